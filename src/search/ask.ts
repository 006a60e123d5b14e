/** From a question to an answer: analyze, correct, find candidates, rank, and judge whether they answer. */
import type { Answer } from "./answer.ts";
import { analyze, type Token } from "./analyze.ts";
import { definedSynonyms } from "./definitions.ts";
import type { PassageIndex } from "./passage-index.ts";
import { rank } from "./rank.ts";
import type { Speller } from "./spelling.ts";

/** Candidates that are ranked again. */
const depth = 50;
/** Trust in a corrected word, and in a synonym, beside an exact one. */
const correctedTrust = 0.8;
const synonymTrust = 0.35;
/** The confidence from which an answer is given. */
export const confidenceLine = 0.5;

export interface Searched {
  readonly index: PassageIndex;
  readonly speller: () => Speller;
  readonly synonyms: ReturnType<typeof definedSynonyms>;
}

/** Answers `question` from an index. Hits are best first. */
export function answerQuestion(
  { index, speller, synonyms }: Searched,
  question: string,
  options: { readonly limit: number; readonly document?: string | undefined },
): Answer {
  const content = contentTokens(question);
  const weights = new Map<string, number>();
  const order: string[] = [];
  const missing: string[] = [];
  let askedMass = 0;
  for (const token of content) {
    askedMass += index.idf(token.term);
    if (index.frequency(token.term) > 0) {
      weights.set(token.term, index.idf(token.term));
      order.push(token.term);
      continue;
    }
    const near = speller()
      .near(token.term)
      .toSorted((a, b) => index.frequency(b) - index.frequency(a) || (a < b ? -1 : 1))[0];
    if (near !== undefined) {
      weights.set(near, correctedTrust * index.idf(near));
      order.push(near);
    } else missing.push(question.slice(token.start, token.end));
  }
  for (const token of content) {
    for (const term of synonyms(token.term)) {
      if (!weights.has(term) && index.frequency(term) > 0) weights.set(term, synonymTrust * index.idf(term));
    }
  }
  const trust = new Map([...weights].map(([term, weight]) => [term, weight / Math.max(index.idf(term), 1e-9)]));
  const ranked = rank({ weights, order }, index.candidates(trust, depth, options.document));
  const top = ranked[0];
  const confidence = top === undefined || askedMass === 0 ? 0 : confidenceOf(top.coverage * massOf(weights) / askedMass, top.sentenceCoverage * massOf(weights) / askedMass);
  return {
    found: confidence >= confidenceLine,
    confidence,
    missing: [...new Set(missing)],
    hits: ranked.slice(0, options.limit).map((hit) => ({
      document: hit.document,
      passage: hit.id,
      score: Math.round(hit.score * 1e4) / 1e4,
      answer: hit.sentence,
    })),
  };
}

function massOf(weights: ReadonlyMap<string, number>): number {
  let mass = 0;
  for (const weight of weights.values()) mass += weight;
  return mass;
}

/** The tokens that carry content; each term once. */
function contentTokens(question: string): readonly Token[] {
  const seen = new Set<string>();
  return analyze(question).filter((token) => {
    if (token.stop || seen.has(token.term)) return false;
    seen.add(token.term);
    return true;
  });
}

/** A logistic line through how much of the question's idf mass the best passage and its best sentence hold. */
function confidenceOf(coverage: number, sentenceCoverage: number): number {
  const z = -3.2 + 3.5 * Math.min(1, coverage) + 3 * Math.min(1, sentenceCoverage);
  return Math.round(1e4 / (1 + Math.exp(-z))) / 1e4;
}
