/** A question as ranking reads it: its content words as weighted slots, and what may fill each. */
import type { AnswerType } from "./answer-type.ts";

/** One content word of the question. */
export interface Slot {
  readonly term: string;
  /** Lower case, as asked. */
  readonly word: string;
  /** The words beside it as asked, function words included; "" at an end. */
  readonly before: string;
  readonly after: string;
  /** Inverse document frequency in nats, times how much the word tells, times the trust in a correction. */
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** The weight that it would have if it stood somewhere; 0 for a word that does. */
  readonly missing: number;
}

/** Another term that may fill a slot, and how far it does: 0 to 1. */
export interface Alias {
  readonly slot: number;
  readonly trust: number;
  readonly source: "definition" | "meaning" | "pieces";
}

export interface Query {
  readonly slots: readonly Slot[];
  /** By term; a term that fills a slot itself is none. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Sum of the slots' weights. */
  readonly mass: number;
  readonly type: AnswerType | null;
  /** Whether it asks of nothing but who somebody of one name is. */
  readonly isOfName: boolean;
  /** Content tokens of a passage, on the mean. */
  readonly meanLength: number;
}
