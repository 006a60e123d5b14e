/** The order in which the lines of a PDF page are read. */
import type { Line } from "./pdf-lines.ts";

/** Share of the steps from line to line that go up or across, above which a page is not painted as it is read. */
const mostLeaps = 0.15;

/**
 * Lines as they are read. Files paint them in that order nearly always, and then floats, tables and any number of
 * columns come right; where they do not, the left column goes before the right one, between lines that span both.
 */
export function readingOrder(lines: readonly Line[]): readonly Line[] {
  const painted = lines.filter(({ isTurned }) => !isTurned);
  return [...levelOrder(painted), ...lines.filter(({ isTurned }) => isTurned)];
}

function levelOrder(painted: readonly Line[]): readonly Line[] {
  const left = Math.min(...painted.map((line) => line.left));
  const right = Math.max(...painted.map((line) => line.right));
  const middle = gutterOf(painted, left, right);
  let steps = 0;
  let leaps = 0;
  for (let n = 1; n < painted.length; n += 1) {
    const [before, line] = [painted[n - 1], painted[n]];
    if (before === undefined || line === undefined) continue;
    const down = before.base - line.base;
    const isBeside = Math.abs(down) < 0.4 * line.height;
    steps += 1;
    if (isBeside ? middle !== null && before.right <= middle + 2 && line.left >= middle - 2 : down < -2 * line.height)
      leaps += 1;
    else if (isBeside && line.left < before.left) leaps += 1;
  }
  if (leaps <= mostLeaps * steps + 3) return painted;
  const down = painted.toSorted((a, b) => b.base - a.base || a.left - b.left);
  if (middle === null) return down;
  const ordered: Line[] = [];
  let columns: [Line[], Line[]] = [[], []];
  const flush = (): void => {
    ordered.push(...columns[0], ...columns[1]);
    columns = [[], []];
  };
  for (const line of down) {
    if (line.right <= middle + 2) columns[0].push(line);
    else if (line.left >= middle - 2) columns[1].push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}

/** Where the space between two columns stands; null on a page of one. */
function gutterOf(lines: readonly Line[], left: number, right: number): number | null {
  let best: { at: number; crossed: number } | null = null;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = left + share * (right - left);
    const crossed = lines.filter((line) => line.left < at && line.right > at).length;
    if (best === null || crossed < best.crossed) best = { at, crossed };
  }
  if (best === null) return null;
  const { at, crossed } = best;
  const beside = [lines.filter((line) => line.right <= at), lines.filter((line) => line.left >= at)] as const;
  const fewest = Math.min(beside[0].length, beside[1].length);
  const isFull = beside.every(
    (column) =>
      column.length > 0 &&
      column.filter((line) => line.right - line.left > 0.25 * (right - left)).length >= column.length / 2,
  );
  return fewest >= 4 && crossed <= fewest && isFull ? at : null;
}
