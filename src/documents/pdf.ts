/** PDF: lines in reading order, joined to paragraphs; running heads and page numbers left out. */
import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Block, Canonical } from "./document.ts";
import type { PageFacts } from "./html.ts";

interface Line {
  readonly text: string;
  /** Left and right end, baseline and height of the letters, in points; the baseline counts from the foot of the page. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly height: number;
  readonly page: number;
}

const item = z.object({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  width: z.number(),
  height: z.number(),
});
const information = z.object({
  Title: z.string().optional(),
  Author: z.string().optional(),
  CreationDate: z.string().optional(),
});

/** Share of the pages on which the same line stands at the same height, from which it is a running head. */
const runningShare = 0.5;

/**
 * The text of a PDF; each block has its page.
 * @throws UserError when it is encrypted, damaged, or only pictures of pages.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Canonical & { readonly facts: PageFacts; readonly notes: readonly string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    const message = isLocked
      ? "it is encrypted. Save it without a password."
      : "it is damaged, or no PDF. Save or download it again.";
    throw new UserError(message, { cause: error });
  });
  try {
    const pages: Line[][] = [];
    let empty = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const lines = readingOrder(
        linesOf(
          items.flatMap((each) => item.safeParse(each).data ?? []),
          number,
        ),
      );
      if (lines.length === 0) empty += 1;
      pages.push(lines);
      page.cleanup();
    }
    if (empty === pdf.numPages) {
      throw new UserError("its pages are pictures without text (a scan). Run it through text recognition (OCR) first.");
    }
    const { kept, left } = withoutRunning(pages);
    const notes = left === 0 ? [] : [`${left} running heads, feet and page numbers were left out.`];
    if (empty > 0) notes.push(`${empty} ${empty === 1 ? "page holds" : "pages hold"} no text.`);
    const { info } = await pdf.getMetadata();
    const known = information.safeParse(info).data ?? {};
    const date = /^D:(\d{4})(\d\d)(\d\d)/u.exec(known.CreationDate ?? "");
    return {
      ...paragraphsOf(kept),
      notes,
      facts: {
        title: filled(known.Title),
        author: filled(known.Author),
        date: date === null ? null : `${date[1]}-${date[2]}-${date[3]}`,
        url: null,
        publisher: null,
        language: null,
      },
    };
  } finally {
    await pdf.destroy();
  }
}

function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" || /^untitled$/iu.test(text.trim()) ? null : text.trim();
}

/** Pieces on one baseline, close to each other, are a line. */
function linesOf(items: readonly z.output<typeof item>[], page: number): readonly Line[] {
  const pieces = items
    .filter(({ str }) => str.trim() !== "")
    .map(({ str, transform, width, height }) => ({
      text: str,
      left: transform[4] ?? 0,
      right: (transform[4] ?? 0) + width,
      base: transform[5] ?? 0,
      height: height > 0 ? height : Math.abs(transform[3] ?? 10),
      page,
    }));
  const rows: Line[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.findLast((each) => Math.abs((each[0]?.base ?? 0) - piece.base) < piece.height * 0.4);
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.flatMap((row) => {
    const lines: Line[] = [];
    for (const piece of row.toSorted((a, b) => a.left - b.left)) {
      const last = lines.at(-1);
      const gap = last === undefined ? Infinity : piece.left - last.right;
      // A gap wider than two letters is the space between columns.
      if (last === undefined || gap > piece.height * 1.6) lines.push(piece);
      else {
        const space = gap > piece.height * 0.12 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text) ? " " : "";
        lines[lines.length - 1] = {
          ...last,
          text: last.text + space + piece.text,
          right: Math.max(last.right, piece.right),
          height: Math.max(last.height, piece.height),
        };
      }
    }
    return lines;
  });
}

/** Lines as they are read: where two columns stand side by side, the left one first, between lines that span both. */
function readingOrder(lines: readonly Line[]): Line[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const middle = gutterOf(lines, left, right);
  const down = lines.toSorted((a, b) => b.base - a.base || a.left - b.left);
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

/** Lines without those that stand at the same height on many pages, figures apart, at the top or the foot. */
function withoutRunning(pages: readonly (readonly Line[])[]): {
  readonly kept: readonly Line[];
  readonly left: number;
} {
  const keyOf = (line: Line): string => `${Math.round(line.base / 6)}:${line.text.replace(/\d+/gu, "#").trim()}`;
  const counts = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const heights = pages
    .flat()
    .map(({ height }) => height)
    .toSorted((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 10;
  let left = 0;
  const kept = pages.flatMap((lines) => {
    const top = Math.max(...lines.map(({ base }) => base));
    const foot = Math.min(...lines.map(({ base }) => base));
    return lines.filter((line) => {
      const atEdge = line.base > top - 3 * line.height || line.base < foot + 3 * line.height;
      const runs = pages.length > 2 && (counts.get(keyOf(line)) ?? 0) >= runningShare * pages.length;
      const isNumber =
        /^[\s–—-]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d+)?[\s–—-]*$/iu.test(line.text) &&
        (line.base === foot || line.base === top) &&
        pages.length > 1;
      // A heading in large letters is none, though chapters begin at one height.
      if (!atEdge || line.height > 1.15 * usual || !(runs || isNumber)) return true;
      left += 1;
      return false;
    });
  });
  return { kept, left };
}

/** Lines joined to paragraphs: a wider gap, an indent, or a short line that ends a sentence begins a new one. */
function paragraphsOf(lines: readonly Line[]): Canonical {
  const sizes = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 10;
  const steps = lines.flatMap((line, n) => {
    const step = (lines[n - 1]?.base ?? 0) - line.base;
    return n > 0 && step > 0 && step < 4 * usual ? [step] : [];
  });
  const leading = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? usual * 1.2;
  const blocks: Block[] = [];
  let text = "";
  let paragraph = 0;
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const body = joined(open.map((line) => line.text.trim()));
    const isHeading = first.height > usual * 1.15 && open.length <= 3 && body.length < 200;
    if (text !== "") text += "\n\n";
    if (!isHeading) paragraph += 1;
    blocks.push({
      kind: isHeading ? "heading" : "paragraph",
      level: isHeading ? 2 : 0,
      start: text.length,
      end: text.length + body.length,
      paragraph: isHeading ? 0 : paragraph,
      page: first.page,
    });
    text += body;
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    if (last !== undefined) {
      const step = last.base - line.base;
      const turns = step < 0 || line.page !== last.page;
      const widest = Math.max(...open.map(({ right }) => right));
      const ends = /[.!?:”"’)]\s*$/u.test(last.text) && last.right < widest - 4 * usual;
      const indent = line.left > Math.min(...open.slice(-3).map(({ left }) => left)) + 0.8 * usual && !turns;
      const differs = Math.abs(line.height - last.height) > 0.15 * usual;
      const sentenceGoesOn = /[\p{Ll},;-]\s*$/u.test(last.text);
      if ((!turns && step > leading * 1.35) || differs || indent || ends || (turns && !sentenceGoesOn)) close();
    }
    open.push(line);
  }
  close();
  return { text, blocks };
}

/** Lines as one text; a word cut at a line end is made whole. */
function joined(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (/\p{L}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(line)) text = text.slice(0, -1) + line;
    else text += ` ${line}`;
  }
  return text;
}
