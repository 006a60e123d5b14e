/** Who a subject is: a name by the cast, a pronoun or a description by whom the sentences before it are about. */
import { isBodyAgain, isDefinitePerson, isIndefinite, isOne, surnameIn } from "./described.ts";
import { surnameOfHandle } from "./full-names.ts";
import { fit, type Gender, genderOf, givenGender, guessedGender } from "./gender.ts";
import type { Heard } from "./heard.ts";
import { interviewers } from "./interview.ts";
import type { Mention } from "./mention.ts";
import { isCountry, isDemonym } from "./peoples.ts";
import { type Attribution, nobody } from "./quotation.ts";
import { relation } from "./relatives.ts";
import { office, ownersIn } from "./role-match.ts";
import { headOfRole, isHuman, isOrganisation, isPersonNoun, pressWord } from "./roles.ts";
import type { Subject } from "./subjects.ts";
import { isThing, nounOf } from "./things.ts";
import { isDescription, isSeveral, type Where } from "./topics.ts";

/** What somebody writes: its words are theirs. */
const writing =
  /(?:^|\s)(?:letter|statement|tweet|post|op-ed|column|essay|e-?mail|memo|memoir|book|blog|message|note|diary|caption|speech|testimony|reply)s?$/iu;

/** Offices that one alone has: nobody else who was spoken of is called so. */
const ofOne =
  /(?:^|\s)(?:president|governor|mayor|premier|prime minister|chancellor|pope|king|queen|speaker|attorney general|sheriff|superintendent|secretary of state)$/iu;

/** Those who ask, call or comment, and are nobody who was spoken of. */
const asks =
  /^(?:person|reporter|journalist|interviewer|questioner|correspondent|moderator|narrator|announcer|heckler|caller|dispatcher)$/u;

/** Those who are not to be known. */
const ofSecrecy = /^(?:source|insider)$/iu;

/** Within what somebody is: "chief political correspondent". */
const ofReporters = new RegExp(interviewers, "iu");

/** What those are called who are tried, hurt or play: nobody who was spoken of with an office is. */
const ofNoOffice =
  /^(?:suspect|attacker|assailant|gunman|shooter|defendant|accused|killer|thief|burglar|robber|bomber|hijacker|victim|inmate|prisoner|detainee|defender|striker|midfielder|goalkeeper|winger|pitcher|right-hander|left-hander|quarterback|linebacker|receiver|batsman|bowler|guard|rookie|teenager|toddler)$/iu;

/** What newspapers are called. */
const ofPress = new RegExp(`(?<!\\p{L})(?:${pressWord}|Ledger|Star|Sun|Mail|Guardian|Courier|Record)$`, "u");

/** Those who work for somebody: "his physician" is not he. */
const ofOnes =
  /(?:^|\s)(?:physician|doctor|lawyer|attorney|solicitor|agent|publicist|manager|coach|spokes\p{Ll}+|assistant|secretary|aide|boss|teacher|pastor|accountant)$/iu;

/** Whether a name has a given name, and one that fits. */
function isNamedAs(name: string, gender: Gender): boolean {
  const guess = guessedGender(name);
  return guess !== null && fit(guess, gender);
}

/** Bodies whose names need not say what they are. */
const ofOwnName = /^(?:club|team|band|group|company|firm|airline|retailer|studio|charity)$/iu;

/** What companies are as well as people. */
const ofCompanies =
  /(?:^|\s)(?:owner|operator|maker|supplier|provider|sponsor|organi[sz]er|publisher|developer|contractor|employer|builder|landlord|lender|insurer|manufacturer|distributor|promoter|producer)$/iu;

/** Tells who is meant, by what was heard up to a place. */
export class Resolver {
  readonly #heard: Heard;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  /** Who a subject is; a pronoun stands for somebody named before `from`, or for whom its own sentence begins with. */
  resolve(subject: Subject, from: Where, own: Mention | null = null): Attribution {
    const who = this.#byNameOfLede(this.#whoIs(subject, from, own), subject.mention.gender, from);
    return subject.isGuess === true && who.attribution === "certain" ? { ...who, attribution: "likely" } : who;
  }

