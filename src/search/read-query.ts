/** Reads a question: its content words, what a misspelt one stands for, and what else may stand for each. */
import { analyze, stemOf, tellingOf, type Token } from "./analyze.ts";
import { answerTypeOf, framesOf } from "./answer-type.ts";
import { type Corrected, correctionsOf, isEnglish } from "./correct.ts";
import { contentTokens, languageOf } from "./language.ts";
import { likePlaces, likeWords, oneSlipAway } from "./lexicon.ts";
import { nearTerms } from "./near-words.ts";
import type { Alias, Query, Slot } from "./query.ts";
import type { Searchable, Statistics } from "./statistics.ts";
import { rarityOf } from "./vectors.ts";

/** Trust in a corrected word beside one that stands there as asked. */
const correctedTrust = 0.8;
/** Trust in what a document defines as the same, and in a word of like meaning. */
const definedTrust = 0.9;
const likeTrust = 0.5;
/** Trust in a country's other names: its capital's, and what is said of its people. */
const placeTrust = 0.8;

/** Passages of a corpus that shows half of how rare a name is. */
const few = 50;

/** What a name weighs beside a rarer one. */
const besideName = 0.5;

/** Forms of one word that are looked up. */
const mostForms = 6;

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
  const frames = framesOf(question);
  const content = isForeign
    ? contentTokens(question, tokens, language, ({ term }) => statistics.has(term))
    : tokens.filter(({ stop, start }) => !stop && !frames.some((frame) => frame.start <= start && start < frame.end));
  // What a question in another language opens with asks, and is no word to be found, when all others are.
  const [opening, ...rest] = content;
  const stands = ({ term }: Token): boolean => statistics.has(term) || formsOf(term, searched).length > 0;
  const asks = isForeign && opening === tokens[0] && rest.length > 0 && rest.every(stands) ? opening : null;
  const fixes = correctionsOf(question, tokens, searched, statistics);
  const wordAt = (at: number): string => {
    const token = tokens[at];
    return token === undefined ? "" : (fixes.get(token)?.word ?? token.word);
  };
  for (const token of content) {
    if (token === asks && !stands(token)) continue;
    const at = tokens.indexOf(token);
    if (seen.has(token.term)) continue;
    seen.add(token.term);
    const raw = question.slice(token.start, token.end);
    const base = {
      before: wordAt(at - 1),
      after: wordAt(at + 1),
      isName: /^\p{Lu}/u.test(raw) && at > 0,
      isNumber: /^\p{N}/u.test(raw),
    };
    const forms = isForeign ? formsOf(token.term, searched) : [];
    for (const [form, like] of forms) addAlias(aliases, form, { slot: slots.length, trust: like, source: "pieces" });
    if (statistics.has(token.term)) {
      const rarity = base.isName ? nameRarity(token.word, statistics) : 1;
      const weight = rarity * tellingOf(token.term) * statistics.idf(token.term);
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
    const meant = fixes.get(token);
    if (meant !== undefined) {
      const { word, term } = meant;
      if (term === null) continue;
      corrections.push({ asked: raw, term });
      const weight = correctedTrust * statistics.idf(term);
      corrected += weight;
      asked += weight;
      if (!slots.some((slot) => slot.term === term)) slots.push({ ...base, word, term, weight, missing: 0 });
      continue;
    }
    missing.push(raw);
    // A word that stands nowhere may still be said in another way; how much it tells that it is missing grows with the corpus.
    const word = isEnglish(token.word) ? token.word : (oneSlipAway(token.word).find(isEnglish) ?? token.word);
    const weight = tellingOf(token.term) * statistics.idf(token.term);
    asked += weight;
    const places = standing(likePlaces(word, base.before), statistics);
    const isName = base.isName || base.isNumber;
    const like = places.length > 0 || isName ? places : likeTerms(word, searched, statistics);
    // What is said in another way, as a country is by its capital, is missed less, and not as a name is.
    const trust = places.length > 0 ? placeTrust : likeTrust;
    if (isName && like.length === 0) missingNames += weight;
    else missingWords += like.length > 0 ? (1 - trust) * weight : weight;
    if (base.isNumber) continue;
    for (const term of like.slice(0, 4)) addAlias(aliases, term, { slot: slots.length, trust, source: "meaning" });
    slots.push({
      ...base,
      term: token.term,
      word,
      weight: weight * missingTrust(statistics.passages),
      missing: weight,
    });
  }
  asked -= lightenNames(slots);
  const type = answerTypeOf(spelled(question, fixes));
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
      type,
      isOfName: type === "person" && slots.length === 1 && slots[0]?.isName === true,
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

/**
 * Halves the weight of a name beside a rarer one, for "White House" is one thing that is asked of and not two; gives the
 * weight taken off.
 */
function lightenNames(slots: Slot[]): number {
  let taken = 0;
  for (const [at, own] of slots.entries()) {
    const before = slots[at - 1];
    if (before === undefined || before.after !== own.word || own.before !== before.word) continue;
    if (!before.isName || !own.isName || before.missing > 0 || own.missing > 0) continue;
    const [lighter, place] = before.weight < own.weight ? [before, at - 1] : [own, at];
    const weight = lighter.weight * besideName;
    taken += lighter.weight - weight;
    slots[place] = { ...lighter, weight };
  }
  return taken;
}

/** The question with what was meant in place of what was misspelt. */
function spelled(question: string, fixes: ReadonlyMap<Token, Corrected>): string {
  let text = "";
  let at = 0;
  for (const [{ start, end }, { word }] of fixes) {
    text += question.slice(at, start) + word;
    at = end;
  }
  return text + question.slice(at);
}

/** The terms of words that stand in a document. */
function standing(words: readonly string[], statistics: Statistics): readonly string[] {
  return words.map(stemOf).filter((term) => statistics.frequency(term) > 0);
}

/** The documents' own terms that mean what a word means: by the dictionary, then by how words are used. */
function likeTerms(word: string, searched: readonly Searchable[], statistics: Statistics): readonly string[] {
  const meant = standing(likeWords(word), statistics);
  return [...new Set([...meant, ...nearTerms(word, searched, statistics)])];
}

/** The documents' own words that seem to be forms of a term, with how like they are. */
function formsOf(term: string, searched: readonly Searchable[]): readonly (readonly [string, number])[] {
  const forms = new Map(searched.flatMap((each) => [...each.pieces().near(term)]));
  return [...forms].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostForms);
}

/**
 * What a name tells by how rare it is in English, 0 to 1, where few passages show how rare it is: "Europe" tells less of
 * what is asked than "Ballinree" does, though each stands in one paragraph of a dozen.
 */
function nameRarity(word: string, { passages }: Statistics): number {
  return rarityOf(word) ** (few / (passages + few));
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
