/** The subjects that come before their verb: "Kirby, a spokesman, said". */
import { writerOf } from "./after-verb.ts";
import { allMatches } from "./all-matches.ts";
import { apposition, isWholeRole, ofFirm } from "./apposition.ts";
import { withoutAsides } from "./asides.ts";
import { circulatedDocument, describedBy } from "./described.ts";
import { isStateOfTown } from "./name-facts.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { shifted } from "./noun-phrases.ts";
import { antecedentOfThat, antecedentOfWho, beforeWho, relativeStart, unnamedWho } from "./relative-clause.ts";
import { isPersonNoun } from "./roles.ts";
import { sharedSubject } from "./second-verb.ts";
import { rowEnd, titles } from "./subjects.ts";
import { isDocument, isThing } from "./things.ts";
import { auxiliary } from "./verbs.ts";

const prepositions =
  "[Oo]f|[Ii]n|[Tt]o|[Ff]rom|[Ww]ith|[Bb]y|[Aa]bout|[Aa]gainst|[Ff]or|[Aa]t|[Oo]n|[Nn]ear|[Bb]etween|[Uu]nder|[Oo]ver|[Aa]fter|[Ii]nto|[Bb]ehind|[Ii]nside|[Oo]utside|[Ll]ike|[Tt]han";
const preposition = new RegExp(
  `\\b(?:${prepositions})\\s+(?:\\p{Lu}[\\p{L}.-]*['’]s\\s+(?:\\p{Lu}[\\p{L}.-]*\\s+){0,2}|(?:[Tt]he|an?|his|her|their|its|our)\\s+(?:\\p{Lu}[\\p{L}-]*\\s+(?=\\p{Ll}))?(?:(?!(?:that|who|which|what|whether|if|how|and|but|as|when|while|where|them|him|it|us|me|himself|herself|themselves)\\s)\\p{Ll}[\\p{L}-]*\\s+){0,3}|former\\s+)?$`,
  "u",
);
const rightAfterPreposition = new RegExp(`\\b(?:${prepositions})\\s+(?:former\\s+)?$`, "u");

/** "After the session" before a name: when or where it was, and no phrase that the name is part of. */
const opens =
  /^(?:[Aa]fter|[Bb]efore|[Dd]uring|[Ii]n|[Aa]t|[Oo]n|[Ss]ince|[Oo]utside|[Ii]nside|[Oo]ver) (?:the|an?|his|her|their|its|that|this) (?:\p{Ll}[\p{L}-]* ){0,3}?(\p{Ll}[\p{L}-]+) (?:the )?$/u;

/** What may stand between a subject and its verb. */
const adverbs = new RegExp(
  `^\\s*(?:(?:${auxiliary}|(?:late )?(?:on|in|at|during)(?: (?:the|an?))? (?!(?:the|an?|first|recent)\\s)[\\p{L}\\d]+(?: (?:night|morning|evening|afternoon|interview|statement|news|briefing|conference|call))*)\\s+)*$`,
  "u",
);
/** Adverbs that stand between a noun phrase and its verb. */
const trailing = new RegExp(`(?:\\s+(?:${auxiliary}))+\\s*$`, "u");
/** "An aide to Democratic presidential candidate": a name's own role, and whose it is. */
const ofRole =
  /(?<=\p{Ll} )(?:to|of|for|from|by|with) (?!(?:what|that|which|whom|how) )(?:\p{Lu}[\p{L}-]* )?(?:\p{Ll}[\p{L}-]* ){0,3}?(\p{Ll}+(?<!s)) $/u;
