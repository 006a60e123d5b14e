/** What the text around names tells: titles, ages, where somebody is from, letters that stand for a body. */
import { lastOf } from "./full-names.ts";
import { type Gender, genderOf, guessedGender } from "./gender.ts";
import type { Mention } from "./mention.ts";
import { headOfRole, isOrganisation, isPersonNoun } from "./roles.ts";
import { isThing } from "./things.ts";

/** What follows the name of a person: "who", an age. */
const ofAPerson = /^(?:,? (?:who|whose|whom)\s(?!(?:were|are|have)\s)|, \d{1,3}(?:[,.]| and\s)| \(\d{1,3}\))/u;

/** What a person alone does, or has done to them: "smiled", "was asked about"; and whom they have. */
const doneByAPerson =
  /^(?:(?:, [^,;:“"]{3,60},)? (?:was asked (?:about|if|whether|why|how|what)|(?:smil|nodd|laugh|grinn|winc|smirk|chuckl|frown|blush|hugg|kiss)ed|wept|knelt)(?!\p{L})| and h(?:is|er) (?:wife|husband|son|daughter|mother|father|brother|sister|children|family)(?!\p{L}))/u;

/** Right before a place, but no "confidence in Kirby". */
export const inPlace =
  /(?<!\b(?:confidence|faith|trust|trusts|trusted|interest|interested|belief|believe|believes|believed|disappointed|hope|change|disappointment|anger|distrust)) (?:in|into|across|throughout|outside|(?<=\b(?:go|goes|going|gets?|got|flew|fly|flies|flying|travell?(?:s|ed|ing)?|moved|moving|trip|heads?|headed|heading|commut(?:es|ed|ing)) (?:back )?)to) (?:\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?(?:, |,? and )){0,4}$|^(?:In|Outside) $/u;

/** Right before the name of a state, as long as a comma follows it. */
const afterTown = / (?:in|from|of|at|near|around|outside) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}\p{L}+)?, $/u;

/** Whether a name may be the state that a town before it is in: "Sheriff Jo Bell of Lamar County, Alabama, who". */
export function isStateOfTown(name: string, before: string): boolean {
  return !name.includes(" ") && afterTown.test(before);
}

/** "The governor's press secretary" before a name. */
const ofBossBefore = /(?<![\p{L}’'-])(\p{L}\p{Ll}+)['’]s (?:[\p{L}-]+,? ){0,4}$/u;
/** ", the mayor's lawyer,", ", a top aide to the mayor" after one. */
const ofBossAfter =
  /^,(?: \d{1,3},)? (?:(?:an?|the|his|her) )?(?:(\p{L}\p{Ll}+)['’]s (?=\p{Ll})|(?:[\p{L}-]+ ){1,4}(?:to|for) (?:the|h(?:is|er)|then-)? ?(?:\p{Ll}+ )?(\p{Ll}+)(?= \p{Lu}|,|\.| who))/u;

/** Letters that a country and its people have in common: "Belgian", "Belgium", "Dane", "Danish", though not "Denmark". */
const originLetters = 3;

/** Characters before a name that tell something of it. */
const longestLead = 160;

/** Initials that may stand for a body without the text saying so. */
const leastInitials = 3;

/** The facts of a document's names. State: all that was heard. */
export class NameFacts {
  /** What titles before a surname tell: "Ms Devereux". */
  readonly #titled = new Map<string, Set<Gender>>();
  /** Names of those whom the text shows to be people: "Efua Boadi, who", "Palomeque, 34". */
  readonly #human = new Set<string>();
  /** Names of bodies by their first word. */
  readonly #bodies = new Map<string, Set<string>>();
  /** Names of bodies by the capitals that their words begin with. */
  readonly #initials = new Map<string, Set<string>>();
  /** Who letters or a nickname in the text stand for: "NULK", "Tubs". */
  readonly #short = new Map<string, string>();
  /** Names of bodies as their sentences show: "Brackenridge said it was". */
  readonly #things = new Set<string>();
  readonly #ages = new Map<string, Set<string>>();
  readonly #origins = new Map<string, Set<string>>();

  /** Who is somebody's, by what that one is called: "governor" of "the governor's press secretary". */
  readonly #under = new Map<string, Set<string>>();

  /** Names that stand where something is done: "in Brazil". */
  readonly #places = new Set<string>();
  /** Names of where people are from: "a delegate from San Antonio". */
  readonly #homes = new Set<string>();

  /** Names that begin a sentence, with an age or a home right after: "Thomas Scully, of Ballinree, pleaded guilty". */
  readonly #introduced = new Set<string>();

  /** Takes in a name, and what its sentence has before and after it. */
  hear({ name, gender, role }: Mention, lead: string, after: string): void {
    // What stands farther off tells nothing.
    const before = lead.slice(-longestLead);
    const isOneWord = !name.includes(" ");
    const isUntold = gender === null && role === null && guessedGender(name) === null;
    if (isUntold && /^ (?:said|says|added|announced|confirmed)(?: that)? its? /u.test(after)) this.#things.add(name);
    // "In its annual filing, Kestrel Air touted".
    if (isUntold && /(?:^|\s)[Ii]n its [^,]{2,40}, $/u.test(before)) this.#things.add(name);
    // "The Daily Mail": no person has an article.
    const isWithArticle =
      ((isUntold && /(?:^|\s)[Tt]he $/u.test(before)) || (gender === null && /\p{Ll} The $/u.test(before))) &&
      !/^ \p{Ll}+s?(?: \p{Lu}|['’])/u.test(after);
    // "He took the Golden Lyre in 1971", whatever name its first word is.
    const isPrize =
      gender === null &&
      role === null &&
      /\p{Ll} the $/u.test(before) &&
      /^(?:[,.;:)”"]| (?:in|for|at|on|from|with|which)\s)/u.test(after);
    if (!isOneWord && (isWithArticle || isPrize)) this.#things.add(name);
    // "The Pelham Sound Beacon, which endorsed": no person.
    if (isUntold && /^, which\s/u.test(after)) this.#things.add(name);
    // "Fernlight, the journalling app": no person.
    if (isOneWord && gender === null && role !== null && isThing(headOfRole(role))) this.#things.add(name);
    // "Republicans who were rattled": many.
    if (isOneWord && isUntold && /^(?:,? who)? (?:were|are|have) /u.test(after)) this.#things.add(name);
    if (isOneWord && gender !== null && genderOf(role ?? "") === null) add(this.#titled, name, gender);
    // "Scott himself".
    const self = /^ (him|her)self\b/u.exec(after)?.[1];
    if (self !== undefined) add(this.#titled, lastOf(name), self === "him" ? "he" : "she");
    const short =
      /^ \((?:(?=\p{Lu}{2,}\))|@)([\p{L}\d_]+)\)/u.exec(after)?.[1] ??
      // "Terence Mallin, known to his friends as “Tubs”".
      /^,? (?:(?:better|widely|also) )?(?:known|nicknamed|called)(?: [\p{L} ]{2,60}? as)?(?: as)? ["“‘'](?:the )?(\p{Lu}[\p{L}’' -]{1,20}?)[,.]?["”’']/iu.exec(
        after,
      )?.[1];
    if (short !== undefined) this.#short.set(short, name);
    // "A delegate from Dayton, Ohio, who".
    const isState = gender === null && isStateOfTown(name, before) && after.startsWith(",");
    if (isState || (isOneWord && gender === null && inPlace.test(before))) this.#places.add(name);
    const from = gender === null && role === null ? /(\p{Ll}+) from $/u.exec(before)?.[1] : undefined;
    // "Lorraine Appel, of Carson City, who".
    const isHome =
      gender === null &&
      role === null &&
      guessedGender(name) === null &&
      /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:\d+, )?(?:of|from) $/u.test(before) &&
      /^[,.]/u.test(after);
    if (isHome || (from !== undefined && isPersonNoun(from))) this.#homes.add(name);
    // "Worku-Alemu, who had led".
    const isDoer = !/\b(?:of|in|from|at|near|for) $/u.test(before) && doneByAPerson.test(after);
    if (!isState && (isDoer || ofAPerson.test(after)) && !isOrganisation(name)) this.#human.add(name);
    if (isOneWord) return;
    if (isOrganisation(name)) {
      add(this.#bodies, firstWord(name), name);
      const initials = name.match(/(?<!\p{L})\p{Lu}/gu)?.join("") ?? "";
      if (initials.length >= leastInitials) add(this.#initials, initials, name);
      return;
    }
    if (/^(?:\p{Lu}[\p{L}.]* )*$/u.test(before) && /^,? (?:\(?\d{1,3}[,)]|of \p{Lu}|from \p{Lu})/u.test(after))
      this.#introduced.add(name);
    const boss = ofBossBefore.exec(before)?.[1];
    for (const noun of [boss, ...(ofBossAfter.exec(after)?.slice(1) ?? [])])
      if (noun !== undefined) add(this.#under, noun.toLowerCase(), name);
    const age = /^, (\d{1,3})[,. ]/u.exec(after)?.[1];
    if (age !== undefined) add(this.#ages, age, name);
    const origin = /(?<!\p{L})(\p{Lu}\p{Ll}{2,})(?:['’]s)? (?:\p{Ll}+ ){0,3}$/u.exec(before)?.[1];
    if (origin !== undefined) add(this.#origins, origin.slice(0, originLetters), name);
  }

  /** What the titles before a surname tell, if they agree. */
  genderOf(surname: string): Gender {
    return only(this.#titled.get(surname));
  }

  /** Those who are somebody's whom a noun means, and so not meant by it: the governor's secretary is no governor. */
  under(noun: string): readonly string[] {
    return [...(this.#under.get(noun.toLowerCase()) ?? [])];
  }

  /** Whether the text shows that a name is a body's. */
  isBody(name: string): boolean {
    return this.#things.has(name) && !this.#human.has(name);
  }

  /** Whether the text shows that a name is a place's. */
  isPlace(name: string): boolean {
    return this.#places.has(name) && !this.#human.has(name);
  }

  /** Whether a sentence introduces somebody: with an age or a home. */
  isIntroduced(name: string): boolean {
    return this.#introduced.has(name);
  }

  /** Whether the text shows that somebody is from there, and that nobody is called so. */
  isHome(name: string): boolean {
    return this.#homes.has(name) && !this.#human.has(name);
  }

  /** Whether the text shows that a name is a person's. */
  isHuman(name: string): boolean {
    return this.#human.has(name);
  }

  /** Whoever "the 34-year-old" is, if one alone is said to be of that age. */
  byAge(age: string): string | null {
    return only(this.#ages.get(age));
  }

  /** Whoever "the Dane" is, if "Danish" stands before one name alone. */
  byOrigin(people: string): string | null {
    return only(this.#origins.get(people.slice(0, originLetters)));
  }

  /** Who letters or a nickname stand for: as the text says, or else the one body whose words have those initials. */
  byShort(letters: string): string | null {
    return this.#short.get(letters) ?? only(this.#initials.get(letters));
  }

  /** The body whose name begins with a word, if one alone does. */
  bodyStarting(word: string): string | null {
    return only(this.#bodies.get(word));
  }

  /** The body whose name ends in a word: "the alliance" is the Iowa Educators Alliance. */
  bodyEnding(word: string): string | null {
    const end = ` ${word.toLowerCase()}`;
    return only(
      new Set(
        [...this.#bodies.values()].flatMap((names) => [...names].filter((name) => name.toLowerCase().endsWith(end))),
      ),
    );
  }
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}

function add<Value>(to: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, new Set([value]));
  else known.add(value);
}

/** The one member of a set; null where there are none or several. */
function only<Value>(of: ReadonlySet<Value> | undefined): Value | null {
  return of?.size === 1 ? ([...of][0] ?? null) : null;
}
