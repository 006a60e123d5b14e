/** Reads a quotation as somebody gave it: its words, and the marks of fair editing. */
import { readWords, type Word } from "./words.ts";

export interface QuotedWord extends Word {
  /** Stands in square brackets: put in by whoever quotes. */
  readonly bracketed: boolean;
  /** Comes right after an ellipsis: what stood between was left out, openly. */
  readonly afterEllipsis: boolean;
}

export interface QuotedText {
  /** Without the marks around it. */
  readonly text: string;
  readonly words: readonly QuotedWord[];
  /** What was edited openly, in words for people. */
  readonly edits: readonly string[];
}

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^["“”„«»‟]+\s*/u, /\s*["“”„«»‟]+$/u],
  [/^(?:''|``)\s*/u, /\s*''$/u],
  [/^['‘‚‹]\s*/u, /\s*['’›]$/u],
];
const ellipsis = /\[\s*(?:…|\.(?:\s*\.){2,})\s*\]|…|\.(?:\s*\.){2,}/gu;

/** Takes the marks around a quotation off, if it has them at both ends. */
export function withoutMarks(given: string): string {
  let text = given.trim();
  for (const [open, close] of pairs) {
    if (open.test(text) && close.test(text) && text.length > 2) text = text.replace(open, "").replace(close, "").trim();
  }
  return text;
}

/** The words of a quotation. `[T]he` is a word whose capital was changed, `[sic]` is none. */
export function readQuoted(given: string): QuotedText {
  const marked = withoutMarks(given);
  const edits = new Set<string>();
  const plain = marked
    // A word cut in two at the end of a line.
    .replace(/(?<=\p{L})(?:\u00ad|[-\u2010]\s*\n\s*)(?=\p{Ll})/gu, "")
    .replace(/\s*\[\s*sic\s*\]/giu, () => {
      edits.add("[sic]");
      return "";
    })
    .replace(/\[(\p{L})\](?=\p{L})/gu, (_, letter: string) => {
      edits.add(`[${letter}]`);
      return letter;
    });
  const gaps = [...plain.matchAll(ellipsis)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const brackets = [...plain.matchAll(/\[[^\]]*\]/gu)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start }) => !gaps.some((gap) => gap.start === start));
  if (brackets.length > 0) edits.add("words in [brackets]");
  const found = readWords(plain);
  const words = found.map((word, at): QuotedWord => {
    const before = at === 0 ? 0 : (found[at - 1]?.end ?? 0);
    return {
      ...word,
      bracketed: brackets.some(({ start, end }) => start < word.start && word.end < end),
      afterEllipsis: at > 0 && gaps.some(({ start, end }) => start >= before && end <= word.start),
    };
  });
  if (words.some(({ afterEllipsis }) => afterEllipsis)) edits.add("parts left out, marked by …");
  return { text: plain, words, edits: [...edits] };
}
