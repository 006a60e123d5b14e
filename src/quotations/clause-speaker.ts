/** Who does the saying in a clause that has reporting verbs. */
import { byName, headOf, inverted, owns, phraseEnd, writerOf } from "./after-verb.ts";
import { subjectIn } from "./before-verb.ts";
import { lastClauseAt, pastForm } from "./clauses.ts";
import { acts, isParticipial, upToTo } from "./cues.ts";
import { describedBy } from "./described.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { asSubject, shifted } from "./noun-phrases.ts";
import { isPeople, isPersonNoun } from "./roles.ts";
import { isParticiple, leadIn, opener, type Subject } from "./subjects.ts";
import { isBodies, isDocument, isThing } from "./things.ts";

const nobodyNamed: Mention = { name: "", role: null, words: "", kind: "pronoun", gender: null, at: 0 };
/** Verbs that, inside of what somebody says, say nothing themselves: "wrote that he sang". */
const saysNothing =
  /^(?:mean(?:s|t) by|repeat|s[aiu]ng|offer|conclud|believ|felt|feel|decid|agree|thought|think|hope|fear|realis|realiz)\p{Ll}*$/u;
export const plainlySaid = /^(?:said|says|told|tells|added|adds|wrote|writes)$/u;

/** "He answered with a letter" before a participle: it says what he says. */
const withWriting =
  /,? with (?:an?|another|his|her|their|its) (?:[\p{L}-]+ ){0,3}?(?:statement|letter|tweet|post|message|note|e-?mail|text|video|memo|op-ed) $/u;

/** "Issued a statement of policy" and then what it says. */
const issuedSo =
  /(?<!\p{L})(?:issued|released|(?:responded|replied|answered) with|published|put out|posted|sent out|sent|wrote|left|emailed|texted|read(?: out| aloud)?(?= an? (?:[\p{Ll}-]+ ){0,2}statement (?!(?:from|by) (?:\p{Lu}|the )))) (?:(?!a |an |the )(?:\p{L}+ ){1,4})?(?:a|an|the|its|his|her) (?:[\p{Ll}-]+ ){0,2}(?:statement|note|report|message|letter|release|post|warning|memo|email|e-mail|clarification|apology|correction|denial|rebuttal|retraction|response|reply|appeal|invitation)(?: \p{L}+){0,7} $/u;

/** Between a subject and what it is heard to say. */
const heard =
  /(?<=\s)(?:is|was|are|were|can be|could be) (?:over)?(?:heard|seen|shown|recorded|filmed|caught|captured) (?:to )?$/u;

/** What stands before somebody is heard to say something: "Pearce" of "Pearce is heard" and then "telling". */
export function beforeHeard(phrase: string): string {
  return phrase.replace(heard, "");
}

/** What somebody does to say something: "went on the radio to". */
const whatFor = new RegExp(`(?<=[\\p{L},]) (?:${acts})${upToTo}$`, "u");

