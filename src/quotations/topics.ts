/** Whom the sentences of a document are about: who "he" and "she" may be. */
import { fit, type Gender, givenGender, guessedGender, isContradicted } from "./gender.ts";
import { givesName } from "./name-words.ts";
import type { Mention } from "./mention.ts";
import { describedSubject } from "./described.ts";
import { isHuman, isOrganisation, isPersonNoun } from "./roles.ts";
import { leadIn, ofMany, ofOneself, rowEnd, titles } from "./subjects.ts";
import { nounOf } from "./things.ts";

/** Paragraphs over which a pronoun surely means who spoke last, and over which it may. */
const sureReach = 1;
export const reach = 4;

/** A place, and the number of its paragraph. */
export interface Where {
  readonly at: number;
  readonly block: number;
}

/** Somebody that a later pronoun may mean. */
export interface Topic {
  readonly name: string;
  /** Where the sentence or the quotation ends, and the number of its paragraph. */
  readonly at: number;
  readonly block: number;
  /** Whether they spoke, or are the subject of a sentence alone. */
  readonly spoke: boolean;
  /** Whether it is a body: no pronoun means it, but "the group" may. */
  readonly isBody?: boolean;
  /** Whether they were but mentioned: only where nobody else can be meant. */
  readonly passing: boolean;
  /** Whether the text shows them to be a person, "who" after the name or an age. */
  readonly isShown?: boolean;
  /** Whether they were spoken of as somebody known, "the nanny": nobody else is they. */
  readonly isDefinite?: boolean;
  /** Whether it was only likely that they spoke. */
  readonly isGuess?: boolean;
  /** Pronouns in the sentence that is about them: who else is spoken of in it. */
  readonly beside?: readonly Gender[];
}

