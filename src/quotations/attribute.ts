/** Who a clause beside a quotation says spoke it. */
import { accordingTo, reportingVerb, reportingVerbs, sayingNoun } from "./cues.ts";
import type { Mention, Names } from "./names.ts";

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
  /[,;:()—–]|(?<!(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|St|Rev|Hon|Adm|Maj|\p{Lu}))\.|\s(?:who|whose|which|that|in|on|at|to|after|before|during|when|as|while|following|with|from|about|outside|late|early|on)\s/u;
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
export function subjectAfter(clause: string, names: Names): Subject | null {
  const dash = /^\s*(?:[—–]|--?)\s*(?=\p{Lu})/u.exec(clause);
  if (dash !== null) {
    const mention = names.mentions(clause.slice(dash[0].length, 80))[0];
    if (mention !== undefined && mention.kind === "name" && !reportingVerb.test(clause))
      return { mention, cue: null, sure: true };
  }
  const source = accordingTo.exec(clause);
  const verb = reportingVerb.exec(clause);
  if (source !== null && (verb === null || source.index < verb.index) && source.index < 40)
    return bySource(clause, source, names);
  if (verb === null) return null;
  const before = clause.slice(0, verb.index);
  const after = clause.slice(verb.index + verb[0].length);
  if (/^[\s,—–-]*(?:(?:has|had|also|later|then|further)\s+)*$/iu.test(before)) return inverted(after, verb[0], names);
  const subject = subjectIn(before, names);
  if (subject !== null) return { mention: subject.mention, cue: verb[0], sure: subject.sure };
  // "…” of additional survival, says Kirby".
  return /,\s*$/u.test(before) ? inverted(after, verb[0], names) : null;
}

/** The subject of the clause before a quotation: Kirby said: "…"; in Kirby's words, "…". */
export function subjectBefore(clause: string, names: Names): Subject | null {
  const verbs = [...clause.matchAll(reportingVerbs)];
  const source = accordingTo.exec(clause);
  if (source !== null && (verbs.length === 0 || /^\s*$/u.test(clause.slice(0, source.index))))
    return bySource(clause, source, names);
  const spoken = subjectOf(clause, verbs, names);
  if (spoken !== null) return spoken;
  const mentions = names.mentions(clause);
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
  const first = subjectIn(clause, names);
  return first === null ? null : { mention: first.mention, cue: null, sure: false };
}

/** The subject of a sentence's last reporting verb; null when nobody in it speaks. */
export function speakerOf(sentence: string, names: Names): Mention | null {
  const clause = sentence.slice(0, longestClause);
  return subjectOf(clause, [...clause.matchAll(reportingVerbs)], names)?.mention ?? null;
}

