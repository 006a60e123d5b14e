/** How sure it is that the best passage answers: a logistic model of the question and the top of the ranking. */
import { passageFeatures, sentenceFeatures, vectorFeatures } from "./features.ts";
import type { Ranked } from "./rank.ts";
import type { Reading } from "./read-query.ts";

/** The features, in the order of their values. Shares are of the mass that the question would have with every word known. */
export const confidenceFeatures = [
  "bias",
  /** Share of names and numbers, and of other words, that stand nowhere; of corrected words. */
  "missingNames",
  "missingWords",
  "corrected",
  /** Share that stands in the best passage, in its best sentence, in the title, side by side, near, in the very form. */
  "coverage",
  "sentence",
  "title",
  "phrase",
  "near",
  "bm25",
  "bm25Word",
  "meaning",
  "document",
  /** Share by the likest words of the best sentence; cosine of means. */
  "like",
  "mean",
  /** The model's score, and its lead over the second passage and over the best of another document. */
  "score",
  "lead",
  "leadOverOthers",
  /** 1 if the question shows what kind of answer it wants and the best sentence holds one; 0 if it wants one in vain. */
  "evidence",
  "wanting",
  /** Log of the number of content words; mean idf of a word, in nats; log of the number of passages. */
  "words",
  "idf",
  "size",
  /** Missing words tell less in a small corpus: the share again, times 200 / (passages + 200). */
  "missingWordsSmall",
  "coverageSmall",
  "sentenceSmall",
  "biasSmall",
] as const;

const passageAt = (name: (typeof passageFeatures)[number]): number => passageFeatures.indexOf(name);
const sentenceAt = (name: (typeof sentenceFeatures)[number]): number => sentenceFeatures.indexOf(name);
const kinds = (["person", "place", "time", "number", "reason"] as const).map(sentenceAt);

/** Measures a ranking; null when there is nothing to judge. */
export function measureConfidence(reading: Reading, ranked: readonly Ranked[], passages: number): Float64Array | null {
  const [top, second] = ranked;
  const { query, asked, missingNames, missingWords, corrected } = reading;
  if (top === undefined || asked === 0) return null;
  const known = query.mass / asked;
  const sentence = top.measured.sentences.subarray(top.sentence * sentenceFeatures.length);
  const of = (name: (typeof passageFeatures)[number]): number => (top.measured.passage[passageAt(name)] ?? 0) * known;
  const inSentence = (name: (typeof sentenceFeatures)[number]): number => (sentence[sentenceAt(name)] ?? 0) * known;
  const other = ranked.find(({ record }) => record.document !== top.record.document);
  const evidence = kinds.some((at) => (sentence[at] ?? 0) > 0);
  const small = 200 / (passages + 200);
  const words = query.slots.length;
  return Float64Array.of(
    1,
    missingNames / asked,
    missingWords / asked,
    corrected / asked,
    of("coverage"),
    inSentence("sentence"),
    of("title"),
    of("phrase"),
    of("near"),
    of("bm25"),
    of("bm25Word"),
    of("meaning"),
    of("document"),
    (top.likeness?.[vectorFeatures.indexOf("like")] ?? 0) * known,
    top.likeness?.[vectorFeatures.indexOf("mean")] ?? 0,
    top.score * known,
    top.score - (second?.score ?? top.score - 1),
    top.score - (other?.score ?? top.score - 1),
    evidence ? 1 : 0,
    query.type !== null && !evidence ? 1 : 0,
    Math.log(words),
    query.mass / Math.max(1, words) / 5,
    Math.log(passages + 1) / 10,
    (small * missingWords) / asked,
    small * of("coverage"),
    small * inSentence("sentence"),
    small,
  );
}

/** The probability that the best passage answers, 0 to 1. */
export function confidenceOf(values: Float64Array, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [at, name] of confidenceFeatures.entries()) sum += (weights[name] ?? 0) * (values[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
