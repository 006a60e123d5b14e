/** Who a clause beside a quotation says spoke it. */
import { headOf, inverted, phraseEnd } from "./after-verb.ts";
import { subjectIn } from "./before-verb.ts";
import { longestClause } from "./clauses.ts";
import { accordingTo, reportingVerb, sayingNoun } from "./cues.ts";
import { describedBy } from "./described.ts";
import type { Mention, Names } from "./names.ts";
import { isPersonNoun, isThing } from "./roles.ts";
import { isParticiple, opener, type Subject } from "./subjects.ts";
import { isPassive, verbsIn } from "./verbs.ts";

/** The subject of the clause after a quotation: "…," Kirby said; "…," said Kirby; "…" — Kirby. */
export function subjectAfter(clause: string, names: Names): Subject | null {
  const dash = /^\s*(?:[—–]|--?)\s*(?=\p{Lu})/u.exec(clause);
  if (dash !== null) {
    const mention = names.mentions(clause.slice(dash[0].length, 80))[0];
    if (mention !== undefined && mention.kind === "name" && !reportingVerb.test(clause))
      return { mention, cue: null, sure: true };
  }
  const source = accordingTo.exec(clause);
  const verb = verbsIn(clause)[0] ?? null;
  if (source !== null && (verb === null || source.index < verb.index) && source.index < 40)
    return bySource(clause, source, names);
  if (verb === null) return null;
  const before = clause.slice(0, verb.index);
  const after = clause.slice(verb.index + verb[0].length);
  if (/^[\s,—–-]*(?:(?:has|had|also|later|then|further)\s+)*$/iu.test(before)) {
    // "…,” adding he is worried": whoever the clause before it is about.
    const turned = verb[0].endsWith("ing") ? null : inverted(after, verb[0], names);
    return turned === null || isOfSign(turned)
      ? null
      : {
          ...turned,
          isGuess: joined.test(after.slice(after.indexOf(turned.mention.words) + turned.mention.words.length)),
        };
  }
  // "…,” issued a statement saying he": no clause of its own.
  if (verb[0].endsWith("ing") && !/,\s*(?:and\s+)?$/u.test(before)) return null;
  const subject = subjectIn(before, names);
  if (subject !== null && isOfSign({ ...subject, cue: verb[0] })) return null;
  if (subject !== null)
    return {
      mention: subject.mention,
      cue: verb[0],
      sure: subject.sure,
      isGuess: isOneOfTwo(subject.mention, before, names),
      other: addressee(subject.mention, after, names),
    };
  // "…” of additional survival, says Kirby".
  return /,\s*$/u.test(before) ? inverted(after, verb[0], names) : null;
}

/** "was described by Reed as": Reed's words. */
const passiveAgent =
  /\b(?:is|was|were|been|being)\s(?:\p{Ll}+ly\s)?(?:described|called|dubbed|praised|hailed|criticised|criticized|denounced|dismissed|labelled|labeled|branded|condemned|derided|welcomed|characterised|characterized)\sby\s(.{2,80}?)(?:,[^,]*,|,)?\sas\s(?:an?\s|the\s)?$/u;

/** "dismissed Orlov's claim that", "Orlov's claim that" at the start: the words that come are Orlov's. */
const disputed =
  /(?:^\s*|\b(?:dismiss|reject|deni|disput|challeng|mock|condemn|criticis|criticiz|echo|repeat|back|cit|contradict|rebuff|rebutt|debunk|refut)\p{Ll}*\s)(?:[\p{L}.-]+\s){0,4}[\p{L}.-]+(?:['’]s|s['’])\s(?:\p{Ll}+\s)?(claim|claims|assertion|allegation|allegations|statement|argument|suggestion|warning|accusation|insistence|contention|complaint)\sthat\b[^.,;]*(?<!\bas\s)$/u;

/** "She quoted Michelle Obama:", "citing Lincoln as saying". */
const quotedOf = /(?<!\p{L})(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?=(?:\p{Ll}+ ){0,4}\p{Lu})(?![^,:]*\bthat\b)/u;

/** "The arrests, in her view, are". */
const inView = /(?<!\p{L})(?:[Ii]n (his|her) (?:view|opinion|words|telling|account)(?!\p{L})|(?:For|To) (him|her), )/u;

