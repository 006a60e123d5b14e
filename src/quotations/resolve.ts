/** Who a subject is: a name by the cast, a pronoun or a description by whom the sentences before it are about. */
import { isDefinitePerson, isBodyAgain, isBodyNoun, isIndefinite, isSameBody, isOne, relation } from "./described.ts";
import { fit, type Gender, genderOf, guessedGender } from "./gender.ts";
import type { Mention, Names } from "./names.ts";
import { Cast } from "./people.ts";
import type { Quotation } from "./quotation.ts";
import { headOfRole, isHuman, isOrganisation, isPersonNoun, isThing } from "./roles.ts";
import { speakerOf } from "./attribute.ts";
import type { Subject } from "./subjects.ts";
import { isDescription, topicOf, Topics } from "./topics.ts";

/** Who said a quotation, and what shows it. */
export type Attribution = Pick<Quotation, "speaker" | "mention" | "cue" | "attribution">;
export const nobody: Attribution = { speaker: null, mention: null, cue: null, attribution: "none" };

/** A place, and the number of its paragraph. */
interface Where {
  readonly at: number;
  readonly block: number;
}

/** Who is meant, paragraph after paragraph. State: the cast, and who was spoken of. */
export class Resolver {
  readonly cast = new Cast();
  readonly #names: Names;
  readonly #topics = new Topics();
  /** Who spoke last, if it was to ask. */
  #asked: { readonly name: string; readonly block: number } | null = null;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Takes in the names of a sentence at `at`, and who speaks in it: they explain later mentions. */
  meetSpeaker(sentence: string, at: number): void {
    const names = this.#names.namesIn(sentence);
    this.cast.hear(sentence, names, at);
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
    const mentions = this.#names.mentions(sentence);
    const topic = topicOf(sentence, mentions);
    if (topic?.kind === "name" && this.cast.fullName(topic.name, where.at).includes(" "))
      this.#notePerson(topic, where, { spoke: false, passing: false });
    for (const mention of mentions) this.#noteStranger(mention, sentence, where);
  }

