/** Who asks and who answers in an interview whose lines are labelled "Q:" and "A:". */
import type { Mention } from "./mention.ts";

/** The two of an interview, by name; nobody asks where it is the paper. */
export interface Interview {
  readonly asks: string | null;
  readonly answers: string;
}

/** What stands between the names of two who talk. */
const talks =
  /^,? (?:(?:recently|also|later) )?(?:interviewed|interviews|questioned|(?:spoke|speaks|talked|talks|sat down|sits down) (?:with|to)|met)(?: (?:(?!\p{Lu})[^\s“”".;:]+)){0,6} (?:\p{Lu}[\p{L}.]* )*$/u;
/** "We spoke to the violinist" before a name. */
const byPaper =
  /^We (?:recently )?(?:interviewed|(?:spoke|talked|sat down|caught up) (?:with|to)|asked)(?: (?!\p{Lu})[^\s“”".;:]+){0,5} $/u;
/** Those who ask for a living. */
export const interviewers = "reporter|correspondent|host|anchor|moderator|journalist|interviewer|questioner";

/** Nouns for whoever asks, which a role or a phrase before a name ends in. */
const asker = /(?<!\p{L})(?:reporter|critic|correspondent|editor|columnist|journalist|interviewer|writer),?\s*$/iu;

/** The interview that a sentence introduces; null when it tells of none. */
export function interviewIn(sentence: string, names: readonly Mention[]): Interview | null {
  const [only] = names;
  if (only?.name.includes(" ") && byPaper.test(sentence.slice(0, only.at))) return { asks: null, answers: only.name };
  for (const [n, first] of names.entries()) {
    const second = names[n + 1];
    if (second === undefined || !first.name.includes(" ") || !second.name.includes(" ")) continue;
    if (!talks.test(sentence.slice(first.at + first.words.length, second.at))) continue;
    const isBySecond = asker.test(second.role ?? "") || asker.test(sentence.slice(0, second.at));
    return isBySecond ? { asks: second.name, answers: first.name } : { asks: first.name, answers: second.name };
  }
  return null;
}

/** Whose a line is that begins with such a label; null for any other. */
export function labelled({ asks, answers }: Interview, before: string): string | null {
  const label = /^\s*(Q|A|Question|Answer)[:.]\s*$/u.exec(before)?.[1];
  return label === undefined ? null : label.startsWith("Q") ? asks : answers;
}
