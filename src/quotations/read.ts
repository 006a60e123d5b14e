/** Reads a document's quotations: the spans between quotation marks, and who said each as far as the text shows. */
import type { Block, Document, Span } from "../documents/document.ts";
import { splitSentences } from "../passages/sentences.ts";
import { finish } from "../steps.ts";
import { clauseAfter, clauseBefore, speakerOf, type Subject, subjectAfter, subjectBefore } from "./attribute.ts";
import { isHuman, isOrganisation, type Mention, Names } from "./names.ts";
import { Cast } from "./people.ts";
import type { Person, Quotation } from "./quotation.ts";
import { isDirect, isTitle, withoutQuotations } from "./quoted-words.ts";
import { findSpans, type QuotedSpan } from "./spans.ts";
import { fit, guessedGender, reach, topicOf, Topics } from "./topics.ts";

/** Words of a partial quotation from which it can stand as somebody's own words rather than scare quotes or a title. */
const minPartialWords = 3;

type Attribution = Pick<Quotation, "speaker" | "mention" | "cue" | "attribution">;
const nobody: Attribution = { speaker: null, mention: null, cue: null, attribution: "none" };

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
  const reader = new Reader(document.text, spoken);
  for (const block of spoken) yield reader.meetSpeakers(block);
  const quoted = spoken.map((block) => findSpans(document.text, block));
  for (const [n, block] of spoken.entries()) {
    const spans = quoted[n] ?? [];
    // Whom a paragraph is about counts only where somebody is quoted in it or soon after.
    const isNear = quoted.slice(n, n + reach + 1).some(({ length }) => length > 0);
    yield reader.read(block, spans, isNear);
  }
  return { quotations: reader.quotations, cast: reader.cast.people() };
}

/** Reads block after block. State: the cast, who was spoken of, and whether a quotation goes on. */
class Reader {
  readonly quotations: Quotation[] = [];
  readonly cast = new Cast();
  readonly #text: string;
  readonly #names: Names;
  readonly #topics = new Topics();
  #block = 0;
  /** Attribution of a quotation that its paragraph did not close. */
  #open: Attribution | null = null;
  /** The last clause of the block before, when it ends in a colon. */
  #lead: string | null = null;
  /** Whose the last block was, when it was all quotation. */
  #before: Attribution | null = null;

  constructor(text: string, spoken: readonly Block[]) {
    this.#text = text;
    this.#names = new Names(text, spoken);
  }

