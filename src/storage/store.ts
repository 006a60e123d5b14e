/** What keeps added documents: one interface, so that another place than files can be put behind it. */
import type { Block, Metadata } from "../documents/document.ts";

/** A document as it is kept. */
export interface StoredDocument extends Metadata {
  readonly id: string;
  /** From 1; a document with a higher one of the same id takes its place, and it stays readable. */
  readonly revision: number;
  /** Name of the file it came from. */
  readonly name: string;
  /** ISO 8601. */
  readonly added: string;
  /** SHA-256 of the original bytes, and of the text in UTF-8; lower-case hex. */
  readonly bytesSha256: string;
  readonly sha256: string;
  /** Bytes of the original. */
  readonly size: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Kept documents by scope: a server's id, or "shared". What a method has done when it returns survives a crash. */
export interface Store {
  /** Every scope that holds something. */
  scopes(): Promise<readonly string[]>;
  /** Every revision of every document of a scope that is sound; the others are reported. */
  list(scope: string): Promise<readonly StoredDocument[]>;
  /**
   * Keeps a document with its original.
   * @throws UserError when it cannot be written; nothing is changed then.
   */
  put(scope: string, document: StoredDocument, original: Uint8Array): Promise<void>;
  /** Changes what is known of a document, not its text. */
  describe(scope: string, document: StoredDocument): Promise<void>;
  /** The original bytes of a document. */
  original(scope: string, id: string, revision: number): Promise<Uint8Array>;
  /** Takes every revision of a document out; `restore` brings it back until `sweep` has run. */
  remove(scope: string, id: string): Promise<void>;
  /** Ids of the documents that can be brought back. */
  removed(scope: string): Promise<readonly string[]>;
  /** Whether it could be brought back. */
  restore(scope: string, id: string): Promise<boolean>;
  /** Deletes all that a scope holds, at once and for good. */
  forget(scope: string): Promise<void>;
  /** Notes when the bot left a server, or that it is back. */
  markLeft(scope: string, left: Date | null): Promise<void>;
  /** Deletes what was removed before `removedBefore`, and scopes that were left before `leftBefore`. Gives their names. */
  sweep(removedBefore: Date, leftBefore: Date): Promise<readonly string[]>;
  close(): Promise<void>;
}
