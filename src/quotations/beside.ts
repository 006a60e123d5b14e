/** Who said a quotation, by the clauses beside it. */
import type { Span } from "../documents/document.ts";
import { allMatches } from "./all-matches.ts";
import { whoIn } from "./after-verb.ts";
import { subjectAfter, subjectBefore } from "./attribute.ts";
import { subjectIn } from "./before-verb.ts";
import { plainlySaid } from "./clause-speaker.ts";
import { clauseUpTo } from "./clause-topic.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";
import { isParticipial, sayingNoun } from "./cues.ts";
import { describedBy, isIndefinite } from "./described.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { type Attribution, nobody } from "./quotation.ts";
import type { Resolver } from "./resolve.ts";
import { isPersonNoun } from "./roles.ts";
import { leadIn, opener, type Subject } from "./subjects.ts";
import { isBodyNoun, isThing } from "./things.ts";
import { topicOf } from "./topics.ts";
import { verbsIn } from "./verbs.ts";

/** Words of a partial quotation from which it can stand as somebody's own words rather than scare quotes or a title. */
export const minPartialWords = 3;

/** "…, it has been claimed": by nobody that is named. */
const claimed = /,\sit\s(?:is|was|has\sbeen)\s(?:claimed|alleged|said|reported|suggested|understood)\b/u;

/** A quotation of a block, with who is taken to have said it. */
export interface Found {
  readonly span: Span;
  who: Attribution;
  readonly isDirect: boolean;
  readonly isTitle: boolean;
  /** Whether many shout it. */
  readonly isShout?: boolean;
  /** Whether nothing tells who said it but who spoke in the blocks before. */
  isCarried?: boolean;
}

/** What stands around a quotation. */
export interface Place {
  /** Since the quotation before it. */
  readonly between: string;
  /** The paragraph up to it, the words of other quotations blotted out. */
  readonly before: string;
  /** Up to the next quotation. */
  readonly after: string;
  readonly at: number;
  readonly block: number;
  readonly isDirect: boolean;
}

/** "The reply, sent a minute later, was:". */
const replyIs =
  /^[\s“"”]*[Tt]he (?:\p{Ll}+ )?(?:reply|answer|response)(?! (?:from|of|by|to) )(?:,? [^.;:“"]{2,60},?)? (was|came|read)(?: \p{Ll}+)?:\s*$/u;
/** "“…,” came the reply". */
const cameReply =
  /^[\s,]*(came) (?:the|his|her) (?:\p{Ll}+ ){0,2}(?:answer|reply|response|retort|verdict)(?! (?:back )?(?:from|of)\s)/u;
