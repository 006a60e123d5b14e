/** Ranks candidates by their words, the best sentence and how near the question's words stand together. */
import { splitSentences } from "../passages/sentences.ts";
import type { Span } from "../documents/document.ts";
import { holdsAnswer, type AnswerType } from "./answer-type.ts";
import { analyze, type Token } from "./analyze.ts";
import type { Candidate } from "./passage-index.ts";

/** A question's terms: weight (idf times trust) by term, and the terms in the order they were asked. */
export interface Query {
  readonly weights: ReadonlyMap<string, number>;
  readonly order: readonly string[];
  /** Terms that stand for a term of the question: which, and the trust in that, 0 to 1. */
  readonly aliases: ReadonlyMap<string, { readonly term: string; readonly trust: number }>;
  readonly question: string;
  readonly type: AnswerType | null;
}

export interface Ranked extends Candidate {
  /** Share of the question's weight that stands in the passage, 0 to 1. */
  readonly coverage: number;
  /** The same for its best sentence. */
  readonly sentenceCoverage: number;
  /** The best sentence, offsets into the passage's text. */
  readonly sentence: Span;
}

/** What each feature is worth; each is a share of the question's weight, so that they hold at any corpus size. */
const worth = { bm25: 0.45, sentence: 0.6, pair: 0.35, proximity: 0.45, type: 0.35 };
/** Tokens within which two neighbouring words of the question count as near. */
const window = 8;

/** Candidates with features, best first. */
export function rank(query: Query, candidates: readonly Candidate[]): readonly Ranked[] {
  let mass = 0;
  for (const weight of query.weights.values()) mass += weight;
  if (mass === 0) return [];
  return candidates
    .map((candidate) => {
      const tokens = analyze(candidate.text).filter((token) => !token.stop);
      const best = bestSentence(query, candidate.text, tokens);
      const near = nearness(query, tokens);
      const wanted =
        query.type !== null &&
        holdsAnswer(query.type, candidate.text.slice(best.span.start, best.span.end), query.question);
      const score =
        (wanted ? worth.type * Math.min(1, best.weight / mass + 0.2) : 0) +
        (worth.bm25 * candidate.score +
          worth.sentence * best.weight +
          worth.pair * near.pairs +
          worth.proximity * near.near) /
          mass;
      return {
        ...candidate,
        score,
        coverage: weightOf(query, tokens) / mass,
        sentenceCoverage: best.weight / mass,
        sentence: best.span,
      };
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function weightOf(query: Query, tokens: readonly Token[]): number {
  const trusts = new Map<string, number>();
  for (const { term } of tokens) {
    const { term: asked, trust } = query.weights.has(term)
      ? { term, trust: 1 }
      : (query.aliases.get(term) ?? { term, trust: 0 });
    trusts.set(asked, Math.max(trust, trusts.get(asked) ?? 0));
  }
  let weight = 0;
  for (const [term, trust] of trusts) weight += trust * (query.weights.get(term) ?? 0);
  return weight;
}

function bestSentence(query: Query, text: string, tokens: readonly Token[]): { span: Span; weight: number } {
  let best = { span: { start: 0, end: text.length }, weight: -1 };
  let from = 0;
  for (const span of splitSentences(text)) {
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to += 1;
    const weight = weightOf(query, tokens.slice(from, to));
    if (weight > best.weight) best = { span, weight };
    from = to;
  }
  return { span: best.span, weight: Math.max(0, best.weight) };
}

/** The weight of neighbouring question words that stand side by side, and of those that stand within the window. */
function nearness(query: Query, tokens: readonly Token[]): { pairs: number; near: number } {
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    if (!query.weights.has(token.term)) continue;
    const known = places.get(token.term);
    if (known === undefined) places.set(token.term, [at]);
    else known.push(at);
  }
  let pairs = 0;
  let near = 0;
  for (let at = 1; at < query.order.length; at += 1) {
    const left = query.order[at - 1] ?? "";
    const right = query.order[at] ?? "";
    const weight = Math.min(query.weights.get(left) ?? 0, query.weights.get(right) ?? 0);
    let gap = Infinity;
    let adjacent = false;
    for (const a of places.get(left) ?? []) {
      for (const b of places.get(right) ?? []) {
        adjacent ||= b - a === 1;
        if (a !== b) gap = Math.min(gap, Math.abs(a - b));
      }
    }
    if (adjacent) pairs += weight;
    if (gap <= window) near += weight / Math.sqrt(gap);
  }
  return { pairs, near };
}
