/** How sure it is that the best passage answers: a logistic model of the question and the top of the ranking. */
import { confidenceFeatures, passageFeatures, sentenceFeatures, vectorFeatures } from "./features.ts";
import { isTown } from "./lexicon.ts";
import type { Query } from "./query.ts";
import type { Ranked } from "./rank.ts";
import type { Reading } from "./read-query.ts";
import { likenessOf, rowOf } from "./vectors.ts";

const passageAt = (name: (typeof passageFeatures)[number]): number => passageFeatures.indexOf(name);
const sentenceAt = (name: (typeof sentenceFeatures)[number]): number => sentenceFeatures.indexOf(name);
const kinds = (["person", "place", "time", "number", "reason"] as const).map(sentenceAt);

/** Passages of a corpus that is half small and half large. */
const few = 50;

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
  const evidence =
    kinds.some((at) => (sentence[at] ?? 0) > 0) ||
    (query.type === "definition" && (sentence[sentenceAt("evidenceNear")] ?? 0) > 0);
  const small = few / (passages + few);
  const words = query.slots.length;
  const mean = top.likeness?.[vectorFeatures.indexOf("mean")] ?? 0;
  const plain = plainWords(query, top);
  const likeNames = likeShare(query, top, true) / asked;
  const likeWords = likeShare(query, top, false) / asked;
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
    mean,
    top.score * known,
    top.score - (second?.score ?? top.score - 1),
    top.score - (other?.score ?? top.score - 1),
    evidence ? 1 : 0,
    query.type !== null && !evidence ? 1 : 0,
    Math.log(words),
    query.mass / Math.max(1, words) / 5,
    Math.log(passages + 1) / 10,
    (small * missingWords) / asked,
    (small * corrected) / asked,
    likeNames,
    likeWords,
    small * likeNames,
    small * likeWords,
    small * of("coverage"),
    small * inSentence("sentence"),
    small,
    small * of("title"),
    small * mean,
    plain.asked / asked,
    plain.covered / asked,
  );
}

/** The weight of words that are no names or numbers, and of those that stand in a passage or have what stands for them there. */
function plainWords(
  { slots, aliases }: Query,
  { record, index }: Ranked,
): { readonly asked: number; readonly covered: number } {
  const stands = (term: string): boolean => record.terms.includes(index.dictionary.find(term) ?? -1);
  const filled = slots.map(({ term }) => Number(stands(term)));
  for (const [term, fills] of aliases) {
    if (!stands(term)) continue;
    for (const { slot, trust } of fills) filled[slot] = Math.max(filled[slot] ?? 0, trust);
  }
  let asked = 0;
  let covered = 0;
  for (const [slot, { weight, missing, isName, isNumber }] of slots.entries()) {
    if (isName || isNumber) continue;
    const whole = missing > 0 ? missing : weight;
    asked += whole;
    covered += whole * (filled[slot] ?? 0);
  }
  return { asked, covered };
}

/** Cosine from which a word is taken to be of like meaning. */
const leastLike = 0.35;

/** The weight of missing words whose like stands in a passage, by how like it is. */
function likeShare({ slots }: Query, { record, index }: Ranked, ofNames: boolean): number {
  let sum = 0;
  for (const { word, before, missing, isName } of slots) {
    // Towns that are not spoken of are none of those that are, though both are capitals.
    const row = missing === 0 || isName !== ofNames || isTown(word, before) ? -1 : rowOf(word);
    if (row < 0) continue;
    let best = leastLike;
    for (const id of new Set(record.words)) {
      const other = index.dictionary.rowOf(id, rowOf);
      if (other >= 0) best = Math.max(best, likenessOf(row, other));
    }
    sum += (missing * (best - leastLike)) / (1 - leastLike);
  }
  return sum;
}

/** The probability that the best passage answers, 0 to 1. */
export function confidenceOf(values: Float64Array, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [at, name] of confidenceFeatures.entries()) sum += (weights[name] ?? 0) * (values[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