/** A whole sentence in which somebody asks something, in words of the reporter's. */
const asksWhether =
  /(?<!\p{L})(?<!(?:was|were|been|being|be|is|when|after|as|if) )ask(?:s|ed)(?: (?:him|her|them|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*|the \p{Ll}+))? (if|whether|what|why|how|when|where|who|which) [^.?!:;“"]*[.?]\s*$/u;

/** "Told that Stroud", "asked why Ruiz", and no word of by whom. */
const isToldThat =
  /^\s*(?:(?:Told|Informed|Reminded|Advised|Warned) that|(?:Asked|Pressed|Questioned) (?:why|whether|if|how)) [^,;:“"]*$/u;

/** "“…?” she was asked", and no word of by whom. */
const isAskedSo =
  /^[\s,]*(?:he|she|they|(?:\p{Lu}[\p{L}.’'-]* ){1,3}) ?(?:is|was|were) (?:(?:then|later|once|also) )?asked(?! by)(?:\s[^,;:“"]*)?[.,]?\s*$/u;

/** "“How come?” I asked": by the writer, of whom nothing is told. */
const isWriters =
  /^[\s,”"’]*(?:I|we) (?:\p{Ll}+ly )?(?:ask|asked|say|said|tell|told|reply|replied|wrote|answered|suggested|ventured|offered)(?!\p{L})/u;

/** Attribution by the clauses beside a quotation. */
export function attributeBeside(
  words: string,
  place: Place,
  last: Found | null,
  names: Names,
  resolver: Resolver,
): Attribution {
  const { between, before, after, at, block, isDirect: direct } = place;
  if (last !== null && isSameClause(between, last.who)) return last.who;
  if (direct && isWriters.test(after)) return { ...nobody, cue: "asked" };
  // "“By Christmas” — he drew a finger across the table — “it splits.”"
  const isAction = last !== null && /^\s*(?:[—–]|--)\s*[^.!?]*(?:[—–]|--)\s*$/u.test(between);
  if (isAction && last.who.speaker !== null) return last.who;
  // "“The cook” — Yarrow stared at her — “is seventy-one.”": what somebody does between two pieces.
  const action = /^\s*(?:[—–]|--)\s*([^.!?;:“”"]+)(?:[—–]|--)\s*["“‘]?$/u.exec(after)?.[1];
  const actor =
    action === undefined || /[—–-]$/u.test(words)
      ? null
      : opener(action.replace(/^(?:and )?(?:here|then|now) /u, ""), names);
  if (actor?.sure === true && before.trim() === "")
    return resolver.resolve({ mention: actor.mention, cue: null, sure: false }, { at, block });
  const head = clauseBefore(before);
  const tail = clauseAfter(after);
  // "For what he called “reasons of conscience,” Jorun Falk resigned", "Citing “personal reasons,” the director, Naomi Krantz, stepped down".
  const leading = leadsTo(words, head, tail, names);
  if (leading !== null) return resolver.resolve(leading, { at, block });
  const owned = /\p{L}$/u.test(words) ? (ownWords(head, tail, names) ?? hurledAt(head, tail, names)) : null;
  if (owned !== null) return resolver.resolve(owned, { at, block });
  // "“Last stand”, as their chairman, Elwyn Rudge, called it".
  const toldSo = asTold(tail, names) ?? withSayer(head, tail, names) ?? asToldBefore(head, names);
  if (!direct && words.split(/\s+/u).length < minPartialWords)
    return toldSo === null
      ? attributeShort(words, place, last, names, resolver)
      : resolver.resolve(toldSo, { at, block });
  // "“The list cannot be run to suit your lunch” Judge Mulhern told him": the comma was forgotten.
  const isUnstopped = direct && head.trim() === "" && /[\p{L}\p{N}]["'”’»]*$/u.test(words) && /^\s*\p{Lu}/u.test(tail);
  const goesOn =
    isUnstopped ||
    /[,?!…—–-]["'”’»]*$/u.test(words.trimEnd()) ||
    /^\s*[)\]]?,/u.test(tail) ||
    /^\s*\p{Ll}/u.test(tail) ||
    /^\s*(?:[—–―]|--)/u.test(tail);
  const ends = /(?<!\.)\.["”’»]*$/u.test(words.trimEnd());
  const isSigned = /^\s*(?:[—–―]|--?)\s*\p{Lu}/u.test(tail);
  const told = head.trim() === "" ? null : subjectBefore(head, names);
  const isOthers = told !== null && !direct && (isIndefinite(told.mention.words) || namesAnother(head, told, names));
  // "“It fails,” Harmon declared, while the senator said that it": somebody else.
  const isContrast =
    told?.mention.kind === "role" &&
    last !== null &&
    last.who.speaker !== null &&
    /(?:^|\s)(?:while|whereas|but) $/u.test(head.slice(0, told.mention.at)) &&
    !/[.!?]["”’]?\s/u.test(between);
  const contrasted = isContrast ? asName(last.who.speaker ?? "") : told?.other;
  const previous =
    told === null ? null : { ...told, isGuess: isOthers || told.isGuess === true, other: contrasted ?? null };
  // "“And who says so?” she was asked": by somebody of whom nothing is told.
  if (isAskedSo.test(tail) && /\?["”’]?$/u.test(words) && previous?.sure !== true) return { ...nobody, cue: "asked" };
  const replied = replyIs.exec(head)?.[1] ?? cameReply.exec(tail)?.[1];
  if (replied !== undefined) return resolver.answering({ at, block }, replied);
  // "Ruiz asked Holt whether he had lied. “Never.”": who was asked, unless the clause after it tells who.
  const asked = direct && ends ? asksWhether.exec(head)?.[1] : undefined;
  if (asked !== undefined && subjectAfter(tail, names)?.sure !== true) return resolver.answering({ at, block }, asked);
  // "‘We are done’: Republican hopeful Leonard Strake talks at a rally": whom a caption or a headline shows.
  const shown = head.trim() === "" ? /^["”’]?: (?=\p{Lu})/u.exec(after) : null;
  const captioned = shown === null ? null : opener(clauseAfter(after.slice(shown[0].length)), names);
  if (captioned?.sure === true && captioned.mention.kind === "name")
    return resolver.resolve({ mention: captioned.mention, cue: null, sure: true, isGuess: true }, { at, block });
  // "“…,” as one supporter lamented".
  const teller = toldSo ?? byAgent(head, tail, names);
  if (teller !== null) return resolver.resolve(teller, { at, block });
  if (previous?.sure === true && isLedIn(words, head, previous))
    return resolver.resolve(previous, ...clauseUpTo(previous.mention, head, { at, block }, names));
  if (previous?.sure !== true && claimed.test(tail)) return nobody;
  // "…,” but she warned": of another clause.
  const isNewClause =
    /^(?:\s*,\s)?while\s|^\s*(?:and|but|while|as|or|though|although|because|when|even|which|who|that|if|unless|since|where|particularly|especially)[\s,]/u.test(
      tail,
    ) || isComment(tail);
  // "Told that Stroud “falls short of it,” Lindqvist answered": what he was told.
  if (isToldThat.test(head) && previous?.sure !== true) return { ...nobody, cue: "told" };
  // "“An awful dream.” said Nancy Feinberg": the stop stands for a comma.
  const isSaidAfter = direct && /^\s*(?:said|says|added|wrote|tweeted|asked)\s+(?:\p{Lu}|the\s)/u.test(tail);
  const following =
    (goesOn && (!ends || isSaidAfter) && direct && !isNewClause) || isSigned ? subjectAfter(tail, names) : null;
  // "“…,” said Holt, but “a coach sees what he wants to,” replied Brand": Brand.
  const isAnswered =
    !direct &&
    /(?:^|[\s,”"])(?:but|and|while)\s*$/u.test(head) &&
    /^[\s,]*(?:replied|answered|countered|retorted|responded)\s/u.test(tail);
  const answered = isAnswered ? subjectAfter(tail, names) : null;
  if (answered?.sure === true) return resolver.resolve(answered, { at, block });
  // "“Which Christmas?” Marchetti answered that": a sentence of its own.
  const isReport = following?.cue != null && tail.includes(`${following.cue} that `);
  // "“What can she see?” He may hear more: the league said": of a sentence of its own.
  const isOwnSentence =
    following !== null &&
    /^\s*\p{Lu}/u.test(tail) &&
    (/[:;]|\s(?:was|is|has|had|came|will|would|\p{Ll}{3,}ed)\s/u.test(tail.slice(0, following.mention.at)) ||
      // "Obata asked his fans, “Who is it?” Whitlow wrote, “…”": what Whitlow wrote comes after it.
      (previous?.sure === true &&
        /,\s*$/u.test(head) &&
        following.cue !== null &&
        tail.replace(/[\s"“‘]+$/u, "").endsWith(`${following.cue},`)));
  // "Breck told donors he “will not run,” according to one who was there": what Breck said, by another's account.
  const isAccount =
    previous?.sure === true &&
    previous.cue !== null &&
    following !== null &&
    /[\p{L}\p{N},:]\s*$/u.test(head) &&
    (previous.isNamed === true ||
      /^(?:according to|report(?:s|ed))$/iu.test(following.cue ?? "") ||
      /^[\s,]*(?:\p{L}+ ){0,3}(?:people|persons?|sources?|officials?|aides?|attendees?|participants?|guests?|witnesses) (?:who|familiar|briefed|present|close|in the room|with (?:direct )?knowledge)(?!\p{L})/u.test(
        tail,
      ) ||
      (following.mention.kind === "role" && isThing(following.mention.name) && !isBodyNoun(following.mention.name)));
  // "After he told them it should be “closed,” donors demanded a change": what they demand comes after it.
  const isDemand =
    previous?.sure === true &&
    following?.cue != null &&
    /^(?:demand|propos|request|announc|offer|challeng|question|repeat)/u.test(following.cue) &&
    new RegExp(`${following.cue} (?:an?|the|his|her|its|their) \\p{Ll}`, "u").test(tail.slice(following.mention.at));
  // "When Whelan said the hall was “stuffed to the rafters,” Bauer cut in": Whelan's words.
  const isInWhen =
    previous?.sure === true &&
    plainlySaid.test(previous.cue ?? "") &&
    /^\s*(?:When|After|While|As|Before|Once)\s[^,]*$/u.test(head) &&
    /^\s*\p{Lu}/u.test(tail.replace(/^[\s,”"’]+/u, ""));
  // "“How could you!” at senators before Vice President Carl Hutchens called for order": of another clause.
  const isLater =
    following !== null &&
    /(?<=\p{L} )(?:before|after|while|until|because|since) (?:\p{Lu}[\p{L}.]* )*$/u.test(
      tail.slice(0, following.mention.at),
    );
  const next = isReport || isOwnSentence || isAccount || isDemand || isInWhen || isLater ? null : following;
  if (next?.sure === true) {
    // "The chef Emilio Varga (“I cook,” he says)": whom the sentence that goes on after it is about.
    const own = /[(—–]\s*$/u.test(head) ? topicOf(head, names.mentions(head)) : null;
    return resolver.resolve({ ...next, other: next.other ?? spokenOf(head, names) }, { at, block }, own);
  }
  // "“…,” the host tells him. “Now what?”": of the same clause, who was found by it before.
  if (
    last !== null &&
    told?.sure === true &&
    last.who.cue === told.cue &&
    last.who.mention === told.mention.words &&
    /^["”’»\s,]*\S/u.test(between) &&
    between.includes(told.cue ?? "") &&
    head.trim().endsWith(between.replace(/^[\s,"”’»]+/u, "").trim())
  )
    return last.who;
  const isJoint = last !== null && /^[\s,;—–-]*$/u.test(between);
  if (isJoint && last.who.speaker !== null) return last.who;
  // "is “a generational win,” Premier Scott Hrycuik told the house".
  // "The farmers are “weeks, not months” from ruin, according to Marguerite Dell".
  const isByAccount = /^[^,;]*, according to\s/u.test(tail);
  if (
    previous?.sure !== true &&
    (!direct || isByAccount) &&
    (isByAccount || ((words.endsWith(",") || /^\s*,\s/u.test(tail)) && !isNewClause))
  ) {
    const teller = subjectAfter(tail, names);
    if (teller?.sure === true) return resolver.resolve(teller, { at, block });
  }
  // "Corwin “wants one more recount” after all that, answered Joan Markey": by her, where nothing else tells.
  const closer =
    previous?.cue == null && previous?.sure !== true && !direct && !/^\s*(?:and|but|which|who)[\s,]/u.test(tail)
      ? closingTeller(tail, names)
      : null;
  if (closer !== null) return resolver.resolve({ ...closer, isGuess: true }, { at, block });
  if (previous !== null && (previous.sure || !direct || /^\p{Ll}/u.test(words) || /[,:]\s*$/u.test(head))) {
    return resolver.resolve(previous, ...clauseUpTo(previous.mention, head, { at, block }, names));
  }
  if (!direct || !ends) {
    const late = /^\s*(?:as|while|when)\s/u.test(tail) ? null : subjectAfter(tail, names);
    if (late?.sure === true && goesOn) return resolver.resolve(late, { at, block });
  }
  return nobody;
}

/** "Holt is “the finest,” she said": of whom the words before a quotation that ends its sentence are. */
function spokenOf(head: string, names: Names): Mention | null {
  const [first] = names.namesIn(head);
  return first !== undefined &&
    /^[\s“"]*(?:\p{Lu}[\p{L}.]* )*$/u.test(head.slice(0, first.at)) &&
    /^ (?:is|was|has|had|will|would|does|did|can|could|should|must|may|might)(?:n[’']t| not)?(?:\s\p{Ll}+)*\s*$/u.test(
      head.slice(first.at + first.words.length),
    )
    ? first
    : null;
}

/** One or two words are scare quotes or a title, unless a clause of saying holds them: he called it "unfair". */
function attributeShort(
  words: string,
  { between, before, after, at, block }: Place,
  last: Found | null,
  names: Names,
  resolver: Resolver,
): Attribution {
  // "Cries of “crook,” “murderer” and “fraud”": in a row.
  if (
    last !== null &&
    last.who.speaker !== null &&
    !last.isTitle &&
    /^[\s,;”"]*(?:and|or)?(?: even)?[\s“"]*$/u.test(between)
  )
    return last.who;
  const head = clauseBefore(before);
  const agent = byAgent(head, clauseAfter(after), names);
  if (agent !== null) return resolver.resolve(agent, { at, block });
  if (isToldThat.test(head)) return { ...nobody, cue: "told" };
  // "Has written a farm “rescue plan” to send": what is written.
  if (/(?<!\p{L})wr(?:ote|ites|iting|itten) (?:an?|the) (?:\p{Ll}+ ){0,3}$/u.test(head)) return nobody;
  // "Adds two words, while “thrang” has been dropped": what a clause of its own is about.
  if (
    /(?:^|\s)(?:while|and|but|because|though|although)\s*$/u.test(head) &&
    /^["”’]?\s(?:has|had|have|was|were|is|are|will|would)\s/u.test(after)
  )
    return nobody;
  const boaster = /[.!?]$/u.test(words) ? null : boastedOf(clauseAfter(after), names);
  if (boaster !== null) return resolver.resolve(boaster, { at, block });
  const subject = subjectBefore(head, names);
  // "“…,” said Marchetti, who downgraded it to “sell”": she said what stands before.
  const isBefore =
    new RegExp(`["”’»]\\s*${subject?.cue ?? ""}\\b`, "u").test(head) &&
    !isParticipial(subject?.cue ?? "") &&
    // "“…,” said Breck, while Marsh said he was “a liar”": she says it.
    head.indexOf(` ${subject?.cue ?? ""} `) === head.lastIndexOf(` ${subject?.cue ?? ""} `);
  // "When she asked for papers, he sent a letter by a “professor”": she asked for nothing of the kind.
  const lead = leadIn(head);
  const cueAt = head.lastIndexOf(subject?.cue ?? "");
  const isInLead = /^\p{Ll}/u.test(subject?.cue ?? "") && head.slice(lead).trim() !== "" && cueAt >= 0 && cueAt < lead;
  if (subject?.sure === true && subject.cue !== null && !isBefore && !isInLead) {
    // "Told the board that it needs two “temporary” classrooms": perhaps nobody's word.
    const isFar =
      /^\s\p{Ll}/u.test(after) &&
      /\b(?:the|an?|two|three|four|some|many|its|his|her|their|these|those) $/u.test(head) &&
      head.slice(head.lastIndexOf(subject.cue)).split(/\s+/u).length > 6;
    // "Thanked the “brave” parents": nor is one word before a noun.
    const isModifier =
      !/\s/u.test(words) &&
      /(?:\b(?:the|an?|h(?:is|er)|its|their|this|that)|['’]s) (?:\p{Ll}+ )?$/u.test(head) &&
      /^\s(?!(?:and|or|of|for|in|on|to|that|by|but|as|with|from|at|who|over|if|when|because|after|about|is|was)\s)\p{Ll}/u.test(
        after,
      );
    const isGuess =
      isModifier ||
      isFar ||
      subject.isGuess === true ||
      isIndefinite(subject.mention.words) ||
      namesAnother(head, subject, names);
    return resolver.resolve({ ...subject, isGuess }, ...clauseUpTo(subject.mention, head, { at, block }, names));
  }
  const tail = clauseAfter(after);
  // "was “tight”, the fund said, though it": right after a comma outside the marks.
  const outside = /^\s*,\s/u.test(tail) && !/,\s*$/u.test(head) ? subjectAfter(tail, names) : null;
  if (outside?.sure === true && outside.cue !== null && outside.mention.at <= 2)
    return resolver.resolve(outside, { at, block });
  const ofThem = saidOfThem(tail, names);
  if (ofThem !== null) return resolver.resolve(ofThem, { at, block }, topicOf(head, names.mentions(head)));
  const closer = closingTeller(tail, names);
  // "“No”, said Moss": the comma may stand outside.
  // "Described it as “awful,” and Senator Kessler said": what he says comes after it.
  const isNewClause = head.trim() !== "" && /^[\s,”"’]*(?:and|but|while|though|although|because|when)\s/u.test(tail);
  const goesOn = !isNewClause && (/[,?!]$/u.test(words) || (head.trim() === "" && /^\s*,\s/u.test(tail)));
  const following = goesOn ? subjectAfter(tail, names) : null;
  // "The “spin room,” Okafor told reporters that": what he told comes after it.
  const isReport = following?.cue != null && new RegExp(`${following.cue}(?: \\p{L}+){0,3} that\\s`, "u").test(tail);
  const next = goesOn ? (isReport ? null : following) : closer;
  return next?.sure === true ? resolver.resolve(next, { at, block }) : nobody;
}

/** Whom somebody tells. */
const whomTold =
  /^ (?:reporters|journalists|lawmakers|him|her|them|me|us|the (?:\p{L}+ ){0,2}\p{L}+|\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})(?!\p{L})/u;

/** Who a sentence ends with: "are “asleep” at the wheel, the bank's chief has warned", "…, answered Ana Ruiz, its spokeswoman". */
function closingTeller(tail: string, names: Names): Subject | null {
  if (/^[^\p{Ll}]*$/u.test(tail)) return null;
  for (const { index } of allMatches(/,\s/gu, tail).toReversed()) {
    const said = tail.slice(index + 1);
    const teller = subjectAfter(said, names);
    if (teller === null || teller.cue === null || !teller.sure) continue;
    // "…, Tate said no business is safe": what is said comes after it.
    const end = said.slice(
      Math.max(said.lastIndexOf(teller.cue) + teller.cue.length, teller.mention.at + teller.mention.words.length),
    );
    const isEnd =
      /^(?:\s+(?:in|on|at|to|during|late|early|this|last|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^,]*)?(?:,\s(?!said|says)\P{Lu}[^“"]*)?\s*[.”"’]*$/u;
    const isTold = teller.cue === "told" && teller.mention.kind !== "pronoun";
    return isEnd.test(isTold ? end.replace(whomTold, "") : end) ? teller : null;
  }
  return null;
}

/** "“…,” his daughter said, “…”", "“…,” he said, and “…”", "“…,” said Ana Ruiz, a nurse, “…”": one clause between two pieces of what somebody said. */
function isSameClause(between: string, { mention, cue }: Attribution): boolean {
  const clause = between.replace(/^[\s,"”’»]+/u, "");
  if (mention === null || cue === null) return false;
  const named = clause.startsWith(`${cue} `) ? clause.indexOf(mention) : -1;
  if (named > 0) {
    const rest = clause.slice(named + mention.length);
    return (
      /^\p{Ll}+ (?:[\p{L}.’'-]+ ){0,8}$/u.test(clause.slice(0, named)) &&
      /^(?:, [^.!?;:“”"]*)?,\s*["“‘«]?$/u.test(rest) &&
      verbsIn(rest).length === 0
    );
  }
  return (
    clause.startsWith(`${mention} ${cue}`) &&
    /^,?\s*(?:(?:and|but|or)\s+)?["“‘«]?$/u.test(clause.slice(mention.length + 1 + cue.length))
  );
}

/** Somebody by name. */
function asName(name: string): Mention {
  return { name, role: null, words: name, kind: "name", gender: null, at: 0 };
}

/** What somebody's words are called, right after them. */
const callsWords =
  /^\s*(?:(?!(?:an?|the|in|on|at|and|or|but|to|who|which|that|as) )\p{Ll}+ )?(remark|comment|line|claim|charge|jab|barb|dig|quip|joke|taunt|insult|slur|jibe|gibe|crack|gaffe|answer|response|retort|reply|statement|tweet|post|promise|pledge|vow|warning|threat|assertion|accusation|criticism|speech|argument|mantra|refrain|rhetoric|description|boast|rant|outburst|plea|call|put-down|putdown|zinger|one-liner|shout|battle cry)s?(?![\p{L}-])/u;

/** "Dismissed Holt's “shuck and jive” remark": whose words they are called. */
function ownWords(head: string, tail: string, names: Names): Subject | null {
  const cue = callsWords.exec(tail)?.[1];
  const owner =
    cue === undefined
      ? null
      : /^(.*\p{L})(?:['’]s|(?<=s)['’]) (?:(?!(?:is|was|are|were|has|had)\s)\p{Ll}[\p{L}-]* ){0,2}$/u.exec(head)?.[1];
  if (cue === undefined || owner == null) return null;
  const named = names.namesIn(head).findLast(({ at, words }) => at + words.length === owner.length);
  const mention = named ?? describedBy(owner);
  return mention === null ? null : { mention, cue, sure: true, isGuess: true };
}

/** "Holt made a “second phone” jab at Brand": who hurls words that are called so. */
function hurledAt(head: string, tail: string, names: Names): Subject | null {
  const cue = callsWords.exec(tail)?.[1];
  const hurled =
    cue === undefined
      ? null
      : /\s(?:made|makes|making|took|aimed|hurled|threw|fired(?: off)?|lobbed|delivered|repeated|used|dropped|landed|cracked|launched|levell?ed)\s(?:an?|the|h(?:is|er)|their|another)\s(?:\p{Ll}+\s)?$/u.exec(
          head,
        );
  if (cue === undefined || hurled === null) return null;
  const subject = subjectIn(`${head.slice(0, hurled.index)} `, names);
  return subject?.sure === true ? { ...subject, cue, isGuess: true } : null;
}

/** What leads a sentence in before its subject: what "he" calls something, what somebody says by the way. */
const openingWords =
  /^(?:(?:For|In|After|Despite|With|Amid|Over|Because of|To) [^,;:“"]{0,60}?what (?:he|she|they) (?:has |had |have )?(?:call(?:s|ed)?|describe[sd]? as|termed|saw as)|(?:Citing|Pleading|Invoking|Quoting|Calling (?:it|him|her|them|the [^,;:“"]{2,40})|(?:Describing|Dismissing|Denouncing|Portraying|Hailing|Condemning) [^,;:“"]{2,50} as|Warning (?:of|about)|Vowing to|Promising(?: to)?|Accusing [^,;:“"]{2,50} of|Branding [^,;:“"]{2,50}|Declaring [^,;:“"]{2,50})(?: (?:an?|the))?)(?: ["“][X▒]▒*,?["”],?(?: (?:and|or|but)(?: an?| the)?)?)*\s*$/u;

/** A sentence that begins with what somebody says. */
const opensSaying =
  /^\s*(?:(?:(?:After|Before|While|By|Since|Despite|Besides|In) |(?:After|Following) [^,;:“"]{3,60} (?:for|after|by|over) )(saying|calling|claiming|declaring|suggesting|insisting|describing|accusing|comparing|warning|admitting|conceding|boasting|joking|complaining|noting|arguing|telling)|(Saying|Calling|Claiming|Insisting|Declaring|Conceding|Admitting|Complaining|Noting|Arguing|Suggesting|Stressing|Telling))(?! (?:on|in) )(?:\s[^,;:“"]{0,80}?)?(?:\s["“][X▒]▒*,?["”],?(?: (?:and|or)(?: an?| the)?)?)*\s*$/u;

/** What is left of it after a quotation: "” on jobs, ", "” where jobs are concerned, ". */
const endOfLead = /^(?:[^.;:“"]{0,100}?[^,.;:“"])?,["”’]?\s+(?:where [^,;:“"]{2,40}, )?(?=\S)/u;

/** Whoever the sentence goes on with, where a quotation stands in what leads it in. */
function leadsTo(words: string, head: string, tail: string, names: Names): Subject | null {
  // "Saying it was “obvious” that it broke, Pena told them", "After saying that they come from “proper homes,” Aiken said":
  // whoever the sentence is about.
  const opens = opensSaying.exec(head);
  const saying = opens?.[1] ?? opens?.[2];
  const after = words.endsWith(",") ? `,${tail}` : tail;
  const lead = saying === undefined ? undefined : endOfLead.exec(after)?.[0];
  const main = lead === undefined ? null : opener(capitalised(after.slice(lead.length)), names);
  if (saying !== undefined && main?.sure === true)
    return { mention: main.mention, cue: saying, sure: true, isGuess: true };
  if (!(words.endsWith(",") || /^[\s”"’]*,/u.test(tail)) || !openingWords.test(head)) return null;
  const rest = tail.replace(/^[\s,”"’]+/u, "");
  const subject = opener(capitalised(rest), names);
  const cue = /\p{L}+(?=\P{L}*$)/u.exec(head)?.[0] ?? null;
  return subject?.sure === true ? { mention: subject.mention, cue, sure: true, isGuess: true } : null;
}

/** As it would begin a sentence. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who says what stands before, in a clause that ends with it: "as one of them put it", "in Smythe's words". */
function asTold(tail: string, names: Names): Subject | null {
  const lead =
    /^[\s,]*in (?=(?:\p{Lu}[\p{L}.]* )*\p{Lu}[\p{L}’'-]*['’]s? (?:words|telling|view|phrase|phrasing|account)\b)/u.exec(
      tail,
    );
  const owner = lead === null ? undefined : names.namesIn(tail)[0];
  if (owner !== undefined) return { mention: owner, cue: null, sure: true };
  const as = /^[\s,—–-]*as\s/u.exec(tail);
  const teller = as === null ? null : subjectAfter(tail.slice(as[0].length), names);
  if (teller?.sure !== true || teller.cue === null) return null;
  const rest = tail.slice(tail.lastIndexOf(teller.cue) + teller.cue.length);
  return /^(?: (?:it|once|later|afterward|afterwards|(?:in|on|at|to) [^,]*))?(?:,\s|\s[—–-]{1,2}\s|[.,]?\s*$)/u.test(
    rest,
  )
    ? teller
    : null;
}

/** "Is “going to run on”, with Carl saying the cabin was damaged". */
const besideSayer =
  /^[\s,]*with ((?:\p{Lu}[\p{L}.’'-]* ?){1,4}|the [\p{Ll} ]{2,30}) (?:saying|adding|noting|warning|explaining|insisting)(?!\p{L})/u;

/** Who goes on with what a sentence without a verb of saying quotes. */
function withSayer(head: string, tail: string, names: Names): Subject | null {
  const phrase = verbsIn(head).length > 0 ? undefined : besideSayer.exec(tail)?.[1];
  const mention = phrase === undefined ? null : whoIn(phrase.trim(), names);
  return mention === null ? null : { mention, cue: "saying", sure: true, isGuess: true };
}

/** "As the ministry stated earlier, a jet made": who tells what comes next, where nothing more is said. */
const asSaid =
  /^\s*(?:[Jj]ust )?[Aa]s ([^,;:“"]{2,60}? (?:has |had |have )?(?:said|says|stated|noted|reported|explained|wrote|warned|recalled|announced|put it|told [^,;:“"]{2,30}))(?: (?:it|earlier|later|previously|before|yesterday|today|repeatedly|often|(?:last|this) \p{L}+|(?:on|in|at|during) [^,;:“"]{2,40}|\p{Lu}\p{Ll}+day)){0,2}, (?=[^“"]*$)/u;

/** Who a sentence says tells it, before the words. */
function asToldBefore(head: string, names: Names): Subject | null {
  const lead = asSaid.exec(head);
  if (lead === null || verbsIn(head.slice(lead[0].length)).length > 0) return null;
  const teller = subjectBefore(lead[1] ?? "", names);
  return teller?.sure === true && teller.cue !== null ? { ...teller, isGuess: true } : null;
}

/** "Short of the “great bulk” the campaign had boasted of": who did, whoever says so of it. */
function boastedOf(tail: string, names: Names): Subject | null {
  const [, boaster = "", cue = ""] =
    /^["”’»]?\s(?:that |which )?((?:the|his|her|an?|\p{Lu}[\p{L}.’'-]*) [^,;:.“"]{0,50}?|(?:\p{Lu}[\p{L}.’'-]* ?){1,3}?) ?(?:has |had |have )?(boasted|bragged|warned|complained|spoke|spoken|talked) (?:of|about)(?=[\s.,;]|$)/u.exec(
      tail,
    ) ?? [];
  const owner = boaster === "" ? null : whoIn(boaster, names);
  return owner === null ? null : { mention: owner, cue, sure: true, isGuess: true };
}

/** "Even though it had “soft spots” that she said had to go": who says so of them. */
function saidOfThem(tail: string, names: Names): Subject | null {
  const rest = /^["”’»]?\s(?:that|which) ((?:he|she|they|the |\p{Lu})[^]*)/u.exec(tail)?.[1];
  const teller = rest === undefined ? null : subjectAfter(rest, names);
  if (rest === undefined || teller?.sure !== true || teller.cue === null) return null;
  const end = rest.slice(rest.indexOf(` ${teller.cue} `) + teller.cue.length + 1);
  return /^(?:said|says|believed|believes|argued|argues|claimed|claims|insisted)$/u.test(teller.cue) &&
    /^ (?:had|has|have|was|were|is|are|would|could|will|must|needed|made|gave|left|led|came|showed)\s/u.test(end)
    ? { ...teller, isGuess: true }
    : null;
}

/** What is called something, right before what it is called; "Called a" where a sentence begins. */
const isCalled =
  /(?:\b(?:is|was|are|were|been|being) (?:\p{Ll}+ly )?|\p{L}, |\b(?:and|but) (?:\p{Ll}+ly )?|^\s*(?=\p{Lu}))(?:[Cc]alled|[Dd]ubbed|[Ll]abell?ed|[Bb]randed|[Dd]eemed|[Tt]ermed|(?:[Dd]escribed|[Hh]ailed|[Pp]raised|[Dd]ismissed|[Dd]enounced|[Rr]ejected|[Cc]ondemned|[Dd]erided|[Ww]ritten off|[Bb]rushed (?:aside|off)|[Ww]aved (?:aside|away|off)) as)(?: (?:an? )?["“]?[X▒]▒*["”]?,? (?:and|or))?(?: (?:an?|the))?\s*$/u;

/** "Was accused of carrying on like a", right before what it is. */
const isAccused =
  /(?<!\p{L})(?:is|was|are|were|been|being) (?:\p{Ll}+ly )?(?:accused of|criticised for|criticized for|described as|denounced as|mocked as|branded|called|labelled|labeled)(?: [\p{L}’'-]+){0,6}\s*$/u;

const agentEnd = '(?=[,.;:“"]|\\s(?:for|who|over|after|because|when|as|while|in|on|at|during|last|this)\\s|$)';
/** "By dealer Hugo Sant," at once, or where and when it was first: "in the Dáil on Wednesday night by". */
const agent = new RegExp(`^[\\s,]*by ([^,.;:“"]{2,60}?)${agentEnd}`, "u");
const laterAgent = new RegExp(
  `^[\\s,]*(?:(?:in|on|at|during|last|this|late|early|over) [^,.;:“"]{2,80}? )?by ([^,.;:“"]{2,80}?)${agentEnd}`,
  "u",
);

/** "Were called “almost better” by dealer Hugo Sant". */
function byAgent(head: string, tail: string, names: Names): Subject | null {
  const pattern = isAccused.test(head) ? laterAgent : isCalled.test(head) ? agent : null;
  const phrase = pattern?.exec(tail)?.[1];
  if (phrase === undefined) return null;
  const who = whoIn(phrase, names);
  // "By a committee of MPs": the committee.
  const isPart = who?.kind === "name" && /\bof (?:the )?$/u.test(phrase.slice(0, who.at));
  const mention = isPart ? describedBy(phrase) : who;
  return mention === null ? null : { mention, cue: "by", sure: true };
}

/** "…,” a move Budapest denounced": what somebody else says of it. */
function isComment(tail: string): boolean {
  const noun =
    /^[\s,—–-]*(?:an?|something) (?:\p{Ll}+ )?(?!(?:in|at|on|from|of|with|near|by|to|former|current|senior|top|veteran|longtime|onetime|retired|prominent|leading|young|fellow) )(\p{Ll}+) (?=(?:that|which|the|his|her|their|its|he|she|they|\p{Lu}))/u.exec(
      tail,
    )?.[1];
  return noun !== undefined && !isPersonNoun(noun) && !isBodyNoun(noun);
}

/** "…, which critics call “a mess,” the court said": the words right before a quotation that begins small lead it in. */
function isLedIn(words: string, head: string, { cue }: Subject): boolean {
  if (cue === null) return false;
  const rest = head.slice(head.lastIndexOf(cue) + cue.length).trim();
  // "When a man shouted, “Drink it!” the mayor looked down".
  if (/^(?:\p{Ll}+ing)?[,:]?$/u.test(rest) || (rest === "?" && sayingNoun.test(cue))) return true;
  if (!/^\p{Ll}/u.test(words)) return false;
  // "Called the second act “a shambles”": what is called so may be longer.
  const most = /^(?:call|describ|dub|label|brand)/u.test(cue) ? 5 : 2;
  return rest.split(/\s+/u).length <= most && !rest.endsWith(",");
}

/** "Rees told jurors that Blethyn had searched for “slow poison”": words that may be those of the other one. */
function namesAnother(head: string, { cue, mention }: Subject, names: Names): boolean {
  const from = cue === null ? -1 : head.lastIndexOf(cue);
  return (
    from >= 0 &&
    names
      .namesIn(head.slice(from))
      .some(
        ({ name, at, words }) =>
          name !== mention.name &&
          /^ (?:had|has|was|is|would|will|\p{Ll}+ed) /u.test(
            head.slice(from + at + words.length, from + at + words.length + 16),
          ),
      )
  );
}
