/** Reads a document's quotations: the spans between quotation marks, and who said each as far as the text shows. */
import type { Block, Document, Span } from "../documents/document.ts";
import { splitSentences } from "../passages/sentences.ts";
import { finish } from "../steps.ts";
import { subjectAfter, subjectBefore } from "./attribute.ts";
import { attributeBeside, type Found, isGlossed, isNickname, minPartialWords } from "./beside.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { isAnswer } from "./cues.ts";
import { echoed } from "./echoed.ts";
import { Heard } from "./heard.ts";
import { Names } from "./names.ts";
import { type Attribution, nobody, type Person, type Quotation } from "./quotation.ts";
import { isDirect, isTitle, withoutQuotations } from "./quoted-words.ts";
import { Resolver } from "./resolve.ts";
import { findSpans, type QuotedSpan } from "./spans.ts";
import { reach } from "./topics.ts";

/** What is quoted in a document, and by whom. */
export interface Quoted {
  readonly quotations: readonly Quotation[];
  readonly cast: readonly Person[];
}

/** The quotations of every paragraph in order, and the cast of the document. */
export function readQuotations(document: Pick<Document, "text" | "blocks">): Quoted {
  return finish(readingQuotations(document));
}

/** The same, block by block. */
export function* readingQuotations(document: Pick<Document, "text" | "blocks">): Generator<void, Quoted> {
  const spoken = document.blocks.filter(({ kind }) => kind !== "heading" && kind !== "code");
  const names = new Names();
  for (const block of spoken) yield names.meet(document.text.slice(block.start, block.end));
  const reader = new Reader(document.text, names);
  for (const block of spoken) yield reader.meetSpeakers(block);
  const quoted: (readonly QuotedSpan[])[] = [];
  for (const [n, block] of spoken.entries()) {
    const cells = block.kind === "table-row" ? cellsOf(document.text, block) : null;
    quoted.push(
      cells?.flatMap((cell) => findSpans(document.text, cell)) ??
        findSpans(document.text, block, spoken[n + 1] ?? null),
    );
    yield;
  }
  let n = 0;
  for (const block of document.blocks) {
    if (block.kind === "heading") reader.readHeading(block);
    if (block.kind === "heading" || block.kind === "code") continue;
    // Whom a paragraph is about counts only where somebody is quoted in it or soon after.
    const isNear = quoted.slice(n, n + reach + 1).some(({ length }) => length > 0);
    yield reader.read(block, quoted[n] ?? [], isNear);
    n += 1;
  }
  const headings = document.blocks.filter(({ kind }) => kind === "heading");
  return { quotations: echoed(document.text, reader.quotations, headings), cast: reader.cast() };
}

/** Whether words with a capital each are said, and no title: "“Read Page 114,” he urged". */
function isTold(words: string, after: string, names: Names): boolean {
  const teller = /[,?!]$/u.test(words) ? subjectAfter(clauseAfter(after), names) : null;
  return teller?.sure === true && teller.cue !== null && teller.mention.at <= 1;
}

