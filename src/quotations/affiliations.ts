/** Parties and states that names stand with: "Sen. Ana Ruiz (D-Vt.)", "Ohio Gov. Jo Bell", "Labour MP Ian Holt". */
import type { Mention } from "./mention.ts";
import { states } from "./name-words.ts";

/** What a name stands with; null where nothing tells. */
interface Affiliation {
  party: string | null;
  state: string | null;
}

/** What a role tells of who is meant: "the Ohio senator", "the Democrat". */
export interface SoughtAffiliation extends Readonly<Affiliation> {
  /** What else it is called, in small letters: "senator"; null for a party's member or any lawmaker. */
  readonly office: string | null;
  /** Whether it names a place that is no state: "the Fayette County Democrat". */
  readonly isOfPlace: boolean;
}

const fullNames = [...new Set(states.values())].join("|");

/** Parties by the words for them. */
const parties: readonly (readonly [key: string, words: string])[] = [
  ["R", "Republican|GOP"],
  ["D", "Democratic|Democrat"],
  ["I", "Independent|independent"],
  ["C", "Conservative|Tory"],
  ["L", "Labour|Labor"],
  ["LD", "Liberal Democrat|Lib Dem"],
  ["G", "Green"],
];
const partyWord = parties.map(([, words]) => words).join("|");

function partyOf(word: string): string | null {
  return parties.find(([, words]) => words.split("|").includes(word))?.[0] ?? null;
}

const office =
  "(?:(?:Lt\\.|U\\.S\\.|Attorney|Secretary of|State|state|House|Senate|Assembly|Majority|Minority) )*(?:Sen|Rep|Gov|Senator|Governor|Representative|Congressman|Congresswoman|General|Speaker|Leader|Whip|lawmaker|senator|governor|congressman|congresswoman)";

/** Right after a name: "(R-Ohio)", ", D-Calif.,", "(D)". */
const initial = /^(?:,? [([]|, )([RDI])\.?(?:(?:[-–—]|, )(\p{Lu}[\p{L}.]*(?: \p{Lu}\p{Ll}+)?))?(?=[)\],;. ])/u;
/** Right before a name: "Democratic Sen. ", "GOP strategist ". */
const partyBefore = new RegExp(
  `(?:^|[^\\p{L}’'-])(${partyWord}) (?:(?!(?:of|for|to|and|with|by|in|at|from|on|against|over|than|or|who|that|is|was|as|rival|opponent|critic|challenger) )[\\p{L}.-]+ ){0,5}$`,
  "u",
);
/** Right after one: ", a Democrat", ", the Republican nominee", ", a Republican from Texas". */
const partyAfter = new RegExp(
  `^, (?:an?|the) (?:[\\p{L}-]+ ){0,3}?(?:(?<home>${fullNames}) )?(?<party>${partyWord})(?: (?:nominee|candidate|leader|senator|governor|congressman|congresswoman|lawmaker|strategist|chairman|chairwoman))?(?: (?:from|of) (?<state>${fullNames}))?(?![\\p{L}-])`,
  "u",
);
/** "Ohio Gov. ", "Wisconsin Republican ". */
const stateBefore = new RegExp(
  `(?:^|[^\\p{L}])(${fullNames}) (?:(?:${partyWord}) )?(?:${office}\\.? |(?<=(?:${partyWord}) ))$`,
  "u",
);
/** "Sen. Ana Ruiz of Ohio". */
const ofState = new RegExp(`^,? of (${fullNames})(?![\\p{L}-])`, "u");
const officeBefore = new RegExp(`(?:^|[^\\p{L}])(?:${office}|Republican|Democrat)\\.? $`, "u");

/** Right after what somebody is: "the senator from Ohio". */
export const fromState = new RegExp(`^ from (?:${fullNames})(?![\\p{L}-])`, "u");

const seeks = new RegExp(
  `^(?:the|this)\\s(?:[\\p{L}\\d.-]+\\s){0,3}?(?:(${fullNames})\\s)?(?:(${partyWord})\\s)?(?:[\\p{Ll}-]+\\s){0,2}?(${partyWord}|senator|governor|congressman|congresswoman|representative|lawmaker|legislator|nominee|candidate|hopeful)(?: from (${fullNames}))?$`,
  "iu",
);

/** "The Fayette County Democrat": words in capitals that name no party. */
const placed = new RegExp(`\\s(?!(?:${partyWord})\\s)\\p{Lu}\\p{Ll}+\\s(?:[\\p{L}-]+\\s)*(?:\\p{L}+)$`, "u");

/** The affiliations of a document's names. State: all that was heard. */
export class Affiliations {
  readonly #of = new Map<string, Affiliation>();

  /** Takes in a name, and what its sentence has before and after it. */
  hear(name: string, before: string, after: string): void {
    const letters = initial.exec(after);
    const said = partyAfter.exec(after)?.groups;
    const lead = before.slice(-80);
    const party = letters?.[1] ?? partyOf(said?.["party"] ?? partyBefore.exec(lead)?.[1] ?? "");
    const place = letters?.[2]?.replace(/\.$/u, "");
    const state =
      (place === undefined ? undefined : (states.get(place) ?? place)) ??
      said?.["state"] ??
      said?.["home"] ??
      stateBefore.exec(lead)?.[1] ??
      (officeBefore.test(lead) ? ofState.exec(after)?.[1] : undefined) ??
      null;
    if (party === null && state === null) return;
    const known = this.#of.get(name) ?? { party: null, state: null };
    this.#of.set(name, { party: known.party ?? party, state: known.state ?? state });
  }

  /** Names with what they stand with. */
  all(): Iterable<readonly [string, Readonly<Affiliation>]> {
    return this.#of;
  }
}

/** What a role tells of who is meant; null for one that names neither a party nor a state. */
export function soughtIn({ words, kind }: Mention): SoughtAffiliation | null {
  const found = kind === "pronoun" ? null : seeks.exec(words);
  if (found === null) return null;
  const [, own, before = "", noun = "", home] = found;
  const state = own ?? home ?? null;
  const party = partyOf(noun) ?? partyOf(before);
  if (party === null && state === null) return null;
  const isAny = partyOf(noun) !== null || /^(?:lawmaker|legislator)$/iu.test(noun);
  return { party, state, office: isAny ? null : noun.toLowerCase(), isOfPlace: placed.test(words) };
}
