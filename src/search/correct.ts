/** What misspelt words of a question stand for: the documents' own words, and function words. */
import { stemOf, stopWords, type Token } from "./analyze.ts";
import { isKnownWord, spellingsOf } from "./lexicon.ts";
import { isOneSlip, isTypingSlip } from "./spelling.ts";
import type { Searchable, Statistics } from "./statistics.ts";
import { rowOf } from "./vectors.ts";

/** A word that was meant; its term is null for a function word. */
export interface Corrected {
  readonly word: string;
  readonly term: string | null;
}

/** The tokens that stand nowhere and are slips for another word, or spell a town otherwise, with that word. */
export function correctionsOf(
  question: string,
  tokens: readonly Token[],
  searched: readonly Searchable[],
  statistics: Statistics,
): ReadonlyMap<Token, Corrected> {
  const corrections = new Map<Token, Corrected>();
  for (const [at, token] of tokens.entries()) {
    if (token.stop || statistics.has(token.term)) continue;
    const spelling = spellingsOf(token.word).find((other) => statistics.frequency(stemOf(other)) > 0);
    if (spelling !== undefined) {
      corrections.set(token, { word: spelling, term: stemOf(spelling) });
      continue;
    }
    const isKnown = isEnglish(token.word);
    const isName = at > 0 && /^\p{Lu}/u.test(question.slice(token.start, token.end));
    const stop = isKnown ? null : misspeltStopWord(token.word);
    const near = isKnown && !isName ? null : nearest(token, searched, statistics);
    if (stop !== null) corrections.set(token, { word: stop, term: null });
    else if (near !== null) corrections.set(token, near);
  }
  return corrections;
}

/** Whether a word is one of general English, so that it is not a slip for another. */
export function isEnglish(word: string): boolean {
  return rowOf(word) >= 0 || isKnownWord(word);
}

/** The documents' own word that a misspelt one most likely stands for: one slip away, and frequent. */
function nearest({ word, term }: Token, searched: readonly Searchable[], statistics: Statistics): Corrected | null {
  const nearTo = (form: string): readonly string[] => searched.flatMap((each) => [...each.speller().near(form)]);
  // A slip in the ending may leave another stem: "occqpation", of which the documents have "occupied".
  const words = nearTo(word);
  const near = new Set(words.length > 0 ? words : nearTo(term));
  const [best] = [...near]
    .filter((other) => !stopWords.has(other))
    .map((other) => ({ word: other, term: stemOf(other), isTyping: isTypingSlip(word, other) }))
    .map((other) => ({ ...other, frequency: statistics.frequency(other.term) }))
    .toSorted(
      (a, b) => Number(b.isTyping) - Number(a.isTyping) || b.frequency - a.frequency || (a.word < b.word ? -1 : 1),
    );
  return best ?? null;
}

/** "wher" is no word of its own, and one slip from a function word. */
function misspeltStopWord(word: string): string | null {
  if (word.length < 4) return null;
  for (const stop of stopWords) if (stop.length >= 4 && isOneSlip(word, stop)) return stop;
  return null;
}
