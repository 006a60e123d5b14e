/** Reads a document's quotations: the spans between quotation marks, and who said each as far as the text shows. */
import type { Block, Document, Span } from "../documents/document.ts";
import { splitSentences } from "../passages/sentences.ts";
import { finish } from "../steps.ts";
import { clauseAfter, clauseBefore, speakerOf, type Subject, subjectAfter, subjectBefore } from "./attribute.ts";
import { Cast, type Mention, mentionsIn } from "./people.ts";
import type { Person, Quotation } from "./quotation.ts";
import { findSpans } from "./spans.ts";

/** Words of a partial quotation from which it can stand as somebody's own words rather than scare quotes or a title. */
const minPartialWords = 3;
/** Characters before a pronoun in which the person it means is looked for. */
const pronounReach = 700;

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
  const reader = new Reader(document.text);
  const spoken = document.blocks.filter(({ kind }) => kind !== "heading" && kind !== "code");
  for (const block of spoken) yield reader.meetSpeakers(block);
  for (const block of spoken) yield reader.read(block);
  return { quotations: reader.quotations, cast: reader.cast.people() };
}

/** Reads block after block. State: the cast, who spoke last, and whether a quotation goes on. */
class Reader {
  readonly quotations: Quotation[] = [];
  readonly cast: Cast;
  readonly #text: string;
  /** The last speaker, and where the quotation ended. */
  #last: { readonly name: string; readonly gender: Mention["gender"]; readonly at: number } | null = null;
  /** Attribution of a quotation that its paragraph did not close. */
  #open: Attribution | null = null;
  /** The last clause of the block before, when it ends in a colon. */
  #lead: string | null = null;
  /** Whose the last block was, when it was all quotation. */
  #before: Attribution | null = null;

  constructor(text: string) {
    this.#text = text;
    this.cast = new Cast(text);
  }

