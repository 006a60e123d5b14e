/** Long text in Discord's Markdown: escaped, set in bold, cut into pieces that fit and lose nothing. */
import type { Span } from "../documents/document.ts";
import { escapeUnits } from "./escape.ts";

/** How text is set: what starts each line, what is bold (offsets into the text, in order), the most code points a piece has. */
export interface Setting {
  readonly prefix: string;
  readonly bold: readonly Span[];
  readonly limit: number;
}

/** The two pairs of asterisks around a bold stretch. */
const BOLD_COST = 4;

/** The number of code points, which is what Discord counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Pieces of at most `limit` code points. Without prefixes, bold marks and backslashes they add up to `text`. */
export function setText(text: string, setting: Setting): string[] {
  const units = escapeUnits(text);
  const bold = joined(setting.bold, text.length);
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, units, start, { ...setting, bold });
    pieces.push(setPiece(text, units, { start, end }, { ...setting, bold }));
    start = end;
  }
  return pieces;
}

/** Touching spans made one, since `**a****b**` is not bold. */
function joined(spans: readonly Span[], length: number): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const start = Math.max(0, span.start);
    const end = Math.min(length, span.end);
    if (start >= end) continue;
    const last = result.at(-1);
    if (last !== undefined && start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

/** Where the piece from `start` ends: at the end, else after a line, else after a word, else anywhere but inside a character. */
function pieceEnd(text: string, units: readonly string[], start: number, setting: Setting): number {
  const boldStarts = new Set(setting.bold.map((span) => span.start));
  const lineCost = setting.prefix.length + (setting.bold.length > 0 ? BOLD_COST : 0);
  let used = lineCost;
  let end = start;
  let afterLine = 0;
  let afterWord = 0;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    used += units[end]?.length ?? 0;
    if (character === "\n") used += lineCost;
    if (boldStarts.has(end)) used += BOLD_COST;
    if (used > setting.limit) break;
    if (character === "\n") afterLine = end + 1;
    if (/\s/.test(character)) afterWord = end + 1;
  }
  if (end === text.length) return end;
  const half = start + (end - start) / 2;
  if (afterLine > half) return afterLine;
  if (afterWord > half) return afterWord;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
  return Math.max(start + 1, splitsPair ? end - 1 : end);
}

function setPiece(text: string, units: readonly string[], piece: Span, setting: Setting): string {
  const opens = new Set<number>();
  const closes = new Set<number>();
  for (const span of setting.bold) {
    for (const stretch of stretches(text, {
      start: Math.max(span.start, piece.start),
      end: Math.min(span.end, piece.end),
    })) {
      opens.add(stretch.start);
      closes.add(stretch.end);
    }
  }
  let result = setting.prefix;
  for (let index = piece.start; index < piece.end; index++) {
    if (closes.has(index)) result += "**";
    if (opens.has(index)) result += "**";
    result += units[index] ?? "";
    if (text.charAt(index) === "\n") result += setting.prefix;
  }
  return closes.has(piece.end) ? `${result}**` : result;
}

/** The span line by line, without the white space at either end: Discord shows `** a**` as it is. */
function stretches(text: string, span: Span): Span[] {
  const result: Span[] = [];
  let start = span.start;
  for (const line of text.slice(span.start, Math.max(span.start, span.end)).split("\n")) {
    const trimmed = line.trim();
    if (trimmed !== "") {
      const first = start + line.indexOf(trimmed);
      result.push({ start: first, end: first + trimmed.length });
    }
    start += line.length + 1;
  }
  return result;
}
