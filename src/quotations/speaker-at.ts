/** Who speaks at a place. */
import type { Span } from "../documents/document.ts";
import type { Quotation } from "./quotation.ts";

/** The speaker of the quotation that holds most of `span`; null when most of it is the reporter's. */
export function speakerAt(quotations: readonly Quotation[], span: Span): string | null {
  for (const quotation of quotations) {
    const shared = Math.min(quotation.end, span.end) - Math.max(quotation.start, span.start);
    if (quotation.speaker !== null && shared > (span.end - span.start) / 2) return quotation.speaker;
  }
  return null;
}
