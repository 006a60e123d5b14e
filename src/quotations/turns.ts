/** Whose turn it is: quotations without a cue of their own go to the speaker of one beside them, or of the paragraph before. */
import type { Span } from "../documents/document.ts";
import { subjectBefore } from "./attribute.ts";
import type { Found } from "./beside.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { isAnswer } from "./cues.ts";
import type { Heard } from "./heard.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { type Attribution, nobody } from "./quotation.ts";
import { isHuman } from "./roles.ts";
import type { Resolver } from "./resolve.ts";
import { opener } from "./subjects.ts";
import { verbsIn } from "./verbs.ts";

/** Quotation marks that open what comes next. */
const opening = /["“”„«»‘'’`]+$/u;
/** The end of a line that is all quotation, and such a line after it. */
const isLine = /^["”’'»]\s*(?:\n|$)/u;
const isNextLine = /^["”’'»]\s*\n\s*["“‘'«][^"“”«»\n]+["”’'»]\s*(?:\n|$)/u;
/** What ends with a sentence. */
const ended = /[.!?]["”’»)]*\s*$/u;

/** Passes the turn from block to block. State: how the blocks before ended. */
export class Turns {
  readonly #text: string;
  readonly #names: Names;
  readonly #heard: Heard;
  readonly #resolver: Resolver;
  /** Attribution of a quotation that its paragraph did not close. */
  #open: Attribution | null = null;
  /** Whether nothing but who spoke before told whose that quotation is. */
  #isOpenCarried = false;
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
  /** Whether the block before was one quotation and nothing else. */
  #isBareLine = false;
  /** Whether it ended with a quotation that nobody is known to have said. */
  #isEndByNobody = false;
  /** Whether its last quotation is somebody's by the turn alone. */
  #isCarried = false;

  constructor(text: string, names: Names, heard: Heard, resolver: Resolver) {
    this.#text = text;
    this.#names = names;
    this.#heard = heard;
    this.#resolver = resolver;
  }

  /** Whether the block before left a quotation open that nobody is known to have said. */
  get isOpenByNobody(): boolean {
    return this.#open?.speaker === null;
  }

  /** Whether the block before left a quotation open. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Whether the block before left a quotation open that is somebody's by the turn alone. */
  get isOpenCarried(): boolean {
    return this.#isOpenCarried;
  }

  /** Whether the block before was one quotation, that nobody is known to have said. */
  get isWholeByNobody(): boolean {
    return this.#before?.speaker === null && this.#before.cue === null;
  }

  /** Whether the block before ended with a quotation that nobody is known to have said. */
  get isEndByNobody(): boolean {
    return this.#isEndByNobody;
  }

  /** Whether the block before was one quotation, that is somebody's by the turn alone. */
  get isWholeCarried(): boolean {
    return this.#isBareLine && this.#isCarried;
  }

  /** Gives the quotations of block `number` that have no cue of their own to whoever's turn it is. */
  carry(found: readonly Found[], { block, number }: { readonly block: Span; readonly number: number }): void {
    for (const [n, each] of found.entries()) {
      const next = found[n + 1];
      // "“Agua” (“water”), she said": what is translated in brackets.
      if (
        each.who.speaker === null &&
        next !== undefined &&
        /^["”»]?\s*[([]["“«]?$/u.test(this.#text.slice(each.span.end, next.span.start))
      )
        each.who = next.who;
      if (each.who.speaker !== null || each.who.cue !== null || !each.isDirect || each.isTitle) continue;
      const beside = found[n - 1];
      if (beside !== undefined && beside.who.speaker !== null) {
        each.who = this.#after(beside, each, number) ?? each.who;
        continue;
      }
      const opens = n === 0 && isOpening(this.#text, block, each);
      const following = found.slice(n + 1).find(({ who, isDirect }) => isDirect && who.speaker !== null);
      // "“I saw it.” Ruiz put down her cup. “A light.”": what somebody does between two pieces.
      const actor =
        opens && following === undefined && next?.isDirect === true && next.who.cue === null
          ? this.#heard.turnedTo({ at: next.span.start, block: number }, each.span.end)
          : null;
      if (opens && this.#open !== null) {
        each.who = this.#open;
        each.isCarried = this.#isOpenCarried;
      } else if (actor !== null) each.who = actor;
      else if (following !== undefined && !this.#isNamedBetween(each, following))
        each.who = { ...following.who, attribution: "likely" };
      else if (opens) {
        const said = this.#saidNext(each, block);
        const carried = said === null ? this.#opening(each, number) : null;
        each.who = said ?? carried ?? this.#shownNext(each, block) ?? each.who;
        each.isCarried = carried !== null;
      } else if (n === 0 && ended.test(this.#text.slice(block.start, each.span.start).replace(opening, ""))) {
        // "She had a word too for her rival. “…”": whom the sentence before is about.
        const place = { at: each.span.start, block: number };
        each.who = this.#answered(each, block) ?? this.#heard.turnedTo(place, block.start) ?? each.who;
      } else if (next === undefined) each.who = this.#saidNext(each, block) ?? each.who;
    }
  }

  /** Takes in a line that is no sentence: with a title and a name, or a name and what they are, it says whose words come next. */
  passLabel(line: string): void {
    const [named, more] = this.#names.namesIn(line);
    if (named === undefined || !named.name.includes(" ")) return;
    const after = line.slice(named.at + named.words.length);
    const isTitled = named.at > 0 && more === undefined && isHuman(named.role) && after === "";
    const isExplained = named.at === 0 && /^, (?:the |an? )?\p{Ll}/u.test(after);
    if (isTitled || isExplained) this.#lead = `${line}: `;
  }

  /** Takes in how a block ended. */
  pass(found: readonly Found[], { block, isOpen }: { readonly block: Span; readonly isOpen: boolean }): void {
    // "“…,” Ruiz said on “Face the Week.”": a title is nobody's turn.
    const last = found.findLast(({ isTitle }) => !isTitle);
    const [first] = found;
    const isQuoteFirst = first !== undefined && isOpening(this.#text, block, first);
    const isEnd = this.#text.slice(last?.span.end, block.end).trim().length <= 2;
    const whole = isQuoteFirst && isEnd;
    const who = last?.who ?? nobody;
    this.#isEndByNobody = isEnd && last?.isDirect === true && who.speaker === null && who.cue === null;
    this.#open = isOpen ? who : null;
    this.#isOpenCarried = isOpen && last?.isCarried === true;
    this.#isCarried = last?.isCarried === true;
    this.#isBareLine = whole && found.length === 1 && !isOpen;
    this.#beforeThat = this.#before;
    this.#before = last !== undefined && (whole || who.speaker !== null) ? who : null;
    this.#beforeEnd = last?.span.end ?? this.#beforeEnd;
    this.#isTalk = this.#isQuoteFirst && isQuoteFirst;
    this.#isQuoteFirst = isQuoteFirst;
    const tail = this.#text.slice(Math.max(block.start, block.end - 400), block.end).trimEnd();
    this.#lead = tail.endsWith(":") ? clauseBefore(tail) : null;
  }

  /** Who goes on after a quotation of the same paragraph; null when somebody else surely speaks. */
  #after(beside: Found, { span }: Found, number: number): Attribution | null {
    const between = this.#text.slice(beside.span.end, span.start);
    const head = clauseBefore(between.replace(opening, ""));
    const turned = this.#heard.turnedTo({ at: span.start, block: number }, beside.span.end);
    if (turned !== null && ended.test(between.replace(opening, ""))) return turned;
    if (subjectBefore(head, this.#names)?.sure === true) return null;
    // "…,” Bell said. The party sent letters with the line “…”": perhaps of somebody else.
    const isWithin = /\p{L}[^,:]*$/u.test(head.trimEnd()) && head.length < between.trim().length;
    // "She said so. In the spot, a child's voice reads it before asking, “…”": nor surely hers.
    const isLedIn = /\p{L}, *$/u.test(head) && verbsIn(head).length > 0;
    return isWithin || isLedIn || this.#namesOther(between, span.start, beside.who)
      ? { ...beside.who, attribution: "likely" }
      : beside.who;
  }

  /** Who speaks where a block opens with a quotation. */
  #opening({ span }: Found, number: number): Attribution | null {
    const place = { at: span.start, block: number };
    if (this.#lead !== null) {
      const subject = subjectBefore(this.#lead, this.#names);
      return subject === null ? null : { ...this.#resolver.resolve(subject, place), attribution: "likely" };
    }
    const before = this.#before;
    if (before?.speaker === null) return null;
    // "“Is there any tea?” Ada asked." And in a line of its own: “There is.”
    const isAsked =
      before !== null && /^(?:ask|inquir)/u.test(before.cue ?? "") && this.#text.charAt(this.#beforeEnd - 1) === "?";
    // "The chairman turned stern." And then, in a paragraph of its own, what he said.
    const turned = this.#heard.turnedTo(place, this.#beforeEnd);
    const isAsker = isAsked && turned?.speaker === before.speaker;
    if (turned !== null && !isAsker) return turned;
    // "The Post asked Glenn Wexford whether he agreed." And in a paragraph of its own what he answers; or whoever spoke
    // last goes on, after a paragraph of the reporter's.
    if (before === null)
      return likely(this.#heard.questions.whom(place) ?? this.#heard.topics.speaker(place, { most: 2 }));
    // "Holt asked Ruiz whether she had lied. “Yes,” Ruiz said. “And then?”": in a line of its own, it is Holt who asks.
    const asker =
      this.#isQuoteFirst && this.#text.charAt(span.end - 1) === "?" && before.speaker !== null
        ? this.#heard.questions.questioner(place, before.speaker)
        : null;
    if (asker !== null) return likely(asker);
    // Of two who speak by turns it is the other's turn.
    const other = this.#beforeThat;
    const isTurn =
      ((this.#isTalk && !/^(?:add|continu|went on|conclud|finish)/u.test(before.cue ?? "")) || isAnswer(before.cue)) &&
      other !== null &&
      other.speaker !== null &&
      other.speaker !== before.speaker;
    if (isTurn) return { ...other, attribution: "likely" };
    const answering = isAsked && before.speaker !== null ? this.#heard.answering(before.speaker, place) : null;
    if (answering !== null) return likely(answering);
    // A line that is all quotation beside others that are: talk of two, whoever the other is.
    const rest = this.#text.slice(span.end);
    const isAmongLines =
      !this.#isTalk &&
      isLine.test(rest) &&
      (this.#isBareLine || isNextLine.test(rest)) &&
      this.#isAnyQuestion(span, rest);
    return isAsked || isAmongLines ? null : { ...before, attribution: "likely" };
  }

  /** Whether one of the lines beside asks something: then two talk, and otherwise one goes on. */
  #isAnyQuestion({ end }: Span, rest: string): boolean {
    const next = /^["”’'»]\s*\n\s*["“‘'«][^"“”«»\n]+?(?=["”’'»]\s*(?:\n|$))/u.exec(rest)?.[0] ?? "";
    return [this.#text.charAt(this.#beforeEnd - 1), this.#text.charAt(end - 1), next.at(-1)].includes("?");
  }

  /** "Did the late hour matter? “It was late for both.”": a question of the reporter's, to whom the block before quotes. */
  #answered({ span }: Found, block: Span): Attribution | null {
    const asked = this.#text.slice(block.start, span.start).replace(opening, "").trim();
    const who = this.#before;
    return /^\p{Lu}(?:[^.!?"“”]|(?<=\b(?:Gen|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Brig))\.)*\?$/u.test(asked) &&
      who !== null &&
      who.speaker !== null
      ? { ...who, mention: null, cue: null, attribution: "likely" }
      : null;
  }

  /** "“It is a nice field.” So says Ana Ruiz": whom the sentence after a quotation says it is of. */
  #saidNext({ span }: Found, block: Span): Attribution | null {
    return this.saidBefore(this.#text.slice(span.end, block.end).replace(/^["”’»]+\s*/u, ""), span.end);
  }

  /** The same of a sentence at `at`, as "That is how Ana Ruiz explains it". */
  saidBefore(sentence: string, at: number): Attribution | null {
    const who =
      /^(?:(?:Those|These) (?:were|are) the words of|That (?:was|is) the (?:\p{Ll}+ )?(?:opinion|view|verdict|assessment|judge?ment|conclusion|message|motto|advice|philosophy|word) (?:of|from)|So (?:says|said)|That(?:['’]s| was| is) what (?=[^.]{3,120} (?:said|says|told|tells|wrote|answered|replied|shouted|asked)(?!\p{L}))|That(?:['’]s| was| is) how (?=[^.]{3,120} (?:explains?|explained|puts?|describes?|described|sums?|summed|sees|saw|remembers?|remembered|recalls|recalled|began|begins|started|answered|answers|replied)(?!\p{L}))) ?([^,;:.“"]{3,60})/u.exec(
        sentence,
      )?.[1];
    return who === undefined ? null : this.#person(this.#names.namesIn(who)[0], at);
  }

  /** "“I have never been lost.” Walter Imhof is sitting on a rock": whom the sentence after a quotation begins with. */
  #shownNext({ span }: Found, block: Span): Attribution | null {
    return this.shownIn(this.#text.slice(span.end, block.end).replace(/^["”’»]+\s*/u, ""), span.end);
  }

  /** Whom a sentence at `at` begins with, by name. */
  shownIn(sentence: string, at: number): Attribution | null {
    const first = opener(sentence.slice(0, 80), this.#names);
    return this.#person(
      first?.sure === true && first.mention.kind === "name" && !/,/u.test(sentence.slice(0, first.mention.at))
        ? first.mention
        : undefined,
      at,
    );
  }

  /** Whoever has a name, if that is somebody with a full one. */
  #person(named: Mention | undefined, at: number): Attribution | null {
    const full = named === undefined ? null : this.#heard.cast.fullName(named.name, at);
    return full === null || named === undefined || !full.includes(" ") || !this.#heard.cast.isPerson(full, named.role)
      ? null
      : { speaker: full, mention: named.words, cue: null, attribution: "likely" };
  }

  /** Whether who speaks in the second of two quotations is first named between them, in a sentence of its own. */
  #isNamedBetween({ span }: Found, { span: next, who }: Found): boolean {
    const between = this.#text.slice(span.end, next.start).replace(opening, "");
    return (
      ended.test(between.trimEnd()) &&
      this.#names
        .namesIn(between)
        .some(({ name, at }) => at > 2 && this.#heard.cast.fullName(name, next.start) === who.speaker)
    );
  }

  /** Whether a sentence of its own between two quotations names somebody else, who may have said the second. */
  #namesOther(between: string, at: number, { speaker, mention }: Attribution): boolean {
    const told = between.slice(clauseAfter(between).length);
    return this.#names
      .namesIn(told)
      .some(({ name }) => name !== mention && this.#heard.cast.fullName(name, at) !== speaker);
  }
}

/** Somebody whom no words beside a quotation name; null for nobody. */
function likely(speaker: string | null): Attribution | null {
  return speaker === null ? null : { speaker, mention: null, cue: null, attribution: "likely" };
}

/** Whether a block opens with a quotation, but for its mark. */
export function isOpening(text: string, block: Span, { span }: Found): boolean {
  return text.slice(block.start, span.start).trim().length <= 2;
}
