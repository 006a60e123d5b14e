/** Reads a document's quotations: the spans between quotation marks, and who said each as far as the text shows. */
import type { Block, Document, Span } from "../documents/document.ts";
import { finish } from "../steps.ts";
import { subjectAfter, subjectBefore } from "./attribute.ts";
import { attributeBeside, type Found, minPartialWords, type Place } from "./beside.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { echoed } from "./echoed.ts";
import { isByAuthor, isCalledSo, isExplained, isGlossed, isNamedWork, isNickname } from "./glossed.ts";
import { Heard } from "./heard.ts";
import { labelled } from "./interview.ts";
import { Names } from "./names.ts";
import { type Attribution, nobody, type Person, type Quotation } from "./quotation.ts";
import { isDirect, isTitle, withoutQuotations } from "./quoted-words.ts";
import { Resolver } from "./resolve.ts";
import { isShouted, shoutedBy } from "./shouts.ts";
import { onASign } from "./signs.ts";
import { findSpans, type QuotedSpan } from "./spans.ts";
import { legible, longestStretch, stretchesOf } from "./stretches.ts";
import { reach } from "./topics.ts";
import { isOpening, Turns } from "./turns.ts";

/** What is quoted in a document, and by whom. */
export interface Quoted {
  readonly quotations: readonly Quotation[];
  readonly cast: readonly Person[];
}

/** "On the economy:": what somebody spoke of, who spoke before. */
const isMatter =
  /^\s*On (?!\p{Lu}\p{Ll}+day|Twitter|Facebook|Instagram|X|Truth Social|\p{Lu}\p{Ll}+ \d)[^,.;:“"]{2,60}:\s*["“]*$/u;

/** The quotations of every paragraph in order, and the cast of the document. */
export function readQuotations(document: Pick<Document, "text" | "blocks">): Quoted {
  return finish(readingQuotations(document));
}

/** The same, block by block. */
export function* readingQuotations(document: Pick<Document, "text" | "blocks">): Generator<void, Quoted> {
  const textOf = ({ start, end }: Block): string => document.text.slice(start, end);
  const titles = new Set(document.blocks.filter(({ kind }) => kind === "heading").map(textOf));
  // Pages repeat their title as a paragraph.
  const headings = new Set(document.blocks.filter((each) => each.kind === "heading" || titles.has(textOf(each))));
  const spoken = document.blocks.filter((block) => !headings.has(block) && block.kind !== "code");
  const names = new Names();
  const prose = legible(document.text);
  for (const block of spoken) {
    for (const { start, end } of block.end - block.start > longestStretch ? stretchesOf(prose, block) : [block])
      names.meet(prose.slice(start, end));
    yield;
  }
  const reader = new Reader(prose, names);
  for (const block of spoken) yield reader.meetSpeakers(block);
  reader.meetHeadings([
    ...headings,
    ...spoken.filter((block) => block.kind === "paragraph" && isLabel.test(textOf(block))),
  ]);
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
    if (headings.has(block)) reader.readHeading(block);
    if (headings.has(block) || block.kind === "code") continue;
    // Whom a paragraph is about counts only where somebody is quoted in it or soon after.
    const isNear = quoted.slice(n, n + reach + 1).some(({ length }) => length > 0);
    yield reader.read(block, quoted[n] ?? [], isNear);
    n += 1;
  }
  const quotations = echoed(document.text, reader.quotations, ({ start }) => reader.headingOf.has(start));
  return {
    quotations: quotations.map((each) => {
      const heading = each.speaker === null ? reader.headingOf.get(each.start) : undefined;
      return heading === undefined ? each : { ...each, ...reader.sayerIn(heading, each) };
    }),
    cast: reader.cast(),
  };
}

