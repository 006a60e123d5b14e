/** What citations are made of, whatever their style. */
import type { Document } from "../documents/document.ts";

/** What is cited. */
export interface Cited {
  readonly document: Pick<
    Document,
    "id" | "title" | "titleSupplied" | "date" | "publisher" | "author" | "url" | "archive"
  >;
  /** The address of the very words, when the document has one. */
  readonly link: string | null;
  readonly paragraph: number;
  readonly page: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

export interface Day {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

export function dayOf(date: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(date ?? "");
  if (match === null) return null;
  return {
    year: match[1] ?? "",
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

/** First and last name of a person; null for a body, or for several people. */
export function personOf(author: string): { readonly first: string; readonly last: string } | null {
  const match =
    /^((?:\p{Lu}[\p{L}’'.-]*\s+){1,3})((?:(?:van|von|de|der|den|di|da|al|bin)\s+)*\p{Lu}[\p{L}’'-]+)$/u.exec(
      author.trim(),
    );
  return match === null ? null : { first: (match[1] ?? "").trim(), last: match[2] ?? "" };
}

export function place(
  { page, paragraph }: Cited,
  words: { readonly page: string; readonly paragraph: string },
): string {
  return page === null ? `${words.paragraph} ${paragraph}` : `${words.page} ${page}`;
}