  /** Takes in the names of a block and who speaks in it without being quoted: they explain later mentions. */
  meetSpeakers(block: Block): void {
    for (const sentence of splitSentences(this.#text, block.start, block.end)) {
      const text = this.#text.slice(sentence.start, sentence.end);
      this.cast.hear(this.#names.namesIn(text), sentence.start);
      const subject = speakerOf(text, this.#names);
      const isFull = subject?.kind === "name" && (subject.role !== null || subject.name.includes(" "));
      if (isFull && !isOrganisation(subject.name)) this.cast.meet(subject, sentence.start);
    }
  }

  read(block: Block, spans: readonly QuotedSpan[], isNear: boolean): void {
    const text = this.#text;
    this.#block += 1;
    const masked = withoutQuotations(
      text,
      block,
      spans.map(({ span }) => span),
    );
    const told = (isNear ? splitSentences(masked, 0, masked.length) : []).filter(
      ({ start, end }) => !spans.some(({ span }) => span.start < block.start + end && span.end > block.start + start),
    );
    const found: Found[] = [];
    for (const [n, { span }] of spans.entries()) {
      while ((told[0]?.end ?? Infinity) <= span.start - block.start) this.#hear(masked, block, told.shift());
      const words = text.slice(span.start, span.end);
      const direct = isDirect(words);
      const to = spans[n + 1]?.span.start ?? block.end;
      const place = {
        between: text.slice(spans[n - 1]?.span.end ?? block.start, span.start).replace(/["“”„«»‘'’`]+/gu, ""),
        before: masked.slice(0, span.start - block.start).replace(/["“”„«»‘'’`]+$/u, ""),
        after: text.slice(span.end, to).replace(/^["“”„«»'’]+/u, ""),
        at: span.start,
        direct,
      };
      const last = found.at(-1) ?? null;
      const who = isTitle(words) ? nobody : this.#attribute(words, place, last);
      found.push({ span, who, direct });
      this.#remember(who, span.end);
    }
    this.#carry(found, block);
    for (const sentence of told) this.#hear(masked, block, sentence);
    const opening = found[0]?.who;
    if (opening !== undefined && opening.speaker !== null && this.#open?.speaker === null) this.#settle(opening);
    for (const { span, who, direct } of found)
      this.quotations.push({ ...span, kind: direct ? "direct" : "partial", ...who });
    const whole =
      found.length > 0 &&
      text.slice(block.start, found[0]?.span.start).trim().length <= 2 &&
      text.slice(found.at(-1)?.span.end, block.end).trim().length <= 2;
    const last = found.at(-1)?.who ?? nobody;
    this.#open = spans.at(-1)?.closed === false ? last : null;
    this.#before = found.length > 0 && (whole || last.speaker !== null) ? last : null;
    const tail = text.slice(Math.max(block.start, block.end - 400), block.end).trimEnd();
    this.#lead = tail.endsWith(":") ? clauseBefore(tail) : null;
  }

  /** Takes in whom a sentence without quotations is about: who speaks in it, or its first subject. */
  #hear(masked: string, block: Block, sentence: Span | undefined): void {
    if (sentence === undefined) return;
    const text = masked.slice(sentence.start, sentence.end);
    const at = block.start + sentence.end;
    const speaker = speakerOf(text, this.#names);
    const subject = speaker ?? topicOf(text, this.#names.mentions(text));
    if (subject === null || subject.kind === "pronoun") return;
    if (subject.kind === "role") {
      const holder = this.cast.byRole(subject.name);
      if (holder !== null) this.#topics.note({ name: holder.name, at, block: this.#block, spoke: speaker !== null });
      return;
    }
    if (!this.cast.isPerson(subject.name, subject.role)) return;
    const name = isHuman(subject.role) ? this.cast.meet(subject, at).name : this.cast.fullName(subject.name, at);
    this.#topics.note({ name, at, block: this.#block, spoke: speaker !== null });
  }

  /** Attribution by the clauses beside a quotation. */
  #attribute(words: string, place: Place, last: Found | null): Attribution {
    const { between, before, after, at, direct } = place;
    if (!direct && words.split(/\s+/u).length < minPartialWords) return this.#short(words, place);
    const head = clauseBefore(before);
    const tail = clauseAfter(after);
    const goesOn =
      /[,?!…—–-]["”’»]*$/u.test(words.trimEnd()) ||
      /^\s*,/u.test(tail) ||
      /^\s*\p{Ll}/u.test(tail) ||
      /^\s*(?:[—–]|--)/u.test(tail);
    const ends = /(?<!\.)\.["”’»]*$/u.test(words.trimEnd());
    const isSigned = /^\s*(?:[—–]|--?)\s*\p{Lu}/u.test(tail);
    const next = (goesOn && !ends && direct) || isSigned ? subjectAfter(tail, this.#names) : null;
    if (next?.sure === true) return this.#resolve(next, at, at + words.length);
    const isJoint = last !== null && /^[\s,;—–-]*$/u.test(between);
    if (isJoint && last.who.speaker !== null) return last.who;
    const previous = head.trim() === "" ? null : subjectBefore(head, this.#names);
    if (previous !== null && (previous.sure || !direct || /[,:]\s*$/u.test(head))) {
      const start = head.slice(0, previous.mention.at);
      return this.#resolve(previous, at - head.length + start.length, at, topicOf(start, this.#names.mentions(start)));
    }
    if (!direct || !ends) {
      const late = subjectAfter(tail, this.#names);
      if (late?.sure === true && goesOn) return this.#resolve(late, at, at + words.length);
    }
    return nobody;
  }

  /** One or two words are scare quotes or a title, unless a clause of saying holds them: he called it "unfair". */
  #short(words: string, { before, after, at }: Place): Attribution {
    const head = clauseBefore(before);
    const subject = subjectBefore(head, this.#names);
    if (subject?.sure === true && subject.cue !== null) {
      return this.#resolve(subject, at - head.length + subject.mention.at, at);
    }
    const next = /[,?!]$/u.test(words) ? subjectAfter(clauseAfter(after), this.#names) : null;
    return next?.sure === true ? this.#resolve(next, at, at + words.length) : nobody;
  }

  /** Who a subject is; a pronoun stands for somebody named before `from`, or for whom its own sentence begins with. */
  #resolve(subject: Subject, from: number, at: number, own: Mention | null = null): Attribution {
    const { mention, cue, sure } = subject;
    if (mention.kind === "pronoun") return this.#byPronoun(subject, from, own);
    if (mention.kind === "role") {
      const holder = this.cast.byRole(mention.name);
      const person = holder ?? this.cast.meet(mention, at);
      if (holder !== null) holder.mentions.add(mention.words);
      return {
        speaker: person.name,
        mention: mention.words,
        cue,
        attribution: sure && holder !== null ? "certain" : "likely",
      };
    }
    const person = this.cast.meet(mention, at);
    return { speaker: person.name, mention: mention.words, cue, attribution: sure ? "certain" : "likely" };
  }

  /** Who "he" or "she" is: the last that was spoken of and may be one. */
  #byPronoun({ mention, cue, sure }: Subject, at: number, own: Mention | null): Attribution {
    const unknown = { ...nobody, mention: mention.name, cue };
    if (/^they$/iu.test(mention.name)) return unknown;
    if (own?.kind === "name" && fit(own.gender, mention.gender) && !isOrganisation(own.name)) {
      const person = this.cast.meet(own, at);
      const isSure = sure && fit(guessedGender(person.name), mention.gender);
      return { speaker: person.name, mention: mention.name, cue, attribution: isSure ? "certain" : "likely" };
    }
    const place = { at, block: this.#block };
    const chosen = this.#topics.meantBy(mention.gender, place, (name) => this.cast.genderOf(name));
    if (chosen === null) return unknown;
    this.cast.meet({ ...mention, name: chosen.name, words: chosen.name, kind: "name" }, at);
    return {
      speaker: chosen.name,
      mention: mention.name,
      cue,
      attribution: sure && chosen.isSure ? "certain" : "likely",
    };
  }

  /** Gives quotations without a cue of their own to the speaker of the one beside them in the paragraph, or before it. */
  #carry(found: readonly Found[], block: Block): void {
    for (const [n, each] of found.entries()) {
      if (each.who.speaker !== null || each.who.cue !== null || !each.direct) continue;
      const beside = found[n - 1];
      if (beside !== undefined && beside.who.speaker !== null) {
        const between = this.#text.slice(beside.span.end, each.span.start);
        const other = subjectBefore(clauseBefore(between.replace(/["“”„«»‘'’`]+$/u, "")), this.#names);
        if (other === null || !other.sure) each.who = { ...beside.who, attribution: beside.who.attribution };
        continue;
      }
      const opens = this.#text.slice(block.start, each.span.start).trim().length <= 2;
      if (n === 0 && opens && this.#open !== null) {
        each.who = this.#open;
        continue;
      }
      const following = found.slice(n + 1).find(({ who, direct }) => direct && who.speaker !== null);
      if (following !== undefined) each.who = { ...following.who, attribution: "likely" };
      else if (n === 0 && opens && this.#lead !== null) {
        const subject = subjectBefore(this.#lead, this.#names);
        if (subject !== null)
          each.who = { ...this.#resolve(subject, each.span.start, each.span.start), attribution: "likely" };
      } else if (n === 0 && opens && this.#before !== null && this.#before.speaker !== null) {
        each.who = { ...this.#before, attribution: "likely" };
      }
    }
    const last = found.findLast(({ who }) => who.speaker !== null);
    if (last !== undefined) this.#remember(last.who, last.span.end);
  }

  /** Gives the quotation that went on from paragraph to paragraph to the speaker that its end names. */
  #settle(who: Attribution): void {
    for (let n = this.quotations.length - 1; n >= 0; n -= 1) {
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
    if (who.speaker !== null && who.attribution !== "none")
      this.#topics.note({ name: who.speaker, at, block: this.#block, spoke: true });
  }
}

/** A quotation of a block, with who is taken to have said it. */
interface Found {
  readonly span: Span;
  who: Attribution;
  readonly direct: boolean;
}

/** What stands around a quotation. */
interface Place {
  /** Since the quotation before it. */
  readonly between: string;
  /** The paragraph up to it, the words of other quotations blotted out. */
  readonly before: string;
  /** Up to the next quotation. */
  readonly after: string;
  readonly at: number;
  readonly direct: boolean;
}
