/** What was changed between a piece of a quotation and the stretch of a document that it was taken from. */
import type { Document, Span } from "../documents/document.ts";
import type { Step } from "./align.ts";
import { type Alteration, alterationsOf, type ShownWord } from "./alterations.ts";
import type { Piece } from "./pieces.ts";
import type { Quotation } from "./quotation.ts";
import type { QuotedText, QuotedWord } from "./quoted-text.ts";
import { documentWords } from "./word-numbers.ts";

/** Words from which each part of a quotation is long enough to stand by itself. */
const leastPart = 4;
/** Words left out without a mark from which it is a stitching of two parts, and words that each part then has. */
const manyLeftOut = 8;
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

export interface DescribedPlace extends VerifiedPlace {
  readonly stitched: boolean;
  /** First and last word of the document, and first of the quotation. */
  readonly first: number;
  readonly last: number;
  readonly firstQuoted: number;
}

/** What was changed in a piece. */
export function describeChanges(
  { words, text }: QuotedText,
  piece: Piece,
  quotations: readonly Quotation[],
): DescribedPlace {
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
