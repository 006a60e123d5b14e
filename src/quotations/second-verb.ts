/** The subject that a second verb shares with the first: "Fraser allowed it but cautioned". */
import { describedBy, describedSubject, documentSubject } from "./described.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { blot } from "./quoted-words.ts";
import { isPeople, isPersonNoun } from "./roles.ts";
import { explainedBy, leadIn, opener, rowEnd } from "./subjects.ts";
import { isDocument, nounOf } from "./things.ts";
import { auxiliary } from "./verbs.ts";

/** "Fraser allowed it but then". */
const secondVerb = new RegExp(`\\S\\s+(?:and|but|then)\\s+(?:(?:${auxiliary})\\s+)*$`, "u");
/** "…, and", "…, but later". */
const afterComma = new RegExp(`\\p{L}, (?:and|but) (?:(?:${auxiliary}) )*$`, "u");
/** What stands after whoever says what stands up to the second verb. */
const saysSo =
  /^ (?:(?:has|have|had|also|later|\p{Ll}+ly) )*(?:said|says|told \p{L}+|added|insisted|insists|argued|argues|claimed|claims) (?![,.:“"])/u;
/** What stands after a subject that should do something, or had done it: a verb after "and" is not its. */
const mayDo = /^(?:, [^,]*,|,)?\s(?:should|would|could|will|can|must|may|might)\s(?!be (?:seen|heard|shown)\s)/u;
const mayOrHadDone =
  /^(?:, [^,]*,|,)?\s(?:should|would|could|will|can|must|may|might|had)\s(?!be (?:seen|heard|shown)\s)/u;
/** What stands after a subject whose verb is in quotation marks. */
const isQuoted = new RegExp(`^(?: (?:of|in|from|at|on|with|for) [^,“"X${blot}]{1,40})? ["“]?[X${blot}]${blot}`, "u");

/** "With Tate and" before a name: it goes on with the row. */
function isSecondBeside(before: string, mentions: readonly Mention[]): boolean {
  const first = mentions.find(
    ({ kind, at, words }) => kind === "name" && /^ and (?:\p{Lu}[\p{L}.]* )*$/u.test(before.slice(at + words.length)),
  );
  return (
    first !== undefined &&
    /(?<!\p{L})(?:with|to|by|of|for|against|from|between|like) (?:\p{Lu}[\p{L}.]* )*$/u.test(before.slice(0, first.at))
  );
}

/** "Pointed at a reporter, ", "praised his rival, ", "between himself and his rival, ": no subject of what comes next. */
const explainedObject =
  /(?:(?<!(?<!\p{L})(?:and|but|or|nor|as|while|when|where|that|because|since|after|before|until|if|though|although|so|yet|which|who|says?|said|claims?|claimed|recalls?|recalled|insists?|insisted))(?<=\p{Ll})|(?<=between [^,;]{2,40} and)) (?:an?|the|his|her|its|their|(?<= \p{Ll}+ )\p{Lu}[\p{L}-]*['’]s) (?:(?!(?:that|who|as|and|but|when|while) )[^\s,]+ ){0,5}[^\s,]+, (?:\p{Lu}[\p{L}.]* )*$/u;

/** "He pointed at a reporter, Glenn Moriarty, and called him": the name explains whom somebody else pointed at. */
function explainsObject(before: string, [first]: readonly Mention[]): boolean {
  return first !== undefined && first.kind !== "role" && first.at < before.length && explainedObject.test(before);
}

/** "Demonstrators beat on drums and": people without an article. */
function peopleFirst(clause: string): Mention | undefined {
  return (
    describedBy(
      /^(?!(?:The|These|Those|His|Her|Its|Their)\s)\p{Lu}\p{Ll}+(?: \p{Ll}+)?s(?=(?:, [^,“"]{2,30},)? \p{Ll}+ )/u.exec(
        clause,
      )?.[0] ?? "",
    ) ?? undefined
  );
}

/** "Coleman said one of the guards spat at her and": by her account, right after it. */
const reportedDoer =
  /(?<!\p{L})(?:said|says|claimed|claims|recalled|recalls|alleged|alleges|testified)(?: that)? ((?:(?:[Oo]ne|[Tt]wo|[Ss]everal|[Ss]ome) of (?:the|h(?:is|er)|their|its) (?:[\p{L}.-]+ ){0,2}?|an? (?:[\p{L}-]+ ){0,2}?)(\p{Ll}+)) (?!(?:was|were|is|are|had|has|have|that|who|which|of|for|in|at|to|from|by|with|on|and|or)\s)\p{Ll}+ (?:[^,;]* )?(?:him|her|them)(?: [^,;]*)? and (?:\p{Ll}+ly )?$/u;

/** Whoever of no name does both by another's account. */
function doerIn(clause: string): Mention | null {
  const [, phrase = "", noun = ""] = reportedDoer.exec(clause) ?? [];
  return isPersonNoun(noun) || isPeople(noun) ? describedBy(phrase) : null;
}

/** Whoever does both, of the subjects of a clause; null where the clause ends in no second verb. */
export function sharedSubject(
  clause: string,
  subjects: readonly Mention[],
  mentions: readonly Mention[],
  names: Names,
): { readonly mention: Mention; readonly sure: boolean } | null {
  if (!secondVerb.test(clause)) return null;
  // "Ruiz says the council did not pay, and says": Ruiz.
  const teller = afterComma.test(clause)
    ? subjects.find(
        ({ at, words }) =>
          saysSo.test(clause.slice(at + words.length)) &&
          !/[,;]|(?<!\p{L})(?:that|as|when|while|after|before) /u.test(clause.slice(0, at)),
      )
    : undefined;
  if (teller !== undefined) return { mention: teller, sure: true };
  const doer = doerIn(clause);
  if (doer !== null) return { mention: { ...doer, at: clause.indexOf(doer.words) }, sure: true };
  const shared = subjects.findLast(
    ({ at, words, kind }) =>
      at === leadIn(clause, mentions) ||
      // "Mark Ellery, a spokesman": it only explains the name.
      (!(kind === "role" && mentions.some((each) => each.kind === "name" && each.at + each.words.length + 2 === at)) &&
        (kind === "name" || !/\bas\s$/u.test(clause.slice(0, at))) &&
        // "His campaign said that the candidate “was” and accused": what the candidate does is quoted.
        !isQuoted.test(clause.slice(at + words.length)) &&
        // "The grandson of a governor and NPC member, spoke": what somebody is.
        !/^ \p{Ll}+,/u.test(clause.slice(at + words.length)) &&
        /(?:(?:,|\b(?:and|but|as|while|that|says?|said|claims|claimed|recalls|recalled|insists|insisted))\s+|\b(?:where|when)\s(?:\p{Ll}+\s){0,3})(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(
          clause.slice(0, at),
        ) &&
        !isSecondBeside(clause.slice(0, at), mentions) &&
        // "He and his wife lived on it and added": not she.
        !(kind === "role" && /\band $/u.test(clause.slice(0, at)) && /^h(?:is|er)\s/u.test(words)) &&
        // "Galanis insisted Mr. Barrow say what he has, and faulted": nothing that Barrow does.
        !(
          /\b(?:insist|demand|ask|urg|request|propos|recommend|suggest)\p{Ll}* (?:that )?(?:\p{Lu}[\p{L}.]* )*$/u.test(
            clause.slice(0, at),
          ) && !/^ (?:is|was|had|has|did|would|could|can|will|\p{Ll}+(?:ed|s))\s/u.test(clause.slice(at + words.length))
        ) &&
        !(
          kind === "name" &&
          clause.startsWith(",", at + words.length) &&
          explainsObject(clause.slice(0, at), mentions)
        ) &&
        // "Said that she should resign and called it": no verb of hers.
        // But "she had been asked and had answered".
        !(kind === "pronoun" && clause.endsWith(" had ") ? mayDo : mayOrHadDone).test(
          clause.slice(at + words.length),
        ) &&
        // "He said she was overrated and predicted": nor of hers.
        !(
          kind === "pronoun" &&
          /\b(?:said|says) $/u.test(clause.slice(0, at)) &&
          /^ (?:was|were|is|are) /u.test(clause.slice(at + words.length))
        ) &&
        // "The report warned that Breck was behind and said": nor of his, but "and had said".
        !(
          !clause.endsWith(" had ") &&
          /\bthat (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at)) &&
          /^ (?:was|were|is|are|ha[sd] been|ha[sv]e?(?: never| not| always)?) /u.test(clause.slice(at + words.length))
        )),
  );
  // "The ad has images of Ruiz and accuses": the ad does both.
  const written = shared === undefined && documentSubject(clause) !== null ? describedSubject(clause) : null;
  if (written !== null && isDocument(nounOf(written.name))) return { mention: written, sure: true };
  // "He said that she may stay, but added": he did.
  const [start] = mentions;
  if (
    shared?.kind === "pronoun" &&
    start !== undefined &&
    start !== shared &&
    start.kind === "pronoun" &&
    start.gender !== shared.gender &&
    /^ (?:said|says) /u.test(clause.slice(start.at + start.words.length)) &&
    /, but (?:\p{Ll}+ly )?$/u.test(clause)
  )
    return { mention: start, sure: true };
  const end = rowEnd(shared, mentions, clause);
  const row = end === null ? null : (explainedBy(end, mentions, clause) ?? end);
  const opening = row === null ? opener(clause, names) : null;
  const first =
    row ?? (opening?.sure === true ? opening.mention : undefined) ?? peopleFirst(clause) ?? opening?.mention;
  // "She said that Dunn had thanked her and asked": perhaps Dunn asked.
  const other = subjects.findLast(
    ({ kind, at, words }) =>
      kind === "name" && at > (first?.at ?? 0) && /^,? (?:had|has|have) /u.test(clause.slice(at + words.length)),
  );
  if (shared === undefined && other !== undefined) return { mention: other, sure: false };
  return first === undefined ? null : { mention: first, sure: true };
}
