/** /verify: is this quotation exact, altered, or nowhere? */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { documentOption, requireDocument, suggestDocuments } from "../src/command/document-option.ts";
import type { Part, Reply } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";
import { suggestSpeakers } from "../src/library/find-quotations.ts";
import { type Checked, type CheckedMatch, checkQuotation } from "../src/library/check-quotation.ts";
import type { Library } from "../src/library/library.ts";
import { findSpans } from "../src/quotations/spans.ts";
import type { Verdict } from "../src/quotations/verify.ts";

export default command({
  name: "verify",
  description: "Check a quotation against the documents: exact, altered, or nowhere",
  options: z.object({
    quote: z
      .string()
      .trim()
      .min(1, "is empty. Give the words to check")
      .max(6000, "is too long: at most 6,000 characters. Check one statement at a time")
      .describe("The quotation, word for word as you found it"),
    speaker: z
      .string()
      .trim()
      .min(1, "is empty")
      .max(200, "is too long to be a name")
      .optional()
      .describe("Who is said to have said it"),
    document: documentOption,
    each: z.boolean().default(false).describe("Check each quotation inside the text, not the text as one"),
  }),
  onMessage: { name: "Verify quotations", options: ({ text }) => ({ quote: text, each: true }) },
  suggest: { speaker: ({ library }, typed) => suggestSpeakers(library.holdings(), typed), document: suggestDocuments },
  run({ library }, { quote, speaker, document, each }) {
    const started = performance.now();
    if (each) return checkEach(library, quote);
    if (!/[\p{L}\p{N}]/u.test(quote)) throw new UserError("quote holds no words. Give the words to check.");
    const only = document === undefined ? undefined : requireDocument(library, document);
    const checked = checkQuotation(library, { quote, speaker, only });
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    const passes = checked.verdict === "exact" || checked.verdict === "typography";
    return {
      outcome: passes ? "found" : "not-found",
      privacy: "public",
      parts: partsOf(quote, checked),
      actions: [],
      facts: {
        verdict: checked.verdict,
        speaker: checked.speaker,
        edits: checked.edits,
        matches: checked.matches.map(({ excerpt, changes, alters, quoted, selector }) => ({
          ...excerpt,
          changes,
          alters,
          quoted,
          selector,
        })),
        ms,
      },
    };
  },
});

/** Quotations in a message are checked up to this many. */
const mostChecked = 10;

/** Every quotation inside a text, by its marks. */
function checkEach(library: Library, text: string): Reply {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const quotes = lines
    .flatMap((line) => findSpans(text, line))
    .map(({ span }) => text.slice(span.start, span.end))
    .filter((quote) => /\p{L}.*\s/u.test(quote));
  if (quotes.length === 0) throw new UserError("This text holds no quotation between quotation marks.");
  const checks = quotes.slice(0, mostChecked).map((quote) => ({
    quote,
    checked: checkQuotation(library, { quote, speaker: undefined, only: undefined }),
  }));
  const parts = checks.flatMap(({ quote, checked }) => partsOf(quote, checked, true));
  if (quotes.length > mostChecked)
    parts.push({ kind: "note", text: `${quotes.length - mostChecked} more quotations were not checked.` });
  const passes = checks.every(({ checked }) => checked.verdict === "exact" || checked.verdict === "typography");
  return {
    outcome: passes ? "found" : "not-found",
    privacy: "private",
    parts,
    actions: [],
    facts: {
      quotations: checks.map(({ quote, checked }) => ({ quote, verdict: checked.verdict, alters: checked.alters })),
    },
  };
}

const headlines: Readonly<Record<Verdict, string>> = {
  exact: "Exact: word for word and mark for mark",
  typography: "The words are right; only marks, case or spacing differ",
  altered: "Altered: these are not the words of the source",
  stitched: "Stitched: put together from parts that do not stand together",
  absent: "Not in these documents",
};

function partsOf(quote: string, checked: Checked, alwaysGiven = false): Part[] {
  const notes: string[] = [];
  if (checked.alters.length > 0) notes.push(`Changed: ${checked.alters.join(", ")}.`);
  if (checked.edits.length > 0) notes.push(`Edited openly: ${checked.edits.join(", ")}.`);
  if (checked.note !== null) notes.push(checked.note);
  const isChanged = checked.verdict === "altered" || checked.verdict === "stitched";
  return [
    { kind: "title", text: headlines[checked.verdict] },
    ...(notes.length === 0 ? [] : [{ kind: "note" as const, text: notes.join(" ") }]),
    ...(isChanged || alwaysGiven
      ? [{ kind: "given" as const, label: "As quoted", text: quote, emphasis: checked.changed }]
      : []),
    ...checked.matches.map((match) => matchPart(match, isChanged)),
  ];
}

function matchPart({ excerpt, changed }: CheckedMatch, isChanged: boolean): Part {
  return {
    kind: "excerpt",
    excerpt,
    shown: excerpt,
    emphasis: changed,
    label: isChanged ? "As it stands in the source" : null,
    actions: [
      {
        label: `Context of ¶${excerpt.paragraph}`,
        command: "read",
        options: { document: excerpt.passage },
      },
      { label: "Cite", command: "cite", options: { passage: excerpt.passage } },
    ],
  };
}
