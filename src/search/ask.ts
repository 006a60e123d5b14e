/** From a question to an answer: analyze, correct, find candidates, rank, and judge whether they answer. */
import type { Answer } from "./answer.ts";
import { answerTypeOf } from "./answer-type.ts";
import { isKnownWord, likeWords } from "./lexicon.ts";
import { analyze, stemOf, stopWords, tellingOf, type Token } from "./analyze.ts";
import { definedSynonyms } from "./definitions.ts";
import type { PassageIndex } from "./passage-index.ts";
import { rank } from "./rank.ts";
import { isOneSlip, type Speller } from "./spelling.ts";

/** Candidates that are ranked again. */
const depth = 50;
/** Trust in a corrected word, and in a synonym, beside an exact one. */
const correctedTrust = 0.8;
const synonymTrust = 0.7;
/** Trust in a word of like meaning for one that stands nowhere. */
const likeTrust = 0.5;
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
    if (!index.has(token.term) && isMisspeltStopWord(token.word)) continue;
    if (index.has(token.term)) {
      const weight = tellingOf(token.term) * index.idf(token.term);
      askedMass += weight;
      weights.set(token.term, weight);
      order.push(token.term);
      continue;
    }
    const near = speller()
      .near(token.term)
      .toSorted((a, b) => index.frequency(b) - index.frequency(a) || (a < b ? -1 : 1))[0];
    if (near !== undefined) {
      askedMass += index.idf(near);
      weights.set(near, correctedTrust * index.idf(near));
      order.push(near);
    } else {
      const word = question.slice(token.start, token.end);
      missing.push(word);
      const like = isName(word)
        ? undefined
        : likeWords(token.word)
            .map(stemOf)
            .find((term) => index.frequency(term) > 0 && !weights.has(term));
      if (like !== undefined) {
        weights.set(like, likeTrust * index.idf(like));
        order.push(like);
      }
      askedMass += tellingOf(token.term) * index.idf(token.term) * (isName(word) ? 1 : missingTrust(index.size));
    }
  }
  const aliases = new Map<string, { term: string; trust: number }>();
  for (const term of order) {
    for (const alias of synonyms(term)) {
      if (!weights.has(alias) && index.frequency(alias) > 0) aliases.set(alias, { term, trust: synonymTrust });
    }
  }
  const trust = new Map<string, number>();
  for (const [term, weight] of weights) trust.set(term, weight / index.idf(term));
  for (const alias of aliases.keys()) trust.set(alias, synonymTrust / 2);
  const query = { weights, order, aliases, question, type: answerTypeOf(question) };
  const ranked = rank(query, index.candidates(trust, depth, options.document));
  const top = ranked[0];
  const known = askedMass === 0 ? 0 : massOf(weights) / askedMass;
  const confidence = top === undefined ? 0 : confidenceOf(known * top.coverage, known * top.sentenceCoverage);
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

/** Names and numbers, unlike other words, have no other way to be said. */
function isName(word: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(word);
}

/** "wher" is no word of its own, and one slip from a function word. */
function isMisspeltStopWord(word: string): boolean {
  if (word.length < 4 || isKnownWord(word)) return false;
  for (const stop of stopWords) if (stop.length >= 4 && isOneSlip(word, stop)) return true;
  return false;
}

/** How much it tells that a word stands nowhere: much in a large corpus, little in a dozen passages. */
function missingTrust(passages: number): number {
  return 0.25 + (0.75 * passages) / (passages + 200);
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
