/** A passage: the unit that is searched and shown, a paragraph or a part of a long one. */
import type { Span } from "../documents/document.ts";

export interface Passage extends Span {
  /** `document@revision:paragraph`, with `.part` when a paragraph was cut. */
  readonly id: string;
  readonly paragraph: number;
  /** The text of the heading it stands under. */
  readonly heading: string | null;
}

/** What a passage's id says; null for what is none. */
export function readPassageId(
  id: string,
): { readonly document: string; readonly revision: string; readonly paragraph: number } | null {
  const parts = /^(?<document>.+)@(?<revision>[0-9a-f]{8}):(?<paragraph>\d+)(?:\.\d+)?$/u.exec(id)?.groups;
  if (parts === undefined) return null;
  const { document = "", revision = "", paragraph } = parts;
  return { document, revision, paragraph: Number(paragraph) };
}
