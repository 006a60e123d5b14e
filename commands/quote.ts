/** /quote: exact quotations, by their words or their speaker. */
import { z } from "zod";
import { command, type Context, type Suggestion } from "../src/command/command.ts";
import { documentOption, requireDocument, suggestDocuments } from "../src/command/document-option.ts";
import type { Part } from "../src/command/reply.ts";
import { findQuotations, type FoundQuotation, quotationsIn, suggestSpeakers } from "../src/library/find-quotations.ts";

/** Quotations given at most, on as many pages as they take; the rest is told by number. */
const maxShown = 100;

export default command({
  name: "quote",
  description: "Find exact quotations by their words or by who said them",
  options: z.object({
    text: z
      .string()
      .trim()
      .min(1, "is empty. Give words of the quotation, or leave the option out")
      .max(1000, "is too long: at most 1,000 characters")
      .optional()
      .describe("Words of the quotation"),
    speaker: z
      .string()
      .trim()
      .min(1, "is empty. Give a name, or leave the option out")
      .max(200, "is too long to be a name")
      .optional()
      .describe("Who said it"),
    document: documentOption,
  }),
  suggest: {
    text: suggestQuotations,
    speaker: ({ library }, typed) => suggestSpeakers(library.holdings(), typed),
    document: suggestDocuments,
  },
  run({ library }, { text, speaker, document }) {
    const started = performance.now();
    const holdings = document === undefined ? library.holdings() : [requireDocument(library, document)];
    const isOpen = text === undefined && speaker === undefined;
    const all = isOpen ? oneAtRandom(quotationsIn(holdings)) : findQuotations(holdings, { text, speaker });
    const found = all.slice(0, maxShown);
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    const parts: Part[] = found.map(({ excerpt, shown }) => ({
      kind: "excerpt",
      excerpt,
      shown,
      emphasis: [excerpt],
      label: whoOf(excerpt),
      actions: [
        {
          label: `Context of ¶${excerpt.paragraph}`,
          command: "read",
          options: { document: excerpt.passage },
        },
        { label: "Cite", command: "cite", options: { passage: excerpt.passage } },
      ],
    }));
    if (all.length > found.length) {
      parts.push({
        kind: "note",
        text: `${all.length - found.length} more quotations fit. Add words or a speaker to narrow it down.`,
      });
    }
    if (found.length === 0) {
      const what = [
        text === undefined ? "" : ` with the words “${text.slice(0, 100)}”`,
        speaker === undefined ? "" : ` by ${speaker.slice(0, 100)}`,
      ].join("");
      const cast = [...new Set(quotationsIn(holdings).flatMap((quotation) => quotation.excerpt.speaker ?? []))]
        .slice(0, 3)
        .join(", ");
      parts.push({
        kind: "note",
        text: `Not in these documents: no quotation${what}.${cast === "" ? "" : ` Quoted are: ${cast}.`}`,
      });
    }
    return {
      outcome: found.length > 0 ? "found" : "not-found",
      privacy: "public",
      parts,
      actions: [],
      facts: { found: found.length > 0, quotations: found.map(({ excerpt }) => excerpt), ms },
    };
  },
});

/** The speaker and the role, and whether it is sure. */
function whoOf({ speaker, role, attribution }: FoundQuotation["excerpt"]): string | null {
  if (speaker === null) return null;
  const who = role === null ? speaker : `${speaker}, ${role}`;
  return attribution === "certain" ? who : `Probably ${who}`;
}

/** Any one quotation, of those with a speaker if there are some. */
function oneAtRandom(all: readonly FoundQuotation[]): readonly FoundQuotation[] {
  const attributed = all.filter(({ excerpt }) => excerpt.speaker !== null);
  const from = attributed.length > 0 ? attributed : all;
  return from.slice(Math.floor(Math.random() * from.length)).slice(0, 1);
}

/** The real words, as one types: a completion's value is cut at a word when it is longer than Discord takes. */
function suggestQuotations({ library }: Context, typed: string): readonly Suggestion[] {
  const found: readonly FoundQuotation[] =
    typed.trim() === ""
      ? quotationsIn(library.holdings())
      : findQuotations(library.holdings(), { text: typed, speaker: undefined });
  return found.map(({ excerpt }) => {
    const words = excerpt.text.replace(/\s+/gu, " ");
    return { name: words, value: words.length <= 100 ? words : words.slice(0, 100).replace(/\s+\S*$/u, "") };
  });
}
