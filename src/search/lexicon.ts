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

/** Whether `word` means what `kind` means, or is a kind of it: "seek" of "want". */
export function isKindOf(word: string, kind: string): boolean {
  const forms = baseForms(kind);
  return likeWords(word).some((each) => forms.includes(each));
}

interface PlaceName {
  readonly isCapital: boolean;
  readonly others: ReadonlySet<string>;
}

let places: ReadonlyMap<string, PlaceName> | null = null;

function readPlaces(): ReadonlyMap<string, PlaceName> {
  const read = new Map<string, { isCapital: boolean; others: Set<string> }>();
  for (const line of readFileSync(lexiconFile("places.txt"), "utf8").trimEnd().split("\n")) {
    const names = line.split(" ").map((name) => ({ isCapital: name.startsWith("*"), word: name.replace("*", "") }));
    for (const { isCapital, word } of names) {
      const known = read.get(word) ?? { isCapital, others: new Set<string>() };
      for (const other of names) if (other.word !== word) known.others.add(other.word);
      read.set(word, known);
    }
  }
  return read;
}

/** Right before a capital that is meant as a town and not as its government. */
const inTown = /^(?:in|of|at|near|around|outside|inside|within|across)$/u;

/**
 * The other names of the country that `word` names: its own, its capital's, and what is said of its people. None for a
 * capital that the word before shows to be the town: "the population of Tehran".
 */
export function likePlaces(word: string, before: string): readonly string[] {
  return isTown(word, before) ? [] : [...(placeOf(word)?.others ?? [])];
}

/** Other spellings of a capital: "Kyiv" of "Kiev". A country's several capitals begin otherwise. */
export function spellingsOf(capital: string): readonly string[] {
  const place = placeOf(capital);
  if (place?.isCapital !== true) return [];
  return [...place.others].filter(
    (other) => other.startsWith(capital.slice(0, 1)) && placeOf(other)?.isCapital === true,
  );
}

/** Whether a capital is meant as the town by the word before it. */
export function isTown(word: string, before: string): boolean {
  return placeOf(word)?.isCapital === true && inTown.test(before);
}

function placeOf(word: string): PlaceName | undefined {
  places ??= readPlaces();
  return places.get(word);
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
