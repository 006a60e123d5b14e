/** Finds the spans between quotation marks of a block, in one pass. */
import type { Span } from "../documents/document.ts";
import { beforeOpening, nestedReach, SingleMarks, space, wordCharacter } from "./single-marks.ts";

export interface QuotedSpan {
  /** Inside the marks. */
  readonly span: Span;
  /** False when the block ends before the quotation does, as in one that goes on in the next paragraph. */
  readonly closed: boolean;
}

/** Marks that open and what closes them. */
const closers: Readonly<Record<string, string>> = {
  "“": '”“"',
  "”": "”“",
  "„": '“”"',
  "‟": "”",
  "«": "»",
  "»": "«»",
  '"': '"”“',
  "''": "''",
  "‘‘": "’’",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
};

/**
 * The outermost quoted spans of `block`, in order and apart; never across its ends. An inch mark (6'2") and an
 * apostrophe open nothing; single marks count where no double ones are around them. `next` is the paragraph after it: a
 * quotation that is not closed may go on there.
 */
export function findSpans(text: string, block: Span, next: Span | null = null): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const push = (start: number, end: number, closed: boolean): void => {
    const inside = text.slice(start, end);
    const lead = inside.length - inside.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(inside)) {
      spans.push({ span: { start: start + lead, end: start + inside.trimEnd().length }, closed });
    }
  };
  const goesOn = next === null ? "" : text.charAt(next.start);
  const single = new SingleMarks(text, block, { goesOn });
  let open: Open | null = null;
  for (let at = block.start; at < block.end; at += 1) {
    const mark = markAt(text, at, open?.mark ?? null);
    if (mark === null) {
      if (open !== null) continue;
      const end = single.closing(at);
      if (end === null) continue;
      if (end === block.end) {
        push(at + 1, end, false);
        break;
      }
      push(at + 1, end, true);
      at = end;
      continue;
    }
    const opens =
      opensAt(text, at, mark, block) ||
      (open === null && (opensUnspaced(text, at, mark) || opensBeforeSpace(text, at, mark, block)));
    if (open === null) {
      if (opens) open = { from: at + mark.length, mark, depth: 0, others: 0 };
    } else if (
      (closes(open.mark, mark) || isSlip(text, at, mark, open, block)) &&
      !(opens && /^["“”]$/u.test(mark) && !closesAt(text, at, mark, block))
    ) {
      if (isInches(text, at, mark, block.end)) continue;
      if (isOther(open.mark, mark) && (open.others > 0 || ownCloses(text, at, open.mark, block)))
        open.others = Math.max(0, open.others - 1);
      else if (open.depth > 0) open.depth -= 1;
      else {
        push(open.from, at, true);
        open = null;
      }
    } else if (opens && mark === open.mark) {
      // A second opening: one inside the other if both are closed, otherwise the first was a slip.
      if (mark === "“" ? balanced(text, open.from, block.end) : at > open.from && isNested(text, at, mark, block)) {
        open.depth += 1;
        at += mark.length - 1;
        continue;
      }
      // "“I saw it, said Ana Ruiz. Bell nodded. “Twice,” he said": the mark that closes was forgotten.
      const told =
        open.from - mark.length === block.start ? toldAfter.exec(text.slice(open.from, at))?.[0].length : undefined;
      if (told !== undefined) push(open.from, open.from + told, true);
      // "“It is late. “It is cold,” he said": every sentence of a quotation opens one.
      else if (isSentences(text, block, open, at)) push(open.from, at, false);
      open = { from: at + mark.length, mark, depth: 0, others: 0 };
    } else if (opens && isOther(open.mark, mark)) open.others += 1;
    at += mark.length - 1;
  }
  // Only a quotation that opens its paragraph or comes after a colon, or that begins a sentence or is led in and goes on
  // in the next, is left open; others are slips.
  if (open !== null) {
    const lead = text.slice(block.start, open.from - open.mark.length).trimEnd();
    // "She voted against it. "I have yet to see a study.", "She said, "We never close.", and no mark at the end: whole
    // sentences, of which the mark was forgotten.
    const isSentence =
      /[.!?,]$/u.test(lead) &&
      /^\p{Lu}(?:\p{L}|[ ’'])/u.test(text.slice(open.from, open.from + 2)) &&
      /[.!?]\s*$/u.test(text.slice(open.from, block.end));
    // "She insisted that she was “proud of every girl in that room." And the next paragraph opens.
    const isPartial =
      goesOn === open.mark &&
      /\p{L}$/u.test(lead) &&
      /[.!?]\s*$/u.test(text.slice(open.from, block.end)) &&
      /^\p{Ll}(?:\S* ){3}/u.test(text.slice(open.from, block.end));
    const isLedIn = lead.endsWith(":") || isPartial || (goesOn === open.mark && /[,.!?]$/u.test(lead)) || isSentence;
    if (isLedIn || lead.length <= 1) {
      const isTold = goesOn === open.mark ? surelyToldAfter : toldAfter;
      const told = isTold.exec(text.slice(open.from, block.end))?.[0].length;
      push(open.from, told === undefined ? block.end : open.from + told, told !== undefined);
    }
  }
  return spans;
}

/** "“We close at noon, said Ana Ruiz": what stands before who said so, where the mark that closes was forgotten. */
const toldAfter =
  /^[^"“”]{3,}?[,?!]['’]?(?= (?:(?:said|says|asked|added|warned|wrote|recalled|explained|insisted) (?:the |his |her |an? )?(?:\p{Ll}+ ){0,3}\p{Lu}\p{L}|(?:he |she |(?:\p{Ll}+ ){0,3}(?:\p{Lu}[\p{L}.’'-]* ){1,3}?)(?:said|says|asked|added|told))[^"“”]*$)/u;
/** The same where the next paragraph begins with a mark too: as long as a full name and nothing else ends the sentence. */
const surelyToldAfter =
  /^[^"“”]{3,}?[,?!](?= (?:said (?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+|(?:\p{Lu}[\p{L}’'-]+ ){2,3}said)\.[^"“”]*$)/u;

/** A quotation that is open. */
interface Open {
  /** Where it begins, inside its mark. */
  readonly from: number;
  readonly mark: string;
  /** How many of the same marks are open in it, and of the others: straight ones in curly ones, or curly in straight. */
  depth: number;
  others: number;
}

/** Whether what stands in a quotation up to `end` is whole sentences, which begin where a quotation may. */
function isSentences(text: string, block: Span, { from, mark }: Open, end: number): boolean {
  const before = text.slice(Math.max(block.start, from - mark.length - 4), from - mark.length);
  return (
    /(?:^|[.!?,:]["”]?\s*)$/u.test(before) &&
    /^\p{Lu}[\p{L} ’']/u.test(text.slice(from, from + 3)) &&
    /[.!?]\s{1,3}$/u.test(text.slice(Math.max(from, end - 4), end))
  );
}

/** Whether one mark is straight and one is curly: `"We left,” she said`. */
function isOther(opening: string, mark: string): boolean {
  return (opening === '"') !== (mark === '"');
}

/** Whether a mark of the quotation's own kind closes it a little later. */
function ownCloses(text: string, at: number, opening: string, block: Span): boolean {
  const near = text.slice(at + 1, Math.min(block.end, at + nestedReach));
  const next = near.search(opening === '"' ? /"/u : /[“”]/u);
  // "We won,” he said. “We lost," opens with the one kind what it closes with the other.
  if (next < 0 || (opening === '"' ? /(?<!\p{L})“(?=\p{L})/u : /(?<!\p{L})"(?=\p{L})/u).test(near.slice(0, next)))
    return false;
  const place = at + 1 + next;
  return opening === '"'
    ? isOnlyClosing(text, place, '"', block)
    : text.charAt(place) === (opening === "„" ? "“" : "”");
}

/** `"We left,'' he said. "Now."`, “We left,’’ he said: two single marks, where a double one closes nothing any more. */
function isSlip(text: string, at: number, mark: string, open: Open, block: Span): boolean {
  if (open.mark === "“" ? mark !== "’’" : open.mark !== '"' || mark !== "''" || !/[,.!?]/u.test(text.charAt(at - 1)))
    return false;
  const near = text.slice(at, Math.min(block.end, at + nestedReach));
  const next = near.indexOf(open.mark === "“" ? "”" : '"');
  const opens = near.indexOf("“");
  return next < 0 || (open.mark === "“" ? opens >= 0 && opens < next : !closesAt(text, at + next, '"', block));
}

/** The double mark at a place; two single ones count as one. `open` is the mark of the quotation around it. */
function markAt(text: string, at: number, open: string | null): string | null {
  const character = text.charAt(at);
  // An apostrophe that a keyboard made a double mark: last year"s.
  if (character === '"' && /^\p{L}"s(?!\p{L})/u.test(text.slice(Math.max(0, at - 1), at + 3))) return null;
  if (character in closers || character === "」" || character === "』") return character;
  if ((character === "'" || character === "`") && text.charAt(at + 1) === character) return "''";
  if (character === "‘" && text.charAt(at + 1) === character) return "‘‘";
  if (character === "’" && text.charAt(at + 1) === character && (open === "‘‘" || open === "“")) return "’’";
  return null;
}

function closes(opening: string, mark: string): boolean {
  return closers[opening]?.includes(mark) === true;
}

function opensAt(text: string, at: number, mark: string, block: Span): boolean {
  const before = at === block.start ? " " : text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (mark === "」" || mark === "』" || mark === "’’") return false;
  if (mark === "«" || mark === "「" || mark === "『") return true;
  if (at + mark.length >= block.end || space.test(after)) return false;
  if (mark === "“" || mark === "„" || mark === "‟")
    return mark !== "“" || !wordCharacter.test(before) || wordCharacter.test(after);
  return (
    beforeOpening.test(before) &&
    (!/[,.;!?)\]]/u.test(after) || /^\.\s?\./u.test(text.slice(at + mark.length, at + mark.length + 3)))
  );
}

/** `said Reed."We left` with its space lost: a mark between a stop and a capital, where no quotation is open. */
function opensUnspaced(text: string, at: number, mark: string): boolean {
  return mark === '"' && /[.!?,;]/u.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + 1));
}

/** `he added," I can say so"`, `attacking the " habit of leaks"`: a space that is on the wrong side of the mark, or on both. */
function opensBeforeSpace(text: string, at: number, mark: string, block: Span): boolean {
  const near = text.slice(at - 1, at + 3);
  if (mark !== '"' || !(/^[,:]" \p{Lu}/u.test(near) || /^\s" [\p{L}(]/u.test(near))) return false;
  const next = nextMark(text, at + 1, mark, block);
  return next !== null && isOnlyClosing(text, next, mark, block);
}

/** Marks that are looked at to see whether a quotation is inside of another. */
const mostNested = 16;

/** `"It is a "white knight" now," he said`: a straight mark inside of a quotation, when all that are open are closed soon. */
function isNested(text: string, at: number, mark: string, block: Span): boolean {
  if (mark !== '"') return false;
  const from = at + 1;
  const near = text.slice(from, Math.min(block.end, at + nestedReach));
  let next = near.indexOf(mark);
  for (let open = 2, seen = 0; next >= 0 && seen < mostNested; next = near.indexOf(mark, next + 1), seen += 1) {
    if (isOnlyClosing(text, from + next, mark, block)) open -= 1;
    else if (opensAt(text, from + next, mark, block)) open += 1;
    if (open === 0) return true;
  }
  return false;
}

/** The next of a mark within reach. */
function nextMark(text: string, from: number, mark: string, block: Span): number | null {
  const next = text.slice(from, Math.min(block.end, from + nestedReach)).indexOf(mark);
  return next < 0 ? null : from + next;
}

function isOnlyClosing(text: string, at: number, mark: string, block: Span): boolean {
  return closesAt(text, at, mark, block) && !opensAt(text, at, mark, block);
}

/** Whether a mark may close: something stands right before it. */
function closesAt(text: string, at: number, mark: string, block: Span): boolean {
  const after = at + mark.length >= block.end ? " " : text.charAt(at + mark.length);
  return at > block.start && !space.test(text.charAt(at - 1)) && !wordCharacter.test(after);
}

/** 6'2", and 12" where the sentence goes on and another mark closes: a straight mark after a figure that ends no quotation. */
function isInches(text: string, at: number, mark: string, end: number): boolean {
  if (mark !== '"') return false;
  if (/\d['’′]\d{1,2}$/u.test(text.slice(Math.max(0, at - 6), at))) return true;
  if (!isMeasure(text, at)) return false;
  let next = text.indexOf(mark, at + 1);
  while (next >= 0 && isMeasure(text, next)) next = text.indexOf(mark, next + 1);
  return next >= 0 && next < end && !space.test(text.charAt(next - 1)) && !wordCharacter.test(text.charAt(next + 1));
}

/** A mark after a figure and before a word in small letters. */
function isMeasure(text: string, at: number): boolean {
  return /[\d¼½¾⅛⅜⅝⅞]"\s\p{Ll}/u.test(text.slice(Math.max(0, at - 1), at + 3));
}

/** Whether a second opening at `from` and the one before it are both closed. */
function balanced(text: string, from: number, end: number): boolean {
  let depth = 1;
  const to = Math.min(end, from + nestedReach);
  for (let at = from; at < to; at += 1) {
    const mark = text.charAt(at);
    if (mark === "“") depth += 1;
    if (mark === "”") depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}
