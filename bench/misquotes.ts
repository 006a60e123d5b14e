/** Makes quotations from paragraphs: exact ones, fairly edited ones, and altered ones of every kind. */
import type { Alteration } from "../src/quotations/alterations.ts";
import type { Verdict } from "../src/quotations/verify.ts";

/** A quotation with what should be said of it. */
export interface Sample {
  readonly group: string;
  readonly quote: string;
  readonly verdict: Verdict;
  /** One that must be named; null where any will do. */
  readonly kind: Alteration | null;
  /** Number of the paragraph it was made from; null for one that stands nowhere. */
  readonly from: number | null;
}

/** Gives numbers from 0 to 1, the same ones every time. */
export type Random = () => number;

/** A generator by seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Words `least` to `most` in a row of a paragraph, as they stand; null for a paragraph that is too short. */
export function stretch(text: string, least: number, most: number, random: Random): string[] | null {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const length = least + Math.floor(random() * (most - least + 1));
  if (words.length < length) return null;
  const from = Math.floor(random() * (words.length - length + 1));
  return words.slice(from, from + length);
}

/** Changes words; null where there is nothing to change so. */
type Edit = (words: readonly string[], random: Random, other: readonly string[]) => readonly string[] | null;

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const places = (words: readonly string[], test: (word: string, at: number) => boolean): number[] =>
  words.flatMap((word, at) => (test(word, at) ? [at] : []));
const inner = (words: readonly string[], at: number): boolean => at > 0 && at < words.length - 1;
/** Puts another word in place of one, the marks around it kept. */
const inPlace = (word: string, other: string): string =>
  word.replace(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*(?<![.,])/u, other);

const auxiliary = /^(?:is|was|are|were|has|had|have|will|would|could|can|did|does|do|may|might|should|must)$/u;
const months =
  "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(
    " ",
  );
const plain = /^\p{Ll}{5,}$/u;

/** The edits that alter a quotation, by the kind that must be named. */
export const alteringEdits: Readonly<Record<Alteration, Edit>> = {
  negation: (words, random) => {
    const not = pick(
      places(words, (word) => /^(?:not|never|no)$/u.test(word)),
      random,
    );
    if (not !== undefined && inner(words, not)) return words.toSpliced(not, 1);
    const at = pick(
      places(words, (word, n) => auxiliary.test(word) && n < words.length - 1),
      random,
    );
    return at === undefined ? null : words.toSpliced(at + 1, 0, "not");
  },
  number: (words, random) => {
    const at = pick(
      places(words, (word) => /^\d{1,3}(?:,\d{3})*[.,;]?$/u.test(word)),
      random,
    );
    return at === undefined
      ? null
      : words.with(at, inPlace(words[at] ?? "", random() < 0.5 ? `1${bare(words[at] ?? "")}` : "37"));
  },
  date: (words, random) => {
    const at = pick(
      places(words, (word) => /^(?:1[5-9]|20)\d\d[.,;]?$/u.test(word) || months.includes(word.replace(/[.,;]$/u, ""))),
      random,
    );
    if (at === undefined) return null;
    const word = words[at] ?? "";
    const other = /^\d/u.test(word)
      ? String(Number(bare(word)) - 1 - Math.floor(random() * 20))
      : months[(months.findIndex((month) => word.startsWith(month)) + 1) % months.length];
    return words.with(at, inPlace(word, other ?? ""));
  },
  name: (words, random, other) => {
    const names = other.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !months.includes(word));
    const at = pick(
      places(
        words,
        (word, n) => inner(words, n) && /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !/[.!?:“"]$/u.test(words[n - 1] ?? ""),
      ),
      random,
    );
    const name = pick(names, random);
    return at === undefined || name === undefined || name === words[at] || months.includes(words[at] ?? "")
      ? null
      : words.with(at, name);
  },
  hedge: (words, random) => {
    const hedges =
      /^(?:could|may|might|would|possibly|perhaps|probably|likely|reportedly|allegedly|about|nearly|almost|some|generally|often|sometimes|mostly|largely)$/u;
    const at = pick(
      places(words, (word, n) => inner(words, n) && hedges.test(word)),
      random,
    );
    if (at !== undefined)
      return /^(?:could|may|might|would)$/u.test(words[at] ?? "") ? words.with(at, "will") : words.toSpliced(at, 1);
    const before = pick(
      places(words, (word, n) => auxiliary.test(word) && n < words.length - 1),
      random,
    );
    return before === undefined ? null : words.toSpliced(before + 1, 0, random() < 0.5 ? "reportedly" : "probably");
  },
  word: (words, random, other) => {
    const at = pick(
      places(words, (word, n) => inner(words, n) && plain.test(word)),
      random,
    );
    const word = pick(
      other.filter((each) => plain.test(each)),
      random,
    );
    return at === undefined || word === undefined || word === words[at] ? null : words.with(at, word);
  },
  omission: (words, random) => {
    const at = pick(
      places(words, (word, n) => inner(words, n) && plain.test(word) && bare(words[n - 1] ?? "") !== bare(word)),
      random,
    );
    return at === undefined ? null : words.toSpliced(at, 1);
  },
  addition: (words, random, other) => {
    const word = pick(
      other.filter((each) => plain.test(each)),
      random,
    );
    return word === undefined ? null : words.toSpliced(1 + Math.floor(random() * (words.length - 2)), 0, word);
  },
  order: (words, random) => {
    const at = pick(
      places(
        words,
        (word, n) => inner(words, n) && plain.test(word) && plain.test(words[n + 1] ?? "") && word !== words[n + 1],
      ),
      random,
    );
    return at === undefined ? null : words.with(at, words[at + 1] ?? "").with(at + 1, words[at] ?? "");
  },
};

