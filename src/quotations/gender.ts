/** What titles, roles and given names tell of "he" and "she". */
import { getGender } from "gender-detection-from-name";

export type Gender = "she" | "he" | null;

const femaleTitle =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Madame|Mme|spokeswoman|chairwoman|congresswoman|councilwoman|policewoman|businesswoman|actress|waitress|hostess|heiress|mother|wife|daughter|sister|widow|girl|girlfriend|fiancée|stepmother|stepdaughter|woman|grandmother|granddaughter|godmother|mum|mom|aunt|niece|matriarch|noblewoman|first lady|landlady|countess|duchess|baroness|nun)\b/iu;
const maleTitle =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|Monsieur|spokesman|chairman|congressman|councilman|policeman|businessman|actor|father|husband|son|brother|widower|boy|boyfriend|stepfather|stepson|man|grandfather|grandson|godfather|dad|uncle|nephew|patriarch|landlord|duke|monk)\b/iu;

/** What a title or a role tells; "the girl's father" and "the father of the girl" are he. */
export function genderOf(words: string): Gender {
  const head = words.replace(/^.*['’]s? /u, "").replace(/(?<=.) (?:of|for|to|with|from|at|in) .*$/u, "");
  if (femaleTitle.test(head)) return "she";
  return maleTitle.test(head) ? "he" : null;
}

/** Languages besides English whose given names are known. */
const others = ["fr", "es", "it", "de"] as const;
const guesses = new Map<string, Gender>();
/** Names whose guess is kept. */
const mostGuesses = 50_000;

/** Given names of English that women and men bear, neither of them rarely. */
const borneByBoth =
  /^(?:Avery|Bailey|Blair|Carey|Casey|Charlie|Dana|Darcy|Devin|Devon|Drew|Finley|Frankie|Gale|Harley|Hayden|Jackie|Jess|Jessie|Jody|Jordan|Kasey|Kendall|Kerry|Lee|Leslie|Lesley|Lindsay|Lindsey|Loren|Lynn|Merle|Parker|Pat|Payton|Peyton|Quinn|Reese|Riley|Rory|Rowan|Sandy|Sasha|Shelby|Sidney|Skyler|Stevie|Taylor|Tracy|Tracey)$/u;

/**
 * What a given name lets guess; nothing where women and men bear it, or where two other languages contradict English, as
 * with Joan and Jean.
 */
export function givenGender(given: string): Gender {
  const known = guesses.get(given);
  if (known !== undefined) return known;
  // "Álvaro" is listed as Alvaro.
  const isListed = getGender(given, "en") !== "unknown";
  const listed = isListed ? given : given.normalize("NFD").replace(/\p{M}/gu, "");
  const guess = getGender(listed, "en");
  const isDisputed = others.filter((language) => getGender(listed, language) !== guess).length > 1;
  const gender =
    isDisputed || borneByBoth.test(given) ? null : guess === "female" ? "she" : guess === "male" ? "he" : null;
  if (guesses.size < mostGuesses) guesses.set(given, gender);
  return gender;
}

/** Whether one of the other languages contradicts what English lets guess of a full name: "Andrea Bellini". */
export function isContradicted(name: string): boolean {
  const given = name.split(" ")[0] ?? "";
  const guess = getGender(given, "en");
  return others.some((language) => ![guess, "unknown"].includes(getGender(given, language)));
}

/** Whether two genders may be one person's. */
export function fit(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/** What the given name of a full name lets guess; "young woman" is none. */
export function guessedGender(name: string): Gender {
  if (!name.includes(" ") || isFamilyFirst(name) || /^\p{Ll}/u.test(name)) return null;
  return givenGender(name.split(" ")[0] ?? "");
}

/** Whether a name begins with the family's: "Seo Jeom-rye". */
export function isFamilyFirst(name: string): boolean {
  return /^\S+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name);
}
