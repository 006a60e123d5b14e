/** What a quotation is: a span between quotation marks, and who said it as far as the text shows. */
import type { Span } from "../documents/document.ts";

/** A quotation; `start` and `end` are inside the marks. One per paragraph. */
export interface Quotation extends Span {
  /** `direct`: whole sentences or clauses; `partial`: a few words inside the reporter's sentence. */
  readonly kind: "direct" | "partial";
  /** The person's fullest name in the document. */
  readonly speaker: string | null;
  /** The words the attribution rests on, as they stand ("he", "Kirby"). */
  readonly mention: string | null;
  /** The reporting word as it stands ("said"). */
  readonly cue: string | null;
  readonly attribution: "certain" | "likely" | "none";
}

/** A person or body named in a document. */
export interface Person {
  /** The fullest name. */
  readonly name: string;
  readonly role: string | null;
  /** The ways the document names them, the fullest first. */
  readonly mentions: readonly string[];
}

/** Who said a quotation, and what shows it. */
export type Attribution = Pick<Quotation, "speaker" | "mention" | "cue" | "attribution">;
export const nobody: Attribution = { speaker: null, mention: null, cue: null, attribution: "none" };
