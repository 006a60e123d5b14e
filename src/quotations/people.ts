/** The cast that a document's sentences make. */
import { allMatches } from "./all-matches.ts";
import { Affiliations, type SoughtAffiliation } from "./affiliations.ts";
import { FullNames, lastOf, surnameOf } from "./full-names.ts";
import { fit, type Gender, genderOf, givenGender, guessedGender } from "./gender.ts";
import { NameFacts } from "./name-facts.ts";
import type { Mention } from "./mention.ts";
import { isCountry, isPlaceName } from "./peoples.ts";
import { blot } from "./quoted-words.ts";
import { candidate, isOneMore, office, SoughtRole } from "./role-match.ts";
import { headOfRole, isOrganisation, isPersonNoun, roleAfter } from "./roles.ts";
import type { Person } from "./quotation.ts";
import { isThing, nounOf } from "./things.ts";

interface Known {
  readonly name: string;
  role: string | null;
  gender: Gender;
  readonly mentions: Set<string>;
}

/** What somebody was spoken of by, right before the name. */
const calledBefore = /(?<!\p{L})[Tt]h(?:e|at) (?:\p{Ll}+ )?(\p{Ll}+), (?:former )?(?:\p{Lu}[\p{L}.]* )*$/u;
/** Right before somebody who is named as another's. */
const relativeBefore =
  /(?<!\p{L})(?:whose|his|her|their|\p{L}+['’]s|(?:lost|losing|buried) an?) (?:\p{Ll}+ )?(?:son|daughter|husband|wife|brother|sister|father|mother|nephew|niece|uncle|aunt|cousin|grandson|granddaughter),? (?:(?:the|an?|former|late) (?:\p{Ll}+ ){0,2})?(?:\p{Lu}[\p{L}.]* )*$/u;
/** Characters before a name in which whose relative somebody is stands. */
const longestKin = 80;
/** What somebody is who may be named by a given name alone. */
const isRelative = /(?:^|\s)(?:son|daughter|wife|husband|brother|sister|mother|father|widow|widower)$/u;
/** What the younger of a family is. */
const isChild = /(?:^|[\s-])(?:(?:grand|step)?(?:son|daughter)|nephew|niece)$/u;
/** Right after the name of whoever said what was told before. */
const madeThem =
  /^,? (?:made|gave|issued|used) (?:the|those|these|that) (?:comments?|remarks?|statement|announcement|phrase|words)(?!\p{L})/u;
/** What a report calls them before it names them. */
const forOfficials = ["official", "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "diplomat"];
/** What those who have a post in a body may be called, whatever the post. */
const mayBeAny = /^(?:spokes\p{L}+|official|chief|head|leader|executive|representative|aide|advis[eo]r)$/u;
/** What is called after somebody, who may be named by the surname alone. */
const isBuilding =
  / (?:Building|Towers?|Hotel|Arena|Stadium|Auditorium|Coliseum|Pavilion|Center|Centre|Plaza|Library|School|Airport|Street)$/u;
/** What the elder of a family is. */
const isParent = /(?:^|[\s-])(?:(?:grand|step)?(?:father|mother))$/u;
/** What somebody is who is, was or will be something else too. */
const inTheRunning =
  /(?:^|\s)(?:Democrat|Republican|Conservative|Labour|Liberal|nominee|candidate|challenger|contender|hopeful|rival|opponent|counterpart|mate|chairman|chairwoman|chair|leader|whip|lawmaker|politician|member)$/iu;

/** What names of places end in or begin with. */
const ofPlace =
  /(?:^|\s)(?:County|Township|Parish|Avenue|Boulevard|River|Islands?|Springs|Airport|Stadium|Falls|Creek|Harbou?r|Highway|Road|Square|Heights|Valley|Hills|Ballroom|Auditorium|Arena|Coliseum|Hotel|Plaza)$|^\p{Lu}\S+ \p{Lu}\S+ (?:\p{Lu}\S+ )?Hall$|^(?:Lake|Mount|Fort|North|South|East|West|New|Northern|Southern|Eastern|Western|Upper|Lower)\s/u;

/** Those who speak for others: they are named as such or not at all. */
const isSpeaking = /spokes(?:man|woman|person)$/u;

/** Characters within which whom the first lines describe is named. */
const aFewLines = 700;

/** Whether a longer word of a phrase stands in a role. */
function sharesWord(phrase: string, role: string): boolean {
  return (phrase.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => role.toLowerCase().includes(word));
}

/** The people of a document as they are met. State: who was named, and how. */
export class Cast {
  readonly #people: Known[] = [];
  readonly #byName = new Map<string, Known>();
  /** The last words of names of two words or more: of people met, and of full names that begin with a given name. */
  readonly #surnames = new Set<string>();
  readonly #givenSurnames = new Set<string>();
  /** Surnames that speak alone somewhere. */
  readonly #lone = new Set<string>();
  /** Roles of those who were named with one, met or not. */
  readonly #roles = new Map<string, string>();
  /** What those with an office are besides: "Master Sgt. Keisha Lyle, a loadmaster". */
  readonly #besides = new Map<string, string>();
  /** Where bodies are first named, by their first word. */
  readonly #bodies = new Map<string, number>();
  /** Those whose name is given after a noun that they were spoken of by. */
  readonly #revealed: { readonly noun: string; readonly name: string; readonly at: number }[] = [];
  /** Words of headings that begin with a capital, in order. */
  readonly #headed: string[] = [];
  readonly facts = new NameFacts();
  readonly #affiliations = new Affiliations();
  readonly #fullNames = new FullNames();

  /** Takes in the names of a sentence; `at` is where it stands. */
  hear(sentence: string, mentions: readonly Mention[], at: number): void {
    for (const mention of mentions) {
      const { name, kind, role } = mention;
      if (kind !== "name") continue;
      const before = sentence.slice(0, mention.at);
      const after = sentence.slice(mention.at + mention.words.length);
      // "A card called “Kestrel Shield”": what something is called, and nobody's name.
      if (/["“]$/u.test(before) && /^[.,]?["”]/u.test(after)) continue;
      this.facts.hear(mention, before, after);
      this.#affiliations.hear(name, before, after);
      const words = name.split(" ");
      // "The donor, Mike Fernando, wrote": who was spoken of as a donor.
      const noun = words.length > 1 ? calledBefore.exec(before)?.[1] : undefined;
      if (noun !== undefined && isPersonNoun(noun)) this.#revealed.push({ noun, name, at: at + mention.at });
      // "An official said so. A spokesman, Brendan Holt, made the comments": he is the official.
      else if (words.length > 1 && madeThem.test(after))
        for (const each of forOfficials) this.#revealed.push({ noun: each, name, at: at + mention.at });
      if (words.length === 1 && mention.gender === null) this.#fullNames.hearBare(name, at + mention.at);
      const first = words[0] ?? "";
      if (isOrganisation(name) && !this.#bodies.has(first)) this.#bodies.set(first, at + mention.at);
      // "Her daughter, Abena": by her given name alone.
      if (words.length === 1 && role !== null && isRelative.test(role) && !this.#roles.has(name))
        this.#roles.set(name, role);
      if (words.length < 2 || words.length > 4 || isOrganisation(name)) continue;
      if (role !== null && !this.#roles.has(name)) this.#roles.set(name, role);
      // "At a diner in Millen Fork, the lawmaker said": nobody is called so.
      const besides =
        role === null || /\b(?:of|from|in|at|to|with|by) $/iu.test(before.slice(-8)) ? null : roleAfter(after);
      if (besides !== null && besides !== role && !this.#besides.has(name)) this.#besides.set(name, besides);
      const last = surnameOf(name);
      // "DeShawn's mother, Yolanda Mills, wore": whom the sentence is about is not but somebody's.
      const kin = relativeBefore.exec(before.slice(-longestKin));
      if (kin !== null && (kin.index > 0 || before.length > longestKin)) this.#fullNames.hearKin(name);
      this.#fullNames.hear(name, at + mention.at);
      if (!this.#givenSurnames.has(last) && guessedGender(name) !== null) this.#givenSurnames.add(last);
    }
  }

  /** Takes in headings: their names complete a surname that the text below gives alone, and tell whom it is about. */
  hearHeadings(headings: readonly string[], pairs: readonly (readonly [given: string, surname: string])[]): void {
    for (const { 0: word } of headings.flatMap((heading) => allMatches(/\p{Lu}[\p{L}-]*\p{Ll}/gu, heading)))
      this.#headed.push(word);
    for (const surname of new Set(pairs.map(([, last]) => last))) {
      const [given, other] = new Set(pairs.filter(([, last]) => last === surname).map(([first]) => first));
      const at = this.#fullNames.barePlaceOf(surname);
      if (given === undefined || other !== undefined || at === null || this.#fullNames.has(surname)) continue;
      this.#fullNames.hear(`${given} ${surname}`, 0);
    }
    // "Katja Drexler backs him": whom the text calls but Katja, the wife of a Drexler.
    for (const [given, surname] of pairs) {
      const isAlone = this.#fullNames.beginning(given).length === 0 && this.#fullNames.barePlaceOf(given) !== null;
      if (isAlone && givenGender(given) !== null && !isPlaceName(given) && this.#fullNames.has(surname))
        this.#fullNames.hear(`${given} ${surname}`, 0);
    }
  }

  /** Takes in that a surname alone speaks somewhere: who bears it is a person. */
  hearSurname(name: string): void {
    this.#lone.add(name);
  }

  /** Whether somebody's surname alone speaks somewhere. */
  hasSurname(name: string): boolean {
    return this.#lone.has(name);
  }

  /** Takes in that somebody spoke: of two with one surname, it means the one who spoke last. */
  heard(name: string): void {
    this.#fullNames.spoke(name);
  }

  /** Whether several people have the surname that is all a mention gives. */
  isShared(name: string): boolean {
    return !name.includes(" ") && this.#fullNames.isShared(name);
  }

  /** The person a mention means, taken in by the name and role it has; `at` is where it stands. */
  meet(mention: Mention, at: number): Known {
    const full = this.named(mention, at);
    const known = this.#byName.get(full) ?? {
      name: full,
      role: null,
      gender: mention.gender,
      mentions: new Set([full]),
    };
    if (!this.#byName.has(full)) {
      this.#people.push(known);
      this.#byName.set(full, known);
      if (full.includes(" ")) this.#surnames.add(lastOf(full));
    }
    // What stands with the full name tells more than what a surname alone has: "Whitlock, a Democrat".
    known.role ??= this.#roles.get(full) ?? mention.role;
    known.gender ??= mention.gender;
    if (!mention.words.includes(blot)) known.mentions.add(mention.words);
    if (mention.kind === "name" && full.includes(" ") && !isOrganisation(full)) known.mentions.add(lastOf(full));
    return known;
  }

  /** Whether the full name of somebody stands before `at`. */
  isNamedBefore(name: string, at: number): boolean {
    return (this.#fullNames.placeOf(name) ?? Infinity) < at;
  }

  /** Whether any name stands before `at`. */
  isAnyNamedBefore(at: number): boolean {
    return this.#fullNames.isAnyBefore(at);
  }

  /** The person whose role is the one named at a place. */
  byRole(role: string, at: number, of: Gender = null): Known | null {
    const sought = new SoughtRole(role);
    const gender = genderOf(sought.head);
    const isLike = (each: Pick<Known, "name" | "role" | "gender">): boolean => {
      if (each.role === null || each.name === role) return false;
      // "Dockworkers Local 88 President Ana Ruiz … the union president".
      const isOfBody = sought.isOfBody && / /u.test(each.role) && sought.isNounOf(each.role);
      if (!sought.fits(each.role) && !isOfBody) return false;
      // "The Breck campaign" is no Breck backer.
      if (isThing(sought.head) && isPersonNoun(headOfRole(each.role))) return false;
      if (!fit(gender, each.gender) || !fit(of, each.gender ?? guessedGender(each.name))) return false;
      return !isOneMore(each.role) || this.isNamedBefore(each.name, at);
    };
    const hasNoun = (each: Pick<Known, "role">): boolean => each.role !== null && sought.isNounOf(each.role);
    const like = this.#people.filter(isLike);
    // By the noun of the role, or else, as "the Council spokesman" is a coordinator, by what stands before it.
    const same = like.filter(hasNoun);
    const fits = same.length > 0 || !sought.isNamed || !mayBeAny.test(sought.head) ? same : like;
    // "The governor" is the governor, and no deputy governor.
    const whole = fits.filter((each) => each.role?.toLowerCase() === role.toLowerCase());
    const [only, rival] = whole.length === 1 ? whole : fits;
    if (only !== undefined) return rival === undefined ? only : null;
    const [other, more] = [...this.#roles]
      .filter(([name, own]) => sought.isNounOf(own) && (this.#byName.get(name)?.role ?? null) === null)
      .map(([name, own]) => ({ name, role: own, gender: this.genderOf(name) }))
      .filter(isLike);
    if (more !== undefined) return null;
    if (other !== undefined) return this.meet({ ...other, words: other.name, kind: "name", at: 0 }, 0);
    // By what somebody with an office is besides, or was called by before the name: "the chairwoman, Rep. Barbara Stull".
    const [one, another] = [...this.#besides].filter(
      ([name, own]) =>
        sought.isNounOf(own) &&
        isLike({ name, role: own, gender: this.genderOf(name) }) &&
        this.isNamedBefore(name, at),
    );
    const name =
      one !== undefined && another === undefined
        ? one[0]
        : this.#revealed.findLast((each) => each.noun === sought.head && each.at < at)?.name;
    return name === undefined || sought.rest.length > 0
      ? null
      : this.meet({ name, role: null, words: name, kind: "name", gender: this.genderOf(name), at: 0 }, 0);
  }

  /** Who alone of those named before `at` may be what the noun of a role says, though more is told of it: "the pop singer". */
  byNoun(role: string, at: number, of: Gender): { readonly name: string; readonly isSure: boolean } | null {
    const sought = new SoughtRole(role);
    const gender = of ?? genderOf(sought.head);
    const alike = this.#knownRoles().filter(
      ([name, own]) =>
        name.includes(" ") &&
        sought.isLike(own) &&
        this.isNamedBefore(name, at) &&
        fit(gender, this.likelyGenderOf(name)),
    );
    const same = alike.filter(([, own]) => sought.isNounOf(own));
    const [only, more] = new Set((same.length > 0 ? same : alike).map(([name]) => name));
    return only === undefined || more !== undefined ? null : { name: only, isSure: same.length > 0 && !sought.isNamed };
  }

  /** Whether somebody may be something else besides what they were named with. */
  mayBeMore(name: string): boolean {
    const role = this.namedRoleOf(name) ?? this.roleOf(name);
    return role === null || inTheRunning.test(role);
  }

  /** Those of several who may have a role. */
  holders(role: string, of: Gender): readonly string[] {
    const sought = new SoughtRole(role);
    return [...new Map(this.#knownRoles())]
      .filter(
        ([name, own]) =>
          sought.isNounOf(own) && sought.fits(own) && fit(of ?? genderOf(sought.head), this.likelyGenderOf(name)),
      )
      .map(([name]) => name);
  }

  /** Names, and what each was named with or is known as. */
  #knownRoles(): readonly (readonly [name: string, role: string])[] {
    return [
      ...this.#roles,
      ...this.#people.flatMap(({ name, role }) => (role === null ? [] : [[name, role] as const])),
    ];
  }

  /** Those whose party and state are what a role says, and those who have another. */
  affiliated(
    { party, state, office }: SoughtAffiliation,
    at: number,
  ): { readonly named: readonly string[]; readonly others: readonly string[] } {
    const of = new Map<string, { party: string | null; state: string | null }>();
    for (const [name, own] of this.#affiliations.all()) {
      const full = this.#fullNameOf(name, at, null);
      const known = of.get(full);
      of.set(full, { party: known?.party ?? own.party, state: known?.state ?? own.state });
    }
    const sought = office === null ? null : new SoughtRole(office);
    const hasOffice = (name: string): boolean => {
      const role = this.roleOf(name) ?? this.#roles.get(name) ?? null;
      return (
        sought === null ||
        (role === null && candidate.test(sought.head)) ||
        (role !== null && sought.isNounOf(role) && fit(genderOf(sought.head), this.likelyGenderOf(name)))
      );
    };
    const isOf = (own: string | null, wanted: string | null): boolean => wanted === null || own === wanted;
    const isOther = (own: string | null, wanted: string | null): boolean =>
      wanted !== null && own !== null && own !== wanted;
    const all = [...of];
    return {
      named: all
        .filter(([name, own]) => isOf(own.party, party) && isOf(own.state, state) && hasOffice(name))
        .map(([name]) => name)
        .filter((name) => this.isPerson(name, this.#roles.get(name) ?? null)),
      others: all.filter(([, own]) => isOther(own.party, party) || isOther(own.state, state)).map(([name]) => name),
    };
  }

  /** Where some have the role, those who are known to be something else. */
  othersThan(role: string): readonly string[] {
    const sought = new SoughtRole(role);
    const known = this.#knownRoles();
    const isMet = this.#people.some(({ role: own }) => own !== null && sought.isNounOf(own));
    const holders = new Set(known.flatMap(([name, own]) => (sought.isNounOf(own) ? [name] : [])));
    if (holders.size === 0) return [];
    return known
      .filter(
        ([name, own]) =>
          !holders.has(name) &&
          !inTheRunning.test(own) &&
          // What somebody is called but once may be no more than how they are: "the socialist Ana Ruiz".
          ((isMet && this.#byName.get(name)?.role === own) || office.test(nounOf(headOfRole(own)))),
      )
      .map(([name]) => name);
  }

  /** Those who are known to be something, besides what `isNone` tells is no office. */
  withOffice(isNone: (role: string) => boolean): readonly string[] {
    return this.#people
      .filter(({ role }) => role !== null && isPersonNoun(role) && !isNone(role))
      .map(({ name }) => name);
  }

  /** Who is named within a few lines of `at` with a role that shares a word with what follows one: "of the pipeline agency". */
  namedSoon(phrase: string, at: number): string | null {
    return this.#onlySoon(at, (_, role) => sharesWord(phrase, role));
  }

  /** Who alone is named within a few lines of `at` with a role of the same noun: "a judge … Judge Denise Cole". */
  holderSoon(role: string, at: number): string | null {
    const sought = new SoughtRole(role);
    return this.#onlySoon(
      at,
      (name, own) => sought.isNounOf(own) && fit(genderOf(sought.head), this.likelyGenderOf(name)),
    );
  }

  /** Who is named within a few lines of `at` as the one that was spoken of by a noun before: "one donor … the donor, Mike Hart". */
  revealedNear(noun: string, at: number): string | null {
    return this.#revealed.find((each) => each.noun === noun && Math.abs(each.at - at) < aFewLines)?.name ?? null;
  }

  /** The one of those first named with a role within a few lines of `at` who is it. */
  #onlySoon(at: number, isIt: (name: string, role: string) => boolean): string | null {
    const soon = [...this.#roles].filter(([name, role]) => {
      const first = this.#fullNames.placeOf(name) ?? 0;
      return first > at && first < at + aFewLines && isIt(name, role);
    });
    return soon.length === 1 ? (soon[0]?.[0] ?? null) : null;
  }

  /** Whom a first line describes: of the people that the lines after `at` name, the first with no other office. */
  introducedAfter(description: string, at: number, gender: Gender): string | null {
    const isNamedSo = isSpeaking.test(description);
    const isOther = (role: string | undefined): boolean =>
      role === undefined ? isNamedSo : (isNamedSo || /^\p{Lu}/u.test(role)) && !sharesWord(description, role);
    const soon = this.#fullNames
      .firstBetween(at, at + aFewLines)
      .filter(
        (name) =>
          this.isPerson(name, null) && fit(gender, this.likelyGenderOf(name)) && !isOther(this.#roles.get(name)),
      );
    return this.#headedOf(soon) ?? soon[0] ?? null;
  }

  /** Whom a pronoun before any name means: of those named within a few lines of `at`, whom the heading names. */
  headedAfter(gender: Gender, at: number): string | null {
    const named = this.#fullNames
      .firstBetween(at, at + aFewLines)
      .filter((name) => this.isPerson(name, null) && this.likelyGenderOf(name) === gender);
    return this.#headedOf(named) ?? null;
  }

  /** Of several people, the one whom a heading names first. */
  #headedOf(names: readonly string[]): string | undefined {
    const headed = this.#headed.find((word) => names.some((name) => lastOf(name) === word));
    return names.find((name) => lastOf(name) === headed);
  }

  /** Who alone is introduced within a few lines of `at`, with an age or a home: whoever the first line was about. */
  introducedSoon(at: number, gender: Gender): string | null {
    const [name, more] = this.#fullNames
      .firstBetween(at, at + aFewLines)
      .filter(
        (each) => this.facts.isIntroduced(each) && fit(gender, this.likelyGenderOf(each)) && !isOrganisation(each),
      );
    return more === undefined ? (name ?? null) : null;
  }

  /** Whether a name is most likely a person's: one met before, one with a role or a title, or a full name. */
  isPerson(name: string, role: string | null): boolean {
    if (this.#isOther(name)) return false;
    const [first = "", ...more] = name.split(" ");
    const last = more.at(-1) ?? first;
    if (this.#byName.has(name) || this.#surnames.has(last) || this.facts.isHuman(name)) return true;
    if (this.#lone.has(name) && this.#fullNames.has(name)) return true;
    // "Corwin Tuller … Tuller said".
    if (more.length > 0 && this.#lone.has(last) && !this.facts.isBody(last)) return true;
    if (more.length === 0 && (givenGender(first) !== null || this.#givenNameOf(first) !== null)) return true;
    return role !== null || this.#givenSurnames.has(surnameOf(name));
  }

  /** Whether a name may be a person's: two words or more, and nothing that tells otherwise. */
  mayBePerson(name: string): boolean {
    return name.includes(" ") && !this.#isOther(name) && !this.facts.isBody(name);
  }

  /** Whether a name is a body's or a place's. */
  #isOther(name: string): boolean {
    return (
      isOrganisation(name) ||
      // "Ohio Republicans".
      / (?:Republicans|Democrats)$/u.test(name) ||
      isCountry(name) ||
      ofPlace.test(name) ||
      this.facts.isHome(name) ||
      (this.facts.isPlace(name) && !this.#fullNames.has(name))
    );
  }

  /** Who alone has a given name, of those whom the text shows to be people. */
  #givenNameOf(first: string): string | null {
    const [name, more] = this.#fullNames.beginning(first);
    return name !== undefined && more === undefined && (this.#roles.has(name) || this.facts.isHuman(name))
      ? name
      : null;
  }

  /** The person that a mention names, by the fullest form of the name. */
  named(mention: Mention, at: number): string {
    return this.#ranked(mention, at) ?? this.#fullNameOf(mention.name, at, mention.gender);
  }

  /** The fullest form of a name. */
  fullName(name: string, at: number, gender: Gender = null): string {
    return this.#fullNameOf(name, at, gender);
  }

  /** What titles, roles and pronouns showed. */
  genderOf(name: string): Gender {
    const known = this.#byName.get(name)?.gender ?? null;
    if (known !== null) return known;
    if (!name.includes(" ")) return this.facts.genderOf(name);
    const surname = lastOf(name);
    const titled = this.isShared(surname) ? null : this.facts.genderOf(surname);
    // "Mrs Corliss" beside Bill Corliss alone is his wife.
    return fit(titled, guessedGender(name)) ? titled : null;
  }

  /** What is known of what somebody is. */
  roleOf(name: string): string | null {
    return this.#byName.get(name)?.role ?? null;
  }

  /** What somebody was named with, spoken or not. */
  namedRoleOf(name: string): string | null {
    return this.#roles.get(name) ?? null;
  }

  /** The same, or else what the given name tells. */
  likelyGenderOf(name: string): Gender {
    return this.genderOf(name) ?? guessedGender(name);
  }

  /** Names of everybody met. */
  names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** Whether somebody was met by this name, or by this description. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  people(): readonly Person[] {
    return this.#people.map(({ name, role, mentions }) => ({
      name,
      role,
      mentions: [...mentions].toSorted((a, b) => b.length - a.length),
    }));
  }

  /** The body that begins with a word, if the word stands alone only after it: "Breck" is not Breck University. */
  #bodyBefore(word: string): string | null {
    const body = this.facts.bodyStarting(word);
    const first = this.#fullNames.barePlaceOf(word) ?? Infinity;
    return body !== null && !isBuilding.test(body) && first > (this.#bodies.get(word) ?? 0) ? body : null;
  }

  /** "The younger Ruiz": the one of two who is the other's child. */
  #ranked({ name, rank }: Mention, at: number): string | null {
    if (rank === undefined) return null;
    const isYounger = (full: string): boolean =>
      / Jr\.?$/u.test(full) || isChild.test(this.roleOf(full) ?? this.#roles.get(full) ?? "");
    const named = this.#fullNames.ending(name);
    // "His father, Erik Lindqvist": the elder.
    const parents = named.filter((full) => isParent.test(this.roleOf(full) ?? this.#roles.get(full) ?? ""));
    if (rank === "elder" && parents.length === 1) return parents[0] ?? null;
    const before = named.filter((full) => this.isNamedBefore(full, at));
    const all = before.length > 1 ? before : named;
    const [one, more] = all.filter((full) => isYounger(full) === (rank === "younger"));
    if (one !== undefined && more === undefined) return one;
    // "Her mother, Thandeka Dlamini": the other is the younger.
    const child = all.length === 2 && parents.length === 1 ? all.find((full) => full !== parents[0]) : undefined;
    if (rank === "younger" && child !== undefined) return child;
    // Of two, whoever did not speak last; nobody with a full name where one alone has the surname.
    const other = all.length === 2 ? all.find((full) => full !== this.#fullNames.lastOf(all)) : undefined;
    if (other !== undefined) return other;
    const senior = rank === "elder" ? all.find((full) => / Sr\.?$/u.test(full)) : undefined;
    return senior ?? (one === undefined ? `${rank} ${name}` : null);
  }

  #fullNameOf(name: string, at: number, gender: Gender): string {
    // "CAPTAIN VASSOS:" in a transcript.
    const labelled = /^[\p{Lu} .'’-]+ [\p{Lu}'’-]{3,}$/u.test(name) ? this.#fullNames.ending(name) : [];
    const [only, more] = labelled.filter((full) => full !== name);
    if (only !== undefined && more === undefined) return only;
    return (
      this.facts.byShort(name) ?? this.#fullNames.fullest(name, at, gender, this) ?? this.#bodyBefore(name) ?? name
    );
  }
}
