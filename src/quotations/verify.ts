/** Verifies a quotation against documents: exact, or what was changed, or nowhere. */
import type { Document, Span } from "../documents/document.ts";
import { align, type Step } from "./align.ts";
import { type Alteration, alterationsOf, type ShownWord } from "./alterations.ts";
import { documentWords, type Locator } from "./locate.ts";
import { type QuotedText, type QuotedWord, readQuoted, withoutMarks } from "./quoted-text.ts";
import type { Quotation } from "./quotation.ts";

export type Verdict = "exact" | "typography" | "altered" | "stitched" | "absent";

/** A stretch of both texts: the same words, others in their place, words only quoted, words only in the source. */
export interface Change {
  readonly op: "=" | "~" | "+" | "-";
  readonly quoted: string;
  readonly source: string;
}

/** Where words of the quotation stand. */
export interface VerifiedPlace extends Span {
  readonly document: Document;
  readonly changes: readonly Change[];
  readonly alters: readonly Alteration[];
}

export interface Verification {
  readonly verdict: Verdict;
  /** In the order of the quotation; one unless it was stitched together. */
  readonly places: readonly VerifiedPlace[];
  /** Fair editing that was recognised, in words for people. */
  readonly edits: readonly string[];
}

/** Places that are aligned before the best is taken. */
const tried = 4;
/** Share of the weight of its words from which a quotation is taken to come from a place; for short ones, more. */
const leastShare = 0.5;
const leastShareShort = 0.7;
/** Words up to which a quotation is short. */
const shortQuote = 7;
/** Words from which a part of a quotation can be looked for by itself. */
const leastPart = 4;
/** Share that a part must have where it is found. */
const leastShareOfPart = 0.75;
/** Words left out without a mark from which it is a stitching of two parts, and words that each part then has. */
const manyLeftOut = 8;
/** Words between two parts joined by an ellipsis, at most: farther apart they are two statements. */
const farApart = 400;

/** A run of the quotation's words aligned with a place. */
interface Piece {
  readonly document: Document;
  readonly locator: Locator;
  /** Steps with word numbers of the quotation and of the document. */
  readonly steps: readonly Step[];
  readonly share: number;
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
  const cuts = [0, ...words.flatMap(({ afterEllipsis }, at) => (afterEllipsis ? [at] : [])), words.length];
  const pieces: Piece[] = [];
  let unplaced = 0;
  for (let n = 0; n + 1 < cuts.length; n += 1) {
    const range = { from: cuts[n] ?? 0, to: cuts[n + 1] ?? 0 };
    const found = placeRange(words, range, locators, pieces.at(-1) ?? null);
    if (found.length === 0) unplaced += range.to - range.from;
    pieces.push(...found);
  }
  const total = weigh(words, pieces[0]?.locator ?? locators[0] ?? null);
  const held = pieces.reduce((sum, piece) => sum + heldWeight(words, piece), 0);
  const least = words.length <= shortQuote ? leastShareShort : leastShare;
  if (pieces.length === 0 || held < least * total || !tellsEnough(words, pieces)) return absent;
  return judge(withoutMarks(given), quoted, pieces, unplaced, quotationsOf);
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
  const other = bestPiece(words, rest, locators, null);
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
): Piece | null {
  const part = words.slice(range.from, range.to);
  const forms = part.map(({ form }) => form);
  let best: Piece | null = null;
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
    if (share + bonus > (best?.share ?? 0)) best = { ...piece, share: Math.min(1, share + bonus) };
  };
  if (before !== null) {
    // What follows an ellipsis most likely follows in the source.
    const last = Math.max(...before.steps.map(({ source }) => source)) + 1;
    consider(before.locator, before.document, last, last + part.length + farApart / 2, 0.02);
  }
  for (const locator of locators) {
    for (const { document, from, to } of locator.places(part, tried)) consider(locator, document, from, to, 0);
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
  return longest >= 2 && heaviest >= leastRunWeight;
}

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

