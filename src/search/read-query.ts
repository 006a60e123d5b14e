/** Reads a question: its content words, what a misspelt one stands for, and what else may stand for each. */
import { analyze, stemOf, stopWords, tellingOf, type Token } from "./analyze.ts";
import { answerTypeOf } from "./answer-type.ts";
import { contentTokens, languageOf } from "./language.ts";
import { isKnownWord, likeWords, oneSlipAway } from "./lexicon.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { Pieces } from "./pieces.ts";
import type { Alias, Query, Slot } from "./query.ts";
import { isOneSlip, type Speller } from "./spelling.ts";
import { rowOf } from "./vectors.ts";

/** Trust in a corrected word beside one that stands there as asked. */
const correctedTrust = 0.8;
/** Trust in what a document defines as the same, and in a word of like meaning. */
const definedTrust = 0.7;
const likeTrust = 0.5;

/** Forms of one word that are looked up. */
const mostForms = 6;

/** What can be searched, alone or with others as one. */
export interface Searchable {
  readonly index: PassageIndex;
  /** Of the index's terms. */
  speller(): Speller;
  /** Of the index's terms. */
  pieces(): Pieces;
  /** The other terms that the documents define a term to be. */
  synonyms(term: string): Iterable<string>;
}

/** Statistics of several indexes as of one. */
export class Statistics {
  readonly passages: number;
  readonly meanLength: number;
  readonly meanPosted: number;
  readonly #indexes: readonly PassageIndex[];

  constructor(searched: readonly Searchable[]) {
    const indexes = searched.map(({ index }) => index);
    this.#indexes = indexes;
    const sum = (of: (index: PassageIndex) => number): number => indexes.reduce((total, index) => total + of(index), 0);
    this.passages = sum(({ size }) => size);
    this.meanLength = sum(({ tokens }) => tokens) / Math.max(1, this.passages);
    this.meanPosted = sum(({ posted }) => posted) / Math.max(1, this.passages);
  }

  has(term: string): boolean {
    return this.#indexes.some((index) => index.has(term));
  }

  frequency(term: string): number {
    return this.#indexes.reduce((total, index) => total + index.frequency(term), 0);
  }

  /** Inverse document frequency in nats, smoothed so that it is never negative. */
  idf(term: string): number {
    const n = this.frequency(term);
    return Math.log(1 + (this.passages - n + 0.5) / (n + 0.5));
  }
}

export interface Correction {
  readonly asked: string;
  /** The stem that is searched instead. */
  readonly term: string;
}

export interface Reading {
  readonly query: Query;
  /** Content words that stand in no document, as they were asked. */
  readonly missing: readonly string[];
  readonly corrections: readonly Correction[];
  /** The weight of all content words, known or not; of missing names and numbers, other missing words, corrected ones. */
  readonly asked: number;
  readonly missingNames: number;
  readonly missingWords: number;
  readonly corrected: number;
}

