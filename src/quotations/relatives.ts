/** Words for relatives, and whose they are. */
import type { Mention } from "./mention.ts";

/** A noun for a relative. */
export const relation =
  /(?:^|\s)(?:widow|widower|wife|husband|mother|father|mum|mom|dad|son|daughter|sister|brother|uncle|aunt|cousin|niece|nephew|grandmother|grandfather|grandson|granddaughter|stepmother|stepfather|stepson|stepdaughter|girlfriend|boyfriend|fiancé|fiancée|partner|parents|family)$/iu;

/** Who is whose: nouns for one, and for the other. */
const kin: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:wife|widow)$/u, /(?:husband|widower)$/u],
  [/(?:husband|widower)$/u, /(?:wife|widow)$/u],
  [/(?:son|daughter)$/u, /(?:father|mother|dad|mum|mom|parent)$/u],
  [/(?:father|mother|dad|mum|mom)$/u, /(?:son|daughter)$/u],
  [/(?:sister|brother)$/u, /(?:sister|brother)$/u],
];

/** Whether two may be relatives of each other: a daughter's father, but no wife's son. */
export function areKin(one: string, other: string): boolean {
  return !/['’]/u.test(other) && kin.some(([a, b]) => a.test(one) && b.test(other));
}

/** "His sister": no "she" that follows is the one whose sister she is. */
export function isOtherThanOwner({ words, name, gender }: Mention): boolean {
  const owner = /^his\s/iu.test(words) ? "he" : /^her\s/iu.test(words) ? "she" : null;
  return owner !== null && gender !== null && owner !== gender && relation.test(name);
}
