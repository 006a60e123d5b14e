/** Full names, and who is meant by a part of one. */
import { fit, type Gender, givenGender, isFamilyFirst } from "./gender.ts";

/** The last word of a name, before "Jr" and the like. */
export function lastOf(name: string): string {
  const whole = name.replace(/,? (?:Jr\.?|Sr\.?|I{2,3}|IV)$/u, "");
  return whole.split(" ").at(-1) ?? whole;
}

/** The same in small letters, without the article that Arabic names have. */
export function surnameOf(name: string): string {
  return lastOf(name)
    .toLowerCase()
    .replace(/^(?:al|el)-/u, "");
}

/** The surname that may end a handle: "RealAnaRuiz". */
export function surnameOfHandle(handle: string): string | undefined {
  return /^\p{Lu}\p{Ll}+\p{Lu}[^ ]*?(\p{Lu}\p{Ll}{2,})$/u.exec(handle)?.[1];
}

/** Characters in which a surname is whoever was named in full last. */
const rightBefore = 200;
/** Characters between two of one surname in a sentence. */
const besideEach = 60;

/** A name at a place. */
interface Named {
  readonly name: string;
  readonly at: number;
}

/** What is known of the genders of names: by titles, roles and pronouns, and by given names too. */
interface Genders {
  genderOf(name: string): Gender;
  likelyGenderOf(name: string): Gender;
}

/** Where the full names of a document stand. State: all that was heard, and who spoke. */
export class FullNames {
  /** By their last word, in order. */
  readonly #byLast = new Map<string, Named[]>();
  /** By their first word, in order. */
  readonly #byFirst = new Map<string, Named[]>();
  /** Those of three words by their second word, in order. */
  readonly #bySecond = new Map<string, Named[]>();
  /** Where surnames stand alone and without a title, in order. */
  readonly #bare = new Map<string, number[]>();
  /** Names of those who spoke, the last one last. */
  readonly #spoke = new Set<string>();

  /** Names of those who are but somebody's: "whose son Tyler Kinsey was killed". */
  readonly #kin = new Set<string>();

  /** Takes in that somebody is named as another's relative. */
  hearKin(name: string): void {
    this.#kin.add(name);
  }

