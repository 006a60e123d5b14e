/** Who is spoken of in a document, paragraph after paragraph: the cast, and whom each sentence is about. */
import { whoIn } from "./after-verb.ts";
import { allMatches } from "./all-matches.ts";
import { speakerOf } from "./attribute.ts";
import { documentSubject, isIndefinite, isOne, isSameBody, manySubject } from "./described.ts";
import { lastOf } from "./full-names.ts";
import { fit, type Gender, genderOf, guessedGender } from "./gender.ts";
import { type Interview, interviewIn } from "./interview.ts";
import type { Mention } from "./mention.ts";
import { inPlace } from "./name-facts.ts";
import type { Names } from "./names.ts";
import { Cast } from "./people.ts";
import { postAfter } from "./posts.ts";
import { Questions } from "./questions.ts";
import type { Attribution } from "./quotation.ts";
import { blot } from "./quoted-words.ts";
import { areKin, isOtherThanOwner, relation } from "./relatives.ts";
import { headOfRole, isHuman, isOrganisation, isPeople, isPersonNoun } from "./roles.ts";
import { sentenceSubject } from "./sentence-subject.ts";
import { Strangers } from "./strangers.ts";
import { isBodyNoun, isDocument, isThing, nounOf } from "./things.ts";
import { isDescription, isSeveral, topicOf, Topics, type Where, type Within } from "./topics.ts";
import { soughtIn } from "./affiliations.ts";
import { isIssuer, isWriter, Writings } from "./writings.ts";

