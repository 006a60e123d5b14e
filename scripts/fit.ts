/** Fits linear models: a softmax over the candidates of each question, and a logistic one. Deterministic. */

/** One question's candidates: a row of features per sentence, one after another. */
export interface Group {
  readonly fold: number;
  readonly rows: Float32Array;
  /** The candidate of each row, and the paragraph of each candidate. */
  readonly passageOf: readonly number[];
  readonly paragraphOf: readonly string[];
  /** Rows of the right paragraph, and of sentences that hold the answer. */
  readonly right: readonly number[];
  readonly answering: readonly number[];
}

const epochs = 16;
const batch = 64;
const l2 = 1e-5;
const newtonSteps = 12;

/**
 * Weights that make the right rows probable: the mean of the log-likelihood of the right paragraph and of the
 * answering sentence, by Adam on batches in a fixed order.
 */
export function fitSoftmax(groups: readonly Group[], width: number): Float64Array {
  const usable = groups.filter(({ right }) => right.length > 0);
  const perEpoch = Math.ceil(usable.length / batch);
  return descend(width, epochs * perEpoch, 0.1, (weights, gradient, step) => {
    const at = step % perEpoch;
    const chosen: Group[] = [];
    // A stride that shares no factor with most counts mixes the articles in every batch.
    for (let n = at; n < usable.length; n += perEpoch) {
      const group = usable[n];
      if (group !== undefined) chosen.push(group);
    }
    for (const group of chosen) addSoftmaxGradient(group, weights, gradient, width, chosen.length);
  });
}

function addSoftmaxGradient(
  group: Group,
  weights: Float64Array,
  gradient: Float64Array,
  width: number,
  of: number,
): void {
  const { rows } = group;
  const count = rows.length / width;
  const scores = new Float64Array(count);
  let top = -Infinity;
  for (let n = 0; n < count; n += 1) {
    let score = 0;
    for (let f = 0, at = n * width; f < width; f += 1, at += 1) score += (rows[at] ?? 0) * (weights[f] ?? 0);
    scores[n] = score;
    if (score > top) top = score;
  }
  let total = 0;
  for (let n = 0; n < count; n += 1) total += scores[n] = Math.exp((scores[n] ?? 0) - top);
  const pull = new Float64Array(count);
  const targets = group.answering.length > 0 ? [group.right, group.answering] : [group.right];
  for (const target of targets) {
    let mass = 0;
    for (const n of target) mass += scores[n] ?? 0;
    for (let n = 0; n < count; n += 1) pull[n] = (pull[n] ?? 0) + (scores[n] ?? 0) / total / targets.length;
    for (const n of target) pull[n] = (pull[n] ?? 0) - (scores[n] ?? 0) / Math.max(mass, 1e-300) / targets.length;
  }
  for (let n = 0; n < count; n += 1) {
    const by = (pull[n] ?? 0) / of;
    if (Math.abs(by) < 1e-9) continue;
    for (let f = 0, at = n * width; f < width; f += 1, at += 1) gradient[f] = (gradient[f] ?? 0) + by * (rows[at] ?? 0);
  }
}

export interface Example {
  readonly values: Float64Array;
  readonly holds: boolean;
  readonly weight: number;
}

/** Logistic regression, by Newton's method: features that nearly tell the same would take descent too many steps. */
export function fitLogistic(examples: readonly Example[], width: number): Float64Array {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width);
  for (let step = 0; step < newtonSteps; step += 1) {
    // A row per feature: its curvature with each, then its slope.
    const rows = Array.from({ length: width }, (_, f) => {
      const row = new Float64Array(width + 1);
      row[f] = l2;
      row[width] = l2 * (weights[f] ?? 0);
      return row;
    });
    for (const { values, holds, weight } of examples) {
      let score = 0;
      for (let f = 0; f < width; f += 1) score += (values[f] ?? 0) * (weights[f] ?? 0);
      const likely = 1 / (1 + Math.exp(-score));
      const curve = (likely * (1 - likely) * weight) / total;
      const slope = ((likely - (holds ? 1 : 0)) * weight) / total;
      for (const [f, row] of rows.entries()) {
        const value = values[f] ?? 0;
        if (value === 0) continue;
        for (let g = 0; g < width; g += 1) row[g] = (row[g] ?? 0) + curve * value * (values[g] ?? 0);
        row[width] = (row[width] ?? 0) + slope * value;
      }
    }
    for (const [f, change] of solve(rows).entries()) weights[f] = (weights[f] ?? 0) - change;
  }
  return weights;
}

/** Solves a positive definite system, a row per equation with its right side last, by Gauss and Jordan's elimination. */
function solve(rows: readonly Float64Array[]): readonly number[] {
  const width = rows.length;
  for (const [n, row] of rows.entries()) {
    const pivot = row[n] ?? 1;
    for (let g = n; g <= width; g += 1) row[g] = (row[g] ?? 0) / pivot;
    for (const other of rows) {
      const by = other[n] ?? 0;
      if (other === row || by === 0) continue;
      for (let g = n; g <= width; g += 1) other[g] = (other[g] ?? 0) - by * (row[g] ?? 0);
    }
  }
  return rows.map((row) => row[width] ?? 0);
}

/** Adam with a falling step (Kingma and Ba 2015). */
function descend(
  width: number,
  steps: number,
  pace: number,
  slope: (weights: Float64Array, gradient: Float64Array, step: number) => void,
): Float64Array {
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(width);
    slope(weights, gradient, step);
    const rate = pace * (1 - step / (steps + 1)) + 0.001;
    for (let f = 0; f < width; f += 1) {
      const g = (gradient[f] ?? 0) + l2 * (weights[f] ?? 0);
      first[f] = 0.9 * (first[f] ?? 0) + 0.1 * g;
      second[f] = 0.999 * (second[f] ?? 0) + 0.001 * g * g;
      const m = (first[f] ?? 0) / (1 - 0.9 ** step);
      const v = (second[f] ?? 0) / (1 - 0.999 ** step);
      weights[f] = (weights[f] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-9);
    }
  }
  return weights;
}
