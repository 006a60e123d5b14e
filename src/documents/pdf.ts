/** PDF: lines in reading order, joined to paragraphs; running heads and page numbers left out. */
import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Block, Canonical } from "./document.ts";
import type { ReadFile } from "./html.ts";

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
/** Share of the steps from line to line that go up or across, above which a page is not painted as it is read. */
const mostLeaps = 0.15;
/** Accents that stand alone, and the combining mark of each. */
const combining: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["\u00B4", "\u0301"],
  ["\u02C6", "\u0302"],
  ["\u02DC", "\u0303"],
  ["\u00AF", "\u0304"],
  ["\u02D8", "\u0306"],
  ["\u02D9", "\u0307"],
  ["\u00A8", "\u0308"],
  ["\u02DA", "\u030A"],
  ["\u02DD", "\u030B"],
  ["\u02C7", "\u030C"],
  ["\u00B8", "\u0327"],
]);

/**
 * The text of a PDF; each block has its page.
 * @throws UserError when it is encrypted, damaged, or only pictures of pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  told: (progress: string) => void = () => undefined,
): Promise<ReadFile> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    const message = isLocked
      ? "it is encrypted. Save it without a password."
      : "it is damaged, or no PDF. Save or download it again.";
    throw new UserError(message, { cause: error });
  });
  try {
    const pages: (readonly Line[])[] = [];
    let empty = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      told(`Reading page ${number} of ${pdf.numPages} …`);
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
  const said = text?.trim() ?? "";
  // Programs fill in the name of the file they printed.
  return said === "" || /^untitled$|^microsoft \w+ - |\.(?:docx?|dvi|indd|odt|p65|pdf|ps|qxd|rtf|tex|wpd)$/iu.test(said)
    ? null
    : said;
}

/** Lines in the order in which the file paints them: pieces on one baseline, close to each other, are a line. */
function linesOf(items: readonly z.output<typeof item>[], page: number): readonly Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of items) {
    if (str.trim() === "") continue;
    const left = transform[4] ?? 0;
    const piece: Line = {
      text: str,
      left,
      right: left + width,
      base: transform[5] ?? 0,
      height: height > 0 ? height : Math.abs(transform[3] ?? 10),
      page,
    };
    const last = lines.at(-1);
    const size = Math.max(piece.height, last?.height ?? 0);
    const gap = last === undefined ? Infinity : piece.left - last.right;
    // Raised and lowered letters stay in their line; a gap wider than two letters is the space between columns.
    const isClose =
      Math.abs(piece.base - (last?.base ?? Infinity)) < 0.55 * size && gap > -1.2 * size && gap < 1.6 * size;
    if (last === undefined || !isClose) lines.push(piece);
    else lines[lines.length - 1] = appended(last, piece, gap);
  }
  return lines;
}

/** A line and the piece that goes on with it; an accent that stands over the letter after it is put on that letter. */
function appended(last: Line, piece: Line, gap: number): Line {
  const isTall = piece.height > last.height;
  const common = {
    page: last.page,
    left: Math.min(last.left, piece.left),
    right: Math.max(last.right, piece.right),
    base: isTall ? piece.base : last.base,
    height: Math.max(last.height, piece.height),
  };
  const accent = gap < 0 ? combining.get(last.text.at(-1) ?? "") : undefined;
  if (accent !== undefined && /^\p{L}/u.test(piece.text)) {
    const letter = piece.text.charAt(0).replace("\u0131", "i").replace("\u0237", "j");
    return { ...common, text: last.text.slice(0, -1) + (letter + accent).normalize("NFC") + piece.text.slice(1) };
  }
  const space = gap > piece.height * 0.12 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text) ? " " : "";
  return { ...common, text: last.text + space + piece.text };
}

/**
 * Lines as they are read. Files paint them in that order nearly always, and then floats, tables and any number of
 * columns come right; where they do not, the left column goes before the right one, between lines that span both.
 */
function readingOrder(painted: readonly Line[]): readonly Line[] {
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
        !lines.some((other) => other !== line && Math.abs(other.base - line.base) < 0.4 * line.height) &&
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
    return n > 0 && step > 0.5 * usual && step < 4 * usual ? [step] : [];
  });
  const leading = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? usual * 1.2;
  const hyphenated = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  const blocks: Block[] = [];
  let text = "";
  let paragraph = 0;
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const isRow = open.some((line, n) => n > 0 && isBeside(open[n - 1], line));
    const body = isRow ? open.map((line) => line.text.trim()).join("\t") : joined(open, hyphenated);
    const isHeading = first.height > usual * 1.15 && open.length <= 3 && body.length < 200;
    if (text !== "") text += "\n\n";
    if (!isHeading) paragraph += 1;
    blocks.push({
      kind: isHeading ? "heading" : isRow ? "table-row" : "paragraph",
      level: isHeading ? 2 : 0,
      start: text.length,
      end: text.length + body.length,
      paragraph: isHeading ? 0 : paragraph,
      page: first.page,
    });
    text += isHeading ? body.replace(/\t/gu, " ") : body;
    open = [];
  };
  lines.forEach((line, n) => {
    const last = open.at(-1);
    if (last !== undefined && !isBeside(last, line)) {
      const step = last.base - line.base;
      const turns = step < 0 || line.page !== last.page || line.left > last.right;
      const widest = Math.max(...open.map(({ right }) => right));
      const isRow = open.some((each, at) => at > 0 && isBeside(open[at - 1], each)) || isBeside(line, lines[n + 1]);
      const ends = /[.!?:”"’)]\s*$/u.test(last.text) && last.right < widest - 4 * usual;
      const indent = !turns && line.left > Math.min(...open.slice(-3).map(({ left }) => left)) + 0.8 * usual;
      const differs = Math.abs(line.height - last.height) > 0.15 * Math.max(line.height, last.height);
      const gap = step > 1.35 * Math.max(leading, 1.2 * Math.min(line.height, last.height));
      const goesOn = isCut(last.text) || (/[\p{L}\p{N},;]\s*$/u.test(last.text) && /^\s*\p{Ll}/u.test(line.text));
      const breaks = turns ? !/[\p{Ll},;-]\s*$/u.test(last.text) : gap || indent || ends;
      if (isRow || differs || (breaks && !(goesOn && (turns || !gap)))) close();
    }
    open.push(line);
  });
  close();
  return { text, blocks };
}

/** Whether a line stands on the baseline of the one before it, to the right: cells of a row. */
function isBeside(before: Line | undefined, line: Line | undefined): boolean {
  if (before === undefined || line === undefined || before.page !== line.page) return false;
  return Math.abs(before.base - line.base) < 0.4 * line.height && line.left >= before.right;
}

function isCut(line: string): boolean {
  return /\p{L}[-\u00AD]\s*$/u.test(line);
}

/** Lines as one text; a word cut at a line end is made whole, unless the document writes it with a hyphen elsewhere. */
function joined(lines: readonly Line[], hyphenated: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines.map((each) => each.text.trim())) {
    if (text === "") text = line;
    else if (isCut(text) && /^\p{Ll}/u.test(line)) {
      const whole = `${/\p{L}+$/u.exec(text.slice(0, -1))?.[0] ?? ""}-${/^\p{L}+/u.exec(line)?.[0] ?? ""}`;
      text = (text.endsWith("-") && hyphenated.has(whole.toLowerCase()) ? text : text.slice(0, -1)) + line;
    } else text += ` ${line}`;
  }
  return text;
}