/** Reads `question` against the words of the indexes. */
export function readQuery(question: string, searched: readonly Searchable[], statistics: Statistics): Reading {
  const tokens = analyze(question);
  const slots: Slot[] = [];
  const aliases = new Map<string, Alias[]>();
  const missing: string[] = [];
  const corrections: Correction[] = [];
  const seen = new Set<string>();
  let asked = 0;
  let missingNames = 0;
  let missingWords = 0;
  let corrected = 0;
  const language = languageOf(question, tokens);
  const isForeign = language !== null && language !== "en";
  const content = isForeign
    ? contentTokens(question, tokens, language, ({ term }) => statistics.has(term))
    : tokens.filter(({ stop }) => !stop);
  // What a question in another language opens with asks, and is no word to be found, when all others are.
  const [opening, ...rest] = content;
  const stands = ({ term }: Token): boolean => statistics.has(term) || formsOf(term, searched).length > 0;
  const asks = isForeign && opening === tokens[0] && rest.length > 0 && rest.every(stands) ? opening : null;
  for (const token of content) {
    if (token === asks && !stands(token)) continue;
    const at = tokens.indexOf(token);
    if (seen.has(token.term)) continue;
    seen.add(token.term);
    const raw = question.slice(token.start, token.end);
    const base = {
      before: tokens[at - 1]?.word ?? "",
      after: tokens[at + 1]?.word ?? "",
      isName: /^\p{Lu}/u.test(raw) && at > 0,
      isNumber: /^\p{N}/u.test(raw),
    };
    const forms = isForeign ? formsOf(token.term, searched) : [];
    for (const [form, like] of forms) addAlias(aliases, form, { slot: slots.length, trust: like, source: "pieces" });
    if (statistics.has(token.term)) {
      const weight = tellingOf(token.term) * statistics.idf(token.term);
      asked += weight;
      slots.push({ ...base, term: token.term, word: token.word, weight, missing: 0 });
      continue;
    }
    const [form] = forms;
    if (form !== undefined) {
      const weight = form[1] * statistics.idf(form[0]);
      asked += weight;
      slots.push({ ...base, term: token.term, word: token.word, weight, missing: 0 });
      continue;
    }
    const isKnown = isEnglish(token.word);
    if (!isKnown && isMisspeltStopWord(token.word)) continue;
    const near = isKnown && !base.isName ? null : nearest(token, searched, statistics);
    if (near !== null) {
      corrections.push({ asked: raw, term: near });
      const weight = correctedTrust * statistics.idf(near);
      corrected += weight;
      asked += weight;
      if (!slots.some(({ term }) => term === near)) slots.push({ ...base, term: near, word: near, weight, missing: 0 });
      continue;
    }
    missing.push(raw);
    // A word that stands nowhere may still be said in another way; how much it tells that it is missing grows with the corpus.
    const word = isKnown ? token.word : (oneSlipAway(token.word).find(isEnglish) ?? token.word);
    const weight = tellingOf(token.term) * statistics.idf(token.term);
    asked += weight;
    if (base.isName || base.isNumber) missingNames += weight;
    else missingWords += weight;
    if (base.isNumber) continue;
    const like = base.isName
      ? []
      : likeWords(word)
          .map(stemOf)
          .filter((term) => statistics.frequency(term) > 0);
    for (const term of like.slice(0, 4))
      addAlias(aliases, term, { slot: slots.length, trust: likeTrust, source: "meaning" });
    slots.push({
      ...base,
      term: token.term,
      word,
      weight: weight * missingTrust(statistics.passages),
      missing: weight,
    });
  }
  for (const [slot, { term }] of slots.entries()) {
    for (const other of searched.flatMap((each) => [...each.synonyms(term)])) {
      addAlias(aliases, other, { slot, trust: definedTrust, source: "definition" });
    }
  }
  return {
    query: {
      slots,
      aliases,
      mass: slots.reduce((sum, { weight }) => sum + weight, 0),
      type: answerTypeOf(question),
      meanLength: statistics.meanLength,
    },
    missing: [...new Set(missing)],
    corrections,
    asked,
    missingNames,
    missingWords,
    corrected,
  };
}

/** The documents' own words that seem to be forms of a term, with how like they are. */
function formsOf(term: string, searched: readonly Searchable[]): readonly (readonly [string, number])[] {
  const forms = new Map(searched.flatMap((each) => [...each.pieces().near(term)]));
  return [...forms].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostForms);
}

/** Whether a word is one of general English, so that it is not a slip for another. */
function isEnglish(word: string): boolean {
  return rowOf(word) >= 0 || isKnownWord(word);
}

/** What a missing word weighs beside one that stands somewhere: little in a dozen passages, much in many. */
function missingTrust(passages: number): number {
  return 0.25 + (0.75 * passages) / (passages + 200);
}

function addAlias(aliases: Map<string, Alias[]>, term: string, alias: Alias): void {
  const known = aliases.get(term);
  if (known === undefined) aliases.set(term, [alias]);
  else known.push(alias);
}

/** The documents' own word that a misspelt one most likely stands for: the most frequent one slip away. */
function nearest({ term }: Token, searched: readonly Searchable[], statistics: Statistics): string | null {
  const near = new Set(searched.flatMap((each) => [...each.speller().near(term)]));
  return [...near].toSorted((a, b) => statistics.frequency(b) - statistics.frequency(a) || (a < b ? -1 : 1))[0] ?? null;
}

/** "wher" is no word of its own, and one slip from a function word. */
function isMisspeltStopWord(word: string): boolean {
  if (word.length < 4) return false;
  for (const stop of stopWords) if (stop.length >= 4 && isOneSlip(word, stop)) return true;
  return false;
}