/** Whether somebody is known by what they are, not by a name: "nurse", "Western diplomat". */
export function isDescription(name: string): boolean {
  // "Omar al-Rashid" is a name.
  return /^\p{Ll}(?!['’]\p{Lu})|\s\p{Ll}[^\s\p{Lu}]*$/u.test(name);
}

/** Whether several people are known by what they are: "economists", "European diplomats". */
export function isSeveral(name: string): boolean {
  return /(?:(?:^|\s)\p{Ll}[^\s\p{Lu}]*[^s]s|(?:^|\s)(?:people|men|women|children))$/u.test(name);
}

/** "One of the officials". */
function isOneOf(name: string): boolean {
  return /^one of\s/iu.test(name);
}

/** Which topics may be meant: over how many paragraphs, who is surely not, and whom to prefer. */
export interface Within {
  readonly most?: number;
  readonly except?: readonly (string | null)[];
  readonly named?: boolean;
}

/** Nouns for businesses, and what bodies of the state are called. */
const ofBusiness =
  /^(?:company|firm|airline|manufacturer|retailer|carrier|lender|insurer|maker|consultancy|studio|utility|operator|supplier|fund|broker|brokerage|startup|chain)$/iu;
const ofMembers = /^(?:group|organi[sz]ation|association|alliance|coalition|union|nonprofit|charity)$/iu;
const ofState =
  /(?<!\p{L})(?:Ministry|Department|Council|Parliament|Commission|Court|Government|Police|Army|Navy|Committee|Senate|House|Tribunal|Board|Pentagon|Kremlin|Treasury)(?!\p{L})/u;
/** Those that others than the state have too. */
const ofSeats = /(?<!\p{L})(?:Council|Committee|Board)(?!\p{L})/u;
/** Bodies of one kind, by their nouns: nothing that is called by the one is of another. */
const kinds = [
  "schools?|universit(?:y|ies)|college|academy",
  "hospitals?|clinic",
  "bank",
  "union|association|federation|guild",
  "party",
  "club|team",
  "court|tribunal",
  "church|diocese",
  "museum|gallery",
  "ministry|department",
  "council|board|commission|committee",
  "police|force",
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu"));

/** Whether a body with a name may be what a noun says. */
function mayBeKind(name: string, noun: string): boolean {
  const own = kinds.filter((kind) => kind.test(name));
  return own.length === 0 || kinds.every((kind) => !kind.test(noun) || own.includes(kind));
}

/** Topics that are kept: a row of names without end is no prose. */
const mostTopics = 200;

/** The topics so far. State: the last few, in order. */
export class Topics {
  #topics: readonly Topic[] = [];
  /** The last full name of which nothing shows whose it is. */
  #unknown: (Where & { readonly name: string }) | null = null;

  note(topic: Topic): void {
    this.#topics = [...this.#topics.slice(1 - mostTopics).filter(({ block }) => topic.block - block <= reach), topic];
  }

  /** Takes in a full name that may be anybody's, or no person's. */
  noteUnknown(name: string, where: Where): void {
    this.#unknown = { ...where, name };
  }

  /** The last full name near a place of which nothing shows whose it is. */
  unknownNear(place: Where, most = sureReach): string | null {
    const last = this.#unknown;
    return last !== null && last.at <= place.at && place.block - last.block <= most ? last.name : null;
  }

  /** Somebody who was described by the same word: "a Western diplomat" is "the diplomat" later. */
  named(head: string, place: Where): string | null {
    const same = this.#topics.findLast(
      ({ name, at, block }) =>
        at <= place.at && place.block - block <= reach && isDescription(name) && nounOf(name) === head,
    );
    return same?.name ?? null;
  }

  /** Somebody without a name whom this paragraph is about, or who spoke last in one not more than `most` before it. */
  stranger(place: Where, most = 0): string | null {
    const last = this.#topics.findLast(({ at, passing }) => at <= place.at && !passing);
    const isOne =
      last !== undefined &&
      last.isBody !== true &&
      last.isDefinite !== true &&
      isDescription(last.name) &&
      !isSeveral(last.name);
    return isOne && place.block - last.block <= (last.spoke ? most : 0) ? last.name : null;
  }

  /** The body that was spoken of last, one with a name or one that the same noun describes. */
  body(place: Where, noun: string | null = null): string | null {
    const bodies = this.#topics.filter(
      ({ name, at, isBody }) =>
        at <= place.at &&
        isBody === true &&
        (noun === null || !isDescription(name) || nounOf(name) === noun) &&
        // A ministry is no company, and no group.
        !(noun !== null && ofBusiness.test(noun) && ofState.test(name)) &&
        !(noun !== null && ofMembers.test(noun) && ofState.test(name) && !ofSeats.test(name)) &&
        !(noun !== null && !isDescription(name) && !mayBeKind(name, noun)) &&
        // Nor is a company, by name, a ministry.
        !(
          /^(?:ministry|department|council|court|tribunal)$/u.test(noun ?? "") &&
          !isDescription(name) &&
          !isOrganisation(name)
        ),
    );
    const own =
      noun === null ? undefined : bodies.findLast(({ name }) => name.toLowerCase().includes(noun.toLowerCase()));
    const near = bodies.filter(({ block }) => place.block - block <= 2);
    const last =
      own ??
      near.findLast(({ passing }) => !passing) ??
      // "A rebuke from the Growers' Alliance. “…,” the group said".
      (noun !== null && (ofBusiness.test(noun) || ofMembers.test(noun)) ? near.at(-1) : undefined);
    return last?.name ?? null;
  }

  /** Whoever of some was spoken of last, near enough for a role to mean them. */
  lastOf(names: readonly string[], place: Where): string | null {
    const near = this.#topics.filter(
      ({ name, at, block }) => at <= place.at && place.block - block <= reach && names.includes(name),
    );
    return near.at(-1)?.name ?? null;
  }

  /** Whom the sentence right before a place is about, if that is somebody with a name. */
  latest(place: Where): Topic | null {
    const last = this.#topics.findLast(({ at, passing }) => at <= place.at && !passing);
    const isPerson = last !== undefined && last.isBody !== true && / /u.test(last.name) && !isDescription(last.name);
    return isPerson && place.block - last.block <= sureReach ? last : null;
  }

  /** Who spoke last, in this paragraph or the one before; or in the one before alone. */
  speaker(place: Where, { before = false, most = sureReach } = {}): string | null {
    const last = this.#topics.findLast(
      ({ at, block, spoke }) => at <= place.at && spoke && !(before && block === place.block),
    );
    return last !== undefined && place.block - last.block <= most ? last.name : null;
  }

  /** Somebody with a name besides another: the last of the gender, or else the last who may be of it. */
  besides(other: string, gender: Gender, place: Where, genderOf: (name: string) => Gender): string | null {
    const named = this.#topics.filter(
      ({ name, at, block, isBody }) =>
        at <= place.at && place.block - block <= reach && isBody !== true && name !== other && !isDescription(name),
    );
    const known = named.findLast(({ name }) => gender !== null && genderOf(name) === gender);
    return (known ?? named.findLast(({ name, passing }) => !passing && fit(genderOf(name), gender)))?.name ?? null;
  }

  /** Somebody without a name whom this paragraph is about: "they" may be one. */
  described(place: Where): string | null {
    const last = this.#topics.findLast(({ at, block, passing }) => at <= place.at && block === place.block && !passing);
    return last !== undefined && isDescription(last.name) ? last.name : null;
  }

  /** Several people, or a body, that spoke last: "they" may be those. */
  several(place: Where): string | null {
    const last = this.#topics.findLast(({ at, passing }) => at <= place.at && !passing);
    const isMany = last !== undefined && (last.isBody === true || isSeveral(last.name));
    // "Officers will lean on it. And, in the next paragraph, “…,” they maintained".
    const isNear = last !== undefined && place.block - last.block <= (isSeveral(last.name) ? 1 : 0);
    return isMany && (isNear || (last.spoke && place.block - last.block <= sureReach)) ? last.name : null;
  }

  /** The last several people who were spoken of near a place: "one of them" is one of those. */
  lastSeveral(place: Where, most = sureReach): string | null {
    return (
      this.#topics.findLast(({ name, at, block }) => at <= place.at && place.block - block <= most && isSeveral(name))
        ?.name ?? null
    );
  }

  #isOf(gender: Gender, name: string, genderOf: (name: string) => Gender): boolean {
    return (genderOf(name) ?? guessedGender(name)) === gender;
  }

  /** Who a pronoun of this gender at a place means; `genderOf` tells what is known of a name, titles and roles alone. */
  meantBy(
    gender: Gender,
    place: Where,
    genderOf: (name: string) => Gender,
    { most = reach, except = [], named: isNamed = false }: Within = {},
  ): { readonly name: string; readonly isSure: boolean } | null {
    const near = this.#topics.filter(
      ({ name, at, block, isBody, spoke, passing }) =>
        at <= place.at &&
        place.block - block <= most &&
        isBody !== true &&
        !except.includes(name) &&
        !(isNamed && isDescription(name)) &&
        // "The measure would have added": no "he".
        (gender === null ||
          !isDescription(name) ||
          isPersonNoun(name) ||
          isHuman(name) ||
          isOneOf(name) ||
          (spoke && !passing)) &&
        (gender === null || !isSeveral(name)),
    );
    const fitting = near.filter(({ name }) => fit(genderOf(name), gender));
    // A given name only lets guess: it yields to somebody whose name does not speak against it.
    const agreeing = fitting.filter(
      ({ name, passing }) =>
        fit(guessedGender(name), gender) && (!passing || (!isDescription(name) && fit(givenGender(name), gender))),
    );
    const main = agreeing.filter(({ passing }) => !passing);
    const nearest = fitting.filter(({ passing }) => !passing).at(-1);
    const beside = agreeing.findLast(
      ({ name, block }) => block === place.block && gender !== null && this.#isOf(gender, name, genderOf),
    );
    // Who was named in the paragraph before goes before who was last spoken of long ago.
    const lately = agreeing.findLast(
      ({ name, block, isShown }) =>
        block >= place.block - 1 && gender !== null && (isShown === true || this.#isOf(gender, name, genderOf)),
    );
    // "Pellerin has entrusted it to Stuart Brandeau, who is known for it": of whom it is known beats of whom it is not.
    const isUnknown =
      nearest?.spoke === false &&
      beside?.isShown === true &&
      beside.at >= nearest.at &&
      !isDescription(nearest.name) &&
      guessedGender(nearest.name) === null &&
      genderOf(nearest.name) === null;
    const isHereAndFits =
      nearest?.block === place.block &&
      !isUnknown &&
      (fit(guessedGender(nearest.name), gender) ||
        (beside === undefined &&
          (lately === undefined || genderOf(lately.name) !== gender || isContradicted(nearest.name))));
    const last = main.at(-1);
    const isOld = last === undefined || place.block - last.block > sureReach;
    // An unnamed one of long ago yields to anybody whom the last lines name.
    const isVague = isOld && last !== undefined && isDescription(last.name) && genderOf(last.name) === null;
    const named = isVague
      ? agreeing.findLast(({ name, block }) => block >= place.block - 1 && !isDescription(name))
      : undefined;
    // "Kessler is off the list for Connie Truax": "she" is rather who has a given name.
    const isUntold =
      last !== undefined &&
      lately !== undefined &&
      !last.spoke &&
      !last.name.includes(" ") &&
      genderOf(last.name) === null &&
      lately.block === last.block;
    const usual = (isOld ? (lately ?? named) : undefined) ?? (isUntold ? lately : last);
    const first = isHereAndFits ? nearest : (beside ?? usual ?? agreeing.at(-1) ?? nearest ?? fitting.at(-1));
    if (first === undefined) {
      const unknown = gender === null ? null : this.unknownNear(place);
      const isMeant = unknown !== null && !except.includes(unknown) && fit(guessedGender(unknown), gender);
      return isMeant ? { name: unknown, isSure: false } : null;
    }
    // "The mayor, Ana Ruiz, said an official told her": "she" is rather who has a name that fits.
    const known =
      gender === null || !isDescription(first.name) || genderOf(first.name) !== null
        ? undefined
        : (agreeing.findLast(({ name, block }) => block === first.block && this.#isOf(gender, name, genderOf)) ??
          // "One critic called her work dull. And, in the next paragraph, “…,” she said": whom the critic speaks of.
          (first.block < place.block
            ? main.findLast(
                ({ name, block }) =>
                  block >= place.block - 2 &&
                  !isDescription(name) &&
                  this.#isOf(gender, name, genderOf) &&
                  (first.beside?.includes(gender) !== false ||
                    near.some((each) => each.name === name && each.block === first.block)),
              )
            : undefined));
    const chosen = known ?? first;
    const isNear = ({ block }: Topic): boolean => place.block - block <= sureReach;
    // Who is surely of this gender yields only to somebody in the same paragraph.
    const isFit = gender !== null && this.#isOf(gender, chosen.name, genderOf);
    const rivals = main.filter(
      ({ name, block }) => name !== chosen.name && place.block - block <= sureReach + (isFit ? 0 : 1),
    );
    const isHere = chosen.block === place.block;
    // Passed over for a given name alone.
    const isPassedOver = nearest !== undefined && nearest.block === place.block && nearest.name !== chosen.name;
    const isSure =
      !isPassedOver &&
      !isDescription(chosen.name) &&
      main.includes(chosen) &&
      chosen.isGuess !== true &&
      isNear(chosen) &&
      // "Zhou Jianguo makes caps. He has orders": perhaps whoever was named since.
      !(this.#unknown !== null && this.#unknown.at > chosen.at && this.unknownNear(place) !== null) &&
      !fitting.some(({ name, at }) => at > chosen.at && isDescription(name)) &&
      (isHere ? rivals.every(({ block }) => block !== place.block) : rivals.length === 0);
    return { name: chosen.name, isSure };
  }
}

/** What stands between a role and the name that explains it: "His opponent, a nurse named", "The young man was". */
export const explainsRole = new RegExp(
  `^(?: and \\p{Ll}+(?=,))?(?:(?: (?:of|on|for|at)(?: [\\p{L}.’'-]+){1,6})?\\s*,(?!\\s(?:who|whose|which|\\p{Ll}+ed by|\\p{Ll}+ by)\\s)[^,;]*(?<!\\s(?:in|at|by|from|near|on|to|with|for|of)\\s)|(?:(?:\\s+who\\s[^,;]{3,60})?\\s+(?:named|is|was)|,? (?:whose name (?:is|was)|${givesName}))\\s+(?:\\p{Lu}[\\p{L}.]*\\s+|\\p{Ll}[\\p{L}-]*\\s+){0,4})$`,
  "u",
);

/** What stands before a name without a role that holds a preposition: nothing of "Secretary of State". */
function withoutRole(before: string, role: string | null): string {
  return role !== null && / (?:of|for|to|in|on) /u.test(role) && before.endsWith(`${role} `)
    ? before.slice(0, -role.length - 1)
    : before;
}

/** Whom a sentence is about: the first mention of its main clause, as long as no preposition brings it in. */
export function topicOf(sentence: string, mentions: readonly Mention[]): Mention | null {
  const lead = leadIn(sentence, mentions) || ofOneself(sentence);
  const own = mentions.filter(
    ({ at, words, kind, name, role }) =>
      // "As Holt left, he": whom its first clause is about.
      (/^As (?:\p{Lu}[\p{L}.]* )*$/u.test(sentence.slice(0, at)) && kind === "name"
        ? /^ \p{Ll}/u.test(sentence.slice(at + words.length))
        : !/\b(?:of|in|to|from|with|by|about|against|for|at|on|near|than|as|beside|alongside|behind)\s+(?:the\s+|an?\s+)?$/iu.test(
            withoutRole(sentence.slice(0, at), role).replace(titles, ""),
          )) &&
      // "In an interview with CNN's Walter Brill, he".
      !/(?<!\p{L})with \p{Lu}[\p{L}.]*['’]s $/u.test(sentence.slice(0, at)) &&
      !/^['’]s?\s/u.test(sentence.slice(at + words.length)) &&
      // "A Cleveland radio station", "a son's Boy Scout dues".
      !(
        kind === "name" &&
        /(?:(?:^|\s)[Aa]n?|\p{Ll}['’]s) $/u.test(sentence.slice(0, at)) &&
        (name.includes(" ") ? /^ \p{Ll}+[.,;]/u : /^ \p{Ll}/u).test(sentence.slice(at + words.length))
      ),
  );
  // "For Walter Dyck, 88, the post office is more": it is about him.
  const whom = /^For\s+$/u.test(sentence.slice(0, mentions[0]?.at ?? 0)) ? mentions[0] : undefined;
  if (
    whom?.kind === "name" &&
    sentence.startsWith(",", whom.at + whom.words.length) &&
    // "For Lincoln, Tom Ashgrove scored twice".
    !mentions.some(({ kind, at }) => kind === "name" && at === whom.at + whom.words.length + 2)
  )
    return whom;
  // "One of the owners, Sam Patel, lost": by name.
  const one = mentions.find(({ kind, at }) => kind === "name" && ofMany.test(sentence.slice(0, at)));
  if (one !== undefined && sentence.startsWith(",", one.at + one.words.length)) return one;
  // "As for the candidate, he brushed it off".
  const asFor = /^As for $/u.test(sentence.slice(0, mentions[0]?.at ?? 0)) ? mentions[0] : undefined;
  if (asFor !== undefined && /^, (?:he|she|it|they) /u.test(sentence.slice(asFor.at + asFor.words.length)))
    return asFor;
  // "At the next lectern from Robles, it was Kresge who spoke".
  const cleft = /\bit (?:was|is) (?:\p{Lu}[\p{L}.]* )*?(?=\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)* who\s)/u.exec(
    sentence,
  );
  const split = cleft === null ? undefined : mentions.find(({ at }) => at >= cleft.index + cleft[0].length);
  if (split?.kind === "name") return split;
  const first = rowEnd(own.find(({ at }) => at >= lead) ?? own[0], mentions, sentence);
  const opening = describedSubject(sentence.slice(lead));
  // "The Dallas magnate has a simple rule": it is not about Dallas.
  const isPartOf =
    first?.kind === "name" &&
    opening !== null &&
    isPersonNoun(opening.name) &&
    first.at < lead + opening.words.length - first.words.length;
  if (opening !== null && (first === null || isPartOf || first.at > lead + opening.words.length))
    return { ...opening, at: lead };
  if (first === null) return null;
  // "His opponent, a nurse named Delphine Okafor, won" and "The young man was Brian Aguilar": the name explains the role.
  const named =
    first.kind === "role"
      ? mentions.find(
          ({ at, kind }) =>
            kind === "name" && at > first.at && explainsRole.test(sentence.slice(first.at + first.words.length, at)),
        )
      : undefined;
  return named !== undefined
    ? { ...named, role: named.role ?? first.role, gender: named.gender ?? first.gender }
    : first;
}
