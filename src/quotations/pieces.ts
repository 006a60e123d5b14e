/** Finds where the words of a quotation were taken from: one stretch of a document, or several. */
import type { Document } from "../documents/document.ts";
import { align, type Step } from "./align.ts";
import type { Locator } from "./locate.ts";
import type { QuotedWord } from "./quoted-text.ts";
import { documentWords } from "./word-numbers.ts";

/** Places that are aligned before the best is taken. */
const tried = 4;
/** Share of the weight of its words from which a quotation is taken to come from a place; for short ones, more. */
const leastShare = 0.5;
const leastShareShort = 0.75;
/** Share of the weight of an unknown word that a word which a short quotation has beyond its source weighs, at most. */
const mostMissing = 0.6;
/** Words up to which a quotation is short. */
const shortQuote = 7;
/** Words from which a part of a quotation can be looked for by itself. */
const leastPart = 4;
/** Share that a part must have where it is found. */
const leastShareOfPart = 0.75;
/** Words beside a part that may be paired elsewhere by chance. */
const mostStray = 4;
/** Words between two parts joined by an ellipsis, at most: farther apart they are two statements. */
export const farApart = 400;

/** A run of the quotation's words aligned with a place. */
export interface Piece {
  readonly document: Document;
  readonly locator: Locator;
  /** Steps with word numbers of the quotation and of the document. */
  readonly steps: readonly Step[];
  readonly share: number;
}

/** The pieces of a quotation in its order, and how many words stand nowhere; null when it comes from no document. */
export function findPieces(
  words: readonly QuotedWord[],
  locators: readonly Locator[],
): { readonly pieces: readonly Piece[]; readonly unplaced: number } | null {
  const cuts = [0, ...words.flatMap(({ afterEllipsis }, at) => (afterEllipsis ? [at] : [])), words.length];
  const pieces: Piece[] = [];
  let unplaced = 0;
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const range = { from: cuts[n] ?? 0, to: cuts[n + 1] ?? 0 };
    const found = placeRange(words, range, locators, pieces.at(-1) ?? null);
    if (found.length === 0) unplaced += range.to - range.from;
    pieces.push(...found);
  }
  const held = pieces.reduce((sum, each) => sum + heldWeight(words, each), 0);
  const isShort = words.length <= shortQuote;
  const same = new Set(pieces.flatMap(({ steps }) => steps.flatMap(({ op, quoted }) => (op === "=" ? quoted : []))));
  const locator = pieces[0]?.locator ?? locators[0] ?? null;
  const unknown = locator?.unknownWeight() ?? 0;
  // One rare word put into a short quotation does not make it another.
  const total = isShort
    ? held +
      words.reduce(
        (sum, word, at) => (same.has(at) ? sum : sum + Math.min(mostMissing * unknown, weigh([word], locator))),
        0,
      )
    : weigh(words, locator);
  const least = isShort ? leastShareShort : leastShare;
  return pieces.length > 0 && held >= least * total && tellsEnough(words, pieces) ? { pieces, unplaced } : null;
}

/** Places a run of words: whole, or its parts where one part is elsewhere. */
function placeRange(
  words: readonly QuotedWord[],
  range: { readonly from: number; readonly to: number },
  locators: readonly Locator[],
  before: Piece | null,
): Piece[] {
  const best = bestPiece(words, range, locators, before);
  if (best === null) return [];
  const rest = longestUnmatched(best.steps, range);
  if (rest === null) return [best];
  // Words beyond the part that stands elsewhere are its own, paired with the first place by chance.
  const isLast = range.to - rest.to <= mostStray;
  if (isLast || rest.from - range.from <= mostStray) {
    const cut = isLast ? rest.from : rest.to;
    const halves = [
      { from: range.from, to: cut },
      { from: cut, to: range.to },
    ];
    const placed = halves.map((half) => bestPiece(words, half, locators, best, { around: true }));
    if (placed.every((piece) => piece !== null && piece.share >= leastShareOfPart))
      return placed.filter((piece) => piece !== null);
  }
  const other = bestPiece(words, rest, locators, best, { around: true });
  if (other === null || other.share < leastShareOfPart) return [best];
  const kept = best.steps.filter(({ quoted }) => quoted < rest.from || quoted >= rest.to);
  const own = trimmed(
    best.steps.filter(({ quoted }) => quoted >= 0 && (quoted < rest.from || quoted >= rest.to)),
    kept,
  );
  const first = { ...best, steps: own };
  return rest.from > (own[0]?.quoted ?? 0) ? [first, other] : [other, first];
}

/** The steps from the first to the last that pairs words. */
function trimmed(paired: readonly Step[], steps: readonly Step[]): readonly Step[] {
  const sources = paired.filter(({ op }) => op === "=").map(({ source }) => source);
  const [first, last] = [sources[0] ?? 0, sources.at(-1) ?? 0];
  return steps.filter(({ source }) => source < 0 || (source >= first && source <= last));
}

