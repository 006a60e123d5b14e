/** An excerpt: an exact slice of a document with where it stands. */
import { type Document, pageAt, type Span } from "../documents/document.ts";
import { linkToWords } from "./text-fragment.ts";

export interface Excerpt {
  /** The document's id. */
  readonly document: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly date: string | null;
  readonly url: string | null;
  /** The address of the very words, as a text fragment; null when the document has none. */
  readonly link: string | null;
  /** The passage's id; the same while the document is. */
  readonly passage: string;
  readonly paragraph: number;
  /** The page of the original, from 1, when it has pages. */
  readonly page?: number;
  readonly start: number;
  readonly end: number;
  /** `document.text.slice(start, end)`. */
  readonly text: string;
  /** The span that answers, in document offsets. */
  readonly answer: Span | null;
  readonly speaker: string | null;
  readonly score: number;
}

export interface QuotationExcerpt extends Excerpt {
  /** What the document says the speaker is. */
  readonly role: string | null;
  readonly kind: "direct" | "partial";
  readonly cue: string | null;
  readonly attribution: "certain" | "likely" | "none";
}

/** What an excerpt adds to its slice. */
type Extras = Partial<Pick<Excerpt, "answer" | "speaker" | "score">>;

/** The excerpt of `document` at `span`. */
export function excerptOf(
  document: Document,
  place: { readonly passage: string; readonly paragraph: number },
  span: Span,
  extras: Extras = {},
): Excerpt {
  const page = pageAt(document, span.start);
  return {
    document: document.id,
    title: document.title,
    titleSupplied: document.titleSupplied,
    date: document.date,
    url: document.url,
    link: linkToWords(document, extras.answer ?? span),
    passage: place.passage,
    paragraph: place.paragraph,
    ...(page === null ? {} : { page }),
    start: span.start,
    end: span.end,
    text: document.text.slice(span.start, span.end),
    answer: extras.answer ?? null,
    speaker: extras.speaker ?? null,
    score: extras.score ?? 0,
  };
}
