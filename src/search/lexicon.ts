/** General English: words of like meaning, from WordNet 3.1 (lexicon/), read when a question first needs them. */
import { readFileSync } from "node:fs";

let related: ReadonlyMap<string, readonly string[]> | null = null;

function lexicon(): ReadonlyMap<string, readonly string[]> {
  related ??= new Map(
    readFileSync(lexiconFile(), "utf8")
      .split("\n")
      .map((line) => line.split(" "))
      .map(([word = "", ...others]) => [word, others] as const),
  );
  return related;
}

/** The file stands at the project's root, two folders above the sources and three above the built ones. */
function lexiconFile(): URL {
  const up = import.meta.url.includes("/dist/src/") ? "../../../" : "../../";
  return new URL(`${up}lexicon/synonyms.txt`, import.meta.url);
}

/** Whether `word` is a noun or verb of general English. */
export function isKnownWord(word: string): boolean {
  return lexicon().has(word);
}

/** Words that mean what `word` means, or its kind; for a word that is unknown, those of the words one slip away. */
export function likeWords(word: string): readonly string[] {
  const known = lexicon().get(word);
  if (known !== undefined) return known;
  return oneSlipAway(word).flatMap((near) => {
    const others = lexicon().get(near);
    return others === undefined ? [] : [near, ...others];
  });
}

/** Shortest word taken for a slip. */
const minLength = 5;

/** Every word one deletion, swap, substitution or insertion away. */
function oneSlipAway(word: string): readonly string[] {
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
