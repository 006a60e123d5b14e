/** How like one asked word the words of a dictionary are, worked out as they are met and kept for the next question. */
import type { Dictionary } from "./passage-record.ts";
import { likenessOf, rowOf } from "./vectors.ts";

/** Likeness of a dictionary's words to one asked word. */
export class LikenessColumn {
  readonly #word: string;
  readonly #row: number;
  readonly #dictionary: Dictionary;
  /** By word number: 254ths of the cosine times 256, plus 254ths of the common beginning. */
  readonly #known = new Map<number, number>();

  constructor(word: string, dictionary: Dictionary) {
    this.#word = word;
    this.#row = rowOf(word);
    this.#dictionary = dictionary;
  }

  /** Both likenesses of a word in one number; see `likeness` and `beginning`. */
  packed(id: number): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const row = this.#dictionary.rowOf(id, rowOf);
    const cosine = row < 0 || this.#row < 0 ? 0 : Math.max(0, likenessOf(row, this.#row));
    const common = commonBeginning(this.#word, this.#dictionary.word(id));
    const made = 256 * Math.min(254, Math.round(254 * cosine)) + Math.round(254 * common);
    this.#known.set(id, made);
    return made;
  }
}

/** The cosine of the vectors of both words, 0 to 1. */
export function likenessIn(packed: number): number {
  return (packed >> 8) / 254;
}

/** Letters of the common beginning over those of the longer word; 0 for a short one. */
export function beginningIn(packed: number): number {
  return (packed & 255) / 254;
}

/** Asked words kept by dictionary. */
const kept = 200;
const columns = new WeakMap<Dictionary, Map<string, LikenessColumn>>();

/** The column of an asked word; the one not used for longest makes room. */
export function likenessColumn(word: string, dictionary: Dictionary): LikenessColumn {
  const known = columns.get(dictionary) ?? new Map<string, LikenessColumn>();
  columns.set(dictionary, known);
  const column = known.get(word) ?? new LikenessColumn(word, dictionary);
  known.delete(word);
  known.set(word, column);
  for (const oldest of known.keys()) {
    if (known.size <= kept) break;
    known.delete(oldest);
  }
  return column;
}

/** Letters from which a common beginning tells: "decide" and "decision". */
const minBeginning = 4;

function commonBeginning(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let common = 0;
  while (common < least && a.charCodeAt(common) === b.charCodeAt(common)) common += 1;
  return common < minBeginning ? 0 : common / Math.max(a.length, b.length);
}