/** The verdict over pieces in the order of the quotation. */
function judge(
  plain: string,
  quoted: QuotedText,
  pieces: readonly Piece[],
  unplaced: number,
  quotationsOf: (document: Document) => readonly Quotation[],
): Verification {
  const places = pieces.map((piece) => describe(quoted, piece, quotationsOf(piece.document)));
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
  const [only] = given;
  const isExact = only !== undefined && given.length === 1 && standsExactly(plain, only);
  return { verdict: isExact ? "exact" : "typography", places: given, edits };
}

/** Whether the quotation stands at a place character for character; white space counts as one space. */
function standsExactly(plain: string, { document, start, end }: VerifiedPlace): boolean {
  const even = (part: string): string => part.replace(/\s+/gu, " ").trim();
  // Marks at its ends lie outside of the first and last word.
  const around = document.text.slice(Math.max(0, start - marksAround), end + marksAround);
  return even(around).includes(even(plain));
}

/** Characters beside the words of a quotation in which its own marks are looked for. */
const marksAround = 20;

interface DescribedPlace extends VerifiedPlace {
  readonly stitched: boolean;
  /** First and last word of the document, and first of the quotation. */
  readonly first: number;
  readonly last: number;
  readonly firstQuoted: number;
}

function describe({ words, text }: QuotedText, piece: Piece, quotations: readonly Quotation[]): DescribedPlace {
  const { document } = piece;
  const source = documentWords(document);
  const steps = pairEnds(piece.steps, words, source, document.text);
  const moved = movedWords(steps, words, source);
  const changes: Change[] = [];
  const alters = new Set<Alteration>();
  let stitched = false;
  for (let at = 0; at < steps.length;) {
    let to = at;
    const isSame = steps[at]?.op === "=";
    while (to < steps.length && (steps[to]?.op === "=") === isSame) to += 1;
    const block = steps.slice(at, to);
    const own = block.flatMap(({ quoted }) => words[quoted] ?? []);
    const theirs = block.flatMap((step) => source[step.source] ?? []);
    const shown = {
      quoted: own.length === 0 ? "" : text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0),
      source: theirs.length === 0 ? "" : document.text.slice(theirs[0]?.start ?? 0, theirs.at(-1)?.end ?? 0),
    };
    if (isSame || letters(own) === letters(theirs)) changes.push({ op: "=", ...shown });
    else {
      changes.push({ op: own.length === 0 ? "-" : theirs.length === 0 ? "+" : "~", ...shown });
      const isFair =
        (own.length > 0 && own.every(({ bracketed }) => bracketed)) ||
        (own.length === 0 && isReportersAside(theirs, quotations));
      if (!isFair) {
        if (own.length === 0 && theirs.length >= manyLeftOut && at >= leastPart && steps.length - to >= leastPart)
          stitched = true;
        for (const kind of kindsOf(block, moved, { words, source, text, document })) alters.add(kind);
      }
    }
    at = to;
  }
  const sources = steps.filter((step) => step.source >= 0).map((step) => step.source);
  const [first, last] = [sources[0] ?? 0, sources.at(-1) ?? 0];
  return {
    document,
    start: source[first]?.start ?? 0,
    end: source[last]?.end ?? 0,
    changes,
    alters: [...alters].toSorted(),
    stitched,
    first,
    last,
    firstQuoted: steps.find((step) => step.quoted >= 0)?.quoted ?? 0,
  };
}

/**
 * At either end a word that is only quoted may stand in place of the source's next word: it does where that belongs to
 * the same statement. So does a word cut in two at the end of a line.
 */