/** "The former president of seed company" before the name of a business: what somebody is there. */
const atBusiness = /(?<!\p{L})(\p{Ll}+) (?:of|for|at|with|from) ((?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}+) $/u;
/** "A lawmaker who backs" before a name: whom somebody without a name does something to. */
const objectOfWho = new RegExp(
  `(?<=\\p{Ll} )who (?:(?:${auxiliary}) )*(?:(?!(?:that|whether|what|how|when|while|if|why|as|and|but|because|though|where|${auxiliary})\\s)\\p{Ll}[\\p{L}-]*(?:['’]s)? ){1,7}$`,
  "u",
);
/** What tells where somebody belongs: "Kirby of the Security Council said". */
const belongs =
  /^ (?:of|at|in|from|with|for|close to) (?:(?!(?:that|who|which|when|and(?! \p{Lu})|but|while|as|to)\s)[\p{L}\p{N}.&’'-]+ ){1,9}$/u;
/** "In Corley, Neb., a man who", the state blanked. */
const whereWho =
  /^(?:In|At|Near|Outside|From) (?:\p{Lu}[\p{L}’'-]*\s*){1,3}(?:, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?, (?=(?:an?|one|another) (?:[\p{L}-]+ ){1,4}who\s)/u;

/** A quotation, blotted out, that a clause begins with. */
const openingQuotation = /^["“]?[X▒]+,?["”]?,?/u;

/** The subject before a verb; sure when it stands right before it, or before a phrase that explains it. */
export function subjectIn(
  before: string,
  names: Names,
  { verb }: { readonly verb: boolean } = { verb: true },
): { readonly mention: Mention; readonly sure: boolean } | null {
  const clause = withoutAsides(before);
  // "The fund, which one lawyer who reads the filings said": who says so of it.
  const whom = verb
    ? (/,["”’»]? (?:which|whom) (?=(?:an?|one|the|his|her|its|their|some|many|\p{Lu})\P{P})/u.exec(clause) ?? null)
    : null;
  const teller = whom === null ? null : subjectIn(clause.slice(whom.index + whom[0].length), names);
  if (whom !== null && teller?.sure === true)
    return { mention: shifted(teller.mention, whom.index + whom[0].length), sure: true };
  // "In Nebraska, a man who called": the state is only where.
  const where = verb ? whereWho.exec(clause)?.[0].length : undefined;
  if (where !== undefined) {
    const there = subjectIn(clause.slice(where), names);
    if (there?.sure === true) return { mention: shifted(there.mention, where), sure: true };
  }
  const which = verb ? inWhich(clause) : 0;
  const inner = which === 0 ? null : subjectIn(clause.slice(which), names);
  // "A spot in which a waitress sighs": whoever it is, nobody outside of it.
  if (inner === null && which > 0) return null;
  if (inner?.sure === true) return { mention: shifted(inner.mention, which), sure: true };
  const mentions = names.mentions(clause);
  const bare = verb ? clause.replace(trailing, "") : clause;
  const phrased = verb ? (describedBy(bare.replace(/ {2,}/gu, " ")) ?? beforeAside(clause)) : null;
  const described = phrased !== null && isApart(phrased, mentions.at(-1)) ? null : phrased;
  const unnamed = unnamedWho(clause, mentions);
  if (unnamed !== null) return { mention: unnamed, sure: true };
  // "A report from the institute said", "the plan fails, a report by it said".
  const from = /[,;] (?=(?:an?|the) [^,;]*$)/u.exec(clause);
  const start = from === null ? 0 : from.index + from[0].length;
  const writer = verb ? writerOf(bare.slice(start), names) : null;
  if (writer !== null && /^(?:, [^,]*,)?\s*$/u.test(clause.slice(start + writer.at + writer.words.length)))
    return { mention: shifted(writer, start), sure: true };
  // "Ellen Zielinski, Rourke for Ohio chairwoman told": what she is ends without a comma.
  const unquoted = clause.replace(openingQuotation, (all) => " ".repeat(all.length));
  const unclosed = verb ? /^[^,]*\p{Lu}[\p{L}’'-]+, [^,;:“"]{3,60}?(\p{Ll}+) $/u.exec(unquoted)?.[1] : undefined;
  const [holder] = unclosed !== undefined && isPersonNoun(unclosed) ? mentions : [];
  if (
    holder?.kind === "name" &&
    holder.name.includes(" ") &&
    unquoted.slice(0, holder.at).trim() === "" &&
    unquoted.charAt(holder.at + holder.words.length) === ","
  )
    return { mention: holder, sure: true };
  const written = verb ? circulatedDocument(clause) : null;
  if (written !== null) return { mention: written, sure: true };
  // "It began with a mailer in August that praised her as": the mailer.
  const antecedent = verb ? antecedentOfThat(clause, mentions) : null;
  if (antecedent !== null) return { mention: antecedent, sure: true };
  if (mentions.length === 0) {
    const last = beforeWho(clause);
    const led = described === null || (last?.at ?? 0) > described.at ? last : null;
    const only =
      (led !== null && isPersonNoun(led.name) ? led : null) ??
      described ??
      (verb ? sharedSubject(clause, [], [], names)?.mention : null) ??
      null;
    return only === null ? null : { mention: only, sure: true };
  }
  // "Mr Castellane and his surrogates argued", "what he and his staff have called": he leads them.
  const leader = verb
    ? mentions.find(
        ({ kind, name, at, words }) =>
          kind !== "role" &&
          name !== "" &&
          /^ and (?:his|her|their) (?:\p{Ll}+ ){0,2}\p{Ll}+s?\s*$/u.test(bare.slice(at + words.length)) &&
          /^(?:.*\bwhat)?\s*$/u.test(clause.slice(0, at).replace(titles, "")),
      )
    : undefined;
  if (leader !== undefined) return { mention: leader, sure: false };
  const who = antecedentOfWho(clause, mentions);
  if (who !== null) return { mention: who, sure: true };
  // "In its statement the bank said": an article begins another phrase.
  // "Hours after Mr Breck said": a clause of its own.
  const isClause = ({ at, words }: Mention): boolean =>
    verb &&
    // "It comes days after Mr Breck, who leads it, warned".
    (at + words.length >= clause.trimEnd().length || /^, who [^“"]*, *$/u.test(clause.slice(at + words.length))) &&
    /\b(?:[Aa]fter|[Bb]efore) (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at));
  const isAfterOpening = ({ at, words, kind }: Mention): boolean => {
    const noun = kind === "name" ? opens.exec(clause.slice(0, at).replace(titles, ""))?.[1] : undefined;
    return noun !== undefined && !isPersonNoun(noun) && adverbs.test(clause.slice(at + words.length));
  };
  const isObject = ({ at, words, role, kind, gender }: Mention): boolean =>
    // "In his memoirs he recalled": never an object.
    !(kind === "pronoun" && gender !== null) &&
    ((kind === "role" ? rightAfterPreposition : preposition).test(
      withoutTitles(clause.slice(0, at), / (?:of|to|for) /u.test(role ?? "")),
    ) ||
      /^['’]s?\s/u.test(clause.slice(at + words.length)) ||
      // "The MP for Redmire and Colne".
      (kind === "name" &&
        phrased?.at === 0 &&
        isPersonNoun(phrased.name) &&
        /\b(?:for|of|in|from) (?:\p{Lu}[\p{L}.’'-]* ){1,3}and $/u.test(clause.slice(0, at))) ||
      (kind === "name" &&
        (isPersonNoun(ofRole.exec(clause.slice(Math.max(0, at - 60), at))?.[1] ?? "") ||
          isAtBusiness(clause.slice(Math.max(0, at - 60), at)) ||
          (clause.includes(" who ") && objectOfWho.test(clause.slice(0, at).replace(titles, ""))))));
  // "At a rally in Pensacola, Florida, Breck": where it was.
  const isState = ({ name, at, words }: Mention): boolean =>
    clause.startsWith(",", at + words.length) && isStateOfTown(name, clause.slice(0, at));
  const subjects = mentions.filter(
    (mention) => isClause(mention) || isAfterOpening(mention) || !(isObject(mention) || isState(mention)),
  );
  const shared = verb ? sharedSubject(clause, subjects, mentions, names) : null;
  if (shared !== null) return shared;
  // "Nora Bell, chief meteorologist for a broker said".
  const explained = subjects.findLast(
    ({ kind, at, words }) =>
      verb &&
      kind === "name" &&
      // "Ana Ruiz, EAC electoral commissioner said": what she is of.
      !subjects.some((other) => other.kind === "name" && other.at > at && !/^\p{Lu}{2,}$/u.test(other.name)) &&
      (at === 0 || titles.test(clause.slice(0, at)) || /, (?:but|and|while) $/u.test(clause.slice(0, at))) &&
      isWholeRole(clause.slice(at + words.length).replace(trailing, "")),
  );
  if (explained !== undefined) return { mention: explained, sure: true };
  const open = clause
    .replace(relativeStart, ",")
    .trimEnd()
    .replace(/(?<=,)["”’»]+$/u, "")
    .replace(/(?<=,) (?:last|this) (?:week|weekend|month|year|spring|summer|fall|autumn|winter|night)$/u, "")
    .replace(trailing, "");
  if (open.endsWith(",")) {
    const apposed = apposition(open.slice(0, -1), subjects, clause);
    if (apposed !== null) return { mention: apposed, sure: true };
  }
  // A name right before the verb is its subject, whatever role comes before it.
  const last = subjects.at(-1);
  const rest = last === undefined ? "" : clause.slice(last.at + last.words.length).replace(/^\.| +(?= )/gu, "");
  if (last !== undefined && (adverbs.test(rest) || (last.kind !== "pronoun" && belongs.test(rest))))
    return { mention: last, sure: true };
  const led = beforeWho(clause);
  const opening = led !== null && led.at <= (subjects[0]?.at ?? Infinity) ? led : subjects[0];
  if (
    opening !== undefined &&
    opening.at < 40 &&
    /^\s(?:who|whose)\s[^,]*$/u.test(clause.slice(opening.at + opening.words.length))
  )
    return { mention: opening, sure: true };
  if (described !== null) return { mention: described, sure: true };
  if (subjects.length === 0) return null;
  const segment = clause.lastIndexOf(",") + 1;
  const near = subjects.filter(({ at }) => at >= segment);
  const own = near.length > 0 ? near : subjects;
  // The clause after "and", "but", "that" has its own subject.
  const joint = allMatches(/\b(?:but|that|when|while|as|because|where|although|if)\s/gu, clause).at(-1);
  const after = own.filter(({ at }) => joint !== undefined && at >= joint.index);
  const mention = rowEnd((after.length > 0 ? after : own)[0], mentions, clause);
  return mention === null ? null : { mention, sure: false };
}

/** Whether what stands before a name tells what somebody is at the business that has it. */
function isAtBusiness(before: string): boolean {
  const [, role = "", business = ""] = atBusiness.exec(before) ?? [];
  return ofFirm.test(business) && isPersonNoun(role);
}

/** What stands before a name without its titles, and without whose they are: "a spokeswoman for Oregon Rep.". */
function withoutTitles(before: string, isOfOffice: boolean): string {
  if (isOfOffice) return before;
  return before
    .replace(
      /(?<=\p{Ll} )(?:\p{Lu}[\p{L}-]* ){1,2}(?=(?:(?:Rep|Sen|Gov|Del)\.|Senator|Governor|Congressman|Congresswoman|Mayor) $)/u,
      "",
    )
    .replace(titles, "");
}

/** Where "a video in which he" begins a clause that no comma ends. */
function inWhich(clause: string): number {
  const which = allMatches(/(?<!\p{L})(?:in|at|on|during|after|by|from|under|through) which\s/gu, clause).at(-1);
  const start = which === undefined ? 0 : which.index + which[0].length;
  return clause.slice(start).includes(",") ? 0 : start;
}

/** "A move Budapest denounced": a phrase, and another subject. */
function isApart({ words, at }: Mention, last: Mention | undefined): boolean {
  if (last?.kind !== "name" || last.at <= at || !words.endsWith(` ${last.words}`)) return false;
  const noun = /^[Aa]n? (?:\p{Ll}+ )?(\p{Ll}{3,}) $/u.exec(words.slice(0, -last.words.length))?.[1];
  return (
    noun !== undefined && !isPersonNoun(noun) && !isThing(noun) && !/^(?:from|with|near|about|under|over)$/u.test(noun)
  );
}

/** "An internal review by the authority, tendered on Monday, conceded". */
function beforeAside(clause: string): Mention | null {
  const before =
    /^(.*\p{L}),\s(?:by|from|of|(?:in|on|to|of) (?:which|an?|its|his|her)|also|hardly|no|never|not|itself|long|once|usually|often|an?|the|one|(?:sent|written|shown|given)(?! by| from)|\p{Ll}+ed)\s[^,“"]*,\s*$/u.exec(
      clause,
    )?.[1];
  const mention = before === undefined ? null : describedBy(before);
  if (mention?.at === 0) return mention;
  // "The spot, still easy to find online, says".
  const spoken = describedBy(/^(The [^,“"]{2,60}), \p{Ll}[^,“"]*,\s*$/u.exec(clause)?.[1] ?? "");
  return spoken !== null && (isPersonNoun(spoken.name) || isDocument(spoken.name)) ? spoken : null;
}