  /** Somebody without a name who is spoken of for the first time. */
  #noteStranger({ kind, words, name, at }: Mention, sentence: string, where: Where): void {
    // "She was a Ghanaian-born engineer", "trained as a nurse": what somebody is.
    const isPredicate = /\b(?:is|was|became|become|been|being|as|remains|remained)\s(?:once\s|now\s)?$/u.test(
      sentence.slice(0, at),
    );
    if (!isPredicate && kind === "role" && isIndefinite(words) && isOne(words) && isPersonNoun(name))
      this.#topics.note({ ...where, name, spoke: false, passing: true });
  }

  /** Takes in whom a sentence that ends at `where` is about: who speaks in it, or its first subject. */
  hear(sentence: string, where: Where): void {
    const mentions = this.#names.mentions(sentence);
    // A line that says who wrote the article is no sentence.
    if (/^By\s\p{Lu}/u.test(sentence) && !/[.!?]["”]?$/u.test(sentence)) return;
    const speaker = speakerOf(sentence, this.#names);
    const topic = topicOf(sentence, mentions);
    const subject = speaker === null || speaker.kind === "pronoun" ? topic : speaker;
    // Whoever "she" is was spoken of before this sentence.
    const isPronoun = topic?.kind === "pronoun" && topic.gender !== null && topic === mentions[0];
    const isAbout = isPronoun && (speaker === null || speaker.gender === topic.gender);
    const meant = isAbout ? this.#meantBy(topic.gender, where, {}) : null;
    for (const mention of mentions) {
      // Where something is done nobody is spoken of: "in Le Mars".
      const isPlace = /\b(?:in|at|near|into|outside) $/u.test(sentence.slice(0, mention.at)) && mention.gender === null;
      if (!isPlace) this.#notePerson(mention, where, { spoke: false, passing: true });
      this.#noteStranger(mention, sentence, where);
    }
    if (meant !== null)
      this.#topics.note({ ...where, name: meant.name, spoke: false, passing: false, isGuess: !meant.isSure });
    if (subject === null || subject.kind === "pronoun") return;
    if (subject.kind === "role") {
      const isRelative = relation.test(subject.name) && !isThing(subject.name);
      const holder = isIndefinite(subject.words)
        ? null
        : (this.cast.byRole(subject.name, where.at)?.name ?? (isRelative ? this.#relative(subject, where) : null));
      const name = holder ?? subject.name;
      if (holder === null && isBodyNoun(name)) {
        const isNamed = name.includes(" ") && !isSameBody(subject);
        const body = isNamed ? name : (this.#topics.body(where) ?? name);
        this.#topics.note({ ...where, name: body, isBody: true, spoke: speaker === subject, passing: false });
        return;
      }
      if (holder === null && !(isOne(subject.words) && isPersonNoun(name))) return;
      this.#topics.note({
        ...where,
        name,
        isBody: this.#isBody(name),
        spoke: speaker === subject,
        passing: holder === null && !isIndefinite(subject.words) && !isOtherThanOwner(subject),
      });
      return;
    }
    this.#notePerson(subject, where, { spoke: speaker === subject, passing: false });
  }

  /** Whom the sentence right before a place is about, when that came after `since`: perhaps who speaks next. */
  turnedTo(place: Where, since: number): Attribution | null {
    const topic = this.#topics.latest(place);
    if (topic === null || topic.at <= since) return null;
    return { speaker: topic.name, mention: topic.name, cue: null, attribution: "likely" };
  }

  /** Takes in who spoke, if anybody did. */
  remember({ speaker, cue, attribution }: Attribution, where: Where): void {
    if (speaker === null) return;
    this.#asked = cue !== null && /^(?:asked|asks)$/u.test(cue) ? { name: speaker, block: where.block } : null;
    this.cast.heard(speaker);
    const [isBody, isGuess] = [this.#isBody(speaker), attribution !== "certain"];
    this.#topics.note({ ...where, name: speaker, spoke: true, passing: false, isBody, isGuess });
  }

  /** Who a subject is; a pronoun stands for somebody named before `from`, or for whom its own sentence begins with. */
  resolve(subject: Subject, from: Where, own: Mention | null = null): Attribution {
    const who = this.#whoIs(subject, from, own);
    return subject.isGuess === true && who.attribution === "certain" ? { ...who, attribution: "likely" } : who;
  }

  #whoIs(subject: Subject, from: Where, own: Mention | null): Attribution {
    const { mention, cue, sure } = subject;
    if (mention.kind === "pronoun") return this.#byPronoun(subject, from, own);
    if (mention.kind === "role") return this.#byRole(subject, from, own);
    const person = this.cast.meet(mention, from.at);
    const isOnly = !this.cast.isShared(mention.name);
    const isSure = sure && isOnly && (this.#isFullName(person) || isOrganisation(person.name));
    return { speaker: person.name, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
  }

  /** Whether a name is a body's, by its words or by what stands before it: "household goods group Orvane". */
  #isBody(name: string, role: string | null = this.cast.roleOf(name)): boolean {
    // "A Civic Alliance backbencher" is none.
    return isDescription(name) ? isThing(name) : isOrganisation(name) || (role !== null && isThing(headOfRole(role)));
  }

  #notePerson(mention: Mention, where: Where, how: { readonly spoke: boolean; readonly passing: boolean }): void {
    if (mention.kind !== "name") return;
    if (this.#isBody(mention.name, mention.role))
      this.#topics.note({ ...where, name: mention.name, ...how, isBody: true });
    // "Mr Sisouk": a title is a person's.
    if (mention.gender === null && !this.cast.isPerson(mention.name, mention.role)) return;
    const isMet = isHuman(mention.role) && !how.passing;
    const name = isMet
      ? this.cast.meet(mention, where.at).name
      : this.cast.fullName(mention.name, where.at, mention.gender);
    this.#topics.note({ ...where, name, ...how });
  }

  /** A role stands for whoever has it, or, where it describes somebody, for the one that was spoken of. */
  #byRole({ mention, cue, sure }: Subject, from: Where, own: Mention | null = null): Attribution {
    const isNew =
      isIndefinite(mention.words) ||
      (/^(?:\p{L}[\p{L}-]* ){0,2}\p{Ll}+s$/u.test(mention.words) && !isOne(mention.words));
    const holder = isNew ? null : this.cast.byRole(mention.name, from.at, mention.gender);
    if (holder !== null) {
      holder.mentions.add(mention.words);
      const latest = this.#topics.latest(from);
      // "Mr Sisouk distanced himself. The minister said": perhaps it is he.
      const isOther =
        latest !== null &&
        latest.block === from.block &&
        latest.name !== holder.name &&
        this.#mayBe(mention, latest.name);
      const isSure = sure && !isOther && this.cast.isNamedBefore(holder.name, from.at);
      return { speaker: holder.name, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
    }
    const meant =
      this.#described(mention, from, this.#askerBefore(cue, from)) ??
      (isNew || isThing(mention.name)
        ? null
        : this.cast.namedSoon(mention.words.slice(mention.words.indexOf(mention.name) + mention.name.length), from.at));
    // "Havlik was suspended, which the runner called": whom the sentence begins with.
    const isOwn =
      meant === null && own?.kind === "name" && !isNew && isDefinitePerson(mention) && !isOrganisation(own.name);
    const self =
      isOwn && fit(own.gender, mention.gender) && isPersonNoun(mention.name) ? this.cast.meet(own, from.at).name : null;
    const speaker = meant ?? self ?? this.cast.meet(mention, from.at).name;
    const isStranger = isIndefinite(mention.words) && isPersonNoun(mention.name);
    return { speaker, mention: mention.words, cue, attribution: isStranger && sure ? "certain" : "likely" };
  }

  /** Whether somebody of whom it is not known what they are may be whom a role means. */
  #mayBe({ gender }: Mention, name: string): boolean {
    const role = this.cast.roleOf(name);
    return (role === null || /counterpart/u.test(role)) && fit(gender, this.cast.likelyGenderOf(name));
  }

  /** Who "the striker", "the official", "his widow" is among those who were spoken of before; null for somebody new. */
  #described(mention: Mention, from: Where, asker: string | null): string | null {
    const head = mention.name.split(" ").at(-1) ?? "";
    if (isBodyAgain(mention)) {
      const body = this.#topics.body(from);
      // "The document … The central bank warned": another one.
      const isOther = body !== null && isDescription(body) && body.split(" ").at(-1) !== head;
      return (isOther ? null : body) ?? this.cast.bodyEnding(head);
    }
    // "The mayor said in a statement. “…,” the statement said."
    if (/^the (?:\p{Ll}+ )?statement$/iu.test(mention.words)) return this.#topics.speaker(from);
    if (isIndefinite(mention.words) || !isDefinitePerson(mention)) return null;
    const same = this.#topics.named(head, from);
    if (same !== null) return same;
    if (this.cast.people().some(({ name }) => name === mention.name)) return null;
    if (relation.test(mention.name)) return this.#relative(mention, from);
    return /^th(?:e|is)\s/iu.test(mention.words)
      ? (this.#meantBy(mention.gender, from, asker === null ? { most: 1 } : { asker })?.name ?? null)
      : null;
  }

  /** A relative who bears the same surname as whom a sentence is about. */
  #relative({ gender, words }: Mention, from: Where): string | null {
    const owner = /^h(?:is|er)\s/iu.exec(words)?.[0].trim().toLowerCase();
    if (owner === undefined) return null;
    const of = this.#meantBy(owner === "his" ? "he" : "she", from, {})?.name;
    const surname = of?.split(" ").at(-1);
    const family = this.cast
      .people()
      .filter(({ name }) => name !== of && name.includes(" ") && name.split(" ").at(-1) === surname)
      .filter(({ name }) => fit(this.cast.likelyGenderOf(name), gender));
    if (family.length > 0 || of === undefined) return family.length === 1 ? (family[0]?.name ?? null) : null;
    // "Her father, Elijah, … his daughter said": whose father he is.
    const isKin = relation.test(this.cast.roleOf(of) ?? "");
    return isKin ? this.#topics.besides(of, gender, from, (name) => this.cast.likelyGenderOf(name)) : null;
  }

  /** Who "he" or "she" is: the last that was spoken of and may be one. */
  #byPronoun({ mention, cue, sure }: Subject, from: Where, own: Mention | null): Attribution {
    const unknown = { ...nobody, mention: mention.name, cue };
    const single = /^they$/iu.test(mention.name) ? (this.#topics.described(from) ?? this.#topics.several(from)) : null;
    if (single !== null) return { speaker: single, mention: mention.name, cue, attribution: "likely" };
    if (/^it$/iu.test(mention.name)) {
      if (own !== null && own.kind !== "pronoun" && (isThing(own.name) || isOrganisation(own.name)))
        return { ...this.resolve({ mention: own, cue, sure: false }, from), mention: mention.name };
      const body = this.#topics.body(from);
      return body === null ? nobody : { speaker: body, mention: mention.name, cue, attribution: "likely" };
    }
    if (/^(?:they|one|another|others)$/iu.test(mention.name)) return unknown;
    // "A rancher said he trusted": whoever the sentence begins with.
    if (own?.kind === "role" && fit(own.gender, mention.gender) && isOne(own.words) && !isThing(own.name)) {
      const who = this.#byRole({ mention: own, cue, sure }, from);
      if (fit(guessedGender(who.speaker ?? ""), mention.gender)) return { ...who, mention: mention.name };
    }
    const isOther = (name: string): boolean =>
      !fit(guessedGender(name), mention.gender) && this.#meantBy(mention.gender, from, {}) !== null;
    if (
      own?.kind === "name" &&
      fit(own.gender, mention.gender) &&
      !isOrganisation(own.name) &&
      !isOther(this.cast.fullName(own.name, from.at))
    ) {
      const person = this.cast.meet(own, from.at);
      const isSure = sure && this.#isFullName(person) && this.cast.likelyGenderOf(person.name) === mention.gender;
      return { speaker: person.name, mention: mention.name, cue, attribution: isSure ? "certain" : "likely" };
    }
    const chosen = this.#meantBy(mention.gender, from, { asker: this.#askerBefore(cue, from) });
    if (chosen === null) return unknown;
    const person = this.cast.meet({ ...mention, name: chosen.name, words: chosen.name, kind: "name" }, from.at);
    return {
      speaker: chosen.name,
      mention: mention.name,
      cue,
      attribution: sure && chosen.isSure && this.#isFullName(person) ? "certain" : "likely",
    };
  }

  /** Who asked right before an answer is not who answers. */
  #askerBefore(cue: string | null, { block }: Where): string | null {
    const isAnswer = /^(?:answer|repl|respond|shot back|snapped)/u.test(cue ?? "");
    return isAnswer && this.#asked !== null && block - this.#asked.block <= 1 ? this.#asked.name : null;
  }

  #meantBy(
    gender: Gender,
    from: Where,
    within: { readonly most?: number; readonly asker?: string | null },
  ): { readonly name: string; readonly isSure: boolean } | null {
    return this.#topics.meantBy(
      gender,
      from,
      (name) => this.cast.genderOf(name) ?? (/^\p{Lu}/u.test(name) ? null : genderOf(name)),
      within,
    );
  }

  /** Whether a name is surely a person's and whole: not a place, a part of a longer name, or a body that may only employ who speaks. */
  #isFullName({ name, role }: { readonly name: string; readonly role: string | null }): boolean {
    const [, surname, more] = name.split(" ");
    if (surname === undefined || isOrganisation(name)) return false;
    return (
      role !== null ||
      guessedGender(name) !== null ||
      this.cast.isShown(name) ||
      (more === undefined && this.cast.hasSurname(surname))
    );
  }
}

/** "His sister": no "she" that follows is the one whose sister she is. */
function isOtherThanOwner({ words, name, gender }: Mention): boolean {
  const owner = /^his\s/iu.test(words) ? "he" : /^her\s/iu.test(words) ? "she" : null;
  return owner !== null && gender !== null && owner !== gender && relation.test(name);
}

const post =
  /^ (?:was|is|became|has been|had been) (?:(?:re-?)?(?:elected|appointed|named|chosen|sworn in) )?(?:as )?(?:(?:the|an?|its|their) )?((?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}[\p{Ll}-]*)(?= (?:of|for|at|in|since|by|on|from|to|last|this)\s|[,.;]|$)/u;

/** The post that somebody is said to have, right after the name: "was elected mayor". */
function postAfter(rest: string): string | null {
  const role = post.exec(rest)?.[1] ?? null;
  return isHuman(role) ? role : null;
}
