/** Finds the spans between double quotation marks of a block, in one pass. */
import type { Span } from "../documents/document.ts";

export interface QuotedSpan {
  /** Inside the marks. */
  readonly span: Span;
  /** False when the block ends before the quotation does, as in one that goes on in the next paragraph. */
  readonly closed: boolean;
}

/** The quoted spans of `block`, in order and apart; never across its ends. An inch mark (6'2") opens nothing. */
export function findSpans(text: string, block: Span): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open: { at: number; close: string } | null = null;
  const push = (start: number, end: number, closed: boolean): void => {
    if (text.slice(start, end).trim() !== "") spans.push({ span: { start, end }, closed });
  };
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at);
    if (open !== null) {
      if (mark === open.close) {
        push(open.at, at, true);
        open = null;
      }
    } else if (mark === "“") open = { at: at + 1, close: "”" };
    else if (mark === "«") open = { at: at + 1, close: "»" };
    else if (mark === "„") open = { at: at + 1, close: "“" };
    else if (mark === '"' && !/[\p{L}\p{N}'’]/u.test(text.charAt(at - 1))) open = { at: at + 1, close: '"' };
  }
  // Only a quotation that opens its paragraph may go on into the next; any other unclosed mark is a slip.
  if (open !== null && text.slice(block.start, open.at).trim().length === 1) push(open.at, block.end, false);
  return spans;
}
