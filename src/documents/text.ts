/** Plain text: paragraphs stand between blank lines; where lines are long, or end as sentences do, each line is one. */
import type { Block } from "./document.ts";

/** Characters a line has at least, on the median, in a file whose lines are whole paragraphs. */
const paragraphLine = 120;

/** Share of the lines right before another that end as sentences do, from which no line is but a part of a paragraph. */
const endedShare = 0.7;

/** Whether lines are whole paragraphs: they are long and no blank line stands between them, or they end with sentences. */
function isLinewise(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const lengths = lines
    .filter((line) => line !== "")
    .map((line) => line.length)
    .toSorted((a, b) => a - b);
  if (!/\n[^\S\n]*\n/u.test(text.trim()) && (lengths[lengths.length >> 1] ?? 0) >= paragraphLine) return true;
  const inner = lines.filter((line, n) => line !== "" && (lines[n + 1] ?? "") !== "");
  const ended = inner.filter((line) => /[.?!…:][)\]"'”’»]*$/u.test(line));
  return inner.length > 1 && ended.length >= inner.length * endedShare;
}

/** The blocks of a plain text, which has no mark-up to take off. */
export function readPlainText(text: string): readonly Block[] {
  const pattern = isLinewise(text) ? /[^\n]+/gu : /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/gu;
  const blocks: Block[] = [];
  for (const match of text.matchAll(pattern)) {
    const body = match[0].trim();
    if (body === "") continue;
    const start = match.index + match[0].indexOf(body);
    blocks.push({ kind: "paragraph", level: 0, paragraph: blocks.length + 1, start, end: start + body.length });
  }
  return blocks;
}
