/** Finds quotations by words or speaker, exact words first. */
import type { Document, Span } from "../documents/document.ts";
import { excerptOf, type QuotationExcerpt } from "../passages/excerpt.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { analyze } from "../search/analyze.ts";
import type { Holding } from "./library.ts";

export interface FoundQuotation {
  readonly excerpt: QuotationExcerpt;
  /** The paragraph around it, so that its lead-in is seen. */
  readonly shown: Span & { readonly text: string };
}

/** Share of the asked content words that a quotation must hold to be close. */
const closeShare = 0.6;

/** Every quotation, in the order of the documents. */
export function quotationsIn(holdings: readonly Holding[]): readonly FoundQuotation[] {
  return holdings.flatMap((holding) => holding.quotations.map((quotation) => describe(holding, quotation, 1)));
}

/** Quotations that hold the words (1: as they stand; below: that share of them) and whose speaker fits, best first, then newest first. */
export function findQuotations(
  holdings: readonly Holding[],
  wanted: { readonly text: string | undefined; readonly speaker: string | undefined },
): readonly FoundQuotation[] {
  const words = wanted.text === undefined ? null : plain(wanted.text);
  const terms = wanted.text === undefined ? [] : termsOf(wanted.text);
  return holdings
    .flatMap((holding) =>
      holding.quotations.flatMap((quotation) => {
        if (wanted.speaker !== undefined && !namesSpeaker(holding, quotation.speaker, wanted.speaker)) return [];
        const score = words === null ? 1 : likeness(holding.document, quotation, words, terms);
        return score < closeShare ? [] : [describe(holding, quotation, score)];
      }),
    )
    .toSorted((a, b) => b.excerpt.score - a.excerpt.score || newestFirst(a.excerpt, b.excerpt));
}

/** Newest first; within a document as they stand; those without a date last. */
function newestFirst(a: QuotationExcerpt, b: QuotationExcerpt): number {
  const dates = (b.date ?? "").localeCompare(a.date ?? "");
  return dates || (a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1);
}

/** Completions: the speakers whose name holds what is typed. */
export function suggestSpeakers(
  holdings: readonly Holding[],
  typed: string,
): readonly { name: string; value: string }[] {
  const wanted = typed.trim().toLowerCase();
  const speakers = new Set(holdings.flatMap(({ quotations }) => quotations.flatMap(({ speaker }) => speaker ?? [])));
  return [...speakers]
    .filter((name) => name.toLowerCase().includes(wanted))
    .toSorted()
    .map((name) => ({ name, value: name }));
}

function likeness(document: Document, span: Span, words: string, terms: readonly string[]): number {
  const text = document.text.slice(span.start, span.end);
  if (words !== "" && ` ${plain(text)} `.includes(` ${words}`)) return 1;
  const held = new Set(termsOf(text));
  return terms.length === 0 ? 0 : (0.99 * terms.filter((term) => held.has(term)).length) / terms.length;
}

function termsOf(text: string): readonly string[] {
  return [...new Set(analyze(text).flatMap((token) => (token.stop ? [] : [token.term])))];
}

/** Words in lower case with single spaces, marks off: so that typing with other marks finds the same words. */
function plain(text: string): string {
  return analyze(text)
    .map((token) => token.word)
    .join(" ");
}

/** Whether a name, or any way the document mentions the person, is the one asked for. */
export function namesSpeaker(holding: Holding, speaker: string | null, asked: string): boolean {
  if (speaker === null) return false;
  const person = holding.cast.find(({ name }) => name === speaker);
  const wanted = plain(asked);
  return (
    wanted !== "" && [speaker, ...(person?.mentions ?? [])].some((name) => ` ${plain(name)} `.includes(` ${wanted} `))
  );
}

function describe(holding: Holding, quotation: Quotation, score: number): FoundQuotation {
  const { document } = holding;
  const passage = holding.passages.findLast(({ start }) => start <= quotation.start);
  const block = document.blocks.find(({ start, end }) => start <= quotation.start && quotation.end <= end) ?? quotation;
  const place = { passage: passage?.id ?? "", paragraph: passage?.paragraph ?? 0 };
  const { kind, cue, attribution, speaker } = quotation;
  const role = holding.cast.find(({ name }) => name === speaker)?.role ?? null;
  return {
    excerpt: {
      ...excerptOf(document, place, quotation, { speaker, score: Math.round(score * 1e4) / 1e4 }),
      role: role === speaker ? null : role,
      kind,
      cue,
      attribution,
    },
    shown: { start: block.start, end: block.end, text: document.text.slice(block.start, block.end) },
  };
}