/** "„Wir gehen“, sagte": a quotation that begins a sentence, with the comma outside its marks. */
function isSentence(text: string, block: Span, { start, end }: Span): boolean {
  const before = text.slice(block.start, start).replace(/["“”„«»‘'’`]+\s*$/u, "");
  return (
    /\p{Lu}/u.test(text.charAt(start)) &&
    /(?:^|[.!?…:]["”’»)]*)\s*$/u.test(before) &&
    /^\s*["“”’'»]+,\s/u.test(text.slice(end, end + 6))
  );
}

/** The cells of a row: no quotation goes on from one into another. */
function cellsOf(text: string, row: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let start = row.start; start < row.end;) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 || tab > row.end ? row.end : tab;
    cells.push({ start, end });
    start = end + 1;
  }
  return cells;
}

/** Reads block after block. State: the cast, who was spoken of, and whether a quotation goes on. */
class Reader {
  readonly quotations: Quotation[] = [];
  readonly #text: string;
  readonly #names: Names;
  readonly #heard: Heard;
  readonly #resolver: Resolver;
  #block = 0;
  /** How many quotations stand before the text under the last heading. */
  #underHeading = 0;
  /** Attribution of a quotation that its paragraph did not close. */
  #open: Attribution | null = null;
  /** The last clause of the block before, when it ends in a colon. */
  #lead: string | null = null;
  /** Whose the last block was, when it was all quotation. */
  #before: Attribution | null = null;
  /** The same of the block before that. */
  #beforeThat: Attribution | null = null;
  /** Where the last quotation of the blocks before ends. */
  #beforeEnd = 0;
  /** Whether both blocks began with a quotation. */
  #isTalk = false;
  #isQuoteFirst = false;

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
    this.#heard = new Heard(names);
    this.#resolver = new Resolver(this.#heard);
  }

  cast(): readonly Person[] {
    return this.#heard.cast.people();
  }

  /** Takes in the names of a block and who speaks in it without being quoted: they explain later mentions. */
  meetSpeakers(block: Block): void {
    for (const sentence of splitSentences(this.#text, block.start, block.end)) {
      this.#heard.meetSpeaker(this.#text.slice(sentence.start, sentence.end), sentence.start);
    }
  }

  /** A quotation wholly inside a heading is one; the heading tells nobody's name. */
  readHeading(block: Block): void {
    for (const { span, closed } of findSpans(this.#text, block)) {
      const words = this.#text.slice(span.start, span.end);
      if (!closed) continue;
      this.quotations.push({ ...span, kind: isDirect(words) ? "direct" : "partial", ...nobody });
    }
    this.#underHeading = this.quotations.length;
  }

  read(block: Block, spans: readonly QuotedSpan[], isNear: boolean): void {
    const text = this.#text;
    this.#block += 1;
    const masked = withoutQuotations(
      text,
      block,
      spans.map(({ span }) => span),
    );
    const sentences = [...(isNear ? splitSentences(masked, 0, masked.length) : [])];
    const found: Found[] = [];
    /** Hears the sentences up to a place that are nobody's words but the reporter's. */
    const hearUpTo = (place: number): void => {
      for (let next = sentences[0]; next !== undefined && block.start + next.end <= place; next = sentences[0]) {
        sentences.shift();
        const [start, end] = [block.start + next.start, block.start + next.end];
        const isQuoted = found.some(({ span, who }) => who.speaker !== null && span.start < end && span.end > start);
        const sentence = masked.slice(next.start, next.end);
        if (isQuoted) this.#heard.glimpse(sentence, { at: start, block: this.#block });
        else this.#heard.hear(sentence, { at: end, block: this.#block });
      }
    };
    for (const [n, { span }] of spans.entries()) {
      hearUpTo(span.start);
      const words = text.slice(span.start, span.end);
      const place = {
        between: text.slice(spans[n - 1]?.span.end ?? block.start, span.start).replace(/["“”„«»‘'’`]+/gu, ""),
        before: masked.slice(0, span.start - block.start).replace(/["“”„«»‘'’`]+\s*$/u, ""),
        after: text.slice(span.end, spans[n + 1]?.span.start ?? block.end).replace(/^\s*["“”„«»'’]+/u, ""),
        at: span.start,
        block: this.#block,
        isDirect: isDirect(words) || isSentence(text, block, span),
      };
      // "The words “glimp,” “snurdle” and “woffle”".
      const isListed =
        found.at(-1)?.isTitle === true &&
        words.split(/\s+/u).length < minPartialWords &&
        /^[\s,;]*(?:and|or)?[\s,;]*$/u.test(place.between);
      const isWork =
        isListed ||
        (isTitle(words) && !isTold(words, place.after, this.#names)) ||
        isGlossed(place.before) ||
        isNickname(words, place.before);
      const who = isWork ? nobody : attributeBeside(words, place, found.at(-1) ?? null, this.#names, this.#resolver);
      found.push({ span, who, isDirect: place.isDirect, isTitle: isWork });
      this.#remember(who, span.end);
    }
    this.#carry(found, block);
    hearUpTo(block.end);
    const opening = found[0]?.who;
    if (opening !== undefined && opening.speaker !== null && this.#open?.speaker === null) this.#settle(opening);
    for (const { span, who, isDirect: direct } of found)
      this.quotations.push({ ...span, kind: direct ? "direct" : "partial", ...who });
    const isQuoteFirst = found.length > 0 && text.slice(block.start, found[0]?.span.start).trim().length <= 2;
    const whole = isQuoteFirst && text.slice(found.at(-1)?.span.end, block.end).trim().length <= 2;
    const last = found.at(-1)?.who ?? nobody;
    this.#open = spans.at(-1)?.closed === false ? last : null;
    this.#beforeThat = this.#before;
    this.#beforeEnd = found.at(-1)?.span.end ?? this.#beforeEnd;
    this.#isTalk = this.#isQuoteFirst && isQuoteFirst;
    this.#isQuoteFirst = isQuoteFirst;
    this.#before = found.length > 0 && (whole || last.speaker !== null) ? last : null;
    const tail = text.slice(Math.max(block.start, block.end - 400), block.end).trimEnd();
    this.#lead = tail.endsWith(":") ? clauseBefore(tail) : null;
  }

  /** Gives quotations without a cue of their own to the speaker of the one beside them in the paragraph, or before it. */
  #carry(found: readonly Found[], block: Block): void {
    for (const [n, each] of found.entries()) {
      if (each.who.speaker !== null || each.who.cue !== null || !each.isDirect || each.isTitle) continue;
      const beside = found[n - 1];
      if (beside !== undefined && beside.who.speaker !== null) {
        const between = this.#text.slice(beside.span.end, each.span.start);
        const head = clauseBefore(between.replace(/["“”„«»‘'’`]+$/u, ""));
        const other = subjectBefore(head, this.#names);
        // "…,” Bell said. The party sent letters with the line “…”": perhaps of somebody else.
        const isWithin = /\p{L}[^,:]*$/u.test(head.trimEnd()) && head.length < between.trim().length;
        const turned = this.#heard.turnedTo({ at: each.span.start, block: this.#block }, beside.span.end);
        if (turned !== null && /[.!?]["”’»)]*\s*$/u.test(between.replace(/["“„«‘]+$/u, ""))) each.who = turned;
        else if (other === null || !other.sure)
          each.who =
            isWithin || this.#namesOther(between, each.span.start, beside.who)
              ? { ...beside.who, attribution: "likely" }
              : beside.who;
        continue;
      }
      const opens = this.#text.slice(block.start, each.span.start).trim().length <= 2;
      if (n === 0 && opens && this.#open !== null) {
        each.who = this.#open;
        continue;
      }
      const following = found.slice(n + 1).find(({ who, isDirect: direct }) => direct && who.speaker !== null);
      if (following !== undefined) each.who = { ...following.who, attribution: "likely" };
      else if (n === 0 && opens && this.#lead !== null) {
        const subject = subjectBefore(this.#lead, this.#names);
        if (subject !== null)
          each.who = {
            ...this.#resolver.resolve(subject, { at: each.span.start, block: this.#block }),
            attribution: "likely",
          };
      } else if (
        n === 0 &&
        !opens &&
        /[.!?]["”’»)]*\s*$/u.test(this.#text.slice(block.start, each.span.start).replace(/["“„«‘']+$/u, ""))
      ) {
        // "She had a word too for her rival. “…”": whom the sentence before is about.
        each.who = this.#heard.turnedTo({ at: each.span.start, block: this.#block }, block.start) ?? each.who;
      } else if (n === 0 && opens && this.#before !== null && this.#before.speaker !== null) {
        // Of two who speak by turns it is the other's turn.
        const other = this.#beforeThat;
        const isTurn =
          (this.#isTalk || isAnswer(this.#before.cue)) &&
          other !== null &&
          other.speaker !== null &&
          other.speaker !== this.#before.speaker;
        const turned = this.#heard.turnedTo({ at: each.span.start, block: this.#block }, this.#beforeEnd);
        each.who = turned ?? { ...(isTurn ? other : this.#before), attribution: "likely" };
      } else if (n === 0 && opens && this.#before === null) {
        // "The chairman turned stern." And then, in a paragraph of its own, what he said.
        each.who = this.#heard.turnedTo({ at: each.span.start, block: this.#block }, this.#beforeEnd) ?? each.who;
      }
    }
    const last = found.findLast(({ who }) => who.speaker !== null);
    if (last !== undefined) this.#remember(last.who, last.span.end);
  }

  /** Whether a sentence of its own between two quotations names somebody else, who may have said the second. */
  #namesOther(between: string, at: number, { speaker, mention }: Attribution): boolean {
    const told = between.slice(clauseAfter(between).length);
    return this.#names
      .namesIn(told)
      .some(({ name }) => name !== mention && this.#heard.cast.fullName(name, at) !== speaker);
  }

  /** Gives the quotation that went on from paragraph to paragraph to the speaker that its end names. */
  #settle(who: Attribution): void {
    for (let n = this.quotations.length - 1; n >= this.#underHeading; n -= 1) {
      const quotation = this.quotations[n];
      if (
        quotation === undefined ||
        quotation.speaker !== null ||
        quotation.cue !== null ||
        quotation.kind === "partial"
      )
        return;
      this.quotations[n] = { ...quotation, ...who };
    }
  }

  #remember(who: Attribution, at: number): void {
    if (who.attribution !== "none") this.#heard.remember(who, { at, block: this.#block });
  }
}