function bestPiece(
  words: readonly QuotedWord[],
  range: { readonly from: number; readonly to: number },
  locators: readonly Locator[],
  before: Piece | null,
  { around }: { readonly around: boolean } = { around: false },
): Piece | null {
  const part = words.slice(range.from, range.to);
  const forms = part.map(({ form }) => form);
  let best: Piece | null = null;
  let most = 0;
  const consider = (locator: Locator, document: Document, from: number, to: number, bonus: number): void => {
    const source = documentWords(document).slice(from, to);
    const steps = align(
      forms,
      source.map(({ form }) => form),
    );
    if (steps.length === 0) return;
    const moved = steps.map((step) => ({
      op: step.op,
      quoted: step.quoted < 0 ? -1 : step.quoted + range.from,
      source: step.source < 0 ? -1 : step.source + from,
    }));
    const total = weigh(part, locator);
    const piece = { document, locator, steps: moved, share: 0 };
    const share = total === 0 ? 0 : heldWeight(words, piece) / total - disorder(moved);
    if (share + bonus <= most) return;
    most = Math.min(1, share + bonus);
    best = { ...piece, share: most };
  };
  if (before !== null) {
    // What follows an ellipsis most likely follows in the source.
    const sources = before.steps.flatMap(({ source }) => (source < 0 ? [] : source));
    const last = Math.max(...sources) + 1;
    consider(before.locator, before.document, last, last + part.length + farApart / 2, 0.02);
    if (around) {
      const first = Math.min(...sources);
      consider(before.locator, before.document, Math.max(0, first - 2 * part.length), first, 0.02);
    }
  }
  for (const locator of locators) {
    for (const { document, from, to } of locator.places(part, tried)) {
      // No place is better than one that holds all of it.
      if (most === 1) return best;
      consider(locator, document, from, to, 0);
    }
  }
  return best;
}

/** A little for each break, so that of two places with the same words the more alike is taken. */
function disorder(steps: readonly Step[]): number {
  return 0.002 * steps.filter(({ op }) => op !== "=").length;
}

function weigh(words: readonly QuotedWord[], locator: Locator | null): number {
  return words.reduce((sum, { form, bracketed }) => sum + (bracketed ? 0 : (locator?.weight(form) ?? 1)), 0);
}

function heldWeight(words: readonly QuotedWord[], { steps, locator }: Pick<Piece, "steps" | "locator">): number {
  return steps.reduce((sum, { op, quoted }) => {
    const word = words[quoted];
    return op === "=" && word?.bracketed === false ? sum + locator.weight(word.form) : sum;
  }, 0);
}

/** Whether what is the same could hardly be so by chance: a run of words, or two that are rare. */
function tellsEnough(words: readonly QuotedWord[], pieces: readonly Piece[]): boolean {
  const same = pieces.flatMap(({ steps }) => steps.filter(({ op }) => op === "="));
  const [piece] = pieces;
  if (words.length <= shortQuote && pieces.length === 1 && piece !== undefined) {
    // The few words of a short quotation must stand together.
    const sources = piece.steps.flatMap(({ source }) => (source < 0 ? [] : source));
    if (Math.max(...sources) - Math.min(...sources) >= words.length + 2) return false;
  }
  if (same.length === words.length) return true;
  let run = 0;
  let longest = 0;
  let weight = 0;
  let heaviest = 0;
  for (const [at, { quoted, source }] of same.entries()) {
    const last = same[at - 1];
    const goesOn = last !== undefined && quoted === last.quoted + 1 && source === last.source + 1;
    run = goesOn ? run + 1 : 1;
    const own = pieces[0]?.locator.weight(words[quoted]?.form ?? "") ?? 0;
    weight = goesOn ? weight + own : own;
    longest = Math.max(longest, run);
    heaviest = Math.max(heaviest, weight);
  }
  return (
    same.length >= leastSame &&
    longest >= 2 &&
    heaviest >= Math.min(leastRunWeight, leastRunShare * (pieces[0]?.locator.unknownWeight() ?? 0))
  );
}

/** In small libraries, where no word weighs much: the weight of that many unknown words. */
const leastRunShare = 2.3;
/** Words that must be the same unless all are. */
const leastSame = 3;
/** Weight in nats of a run of the same words that tells: two rare words, or some five common ones. */
const leastRunWeight = 12;

/** The longest run of words that found no partner, if it is long enough to be looked for by itself. */
function longestUnmatched(
  steps: readonly Step[],
  range: { readonly from: number; readonly to: number },
): { from: number; to: number } | null {
  const same = new Set(steps.filter(({ op }) => op === "=").map(({ quoted }) => quoted));
  let best: { from: number; to: number } | null = null;
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    // A lone common word in the midst of others is paired by chance.
    const alone = same.has(at) && !same.has(at - 1) && !same.has(at + 1);
    if (at < range.to && (!same.has(at) || (alone && at > range.from && at + 1 < range.to))) continue;
    if (at - from >= leastPart && at - from > (best === null ? 0 : best.to - best.from)) best = { from, to: at };
    from = at + 1;
  }
  return best;
}
