/** General English: words of like meaning, from WordNet 3.1 (lexicon/), read when a question first needs them. */
import { readFileSync } from "node:fs";
import { regularize } from "./irregular.ts";
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

/** Endings that inflection adds, with what stood before them (Morphy, of WordNet). */
const endings = [
  ["ies", "y"],
  ["es", ""],
  ["es", "e"],
  ["s", ""],
  ["ied", "y"],
  ["ed", ""],
  ["ed", "e"],
  ["ing", ""],
  ["ing", "e"],
] as const;

/** The forms of a word that dictionaries list, itself first. */
function baseForms(word: string): readonly string[] {
  const cut = endings.flatMap(([ending, before]) =>
    word.endsWith(ending) ? [word.slice(0, -ending.length) + before] : [],
  );
  return [word, regularize(word), ...cut];
}

/** Words that mean what `word` means, or its kind. */
export function likeWords(word: string): readonly string[] {
  for (const form of baseForms(word)) {
    const words = lexicon().get(form);
    if (words !== undefined) return words;
  }
  return [];
}

let places: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function readPlaces(): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const line of readFileSync(lexiconFile("places.txt"), "utf8").trimEnd().split("\n")) {
    const names = line.split(" ");
    for (const name of names) {
      const known = read.get(name) ?? new Set<string>();
      for (const other of names) if (other !== name) known.add(other);
      read.set(name, known);
    }
  }
  return read;
}

/** The other names of the country that `word` names: its own, its capital's, and what is said of its people. */
export function likePlaces(word: string): readonly string[] {
  places ??= readPlaces();
  return [...(places.get(word) ?? [])];
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
