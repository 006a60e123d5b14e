/** Quotations that stand again, in a headline above all, where it is told who said them. */
import type { Span } from "../documents/document.ts";
import type { Quotation } from "./quotation.ts";
import { readWords } from "./words.ts";

/** Words from which a quotation outside a heading is taken for one that stands elsewhere with its speaker. */
const minEchoWords = 4;

/** A quotation with a speaker, its words apart by spaces. */
interface Source {
  readonly quotation: Quotation;
  readonly words: string;
}

/** The quotations, those without a speaker given to whoever says their words elsewhere, if that is one. */
export function echoed(
  text: string,
  quotations: readonly Quotation[],
  isInHeading: (quotation: Span) => boolean,
): readonly Quotation[] {
  const wordsOf = ({ start, end }: Span): readonly string[] =>
    readWords(text.slice(start, end)).map(({ form }) => form);
  const sources = new Map<string, Source[]>();
  for (const quotation of quotations) {
    if (quotation.speaker === null) continue;
    const all = wordsOf(quotation);
    const source = { quotation, words: ` ${all.join(" ")} ` };
    for (const word of new Set(all)) {
      const known = sources.get(word);
      if (known === undefined) sources.set(word, [source]);
      else known.push(source);
    }
  }
  return quotations.map((quotation) => {
    if (quotation.speaker !== null) return quotation;
    const all = wordsOf(quotation);
    // A headline need not be marked as one.
    if (!isInHeading(quotation) && all.length < minEchoWords) return quotation;
    // Where the rarest of its words stands.
    const [rarest = []] = all.map((word) => sources.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    const saying = rarest.filter(({ words }) => words.includes(` ${all.join(" ")} `));
    const source = saying[0]?.quotation;
    const isOne = source !== undefined && saying.every((each) => each.quotation.speaker === source.speaker);
    return isOne
      ? { ...quotation, speaker: source.speaker, mention: source.mention, attribution: "likely" }
      : quotation;
  });
}
