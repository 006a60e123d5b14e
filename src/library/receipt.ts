/** What adding a file to a shelf takes and gives. */
import type { Added } from "../documents/read-any.ts";
import type { StoredDocument } from "../storage/store.ts";
import type { Holding } from "./library.ts";

/** What a scope may hold. */
export interface Limits {
  readonly documents: number;
  /** Bytes of all originals, and of one. */
  readonly bytes: number;
  readonly fileBytes: number;
}

export interface Usage {
  readonly documents: number;
  readonly bytes: number;
  readonly limits: Limits;
}

/** What became of a file. */
export type Receipt =
  | {
      readonly kind: "added";
      readonly holding: Holding;
      readonly stored: StoredDocument;
      readonly notes: readonly string[];
      readonly filled: Added["filled"];
      readonly usage: Usage;
    }
  | { readonly kind: "duplicate"; readonly holding: Holding }
  /** It may be a revision of what is here; the file waits under the key until that is answered. */
  | { readonly kind: "revision"; readonly holding: Holding; readonly why: "address" | "title"; readonly key: string };

/** How a file is taken in. */
export interface Adding {
  /** Whether it is a revision of the document that it seems to be one of; null when nobody has said. */
  readonly isRevision: boolean | null;
  readonly now: Date;
  readonly progress: (text: string) => void;
}

/** Megabytes to one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1).replace(/\.0$/u, "");
}
