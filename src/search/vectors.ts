/** Word vectors: how alike English words are in use (GloVe, cut down in lexicon/), read when a question first needs them. */
import { readFileSync } from "node:fs";
import { lexiconFile } from "./lexicon-file.ts";

/** Dimensions of a vector. */
export const dimensions = 64;

interface Vectors {
  readonly rows: ReadonlyMap<string, number>;
  /** Row after row, each of length 1. */
  readonly values: Float32Array;
}

let read: Vectors | null = null;

function vectors(): Vectors {
  if (read !== null) return read;
  const words = readFileSync(lexiconFile("vectors.txt"), "utf8").trimEnd().split("\n");
  const raw = readFileSync(lexiconFile("vectors.bin"));
  const bytes = new Int8Array(raw.buffer, raw.byteOffset, raw.length);
  const values = new Float32Array(bytes.length);
  for (let start = 0; start < bytes.length; start += dimensions) {
    let square = 0;
    for (let at = start; at < start + dimensions; at += 1) square += (bytes[at] ?? 0) ** 2;
    const scale = 1 / Math.sqrt(square || 1);
    for (let at = start; at < start + dimensions; at += 1) values[at] = (bytes[at] ?? 0) * scale;
  }
  read = { rows: new Map(words.map((word, row) => [word, row])), values };
  return read;
}

/** The row of a word; -1 when it has no vector. Rows are ordered by how frequent words are in English. */
export function rowOf(word: string): number {
  return vectors().rows.get(word) ?? -1;
}

/** How rare a word is in English: 1 for one that has no vector, near 0 for the commonest; as the log of its rank. */
export function rarityOf(word: string): number {
  const row = rowOf(word);
  return row < 0 ? 1 : Math.log(2 + row) / Math.log(2 + vectors().rows.size);
}

/** The cosine of two rows, -1 to 1. */
export function likenessOf(a: number, b: number): number {
  const { values } = vectors();
  let even = 0;
  let odd = 0;
  // Two sums that do not wait for each other are nearly twice as fast as one.
  for (let i = a * dimensions, j = b * dimensions, end = i + dimensions; i < end; i += 4, j += 4) {
    even += (values[i] ?? 0) * (values[j] ?? 0) + (values[i + 1] ?? 0) * (values[j + 1] ?? 0);
    odd += (values[i + 2] ?? 0) * (values[j + 2] ?? 0) + (values[i + 3] ?? 0) * (values[j + 3] ?? 0);
  }
  return even + odd;
}

/** Adds a row times `weight` to `sum`. */
export function addRow(sum: Float32Array, row: number, weight: number): void {
  const { values } = vectors();
  for (let d = 0, at = row * dimensions; d < dimensions; d += 1, at += 1)
    sum[d] = (sum[d] ?? 0) + weight * (values[at] ?? 0);
}

/** What a word of a row weighs in a mean: rare words tell more. */
export function weightOfRow(row: number): number {
  return Math.log(2 + row);
}

/** The cosine of two sums of rows; 0 when either is nothing. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const x = a[d] ?? 0;
    const y = b[d] ?? 0;
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}
