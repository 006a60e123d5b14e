/** How sure it is that the best passage answers: a logistic model of the question and the top of the ranking. */
import { confidenceFeatures, passageFeatures, sentenceFeatures, vectorFeatures } from "./features.ts";
import type { Ranked } from "./rank.ts";
import type { Reading } from "./read-query.ts";

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
