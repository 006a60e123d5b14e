/** Cuts a document into passages: a paragraph each, a long paragraph at its sentence ends. */
import type { Document, Span } from "../documents/document.ts";
import { finish } from "../steps.ts";
import type { Passage } from "./passage.ts";
import { splitSentences } from "./sentences.ts";

/** Words after which a passage is cut at the next sentence end before; about the mean paragraph of the test data. */
const maxWords = 120;
/** UTF-16 units after which text without sentences or spaces is cut, so that any passage fits one message escaped. */
const maxLength = 1500;

type Cut = Pick<Document, "id" | "sha256" | "text" | "blocks">;

/** The passages in order; every character of a block that is not a heading and not white space is in exactly one. */
export function splitPassages(document: Cut): readonly Passage[] {
  return finish(splittingPassages(document));
}

/** The same in steps, a block each. */
export function* splittingPassages(document: Cut): Generator<undefined, readonly Passage[]> {
  const passages: Passage[] = [];
  const headings: { level: number; text: string }[] = [];
  for (const block of document.blocks) {
    if (block.kind === "heading") {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, text: document.text.slice(block.start, block.end) });
      continue;
    }
    yield;
    const parts = cutLong(document.text, block);
    const base = `${document.id}@${document.sha256.slice(0, 8)}:${block.paragraph}`;
    for (const [index, part] of parts.entries()) {
      passages.push({
        id: parts.length === 1 ? base : `${base}.${index + 1}`,
        paragraph: block.paragraph,
        heading: headings.length === 0 ? null : headings.map((heading) => heading.text).join(" › "),
        ...part,
      });
    }
  }
  return passages;
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Groups sentences up to the limits. A paragraph that fits is one part. */
function cutLong(text: string, block: Span): readonly Span[] {
  const parts: Span[] = [];
  let words = 0;
  for (const sentence of splitSentences(text, block.start, block.end).flatMap((span) => cutSentence(text, span))) {
    const count = countWords(text.slice(sentence.start, sentence.end));
    const last = parts.at(-1);
    const joins = last !== undefined && words + count <= maxWords && sentence.end - last.start <= maxLength;
    if (joins) parts[parts.length - 1] = { start: last.start, end: sentence.end };
    else parts.push({ start: sentence.start, end: sentence.end });
    words = joins ? words + count : count;
  }
  return parts;
}

/** A sentence beyond the limits is cut at white space, or between code points where there is none. */
function cutSentence(text: string, sentence: Span): readonly Span[] {
  const fits = sentence.end - sentence.start <= maxLength;
  if (fits) return [sentence];
  const parts: Span[] = [];
  let start = sentence.start;
  while (start < sentence.end) {
    let end = Math.min(start + maxLength, sentence.end);
    if (end < sentence.end) {
      const space = /\s\S*$/u.exec(text.slice(start, end))?.index ?? 0;
      if (space > 0) end = start + space;
      else if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    }
    const piece = text.slice(start, end);
    if (piece.trim() !== "") parts.push({ start, end: start + piece.trimEnd().length });
    start = end + (/^\s*/u.exec(text.slice(end, sentence.end))?.[0].length ?? 0);
  }
  return parts;
}
