/** Who a clause beside a quotation says spoke it. */
import { accordingTo, reportingVerb, reportingVerbs, sayingNoun } from "./cues.ts";
import { type Mention, mentionsIn } from "./people.ts";

/** A subject found in a clause. */
export interface Subject {
  readonly mention: Mention;
  readonly cue: string | null;
  /** Whether a reporting verb, a colon or "according to" ties it to the quotation. */
  readonly sure: boolean;
}

/** Characters of a clause that are read: longer ones are no clauses. */
const longestClause = 400;
/** Words after which a noun phrase is over, and another thing is told. */
const phraseEnd =
  /[,;:.()—–]|\s(?:who|whose|which|that|in|on|at|to|after|before|during|when|as|while|following|with|from|about|outside|late|early|on)\s/u;
const preposition =
  /\b(?:of|in|to|from|with|by|about|against|for|at|on|near|between|under|over|after|into|behind|like|than)\s+(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+|former\s+)?$/iu;

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
  for (const match of text.matchAll(/[.!?…]+["”’»)]*(?=\s+["“‘«(]?\p{Lu}|\s*$)|\n/gu)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (
      match[0] === "." &&
      /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|St|Jr|Sr|Rev|Hon|Adm|Maj|vs|No|(?:\p{L}\.)+\p{L})$/u.test(
        before,
      )
    )
      continue;
    return match.index + match[0].length;
  }
  return text.length;
}

/** The subject of the clause after a quotation: "…," Kirby said; "…," said Kirby; "…" — Kirby. */
export function subjectAfter(clause: string): Subject | null {
  const dash = /^\s*(?:[—–]|--?)\s*(?=\p{Lu})/u.exec(clause);
  if (dash !== null) {
    const mention = mentionsIn(clause.slice(dash[0].length, 80))[0];
    if (mention !== undefined && mention.kind === "name" && !reportingVerb.test(clause))
      return { mention, cue: null, sure: true };
  }
  const source = accordingTo.exec(clause);
  const verb = reportingVerb.exec(clause);
  if (source !== null && (verb === null || source.index < verb.index) && source.index < 40)
    return bySource(clause, source);
  if (verb === null) return null;
  const before = clause.slice(0, verb.index);
  const after = clause.slice(verb.index + verb[0].length);
  if (/^[\s,—–-]*(?:(?:has|had|also|later|then|further)\s+)*$/iu.test(before)) return inverted(after, verb[0]);
  const subject = subjectIn(before);
  return subject === null ? null : { mention: subject, cue: verb[0], sure: true };
}

/** The subject of the clause before a quotation: Kirby said: "…"; in Kirby's words, "…". */
export function subjectBefore(clause: string): Subject | null {
  const verbs = [...clause.matchAll(reportingVerbs)];
  const source = accordingTo.exec(clause);
  if (source !== null && (verbs.length === 0 || /^\s*$/u.test(clause.slice(0, source.index))))
    return bySource(clause, source);
  for (const verb of verbs.toReversed()) {
    const before = clause.slice(0, verb.index);
    const subject = subjectIn(before);
    if (subject !== null) return { mention: subject, cue: verb[0], sure: true };
    const turned = inverted(clause.slice(verb.index + verb[0].length), verb[0]);
    if (turned !== null) return turned;
  }
  const mentions = mentionsIn(clause);
  const noun = sayingNoun.exec(clause);
  if (noun !== null) {
    const owner = mentions.findLast(
      ({ at, words }) => at + words.length <= noun.index && /^['’]s?\s/u.test(clause.slice(at + words.length)),
    );
    if (owner !== undefined) return { mention: owner, cue: noun[0], sure: false };
  }
  const last = mentions.at(-1);
  if (last !== undefined && /:\s*$/u.test(clause) && clause.slice(last.at + last.words.length).trim() === ":") {
    return { mention: last, cue: null, sure: true };
  }
  const first = subjectIn(clause);
  return first === null ? null : { mention: first, cue: null, sure: false };
}

/** The subject of a sentence's last reporting verb; null when nobody in it speaks. */
export function speakerOf(sentence: string): Mention | null {
  const verb = [...sentence.slice(0, longestClause).matchAll(reportingVerbs)].at(-1);
  if (verb === undefined) return null;
  return (
    subjectIn(sentence.slice(0, verb.index)) ??
    inverted(sentence.slice(verb.index + verb[0].length), verb[0])?.mention ??
    null
  );
}

function bySource(clause: string, source: RegExpExecArray): Subject | null {
  const phrase = clause.slice(source.index + source[0].length);
  const end = phraseEnd.exec(phrase)?.index ?? phrase.length;
  const mentions = mentionsIn(phrase.slice(0, end));
  const mention = mentions.findLast(({ kind }) => kind === "name") ?? mentions[0];
  return mention === undefined ? null : { mention, cue: source[0].trim(), sure: true };
}

/** The subject that comes after its verb: the last name of the noun phrase. */
function inverted(after: string, cue: string): Subject | null {
  const phrase = after.slice(0, 140);
  // "said in a statement Kirby" is no inversion; a name or an article has to come at once.
  if (!/^\s+(?:(?:the|a|an|one|his|her|former|then|our|their|its)\s|\p{Lu}|he\b|she\b|they\b)/u.test(phrase))
    return null;
  const end = phraseEnd.exec(phrase.slice(1))?.index ?? phrase.length;
  const mentions = mentionsIn(phrase.slice(0, end + 1));
  const mention = mentions.findLast(({ kind }) => kind === "name") ?? mentions[0];
  return mention === undefined ? null : { mention, cue, sure: true };
}

/** What may stand between a subject and its verb. */
const adverbs =
  /^\s*(?:(?:has|had|have|also|later|then|further|once|again|still|reportedly|recently|repeatedly|publicly|\p{Ll}+ly)\s+)*$/u;

/** The subject before a verb: "Kirby, a spokesman, " and "Coordinator John Kirby ". */
function subjectIn(before: string): Mention | null {
  const clause = before.replace(/^[\s,;—–-]+/u, "");
  const mentions = mentionsIn(clause);
  if (mentions.length === 0) return null;
  const isObject = ({ at, words }: Mention): boolean =>
    preposition.test(clause.slice(0, at)) || /^['’]s?\s/u.test(clause.slice(at + words.length));
  const subjects = mentions.filter((mention) => !isObject(mention));
  const usable = subjects.length > 0 ? subjects : mentions;
  // A phrase set off by commas right before the verb explains the name before it.
  if (/,\s*(?:(?:has|had|also|later|then|who)\s+)*$/u.test(clause)) {
    const named = usable.find(({ kind }) => kind !== "role") ?? usable[0];
    return named ?? null;
  }
  // A name right before the verb is its subject, whatever role comes before it.
  const last = usable.at(-1);
  if (last !== undefined && adverbs.test(clause.slice(last.at + last.words.length))) return last;
  const segment = clause.lastIndexOf(",") + 1;
  const near = usable.filter(({ at }) => at >= segment);
  const own = near.length > 0 ? near : usable;
  // The clause after "and", "but", "that" has its own subject.
  const joint = [...clause.matchAll(/\b(?:and|but|that|when|while|as|because|where|although)\s/gu)].at(-1);
  const after = own.filter(({ at }) => joint !== undefined && at >= joint.index);
  return (after.length > 0 ? after : own)[0] ?? null;
}