/** The subject of the last verb that has one beside it, or else of the last that has one at all. */
function subjectOf(clause: string, verbs: readonly RegExpExecArray[], names: Names): Subject | null {
  let other: Subject | null = null;
  for (const verb of verbs.toReversed()) {
    const cue = verb[0];
    const before = clause.slice(0, verb.index);
    const subject = isParticiple(cue, before) ? opener(before, names) : subjectIn(before, names);
    if (subject?.sure === true) return { ...subject, cue };
    const isTurned = /(?:^|[,–—-]["”’»]*)\s*$/u.test(before);
    const turned = isTurned ? inverted(clause.slice(verb.index + cue.length), cue, names) : null;
    if (turned !== null) return turned;
    other ??= subject === null ? null : { ...subject, cue };
  }
  return other;
}

/** "…, saying": whoever the sentence is about. */
function isParticiple(cue: string, before: string): boolean {
  return /ing\b/u.test(cue) && /,\s*(?:and\s+)?$/u.test(before);
}

/** The subject that a sentence opens with. */
function opener(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const lead = /^(?:In|On|At|After|During|For|By|With|As|Asked|When)\b[^,]*,\s*/u.exec(before)?.[0].length ?? 0;
  const mention = names.mentions(before).find(({ at }) => at >= lead);
  if (mention === undefined) return null;
  const isFirst = /^["”’»\s,]*(?:[\p{Lu}][\p{L}.-]*\s)*$/u.test(before.slice(lead, mention.at));
  return { mention, sure: isFirst && !/^['’]s?\s/u.test(before.slice(mention.at + mention.words.length)) };
}

function bySource(clause: string, source: RegExpExecArray, names: Names): Subject | null {
  const phrase = clause.slice(source.index + source[0].length);
  const end = phraseEnd.exec(phrase)?.index ?? phrase.length;
  const mention = headOf(phrase, names.mentions(phrase.slice(0, end)));
  return mention === null ? null : { mention, cue: source[0].trim(), sure: true };
}

/** The subject that comes after its verb: "said Kirby", "said its spokesman, John Kirby", "said John Kirby of the NSC". */
function inverted(after: string, cue: string, names: Names): Subject | null {
  const phrase = after.slice(0, 160);
  // "said in a statement Kirby" is no inversion; a name or an article has to come at once.
  if (
    !/^\s+(?:(?:the|a|an|one|his|her|former|then|our|their|its|\p{Ll}+(?: \p{Ll}+){0,3} (?=\p{Lu}))\s*|\p{Lu}|he\b|she\b|they\b)/u.test(
      phrase,
    )
  )
    return null;
  const end = phraseEnd.exec(phrase.slice(1))?.index ?? phrase.length - 1;
  const mentions = names.mentions(phrase.slice(0, end + 1));
  const mention = headOf(phrase, mentions);
  if (mention === null) return null;
  // A role that a name explains: "its spokesman, John Kirby,".
  const explained = mention.kind === "role" ? /^,\s+(?=\p{Lu})/u.exec(phrase.slice(end + 1)) : null;
  const name =
    explained === null ? undefined : names.mentions(phrase.slice(end + 1 + explained[0].length, end + 60))[0];
  if (name?.kind === "name" && name.at === 0) return { mention: { ...name, role: mention.role }, cue, sure: true };
  return { mention, cue, sure: true };
}

/** Who a noun phrase is about: the last name of a row ("spokesman John Kirby"), but none that "of" or "for" brings in. */
function headOf(phrase: string, mentions: readonly Mention[]): Mention | null {
  let head: Mention | null = null;
  for (const mention of mentions) {
    if (mention.kind !== "name") continue;
    const between = head === null ? "" : phrase.slice(head.at + head.words.length, mention.at);
    const isFull = head?.name.includes(" ") === true;
    if (/\b(?:of|for|at|from|with)\b/u.test(between) || (isFull && /\band\b/u.test(between))) break;
    head = mention;
  }
  return head ?? mentions[0] ?? null;
}

/** What may stand between a subject and its verb. */
const adverbs =
  /^\s*(?:(?:has|had|have|was|is|also|later|then|further|once|again|still|reportedly|recently|repeatedly|publicly|never|always|just|\p{Ll}+ly|(?:(?:late|early) )?(?:on|in|at|during)(?: (?:the|an?))? [\p{L}\d]+(?: (?:night|morning|evening|afternoon|interview|statement|news|briefing|conference|call))*)\s+)*$/u;
/** What tells where somebody belongs: "Kirby of the Security Council said". */
const belongs =
  /^ (?:of|at|from|with|for|close to) (?:(?!(?:that|who|which|when|and|but|while|as|to)\s)[\p{L}\p{N}.&’'-]+ ){1,9}$/u;
/** What opens a phrase that explains a name: "Kirby, a spokesman, said". */
const explains =
  /^\s*(?:(?:an?|the|its|his|her|their|who|whose|which|speaking|asked|told|aged|now|then|\d+)\b|\p{Ll}|\p{Lu}[\p{L}-]*['’]s\s)/u;

/** The subject before a verb; sure when it stands right before it, or before a phrase that explains it. */
function subjectIn(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const clause = before.replace(/^[\s,;—–-]+/u, "").replace(/\([^()\p{Lu}]*\)/gu, (aside) => " ".repeat(aside.length));
  const mentions = names.mentions(clause);
  if (mentions.length === 0) return null;
  const isObject = ({ at, words }: Mention): boolean =>
    preposition.test(clause.slice(0, at)) || /^['’]s?\s/u.test(clause.slice(at + words.length));
  const subjects = mentions.filter((mention) => !isObject(mention));
  const told = clause.replace(/(?:,?\s+who(?:\s+(?:has|had|have|also|later|then))*)?\s*$/u, (who) =>
    who.trim() === "" ? who : ",",
  );
  const open = told.trimEnd().replace(/(?:\s(?:has|had|also|later|then))+$/u, "");
  if (open.endsWith(",")) {
    const apposed = apposition(open.slice(0, -1), subjects, clause);
    if (apposed !== null) return { mention: apposed, sure: true };
  }
  // A name right before the verb is its subject, whatever role comes before it.
  const last = subjects.at(-1);
  const rest = last === undefined ? "" : clause.slice(last.at + last.words.length);
  if (last !== undefined && (adverbs.test(rest) || (last.kind !== "pronoun" && belongs.test(rest))))
    return { mention: last, sure: true };
  if (subjects.length === 0) return null;
  const segment = clause.lastIndexOf(",") + 1;
  const near = subjects.filter(({ at }) => at >= segment);
  const own = near.length > 0 ? near : subjects;
  // The clause after "and", "but", "that" has its own subject.
  const joint = [...clause.matchAll(/\b(?:but|that|when|while|as|because|where|although|if)\s/gu)].at(-1);
  const after = own.filter(({ at }) => joint !== undefined && at >= joint.index);
  const mention = (after.length > 0 ? after : own)[0];
  return mention === undefined ? null : { mention, sure: false };
}

/** Who is meant when a verb follows a comma: the name that a phrase between commas explains, or that is that phrase. */
function apposition(clause: string, subjects: readonly Mention[], whole: string): Mention | null {
  for (let comma = clause.lastIndexOf(","); ; comma = clause.lastIndexOf(",", comma - 1)) {
    const part = clause.slice(comma + 1);
    const inside = subjects.filter(({ at }) => at > comma);
    const [first] = inside;
    const isWhole =
      first?.kind === "name" &&
      /^(?:\p{Lu}[\p{L}.]*\s?)*$/u.test(whole.slice(comma + 1, first.at).trim()) &&
      first.at + first.words.length >= clause.trimEnd().length;
    // "A spokeswoman for the shipyard, Baltic Hull, said": the name explains the shipyard.
    const isOther = /\bspokes\p{Ll}+ (?:for|of) [^,]*$/u.exec(whole.slice(0, Math.max(0, comma)));
    const speaker = isOther === null ? undefined : subjects.findLast(({ at }) => at <= isOther.index);
    if (isWhole) return speaker ?? first;
    if (comma < 0) return null;
    const ended = subjects.findLast(
      ({ at, words }) => at < comma && clause.slice(at + words.length, comma).trim() === "",
    );
    if (ended !== undefined && explains.test(part)) {
      const named = ended.kind === "role" ? inside.find(({ kind }) => kind === "name") : undefined;
      return named ?? ended;
    }
  }
}