/** A line between two paragraphs that is no sentence: "Story Continued Below", "Getty Images". */
const isLabel =
  /^(?!\s*[—–―-])(?=[^"“«„]{1,80}$)(?:.*(?:[^\s.!?:…,;"”’'»)\]—–-]|(?<![.!?:…,;])[)\]])\s*$|\s*(?:Photo|Photograph|Picture|Image|Video|Credit|Caption)(?: \p{Ll}+)?[:,]\s*$)/su;

/** A dash and a name, that says who said what stands before. */
const isSignature =
  /^\s*(?:[—–―]|--|-\s)\s*\p{Lu}(?:(?:[^.!?]|(?<=(?<!\p{L})\p{Lu}\p{Ll}{0,4})\.){2,120}$|(?:[\p{L}.’'-]+ ){1,3}?[\p{L}’'-]+, \p{Ll}[^.!?]{2,120}\.(?: |$))/u;

/** Whether words with a capital each are said, and no title: "“Read Page 114,” he urged". */
function isTold(words: string, { before, after, between }: Place, last: Attribution | null, names: Names): boolean {
  // "“Once,” he said. “In March.”"
  const clause = between.replace(/^[\s,"”’»]+/u, "").trimEnd();
  if (
    words.endsWith(".") &&
    last?.cue != null &&
    [`${last.mention} ${last.cue}.`, `${last.cue} ${last.mention}.`].includes(clause)
  )
    return true;
  // "In an appearance on “Sunday with Ellis,” he said": a show.
  const isLedIn = /(?<!\p{L})(?:on|in|from|of|for|by|with|to)\s*$/u.test(before);
  const teller = !isLedIn && /[,?!]$/u.test(words) ? subjectAfter(clauseAfter(after), names) : null;
  if (teller?.sure === true && teller.cue !== null && teller.mention.at <= 1) return true;
  // "She offered two words: “Ask Monday.”", "some chanted “Dump Marian” or", "the aide replied, “Oh, God.”"
  const said = clauseBefore(before);
  const isRightAfter =
    /(?<!\p{L})(?:chant|shout|yell|scream|tweet|repli|answer|cri|respond)(?:s|ed|ing|es),?\s*$/u.test(said) &&
    !/^["”’]?\s+(?:is|was|are|were|has|had)\s/u.test(after);
  const isLed = (/[.!?]$/u.test(words) && /:\s*$/u.test(before)) || isRightAfter;
  const lead = isLed ? subjectBefore(said, names) : null;
  return lead?.sure === true && lead.cue !== null && !/^(?:wrote|writes|writing|read|reads)$/u.test(lead.cue);
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

/** Words as the text has them: those that a quotation is part of, "Edward “Sonny” Tolliver", or that begin in capitals. */
function asWritten(mention: string | null, masked: string, text: string, blockStart: number): string | null {
  const at = mention === null ? -1 : masked.indexOf(mention);
  return mention === null || at < 0 ? mention : text.slice(blockStart + at, blockStart + at + mention.length);
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
  /** The headings that hold quotations, by where those start. */
  readonly headingOf = new Map<number, Block>();
  readonly #text: string;
  readonly #names: Names;
  readonly #heard: Heard;
  readonly #resolver: Resolver;
  #block = 0;
  /** How many quotations stand before the text under the last heading. */
  #underHeading = 0;
  readonly #turns: Turns;
  /** Where the row of quotations begins that the one which the last block left open is part of. */
  #openFrom = 0;

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
    this.#heard = new Heard(names);
    this.#resolver = new Resolver(this.#heard);
    this.#turns = new Turns(text, names, this.#heard, this.#resolver);
  }

  cast(): readonly Person[] {
    return this.#heard.cast.people();
  }

  /** Takes in the names of a block and who speaks in it without being quoted: they explain later mentions. */
  meetSpeakers(block: Block): void {
    for (const sentence of stretchesOf(this.#text, block)) {
      this.#heard.meetSpeaker(this.#text.slice(sentence.start, sentence.end), sentence.start);
    }
  }

  /** Takes in the names of headings, which count where the text has but a part of them. */
  meetHeadings(headings: readonly Block[]): void {
    const texts = headings.map(({ start, end }) => this.#text.slice(start, end));
    this.#heard.cast.hearHeadings(
      texts,
      texts.flatMap((heading) => this.#names.pairsIn(heading)),
    );
  }

  /** Whom a heading names as saying a quotation of it, once every name is known: "Ruiz: Holt was ‘warned’". */
  sayerIn(heading: Span, { start, end }: Span): Attribution {
    const head = this.#text.slice(heading.start, start).replace(/["“”„«»‘'’`]+\s*$/u, "");
    const tail = clauseAfter(this.#text.slice(end, heading.end).replace(/^["“”„«»‘'’`]+/u, ""));
    const label = /^(?:\p{Lu}[^:“"‘—–]{2,30} [—–-] )?([^:“"‘]{2,60}): /u.exec(head)?.[1];
    const before = label === undefined ? clauseBefore(head) : `${label}: `;
    const subject = head.trim() === "" ? subjectAfter(tail, this.#names) : subjectBefore(before, this.#names);
    if (subject?.sure !== true || subject.mention.kind !== "name") return nobody;
    const who = this.#resolver.resolve(subject, { at: this.#text.length, block: this.#block });
    // "Leaked Tape: …", "Foundry Chief: …": no name that the text below has.
    const isKnown =
      who.speaker?.includes(" ") === true &&
      this.#text.includes(who.speaker, heading.end) &&
      this.#heard.cast.isPerson(who.speaker, null);
    return isKnown ? { ...who, attribution: "likely" } : nobody;
  }

  /** A quotation wholly inside a heading is one, and nobody's. */
  readHeading(block: Block): void {
    for (const { span, closed } of findSpans(this.#text, block)) {
      const words = this.#text.slice(span.start, span.end);
      if (!closed) continue;
      this.quotations.push({ ...span, kind: isDirect(words) ? "direct" : "partial", ...nobody });
      this.headingOf.set(span.start, block);
    }
    this.#underHeading = this.quotations.length;
  }

  read(block: Block, spans: readonly QuotedSpan[], isNear: boolean): void {
    const text = this.#text;
    if (block.kind === "paragraph" && spans.length === 0 && isLabel.test(text.slice(block.start, block.end))) {
      const label = text.slice(block.start, block.end).trim();
      if (!this.#signed(label, block.start)) this.#turns.passLabel(label);
      return;
    }
    this.#block += 1;
    this.#heard.blockEnd = block.end;
    const masked = withoutQuotations(
      text,
      block,
      spans.map(({ span }) => span),
    );
    const sentences = [...(isNear ? stretchesOf(masked, { start: 0, end: masked.length }) : [])];
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
      const following = spans[n + 1]?.span;
      // "“…,” “Face the Nation” host Ana Ruiz said": whose show it is belongs to who says so.
      const show =
        following !== undefined &&
        /^["”]?\s+["“]?$/u.test(text.slice(span.end, following.start)) &&
        isTitle(text.slice(following.start, following.end))
          ? following
          : null;
      const from = show?.end ?? span.end;
      const place = {
        between: text
          .slice(Math.max(spans[n - 1]?.span.end ?? block.start, span.start - longestStretch), span.start)
          .replace(/["“”„«»‘'’`]+/gu, ""),
        before: masked
          .slice(Math.max(0, span.start - block.start - longestStretch), span.start - block.start)
          .replace(/["“”„«»‘'’`]+\s*$/u, ""),
        after: text
          .slice(from, Math.min(spans[show === null ? n + 1 : n + 2]?.span.start ?? block.end, from + longestStretch))
          .replace(/^\s*["“”„«»'’]+/u, ""),
        at: span.start,
        block: this.#block,
        isDirect: isDirect(words) || isSentence(text, block, span),
      };
      this.#heard.hearSpouse(clauseBefore(place.before));
      // "The words “glimp,” “snurdle” and “woffle”".
      const last = found.at(-1) ?? null;
      const isListed =
        last?.isTitle === true &&
        words.split(/\s+/u).length < minPartialWords &&
        /^[\s,;”"]*(?:and|or|such as|like|to|with)?[\s,;“"]*$/u.test(place.between);
      // "Shouted “Say his name!” and “Honor Your Word”": both.
      const isNextSaid =
        last !== null &&
        !last.isTitle &&
        last.who.speaker !== null &&
        /^["”’]?,? (?:and|or) ["“‘]?$/u.test(place.between);
      const isOfName = isNickname(words, place.before, place.after);
      const sign = isListed || isOfName ? null : onASign(words, place.before);
      const shouted = isShouted(place.before);
      const isWork =
        isListed ||
        isOfName ||
        isNamedWork(words, place.before) ||
        (isTitle(words) &&
          !isNextSaid &&
          !isTold(words, place, last?.who ?? null, this.#names) &&
          !isCalledSo(place.before) &&
          !shouted) ||
        isGlossed(words, place.before) ||
        isExplained(place.before, place.after) ||
        isByAuthor(words, place.after);
      // "Over shouts of “Sign the form!” and “Glory to Him!” Dawes told them".
      const isNextShout = last?.isShout === true && /^[\s,;”"]*(?:and|or)?[\s“"]*$/u.test(place.between);
      const isShout = !isWork && (isNextShout || shouted);
      const shown = sign ?? (isNextShout ? (last?.who ?? nobody) : isShout ? shoutedBy(place) : isWork ? nobody : null);
      const told =
        shown ??
        this.#labelled(place.before, span.start) ??
        attributeBeside(words, place, last, this.#names, this.#resolver);
      // "The crowd of 6,000 packed into the hall answered with chants of": where no clause tells who.
      const who =
        shown === null && told.speaker === null && isShouted(place.before, { answered: true })
          ? shoutedBy(place)
          : told;
      found.push({ span, who, isDirect: place.isDirect, isTitle: shown !== null, isShout });
      this.#remember(who, span.end);
    }
    // From the last one back: a row of three has who says the last.
    for (const [n, each] of [...found.entries()].toReversed()) this.#shareAccount(each, found[n + 1]);
    this.#turns.carry(found, { block, number: this.#block });
    const last = found.findLast(({ who }) => who.speaker !== null);
    if (last !== undefined) this.#remember(last.who, last.span.end);
    hearUpTo(block.end);
    const opening = found[0]?.who;
    if (opening !== undefined && opening.speaker !== null) {
      const isNext = found[0] !== undefined && isOpening(text, block, found[0]);
      if (this.#turns.isOpenByNobody && isNext) this.#settle(opening);
      // "“I had written it off." And then, after the end of it: “said the landlord”, whoever spoke before.
      else if (this.#turns.isOpenCarried && isNext && found[0]?.isCarried !== true) this.#correct(opening);
      // "“Nobody asked us.”" And then, in the next paragraph, who says so.
      else if (this.#turns.isWholeByNobody && found[0]?.isDirect === true && isNext)
        this.#settle({ ...opening, attribution: "likely" });
    }
    // "— Ana Ruiz" in a paragraph of its own, or "That is how Ana Ruiz explains it".
    else if (
      (this.#turns.isWholeByNobody || this.#turns.isWholeCarried) &&
      isSignature.test(text.slice(block.start, block.end))
    ) {
      const subject = subjectAfter(text.slice(block.start, block.end), this.#names);
      const signer = subject === null ? null : this.#resolver.resolve(subject, { at: block.start, block: this.#block });
      const signed = this.quotations.at(-1);
      // Whoever was taken to go on in that paragraph.
      if (signer !== null && signed !== undefined && this.#turns.isWholeCarried)
        this.quotations[this.quotations.length - 1] = { ...signed, ...signer };
      else if (signer !== null) this.#settle(signer);
    } else if (this.#turns.isEndByNobody && opening === undefined) {
      const sentence = text.slice(block.start, block.end);
      // A report that opens with what somebody says, and then tells of them.
      const isLede = this.quotations.length === 1 && this.#turns.isWholeByNobody;
      const said =
        this.#turns.saidBefore(sentence, block.start) ?? (isLede ? this.#turns.shownIn(sentence, block.start) : null);
      if (said !== null) this.#settle(said);
    }
    for (const { span, who, isDirect: direct } of found)
      this.quotations.push({
        ...span,
        kind: direct ? "direct" : "partial",
        ...who,
        mention: asWritten(who.mention, masked, text, block.start),
      });
    const isOpen = spans.at(-1)?.closed === false;
    if (isOpen && !this.#turns.isOpen) this.#openFrom = this.quotations.length - 1;
    this.#turns.pass(found, { block, isOpen });
  }

  /** "It is “a puddle of mud” and they are “weeks away” from ruin, according to Bell": both by the same account. */
  #shareAccount(each: Found, next: Found | undefined): void {
    if (next === undefined || each.isTitle || each.who.cue !== null) return;
    const between = this.#text.slice(each.span.end - 1, next.span.start);
    // "Was in fact “late,” a “leech” or a “moocher,” Lanigan said": of all.
    const isInRow =
      each.who.speaker === null &&
      next.who.speaker !== null &&
      /^(?:.,?["”’]?,? (?:or|and)|,["”’]|.["”’],)(?: an?| the)? ["“‘]?$/u.test(between);
    const isToldAfter = this.#isToldAfter(next);
    const isSame = isToldAfter
      ? each.who.speaker === null || each.who.attribution === "likely"
      : each.who.speaker === null &&
        /^according to$/iu.test(next.who.cue ?? "") &&
        this.#text.slice(each.span.start, each.span.end).split(/\s+/u).length >= minPartialWords;
    if (isInRow || (isSame && !/[.!?;]/u.test(between))) each.who = { ...next.who, attribution: "likely" };
  }

  /** "“Neglect of his duty” led to “an assault,” Tibbs said": whether who says the second of two comes after it. */
  #isToldAfter({ span, who }: Found): boolean {
    const after = this.#text.slice(span.end, span.end + 80);
    return (
      who.cue !== null &&
      who.attribution !== "none" &&
      /^\P{Lu}/u.test(this.#text.charAt(span.start)) &&
      /^,?["”’]/u.test(after) &&
      after.includes(` ${who.cue}`)
    );
  }

  /** Gives the paragraphs of the quotation that ends to whom its end names, where somebody else was taken to go on. */
  #correct(who: Attribution): void {
    for (const [n, each] of this.quotations.entries())
      if (n >= this.#openFrom && each.speaker !== who.speaker) this.quotations[n] = { ...each, ...who };
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

  /** Gives the paragraph before, if it is one quotation, to whom a line right below it names: "Hal Burdette, a retired judge". */
  #signed(label: string, at: number): boolean {
    const last = this.quotations.at(-1);
    const isAfterQuotation = this.#turns.isWholeByNobody || this.#turns.isWholeCarried;
    if (
      last === undefined ||
      !isAfterQuotation ||
      !/^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]+(?:, (?:the|an?|\p{Ll})| of \p{Lu})/u.test(label)
    )
      return false;
    const [named] = this.#names.namesIn(label);
    if (named?.at !== 0 || !named.name.includes(" ")) return false;
    const who = this.#resolver.resolve({ mention: named, cue: null, sure: false }, { at, block: this.#block });
    this.quotations[this.quotations.length - 1] = { ...last, ...who };
    return true;
  }

  /** Whose words a label of the interview brings in. */
  #labelled(before: string, at: number): Attribution | null {
    const { interview, topics } = this.#heard;
    const ofInterview = interview === null ? null : labelled(interview, before);
    const speaker = isMatter.test(before) ? topics.speaker({ at, block: this.#block }) : ofInterview;
    return speaker === null ? null : { speaker, mention: before.trim(), cue: null, attribution: "likely" };
  }

  #remember(who: Attribution, at: number): void {
    if (who.attribution !== "none") this.#heard.remember(who, { at, block: this.#block });
  }
}
