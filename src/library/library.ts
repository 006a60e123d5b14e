/** One caller's documents, searchable: what commands see. */
import type { Document } from "../documents/document.ts";
import type { Passage } from "../passages/passage.ts";
import type { Person, Quotation } from "../quotations/quotation.ts";
import type { Locator } from "../quotations/locate.ts";
import type { Answer } from "../search/answer.ts";

/** A document with what is derived from it. */
export interface Holding {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly quotations: readonly Quotation[];
  readonly cast: readonly Person[];
}

export interface Library {
  /** By title. */
  holdings(): readonly Holding[];
  /** The holding of a document id. */
  find(document: string): Holding | undefined;
  /** A document with this text, by its SHA-256. */
  withText(sha256: string): Holding | undefined;
  /** The place of a passage id; `current` is what replaced its document since. */
  passage(id: string): { readonly holding: Holding; readonly passage: Passage; readonly current?: Holding } | undefined;
  /** Indexes of all words, to find where a quotation was taken from. */
  locators(): readonly Locator[];
  ask(question: string, options: { readonly limit: number; readonly document?: string | undefined }): Answer;
}
