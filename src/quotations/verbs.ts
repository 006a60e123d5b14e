/** The reporting verbs of a clause, told from nouns that look like them and from passives. */
import { allMatches } from "./all-matches.ts";
import { reportingVerbs } from "./cues.ts";

/** What stands before a noun in the plural. */
const afterNoun = /(?<!\p{L})(?:the|his|her|its|their|these|those|of|in|some|many|several|\p{L}+['’]s) (?:\p{Ll}+ )?$/u;

/** The reporting verbs of a clause; after an article they are nouns: "at his notes". */
export function verbsIn(clause: string): readonly RegExpExecArray[] {
  return allMatches(reportingVerbs, clause).filter(({ 0: verb, index }) => {
    // "Who asked not to be named".
    if (verb === "asked" && /^ (?:not to be|to remain|to stay)\s/u.test(clause.slice(index + verb.length)))
      return false;
    // "In one of the hacked emails that".
    if (/^(?:emails|texts|tweets|posts|messages)$/u.test(verb) && afterNoun.test(clause.slice(0, index))) return false;
    return (
      !verb.endsWith("s") ||
      !/(?<![\p{L}])(?:the|an?|his|her|its|their|our|my|your|these|those|two|three|four|five|six|several|many|some|all|both)\s$/iu.test(
        clause.slice(0, index),
      )
    );
  });
}

/** "…, accused of", "was called": the subject is spoken of and says nothing. */
const passive =
  /(?<![\p{L}’'-])(?:is|was|are|were|be|been|being|gets?|got)(?:\s+(?:not|never|also|then|once|often|widely|later|\p{Ll}+ly))*\s+$/u;

export function isPassive(clause: string, verb: RegExpExecArray): boolean {
  return (
    /(?:ed|led|told|read|written)$|^dubbed$/u.test(verb[0]) &&
    verb[0] !== "quoted" &&
    passive.test(clause.slice(Math.max(0, verb.index - 60), verb.index))
  );
}
