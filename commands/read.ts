/** /read: a paragraph with its neighbours, going on page by page. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { requireDocument, requiredDocumentOption, suggestDocuments } from "../src/command/document-option.ts";
import type { Action, ExcerptPart, Part, Reply } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";
import type { Holding, Library } from "../src/library/library.ts";
import { type Passage, readPassageId } from "../src/passages/passage.ts";
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
    const old = library.passage(options.document);
    if (old?.current !== undefined) return readEarlier(old.holding, old.passage, old.current);
    const { holding, paragraph, isGone } = placeOf(library, options.document, options.paragraph);
    const { document, passages } = holding;
    const last = lastParagraph(holding);
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
    const note: Part[] = isGone
      ? [
          {
            kind: "note",
            text: `This document has changed since: ${options.document} is of a revision that is not kept here. This stands there today, in revision ${document.sha256.slice(0, 8)}.`,
          },
        ]
      : [];
    return {
      outcome: isGone ? "not-found" : "found",
      privacy: "public",
      parts: [...note, ...parts],
      actions: [
        ...(first > 1 ? [go("◀ Back", Math.max(1, first - perPage + 1))] : []),
        ...(first + perPage <= last ? [go("Go on ▶", first + perPage + 1 > last ? last : first + perPage + 1)] : []),
      ],
      facts: {
        document: document.id,
        title: document.title,
        ...(isGone ? { changed: true } : {}),
        paragraphs: last,
        excerpts: parts.flatMap((part) => (part.kind === "excerpt" ? [part.excerpt] : [])),
      },
    };
  },
});

/** A passage of an earlier revision, and what stands in its place today. */
function readEarlier(holding: Holding, passage: Passage, current: Holding): Reply {
  const part = (from: Holding, place: Passage, label: string): ExcerptPart => {
    const speaker = speakerAt(from.quotations, place);
    const excerpt = excerptOf(from.document, { passage: place.id, paragraph: place.paragraph }, place, { speaker });
    return { kind: "excerpt", excerpt, shown: excerpt, emphasis: [], label, actions: [] };
  };
  const today = current.passages.find(({ paragraph }) => paragraph === passage.paragraph) ?? current.passages.at(-1);
  const parts = [part(holding, passage, `As it stood, revision ${holding.document.sha256.slice(0, 8)}`)];
  if (today !== undefined)
    parts.push(part(current, today, `As it stands today, revision ${current.document.sha256.slice(0, 8)}`));
  return {
    outcome: "found",
    privacy: "public",
    parts: [{ kind: "note", text: "This document has changed since: both versions are shown." }, ...parts],
    actions: [],
    facts: {
      document: holding.document.id,
      title: holding.document.title,
      changed: true,
      paragraphs: holding.passages.at(-1)?.paragraph ?? 0,
      excerpts: parts.map(({ excerpt }) => excerpt),
    },
  };
}

/** A document by name, or a passage by its id; `isGone` when its revision is not kept. */
function placeOf(
  library: Library,
  name: string,
  paragraph: number | undefined,
): { readonly holding: Holding; readonly paragraph: number; readonly isGone: boolean } {
  const place = library.passage(name);
  if (place !== undefined)
    return { holding: place.holding, paragraph: paragraph ?? place.passage.paragraph, isGone: false };
  const id = readPassageId(name);
  const holding = library.find(id?.document ?? "");
  if (id === null || holding === undefined || holding.document.sha256.startsWith(id.revision))
    return { holding: requireDocument(library, name), paragraph: paragraph ?? 1, isGone: false };
  return {
    holding,
    paragraph: paragraph ?? Math.min(id.paragraph, lastParagraph(holding)),
    isGone: true,
  };
}

function lastParagraph({ passages }: Holding): number {
  return passages.at(-1)?.paragraph ?? 1;
}
