/** The clauses beside a quotation. */
import { allMatches } from "./all-matches.ts";
import { endsInAbbreviation } from "../passages/sentences.ts";

/** Characters of a clause that are read: longer ones are no clauses. */
export const longestClause = 400;

/** The first sentence of what follows a quotation. */
export function clauseAfter(text: string): string {
  const end = sentenceEnd(text.slice(0, longestClause));
  return text.slice(0, end);
}

/** The last sentence of what comes before a quotation. */
export function clauseBefore(text: string): string {
  const part = text.slice(-longestClause);
  let from = 0;
  for (let at = sentenceEnd(part); at < part.trimEnd().length;) {
    from = at;
    at += sentenceEnd(part.slice(at));
  }
  return part.slice(from);
}

/** Where the first sentence ends; stops of abbreviations and initials end none. */
function sentenceEnd(text: string): number {
  for (const match of allMatches(/[.!?…]+["”’»)]*(?=\s+["'“‘«(]?\p{Lu}|\s*$)|\n/gu, text)) {
    if (match[0] === "." && endsInAbbreviation(text, 0, match.index)) continue;
    return match.index + match[0].length;
  }
  return text.length;
}
