/** What can be searched, and the statistics of several indexes as of one. */
import type { PassageIndex } from "./passage-index.ts";
import type { Pieces } from "./pieces.ts";
import type { Speller } from "./spelling.ts";

/** What can be searched, alone or with others as one. */
export interface Searchable {
  readonly index: PassageIndex;
  /** Of the index's words. */
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
