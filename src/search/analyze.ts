/** Text to terms: the one analyzer of questions and passages. */
import stemWord from "wink-porter2-stemmer";
import { regularize } from "./irregular.ts";
import { americanize } from "./orthography.ts";

/** English function words and the words questions are framed with; they carry no content. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between both " +
    "but by can could did do does doing down during each few for from further had has have having he her here hers him " +
    "his how i if in into is it its itself just me more most my no nor not of off on once only or other our ours out " +
    "over own same she should so some such than that the their theirs them then there these they this those through to " +
    "too under until up us very was we were what when where which while who whom whose why will with would you your " +
    "yours may might must shall many much else ever exactly actually really anyone anybody anything someone somebody " +
    "something everyone everybody everything"
  ).split(" "),
);

/** Light verbs and vague nouns (Jespersen's term): content words that tell little of what is asked. */
const lightTerms = new Set(
  "make take get give go come do use have put set call say tell happen thing kind type name".split(" "),
);

/** How much a term tells beside others of its frequency, 0 to 1. */
export function tellingOf(term: string): number {
  return lightTerms.has(term) ? 0.3 : 1;
}

/** A term with where it stands. */
export interface Token {
  /** Stem, as it is indexed. */
  readonly term: string;
  /** Lower case, accents off, as it was written. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly stop: boolean;
}

/** Letters, marks and digits, with inner apostrophes; `U.S.` and `1,000` hold together. */
const wordPattern = /(?:\p{L}\.){2,}(?!\p{L})|\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\p{M}*)+(?:['’ʼ](?:\p{L}\p{M}*)+)*/gu;

const stems = new Map<string, string>();
/** Stems kept before the cache starts anew; some 20 MB. */
const maxStems = 200_000;
/** Letters of a word that is stemmed: no English word has more, and stemming takes time that grows with their square. */
const longestWord = 60;

/** The stem of a normal form. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length <= longestWord && /^[a-z]{3,}$/.test(word) ? stemWord(americanize(regularize(word))) : word;
  if (stems.size >= maxStems) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The normal form of a word: NFKD, accents off, lower case, no `'s`, `U.S.` as `us`, `1,000` as `1000`. */
export function normalizeWord(raw: string): string {
  let word = raw;
  if (/[^a-z]/.test(word)) {
    word = word
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    word = word.replace(/['’ʼ]s?$|['’ʼ]s(?=\W|$)/u, "").replace(/['’ʼ]/gu, "");
    word = /^\p{N}/u.test(word) ? word.replace(/,(?=\p{N}{3})/gu, "") : word.replace(/\./gu, "");
  }
  return word;
}

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Pairs of neighbouring characters, which find words in scripts without spaces; a token a character. */
function pairTokens(run: string, start: number): readonly Token[] {
  const characters = [...run.matchAll(/\P{M}\p{M}*/gu)].map(({ index, 0: text }) => ({
    text: text.normalize("NFKC"),
    at: start + index,
    end: start + index + text.length,
  }));
  if (characters.length < 2)
    return characters.map(({ text, at, end }) => ({ term: text, word: text, start: at, end, stop: false }));
  return characters.slice(0, -1).map(({ text, at, end }, n) => {
    const next = characters[n + 1];
    const pair = text + (next?.text ?? "");
    // The last pair covers both of its characters, so that none is left uncovered.
    return {
      term: pair,
      word: pair,
      start: at,
      end: n + 2 === characters.length ? (next?.end ?? end) : end,
      stop: false,
    };
  });
}

/** Names of two words, and the letters that stand for them as often. */
const letters: ReadonlyMap<string, string> = new Map([
  ["united states", "us"],
  ["united kingdom", "uk"],
  ["united nations", "un"],
  ["european union", "eu"],
]);

/** The tokens of `text` in order, function words included and marked. */
export function analyze(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    if (unspaced.test(match[0])) {
      tokens.push(...pairTokens(match[0], match.index));
      continue;
    }
    // "CPUs", of which no stemmer knows that it is a plural.
    const word = normalizeWord(match[0].replace(/^(\p{Lu}{2,})s$/u, "$1"));
    if (word === "") continue;
    // "US" is a country, "us" a pronoun.
    const stop = stopWords.has(word) && !/^\p{Lu}\.?\p{Lu}\.?$/u.test(match[0]);
    const end = match.index + match[0].length;
    const before = tokens.at(-1);
    const short = before === undefined ? undefined : letters.get(`${before.word} ${word}`);
    if (before === undefined || short === undefined) {
      tokens.push({ term: stemOf(word), word, start: match.index, end, stop });
    } else tokens[tokens.length - 1] = { term: short, word: short, start: before.start, end, stop: false };
  }
  return tokens;
}
