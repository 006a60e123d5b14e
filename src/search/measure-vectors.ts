/** Measures how like a question's words those of a sentence are, by word vectors and by common beginnings. */
import { vectorFeatures } from "./features.ts";
import type { LocalWeights } from "./local-weights.ts";
import type { Compiled, Matches } from "./matches.ts";
import type { PassageRecord } from "./passage-record.ts";
import { tokenKinds } from "./token-kinds.ts";
import { addRow, cosine, dimensions, likenessOf, rowOf, weightOfRow } from "./vectors.ts";

const stride = vectorFeatures.length;

/** What does not depend on the question, kept while the passage is. */
interface Contents {
  /** The different content words of each sentence, sentence after sentence, their rows, and where each sentence's end. */
  readonly words: Int32Array;
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  /** Sums of the vectors of each sentence. */
  readonly sums: Float32Array;
}

/** Share of the question's mass from which a word is compared with others. */
const leastShare = 0.04;

const contents = new WeakMap<PassageRecord, Contents>();

/** A question's vectors, with what was found of words met so far. */
export class Likeness {
  readonly #compiled: Compiled;
  readonly #localOf: (document: string) => LocalWeights;
  /** Row of each slot's word. */
  readonly #rows: Int32Array;
  /**
   * Words met so far: their numbers; by number and slot one more than how like they are, 0 for not yet compared, and how
   * much of a beginning they share.
   */
  readonly #places: Float64Array;
  readonly #base: number;
  #met = 0;
  #like = new Float32Array(0);
  #beginning = new Float32Array(0);
  readonly #mean = new Float32Array(dimensions);
  readonly #sum = new Float32Array(dimensions);
  readonly #other = new Float32Array(dimensions);

