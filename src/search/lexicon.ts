/** General English: words of like meaning, from WordNet 3.1 (lexicon/), read when a question first needs them. */
import { readFileSync } from "node:fs";
import { lexiconFile } from "./lexicon-file.ts";

let related: ReadonlyMap<string, readonly string[]> | null = null;

function lexicon(): ReadonlyMap<string, readonly string[]> {
  related ??= new Map(
    readFileSync(lexiconFile("synonyms.txt"), "utf8")
      .split("\n")
      .map((line) => line.split(" "))
      .map(([word = "", ...others]) => [word, others] as const),
  );
  return related;
}

/** Whether `word` is a noun or verb of general English. */
export function isKnownWord(word: string): boolean {
  return lexicon().has(word);
}

/** Words that mean what `word` means, or its kind. */
export function likeWords(word: string): readonly string[] {
  return lexicon().get(word) ?? [];
}

/** Shortest word taken for a slip. */
const minLength = 5;

/** Every word one deletion, swap, substitution or insertion away. */
export function oneSlipAway(word: string): readonly string[] {
  if (word.length < minLength || word.length > 24) return [];
  const forms: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    forms.push(head + tail.slice(1), head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2));
    for (const letter of "abcdefghijklmnopqrstuvwxyz") forms.push(head + letter + tail, head + letter + tail.slice(1));
  }
  return [...new Set(forms)].filter((form) => form !== word);
}
