/** The reporting verbs of a clause, told from nouns that look like them and from passives. */
import { isWish, reportingVerbsIn } from "./cues.ts";
import { isPeople, isPersonNoun } from "./roles.ts";
import { isBodyNoun, isDocument, isThing } from "./things.ts";

/** What stands before a noun in the plural. */
const afterNoun = /(?<!\p{L})(?:the|his|her|its|their|these|those|of|in|some|many|several|\p{L}+['’]s) (?:\p{Ll}+ )?$/u;

/** What stands before an adjective. */
const adjectival = /(?<!\p{L})(?:the|an?|its|his|her|their|these|those|some|any|other|of) (?:\p{Ll}+ly )?$/u;

/** Verbs that are nouns in the plural too. */
const nouns =
  /^(?:rules|claims|charges|reports|notes|remarks|comments|questions|answers|calls|demands|promises|pledges|vows|requests|protests|texts|posts|quotes|challenges|shouts|chants|boasts|jokes|offers|reads|repeats|faults)$/u;
/** What may stand between a subject and its verb, or be one. */
const mayPrecede =
  /^(?:who|which|that|he|she|it|also|now|then|further|later|still|often|once|again|even|just|only|\p{Ll}+ly)$/u;

/** Clauses whose verbs are kept: one is read for several questions in a row. */
const mostRead = 200;
const read = new Map<string, readonly RegExpExecArray[]>();

/** The reporting verbs of a clause; after an article they are nouns: "at his notes". */
export function verbsIn(clause: string): readonly RegExpExecArray[] {
  const known = read.get(clause);
  if (known !== undefined) return known;
  const verbs = findVerbs(clause);
  if (read.size >= mostRead) read.clear();
  read.set(clause, verbs);
  return verbs;
}

function findVerbs(clause: string): readonly RegExpExecArray[] {
  return reportingVerbsIn(clause).filter(({ 0: verb, index }) => {
    if (isWish(verb, clause.slice(0, index))) return false;
    // "Who asked not to be named".
    if (verb === "asked" && /^ (?:not to be|to remain|to stay)\s/u.test(clause.slice(index + verb.length)))
      return false;
    // "Blamed the government for not adding capacity": nobody goes on.
    if (
      verb === "adding" &&
      /(?<!\p{L})(?:for|of|from|without|against|about|is|was|are|were|been|began|started|kept)(?: not)? $/u.test(
        clause.slice(0, index),
      )
    )
      return false;
    // "Holt said that Brand had read the letter": she read it, and said nothing.
    if (
      verb === "read" &&
      /(?<!\p{L})(?:ha[ds]|have|having) (?:\p{Ll}+ly )?$/u.test(clause.slice(0, index)) &&
      /^ (?:the|an?|his|her|its|their|it|about|all|both) /u.test(clause.slice(index + verb.length))
    )
      return false;
    // "Holt said they went on a trip".
    if (
      verb === "went on" &&
      /^ (?:an?|the|his|her|their|its|strike|leave|holiday|vacation|trial)(?!\p{L})/u.test(
        clause.slice(index + verb.length),
      )
    )
      return false;
    // "Holt had called him after the vote": by telephone.
    if (
      verb === "called" &&
      /^ (?:him|her|them|me|us) (?:back|after|before|on|from|at|and|during|when|twice|again|last|this|that) /u.test(
        clause.slice(index + verb.length),
      )
    )
      return false;
    // "Has said little about same-sex “marriage”".
    if (
      /^sa(?:y|ys|id)$/u.test(verb) &&
      /^ (?:(?:very|so|almost|next to) )?(?:little|nothing|much|anything) (?:about|of|on)\s/u.test(
        clause.slice(index + verb.length),
      )
    )
      return false;
    // "To defend the Baltic states against it".
    if (
      verb === "states" &&
      !/^\s*(?:that(?!\p{L})|[,:]|$)/u.test(clause.slice(index + verb.length)) &&
      // "The complaint states."
      !(
        clause.startsWith(".", index + verb.length) &&
        isDocument(/(\p{Ll}+) $/u.exec(clause.slice(0, index))?.[1] ?? "")
      )
    )
      return false;
    // "In one of the hacked emails that".
    if (/^(?:emails|texts|tweets|posts|messages)$/u.test(verb) && afterNoun.test(clause.slice(0, index))) return false;
    // "In a video posted online": nobody posts it there, as "the company posted" does.
    const posted = /^(?:posted|published|shared|written)$/u.test(verb)
      ? (/(\p{Ll}+) $/u.exec(clause.slice(0, index))?.[1] ?? "")
      : "";
    if (isThing(posted) && posted !== "office" && !isBodyNoun(posted)) return false;
    // "A sobbing Tom Holt told the court": how he is.
    if (
      verb.endsWith("ing") &&
      /(?<!\p{L})an? (?:\p{Ll}+ly )?$/iu.test(clause.slice(0, index)) &&
      /^ \p{Lu}/u.test(clause.slice(index + verb.length))
    )
      return false;
    // "They violated record-keeping rules": no subject stands before it.
    if (nouns.test(verb)) {
      // "Holt's remarks": no verb.
      if (/\p{L}(?:['’]s|s['’]) (?:\p{Ll}+ )?$/u.test(clause.slice(0, index))) return false;
      const before = /(?<![\p{L}’'-])(\p{Ll}[\p{L}’'-]*) $/u.exec(clause.slice(0, index))?.[1];
      if (
        before !== undefined &&
        !mayPrecede.test(before) &&
        !isPersonNoun(before) &&
        !isThing(before) &&
        !isPeople(before)
      )
        return false;
    }
    // "Pleased that the court had ruled against it": it said nothing of the kind.
    if (
      /^rul(?:ed|es|ing)$/u.test(verb) &&
      /^ (?:against|for|in favou?r|out|over)\s/u.test(clause.slice(index + verb.length))
    )
      return false;
    // "A court ruling that", "the sweeping ruling": a noun, where no comma stands before it.
    if (
      verb === "ruling" &&
      /\p{L} $/u.test(clause.slice(0, index)) &&
      /^(?: (?:that|in|on|from|of|by|as|to|is|was|has|had|will|would) | ?$)/u.test(clause.slice(index + verb.length))
    )
      return false;
    // "If they go on locking it up": they do so.
    if (
      /^(?:went|goes) on$/u.test(verb) &&
      /^ (?!saying|telling|adding)\p{Ll}+ing\s/u.test(clause.slice(index + verb.length))
    )
      return false;
    // "Her thundering speech": no verb.
    if (
      verb.endsWith("ing") &&
      /(?<!\p{L})(?:an?|his|her|their|its) (?:\p{Ll}+ly )?$/u.test(clause.slice(0, index)) &&
      /^ (?!(?:that|of|to|the|an?|him|her|it|them|his|this|at|for|in|on|about|with)\s)\p{Ll}{4,}/u.test(
        clause.slice(index + verb.length),
      )
    )
      return false;
    // "The proposed rules": no verb.
    if (
      verb.endsWith("ed") &&
      adjectival.test(clause.slice(0, index)) &&
      /^ \p{Ll}{3,}/u.test(clause.slice(index + verb.length))
    )
      return false;
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
  /(?<![\p{L}’'-])(?:is|was|are|were|be|been|being|gets?|got)(?:\s+(?:not|never|also|then|once|often|later|\p{Ll}+ly))*\s+$/u;

export function isPassive(clause: string, verb: RegExpExecArray): boolean {
  // "The notion, repeated by Stroud on Twitter, that".
  if (
    verb[0].endsWith("ed") &&
    /,\s$/u.test(clause.slice(0, verb.index)) &&
    /^ by (?:\p{Lu}|(?:the|an?|one|his|her|its|their) (?!text|phone|e-?mail|letter))/u.test(
      clause.slice(verb.index + verb[0].length),
    )
  )
    return true;
  return (
    /(?:ed|led|told|read|written|said)$|^dubbed$/u.test(verb[0]) &&
    verb[0] !== "quoted" &&
    passive.test(clause.slice(Math.max(0, verb.index - 60), verb.index))
  );
}

/** Auxiliary verbs and adverbs that may stand before a verb. */
export const auxiliary =
  "(?:is|was|are|were) (?:said|reported|alleged|believed|understood|thought|rumou?red) to|has|had|have|did|does|was|is|are|were|been|would|will|could|may|might|also|since|now|today|yesterday|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|afternoon|evening))?|here|later|earlier|then|further|once|again|still|once more|afterwards?|in turn|likewise|(?:most )?often|long|first|at first|until (?:recently|now|then)|for (?:years|months|weeks|decades|days)|as (?:recently|early|late|long ago) as (?:(?:last|this) \\p{L}+|(?!last |this )[\\p{L}\\d]+(?: \\d+)?)|in recent \\p{Ll}+s|twice|(?:more than|not) once|time and (?:time )?again|over and over|(?:three|four|five|several|many) times|nonetheless|nevertheless|instead|sometimes|never|always|just|even|taken to|began|begins|started|kept|keeps|regrets|regretted|(?:likes?|liked|loves?|loved|continued|tends?|tended) to|apologi[sz]ed for|himself|herself|itself|themselves|(?!(?:family|ally|assembly|bully)(?!\\p{L}))\\p{Ll}+ly";
