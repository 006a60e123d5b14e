/** Ranks candidates by a linear model over what is measured of a passage and of its best sentence. */
import { passageFeatures, sentenceFeatures, vectorFeatures } from "./features.ts";
import { localWeightsOf } from "./local-weights.ts";
import { compile, type Compiled } from "./matches.ts";
import { type Measured, Measurer } from "./measure.ts";
import { Likeness } from "./measure-vectors.ts";
import type { Candidate, PassageIndex } from "./passage-index.ts";
import type { PassageRecord } from "./passage-record.ts";
import type { Query } from "./query.ts";
import type { RankingWeights } from "./weights.ts";

export interface Ranked {
  readonly index: PassageIndex;
  readonly record: PassageRecord;
  readonly measured: Measured;
  /** The sum of both parts; comparable within one question. */
  readonly score: number;
  /** The best sentence, from 0. */
  readonly sentence: number;
  /** Values of `vectorFeatures` for the best sentence; null when they were not measured. */
  readonly likeness: Float64Array | null;
}

/** Candidates that are measured, of those that a glance finds best. */
const close = 25;
/** Candidates that are measured by word vectors too, which takes as long as all the rest. */
const closer = 8;

const fullName = sentenceFeatures.indexOf("fullName");
const evidenceNear = sentenceFeatures.indexOf("evidenceNear");
/** How much less than the best an introduction may have. */
const nearly = 1.5;

/** The candidates, best first. */
export function rank(query: Query, found: readonly Candidate[], weights: RankingWeights): readonly Ranked[] {
  if (query.mass === 0) return [];
  const ofPassage = Float64Array.from(passageFeatures, (name) => weights.passage[name] ?? 0);
  const ofSentence = Float64Array.from(sentenceFeatures, (name) => weights.sentence[name] ?? 0);
  const ofVectors = Float64Array.from(vectorFeatures, (name) => weights.vectors[name] ?? 0);
  const tools = new Map<PassageIndex, Tools>();
  for (const { index } of found) {
    if (tools.has(index)) continue;
    const compiled = compile(query, index);
    const localOf = localWeightsOf(compiled);
    tools.set(index, {
      compiled,
      measurer: new Measurer(compiled, localOf),
      likeness: new Likeness(compiled, localOf),
    });
  }
  const first = found
    .flatMap(({ record, index }) => {
      const own = tools.get(index);
      if (own === undefined) return [];
      const score = own.measurer.glance(record);
      // Nothing of the question stands there: it was found by the name of who speaks in it.
      return own.measurer.matches.count === 0 ? [] : [{ record, own, score }];
    })
    .sort(byScore)
    .slice(0, close)
    .map(({ record, own }) => {
      const measured = own.measurer.measure(record);
      const base = dot(ofPassage, measured.passage, 0);
      const sentences = new Float64Array(record.sentenceEnds.length).fill(base);
      addDots(sentences, ofSentence, measured.sentences);
      const sentence = highest(sentences);
      return { record, measured, own, sentences, sentence, score: sentences[sentence] ?? base };
    })
    .toSorted(byScore);
  const ranked = first
    .map(({ own, record, measured, sentences, sentence: before, score }, place): Ranked => {
      const { index } = own.compiled;
      // Beyond, the order stays; the gap keeps it below those that were measured.
      if (place >= closer) return { index, record, measured, score: score - 1e3, sentence: before, likeness: null };
      own.measurer.matches.read(own.compiled, record);
      const values = own.likeness.measure(record, own.measurer.matches);
      addDots(sentences, ofVectors, values);
      const sentence = highest(sentences);
      const likeness = values.subarray(sentence * ofVectors.length, (sentence + 1) * ofVectors.length);
      return { index, record, measured, score: sentences[sentence] ?? score, sentence, likeness };
    })
    .toSorted(byScore);
  for (const { compiled } of tools.values()) compiled.release();
  return query.isOfName ? introductionsFirst(ranked) : ranked;
}

/** Passages that give the whole name right there go first: "Who is Kirby?" wants the one where he is John Kirby. */
function introductionsFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const least = (ranked[0]?.score ?? 0) - nearly;
  const isIntroduction = ({ measured, sentence, score }: Ranked): boolean => {
    const at = sentence * sentenceFeatures.length;
    return score >= least && measured.sentences[at + fullName] === 1 && measured.sentences[at + evidenceNear] === 1;
  };
  return ranked.toSorted((a, b) => Number(isIntroduction(b)) - Number(isIntroduction(a)));
}

interface Tools {
  readonly compiled: Compiled;
  readonly measurer: Measurer;
  readonly likeness: Likeness;
}

function byScore(a: { record: PassageRecord; score: number }, b: { record: PassageRecord; score: number }): number {
  return b.score - a.score || (a.record.id < b.record.id ? -1 : 1);
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let n = 1; n < values.length; n += 1) if ((values[n] ?? 0) > (values[best] ?? 0)) best = n;
  return best;
}

/** The weighted sum of the values from `start` on. */
function dot(weights: Float64Array, values: Float64Array, start: number): number {
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) sum += (weights[n] ?? 0) * (values[start + n] ?? 0);
  return sum;
}

/** Adds to each sentence's score the weighted sum of its row of values. */
function addDots(scores: Float64Array, weights: Float64Array, values: Float64Array): void {
  for (let n = 0; n < scores.length; n += 1) scores[n] = (scores[n] ?? 0) + dot(weights, values, n * weights.length);
}
