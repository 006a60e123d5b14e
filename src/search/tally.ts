/** What the matches of a passage come to, slot by slot: in the whole passage, and in each sentence. */
import type { Matches } from "./matches.ts";

/** Rows of a value by slot, the whole passage first, then each sentence; the arrays are used again. */
export class Tally {
  /** The trust in the best match of the word, in any form. */
  exact: Float64Array;
  /** The same of words that mean the same. */
  soft: Float64Array;
  /** Matches of the word as it is written. */
  same: Float64Array;
  /** Halves of the words beside it in the question that stand beside it here too. */
  beside: Float64Array;
  /** Matches in the whole passage, by trust. */
  readonly count: Float64Array;
  readonly #slots: number;

  constructor(slots: number) {
    this.#slots = slots;
    this.exact = new Float64Array(16 * slots);
    this.soft = new Float64Array(16 * slots);
    this.same = new Float64Array(16 * slots);
    this.beside = new Float64Array(16 * slots);
    this.count = new Float64Array(slots);
  }

  /** Fills the rows from the matches of a passage. */
  fill(matches: Matches, sentences: number): void {
    const slots = this.#slots;
    const size = (sentences + 1) * slots;
    if (this.exact.length < size) {
      this.exact = new Float64Array(2 * size);
      this.soft = new Float64Array(2 * size);
      this.same = new Float64Array(2 * size);
      this.beside = new Float64Array(2 * size);
    }
    const exact = this.exact.fill(0, 0, size);
    const soft = this.soft.fill(0, 0, size);
    const same = this.same.fill(0, 0, size);
    const besides = this.beside.fill(0, 0, size);
    const counts = this.count.fill(0);
    for (let n = 0; n < matches.count; n += 1) {
      const slot = matches.slot[n] ?? 0;
      const trust = matches.trust[n] ?? 0;
      const own = ((matches.sentence[n] ?? 0) + 1) * slots + slot;
      if (matches.soft[n] === 1) {
        if (trust > (soft[own] ?? 0)) soft[own] = trust;
        if (trust > (soft[slot] ?? 0)) soft[slot] = trust;
        continue;
      }
      if (trust > (exact[own] ?? 0)) exact[own] = trust;
      if (trust > (exact[slot] ?? 0)) exact[slot] = trust;
      counts[slot] = (counts[slot] ?? 0) + trust;
      if (matches.same[n] === 1) {
        same[own] = 1;
        same[slot] = (same[slot] ?? 0) + 1;
      }
      const beside = (matches.beside[n] ?? 0) / 2;
      if (beside > (besides[own] ?? 0)) besides[own] = beside;
      if (beside > (besides[slot] ?? 0)) besides[slot] = beside;
    }
  }
}
