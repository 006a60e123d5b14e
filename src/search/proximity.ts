/** How close together a question's words stand. */
import type { Matches } from "./matches.ts";

/** Tokens within which two words of the question count as near, and within which they count as together. */
const nearTokens = 16;
const togetherTokens = 8;

/** Measures the matches of one query, on arrays that it uses again. */
export class Proximity {
  readonly #slots: number;
  readonly #pairs: Float64Array;
  readonly #taken: Uint8Array;

  constructor(slots: number) {
    this.#slots = slots;
    this.#pairs = new Float64Array(slots * slots);
    this.#taken = new Uint8Array(slots);
  }

  /** Weight of any two slots that stand near each other in a range of matches; a pair counts by the root of its distance. */
  near(matches: Matches, from: number, to: number, weights: Float64Array): number {
    const slots = this.#slots;
    if (slots < 2 || to - from < 2) return 0;
    const { at, slot } = matches;
    const best = this.#pairs.fill(0);
    for (let left = from; left < to; left += 1) {
      for (let right = left + 1; right < to; right += 1) {
        const gap = (at[right] ?? 0) - (at[left] ?? 0);
        if (gap > nearTokens) break;
        const a = slot[left] ?? 0;
        const b = slot[right] ?? 0;
        if (a === b) continue;
        const pair = a < b ? a * slots + b : b * slots + a;
        const value = 1 / Math.sqrt(gap);
        if (value > (best[pair] ?? 0)) best[pair] = value;
      }
    }
    let near = 0;
    for (let a = 0; a < slots; a += 1) {
      for (let b = a + 1; b < slots; b += 1) {
        const value = best[a * slots + b] ?? 0;
        if (value > 0) near += value * Math.min(weights[a] ?? 0, weights[b] ?? 0);
      }
    }
    return near / (slots - 1);
  }

  /** The greatest weight of different slots that stand together in a range of matches. */
  dense(matches: Matches, from: number, to: number, weights: Float64Array): number {
    const { at, slot, soft } = matches;
    let most = 0;
    for (let left = from; left < to; left += 1) {
      if (soft[left] === 1) continue;
      const taken = this.#taken.fill(0);
      let sum = 0;
      for (let right = left; right < to; right += 1) {
        if ((at[right] ?? 0) - (at[left] ?? 0) > togetherTokens) break;
        const own = slot[right] ?? 0;
        if (soft[right] === 1 || taken[own] === 1) continue;
        taken[own] = 1;
        sum += weights[own] ?? 0;
      }
      if (sum > most) most = sum;
    }
    return most;
  }
}
