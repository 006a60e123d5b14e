/** Addresses of the very words: text fragments (WICG, scroll-to-text-fragment) and W3C text quote selectors. */
import type { Document, Span } from "../documents/document.ts";

/** Characters up to which the words themselves stand in the address; longer ones are given by their beginning and end. */
const longestWhole = 120;
/** Words that begin and end a longer stretch, and that are added before and after until it is the only one. */
const edgeWords = 5;
const mostContext = 12;
/** Characters beside the words in a selector, as the Hypothesis client has them. */
const selectorContext = 32;

export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words of a document with what stands beside them (W3C Web Annotation Data Model, 4.2.4). */
export function selectorOf({ text }: Pick<Document, "text">, { start, end }: Span): TextQuoteSelector {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - selectorContext), start),
    suffix: text.slice(end, end + selectorContext),
  };
}

/** Texts in lower case, as browsers compare them. */
const lowered = new WeakMap<object, string>();

/** The document's address at the words of `span`; null when it has none. */
export function linkToWords(document: Pick<Document, "text" | "url">, span: Span): string | null {
  const { url } = document;
  if (url === null) return null;
  const [page = "", fragment = ""] = url.split("#", 2);
  const anchor = fragment.replace(/:~:.*$/u, "");
  return `${page}#${anchor}:~:text=${directiveOf(document, span)}`;
}

function directiveOf(document: Pick<Document, "text">, span: Span): string {
  const text = lowered.get(document) ?? document.text.toLowerCase();
  lowered.set(document, text);
  const inside = document.text.slice(span.start, span.end).trim();
  const start = document.text.indexOf(inside, span.start);
  const end = start + inside.length;
  const words = [...inside.matchAll(/\S+/gu)];
  const isWhole = inside.length <= longestWhole && !inside.includes("\n");
  const headEnd = isWhole
    ? end
    : start +
      (words[Math.min(edgeWords, words.length) - 1]?.index ?? 0) +
      (words[Math.min(edgeWords, words.length) - 1]?.[0].length ?? 0);
  const head = { start, end: headEnd };
  const tail = isWhole
    ? null
    : tailOf(
        text,
        head,
        { start, end },
        words.map(({ index }) => start + index),
      );
  const context = contextOf(text, head);
  const encode = (part: Span): string =>
    encodeURIComponent(document.text.slice(part.start, part.end).replace(/\s+/gu, " ")).replace(/-/gu, "%2D");
  return [
    ...(context.before === null ? [] : [`${encode(context.before)}-`]),
    encode(head),
    ...(tail === null ? [] : [encode(tail)]),
    ...(context.after === null || tail !== null ? [] : [`-${encode(context.after)}`]),
  ].join(",");
}

/** The last words, from so far back that they stand first where they stand last. */
function tailOf(text: string, head: Span, whole: Span, starts: readonly number[]): Span {
  for (let count = Math.min(edgeWords, starts.length); ; count += 1) {
    const from = starts[starts.length - count];
    if (from === undefined || from <= head.end) return { start: starts[starts.length - 1] ?? head.end, end: whole.end };
    if (text.indexOf(text.slice(from, whole.end), head.end) === from) return { start: from, end: whole.end };
  }
}

/** Words before and after a stretch, as many as make it the only one; none when it is that by itself. */
function contextOf(text: string, part: Span): { readonly before: Span | null; readonly after: Span | null } {
  const isOnly = (from: number, to: number): boolean => {
    const wanted = text.slice(from, to);
    const first = text.indexOf(wanted);
    return first === from && !text.includes(wanted, first + 1);
  };
  if (isOnly(part.start, part.end)) return { before: null, after: null };
  // A fragment's context stays in its paragraph: browsers do not look across blocks.
  const lineStart = text.lastIndexOf("\n", part.start - 1) + 1;
  const lineEnd = text.indexOf("\n", part.end) < 0 ? text.length : text.indexOf("\n", part.end);
  const before = [...text.slice(lineStart, part.start).matchAll(/\S+/gu)]
    .map(({ index }) => lineStart + index)
    .toReversed();
  const after = [...text.slice(part.end, lineEnd).matchAll(/\S+/gu)].map(
    ({ index, 0: word }) => part.end + index + word.length,
  );
  const trimmedBefore = (from: number): Span => ({
    start: from,
    end: from + text.slice(from, part.start).trimEnd().length,
  });
  const trimmedAfter = (to: number): Span => ({ start: to - text.slice(part.end, to).trimStart().length, end: to });
  for (let count = 1; count <= mostContext; count += 1) {
    const from = before[Math.min(count, before.length) - 1] ?? part.start;
    if (isOnly(from, part.end)) return { before: trimmedBefore(from), after: null };
    const to = after[Math.min(count, after.length) - 1] ?? part.end;
    if (isOnly(part.start, to)) return { before: null, after: trimmedAfter(to) };
    if (isOnly(from, to)) {
      return {
        before: from === part.start ? null : trimmedBefore(from),
        after: to === part.end ? null : trimmedAfter(to),
      };
    }
  }
  return { before: null, after: null };
}
