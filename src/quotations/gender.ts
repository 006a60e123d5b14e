/** What titles, roles and given names tell of "he" and "she". */
import { getGender } from "gender-detection-from-name";

export type Gender = "she" | "he" | null;

const femaleTitle =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Madame|Mme|spokeswoman|chairwoman|congresswoman|councilwoman|policewoman|businesswoman|actress|mother|wife|daughter|sister|widow|girl|woman|grandmother|aunt|niece)\b/iu;
const maleTitle =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|Monsieur|spokesman|chairman|congressman|councilman|policeman|businessman|actor|father|husband|son|brother|widower|boy|man|grandfather|uncle|nephew)\b/iu;

/** What a title or a role tells. */
export function genderOf(words: string): Gender {
  if (femaleTitle.test(words)) return "she";
  return maleTitle.test(words) ? "he" : null;
}

/** What a given name lets guess. */
export function givenGender(given: string): Gender {
  const guess = getGender(given);
  return guess === "female" ? "she" : guess === "male" ? "he" : null;
}

/** Whether two genders may be one person's. */
export function fit(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/** What the given name of a full name lets guess. */
export function guessedGender(name: string): Gender {
  return name.includes(" ") ? givenGender(name.split(" ")[0] ?? "") : null;
}