/** The subject of the clause before a quotation: Kirby said: "…"; in Kirby's words, "…". */
export function subjectBefore(clause: string, names: Names): Subject | null {
  const every = verbsIn(clause);
  const verbs = every.filter((verb) => !isPassive(clause, verb));
  // "Nuttall said he had been called “a dinosaur”": not by himself.
  const last = every.at(-1);
  if (
    last !== undefined &&
    !verbs.includes(last) &&
    /^\s*(?:as\s)?(?:an?\s|the\s)?$/u.test(clause.slice(last.index + last[0].length))
  )
    return null;
  const agent = passiveAgent.exec(clause)?.[1];
  if (agent !== undefined) {
    const mention = headOf(agent, names.mentions(agent)) ?? describedBy(agent);
    if (mention !== null) return { mention, cue: "described", sure: true };
  }
  const quoted = quotedOf.exec(clause);
  const whom =
    quoted === null ? undefined : names.namesIn(clause).find(({ at }) => at >= quoted.index + quoted[0].length);
  if (
    whom !== undefined &&
    /^(?: as (?:saying|writing|telling [^,:]*))?[,:]?\s*$/u.test(clause.slice(whom.at + whom.words.length))
  )
    return { mention: whom, cue: "quoted", sure: true };
  const view = inView.exec(clause);
  if (verbs.length === 0 && view !== null) {
    const gender = (view[1] ?? view[2]) === "her" ? "she" : "he";
    return {
      mention: { name: gender, role: null, words: gender, kind: "pronoun", gender, at: view.index },
      cue: null,
      sure: true,
    };
  }
  const isSpokenOf = verbs.length === 0 && reportingVerb.test(clause);
  const source = accordingTo.exec(clause);
  if (source !== null && (verbs.length === 0 || /^\s*$/u.test(clause.slice(0, source.index)))) {
    // "According to the book, the governor told his aide": the words are the governor's.
    const teller = verbs.length === 0 ? null : subjectOf(clause, verbs, names);
    return teller?.sure === true ? { ...teller, isGuess: true } : bySource(clause, source, names);
  }
  const claim = disputed.exec(clause);
  if (claim !== null) {
    const owner = names
      .mentions(clause)
      .findLast(({ at, words }) => at + words.length === claim.index + claim[0].search(/['’]/u));
    if (owner !== undefined) return { mention: owner, cue: claim[1] ?? null, sure: true, isGuess: true };
  }
  const spoken = subjectOf(clause, verbs, names);
  if (spoken !== null) {
    // "Lockhart said he was told that he would be “fine”": perhaps somebody else's words.
    const isToldBy =
      last !== undefined &&
      last.index > (verbs.at(-1)?.index ?? 0) &&
      /^(?:told|asked|warned|advised|assured|promised|reminded)$/u.test(last[0]);
    return isOfSign(spoken) ? null : { ...spoken, sure: spoken.sure && !isToldBy };
  }
  const mentions = names.mentions(clause);
  const noun = sayingNoun.exec(clause);
  if (noun !== null) {
    const owner = mentions.findLast(
      ({ at, words }) => at + words.length <= noun.index && /^['’]s?\s/u.test(clause.slice(at + words.length)),
    );
    // "Mock's response: “Agree.”"
    const isSure = /^\s*[:?]\s*$/u.test(clause.slice(noun.index + noun[0].length));
    if (owner !== undefined) return { mention: owner, cue: noun[0], sure: isSure };
    const described = describedBy(
      /^(.*\p{L})(?:['’]s|(?<=s)['’]) (?:\p{Ll}+ )?$/u.exec(clause.slice(0, noun.index))?.[1] ?? "",
    );
    if (described !== null) return { mention: described, cue: noun[0], sure: false };
  }
  const ending = mentions.at(-1);
  // "The father has a message for Breck:": not of his.
  const isWhom = /\b(?:for|to|at|about|against|with) (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, ending?.at ?? 0));
  if (
    ending !== undefined &&
    !isWhom &&
    /:\s*$/u.test(clause) &&
    clause.slice(ending.at + ending.words.length).trim() === ":"
  ) {
    return { mention: ending, cue: null, sure: true };
  }
  const first = subjectIn(clause, names, { verb: false });
  return first === null || isSpokenOf ? null : { mention: first.mention, cue: null, sure: false };
}

/** What a sign, a banner or a cap reads is said by nobody. */
function isOfSign({ mention, cue }: Subject): boolean {
  return (
    /^reads?$/u.test(cue ?? "") &&
    mention.kind === "role" &&
    !/(?:statement|letter|report|ruling|release|post|tweet|e-?mail|message|order|complaint|filing|indictment|affidavit|note|memo|entry|bulletin)$/u.test(
      mention.name,
    )
  );
}

/** The subject of a sentence's last reporting verb; null when nobody in it speaks. */
export function speakerOf(sentence: string, names: Names): Mention | null {
  const clause = sentence.slice(0, longestClause);
  const verbs = verbsIn(clause).filter((verb) => !isPassive(clause, verb));
  const source = verbs.length === 0 ? accordingTo.exec(clause) : null;
  return (source === null ? subjectOf(clause, verbs, names) : bySource(clause, source, names))?.mention ?? null;
}

const nobodyNamed: Mention = { name: "", role: null, words: "", kind: "pronoun", gender: null, at: 0 };
const ofMind = /^(?:conclud|believ|felt|feel|decid|agree|thought|think|hope|fear|realis|realiz)\p{Ll}*$/u;
const plainlySaid = /^(?:said|says|told|tells|added|adds|wrote|writes)$/u;

/** "Issued a statement of policy" and then what it says. */
const issuedSo =
  /(?<!\p{L})(?:issued|released|published|put out|posted|sent out) (?:a|an|the|its|his|her) (?:\p{Ll}+ ){0,2}(?:statement|note|report|message|letter|release|post|warning|memo)(?: \p{Ll}+){0,4} $/u;

/** Between a subject and what it is heard to say. */
const heard =
  /(?<=\s)(?:is|was|are|were|can be|could be) (?:over)?(?:heard|seen|shown|recorded|filmed|caught|captured) $/u;

/** The subject of the last verb that has one beside it, or else of the last that has one at all. */
function subjectOf(clause: string, verbs: readonly RegExpExecArray[], names: Names): Subject | null {
  let other: Subject | null = null;
  for (const verb of verbs.toReversed()) {
    const cue = verb[0];
    // "Vance said the board had concluded that": the words are hers.
    if (ofMind.test(cue) && verbs.some((outer) => outer.index < verb.index && plainlySaid.test(outer[0]))) continue;
    // "Pearce is heard telling colleagues": she tells.
    const before = clause.slice(0, verb.index).replace(cue.endsWith("ing") ? heard : /$^/u, "");
    const speaker = cue.endsWith("ing") ? participleOf(clause, verb, verbs, names) : null;
    if (speaker !== null) return { ...speaker, cue };
    const opening = isParticiple(cue, before) ? opener(before, names) : null;
    const own = opening?.sure === true ? null : subjectIn(before, names);
    const subject = peopleBefore(clause, verb, verbs) ?? (opening === null || own?.sure === true ? own : opening);
    // "Reyes wrote that the invitation told women": no invitation tells.
    if (
      subject?.mention.kind === "role" &&
      !isPersonNoun(subject.mention.name) &&
      (!isThing(subject.mention.name) || /^reads?$/u.test(cue)) &&
      /^the\s|['’]s?\s/u.test(subject.mention.words) &&
      verbs.some((outer) => outer.index < verb.index && plainlySaid.test(outer[0]))
    )
      continue;
    // "She said that he drained it while assuring her": not surely hers.
    if (subject?.sure !== true && cue.endsWith("ing") && /\bwhile\s+$/u.test(before)) {
      other ??= { mention: { ...(subject?.mention ?? nobodyNamed), words: "" }, cue, sure: false };
      continue;
    }
    // "She claimed that the minister's aide had told her": not surely the first of the two.
    if (subject?.sure === true)
      return {
        ...subject,
        isGuess:
          (subject.mention.kind === "pronoun" && isInReport(clause, verb, verbs)) ||
          isOneOfTwo(subject.mention, before, names),
        mention: ofOneWhoSays(subject.mention, clause.slice(verb.index + cue.length)),
        cue,
        sure: other === null || other.mention.words === subject.mention.words,
        other: addressee(subject.mention, clause.slice(verb.index + cue.length), names),
      };
    const isTurned = !cue.endsWith("ing") && /(?:^|[,–—-]["”’»]*)\s*$/u.test(before);
    const turned = isTurned ? inverted(clause.slice(verb.index + cue.length), cue, names) : null;
    if (turned !== null) return turned;
    other ??= subject === null ? null : { ...subject, cue };
  }
  return other;
}

/** "Edna told the paper that he proposed by": how she tells it. */
function isInReport(clause: string, verb: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  const outer = verbs.findLast(({ 0: cue, index }) => index < verb.index && plainlySaid.test(cue));
  return (
    outer !== undefined &&
    !plainlySaid.test(verb[0]) &&
    /^[^,;]* that (?:he|she|they) (?:\p{Ll}+ ){0,2}$/u.test(clause.slice(outer.index + outer[0].length, verb.index))
  );
}

/** Another name beside one. */
const joined = /^ and (?:\p{Lu}[\p{L}.]* )*\p{Lu}\p{Ll}/u;

/** "Bergen and Mohr said": two, of whom a mention is one. */
function isOneOfTwo({ kind, words }: Mention, clause: string, names: Names): boolean {
  if (kind !== "name") return false;
  const at = clause.lastIndexOf(words);
  const before = clause.slice(0, at);
  const isSecond =
    /[\p{L},] and (?:\p{Lu}[\p{L}.]* )*$/u.test(before) &&
    names
      .namesIn(before)
      .some((each) =>
        /^(?:,[^“"]*,| [^,]*)? and (?:\p{Lu}[\p{L}.]* )*$/u.test(before.slice(each.at + each.words.length)),
      );
  return isSecond || joined.test(clause.slice(at + words.length));
}

/** Whom somebody without a name speaks to or of, right after the verb: "he told Mr Robles", "the senator told host Andrea Quist". */
function addressee({ kind }: Mention, after: string, names: Names): Mention | null {
  if (kind === "name") return null;
  const [first] = names.namesIn(after.slice(0, 80));
  return first !== undefined &&
    /^ (?:(?:of|to|about) )?(?:\p{Ll}+ )?(?:\p{Lu}[\p{L}.]* )*$/u.test(after.slice(0, first.at))
    ? first
    : null;
}

/** Whose participle a verb is, if somebody said what stands before it, or issued what says it. */
function participleOf(
  clause: string,
  verb: RegExpExecArray,
  verbs: readonly RegExpExecArray[],
  names: Names,
): { readonly mention: Mention; readonly sure: boolean } | null {
  const before = clause.slice(0, verb.index);
  // "Cases could triple, the office said, describing it as": the office describes.
  const outer = isParticiple(verb[0], before) ? verbs.find(({ 0: each }) => !each.endsWith("ing")) : undefined;
  // "The White House issued a statement calling it".
  const end = outer !== undefined && outer.index < verb.index ? outer.index : issuedSo.exec(before)?.index;
  // "They met, with the minister warning that".
  const beside = /\swith ((?:the|an?|its|his|her|their|\p{Lu}\p{L}*['’]s?|\p{Lu})[^,;]* )$/u.exec(before)?.[1];
  const speaker =
    end === undefined
      ? beside === undefined
        ? null
        : subjectIn(beside, names)
      : subjectIn(clause.slice(0, end), names);
  return speaker?.sure === true ? speaker : null;
}

/** "Tate said managers had assured her": people without a name, right between two verbs. */
function peopleBefore(
  clause: string,
  verb: RegExpExecArray,
  verbs: readonly RegExpExecArray[],
): { readonly mention: Mention; readonly sure: boolean } | null {
  const outer = verbs.findLast(({ index }) => index < verb.index);
  if (outer === undefined) return null;
  const from = outer.index + outer[0].length;
  const words =
    /^\s(?:that\s)?((?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}{2,}s)\s(?:(?:had|have|also|later|\p{Ll}+ly)\s)*$/u.exec(
      clause.slice(from, verb.index),
    )?.[1];
  const mention = words === undefined ? null : describedBy(words);
  return mention === null ? null : { mention: { ...mention, at: clause.indexOf(mention.words, from) }, sure: true };
}

/** "The leader said she was": a woman. */
function ofOneWhoSays(mention: Mention, said: string): Mention {
  const pronoun = mention.kind === "role" ? /^\s+(?:that\s+)?(he|she|himself|herself)\s/u.exec(said)?.[1] : undefined;
  if (pronoun === undefined) return mention;
  return { ...mention, gender: mention.gender ?? (/^(?:he|himself)$/u.test(pronoun) ? "he" : "she") };
}

function bySource(clause: string, source: RegExpExecArray, names: Names): Subject | null {
  const phrase = clause.slice(source.index + source[0].length);
  const end = phraseEnd.exec(phrase)?.index ?? phrase.length;
  const described = describedBy(phrase.slice(0, end));
  const isSpeaker = described !== null && (isPersonNoun(described.name) || isThing(described.name));
  const mention = headOf(phrase, names.mentions(phrase.slice(0, end))) ?? (isSpeaker ? described : null);
  return mention === null ? null : { mention, cue: source[0].trim(), sure: true };
}
