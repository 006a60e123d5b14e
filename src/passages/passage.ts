/** A passage: the unit that is searched and shown, a paragraph or a part of a long one. */
import type { Span } from "../documents/document.ts";

export interface Passage extends Span {
  /** `document@revision:paragraph`, with `.part` when a paragraph was cut. */
  readonly id: string;
  readonly paragraph: number;
  /** The text of the heading it stands under. */
  readonly heading: string | null;
}