  /** "A dairy farmer has been fined. Thomas Scully, of Ballinree, pleaded guilty. The farmer told": by his name. */
  #byNameOfLede(who: Attribution, gender: Gender, from: Where): Attribution {
    if (who.speaker === null || !isDescription(who.speaker) || isThing(who.speaker)) return who;
    const noun = nounOf(who.speaker);
    const at = this.#heard.strangers.introducedFirst(noun);
    if (at === null) return who;
    // Or, of "a Kansas congressman", by the name of the one congressman.
    const { cast } = this.#heard;
    const name = cast.introducedSoon(at, gender ?? genderOf(noun)) ?? cast.byRole(noun, from.at, gender)?.name ?? null;
    return name === null || isDescription(name) ? who : { ...who, speaker: name, attribution: "likely" };
  }

  #whoIs(subject: Subject, from: Where, own: Mention | null): Attribution {
    const { mention, cue, sure } = subject;
    if (mention.kind === "pronoun") return this.#byPronoun(subject, from, own);
    // "A visibly shaken Kehoe": how somebody with a name is.
    const surname = mention.kind === "role" ? surnameIn(mention.name) : null;
    if (surname !== null && this.#heard.cast.fullName(surname, from.at).includes(" ")) {
      const named = { ...mention, name: surname, role: null, words: surname, kind: "name" } as const;
      return this.#whoIs({ ...subject, mention: named }, from, own);
    }
    if (mention.kind === "role") return this.#byRole(subject, from, own);
    const gender = mention.gender ?? this.#heard.genderBySpouse(mention.name);
    const person = this.#heard.cast.meet({ ...mention, gender }, from.at);
    const isOnly = !this.#heard.cast.isShared(mention.name);
    // "President Breck said": nobody's place or company.
    const isHolder = !person.name.includes(" ") && isHuman(person.role);
    const isSure =
      sure &&
      isOnly &&
      mention.rank === undefined &&
      surnameOfHandle(mention.name) === undefined &&
      (this.#isFullName(person) || isHolder || isOrganisation(person.name));
    return { speaker: person.name, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
  }

  /** A role, and the name of its holder where the text gives it a little later. */
  #byRole(subject: Subject, from: Where, own: Mention | null = null): Attribution {
    const who = this.#byRoleAlone(subject, from, own);
    if (who.speaker === null || !isDescription(who.speaker) || isThing(who.speaker)) return who;
    const revealed = this.#heard.cast.revealedNear(nounOf(who.speaker), from.at);
    return revealed === null ? who : { ...who, speaker: revealed, attribution: "likely" };
  }

  /** A role stands for whoever has it, or, where it describes somebody, for the one that was spoken of. */
  #byRoleAlone({ mention, cue, sure, other }: Subject, from: Where, own: Mention | null): Attribution {
    // "The source said": whoever was called so, and nobody with a name.
    const unknown = nounOf(mention.name);
    if (ofSecrecy.test(unknown) && !isIndefinite(mention.words)) {
      const same = this.#heard.topics.named(unknown, from) ?? this.#heard.strangers.called(unknown);
      return { speaker: same ?? mention.name, mention: mention.words, cue, attribution: "likely" };
    }
    const several = this.#withoutName(mention.name, from);
    if (several !== null) return { speaker: several, mention: mention.words, cue, attribution: "likely" };
    const author = writing.test(mention.name) ? this.#authorOf(mention, from) : null;
    if (author !== null) return { speaker: author, mention: mention.words, cue, attribution: "likely" };
    // "What the trade paper The Bookman called".
    const titled = /\sThe (\p{Lu}.*)$/u.exec(mention.name)?.[1];
    if (titled !== undefined) return { speaker: titled, mention: mention.words, cue, attribution: "likely" };
    // "The New York Times ran a piece, which the paper called".
    if (/^the (?:paper|newspaper)$/iu.test(mention.words) && own?.kind === "name" && ofPress.test(own.name))
      return { speaker: this.#heard.cast.named(own, from.at), mention: mention.words, cue, attribution: "likely" };
    const isSame = own?.kind === "role" && nounOf(own.name) === nounOf(mention.name);
    if (isSame && isIndefinite(own.words) && !isIndefinite(mention.words))
      return { speaker: own.name, mention: mention.words, cue, attribution: "likely" };
    const isNew =
      isIndefinite(mention.words) || (/^(?:\p{L}[\p{L}-]* ){0,2}\p{Ll}+s$/u.test(mention.words) && !isOne(mention));
    // "…,” offered a veteran Democrat. And, in the next paragraph: Said the Democrat".
    const unnamed = this.#heard.topics.stranger(from, 1);
    if (
      unnamed !== null &&
      nounOf(unnamed) === unknown &&
      isDefinitePerson(mention) &&
      fit(genderOf(unnamed), mention.gender)
    )
      return { speaker: unnamed, mention: mention.words, cue, attribution: "likely" };
    const affiliated = this.#heard.affiliated(mention, from);
    if (affiliated.name !== null) {
      const isSure = sure && affiliated.isOnly;
      return { speaker: affiliated.name, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
    }
    const known = isNew ? null : this.#heard.cast.byRole(mention.name, from.at, mention.gender);
    // "…,” Teague said. And, in the next paragraph: “…,” added the onetime hopeful": she goes on.
    const goesOn = known === null && /^(?:add|continu|went on)/u.test(cue ?? "") && isDefinitePerson(mention);
    const before = goesOn ? this.#heard.topics.speaker(from, { most: 1 }) : null;
    if (
      before !== null &&
      !isDescription(before) &&
      fit(mention.gender ?? genderOf(mention.name), this.#heard.cast.likelyGenderOf(before))
    )
      return { speaker: before, mention: mention.words, cue, attribution: "likely" };
    // "The president of the miners' union": not the country's.
    const isOfOther =
      mention.ofBody !== undefined &&
      known !== null &&
      known.role?.toLowerCase().includes(nounOf(mention.ofBody).toLowerCase()) !== true;
    // "Her campaign": not that of a man who was named before.
    const owner = known !== null && isThing(known.name) ? this.#heard.ownerOf(mention.words, from) : null;
    const isOfAnother = owner != null && known?.name.includes(nounOf(owner)) !== true;
    const holder = isOfOther || isOfAnother || affiliated.others.includes(known?.name ?? "") ? null : known;
    const stranger = holder === null ? null : this.#heard.topics.stranger(from);
    // "One backbencher complained. “…,” the deputy said": not the deputy of whom the paragraph before told.
    if (stranger !== null && !ofOne.test(mention.name) && fit(genderOf(stranger), mention.gender))
      // "One adviser complained. The adviser told of a manager who asked for money. “…,” the adviser said".
      return {
        speaker: this.#heard.topics.named(nounOf(mention.name), from) ?? stranger,
        mention: mention.words,
        cue,
        attribution: "likely",
      };
    if (holder !== null) {
      holder.mentions.add(mention.words);
      const latest = this.#heard.topics.latest(from);
      // "Mr Sisouk distanced himself. The minister said": perhaps it is he.
      const isOther =
        latest !== null &&
        latest.block === from.block &&
        latest.name !== holder.name &&
        this.#mayBe(mention, latest.name);
      const isNamed = this.#heard.cast.isNamedBefore(holder.name, from.at);
      // "Sen. Holt said so. Sen. Ruiz was upset. “…,” the senator said": Ruiz.
      const isOfLatest =
        latest !== null &&
        latest.name !== holder.name &&
        isNamed &&
        this.#heard.cast.holders(mention.name, mention.gender).includes(latest.name);
      if (isOfLatest) return { speaker: latest.name, mention: mention.words, cue, attribution: "likely" };
      // "Asked about it, the congressman answered", and another who is one is named but later.
      if (!isNamed && isOther && !isDescription(holder.name))
        return { speaker: latest.name, mention: mention.words, cue, attribution: "likely" };
      const isSure = sure && !isOther && isNamed;
      return { speaker: holder.name, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
    }
    // "Ruiz called off the meeting after the outspoken former mayor described him as": not Ruiz.
    const isOwnOther =
      other?.kind === "pronoun" &&
      own?.kind === "name" &&
      fit(other.gender, this.#heard.cast.likelyGenderOf(this.#nameOf(own, from) ?? ""));
    const except = [
      this.#heard.questions.notByRole(cue, from),
      this.#nameOf(isOwnOther ? own : other, from),
      ...affiliated.others,
    ];
    const last =
      !isNew && /^(?:the\s|counsel$)/iu.test(mention.words)
        ? this.#heard.lastHolder(mention, from, { except, own: own?.kind === "name" ? this.#nameOf(own, from) : null })
        : null;
    if (last !== null) return { speaker: last, mention: mention.words, cue, attribution: "likely" };
    const meant =
      this.#described(mention, from, except) ??
      (isNew || isThing(mention.name)
        ? null
        : this.#heard.cast.namedSoon(
            mention.words.slice(mention.words.indexOf(mention.name) + mention.name.length),
            from.at,
          ));
    // "Havlik was suspended, which the runner called": whom the sentence begins with.
    const isOwn =
      meant === null &&
      own?.kind === "name" &&
      !isNew &&
      isDefinitePerson(mention) &&
      // "The late Everett Quimby sold it, and his granddaughter".
      !(/^(?:his|her|their)\s/iu.test(mention.words) && (relation.test(mention.name) || ofOnes.test(mention.name))) &&
      !isOrganisation(own.name) &&
      !isCountry(own.name) &&
      !isOwnOther &&
      this.#nameOf(own, from) !== this.#nameOf(other, from);
    const self =
      isOwn && fit(own.gender, mention.gender) && isPersonNoun(mention.name)
        ? this.#heard.cast.meet(own, from.at).name
        : null;
    // "A judge sentenced him", and the lines after name the judge.
    const isInLede = this.#heard.strangers.isLede(from.block);
    const isLede = isInLede && /^(?:an?|the)\s/iu.test(mention.words) && isPersonNoun(mention.name);
    const named = isLede && meant === null ? this.#heard.cast.holderSoon(mention.name, from.at) : null;
    if (named !== null) return { speaker: named, mention: mention.words, cue, attribution: "likely" };
    const isSubject = /^the\s/iu.test(mention.words) || (/^an?\s/iu.test(mention.words) && own === null);
    const isFirst = isInLede && isSubject && isPersonNoun(mention.name) && !asks.test(nounOf(mention.name));
    const introduced =
      meant === null && self === null && isFirst
        ? this.#heard.cast.introducedAfter(mention.words, this.#heard.blockEnd, mention.gender)
        : null;
    const speaker = meant ?? self ?? introduced ?? this.#heard.cast.meet(mention, from.at).name;
    // "Breck would not support a man who called himself": perhaps somebody whom we know.
    const isStranger = isIndefinite(mention.words) && isPersonNoun(mention.name) && own?.kind !== "name";
    const isSure = isStranger && sure && introduced === null;
    return { speaker, mention: mention.words, cue, attribution: isSure ? "certain" : "likely" };
  }

  /** Whose a letter is: "her letter", "Kane's letter". */
  #authorOf({ words }: Mention, from: Where): string | null {
    const owner = this.#heard.ownerOf(words, from);
    if (owner !== undefined) return owner;
    const name = /^((?:\p{Lu}[\p{L}.’'-]* )*\p{Lu}[\p{L}’'-]*?)(?:['’]s|(?<=s)['’]) /u.exec(words)?.[1] ?? null;
    const full = name === null ? null : this.#heard.cast.fullName(name, from.at);
    return full !== null && this.#heard.cast.isPerson(full, null) ? full : null;
  }

  /** Whom a subject speaks to or of. */
  #nameOf(other: Mention | null | undefined, from: Where): string | null {
    if (other == null) return null;
    return other.kind === "pronoun"
      ? (this.#heard.meantBy(other.gender, from, {})?.name ?? null)
      : this.#heard.cast.fullName(other.name, from.at, other.gender);
  }

  /** Whether somebody of whom it is not known what they are may be whom a role means. */
  #mayBe({ gender }: Mention, name: string): boolean {
    const role = this.#heard.cast.roleOf(name);
    return (role === null || /counterpart/u.test(role)) && fit(gender, this.#heard.cast.likelyGenderOf(name));
  }

  /** Who "the striker", "the official", "his widow" is among those who were spoken of before; null for somebody new. */
  #described(mention: Mention, from: Where, except: readonly (string | null)[]): string | null {
    const head = nounOf(mention.name);
    // "The New York Times ran a piece, which the paper called".
    const paper = head === "paper" ? this.#heard.topics.body(from) : null;
    if (paper !== null && ofPress.test(paper)) return paper;
    if (isBodyAgain(mention)) {
      // "The document … The central bank warned": another one.
      // "Linden United celebrated. “…,” the group wrote": whom the sentence right before is about, if it may be one.
      const latest = this.#heard.topics.latest(from);
      const near = !ofOwnName.test(head)
        ? null
        : latest?.block === from.block
          ? this.#untoldNear(from)
          : this.#heard.topics.unknownNear(from, 0);
      return (
        near ??
        this.#heard.topics.body(from, head) ??
        this.#heard.cast.facts.bodyEnding(head) ??
        // "Redmoor City confirmed the signing. “…,” the club wrote".
        (ofOwnName.test(head) ? (this.#heard.topics.unknownNear(from) ?? this.#untoldNear(from)) : null)
      );
    }
    // "The lawyer read a letter from Anna Kowalik. “…,” the letter said": her words.
    const writer = /^[Tt]he (?:\p{Ll}+ )?(?:statement|letter|message|note|tribute|poem|e-?mail)$/u.test(mention.words)
      ? this.#heard.writings.writerNear(from)
      : null;
    if (writer !== null) return writer;
    // "The mayor said in a statement. “…,” the statement said."
    if (
      /^[Tt]he (?:\p{Ll}+ )?statement$/u.test(mention.words) ||
      (/^the /iu.test(mention.words) && this.#heard.writings.has(head, from))
    )
      return this.#heard.topics.speaker(from);
    if (isIndefinite(mention.words) || !isDefinitePerson(mention)) return null;
    // Who asks is not who is asked; nor is "the chief of the council" somebody who was named without it.
    if (asks.test(head) || mention.ofBody !== undefined) return null;
    const like = this.#heard.topics.named(head, from) ?? this.#heard.strangers.called(head);
    // "Ruiz's spokesman" is not Holt's.
    const [own] = ownersIn(mention.words);
    const owners = own === undefined ? [] : ownersIn(like ?? "");
    const same = owners.length > 0 && !owners.includes(own ?? "") ? null : like;
    if (same !== null) return same;
    if (this.#heard.cast.has(mention.name)) return null;
    // "The pop singer" is the one singer.
    const alike = /^the\s/iu.test(mention.words)
      ? this.#heard.cast.byNoun(mention.name, from.at, mention.gender)
      : null;
    const latest = alike === null ? null : this.#heard.topics.latest(from);
    // Where a name is told of it, or another noun is said for it, rather whoever was spoken of last, if they may be it.
    const isOther =
      latest !== null &&
      latest.name !== alike?.name &&
      this.#heard.cast.mayBeMore(latest.name) &&
      fit(mention.gender, this.#heard.cast.likelyGenderOf(latest.name));
    if (alike !== null && (alike.isSure || !isOther) && !except.includes(alike.name)) return alike.name;
    if (relation.test(mention.name)) return this.#heard.relative(mention, from);
    const compatriot = isDemonym(head) ? this.#heard.cast.facts.byOrigin(head) : null;
    if (compatriot !== null) return compatriot;
    // "The tribunal's registry": somebody's, and no word for a person.
    if (/['’]s\s/u.test(mention.words)) return null;
    if (!/^th(?:e|is)\s/iu.test(mention.words) || !(isPersonNoun(mention.name) || /^\p{Lu}|-year-old$/u.test(head)))
      return null;
    // "The judge asked Travis Pell about it. “No, sir,” the defendant said".
    const asked = this.#heard.questions.whom(from);
    if (asked !== null && !except.includes(asked) && fit(this.#heard.cast.likelyGenderOf(asked), mention.gender))
      return asked;
    // "A specialist who reviewed the paper had no doubts. “…,” the reviewer said."
    const stranger = this.#heard.topics.stranger(from, 1);
    if (stranger !== null && !except.includes(stranger) && fit(genderOf(stranger), mention.gender)) return stranger;
    const within = {
      except: [...except, ...this.#otherwise(mention.name)],
      named: true,
      ...(except[0] === null ? { most: 1 } : {}),
    };
    const meant = this.#heard.meantBy(mention.gender, from, within)?.name ?? null;
    // "Bud Larrabee won 611 games. The coach called them": whoever was named right before, if a person may be.
    const unknown = meant === null && isPersonNoun(mention.name) ? this.#heard.topics.unknownNear(from) : null;
    return (
      meant ?? (unknown !== null && !except.includes(unknown) && isNamedAs(unknown, mention.gender) ? unknown : null)
    );
  }

  /** Those of whom it is known that they are something else than a role. */
  #otherwise(role: string): readonly string[] {
    const head = nounOf(role);
    const { cast } = this.#heard;
    const isOfNone = ofNoOffice.test(head) && !/^former\s/iu.test(role);
    const others = office.test(head)
      ? cast.othersThan(role)
      : isOfNone
        ? cast.withOffice((own) => ofNoOffice.test(headOfRole(own)))
        : [];
    return [...cast.facts.under(head), ...others];
  }

  /** Whom the sentence before is about, where nothing tells that it is a person. */
  #untoldNear(from: Where): string | null {
    const name = this.#heard.topics.latest(from)?.name ?? null;
    const { cast } = this.#heard;
    const role = name === null ? null : cast.roleOf(name);
    const isPerson =
      name === null ||
      cast.likelyGenderOf(name) !== null ||
      (role !== null && !ofCompanies.test(role)) ||
      cast.facts.isHuman(name);
    return isPerson ? null : name;
  }

  /** Those without a name of whom "they", "another", "some" or "one of them" are. */
  #withoutName(said: string, from: Where): string | null {
    const { topics } = this.#heard;
    if (/^they$/iu.test(said)) return topics.described(from) ?? topics.several(from) ?? topics.stranger(from, 1);
    // "One minister told them so. And, in the next paragraph: Another said".
    if (/^another$/iu.test(said)) return topics.described(from) ?? topics.stranger(from, 2);
    if (/^one$/iu.test(said)) return topics.described(from);
    if (/^one of (?:them|these|those)$/iu.test(said)) return topics.lastSeveral(from);
    return /^(?:some|several|many|others|both)$/iu.test(said) ? topics.lastSeveral(from, 0) : null;
  }

  /** Who "he" or "she" is: the last that was spoken of and may be one. */
  #byPronoun({ mention, cue, sure, other }: Subject, from: Where, own: Mention | null): Attribution {
    const unknown = { ...nobody, mention: mention.name, cue };
    const age = /(\d+)-year-old$/u.exec(mention.name)?.[1];
    const aged = age === undefined ? null : this.#heard.cast.facts.byAge(age);
    if (aged !== null) return { speaker: aged, mention: mention.name, cue, attribution: sure ? "certain" : "likely" };
    const ofTwo = this.#heard.ofPair(mention.name);
    if (ofTwo !== null) return { speaker: ofTwo, mention: mention.name, cue, attribution: "likely" };
    // "Delegates stood and clapped, and many cried": many of the delegates.
    const ofOwn =
      /^(?:many|some|several|others)$/iu.test(mention.name) && own?.kind === "role" && isSeveral(own.name)
        ? own.name
        : null;
    const single = ofOwn ?? this.#withoutName(mention.name, from);
    if (single !== null) return { speaker: single, mention: mention.name, cue, attribution: "likely" };
    if (/^it$/iu.test(mention.name)) {
      // "Tallycrest confirmed the theft after it had called it": no given name, and nothing that shows a person.
      const isBody =
        own?.kind === "name" &&
        !own.name.includes(" ") &&
        givenGender(own.name) === null &&
        !this.#heard.cast.isPerson(own.name, null);
      if (own !== null && own.kind !== "pronoun" && (isBody || isThing(own.name) || isOrganisation(own.name)))
        return { ...this.resolve({ mention: own, cue, sure: false }, from), mention: mention.name };
      const writer = /^(?:reads?|said|says|began|begins|ended|ends|concluded|added|went on|goes on)$/u.test(cue ?? "")
        ? this.#heard.writings.writerNear(from)
        : null;
      if (writer !== null) return { speaker: writer, mention: mention.name, cue, attribution: "likely" };
      // "Holt put out a statement. “…,” it read": his words.
      const author = /^reads?$/u.test(cue ?? "") ? this.#heard.topics.latest(from) : null;
      if (author !== null && this.#heard.writings.isPutOutIn(from))
        return { speaker: author.name, mention: mention.name, cue, attribution: "likely" };
      const body = this.#heard.topics.body(from);
      return body === null ? nobody : { speaker: body, mention: mention.name, cue, attribution: "likely" };
    }
    // "Lawyers did not dispute it, though they called it".
    if (/^they$/iu.test(mention.name) && own?.kind === "role" && isSeveral(own.name))
      return { ...this.resolve({ mention: own, cue, sure: false }, from), mention: mention.name };
    // "Harrowgate said that they had asked": a club, a company.
    const isMany = /^they$/iu.test(mention.name) && own?.kind === "name" && guessedGender(own.name) === null;
    if (isMany) return { ...this.resolve({ mention: own, cue, sure: false }, from), mention: mention.name };
    if (/^some(?:one|body)$/iu.test(mention.name) && cue !== null && sure)
      return { speaker: mention.name.toLowerCase(), mention: mention.name, cue, attribution: "likely" };
    if (
      /^(?:they|one|another|others|several|some|many|both|some(?:one|body)|every(?:one|body)|nobody|no one)$/iu.test(
        mention.name,
      )
    )
      return unknown;
    // "A rancher said he trusted": whoever the sentence begins with.
    if (own?.kind === "role" && fit(own.gender, mention.gender) && isOne(own) && isPersonNoun(own.name)) {
      const who = this.#byRole({ mention: own, cue, sure }, from);
      if (fit(guessedGender(who.speaker ?? ""), mention.gender)) return { ...who, mention: mention.name };
    }
    const isOther = (name: string): boolean => {
      const meant = fit(guessedGender(name), mention.gender) ? null : this.#heard.meantBy(mention.gender, from, {});
      return meant !== null && fit(guessedGender(meant.name), mention.gender);
    };
    if (
      own?.kind === "name" &&
      fit(own.gender, mention.gender) &&
      !isOrganisation(own.name) &&
      this.#maySpeak(own, from) &&
      !isOther(this.#heard.cast.fullName(own.name, from.at))
    ) {
      const person = this.#heard.cast.meet(own, from.at);
      const isSure =
        sure && this.#isFullName(person) && this.#heard.cast.likelyGenderOf(person.name) === mention.gender;
      return { speaker: person.name, mention: mention.name, cue, attribution: isSure ? "certain" : "likely" };
    }
    const attacked = this.#heard.questions.attackedBefore(cue, from);
    // "A correspondent asked Ruiz. “…,” she said": Ruiz.
    const asking = this.#heard.questions.askerOfWhom(from);
    const isReporter = asking !== null && ofReporters.test(this.#heard.cast.roleOf(asking) ?? "");
    const asker =
      this.#heard.questions.askerBefore(cue, from) ??
      this.#heard.questions.askerOfOther(from) ??
      (isReporter ? asking : null);
    const except = [asker ?? attacked, this.#nameOf(other, from)];
    const chosen = this.#heard.meantBy(mention.gender, from, { except });
    // "She writes that it is. And, in the next lines: Governor Ana Ruiz has".
    const isUntold =
      chosen === null
        ? !this.#heard.cast.isAnyNamedBefore(from.at)
        : !fit(guessedGender(chosen.name), mention.gender) && from.block <= 2;
    const later =
      isUntold && mention.gender !== null ? this.#heard.cast.headedAfter(mention.gender, this.#heard.blockEnd) : null;
    if (later !== null) return { speaker: later, mention: mention.name, cue, attribution: "likely" };
    if (chosen === null) return unknown;
    const person = this.#heard.cast.meet({ ...mention, name: chosen.name, words: chosen.name, kind: "name" }, from.at);
    return {
      speaker: chosen.name,
      mention: mention.name,
      cue,
      attribution: sure && chosen.isSure && attacked === null && this.#isFullName(person) ? "certain" : "likely",
    };
  }

  /** Who replies to whoever asked or spoke last. */
  answering(from: Where, cue: string): Attribution {
    const asker = this.#heard.questions.questioner(from, null) ?? this.#heard.topics.speaker(from);
    const speaker = this.#heard.questions.whom(from) ?? (asker === null ? null : this.#heard.answering(asker, from));
    return speaker === null ? { ...nobody, cue } : { speaker, mention: null, cue, attribution: "likely" };
  }

  /** Whether whom a sentence begins with may be somebody that a pronoun in it means. */
  #maySpeak({ name, role }: Mention, { at }: Where): boolean {
    const full = this.#heard.cast.fullName(name, at);
    return this.#heard.cast.isPerson(full, role) || this.#heard.cast.mayBePerson(full);
  }

  /** Whether a name is surely a person's and whole: not a place, a part of a longer name, or a body that may only employ who speaks. */
  #isFullName({ name, role }: { readonly name: string; readonly role: string | null }): boolean {
    const [, surname, more] = name.split(" ");
    if (surname === undefined || isOrganisation(name)) return false;
    return (
      role !== null ||
      guessedGender(name) !== null ||
      this.#heard.cast.facts.isHuman(name) ||
      (more === undefined && this.#heard.cast.hasSurname(surname))
    );
  }
}
