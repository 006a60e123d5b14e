/** What many shout at once: "chants of “Bring it home!”". */
import { allMatches } from "./all-matches.ts";
import type { Place } from "./beside.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { describedBy } from "./described.ts";
import { type Attribution, nobody } from "./quotation.ts";

/** Right before what many shout. */
const shouts =
  /(?<!\p{L})(?:(?:[Cc]hants?|[Cc]ries|[Ss]houts|[Cc]horuses|[Cc]alls|[Jj]eers|[Bb]oos) (?:of|like)|chanting,?)\s*$/u;
/** What somebody does who shouts so: a subject of its own tells who. */
const answering =
  /(?<!\p{L})chanting,?\s*$|(?<!\p{L})(?:responded|replied|answered|broke|burst|erupted|broke out) (?:with|in|into) (?:\p{Ll}+ )?\p{L}+ of\s*$/u;

/** Who shouts, right after: "that rose from the Ohio delegation". */
const shoutsFrom =
  /^["”’]?\s*(?:that |which )?(?:rose |came |rang out |rang |echoed |broke out |erupted |went up |rolled down )?(?:from|among) ((?:(?! and )[^,.;:“"]){3,60}?)(?= (?:whenever|when|as|while|after|that|who|which|in|at|during)\s|[,.;:]|$)/u;

const crowds =
  "crowd|audience|supporters|delegates|demonstrators|protesters|protestors|marchers|fans|attendees|onlookers|spectators";
/** Those who shout together. */
const many = new RegExp(
  `(?<!\\p{L})(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Mm]any) (?:\\p{Ll}[\\p{L}-]* ){0,2})?(?:(?<=\\d )people|${crowds})(?!\\p{L})`,
  "giu",
);

/** "She told the crowd, which broke into": those who do are told right before. */
const crowdThat = new RegExp(
  `(?<!\\p{L})(?:${crowds}|room|hall|arena|house), (?:which|who) (?:\\p{Ll}+ )?(?:responded|replied|answered|broke|burst|erupted) [^,]*$`,
  "u",
);

/** Whether a quotation is what many shout, and no subject before it surely tells who. */
export function isShouted(before: string, { answered = false } = {}): boolean {
  const clause = clauseBefore(before);
  return shouts.test(clause) && (answering.test(clause) && !crowdThat.test(clause)) === answered;
}

/** Those who shout it: whoever is told to right after it, or the last crowd of the paragraph before it. */
export function shoutedBy({ before, after }: Pick<Place, "before" | "after">): Attribution {
  const source = shoutsFrom.exec(clauseAfter(after))?.[1];
  const group = source ?? allMatches(many, before).at(-1)?.[0] ?? "";
  const crowd = describedBy(group) ?? (group === "people" ? { name: group, words: group } : null);
  const cue = /\p{L}+(?=(?: of|,)?\s*$)/u.exec(before)?.[0] ?? null;
  return crowd === null ? nobody : { speaker: crowd.name, mention: crowd.words, cue, attribution: "likely" };
}
