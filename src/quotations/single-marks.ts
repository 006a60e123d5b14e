/** Quotations in single marks, told from apostrophes. */
import type { Span } from "../documents/document.ts";

export const space = /[\s\u00a0]/u;
export const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** What may stand right before a mark that opens. */
export const beforeOpening = /[\s\u00a0([{<—–\-:/“‘"'«„‚…>*_]/u;
/** Characters in which a quotation inside another ends. */
export const nestedReach = 600;
/** Shortened words that begin with an apostrophe. */
const shortened = /^(?:\d\ds?|n|em|til|tis|twas|cause|bout|round|cos|cuz|tude|hood|neath|gainst)(?![\p{L}\p{N}])/iu;

/** Pairs of single marks in a block, told from apostrophes. */
export class SingleMarks {
  readonly #text: string;
  readonly #block: Span;
  /** Places where a single quotation may end, in order. */
  readonly #ends: readonly number[];
  /** What the next paragraph begins with. */
  readonly #goesOn: string;

  constructor(text: string, block: Span, { goesOn }: { readonly goesOn: string }) {
    this.#text = text;
    this.#block = block;
    this.#goesOn = goesOn;
    const ends: number[] = [];
    for (let at = block.start + 1; at < block.end; at += 1) {
      if (!/['’]/u.test(text.charAt(at)) || space.test(text.charAt(at - 1))) continue;
      // Rock ’n’ roll.
      if (/^\s['’‘]n$/iu.test(text.slice(at - 3, at))) continue;
      const after = at + 1 >= block.end ? " " : text.charAt(at + 1);
      if (!wordCharacter.test(after) && !/['’]/u.test(after)) ends.push(at);
    }
    this.#ends = ends;
  }

  /** Where the quotation that opens at a place ends, the end of the block where it goes on; null when none opens there. */
  closing(at: number): number | null {
    const text = this.#text;
    const mark = text.charAt(at);
    if (mark !== "‘" && mark !== "'") return null;
    const before = at === this.#block.start ? " " : text.charAt(at - 1);
    const rest = text.slice(at + 1, at + 10);
    if (
      !beforeOpening.test(before) ||
      /^[\s'’.,;!?]/u.test(rest.replace(/^['’](?=\p{L})/u, "")) ||
      rest === "" ||
      shortened.test(rest)
    )
      return null;
    const low = this.#endsFrom(at + 1);
    const single = this.#singleEnd(at, mark, low);
    // ‘We won,” he said: opened by a single mark, closed by a double one.
    const near = text.slice(at + 1, Math.min(single ?? this.#block.end, at + nestedReach));
    const double = mark === "‘" ? /^[^“”]*[,.!?](?=”)/u.exec(near)?.[0].length : undefined;
    return double === undefined ? single : at + 1 + double;
  }

  /** The first of the ends that comes after a place. */
  #endsFrom(after: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((this.#ends[half] ?? 0) <= after) low = half + 1;
      else high = half;
    }
    return low;
  }

  #singleEnd(at: number, mark: string, low: number): number | null {
    const text = this.#text;
    let first: number | null = null;
    /** Whether all that may end it may be plurals: the farmers’. */
    let isPlural = true;
    for (let n = low; n < Math.min(this.#ends.length, low + 12); n += 1) {
      const end = this.#ends[n] ?? 0;
      // A second opening before any sure end: what was found first has to do.
      const next = text.indexOf(mark === "‘" ? "‘" : " '", (first ?? at) + 1);
      if (first !== null && next >= 0 && next < end) break;
      // What closes a quotation inside it ends none.
      if (mark === "‘" && text.charAt(end) === "’" && inside(text.slice(at + 1, end + 1)) < 0) continue;
      // After a stop surely; elsewhere it may be an apostrophe: the farmers’, wantin’.
      if (/[,.!?…]/u.test(text.charAt(end - 1))) return end;
      first ??= end;
      isPlural &&= text.charAt(end - 1) === "s";
    }
    const isLedIn = /(?:^|[:,.!?])\s*$/u.test(text.slice(Math.max(this.#block.start, at - 2), at));
    // A straight one opens a paragraph, or comes after a colon, and the next one opens with it too.
    const isStart = at === this.#block.start || /:\s+$/u.test(text.slice(Math.max(this.#block.start, at - 3), at));
    const isSame = this.#goesOn === mark && (mark === "‘" || (first === null && isStart));
    return isLedIn && isPlural && isSame ? this.#block.end : first;
  }
}

/** Closing single marks less opening ones, at most -1 while a quotation inside is open or just closed. */
function inside(part: string): number {
  const opened = part.match(/(?<![\p{L}\p{N}])‘(?=\p{L})/gu)?.length ?? 0;
  const closed = part.match(/(?<=[\p{L}\p{N}\p{P}])’(?![\p{L}\p{N}])/gu)?.length ?? 0;
  return closed > opened ? 0 : -1;
}