  /** Takes in a full name. */
  hear(name: string, at: number): void {
    push(this.#byLast, surnameOf(name), { name, at });
    const [first = name, second = "", ...more] = name.split(" ");
    push(this.#byFirst, first, { name, at });
    if (more.length === 1) push(this.#bySecond, second, { name, at });
  }

  /** Takes in a surname without a title. */
  hearBare(surname: string, at: number): void {
    push(this.#bare, surnameOf(surname), at);
  }

  /** Takes in that somebody spoke: of two with one surname, it means the one who spoke last. */
  spoke(name: string): void {
    this.#spoke.delete(name);
    this.#spoke.add(name);
  }

  /** Whether anybody has a surname. */
  has(surname: string): boolean {
    return this.#byLast.has(surnameOf(surname));
  }

  /** Whether several people have a surname. */
  isShared(surname: string): boolean {
    const all = this.#byLast.get(surnameOf(surname)) ?? [];
    return all.some((each) => !areSame(each.name, all[0]?.name ?? ""));
  }

  /** The full names with a surname, each once. */
  ending(surname: string): readonly string[] {
    return eachOnce(this.#byLast.get(surnameOf(surname)));
  }

  /** Where a full name first stands; null when nowhere. */
  placeOf(name: string): number | null {
    return this.#byLast.get(surnameOf(name))?.find((full) => full.name === name)?.at ?? null;
  }

  /** Where a surname first stands alone; null when nowhere. */
  barePlaceOf(surname: string): number | null {
    return this.#bare.get(surnameOf(surname))?.[0] ?? null;
  }

  /** Whether any name, full or bare, stands in the text before a place. */
  isAnyBefore(at: number): boolean {
    return (
      [...this.#bare.values()].some(([first = Infinity]) => first < at) ||
      [...this.#byLast.values()].some((all) => all.some((each) => each.at > 0 && each.at < at))
    );
  }

  /** The full names that first stand between two places, in order. */
  firstBetween(from: number, to: number): readonly string[] {
    return [...this.#byLast.values()]
      .flatMap((all) =>
        all.filter(({ name, at }, n) => at > from && at < to && all.findIndex((each) => each.name === name) === n),
      )
      .toSorted((a, b) => a.at - b.at)
      .map(({ name }) => name);
  }

  /** The full names that begin with a word, each once. */
  beginning(first: string): readonly string[] {
    return eachOnce(this.#byFirst.get(first));
  }

  /**
   * The fullest name that ends in the same word, the one last seen before `at`; "Mrs Tidswell" is not Ken. Null when no
   * full name is meant.
   */
  fullest(given: string, at: number, gender: Gender, genders: Genders): string | null {
    // "@RealAnaRuiz": by the surname that ends it.
    const handled = this.has(given) ? undefined : surnameOfHandle(given);
    const mention = handled !== undefined && this.has(handled) ? handled : given;
    const all = this.#byLast.get(surnameOf(mention)) ?? this.#byFirstSurname(mention);
    const known = new Set(all.map((each) => each.name));
    const name = withoutEpithet(mention, known);
    const named = all.filter((each) => each.name === withoutEpithet(each.name, known));
    const fitting = gender === null ? named : named.filter((each) => fit(gender, genders.likelyGenderOf(each.name)));
    const surely = fitting.filter((each) => gender !== null && genders.likelyGenderOf(each.name) === gender);
    const candidates = surely.length > 0 ? surely : fitting;
    if (name.includes(" ") && !candidates.some((each) => each.name !== name && isFuller(each.name, name))) return name;
    const isEnd = (full: string): boolean =>
      isFuller(full, name) || (!name.includes(" ") && surnameOf(full) === surnameOf(name));
    const before = candidates.filter((each) => each.at <= at && (isEnd(each.name) || each.name === name));
    const names = new Set(before.map((each) => each.name));
    const owner = gender === null && names.size > 1 ? this.#ownerOf(name, before) : null;
    if (owner !== null) return owner;
    // "Debra Kinsey, whose son Tyler Kinsey was killed": Kinsey is Debra.
    const main = before.filter((each) => !this.#kin.has(each.name));
    // "Castleberry" is rather whom the text is about than her daughter, who spoke last.
    const own = new Set(main.map((each) => each.name));
    const spoke = own.size > 0 ? own : names;
    // "Their cousin Jolene Prather keeps the books. “…,” Prather said": who was named right before.
    const latest = gender === null && own.size > 1 ? main.at(-1) : undefined;
    // "Bill Ruiz campaigned for Ana Ruiz. “…,” Ruiz said": whom the sentence begins with.
    const near =
      latest === undefined
        ? undefined
        : (main.find(
            (each) =>
              latest.at - each.at < besideEach &&
              // "Georgia and Jerry Ruiz": she is not named in full.
              latest.at - each.at > each.name.length &&
              !areSame(each.name, latest.name),
          ) ?? latest);
    const isNear =
      near !== undefined &&
      at - near.at < rightBefore &&
      [...own].every((each) => each === near.name || !areSame(each, near.name));
    const last = isNear
      ? near.name
      : (this.#lastToSpeak(spoke) ?? (main.at(-1) ?? before.at(-1) ?? candidates[0])?.name);
    if (last === undefined) return this.#byGiven(name, at, gender, genders);
    // "Doug Ruiz" is Douglas Ruiz, if both are named.
    const first = last.split(" ")[0] ?? "";
    // "De la Cruz Ibarra" is Alonso de la Cruz Ibarra.
    const isOfParticle = particle.test(first);
    const fuller = before.filter((each) => isFuller(each.name, last));
    // "Wasserman Schultz" is Debbie Wasserman Schultz, where nobody else is.
    const [only, more] = new Set(fuller.map((each) => each.name));
    return (
      fuller.find((each) => isOfParticle || each.name.startsWith(first))?.name ??
      (more === undefined && only?.endsWith(` ${last}`) === true ? only : last)
    );
  }

  /** "Larrazábal" for Jimena Larrazábal Quiroga: names of three words by the second, where it is no given name. */
  #byFirstSurname(mention: string): readonly Named[] {
    return givenGender(mention) === null ? (this.#bySecond.get(mention) ?? []) : [];
  }

  /** By the given name, or where the family name comes first: "Lee" is Lee Sang-ho. */
  #byGiven(name: string, at: number, gender: Gender, genders: Genders): string | null {
    const all = this.#byFirst.get(name) ?? [];
    const known = all.filter(
      // "Ms. Zhou" is Zhou Meilin: a title stands before the family's name.
      (each) =>
        each.at <= at && (isFamilyFirst(each.name) || gender !== null) && fit(gender, genders.genderOf(each.name)),
    );
    const bearer = this.#lastToSpeak(new Set(known.map((each) => each.name))) ?? known.at(-1)?.name;
    if (bearer !== undefined) return bearer;
    const firsts = this.beginning(name);
    return firsts.length === 0 ? null : firsts.length === 1 ? (firsts[0] ?? null) : name;
  }

  /** Who spoke last of some. */
  lastOf(names: readonly string[]): string | undefined {
    return this.#lastToSpeak(new Set(names));
  }

  #lastToSpeak(names: ReadonlySet<string>): string | undefined {
    return names.size === 0 ? undefined : [...this.#spoke].findLast((each) => names.has(each));
  }

  /** Whose a surname was, standing alone, when another who bears it was first named: it stays theirs. */
  #ownerOf(surname: string, named: readonly Named[]): string | null {
    const [first] = named;
    const other = named.find(({ name }) => !areSame(name, first?.name ?? ""));
    const bare = this.#bare.get(surnameOf(surname)) ?? [];
    return first !== undefined && other !== undefined && bare.some((at) => at > first.at && at < other.at)
      ? first.name
      : null;
  }
}

/**
 * Whether a name says more than another of the same person: "Ana Ruiz", or "Ana M. Ruiz", than "Ruiz" or "Ana Ruiz";
 * "Douglas Ruiz" than "Doug Ruiz".
 */
function isFuller(full: string, name: string): boolean {
  if (full.toLowerCase().endsWith(` ${name.toLowerCase()}`)) return true;
  const [words, own] = [full.split(" "), name.split(" ")];
  if (own.length !== 2 || words.length < 2 || words.at(-1) !== own[1]) return false;
  const [first = "", given = ""] = [words[0], own[0]];
  return words.length > 2 ? first === given : isShortened(given, first);
}

/** "Crooked Ana Ruiz" is Ana Ruiz, where she is named so too: no given name stands before another. */
function withoutEpithet(name: string, known: ReadonlySet<string>): string {
  const [first = "", ...own] = name.split(" ");
  const plain = own.join(" ");
  const isEpithet =
    own.length > 1 && known.has(plain) && givenGender(first) === null && givenGender(own[0] ?? "") !== null;
  return isEpithet ? plain : name;
}

/** What a surname of several words begins with. */
const particle = /^(?:De|Del|Della|Di|Da|Dos|Du|Van|Von|Ten|Ter|Le|La|Bin|Ibn|Abu)$/u;

/** Letters of a given name that is short for another. */
const leastShort = 3;

/** "Doug" for "Douglas", but not "Carl" for "Carla". */
function isShortened(short: string, given: string): boolean {
  return (
    short.length >= leastShort &&
    given.length > short.length &&
    given.startsWith(short) &&
    fit(givenGender(short), givenGender(given))
  );
}

/** Whether one of two names is the other, or says more. */
function areSame(one: string, other: string): boolean {
  return one === other || isFuller(one, other) || isFuller(other, one);
}

/** The names of a list, each once. */
function eachOnce(all: readonly Named[] = []): readonly string[] {
  return [...new Set(all.map(({ name }) => name))];
}

function push<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [value]);
  else known.push(value);
}
