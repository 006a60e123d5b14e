/** /read: a paragraph with its neighbours, going on page by page. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { requireDocument, requiredDocumentOption, suggestDocuments } from "../src/command/document-option.ts";
import type { Action, Part } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";
import type { Holding, Library } from "../src/library/library.ts";
import { excerptOf } from "../src/passages/excerpt.ts";
import { speakerAt } from "../src/quotations/speaker-at.ts";

/** Paragraphs on a page: the one asked for and its neighbours. */
const perPage = 3;

export default command({
  name: "read",
  description: "Read a document from a paragraph on, word for word",
  options: z.object({
    document: requiredDocumentOption,
    paragraph: z.coerce
      .number()
      .int("must be a whole number")
      .min(1, "must be 1 or more")
      .optional()
      .describe("The paragraph to read around"),
  }),
  suggest: { document: suggestDocuments },
  run({ library }, options) {
    const { holding, paragraph } = placeOf(library, options.document, options.paragraph);
    const { document, passages } = holding;
    const last = passages.at(-1)?.paragraph ?? 1;
    if (paragraph > last)
      throw new UserError(`${document.title} has ${last} paragraphs; there is no paragraph ${paragraph}.`);
    const first = Math.max(1, Math.min(paragraph - 1, last - perPage + 1));
    const shown = passages.filter((passage) => passage.paragraph >= first && passage.paragraph < first + perPage);
    let heading: string | null = null;
    const parts: Part[] = shown.flatMap((passage) => {
      const excerpt = excerptOf(document, { passage: passage.id, paragraph: passage.paragraph }, passage, {
        speaker: speakerAt(holding.quotations, passage),
      });
      const under: Part[] =
        passage.heading !== null && passage.heading !== heading ? [{ kind: "title", text: passage.heading }] : [];
      heading = passage.heading;
      return [...under, { kind: "excerpt", excerpt, shown: excerpt, emphasis: [], label: null, actions: [] }];
    });
    const go = (label: string, to: number): Action => ({
      label,
      command: "read",
      options: { document: document.id, paragraph: to },
    });
    return {
      outcome: "found",
      privacy: "public",
      parts,
      actions: [
        ...(first > 1 ? [go("◀ Back", Math.max(1, first - perPage + 1))] : []),
        ...(first + perPage <= last ? [go("Go on ▶", first + perPage + 1 > last ? last : first + perPage + 1)] : []),
      ],
      facts: {
        document: document.id,
        title: document.title,
        paragraphs: last,
        excerpts: parts.flatMap((part) => (part.kind === "excerpt" ? [part.excerpt] : [])),
      },
    };
  },
});

/** A document by name, or a passage by its id. */
function placeOf(
  library: Library,
  name: string,
  paragraph: number | undefined,
): { holding: Holding; paragraph: number } {
  const place = library.passage(name);
  if (place !== undefined) return { holding: place.holding, paragraph: paragraph ?? place.passage.paragraph };
  return { holding: requireDocument(library, name), paragraph: paragraph ?? 1 };
}
