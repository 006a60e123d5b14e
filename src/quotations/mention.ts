/** Somebody whom a phrase mentions. */
import type { Gender } from "./gender.ts";

/** Who a noun phrase names. */
export interface Mention {
  /** The name, or the role when there is no name. */
  readonly name: string;
  readonly role: string | null;
  /** As it stands. */
  readonly words: string;
  readonly kind: "name" | "role" | "pronoun";
  /** By a title, a role or a pronoun; null where only the given name may tell. */
  readonly gender: Gender;
  /** Offset in the phrase. */
  readonly at: number;
  /** The body that a role is of: "the president of the miners' union". */
  readonly ofBody?: string;
  /** Which of a family it is: "the elder Ruiz". */
  readonly rank?: "elder" | "younger";
}
