/** What a search gives: ranked passages with the sentences that answer, and how sure that is. */
import type { Span } from "../documents/document.ts";

export interface Hit {
  readonly document: string;
  readonly passage: string;
  readonly score: number;
  /** The answering sentence, or two that lean on each other. */
  readonly answer: Span | null;
  /** Where words of the question stand, in order and apart. */
  readonly matches: readonly Span[];
}

export interface Answer {
  /** False below the confidence line: the hits are then merely the nearest. */
  readonly found: boolean;
  /** 0 to 1, comparable between questions. */
  readonly confidence: number;
  readonly hits: readonly Hit[];
  /** Content words of the question that stand in no document. */
  readonly missing: readonly string[];
  /** Misspelt words with what was searched instead, as it stands in a document. */
  readonly corrections: readonly { readonly asked: string; readonly shown: string }[];
}
