/** Verifies a quotation against documents: exact, or what was changed, or nowhere. */
import type { Document } from "../documents/document.ts";
import { describeChanges, type VerifiedPlace } from "./changes.ts";
import type { Locator } from "./locate.ts";
import { farApart, findPieces, type Piece } from "./pieces.ts";
import type { Quotation } from "./quotation.ts";
import { type QuotedText, readQuoted, withoutMarks } from "./quoted-text.ts";

export type Verdict = "exact" | "typography" | "altered" | "stitched" | "absent";

export interface Verification {
  readonly verdict: Verdict;
  /** In the order of the quotation; one unless it was stitched together. */
  readonly places: readonly VerifiedPlace[];
  /** Fair editing that was recognised, in words for people. */
  readonly edits: readonly string[];
}

/** Verifies `given` against what `locators` hold; `quotationsOf` gives a document's quotations. */
export function verifyQuotation(
  given: string,
  locators: readonly Locator[],
  quotationsOf: (document: Document) => readonly Quotation[],
): Verification {
  const quoted = readQuoted(given);
  const { words } = quoted;
  const absent: Verification = { verdict: "absent", places: [], edits: [] };
  if (words.length === 0) return absent;
  const found = findPieces(words, locators);
  if (found === null) return absent;
  return judge(withoutMarks(given), quoted, found.pieces, found.unplaced, quotationsOf);
}

/** The verdict over pieces in the order of the quotation. */
function judge(
  plain: string,
  quoted: QuotedText,
  pieces: readonly Piece[],
  unplaced: number,
  quotationsOf: (document: Document) => readonly Quotation[],
): Verification {
  const places = pieces.map((piece) => describeChanges(quoted, piece, quotationsOf(piece.document)));
  const alters = new Set(places.flatMap((place) => place.alters));
  let stitched = places.some((place) => place.stitched);
  let swapped = false;
  for (let n = 1; n < places.length; n += 1) {
    const [left, right] = [places[n - 1], places[n]];
    if (left === undefined || right === undefined) continue;
    const distance = right.first - left.last;
    const openly = quoted.words[right.firstQuoted]?.afterEllipsis === true;
    const isSame = left.document === right.document;
    if (isSame && !openly && distance < 0 && distance > -farApart / 4) swapped = true;
    else if (!isSame || distance < 0 || distance > farApart || !openly) stitched = true;
  }
  if (swapped) alters.add("order");
  const given = places.map(({ document, start, end, changes, alters: own }) => ({
    document,
    start,
    end,
    changes,
    alters: swapped ? [...new Set([...own, "order" as const])] : own,
  }));
  const edits = quoted.edits;
  if (stitched) return { verdict: "stitched", places: given, edits };
  if (alters.size > 0 || unplaced > 0) return { verdict: "altered", places: given, edits };
  const [first, last] = [given[0], given.at(-1)];
  // An ellipsis may be the source's own.
  const isOne = first !== undefined && last !== undefined && given.every(({ document }) => document === first.document);
  const isExact = isOne && first.start < last.end && standsExactly(plain, { ...first, end: last.end });
  return { verdict: isExact ? "exact" : "typography", places: given, edits };
}

/** Whether the quotation stands at a place character for character; how lines are broken does not count. */
function standsExactly(plain: string, { document, start, end }: VerifiedPlace): boolean {
  if (/\s{2}|[^\S \n]/u.test(plain) && !document.text.includes(plain)) return false;
  const even = (part: string): string => part.replace(/\s+/gu, " ").trim();
  // Marks at its ends lie outside of the first and last word.
  const around = document.text.slice(Math.max(0, start - marksAround), end + marksAround);
  return even(around).includes(even(plain));
}

/** Characters beside the words of a quotation in which its own marks are looked for. */
const marksAround = 20;
