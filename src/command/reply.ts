/** A reply: data that each front end renders in its own way. */
import type { Span } from "../documents/document.ts";
import type { Excerpt } from "../passages/excerpt.ts";

/** How the call went: exit status 0 (found, done), 1 (not found) and 2 (wrong call). */
export type Outcome = "found" | "done" | "not-found" | "error";

/** A button that runs another command; the console prints it as a hint. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export interface ExcerptPart {
  readonly kind: "excerpt";
  readonly excerpt: Excerpt;
  /** What is displayed: the excerpt itself or the passage around it, exact either way. */
  readonly shown: Span & { readonly text: string };
  /** Stretches of `shown` to set in bold, in document offsets, in order and apart. */
  readonly emphasis: readonly Span[];
  /** "Nearest passage" and the like; null for an ordinary result. */
  readonly label: string | null;
  readonly actions: readonly Action[];
}

export type Part =
  | ExcerptPart
  | { readonly kind: "title"; readonly text: string }
  /** A text that was given, not one of a document; `emphasis` in offsets into it, in order and apart. */
  | { readonly kind: "given"; readonly label: string; readonly text: string; readonly emphasis: readonly Span[] }
  /** Text to copy, as it is. */
  | { readonly kind: "code"; readonly label: string; readonly text: string }
  /** Verbatim's own words, plain text. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly { readonly name: string; readonly detail: string }[] };

export interface ReplyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Reply {
  readonly outcome: Outcome;
  readonly privacy: "public" | "private";
  readonly parts: readonly Part[];
  /** What to do next, for the whole reply. */
  readonly actions: readonly Action[];
  /** Files that go with it. */
  readonly files?: readonly ReplyFile[];
  /** The public `--json` object or, for a listing, one object per line. */
  readonly facts: object | readonly object[];
}

/** A private reply that says what was wrong. */
export function errorReply(message: string): Reply {
  return {
    outcome: "error",
    privacy: "private",
    parts: [{ kind: "note", text: message }],
    actions: [],
    facts: { error: message },
  };
}