  constructor(compiled: Compiled, localOf: (document: string) => LocalWeights) {
    this.#compiled = compiled;
    this.#localOf = localOf;
    this.#rows = Int32Array.from(compiled.query.slots, ({ word }) => rowOf(word));
    const { numbers, base } = compiled.index.dictionary.places();
    this.#places = numbers;
    this.#base = base;
    for (const { word, weight } of compiled.query.slots) {
      const row = rowOf(word);
      if (row >= 0) addRow(this.#mean, row, weight);
    }
  }

  /** Values of `vectorFeatures`, sentence after sentence. `matches` are those of `record`. */
  measure(record: PassageRecord, matches: Matches): Float64Array {
    const { shares, index } = this.#compiled;
    const slots = shares.length;
    const count = record.sentenceEnds.length;
    const held = new Uint8Array((count + 1) * slots);
    for (let n = 0; n < matches.count; n += 1) {
      const slot = matches.slot[n] ?? 0;
      held[slot] = 1;
      held[((matches.sentence[n] ?? 0) + 1) * slots + slot] = 1;
    }
    const best = new Float32Array((count + 1) * 2 * slots);
    const { words, rows, ends, sums } = contentsOf(record, (word) => index.dictionary.rowOf(word, rowOf));
    const lacking = new Uint8Array(slots);
    let at = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const row = (sentence + 1) * 2 * slots;
      // Only for what the sentence lacks, and what tells something, is its like looked for.
      let lacks = 0;
      for (let slot = 0; slot < slots; slot += 1) {
        if (held[(sentence + 1) * slots + slot] === 1 || (shares[slot] ?? 0) < leastShare) continue;
        lacking[lacks] = slot;
        lacks += 1;
      }
      const end = ends[sentence] ?? 0;
      if (lacks === 0) at = end;
      for (; at < end; at += 1) {
        const word = words[at] ?? 0;
        const from = this.#numberOf(word) * slots;
        for (let n = 0; n < lacks; n += 1) {
          const slot = lacking[n] ?? 0;
          const kept = this.#like[from + slot] ?? 0;
          const like = kept > 0 ? kept - 1 : this.#compare(word, rows[at] ?? -1, slot, from + slot);
          if (like > (best[row + slot] ?? 0)) best[row + slot] = like;
          if (like > (best[slot] ?? 0)) best[slot] = like;
          const beginning = this.#beginning[from + slot] ?? 0;
          if (beginning > (best[row + slots + slot] ?? 0)) best[row + slots + slot] = beginning;
        }
      }
    }
    const { asked } = this.#localOf(record.document);
    const values = new Float64Array(count * stride);
    let firstMatch = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const out = sentence * stride;
      const row = (sentence + 1) * slots;
      for (let slot = 0; slot < slots; slot += 1) {
        const share = shares[slot] ?? 0;
        const local = asked[slot] ?? 0;
        if (held[slot] === 0) {
          values[out + 2] = (values[out + 2] ?? 0) + share * (best[slot] ?? 0);
          values[out + 7] = (values[out + 7] ?? 0) + local * (best[slot] ?? 0);
        }
        if (held[row + slot] === 1) continue;
        const like = best[2 * row + slot] ?? 0;
        values[out] = (values[out] ?? 0) + share * like;
        values[out + 6] = (values[out + 6] ?? 0) + local * like;
        if (like > 0.5) values[out + 1] = (values[out + 1] ?? 0) + share * 2 * (like - 0.5);
        values[out + 3] = (values[out + 3] ?? 0) + share * (best[2 * row + slots + slot] ?? 0);
      }
      for (let d = 0; d < dimensions; d += 1) {
        const value = sums[sentence * dimensions + d] ?? 0;
        this.#sum[d] = value;
        this.#other[d] = value;
      }
      while (firstMatch < matches.count && matches.sentence[firstMatch] === sentence) {
        const own = index.dictionary.rowOf(record.words[matches.at[firstMatch] ?? 0] ?? 0, rowOf);
        if (own >= 0 && matches.soft[firstMatch] === 0) addRow(this.#other, own, -weightOfRow(own));
        firstMatch += 1;
      }
      values[out + 4] = cosine(this.#mean, this.#sum);
      values[out + 5] = cosine(this.#mean, this.#other);
    }
    return values;
  }

  /** The number of a word among those met. */
  #numberOf(word: number): number {
    const known = (this.#places[word] ?? 0) - this.#base;
    if (known >= 0) return known;
    const slots = this.#rows.length;
    const number = this.#met;
    this.#met += 1;
    this.#places[word] = this.#base + number;
    if (this.#met * slots > this.#like.length) {
      this.#like = grown(this.#like, 512 * slots);
      this.#beginning = grown(this.#beginning, 512 * slots);
    }
    return number;
  }

  /** How like a slot's word a word of a row is, 0 to 1; `place` is where both are kept. */
  #compare(word: number, row: number, slot: number, place: number): number {
    const { index, query } = this.#compiled;
    const own = this.#rows[slot] ?? -1;
    const like = row >= 0 && own >= 0 ? Math.max(0, likenessOf(row, own)) : 0;
    this.#like[place] = like + 1;
    this.#beginning[place] = commonBeginning(query.slots[slot]?.word ?? "", index.dictionary.word(word));
    // As it is kept, in single precision: a word met again, or in another index, is as like as at first.
    return (this.#like[place] ?? 1) - 1;
  }
}

function grown(values: Float32Array, by: number): Float32Array<ArrayBuffer> {
  const made = new Float32Array(values.length + by);
  made.set(values);
  return made;
}

/** Letters from which a common beginning tells: "decide" and "decision". */
const minBeginning = 4;

/** Letters of the common beginning over those of the longer word; 0 for a short one. */
function commonBeginning(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let common = 0;
  while (common < least && a.charCodeAt(common) === b.charCodeAt(common)) common += 1;
  return common < minBeginning ? 0 : common / Math.max(a.length, b.length);
}

function contentsOf(record: PassageRecord, rowOfWord: (word: number) => number): Contents {
  const known = contents.get(record);
  if (known !== undefined) return known;
  const sums = new Float32Array(record.sentenceEnds.length * dimensions);
  const words: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const [sentence, end] of record.sentenceEnds.entries()) {
    const sum = sums.subarray(sentence * dimensions, (sentence + 1) * dimensions);
    const own = new Set<number>();
    for (; at < end; at += 1) {
      if (((record.kinds[at] ?? 0) & tokenKinds.stop) !== 0) continue;
      const word = record.words[at] ?? 0;
      own.add(word);
      const row = rowOfWord(word);
      if (row >= 0) addRow(sum, row, weightOfRow(row));
    }
    words.push(...own);
    ends.push(words.length);
  }
  const made = {
    words: Int32Array.from(words),
    rows: Int32Array.from(words, rowOfWord),
    ends: Int32Array.from(ends),
    sums,
  };
  contents.set(record, made);
  return made;
}