  /** Takes in who speaks in a block without being quoted: their names and roles explain later mentions. */
  meetSpeakers(block: Block): void {
    for (const sentence of splitSentences(this.#text, block.start, block.end)) {
      const subject = speakerOf(this.#text.slice(sentence.start, sentence.end));
      const isFull = subject?.kind === "name" && (subject.role !== null || subject.name.includes(" "));
      if (isFull && this.cast.isPerson(subject.name, subject.role)) this.cast.meet(subject, sentence.start);
    }
  }

  read(block: Block): void {
    const text = this.#text;
    const spans = findSpans(text, block);
    const found: { span: Span; who: Attribution; direct: boolean }[] = [];
    for (const [n, { span }] of spans.entries()) {
      const words = text.slice(span.start, span.end);
      const direct = isDirect(words);
      const from = spans[n - 1]?.span.end ?? block.start;
      const before = text.slice(from, span.start).replace(/["“”„«»‘'’`]+$/u, "");
      const to = spans[n + 1]?.span.start ?? block.end;
      const after = text.slice(span.end, to).replace(/^["“”„«»'’]+/u, "");
      found.push({
        span,
        who: this.#attribute(words, { before, after, at: span.start, to, direct }, found.at(-1) ?? null),
        direct,
      });
      this.#remember(found.at(-1)?.who ?? nobody, span.end);
    }
    this.#carry(found, block);
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

  /** Attribution by the clauses beside a quotation. */
  #attribute(
    words: string,
    place: {
      readonly before: string;
      readonly after: string;
      readonly at: number;
      readonly to: number;
      readonly direct: boolean;
    },
    last: { readonly span: Span; readonly who: Attribution } | null,
  ): Attribution {
    const { before, after, at, direct } = place;
    if (!direct && words.split(/\s+/u).length < minPartialWords) return this.#short(words, place);
    const head = clauseBefore(before);
    const tail = clauseAfter(after);
    const goesOn =
      /[,?!…—–-]["”’»]*$/u.test(words.trimEnd()) ||
      /^\s*,/u.test(tail) ||
      /^\s*\p{Ll}/u.test(tail) ||
      /^\s*(?:[—–]|--)/u.test(tail);
    const ends = /[.]["”’»]*$/u.test(words.trimEnd());
    const isSigned = /^\s*(?:[—–]|--?)\s*\p{Lu}/u.test(tail);
    const next = (goesOn && !ends && direct) || isSigned ? subjectAfter(tail) : null;
    if (next?.sure === true) return this.#resolve(next, place.at + words.length);
    const isJoint = last !== null && /^[\s,;—–-]*$/u.test(head);
    if (isJoint && last.who.speaker !== null) return { ...last.who, attribution: last.who.attribution };
    const previous = head.trim() === "" ? null : subjectBefore(head);
    if (previous !== null && (previous.sure || !direct || /[,:]\s*$/u.test(head))) return this.#resolve(previous, at);
    if (!direct || !ends) {
      const late = subjectAfter(tail);
      if (late?.sure === true && goesOn) return this.#resolve(late, at + words.length);
    }
    return nobody;
  }

  /** One or two words are scare quotes or a title, unless a clause of saying holds them: he called it "unfair". */
  #short(
    words: string,
    { before, after, at }: { readonly before: string; readonly after: string; readonly at: number },
  ): Attribution {
    const subject = subjectBefore(clauseBefore(before));
    if (subject?.sure === true && subject.cue !== null) return this.#resolve(subject, at);
    const next = /[,?!]$/u.test(words) ? subjectAfter(clauseAfter(after)) : null;
    return next?.sure === true ? this.#resolve(next, at) : nobody;
  }

  #resolve(subject: Subject, at: number): Attribution {
    const { mention, cue, sure } = subject;
    if (mention.kind === "pronoun") return this.#byPronoun(subject, at);
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

  /** Who "he" or "she" is: the last speaker, unless another who fits was named since. */
  #byPronoun({ mention, cue, sure }: Subject, at: number): Attribution {
    const fits = (gender: Mention["gender"]): boolean =>
      mention.gender === null || gender === null || gender === mention.gender;
    const from = Math.max(0, at - pronounReach);
    const named = mentionsIn(this.#text.slice(from, at))
      .filter(({ kind, name, gender, role }) => kind === "name" && fits(gender) && this.cast.isPerson(name, role))
      .map((each) => ({ ...each, at: each.at + from, full: this.cast.fullName(each.name, at) }));
    const known = named.filter(({ full }) => fits(this.cast.genderOf(full)));
    const speaker = this.#last !== null && fits(this.cast.genderOf(this.#last.name)) ? this.#last : null;
    // A speaker who may be either is passed over for one who surely fits.
    const isEither = mention.gender !== null && speaker !== null && this.cast.genderOf(speaker.name) === null;
    const surer = isEither
      ? known.findLast(({ full }) => this.cast.genderOf(full) === mention.gender && full !== speaker.name)
      : undefined;
    if (surer !== undefined) return { speaker: surer.full, mention: mention.name, cue, attribution: "likely" };
    const last = speaker;
    const since = known.filter((each) => last === null || each.at > last.at);
    const others = new Set(since.map(({ full }) => full));
    if (last !== null && (others.size === 0 || (others.size === 1 && others.has(last.name)))) {
      this.cast.learnGender(last.name, mention.gender);
      return { speaker: last.name, mention: mention.name, cue, attribution: sure ? "certain" : "likely" };
    }
    const chosen = firstOfLastSentence(this.#text, since);
    if (chosen === undefined && last === null) return { ...nobody, mention: mention.name, cue };
    const name = chosen?.full ?? last?.name ?? "";
    if (chosen !== undefined) this.cast.meet({ ...chosen, name }, chosen.at);
    this.cast.learnGender(name, mention.gender);
    return { speaker: name, mention: mention.name, cue, attribution: others.size <= 1 && sure ? "certain" : "likely" };
  }

  /** Gives quotations without a cue of their own to the speaker of the one beside them in the paragraph, or before it. */
  #carry(found: { span: Span; who: Attribution; direct: boolean }[], block: Block): void {
    for (const [n, each] of found.entries()) {
      if (each.who.speaker !== null || each.who.cue !== null || !each.direct) continue;
      const beside = found[n - 1];
      if (beside !== undefined && beside.who.speaker !== null) {
        const between = this.#text.slice(beside.span.end, each.span.start);
        const other = subjectBefore(clauseBefore(between.replace(/["“”„«»‘'’`]+$/u, "")));
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
        const subject = subjectBefore(this.#lead);
        if (subject !== null) each.who = { ...this.#resolve(subject, each.span.start), attribution: "likely" };
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
      this.#last = { name: who.speaker, gender: this.cast.genderOf(who.speaker), at };
  }
}

/** A direct quotation holds a whole sentence or clause: a capital or a figure first, an end at its end, or many words. */
function isDirect(words: string): boolean {
  return /^[\p{Lu}\p{N}…[‘'"“]/u.test(words)
    ? /[.,!?…—–-]["”’»]?$/u.test(words) || words.split(/\s+/u).length >= 6
    : words.split(/\s+/u).length >= 4 && /[.,!?…]["”’»]?$/u.test(words);
}

/** The first person named in the last sentence that names any: most likely its subject. */
function firstOfLastSentence<Named extends { readonly at: number }>(
  text: string,
  named: readonly Named[],
): Named | undefined {
  const last = named.at(-1);
  if (last === undefined) return undefined;
  const from = Math.max(
    text.lastIndexOf(". ", last.at),
    text.lastIndexOf("\n", last.at),
    text.lastIndexOf(".” ", last.at),
    text.lastIndexOf('." ', last.at),
  );
  return named.find(({ at }) => at > from) ?? last;
}
