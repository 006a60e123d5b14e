/** The clauses beside a quotation. */
import { allMatches } from "./all-matches.ts";
import { endsInAbbreviation, footnotes } from "../passages/sentences.ts";

/** Characters of a clause that are read: longer ones are no clauses. */
export const longestClause = 400;

/** The first sentence of what follows a quotation; a dash and a name may stand on the next line. */
export function clauseAfter(after: string): string {
  const text = after.slice(0, longestClause).replace(/^\s+(?=[—–―]|--|- \p{Lu})/u, " ");
  return text.slice(0, sentenceEnd(text));
}

/** The last sentence of what comes before a quotation. */
export function clauseBefore(text: string): string {
  const part = text.slice(-longestClause);
  let from = 0;
  for (let at = sentenceEnd(part); at < part.trimEnd().length;) {
    from = at;
    at += sentenceEnd(part.slice(at));
  }
  return part.slice(from).trimStart();
}

const ending = new RegExp(`[.!?…]+["”’»)]*${footnotes}(?=\\s+["'“‘«(]?\\p{Lu}|\\s*$)|\\n`, "gu");

/** Where the first sentence ends; stops of abbreviations and initials end none. */
function sentenceEnd(text: string): number {
  for (const match of allMatches(ending, text)) {
    if (match[0] === "." && endsInAbbreviation(text, 0, match.index)) continue;
    return match.index + match[0].length;
  }
  return text.length;
}

/** What shows a past tense: its ending, and the verbs that news uses most without it. */
export const pastForm =
  "\\p{Ll}{2,}ed|went|took|made|gave|got|came|left|held|kept|began|stood|sat|ran|saw|told|said|fell|rose|won|lost|met|put|cut|shot";
const finite = `(?:has|had|was|were|is|are|would|will|could|can|may|might|must|should|did|does|${pastForm})`;
const nounPhrase =
  "(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother) (?:[\\p{L}-]+ ){1,4}?(?:(?:of|from|for|by) [^,;]{1,40}? )?|(?:\\p{Lu}[\\p{L}.’'-]* ){1,4}|(?:he|she|they|it) )";
/** Where a clause with a subject of its own begins: "a video in which he", "…, and the aide smiled". */
const joints = new RegExp(
  `(?:,\\s(?:and|but|while|though|although|so|yet)|(?<!\\p{L})(?:in|at|on|during|after|by|from|under|through) which)\\s(?=${nounPhrase}(?:\\p{Ll}+ly )?${finite}(?!\\p{L}))`,
  "gu",
);

/** Where the last clause of a sentence that has a subject of its own begins; 0 where there is one clause. */
export function lastClauseAt(text: string): number {
  const joint = allMatches(joints, text).at(-1);
  return joint === undefined ? 0 : joint.index + joint[0].length;
}
