/** Quotations in headings, which the text below attributes. */
import type { Span } from "../documents/document.ts";
import type { Quotation } from "./quotation.ts";
import { readWords } from "./words.ts";

/** The quotations, those in headings given to whoever says their words in the text, if that is one. */
export function echoed(
  text: string,
  quotations: readonly Quotation[],
  headings: readonly Span[],
): readonly Quotation[] {
  const plain = ({ start, end }: Span): string =>
    ` ${readWords(text.slice(start, end))
      .map(({ form }) => form)
      .join(" ")} `;
  const isHeading = ({ start }: Span): boolean =>
    headings.some((heading) => heading.start <= start && start < heading.end);
  return quotations.map((quotation) => {
    if (quotation.speaker !== null || !isHeading(quotation)) return quotation;
    const words = plain(quotation);
    const sources = quotations.filter((each) => each.speaker !== null && plain(each).includes(words));
    const [source] = sources;
    const isOne = source !== undefined && sources.every(({ speaker }) => speaker === source.speaker);
    return isOne
      ? { ...quotation, speaker: source.speaker, mention: source.mention, attribution: "likely" }
      : quotation;
  });
}
