/** What a document is: its canonical text, the blocks of it and what is known about it. */

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = "heading" | "paragraph" | "list-item" | "table-row" | "quote" | "code";

/** One block of a document. Every character that is not white space belongs to exactly one. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for all else. */
  readonly level: number;
  /** From 1 in the document; 0 for a heading, which is not counted. */
  readonly paragraph: number;
  /** The page of the original, from 1, when it has pages. */
  readonly page?: number;
}

/** The page that a place of a document stands on, from 1; null when it has no pages. */
export function pageAt({ blocks }: Pick<Canonical, "blocks">, at: number): number | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if ((blocks[half]?.start ?? 0) <= at) low = half + 1;
    else high = half;
  }
  return blocks[low - 1]?.page ?? null;
}

/** A text with where its blocks stand in it. */
export interface Canonical {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What is known about a document; null is "not known" and is never filled in by a guess. */
export interface Metadata {
  readonly title: string;
  /** True when the source has no title and this one was given by whoever added it. */
  readonly titleSupplied: boolean;
  /** YYYY, YYYY-MM, YYYY-MM-DD or a full ISO 8601 time. */
  readonly date: string | null;
  readonly url: string | null;
  readonly archive: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

export interface Document extends Metadata {
  readonly id: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly sha256: string;
  /** Canonical: decoded, `\n` line ends, mark-up taken off, no word or mark changed. */
  readonly text: string;
  readonly blocks: readonly Block[];
}
