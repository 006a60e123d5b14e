/** Text as the words that two versions of a quotation are compared by. */

import { finish } from "../steps.ts";

/** A word with where it stands. */
export interface Word {
  /** For comparing: compatibility forms and accents composed, lower case, one kind of apostrophe, no comma in numbers. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Words between two yields: about a millisecond. */
const wordsPerStep = 2_000;

/** A character of a script without spaces counts as a word. */
const character =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*";
/** Words, with inner apostrophes and the points of abbreviations and decimals, and signs that change what a number says. */
const wordPattern = new RegExp(
  `${character}|${String.raw`(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|(?:[\p{L}\p{M}]+(?:['’ʼ‘\u0060´](?=\p{L}))?)+|[%‰$€£¥]`}`,
  "gu",
);

/** The words of `text` in order. */
export function readWords(text: string): readonly Word[] {
  return finish(readingWords(text));
}

/** The same in steps. */
export function* readingWords(text: string): Generator<unknown, readonly Word[]> {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({ form: formOf(match[0]), start: match.index, end: match.index + match[0].length });
    if (words.length % wordsPerStep === 0) yield;
  }
  return words;
}

function formOf(raw: string): string {
  if (/^[a-z]+$/.test(raw)) return raw;
  const form = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’ʼ‘`´]/gu, "'");
  if (/^\p{N}/u.test(form)) return form.replace(/,(?=\p{N}{3})/gu, "");
  return form.replace(/\./gu, "");
}
