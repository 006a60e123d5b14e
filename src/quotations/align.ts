/** Aligns a quotation with a stretch of its source, word by word (Needleman and Wunsch, with free ends in the source). */

/** A step: both words the same or one in place of the other, a word only quoted, a word only in the source. */
export interface Step {
  readonly op: "=" | "~" | "+" | "-";
  /** Number of the quoted word, or of the source word; -1 where there is none. */
  readonly quoted: number;
  readonly source: number;
}

const same = 3;
const other = -2;
const gap = -1.2;
/** A further word of the same gap. */
const further = -0.4;

/** The best steps from the first to the last source word that takes part; empty when nothing is the same. */
export function align(quoted: readonly string[], source: readonly string[]): readonly Step[] {
  const rows = quoted.length + 1;
  const columns = source.length + 1;
  // Three states by cell: 0 paired, 1 a quoted word more, 2 a source word more.
  const scores = [new Float64Array(rows * columns), new Float64Array(rows * columns), new Float64Array(rows * columns)];
  const from = [new Uint8Array(rows * columns), new Uint8Array(rows * columns), new Uint8Array(rows * columns)];
  const [paired = new Float64Array(0), more = new Float64Array(0), less = new Float64Array(0)] = scores;
  const [ofPaired = new Uint8Array(0), ofMore = new Uint8Array(0), ofLess = new Uint8Array(0)] = from;
  for (let column = 0; column < columns; column += 1) {
    paired[column] = 0;
    more[column] = -Infinity;
    less[column] = -Infinity;
  }
  for (let row = 1; row < rows; row += 1) {
    const start = row * columns;
    paired[start] = -Infinity;
    less[start] = -Infinity;
    more[start] = gap + (row - 1) * further;
    ofMore[start] = row === 1 ? 0 : 1;
    for (let column = 1; column < columns; column += 1) {
      const cell = start + column;
      const diagonal = cell - columns - 1;
      const pair = quoted[row - 1] === source[column - 1] ? same : other;
      const best = bestOf(paired[diagonal] ?? 0, more[diagonal] ?? 0, less[diagonal] ?? 0);
      paired[cell] = pair + (scores[best]?.[diagonal] ?? 0);
      ofPaired[cell] = best;
      const above = cell - columns;
      const opened = bestOf((paired[above] ?? 0) + gap, (more[above] ?? 0) + further, (less[above] ?? 0) + gap);
      more[cell] = (scores[opened]?.[above] ?? 0) + (opened === 1 ? further : gap);
      ofMore[cell] = opened;
      const left = cell - 1;
      const skipped = bestOf((paired[left] ?? 0) + gap, (more[left] ?? 0) + gap, (less[left] ?? 0) + further);
      less[cell] = (scores[skipped]?.[left] ?? 0) + (skipped === 2 ? further : gap);
      ofLess[cell] = skipped;
    }
  }
  let column = 0;
  let state = 0;
  let top = -Infinity;
  for (let n = 0; n < columns; n += 1) {
    const cell = (rows - 1) * columns + n;
    for (const [at, score] of [paired[cell] ?? 0, more[cell] ?? 0].entries()) {
      if (score > top) {
        top = score;
        column = n;
        state = at;
      }
    }
  }
  const steps: Step[] = [];
  for (let row = rows - 1; row > 0;) {
    const cell = row * columns + column;
    const before = from[state]?.[cell] ?? 0;
    if (state === 0) {
      const op = quoted[row - 1] === source[column - 1] ? "=" : "~";
      steps.push({ op, quoted: row - 1, source: column - 1 });
      row -= 1;
      column -= 1;
    } else if (state === 1) {
      steps.push({ op: "+", quoted: row - 1, source: -1 });
      row -= 1;
    } else {
      steps.push({ op: "-", quoted: -1, source: column - 1 });
      column -= 1;
    }
    state = before;
  }
  return steps.some(({ op }) => op === "=") ? steps.toReversed() : [];
}

function bestOf(paired: number, more: number, less: number): 0 | 1 | 2 {
  if (paired >= more && paired >= less) return 0;
  return more >= less ? 1 : 2;
}
