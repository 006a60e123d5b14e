/** Sentence boundaries: exact, linear in the length of the text, the same on every version of Node. */
import type { Span } from "../documents/document.ts";

/** Words whose full stop does not end a sentence, when a capital or digit follows. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof rev hon sr jr st ste gen col lt sgt capt cmdr adm maj gov sen rep pres supt const cst coun cpl insp det " +
    "vs etc ed eds al ca cf approx est inc ltd corp co bros dept univ " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mt ft"
  ).split(" "),
);

/** The same before a number alone: "no. 4", but "to vote no." */
const numbering = new Set(["no", "nos", "vol", "pp", "fig"]);

/** Footnote numbers right after a stop and its closing marks, as a pattern: "said.[7]", "said.”3". */
export const footnotes = '(?:(?:\\[\\p{L}?\\d{0,3}\\])+|(?<=\\p{Ll}{3}[.!?]["”’]?)\\d{1,2}(?:,\\d{1,2})*)?';

const terminator = new RegExp(
  `(?<![.!?…])[.!?…]+["'”’»)\\]]*${footnotes}(?=\\s)|(?<![。！？｡])[。！？｡]+["'”’」』》)\\]]*`,
  "gu",
);

/** Whether the text before `at` ends in an abbreviation or initial, so that the stop there ends no sentence. */
export function endsInAbbreviation(text: string, start: number, at: number): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0];
  if (word === undefined) return false;
  // "She wrote on X."
  if (/^[XI]$/u.test(word) && text.slice(Math.max(start, at - 5), at - 1).endsWith(" on ")) return false;
  if (numbering.has(word.toLowerCase())) return /^\.\s*\p{N}/u.test(text.slice(at, at + 8));
  return /^\p{Lu}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

/** The sentences of `text` between `start` and `end`, white space trimmed, in order. Together they hold all else. */
export function splitSentences(text: string, start = 0, end = text.length): readonly Span[] {
  const part = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of part.matchAll(terminator)) {
    const stop = match.index + match[0].length;
    const next = /\S/u.exec(part.slice(stop, stop + 40))?.[0];
    if (next !== undefined && /\p{Ll}/u.test(next)) continue;
    if (match[0] === "." && endsInAbbreviation(part, from, match.index)) continue;
    pushTrimmed(spans, part, from, stop, start);
    from = stop;
  }
  pushTrimmed(spans, part, from, part.length, start);
  return spans;
}

function pushTrimmed(spans: Span[], part: string, from: number, to: number, offset: number): void {
  const piece = part.slice(from, to);
  const lead = piece.length - piece.trimStart().length;
  const text = piece.trim();
  if (text !== "") spans.push({ start: offset + from + lead, end: offset + from + lead + text.length });
}
