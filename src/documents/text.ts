/** Plain text: paragraphs stand between blank lines; where none does, each long line is one. */
import type { Block } from "./document.ts";

/** Characters a line has at least, on the median, in a file whose lines are whole paragraphs. */
const paragraphLine = 120;

/** The blocks of a plain text, which has no mark-up to take off. */
export function readPlainText(text: string): readonly Block[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const lengths = lines.map((line) => line.length).toSorted((a, b) => a - b);
  const linewise = !/\n[^\S\n]*\n/u.test(text.trim()) && (lengths[lengths.length >> 1] ?? 0) >= paragraphLine;
  const pattern = linewise ? /[^\n]+/gu : /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/gu;
  const blocks: Block[] = [];
  for (const match of text.matchAll(pattern)) {
    const body = match[0].trim();
    if (body === "") continue;
    const start = match.index + match[0].indexOf(body);
    blocks.push({ kind: "paragraph", level: 0, paragraph: blocks.length + 1, start, end: start + body.length });
  }
  return blocks;
}
