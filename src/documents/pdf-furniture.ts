/** Running heads, feet and page numbers of a PDF. */
import type { Line } from "./pdf-lines.ts";

/** Share of the pages, all or those of one side of a sheet, with the same line at the same height, from which it runs. */
const runningShare = 0.5;
/** Pages that a line has to stand on to run, and how far apart they may be for what runs through a chapter. */
const fewestPages = 3;
const nextPages = 2;

/** Lines without those that stand at the same height on many pages, figures apart, at the top or the foot. */
export function withoutRunning(pages: readonly (readonly Line[])[]): {
  readonly kept: readonly Line[];
  readonly left: number;
} {
  const places = placesOfLines(pages);
  const heights = pages
    .flat()
    .map(({ height }) => height)
    .toSorted((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 10;
  let left = 0;
  const kept = pages.flatMap((lines) => {
    const level = lines.filter(({ isTurned }) => !isTurned);
    const bases = level.map(({ base }) => base);
    const [top, foot] = [Math.max(...bases), Math.min(...bases)];
    return lines.filter((line) => {
      const on = places.get(placeOf(line)) ?? [];
      const runs = pages.length >= fewestPages && isOnMany(on, line.page, pages.length);
      if (line.isTurned) {
        if (runs) left += 1;
        return !runs;
      }
      const isOutermost = line.base === top || line.base === foot;
      const isApart = !level.some((other) => {
        const away = Math.abs(other.base - line.base);
        return away > 0.4 * line.height && away < 1.6 * Math.max(line.height, other.height);
      });
      const runsOn =
        isOutermost &&
        isApart &&
        !/[.!?]\s*$/u.test(line.text) &&
        on.some((page) => page !== line.page && Math.abs(page - line.page) <= nextPages);
      const isNumber =
        /^[\s–—-]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d+)?[\s–—-]*$/iu.test(line.text) &&
        isOutermost &&
        !level.some((other) => other !== line && Math.abs(other.base - line.base) < 0.4 * line.height) &&
        pages.length > 1;
      const atEdge = line.base > top - 3 * line.height || line.base < foot + 3 * line.height;
      // A heading in large letters is none, though chapters begin at one height.
      if (!atEdge || line.height > 1.15 * usual || !(runs || runsOn || isNumber)) return true;
      left += 1;
      return false;
    });
  });
  return { kept, left };
}

/** A line by where and what it is, figures apart. */
function placeOf({ base, text, isTurned }: Line): string {
  return `${Math.round(base / 6)}:${isTurned}:${text.replace(/\d+/gu, "#").trim()}`;
}

/** The pages that each line stands on, in order. */
function placesOfLines(pages: readonly (readonly Line[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const line of pages.flat()) {
    const on = places.get(placeOf(line));
    if (on === undefined) places.set(placeOf(line), [line.page]);
    else if (on.at(-1) !== line.page) on.push(line.page);
  }
  return places;
}

/** Whether a line stands on half of all pages, or of the left or right ones, which often have heads of their own. */
function isOnMany(on: readonly number[], page: number, count: number): boolean {
  if (on.length >= runningShare * count) return true;
  const sameSide = on.filter((each) => each % 2 === page % 2).length;
  return sameSide >= fewestPages && sameSide >= runningShare * Math.ceil(count / 2);
}