/** Who speaks in an ad. */
const starring =
  /(?<!\p{L})(?:ad|spot|commercial|video|advertisement) (?:starring|featuring|narrated by|voiced by) ([^,.;:“"]{3,60})/u;

/** What was heard so far. State: the cast, who was spoken of, who wrote and who asked. */
export class Heard {
  readonly cast = new Cast();
  /** The first interview that the document introduces. */
  interview: Interview | null = null;
  readonly topics = new Topics();
  readonly writings = new Writings();
  readonly strangers = new Strangers(this.cast, this.topics);
  readonly questions = new Questions(this.topics);
  readonly #names: Names;
  /** Of whom the clause before a quotation tells a wife or a husband. */
  #ofSpouse: Gender = null;
  /** The last two people whom a sentence named alone. */
  #pair: readonly string[] = [];
  /** Where the block that is read ends. */
  blockEnd = 0;
  constructor(names: Names) {
    this.#names = names;
  }

  /** Takes in the names of a sentence at `at`, and who speaks in it: they explain later mentions. */
  meetSpeaker(sentence: string, at: number): void {
    const names = this.#names.namesIn(sentence);
    this.cast.hear(sentence, names, at);
    this.interview ??= interviewIn(sentence, names);
    for (const mention of names) {
      const role = mention.name.includes(" ") ? postAfter(sentence.slice(mention.at + mention.words.length)) : null;
      if (role !== null && !isOrganisation(mention.name))
        this.cast.meet({ ...mention, role: mention.role ?? role }, at);
    }
    const subject = speakerOf(sentence, this.#names);
    if (subject?.kind === "name" && !subject.name.includes(" ")) this.cast.hearSurname(subject.name);
    const isFull = subject?.kind === "name" && (subject.role !== null || subject.name.includes(" "));
    if (isFull && !isOrganisation(subject.name)) this.cast.meet(subject, at);
  }

  /** Takes in who is named in passing in a sentence that somebody's quotation is part of. */
  glimpse(sentence: string, where: Where): void {
    this.writings.hear(sentence, where);
    const mentions = this.#names.mentions(sentence);
    const topic = topicOf(sentence, mentions);
    const speaker = speakerOf(sentence, this.#names);
    // "After an introduction by host Gil Brody, Vandermeer promised": in passing.
    const isInLead =
      speaker !== null &&
      topic !== null &&
      speaker.name !== topic.name &&
      (speaker.at < topic.at || /^(?:After|Before|In|With|At|During|Following|On)\s/u.test(sentence));
    if (topic?.kind === "name" && (topic.role !== null || this.cast.fullName(topic.name, where.at).includes(" ")))
      this.#notePerson(topic, where, { spoke: false, passing: isInLead });
    // "The senator has raised it, but a rival says": whom it is about besides.
    const isBesides = topic?.kind === "role" && speaker?.at !== topic.at && !isIndefinite(topic.words);
    const holder = isBesides ? this.cast.byRole(topic.name, where.at, topic.gender) : null;
    if (holder !== null) this.topics.note({ ...where, name: holder.name, spoke: false, passing: false });
    // "He says that his rival has called it “…”": it is about him.
    const isOthers = speaker !== null && speaker.kind === "name" && topic?.kind === "pronoun" && topic.gender !== null;
    const meant = isOthers ? this.#agreeing(topic.gender, where) : null;
    if (meant !== null) this.topics.note({ ...where, name: meant.name, spoke: false, passing: false, isGuess: true });
    const isAfter = speaker !== null && speaker.at > sentence.lastIndexOf(blot);
    if (isAfter && speaker.kind === "name" && speaker.name !== topic?.name && speaker.name.includes(" "))
      this.#notePerson(speaker, where, { spoke: true, passing: false });
    for (const mention of mentions) {
      const isWhole = mention.gender !== null || this.cast.fullName(mention.name, where.at).includes(" ");
      if (mention !== topic && isWhole && !isWhere(mention, sentence))
        this.#notePerson(mention, where, { spoke: false, passing: true });
      this.strangers.note(mention, sentence, where);
    }
    this.#noteRest(sentence, mentions, where);
    this.strangers.meet(sentence, topic, where);
  }

  /** Takes in whom a sentence that ends at `where` is about: who speaks in it, or its first subject. */
  hear(sentence: string, where: Where): void {
    this.writings.hear(sentence, where);
    const mentions = this.#names.mentions(sentence);
    this.#noteSubject(sentence, mentions, where);
    this.#noteRest(sentence, mentions, where);
  }

  /** What a sentence tells, quoted or not, beside whom it is about. */
  #noteRest(sentence: string, mentions: readonly Mention[], where: Where): void {
    this.#notePair(mentions, where);
    this.#noteAsked(sentence, mentions, where);
    this.#noteAnswering(sentence, where);
    this.#noteWriter(sentence, mentions, where);
    this.#noteStarring(sentence, where);
  }

  /** "Put out an ad starring the former vice president": he speaks in it. */
  #noteStarring(sentence: string, where: Where): void {
    const who = starring.exec(sentence)?.[1];
    const mention = who === undefined ? null : whoIn(who, this.#names);
    if (mention?.kind === "role")
      this.#noteRole(sentence, { ...mention, at: sentence.indexOf(mention.words) }, false, where);
    else if (mention !== null) this.#notePerson(mention, where, { spoke: false, passing: false });
  }

  #noteSubject(sentence: string, mentions: readonly Mention[], where: Where): void {
    // A line that says who wrote the article is no sentence.
    if (/^By\s\p{Lu}/u.test(sentence) && !/[.!?]["”]?$/u.test(sentence)) return;
    // "Retired Brig. Gen. Otis Mayhew? “Salt of the earth”": somebody is asked about him, or else he is asked.
    if (/^(?:And |But |Or )?(?:(?:\p{Lu}[\p{L}.’'-]*|of|the) ){0,7}\p{Lu}[\p{L}.’'-]*\?\s*$/u.test(sentence)) {
      for (const mention of mentions) this.#notePerson(mention, where, { spoke: false, passing: true });
      return;
    }
    const speaker = speakerOf(sentence, this.#names);
    const topic = topicOf(sentence, mentions);
    if (speaker?.kind === "name")
      this.questions.hear(sentence, speaker, this.cast.fullName(speaker.name, where.at, speaker.gender), where);
    // "According to the board, the ramming took place": it tells so.
    const from = /^According to (?:the |an? )?/u.exec(sentence)?.[0].length;
    const source = from === undefined ? undefined : mentions.find(({ kind, at }) => kind === "name" && at === from);
    if (source !== undefined) this.#notePerson(source, where, { spoke: true, passing: false });
    const { subject, spoke } = sentenceSubject(sentence, mentions, speaker, topic);
    // Whoever "she" is was spoken of before this sentence.
    const isPronoun =
      topic?.kind === "pronoun" &&
      topic.gender !== null &&
      // "When he got inside, he talked".
      mentions.every(({ at, kind, gender }) => at >= topic.at || (kind === "pronoun" && gender === topic.gender));
    const isAbout = isPronoun && (speaker === null || (speaker.kind === "pronoun" && speaker.gender === topic.gender));
    const meant = isAbout ? this.#agreeing(topic.gender, where, this.#namedAfter(topic, mentions, where)) : null;
    for (const mention of mentions) {
      // "Photograph: Tom Iredale for the Guardian": who took it.
      const isCredit = /(?:Photo(?:graph)?|Picture|Image|Credit|CREDIT|Illustration|Video)s?(?: by|:) $/u.test(
        sentence.slice(0, mention.at),
      );
      if (!isWhere(mention, sentence) && !isCredit) this.#notePerson(mention, where, { spoke: false, passing: true });
      this.#noteHolder(mention, where);
      this.strangers.note(mention, sentence, where);
    }
    this.strangers.meet(sentence, topic, where);
    if (meant !== null) {
      this.cast.heard(meant.name);
      this.topics.note({ ...where, name: meant.name, spoke: false, passing: false, isGuess: !meant.isSure });
    }
    if (subject === null) {
      // "Local growers were not convinced."
      const many = manySubject(sentence);
      if (many !== null) this.topics.note({ ...where, name: many.name, spoke: false, passing: false });
    }
    // "An editorial beside the study was blunter. It called".
    const document = documentSubject(sentence);
    if (document !== null && (topic?.at ?? Infinity) > document.length && (speaker === null || speaker === topic)) {
      this.topics.note({ ...where, name: document, isBody: true, spoke: false, passing: false });
      return;
    }
    const ofTwo = subject?.kind === "pronoun" ? this.ofPair(subject.name) : null;
    if (ofTwo !== null) this.topics.note({ ...where, name: ofTwo, spoke, passing: false });
    if (subject?.kind === "role") this.#noteRole(sentence, subject, spoke, where);
    else if (subject?.kind === "name")
      this.#notePerson(this.#ofGender(subject, sentence), where, { spoke, passing: false });
  }

  /** "Remembering how he met his wife, Ruiz told them": of two with that surname, the husband. */
  hearSpouse(clause: string): void {
    const spouse = /(?<!\p{L})(?:his (wife|girlfriend|fiancée)|her (?:husband|boyfriend|fiancé))(?!\p{L})/iu.exec(
      clause,
    );
    this.#ofSpouse = spouse === null ? null : spouse[1] === undefined ? "she" : "he";
  }

  /** The same of a name in the clause that was heard last; null where nothing tells. */
  genderBySpouse(surname: string): Gender {
    return this.cast.isShared(surname) ? this.#ofSpouse : null;
  }

  /** "Ruiz, who heard more noise than she is used to, planted herself": of two with that surname, the woman. */
  #ofGender(subject: Mention, sentence: string): Mention {
    if (subject.gender !== null || !this.cast.isShared(subject.name)) return subject;
    const [gender, other] = new Set(pronounsIn(sentence.slice(subject.at)));
    return gender === undefined || other !== undefined ? subject : { ...subject, gender };
  }

  /** Takes in whom a role that a sentence is about stands for: somebody who was named, a body, or nobody known. */
  #noteRole(sentence: string, subject: Mention, spoke: boolean, where: Where): void {
    // "The Ostrow campaign declined to comment": hers, whom "the candidate" may mean next.
    const head = /^(?:[Tt]he )?((?:\p{Lu}[\p{L}.’'-]* )*?\p{Lu}[\p{L}.’'-]*)(?:['’]s)? campaign$/u.exec(
      subject.words,
    )?.[1];
    const leader = head === undefined ? null : this.cast.fullName(head, where.at);
    if (leader !== null && this.cast.isPerson(leader, null))
      this.topics.note({ ...where, name: leader, spoke: false, passing: true });
    const isRelative = relation.test(subject.name) && !isThing(subject.name);
    const holder = isIndefinite(subject.words)
      ? null
      : (this.affiliated(subject, where).name ??
        this.cast.byRole(subject.name, where.at)?.name ??
        (isRelative
          ? this.relative(subject, where)
          : /^the\s/iu.test(subject.words)
            ? (this.lastHolder(subject, where) ?? this.#ofUntoldState(subject, where))
            : null));
    // "A senior defense official cautioned. The official talked": the same.
    const same = /^the \p{Ll}+$/iu.test(subject.words) ? this.topics.named(nounOf(subject.name), where) : null;
    const name = holder ?? same ?? subject.name;
    if (holder === null && (isBodyNoun(name) || isDocument(name))) {
      const isNamed = name.includes(" ") && !isSameBody(subject);
      const body = isNamed ? name : (this.topics.body(where, nounOf(name)) ?? name);
      this.topics.note({ ...where, name: body, isBody: true, spoke, passing: false });
      return;
    }
    // "Ruiz stumbled over it. And, in the next paragraph, the former governor tried": Ruiz, who is called something else.
    const again =
      holder === null &&
      // "The car dealer again faulted".
      (!spoke || /^ (?:again|once (?:again|more)|also)\s/u.test(sentence.slice(subject.at + subject.words.length))) &&
      /^the\s/iu.test(subject.words) &&
      isPersonNoun(name) &&
      /^ (?!(?:of|for|in|at|from|with|to|on|and|or|who|whose|that)\s)\p{Ll}/u.test(
        sentence.slice(subject.at + subject.words.length),
      )
        ? this.#calledAgain(subject, where)
        : null;
    if (again !== null) {
      this.topics.note({ ...where, name: again, spoke, passing: false, isGuess: true });
      return;
    }
    const isMany = isSeveral(name) && isPeople(name);
    if (holder === null && !isOne(subject) && !isMany) return;
    if (holder === null && !spoke && !isMany && !isPersonNoun(name) && !isThing(name)) return;
    this.topics.note({
      ...where,
      name,
      isBody: this.#isBody(name),
      spoke,
      beside: pronounsIn(sentence),
      passing:
        holder === null &&
        !isMany &&
        !isThing(name) &&
        !isIndefinite(subject.words) &&
        !isOtherThanOwner(subject) &&
        // "Tice's spokeswoman said": a woman, and not he.
        !(genderOf(name) !== null && spoke && /['’]s?\s/u.test(subject.words)) &&
        // "The lollipop lady, who has worked the corner for years, agreed": introduced so.
        !(genderOf(name) !== null && /^, (?:who|whose) /u.test(sentence.slice(subject.at + subject.words.length))) &&
        // "The accuser, now 44, was unmoved".
        !/^, (?:now |aged )?\d{1,2},/u.test(sentence.slice(subject.at + subject.words.length)) &&
        // "The woman on Third Street", of whom it was told before.
        (genderOf(name) === null || this.strangers.called(nounOf(name)) === null),
    });
  }

  /** Who was spoken of last, where a role that nobody is known by may be theirs. */
  #calledAgain({ name, gender }: Mention, where: Where): string | null {
    const last = this.topics.latest(where);
    if (last === null || this.strangers.called(nounOf(name)) !== null) return null;
    return this.cast.roleOf(last.name) === null && fit(gender ?? genderOf(name), this.cast.likelyGenderOf(last.name))
      ? last.name
      : null;
  }

  /** Takes in who spoke, if anybody did. */
  remember(who: Attribution, where: Where): void {
    const { speaker, mention, attribution } = who;
    if (speaker === null) return;
    this.questions.remember(who, speaker, where);
    this.cast.heard(speaker);
    const [isBody, isGuess] = [this.#isBody(speaker), attribution !== "certain"];
    const isDefinite = /^the\s/iu.test(mention ?? "") && this.strangers.called(nounOf(speaker)) === null;
    this.topics.note({
      ...where,
      name: speaker,
      spoke: true,
      passing: false,
      isBody,
      isGuess,
      isDefinite,
    });
  }

  /** Whom the sentence right before a place is about, when that came after `since`: perhaps who speaks next. */
  turnedTo(place: Where, since: number): Attribution | null {
    const topic = this.topics.latest(place);
    if (topic === null || topic.at <= since) return null;
    return { speaker: topic.name, mention: topic.name, cue: null, attribution: "likely" };
  }

  /** Who answers somebody, where no words say so: whoever else was spoken of last; null when nobody was. */
  answering(asker: string, from: Where): string | null {
    const asked = this.questions.whom(from);
    if (asked !== null && asked !== asker) return asked;
    return this.topics.besides(asker, null, from, (name) => this.cast.likelyGenderOf(name));
  }

  /** Who "he" or "she" is at a place; null when nobody may be. */
  meantBy(gender: Gender, from: Where, within: Within): { readonly name: string; readonly isSure: boolean } | null {
    return this.topics.meantBy(
      gender,
      from,
      (name) => this.cast.genderOf(name) ?? (isDescription(name) ? genderOf(name) : null),
      within,
    );
  }

  /** Those whom a sentence names after a pronoun that it begins with: they are not meant by it. */
  #namedAfter({ at: from }: Mention, mentions: readonly Mention[], where: Where): readonly string[] {
    return mentions
      .filter(({ kind, at }) => kind === "name" && at > from)
      .map(({ name, gender }) => this.cast.fullName(name, where.at, gender));
  }

  /** The same, as long as the given name does not speak against it. */
  #agreeing(
    gender: Gender,
    from: Where,
    except: readonly string[] = [],
  ): { readonly name: string; readonly isSure: boolean } | null {
    const meant = this.meantBy(gender, from, { except });
    return meant !== null && fit(guessedGender(meant.name), gender) ? meant : null;
  }

  /** Whose "his letter" or "her campaign" is, null where nobody may be meant; undefined where no such word begins the phrase. */
  ownerOf(phrase: string, from: Where): string | null | undefined {
    const pronoun = /^h(?:is|er)\s/iu.exec(phrase)?.[0].trim().toLowerCase();
    if (pronoun === undefined) return undefined;
    return this.meantBy(pronoun === "his" ? "he" : "she", from, {})?.name ?? null;
  }

  /** A relative who bears the same surname as whom a sentence is about. */
  relative({ gender, words }: Mention, from: Where): string | null {
    const of = this.ownerOf(words, from);
    if (of === undefined) return null;
    const surname = of === null ? null : lastOf(of);
    const family = this.cast
      .names()
      .filter((name) => name !== of && name.includes(" ") && lastOf(name) === surname)
      .filter((name) => fit(this.cast.likelyGenderOf(name), gender));
    if (family.length > 0 || of === null) return family.length === 1 ? (family[0] ?? null) : null;
    // "Her father, Elijah, … his daughter said": whose father he is.
    const isKin = areKin(words, this.cast.roleOf(of) ?? "");
    return isKin ? this.topics.besides(of, gender, from, (name) => this.cast.likelyGenderOf(name)) : null;
  }

  /** Who "the former" or "the latter" is; null for other words. */
  ofPair(words: string): string | null {
    const which = /^the (former|latter)$/iu.exec(words)?.[1]?.toLowerCase();
    return which === undefined ? null : (this.#pair[which === "former" ? 0 : 1] ?? null);
  }

  /** "Lachance was asked what it meant", "in strode Ana Ruiz", "I asked Ruiz what she thought": whoever speaks next. */
  #noteAsked(sentence: string, mentions: readonly Mention[], where: Where): void {
    const asked = mentions.find(
      ({ at, words }) =>
        /^(?:, [^,;:“"]{3,60},)? was asked(?!\p{L})/u.test(sentence.slice(at + words.length)) ||
        /(?<!\p{L})(?:(?:in|out|up|over|on) (?:strode|walked|came|stepped|strolled|marched|swept|burst)|came the (?:voice|cry|call) of|(?:I|we) (?:ask|asked|see|saw|met|meet|found|called)) (?:\p{Lu}[\p{L}.]* )*$/u.test(
          sentence.slice(0, at),
        ),
    );
    if (asked !== undefined) this.#notePerson(asked, where, { spoke: false, passing: false });
    // "His answer has been viewed by many": whoever was asked.
    const answering = /^(His|Her) (?:\p{Ll}+ )?(?:answer|response|reply) (?:was|is|has|came|drew|went)\s/u.exec(
      sentence,
    )?.[1];
    const answerer =
      answering === undefined
        ? null
        : (this.questions.whom(where) ?? this.#agreeing(answering === "His" ? "he" : "she", where)?.name ?? null);
    if (answerer !== null) this.topics.note({ ...where, name: answerer, spoke: false, passing: false, isGuess: true });
    const whom = this.questions.whomIn(sentence, mentions);
    if (whom !== undefined) this.questions.ask(this.cast.fullName(whom.name, where.at, whom.gender), where);
  }

  /** "Cabot praised him, but the governor set him straight": who does something to whom the sentence is about. */
  #noteAnswering(sentence: string, where: Where): void {
    const but = /,?["”’]? but (?=(?:the |\p{Lu}))(?!.* but )/u.exec(sentence);
    if (but === null) return;
    const clause = sentence.slice(but.index + but[0].length);
    const [who] = this.#names.mentions(clause);
    if (who === undefined || !/^ \p{Ll}+ (?:him|her)(?!\p{L})/u.test(clause.slice(who.at + who.words.length))) return;
    if (clause.slice(0, who.at).replace(/^(?:(?:\p{Lu}[\p{L}.]*|former) )+/u, "") !== "") return;
    const name =
      who.kind === "name"
        ? this.cast.fullName(who.name, where.at, who.gender)
        : who.kind === "role"
          ? (this.cast.byRole(who.name, where.at, who.gender)?.name ?? null)
          : null;
    if (name !== null && this.cast.isPerson(name, null))
      this.topics.note({ ...where, name, spoke: false, passing: false, isGuess: true });
  }

  /** "Ruiz read a letter from Ana Holt": whose words are read. */
  #noteWriter(sentence: string, mentions: readonly Mention[], where: Where): void {
    const writer = mentions.find(
      ({ kind, at, words }) =>
        kind === "name" &&
        [isWriter, isIssuer].some((is) => is(sentence.slice(0, at), sentence.slice(at + words.length))),
    );
    if (writer !== undefined) this.writings.readOut(this.cast.fullName(writer.name, where.at, writer.gender), where);
  }

  /** "Ruiz met Holt": the former and the latter. */
  #notePair(mentions: readonly Mention[], where: Where): void {
    const people = new Set(
      mentions
        .filter(
          ({ kind, name }) =>
            kind === "name" && (name.includes(" ") ? this.cast.mayBePerson(name) : this.cast.isPerson(name, null)),
        )
        .map((each) => this.cast.named(each, where.at)),
    );
    if (people.size === 2) this.#pair = [...people];
  }

  /** "The Ohio Democrat": whose party and state they are, of several the one who was spoken of last. */
  affiliated(
    mention: Mention,
    where: Where,
  ): { readonly name: string | null; readonly isOnly: boolean; readonly others: readonly string[] } {
    const sought = soughtIn(mention);
    if (sought === null) return { name: null, isOnly: false, others: [] };
    const { named, others } = this.cast.affiliated(sought, where.at);
    // "Sen. Ana Ruiz doubted it. And, in the next paragraph, the Fayette County Democrat said": where they are from is news.
    if (sought.isOfPlace && sought.state === null) {
      const latest = this.topics.latest(where)?.name ?? null;
      return { name: latest !== null && !others.includes(latest) ? latest : null, isOnly: false, others };
    }
    const before = named.filter((name) => this.cast.isNamedBefore(name, where.at));
    const [only, more] = before;
    const name = more === undefined ? (only ?? null) : this.topics.lastOf(before, where);
    return { name, isOnly: only !== undefined && more === undefined, others };
  }

  /** "The Ohio senator", whose state nothing else tells: the one senator who was spoken of lately. */
  #ofUntoldState(mention: Mention, where: Where): string | null {
    const sought = soughtIn(mention);
    if (sought?.office == null) return null;
    const { others } = this.cast.affiliated(sought, where.at);
    const holders = this.cast.holders(sought.office, mention.gender).filter((name) => !others.includes(name));
    const latest = this.topics.latest(where);
    // Perhaps whoever was spoken of last, of whom it is not told what they are.
    const isOther = latest !== null && !holders.includes(latest.name) && this.cast.roleOf(latest.name) === null;
    return holders.length === 1 && !isOther ? this.topics.lastOf(holders, where) : null;
  }

  /** "The senator", where two are: the one whom its sentence is about, or else the one who was spoken of last. */
  lastHolder(
    { name, gender }: Mention,
    where: Where,
    { except = [], own = null }: { readonly except?: readonly (string | null)[]; readonly own?: string | null } = {},
  ): string | null {
    const holders = this.cast.holders(name, gender).filter((each) => !except.includes(each));
    if (holders.length < 2) return null;
    return own !== null && holders.includes(own) ? own : this.topics.lastOf(holders, where);
  }

  /** "A bruising stretch for the vice president": whoever that is, in passing. */
  #noteHolder({ kind, words, name, gender }: Mention, where: Where): void {
    if (kind !== "role" || !/^the\s/iu.test(words) || !isPersonNoun(name)) return;
    const holder = this.cast.byRole(name, where.at, gender);
    if (holder !== null && this.cast.isNamedBefore(holder.name, where.at))
      this.topics.note({ ...where, name: holder.name, spoke: false, passing: true });
  }

  #notePerson(mention: Mention, where: Where, how: { readonly spoke: boolean; readonly passing: boolean }): void {
    if (mention.kind !== "name") return;
    const full = this.cast.named(mention, where.at);
    const body = isOrganisation(full) ? full : null;
    if (body !== null || this.#isBody(mention.name, mention.role)) {
      this.topics.note({ ...where, name: body ?? (full.includes(" ") ? full : mention.name), ...how, isBody: true });
      return;
    }
    // "Mr Sisouk": a title is a person's.
    if (
      mention.gender === null &&
      !this.cast.isPerson(mention.name, mention.role) &&
      !this.cast.isPerson(full, this.cast.namedRoleOf(full))
    ) {
      if (!how.passing && this.cast.mayBePerson(full)) this.topics.noteUnknown(full, where);
      return;
    }
    const name = isHuman(mention.role) && !how.passing ? this.cast.meet(mention, where.at).name : full;
    // Of two with a surname it is, alone, whoever was spoken of last.
    if (!how.passing) this.cast.heard(name);
    this.topics.note({ ...where, name, ...how, isShown: this.cast.facts.isHuman(name) });
  }

  /** Whether a name is a body's, by its words or by what stands before it: "household goods group Orvane". */
  #isBody(name: string, role: string | null = this.cast.roleOf(name)): boolean {
    // "A Civic Alliance backbencher" is none.
    if (this.cast.facts.isBody(name)) return true;
    return isDescription(name) ? isThing(name) : isOrganisation(name) || (role !== null && isThing(headOfRole(role)));
  }
}

/** Whether a name is where something is done, so that nobody is spoken of: "in Le Mars", "a New York publisher". */
function isWhere({ at, words, gender }: Mention, sentence: string): boolean {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + words.length)];
  // "A surgeon in Khan Younis", but "in Kirby's office".
  if (gender !== null) return inPlace.test(before) && !/^['’]/u.test(after);
  return (
    // But "people yelled at Carl Nyberg".
    /\b(?:in|(?<!(?:yell|shout|scream|jeer|laugh|snap|look|star|point|bark|glar|wav|smil|swip)(?:s|ed|es|ing)? )at|near|into|outside) $/u.test(
      before,
    ) ||
    (/(?:^|\s)[Aa]n? $/u.test(before) && /^ \p{Ll}/u.test(after))
  );
}

/** Of whom the pronouns of a sentence speak. */
function pronounsIn(sentence: string): readonly Gender[] {
  return allMatches(/(?<![\p{L}’'-])(?:(he|him|his|himself)|(?:she|hers?|herself))(?![\p{L}’'-])/giu, sentence).map(
    ({ 1: his }) => (his === undefined ? "she" : "he"),
  );
}