function pairEnds(
  steps: readonly Step[],
  words: readonly QuotedWord[],
  source: readonly { readonly form: string; readonly start: number; readonly end: number }[],
  text: string,
): readonly Step[] {
  const first = steps.findIndex(({ op }) => op !== "+");
  const last = steps.findLastIndex(({ op }) => op !== "+");
  const formsOf = (run: readonly Step[]): readonly QuotedWord[] => run.flatMap(({ quoted }) => words[quoted] ?? []);
  const paired = (run: readonly Step[], near: number | undefined, step: 1 | -1): readonly Step[] => {
    const other = near === undefined ? undefined : source[near + step];
    const beside = near === undefined ? undefined : source[near];
    if (near === undefined || other === undefined || beside === undefined || run.length === 0 || run.length > 2)
      return run;
    const between = step === 1 ? text.slice(beside.end, other.start) : text.slice(other.end, beside.start);
    if (/[.!?“”"«»;:\n]/u.test(between)) return run;
    const isCut = run.length === 2 && letters(formsOf(run)) === letters([other]);
    if (run.length === 2 && !isCut) return run;
    return run.map((each, n) => (n === 0 ? { op: "~", quoted: each.quoted, source: near + step } : each));
  };
  const whole = [
    ...paired(steps.slice(0, first), steps[first]?.source, -1),
    ...steps.slice(first, last + 1),
    ...paired(steps.slice(last + 1), steps[last]?.source, 1),
  ];
  // A word brought forward over the last ones, or back over the first, stands just beyond them in the source.
  const sources = whole.flatMap((step) => (step.source < 0 ? [] : step.source));
  const beyond = (near: readonly Step[], at: number): readonly Step[] =>
    near.some(({ op, quoted }) => op === "+" && words[quoted]?.form === source[at]?.form)
      ? [{ op: "-", quoted: -1, source: at }]
      : [];
  return [
    ...beyond(whole.slice(0, mostMoved), (sources[0] ?? 0) - 1),
    ...whole,
    ...beyond(whole.slice(-mostMoved), (sources.at(-1) ?? 0) + 1),
  ];
}

/** Steps from either end within which a word may have changed places with those at the end. */
const mostMoved = 3;

/** Letters and digits of words, joined: "manu- facturing" and "can not" are "manufacturing" and "cannot". */
function letters(words: readonly { readonly form: string }[]): string {
  return words.map(({ form }) => form.replace(/[^\p{L}\p{N}.%$€£¥]/gu, "")).join("");
}

/** Whether words left out are the reporter's between two parts of one speaker's quotation: "…," he said, "…". */
function isReportersAside(left: readonly Span[], quotations: readonly Quotation[]): boolean {
  const [start, end] = [left[0]?.start ?? 0, left.at(-1)?.end ?? 0];
  if (quotations.some((quotation) => quotation.start < end && start < quotation.end)) return false;
  const before = quotations.findLast((quotation) => quotation.end <= start);
  const after = quotations.find((quotation) => quotation.start >= end);
  return (
    before !== undefined &&
    after !== undefined &&
    before.speaker === after.speaker &&
    before.end + 3 >= start - 3 &&
    after.start - 3 <= end + 3
  );
}

/** Forms of words that stand in both texts, at different places. */
function movedWords(
  steps: readonly Step[],
  words: readonly QuotedWord[],
  source: readonly { readonly form: string }[],
): ReadonlySet<string> {
  const left = new Set(
    steps.flatMap((step) => (step.op === "=" || step.source < 0 ? [] : (source[step.source]?.form ?? []))),
  );
  return new Set(
    steps.flatMap(({ op, quoted }) =>
      op !== "=" && left.has(words[quoted]?.form ?? "") ? [words[quoted]?.form ?? ""] : [],
    ),
  );
}

function kindsOf(
  block: readonly Step[],
  moved: ReadonlySet<string>,
  texts: {
    readonly words: readonly QuotedWord[];
    readonly source: readonly { form: string; start: number; end: number }[];
    readonly text: string;
    readonly document: Document;
  },
): readonly Alteration[] {
  const shown = (word: { form: string; start: number; end: number } | undefined, text: string): ShownWord[] =>
    word === undefined
      ? []
      : [
          {
            form: word.form,
            raw: text.slice(word.start, word.end),
            opens: /(?:^|[.!?…“"«‘]\s*)$/u.test(text.slice(Math.max(0, word.start - 4), word.start)),
          },
        ];
  const own = block.flatMap(({ quoted }) => shown(texts.words[quoted], texts.text));
  const theirs = block.flatMap(({ source }) => shown(texts.source[source], texts.document.text));
  const stays = ({ form }: ShownWord): boolean => !moved.has(form);
  if ([...own, ...theirs].every((word) => !stays(word))) return ["order"];
  const kinds = alterationsOf(own.filter(stays), theirs.filter(stays));
  return [...own, ...theirs].some((word) => !stays(word)) ? [...kinds, "order"] : kinds;
}
