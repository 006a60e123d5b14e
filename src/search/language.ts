/** The language of a question, by its function words, and which of its words those are. */
import { createRequire } from "node:module";
import { z } from "zod";
import { normalizeWord, type Token } from "./analyze.ts";

const require = createRequire(import.meta.url);

/** Function words by ISO 639-1 code, in normal form; read when a question first needs them. */
let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known !== null) return known;
  const lists = z.record(z.string(), z.array(z.string())).parse(require("stopwords-iso"));
  known = new Map(Object.entries(lists).map(([code, words]) => [code, new Set(words.map(normalizeWord))]));
  return known;
}

let byWord: Map<string, readonly string[]> | null = null;

/** The languages that have a word among their function words. */
function languagesWith(word: string): readonly string[] {
  if (byWord === null) {
    byWord = new Map();
    for (const [code, words] of functionWords()) {
      for (const each of words) byWord.set(each, [...(byWord.get(each) ?? []), code]);
    }
  }
  return byWord.get(word) ?? [];
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["th", /\p{Script=Thai}/u],
];

/** The ISO 639-1 code of the language that has most of a question's words among its function words; null for none. */
export function languageOf(question: string, tokens: readonly Token[]): string | null {
  const script = scripts.find(([, pattern]) => pattern.test(question));
  if (script !== undefined) return script[0];
  let best: string | null = null;
  let most = 0;
  const english = tokens.filter(({ stop }) => stop).length;
  // English is told by its own short list: the long one holds many content words.
  if (english >= tokens.length / 2) return "en";
  const counts = new Map<string, number>();
  for (const { word } of tokens) {
    for (const code of languagesWith(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  counts.set("en", english);
  for (const code of functionWords().keys()) {
    const own = counts.get(code) ?? 0;
    if (own > most || (own > 0 && own === most && code === "en")) {
      best = code;
      most = own;
    }
  }
  return best;
}

/**
 * The tokens of a question in this language without its function words. In scripts without spaces a pair of characters
 * that belong to two words is no word; `stands` tells of those that documents have all the same.
 */
export function contentTokens(
  question: string,
  tokens: readonly Token[],
  language: string,
  stands: (token: Token) => boolean,
): readonly Token[] {
  const words = functionWords().get(language) ?? new Set();
  if (!scripts.some(([code]) => code === language)) return tokens.filter(({ word, stop }) => !stop && !words.has(word));
  const segments = [...new Intl.Segmenter(language, { granularity: "word" }).segment(question)];
  return tokens.filter((token) => {
    if (token.stop) return false;
    const end = token.start + token.word.length;
    const over = segments.filter(({ index, segment }) => index < end && index + segment.length > token.start);
    if (over.some(({ segment }) => words.has(segment))) return false;
    return over.length === 1 || stands(token);
  });
}