/** The edits that are typography. */
export const typographicEdits: Readonly<Record<string, (quote: string, random: Random) => string | null>> = {
  "case of the first letter": (quote) =>
    changed(quote, /^\p{L}/u, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  "quotation marks": (quote) => changed(quote, /["“”]/gu, () => "'"),
  apostrophes: (quote) => changed(quote, /['’]/gu, (mark) => (mark === "'" ? "’" : "'")),
  dashes: (quote) => changed(quote, /[—–]| - /gu, () => "--"),
  spaces: (quote) => changed(quote, / /u, () => "\u00a0 \n"),
  "a final stop": (quote) => changed(quote, /[,;]?$/u, () => (quote.endsWith(".") ? "," : ".")),
  ligatures: (quote) => changed(quote, /fi|fl/u, (pair) => (pair === "fi" ? "ﬁ" : "ﬂ")),
  "a hyphen at a line's end": (quote) => changed(quote, /(?<=\s\p{Ll}{4})(?=\p{Ll}{4,}\s)/u, () => "-\n"),
  "a hyphen for a space": (quote) => changed(quote, /(?<=\p{Ll}{3})-(?=\p{Ll}{3})/u, () => " "),
  "commas of numbers": (quote) => changed(quote, /(?<=\d),(?=\d{3}\b)/gu, () => ""),
};

/** Fair edits, named as such. */
export const fairEdits: Readonly<
  Record<string, (words: readonly string[], random: Random) => readonly string[] | null>
> = {
  "[T]he": ([first = "", ...rest]) =>
    /^\p{L}/u.test(first)
      ? [
          first.replace(
            /^\p{L}/u,
            (letter) => `[${letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()}]`,
          ),
          ...rest,
        ]
      : null,
  "[sic]": (words, random) => words.toSpliced(2 + Math.floor(random() * (words.length - 3)), 0, "[sic]"),
  "words in brackets": (words, random) =>
    words.toSpliced(2 + Math.floor(random() * (words.length - 3)), 0, "[his", "brother]"),
  "parts left out": (words, random) =>
    words.length < 14 ? null : words.toSpliced(5, 2 + Math.floor(random() * 3), random() < 0.5 ? "…" : "..."),
};

function changed(quote: string, pattern: RegExp, by: (match: string) => string): string | null {
  const other = quote.replace(pattern, by);
  return other === quote ? null : other;
}
