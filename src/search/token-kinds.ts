/** What a token is besides a word: the evidence that a sentence holds the kind of answer a question wants. */

/** Bits of a token's tokenKinds. */
export const tokenKinds = {
  /** Begins with a capital, and not only because a sentence begins with it. */
  name: 1,
  /** A number in digits or in words. */
  number: 2,
  /** A year, a month, a day of the week, or a span of time. */
  time: 4,
  /** A name after a word that places it, and the names that go on from there: "in Kazan", "at the Neva River". */
  place: 8,
  /** A word that gives a reason or a purpose. */
  reason: 16,
  /** Begins with a capital because its sentence does. */
  opening: 32,
  /** A function word; it has no other kind. */
  stop: 64,
  /** A name beside another: "Ada Quill". */
  fullName: 128,
} as const;

const numberWords = wordSet(
  "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy " +
    "eighty ninety half third quarter dozen dozens hundred hundreds thousand thousands million millions billion billions",
);
const timeWords = wordSet(
  "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday year years month months week weeks day days century centuries decade decades " +
    "hour hours minute minutes seconds today yesterday tomorrow era spring summer autumn winter",
);
const reasonWords = wordSet(
  "because since due aim aims aimed designed intended meant purpose reason reasons therefore thus cause caused help order",
);
const placingWords = wordSet("in at near across inside outside into toward towards northern southern eastern western");
const articles = wordSet("the a an");

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** A token as written and in its normal form, and what stands between the token before and it. */
export interface Written {
  readonly raw: string;
  readonly word: string;
  readonly gap: string;
  readonly stop: boolean;
}

/** The kinds of the tokens of one sentence. */
export function kindsOf(tokens: readonly Written[]): Uint8Array {
  const bits = new Uint8Array(tokens.length);
  for (const [at, { raw, word, stop, gap }] of tokens.entries()) {
    if (stop) {
      bits[at] = tokenKinds.stop;
      continue;
    }
    const capital = /^\p{Lu}/u.test(raw);
    let own = plainKinds(word, capital);
    if (capital && at === 0) own |= tokenKinds.opening;
    else if (capital) {
      own |= tokenKinds.name;
      const before = tokens[at - 1]?.word ?? "";
      const lead = articles.has(before) ? (tokens[at - 2]?.word ?? "") : before;
      const goesOn = /^['’s ]*$/u.test(gap) && ((bits[at - 1] ?? 0) & tokenKinds.place) !== 0;
      if (placingWords.has(lead) || goesOn) own |= tokenKinds.place;
    }
    if (
      capital &&
      at > 0 &&
      gap === " " &&
      /^\p{Lu}/u.test(tokens[at - 1]?.raw ?? "") &&
      tokens[at - 1]?.stop === false
    ) {
      own |= tokenKinds.fullName;
      bits[at - 1] = (bits[at - 1] ?? 0) | tokenKinds.fullName;
    }
    bits[at] = own;
  }
  return bits;
}

function plainKinds(word: string, capital: boolean): number {
  let bits = 0;
  if (/^\p{N}/u.test(word)) {
    bits |= tokenKinds.number;
    if (/^(?:1[0-9]|20)\d\d(?:s|$)/u.test(word)) bits |= tokenKinds.time;
  } else if (numberWords.has(word)) bits |= tokenKinds.number;
  // "May" is a month, "may" is not.
  if (timeWords.has(word) && (capital || (word !== "may" && word !== "march"))) bits |= tokenKinds.time;
  if (reasonWords.has(word)) bits |= tokenKinds.reason;
  return bits;
}