/** "The emails show a deputy, Joanna Fisk, asking": whom they show. */
const showing =
  /(?<!\p{L})(?:shows?|showed|showing|captures?|captured|depicts?|depicted) (?:[^;“"]*, )?(?:\p{Lu}[\p{L}.’'-]*,? ){1,4}$/u;

/** "The e-mails show aides to Jo Bell mocking voters": people without a name. */
const showingPeople =
  /(?<!\p{L})(?:shows?|showed|showing) ((?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}+s) (?:to|of|for|from|with) [^,;“"]{3,60} $/u;

/** "Said Holt, over whose state the ministry" and then a verb: it says nothing but of him. */
const inWhose = /, (?:over|in|of|from|for|to|under|with|on|at|near|by) whose [^,“"”]*$/u;

/** "Footage showed him telling them". */
const showingWhom =
  /(?<!\p{L})(?:shows?|showed|showing|captures?|captured|with|(?:footage|video|audio|recording|tape|clip)s? of) (him|her) $/u;

/** "An old video of the senator, Ana Ruiz, in the chamber, calling it": whom it is of. */
const filmed =
  /(?<!\p{L})(?:video|footage|clip|recording|audio|tape|film)s? of (?=(?:\p{Ll}[\p{L}-]* ){0,3}(?:\p{Lu}[\p{L}.’'-]*(?: |(?=,))){1,4}(?:(?:on|in|at|from) [^,;“"]{1,40})?,? ?$)/u;

/** What stands after the subject of a row of verbs, up to the last of them: "once flung a stapler at a wall, ". */
const didSomething = new RegExp(
  `^ (?:(?:once|also|then|later|\\p{Ll}+ly) )*(?:${pastForm}|flung|threw|drove|spent|spoke|set|sought|brought|bought|sold|led|paid|sent|built)\\s(?!.*(?:that|when|while|as|because|after|who|which|had|has|have)\\s)[^;:“"]*,\\s*$`,
  "u",
);

/** What is written, right before what it says, where somebody else did no more than pass it on. */
const postThat =
  /(?<=(?:retweeted|reposted|shared|forwarded|pointed to|cited|linked to) )(?:an?|the|another) (?:\p{L}[\p{L}-]* ){0,3}(?:post|tweet|message|letter|article|story|video|memo|report|study|column|headline|e-?mail|editorial) $/u;

/** The subject of the last verb that has one beside it, or else of the last that has one at all. */
export function subjectOf(clause: string, verbs: readonly RegExpExecArray[], names: Names): Subject | null {
  let other: Subject | null = null;
  for (const verb of verbs.toReversed()) {
    const cue = verb[0];
    // "Vance said the board had concluded that": the words are hers.
    if (saysNothing.test(cue) && (reportOf(verb, verbs) !== undefined || isInThat(clause, verb, verbs))) continue;
    if (
      inWhose.test(clause.slice(0, verb.index)) ||
      isSubordinate(clause, verb, verbs) ||
      isDoing(clause, verb, verbs) ||
      isOfVerb(clause, verb, verbs)
    )
      continue;
    const isDoingSo = isParticipial(cue);
    const upTo = clause.slice(0, verb.index);
    // "Bell laughed when I asked if they were": the writer asks.
    if (/(?<![\p{L}’'])(?:I|we) (?:\p{Ll}+ly )?$/u.test(upTo)) return null;
    const said = clause.slice(verb.index + cue.length);
    // "The e-mails show senior aides to Jo Bell mocking voters".
    const people = isDoingSo ? showingPeople.exec(upTo)?.[1] : undefined;
    const shownPeople = people === undefined ? null : describedBy(people);
    if (shownPeople !== null) return { mention: shownPeople, cue, sure: true };
    const last = isDoingSo && showing.test(upTo) ? names.namesIn(upTo).at(-1) : undefined;
    if (last !== undefined) return { mention: last, cue, sure: true };
    const shown = isDoingSo ? showingWhom.exec(upTo) : null;
    if (shown !== null) return { mention: asSubject(shown[1] ?? "", shown.index), cue, sure: true, isGuess: true };
    // "Was taunted by supporters yelling": they yell.
    const doer = isDoingSo
      ? names
          .mentions(upTo)
          .findLast(
            ({ at, words }) =>
              at + words.length === upTo.length - 1 &&
              / by (?:(?:the|an?|some|h(?:is|er)) )?$/u.test(upTo.slice(0, at)),
          )
      : undefined;
    if (doer !== undefined) return { mention: doer, cue, sure: true };
    const film = isDoingSo ? filmed.exec(upTo) : null;
    const onFilm = film === null ? undefined : names.namesIn(upTo).find(({ at }) => at >= film.index + film[0].length);
    if (onFilm !== undefined) return { mention: onFilm, cue, sure: true };
    // "Barlow, said Ana Ruiz, a driver, is": she says so of him.
    const isAside =
      plainlySaid.test(cue) &&
      /^(?:\P{L}*(?:But|And) )?[^,]+, $/u.test(upTo) &&
      /^ (?:\p{Lu}|the |an? )[^“"]*, /u.test(said);
    const teller = isAside ? inverted(said, cue, names) : null;
    if (teller?.sure === true) return teller;
    // "Pearce is heard telling colleagues": she tells.
    const before = isDoingSo || /\bto $/u.test(upTo) ? beforeHeard(upTo).replace(whatFor, " ") : upTo;
    // "Hendry went beyond what the palace had said by adding": she adds.
    const means = isDoingSo && /(?<!\p{L})what [^,;]* by (?:\p{Ll}+ly )?$/u.test(before) ? opener(before, names) : null;
    if (means?.sure === true) return { ...means, cue, isGuess: true };
    const speaker = isDoingSo ? participleOf(clause, verb, verbs, names) : null;
    if (speaker !== null) return { ...speaker, cue, isGuess: isOneOfTwo(speaker.mention, before, names) };
    // "She sent over a statement that said": her words.
    const issuer = / (?:that|which) $/u.test(before) ? issuerOf(before, names) : null;
    if (issuer !== null) return { ...issuer, cue, isGuess: true };
    // "He retweeted a post describing it as": the post.
    const written = isDoingSo ? postThat.exec(before) : null;
    const post = written === null ? null : describedBy(written[0].trim());
    if (post !== null && written !== null)
      return { mention: shifted(post, written.index), cue, sure: true, isGuess: true };
    // "Lowell faulted Harmon for saying": Harmon says it; "is under fire for saying": whoever is.
    const blamed = isDoingSo ? forSaying(before, names) : null;
    if (blamed !== null) return { ...blamed, cue, isGuess: true };
    // "Any doubts were lost when she began her speech by calling herself".
    const turning = isDoingSo
      ? /\b(?:when|as|while|after|before) (?=(?:he|she|(?:\p{Lu}[\p{L}.’'-]* ){1,3})\p{Ll}*\s?[^,;]* by $)/u.exec(
          before,
        )
      : null;
    const turner = turning === null ? null : opener(before.slice(turning.index + turning[0].length), names);
    if (turning !== null && turner?.sure === true)
      return { mention: shifted(turner.mention, turning.index + turning[0].length), cue, sure: true, isGuess: true };
    const opening = isParticiple(cue, before) ? openerOfLast(before, names) : null;
    // "She got a letter, thanking her": it is not she who thanks.
    const object = isDoingSo
      ? /^ (him|her)(?! \p{Ll}+ (?:for|as|of|that|to) )(?![\p{L}’'-])/u.exec(said)?.[1]
      : undefined;
    const isObject =
      opening?.mention.kind === "pronoun" && opening.mention.gender === (object === "her" ? "she" : "he");
    if (object !== undefined && isObject) continue;
    const own = opening?.sure === true ? null : subjectIn(before, names);
    const subject = peopleBefore(clause, verb, verbs) ?? (opening === null || own?.sure === true ? own : opening);
    // "The rebels said they hit back": those who say so.
    if (
      subject?.mention.words === "they" &&
      /(?:said|says|say|claimed|insisted)(?: that)? they (?:\p{Ll}+ )?$/u.test(upTo) &&
      reportOf(verb, verbs) !== undefined
    )
      continue;
    // "Reyes wrote that the invitation told women": no invitation tells.
    if (
      subject?.mention.kind === "role" &&
      !isPersonNoun(subject.mention.name) &&
      !isPeople(subject.mention.name) &&
      (!isThing(subject.mention.name) || /^reads?$/u.test(cue)) &&
      /^the\s|['’]s?\s/u.test(subject.mention.words) &&
      reportOf(verb, verbs) !== undefined
    )
      continue;
    // "She said that he drained it while assuring her": not surely hers.
    if (subject?.sure !== true && isDoingSo && /\bwhile\s+$/u.test(before)) {
      // "Pulaski said he would stay while conceding": nobody else is named.
      const whole = opener(before, names);
      if (whole?.sure === true && names.namesIn(before).every(({ at }) => at <= whole.mention.at))
        return { ...whole, cue, isGuess: true };
      other ??= { mention: { ...(subject?.mention ?? nobodyNamed), words: "" }, cue, sure: false };
      continue;
    }
    // "She claimed that the minister's aide had told her": not surely the first of the two.
    if (subject?.sure === true)
      return {
        ...subject,
        isGuess:
          (subject.mention.kind === "pronoun" && isInReport(clause, verb, verbs)) ||
          // "The network said that Bellamy had asked": perhaps in the network's words.
          (/(?<!\p{L})had (?:\p{Ll}+ly )?$/u.test(upTo) && isInThat(clause, verb, verbs)) ||
          isOneOfTwo(subject.mention, before, names),
        mention: ofOneWhoSays(subject.mention, said),
        cue,
        sure: other === null || other.mention.words === subject.mention.words,
        other: addressee(subject.mention, said, names) ?? saidOf(subject.mention, said, names),
      };
    // "Oakes once flung a stapler, referred to her pollster as": she did both.
    const first = !isDoingSo && /,\s*$/u.test(before) ? opener(before, names) : null;
    if (first?.sure === true && didSomething.test(before.slice(first.mention.at + first.mention.words.length)))
      return { ...first, cue };
    const isTurned = !isDoingSo && cue !== "written" && /(?:^|[,–—-]["”’»]*)\s*$/u.test(before);
    const turned = isTurned ? inverted(said, cue, names) : null;
    if (turned !== null) return turned;
    other ??= subject === null ? null : { ...subject, cue };
  }
  return other;
}

/** The verb by which somebody is said to say what another verb is part of. */
function reportOf({ index }: RegExpExecArray, verbs: readonly RegExpExecArray[]): RegExpExecArray | undefined {
  return verbs.findLast((outer) => outer.index < index && plainlySaid.test(outer[0]));
}

/** "She argued that Brand had offered": a part of what she argued. */
function isInThat(clause: string, { index }: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  return verbs.some((outer) => outer.index < index && clause.startsWith(" that ", outer.index + outer[0].length));
}

/** "Holt said that until the board reassures them,": no verb of hers. */
function isSubordinate(clause: string, verb: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  const outer = reportOf(verb, verbs);
  return (
    outer !== undefined &&
    /^(?: that)?,? (?:until|unless|if|once|when|because|since|although|though|while|after|before|as long as) [^,]*$/u.test(
      clause.slice(outer.index + outer[0].length, verb.index),
    ) &&
    /,\s*$/u.test(clause)
  );
}

/** "Holt said Brand was offering", "Holt asked, as Brand was demanding": no words of Brand's. */
function isDoing(clause: string, verb: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  // "Footage shows that Maddox was telling him, “…”": his own words.
  if (/^(?:telling|saying|asking|shouting|yelling|screaming)$/u.test(verb[0]) && /,\s*$/u.test(clause)) return false;
  const before = clause.slice(0, verb.index);
  const isBeside =
    / (?:as|while|when|because) [^,;]*$/u.test(before) &&
    verbs.some(({ 0: cue, index }) => index < verb.index && !isParticipial(cue));
  return (
    isParticipial(verb[0]) &&
    /(?<!\b(?:he|she|they|I|it|what (?:the )?(?:\p{L}+ )?\p{L}+) )\b(?:is|was|are|were|been|be) (?:\p{Ll}+ly )?$/u.test(
      before,
    ) &&
    (isBeside || reportOf(verb, verbs) !== undefined)
  );
}

/** Whoever is blamed for saying something, at the end of a phrase, or is in trouble for it. */
function forSaying(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  if (!/(?<!\p{L})(?:for|after) (?:\p{Ll}+ly )?$/u.test(before)) return null;
  const object = names
    .namesIn(before)
    .findLast(
      ({ at, words }) =>
        / (?:for|after) (?:\p{Ll}+ly )?$/u.test(before.slice(at + words.length)) &&
        at + words.length > before.length - 18,
    );
  if (
    object !== undefined &&
    /(?<!\p{L})(?:fault|blam|accus|blast|rebuk|criticiz|criticis|attack|assail|mock|ridicul|condemn|denounc|chid|scold|slam|knock|hammer|chastis|rip|prais|thank|tak|took|went after|(?:hit|struck|shot|fired|punched|pushed) back at|(?:lash|hit)\p{Ll}* out at|tore into|laid into|snapp)\p{Ll}* (?:at )?(?:\p{L}[\p{L}.]* ){0,4}$/u.test(
      before.slice(0, object.at),
    )
  )
    return { mention: object, sure: true };
  const isInTrouble =
    /(?<!\p{L})(?:under (?:fire|attack|scrutiny)|in (?:trouble|hot water)|apologi[sz]ed|(?:caus|spark|draw|drew|fac|touch)\p{Ll}*(?: off)? [^,;]{3,80}|criticism|uproar|outrage|backlash|flak|heat) (?:for|after) (?:\p{Ll}+ly )?$/u.test(
      before,
    );
  const whole = isInTrouble ? opener(before, names) : null;
  return whole?.sure === true ? whole : null;
}

/** "Chimed in saying": no more than the verb right before it says. */
function isOfVerb(clause: string, verb: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  return (
    /^(?:saying|writing|adding)$/u.test(verb[0]) &&
    verbs.some(
      ({ 0: cue, index }) =>
        index < verb.index &&
        /^\s(?:by\s)?$/u.test(clause.slice(index + cue.length, verb.index)) &&
        !isParticipial(cue),
    )
  );
}

/** The subject of the last clause that has one of its own, or else of the whole: "Reed lost his temper, and Holt stopped him, saying". */
function openerOfLast(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const start = lastClauseAt(before);
  const lead = leadIn(before, names.mentions(before));
  // "While Conlon tipped his hat to Rudd, saying": Conlon says it.
  const subordinate =
    lead > 0 && before.slice(lead).trim() === ""
      ? /^(?:(?:And|But) )?(?:while|as|when|after|before|though|although)\s/iu.exec(before)?.[0].length
      : undefined;
  if (subordinate !== undefined) {
    const inner = opener(before.slice(subordinate), names);
    if (inner?.sure === true) return { ...inner, mention: shifted(inner.mention, subordinate) };
  }
  const own = start <= lead ? null : opener(before.slice(start), names);
  if (own === null || !own.sure) return opener(before, names);
  return { ...own, mention: shifted(own.mention, start) };
}

/** "Edna told the paper that he proposed by": how she tells it. */
function isInReport(clause: string, verb: RegExpExecArray, verbs: readonly RegExpExecArray[]): boolean {
  const outer = reportOf(verb, verbs);
  return (
    outer !== undefined &&
    !plainlySaid.test(verb[0]) &&
    /^[^,;]* that (?:he|she|they) (?:\p{Ll}+ ){0,2}$/u.test(clause.slice(outer.index + outer[0].length, verb.index))
  );
}

/** Another name beside one. */
export const joined = /^ and (?:[\p{L}.]+ ){0,3}?(?:\p{Lu}[\p{L}.]* )*\p{Lu}\p{Ll}/u;

/** "Bergen and Mohr said": two, of whom a mention is one. */
export function isOneOfTwo({ kind, words }: Mention, clause: string, names: Names): boolean {
  if (kind !== "name") return false;
  const at = clause.lastIndexOf(words);
  const before = clause.slice(0, at);
  const isSecond =
    /[\p{L},] and (?:\p{Lu}[\p{L}.]* )*(?:\p{Ll}+ )?$/u.test(before) &&
    names
      .namesIn(before)
      .some((each) =>
        /^(?:,[^“"]*,| [^,]*)? and (?:\p{Lu}[\p{L}.]* )*(?:\p{Ll}+ )?$/u.test(
          before.slice(each.at + each.words.length),
        ),
      );
  return isSecond || joined.test(clause.slice(at + words.length));
}

/** Whom somebody without a name speaks to or of, right after the verb: "he told Mr Robles", "the senator told host Andrea Quist". */
export function addressee({ kind }: Mention, after: string, names: Names): Mention | null {
  if (kind === "name") return null;
  // "The old chairman asked him": whoever he is did not ask.
  const whom =
    kind === "role"
      ? /^ (him|her)(?=\s*$|[,.:;]|\s(?:that|to|of|in|on|at|about|after|when|whether|if|why|how|what|before|with|once|later|as|by|during)\s)/u.exec(
          after,
        )?.[1]
      : undefined;
  if (whom !== undefined) return asSubject(whom, 0);
  const [first] = names.namesIn(after.slice(0, 80));
  return first !== undefined &&
    /^ (?:(?:of|to|about) )?(?:\p{Ll}+ )?(?:\p{Lu}[\p{L}.]* )*$/u.test(after.slice(0, first.at))
    ? first
    : null;
}

/** Of whom somebody without a name says something: "he told the crowd that Holt had". */
function saidOf({ kind }: Mention, after: string, names: Names): Mention | null {
  if (kind === "name") return null;
  const told = /^(?: [^,;:“"]{2,60})? that (?:\p{Lu}[\p{L}.]* )*?(?=\p{Lu})/u.exec(after);
  const first = told === null ? undefined : names.namesIn(after).find(({ at }) => at >= told[0].length);
  return first !== undefined &&
    / that (?:\p{Lu}[\p{L}.]* )*$/u.test(after.slice(0, first.at)) &&
    /^ (?:had|has|was|is|would|will|could|did|does|should|must|may|might)\s/u.test(
      after.slice(first.at + first.words.length),
    )
    ? first
    : null;
}

/** What somebody says right before a participle, in its own clause: "cases could triple, the office said, describing it as". */
function sayingBefore(clause: string, before: string, verbs: readonly RegExpExecArray[]): RegExpExecArray | undefined {
  const start = Math.max(lastClauseAt(before), leadIn(before));
  const told = verbs.filter(
    ({ 0: each, index }) =>
      index < before.length &&
      index >= start &&
      !isParticipial(each) &&
      // "It added a note alleging that Lantz berated her, acknowledging that": nothing that Lantz said.
      !/(?:ing|ed) that [^,;]*$/u.test(clause.slice(start, index)) &&
      !/\bwho (?:\p{Ll}+ly )?$/u.test(clause.slice(0, index)),
  );
  // "A woman asked, and Lindgren answered her by saying": what he answered.
  return /\bby\s+$/u.test(before) ? told.at(-1) : told[0];
}

/** Whose participle a verb is, if somebody said what stands before it, or issued what says it. */
function participleOf(
  clause: string,
  verb: RegExpExecArray,
  verbs: readonly RegExpExecArray[],
  names: Names,
): { readonly mention: Mention; readonly sure: boolean } | null {
  const before = clause.slice(0, verb.index);
  const outer = isParticiple(verb[0], before) ? sayingBefore(clause, before, verbs) : undefined;
  if (outer === undefined) {
    const writing = withWriting.exec(before);
    const issuer = issuerOf(before, names) ?? (writing === null ? null : opener(before.slice(0, writing.index), names));
    if (issuer?.sure === true) return issuer;
  }
  // "They met, with the minister warning that".
  const beside =
    /\swith (?:\p{Lu}[^;]* and )?((?:the|an?|its|his|her|their|\p{Lu}\p{L}*['’]s?|\p{Lu}|(?=(?:\p{Ll}+ ){0,2}\p{Ll}+(?:[^s]s|men|women|people) $))[^,;]*(?<! (?:and|or|but))(?:, \p{Lu}[^,;]*,)? )$/u.exec(
      before,
    )?.[1];
  // "With Ruiz insisting on it and adding that".
  const going = /\swith (?:an? \p{Ll}+ )?((?:\p{Lu}[\p{L}.’'-]* ){1,3})\p{Ll}+ing [^,;]* (?:and|by) $/u.exec(
    before,
  )?.[1];
  const goer = going === undefined ? undefined : names.namesIn(going)[0];
  if (goer !== undefined) return { mention: goer, sure: true };
  const speaker =
    outer === undefined
      ? beside === undefined
        ? null
        : subjectIn(beside, names)
      : subjectIn(clause.slice(0, outer.index), names);
  // "She said Ms. Villareal's husband rang her, telling her": he tells.
  const told = /^ (him|her)(?!\p{L})/u.exec(clause.slice(verb.index + verb[0].length))?.[1];
  const isTold = speaker?.mention.kind === "pronoun" && speaker.mention.gender === (told === "her" ? "she" : "he");
  if (outer !== undefined && told !== undefined && isTold) {
    const from =
      outer.index +
      outer[0].length +
      (/^ (?:that )?/u.exec(before.slice(outer.index + outer[0].length))?.[0].length ?? 0);
    const other = opener(before.slice(from), names);
    return other?.sure === true ? { ...other, mention: shifted(other.mention, from) } : null;
  }
  return speaker?.sure === true ? speaker : null;
}

/** Who issued what says something, at the end of a phrase: "the White House issued a statement" and then "calling it". */
export function issuerOf(phrase: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const issued = issuedSo.exec(phrase);
  const issuer = issued === null ? null : subjectIn(phrase.slice(0, issued.index), names);
  return issuer?.sure === true ? issuer : null;
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
  if (mention.kind !== "role") return mention;
  const spouse = /^\s+(?:that\s+)?h(?:er (husband)|is (wife))\s/u.exec(said);
  const pronoun =
    /^\s+(?:that\s+)?(he|she|himself|herself)\s/u.exec(said)?.[1] ??
    // "The candidate said that her husband".
    (spouse === null ? undefined : spouse[1] === undefined ? "he" : "she") ??
    // "The candidate told The Birmingham News last month that she".
    /^ (?:The (?:\p{Lu}[\p{L}.]* ){0,2}\p{Lu}[\p{L}.]*|\p{Lu}{2,}|reporters|supporters|the (?:crowd|audience|paper|network))(?: (?:last|this|on|in|at|during) [^,;:“"]{1,30})? that (he|she) /u.exec(
      said,
    )?.[1];
  if (pronoun === undefined) return mention;
  return { ...mention, gender: mention.gender ?? (/^(?:he|himself)$/u.test(pronoun) ? "he" : "she") };
}

/** By whom something written was seen: no more than where it is from. */
const seenBy =
  /^((?:[\p{L}’'-]+ ){0,6}[\p{Ll}-]+) (?:seen|obtained|reviewed|viewed|published|released|leaked|shared|posted|filed|cited|first reported|made public) (?:exclusively )?(?:by|to|with|in|on) /u;

/** Whom "according to" brings in. */
export function bySource(clause: string, source: RegExpExecArray, names: Names): Subject | null {
  const phrase = clause.slice(source.index + source[0].length);
  // "The tax, according to her, would".
  const whose = /^(him|her)(?=[,.;]|\s*$)/u.exec(phrase)?.[1];
  if (whose !== undefined) return { mention: asSubject(whose, source.index), cue: source[0].trim(), sure: true };
  const writer = writerOf(phrase, names, { ofReport: true });
  if (writer !== null)
    return { mention: shifted(writer, source.index + source[0].length), cue: source[0].trim(), sure: true };
  const whole = phraseEnd.exec(phrase)?.index ?? phrase.length;
  const end = seenBy.exec(phrase.slice(0, whole))?.[1]?.length ?? whole;
  const described = describedBy(phrase.slice(0, end));
  // "According to a draft of the communiqué seen by AFP": the draft.
  if (described?.at === 0 && isDocument(described.name))
    return { mention: described, cue: source[0].trim(), sure: true };
  const isSpeaker =
    described !== null && [isPersonNoun, isThing, isPeople, isBodies].some((isOne) => isOne(described.name));
  const head = headOf(phrase, names.mentions(phrase.slice(0, end)));
  // "According to Clinton's running mate": not Clinton.
  const isOwner = head !== null && owns(head, phrase);
  const mention = (isOwner ? null : head) ?? (isSpeaker || isOwner ? described : null);
  // "According to the club's chairman, Des Rafferty, fans": by his name.
  return mention === null
    ? null
    : { mention: byName(mention, phrase.slice(end), names), cue: source[0].trim(), sure: true };
}
