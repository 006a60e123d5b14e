/** Checks a quotation, and who is said to have said it, against a library. */
import type { Span } from "../documents/document.ts";
import { type Excerpt, excerptOf } from "../passages/excerpt.ts";
import { selectorOf, type TextQuoteSelector } from "../passages/text-fragment.ts";
import type { Alteration } from "../quotations/alterations.ts";
import { Locator } from "../quotations/locate.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Change, VerifiedPlace } from "../quotations/changes.ts";
import { type Verdict, verifyQuotation } from "../quotations/verify.ts";
import { namesSpeaker } from "./find-quotations.ts";
import type { Holding, Library } from "./library.ts";

export interface CheckedMatch {
  readonly excerpt: Excerpt;
  readonly changes: readonly Change[];
  readonly alters: readonly Alteration[];
  readonly selector: TextQuoteSelector;
  /** Whether the words stand inside a quotation; if not, they are the document's own. */
  readonly quoted: boolean;
  /** Stretches of the source that were changed or left out, in document offsets. */
  readonly changed: readonly Span[];
}

export interface Checked {
  readonly verdict: Verdict;
  readonly matches: readonly CheckedMatch[];
  readonly alters: readonly Alteration[];
  readonly edits: readonly string[];
  /** The claim about who said it; null when none was made or nothing was found. */
  readonly speaker: { readonly claimed: string; readonly actual: string | null; readonly agrees: boolean } | null;
  /** What else there is to know, in words for people. */
  readonly note: string | null;
  /** Stretches of the quotation as it was given that do not stand in the source. */
  readonly changed: readonly Span[];
}

/** Checks `quote`; `only` narrows it to one document. */
export function checkQuotation(
  library: Library,
  asked: { readonly quote: string; readonly speaker: string | undefined; readonly only: Holding | undefined },
): Checked {
  const { quote, speaker, only } = asked;
  const locators = only === undefined ? library.locators() : [new Locator([only.document])];
  const quotationsOf = (id: string): readonly Quotation[] => library.find(id)?.quotations ?? [];
  const found = verifyQuotation(quote, locators, ({ id }) => quotationsOf(id));
  const matches = found.places.flatMap((place) => {
    const holding = library.find(place.document.id);
    return holding === undefined ? [] : [describe(holding, place)];
  });
  const alters = [...new Set(found.places.flatMap((place) => place.alters))].toSorted();
  const claim = speaker === undefined || matches.length === 0 ? null : checkSpeaker(library, matches, speaker);
  return {
    verdict: found.verdict,
    matches,
    alters,
    edits: found.edits,
    speaker: claim,
    note: noteOf(found.verdict, matches, claim),
    changed: changedIn(quote, found.places),
  };
}

function describe(holding: Holding, place: VerifiedPlace): CheckedMatch {
  const { document, passages, quotations } = holding;
  const passage = passages.findLast(({ start }) => start <= place.start) ?? passages[0];
  const around = quotations.filter(({ start, end }) => start < place.end && place.start < end);
  const inside = around.reduce(
    (sum, { start, end }) => sum + Math.min(end, place.end) - Math.max(start, place.start),
    0,
  );
  const quoted = inside > (place.end - place.start) / 2;
  const speaker = quoted ? (around.find((quotation) => quotation.speaker !== null)?.speaker ?? null) : null;
  const excerpt = excerptOf(
    document,
    { passage: passage?.id ?? "", paragraph: passage?.paragraph ?? 0 },
    { start: place.start, end: place.end },
    { speaker, score: 1 },
  );
  return {
    excerpt,
    changes: place.changes,
    alters: place.alters,
    quoted,
    selector: selectorOf(document, place),
    changed: sourceChanges(place),
  };
}

/** Where the changed words stand in the source, found one after another. */
function sourceChanges({ document, start, end, changes }: VerifiedPlace): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const { op, source } of changes) {
    if (source === "") continue;
    const found = document.text.indexOf(source, at);
    if (found < 0 || found >= end) continue;
    if (op !== "=") spans.push({ start: found, end: found + source.length });
    at = found + source.length;
  }
  return spans;
}

/** Where the changed words stand in the quotation as it was given. */
function changedIn(quote: string, places: readonly VerifiedPlace[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { op, quoted } of places.flatMap(({ changes }) => changes)) {
    if (quoted === "") continue;
    const found = quote.indexOf(quoted, at);
    if (found < 0) continue;
    if (op !== "=") spans.push({ start: found, end: found + quoted.length });
    at = found + quoted.length;
  }
  return spans;
}

function checkSpeaker(
  library: Library,
  matches: readonly CheckedMatch[],
  claimed: string,
): NonNullable<Checked["speaker"]> {
  const speakers = matches.map(({ excerpt }) => ({ excerpt, holding: library.find(excerpt.document) }));
  const actual = speakers.find(({ excerpt }) => excerpt.speaker !== null)?.excerpt.speaker ?? null;
  const agrees = speakers.every(
    ({ excerpt, holding }) => holding !== undefined && namesSpeaker(holding, excerpt.speaker, claimed),
  );
  return { claimed, actual, agrees };
}

function noteOf(verdict: Verdict, matches: readonly CheckedMatch[], claim: Checked["speaker"]): string | null {
  if (verdict === "absent") return "No document here holds these words, nor words that are close to them.";
  const notes: string[] = [];
  if (matches.length > 0 && matches.every(({ quoted }) => !quoted)) {
    notes.push("These are the document's own words, not a quotation in it.");
  }
  if (claim !== null && !claim.agrees) {
    notes.push(
      claim.actual === null
        ? `The document does not give them to ${claim.claimed}, nor to anybody.`
        : `They are ${claim.actual}'s, not ${claim.claimed}'s.`,
    );
  }
  return notes.length === 0 ? null : notes.join(" ");
}
