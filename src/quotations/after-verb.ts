/** The subjects that come after their verb: "said Kirby". */
import { fromState } from "./affiliations.ts";
import { describedBy } from "./described.ts";
import type { Mention } from "./mention.ts";
import { givesName } from "./name-words.ts";
import type { Names } from "./names.ts";
import { shifted } from "./noun-phrases.ts";
import { isPlaceName } from "./peoples.ts";
import { isPeople, isPersonNoun } from "./roles.ts";
import { type Subject, titles } from "./subjects.ts";
import { isThing } from "./things.ts";

/** Words after which a noun phrase is over, and another thing is told. */
export const phraseEnd =
  /,(?! (?:Jr|Sr)(?!\p{L}))|[;:()—–]|(?<!(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|St|Rev|Hon|Adm|Maj|Jr|Sr|Const|Cst|Coun|Cr|Cllr|Cpl|Cmdr|Insp|Det|Supt|(?:\p{Lu}\.)*\p{Lu}))\.|\s(?:who(?:[’'](?:s|d|ve|ll|re))?|whose|which|that|in|on|at|(?<!(?:[Aa]mbassador|[Ee]nvoy|Counsell?or|Advis[eo]r|Representative|Liaison|Delegate|Observer|[Nn]uncio) (?=to \p{Lu}|to the \p{Lu}))to|after|before|during|when|as|while|following|with|from|about|outside|late|early|on)\s/u;
/** People without an article: "shouted deputies on both sides". */
const severalAfter = /^\s+(?:\p{Ll}+ ){0,2}\p{Ll}{3,}s(?=\s(?:on|in|from|at|of|outside)\s|[,.;]|$)/u;

/** What follows a name that begins a clause of its own. */
const isOfClause =
  /^(?:['’]s?(?: \p{Ll}[\p{L}-]*){1,2})?\s(?:was|were|is|are|had|has|would|will|could|should|did|does|might|must)\s/u;

/** The subject that comes after its verb: "said Kirby", "said its spokesman, John Kirby", "said John Kirby of the NSC". */
export function inverted(after: string, cue: string, names: Names): Subject | null {
  // "One caller, he said, told a clerk": nobody is told by what comes after.
  if (/^t(?:old|ells?)$/u.test(cue)) return null;
  // "Oakes flung a stapler, referred to her pollster as": he is spoken of.
  if (/^(?:referr|refers|spoke|speak|meant|means)/u.test(cue)) return null;
  // "Tarbeck, campaigning in Tampa, called the speech": it is called so.
  if (
    /^(?:call(?:ed|s)|dub(?:bed|s)|label(?:led|ed|s)|brand(?:ed|s)|describ(?:ed|es)|accus(?:ed|es)|denounc(?:ed|es)|dismiss(?:ed|es)|compar(?:ed|es)|mock(?:ed|s)|remind(?:ed|s)|urg(?:ed|es)|thank(?:ed|s)|prais(?:ed|es))$/u.test(
      cue,
    )
  )
    return null;
  // "said Northern Ports Authority (NPA) deputy director Marlene Okafor".
  const phrase = after.slice(0, 160).replace(/\(\p{Lu}{2,}s?\)/gu, (short) => " ".repeat(short.length));
  // "…, said he had seen it", "…, warned that Brand had".
  if (/^\s+that\s/u.test(phrase)) return null;
  if (/^\s+(?:he|she|they)\s+\p{L}/u.test(phrase)) return null;
  // "…, said the idea of it troubles him less".
  if (/^\s+the [^,;:“"]* \p{Ll}{2,}(?:s|ed) (?:him|them|us|me)(?!\p{L})/u.test(phrase)) return null;
  // "Said someone who had raised money for Holt".
  const somebody = /^\s+(some(?:one|body)) (?:who|in|at|from|close|familiar|with)\s/u.exec(phrase)?.[1];
  const [someone] = somebody === undefined ? [] : names.mentions(somebody);
  if (someone !== undefined) return { mention: shifted(someone, after.indexOf(someone.words)), cue, sure: true };
  // "Said a statement from Clint Carr".
  const writer = writerOf(phrase.trimStart(), names);
  if (writer !== null) return { mention: writer, cue, sure: true };
  // "Says, a little wearily, Cosmo Rattray".
  const aside = /^, [^,;:“"]{3,40}, (?=(?:\p{Lu}[\p{L}.]* )*\p{Lu}[\p{L}’'-]+\s*(?:[,.;]|$))/u.exec(phrase);
  const later = aside === null ? undefined : names.namesIn(phrase)[0];
  if (later !== undefined && later.at === aside?.[0].length) return { mention: later, cue, sure: true };
  // "Said one of them, a lobbyist and longtime bundler": what they are.
  const one = /^\s+(?:one|another) of (?:them|those|these), (an? [^,.;:]{3,60})/u.exec(phrase);
  const known = one === null ? null : describedBy(one[1] ?? "");
  if (known !== null && isPersonNoun(known.name)) return { mention: known, cue, sure: true };
  // "Said spokesman for Gift Chirambo, Lovemore Phiri": the name after the comma.
  const forOther = /^\s+(?:\p{Ll}+ ){0,2}(\p{Ll}+) (?:for|of|to) \p{Lu}[^,;:“"]{2,40}, (?=\p{Lu})/u.exec(phrase);
  const spokesman =
    forOther !== null && isPersonNoun(forOther[1] ?? "")
      ? names.namesIn(phrase).find(({ at }) => at === forOther[0].length)
      : undefined;
  if (spokesman !== undefined) return { mention: spokesman, cue, sure: true };
  // "aseguró el alcalde, Eusebio Larrañaga,".
  const foreign = /^\s+(?:el|la|le|il|lo|o|der|die)\s(?:\p{L}[\p{L}’-]*(?: |(?=,))){1,5}, (?=\p{Lu})/u.exec(phrase);
  const holder = foreign === null ? undefined : names.namesIn(phrase.slice(foreign[0].length))[0];
  if (holder?.at === 0) return { mention: holder, cue, sure: true };
  // "said in a statement Kirby" is no inversion; a name or an article has to come at once.
  if (
    !severalAfter.test(phrase) &&
    !/^\s+(?:(?:the|a|an|one|another|several|two|three|both|this|my|his|her|former|then|our|their|its|[\p{Ll}\d-]+(?: [\p{Ll}\d-]+){0,3} (?=\p{Lu}))\s*|[dl]['’](?:\p{Lu}|\p{Ll}+ (?=\p{Lu}))|\p{Lu}|he\b|she\b|they\b)/u.test(
      phrase,
    )
  )
    return null;
  const end = phraseEnd.exec(phrase.slice(1))?.index ?? phrase.length - 1;
  const noun = phrase.slice(0, end + 1);
  const mentions = names.mentions(noun);
  const named = headOf(phrase, mentions);
  // "Said Pruell's bluntness was", "said Pruell was": what somebody else said.
  if (named?.kind === "name" && isOfClause.test(phrase.slice(named.at + named.words.length))) return null;
  // "said the Senegal international": the name is but a part of what describes him.
  const isPart =
    named?.kind === "name" &&
    /^ (?!(?:of|from|for|at|in|with|and)\s)\p{Ll}/u.test(noun.slice(named.at + named.words.length));
  // "Said one veteran GOP pollster": a veteran is but what the pollster is.
  const isQualified =
    named?.kind === "role" &&
    isPersonNoun(
      /^ (?:\p{L}[\p{L}.-]* ){0,2}?(\p{Ll}[\p{L}-]+|Democrat|Republican)\s*$/u.exec(
        noun.slice(named.at + named.words.length),
      )?.[1] ?? "",
    );
  const isOneOf = named?.kind === "role" && /^\s*(?:one|another) of /u.test(noun);
  // "Said Clinton's running mate": not Clinton.
  const isOwner = named !== null && owns(named, noun);
  const phrased = named === null || isPart || isOneOf || isQualified || isOwner ? describedBy(noun) : null;
  if (isOwner && phrased === null) return null;
  // "…, said her account left": nobody is named so.
  const isNobody =
    phrased !== null &&
    /^\s*(?:h(?:is|er)|its|their)\s/u.test(noun) &&
    !isPersonNoun(phrased.name) &&
    !isThing(phrased.name);
  const described = isNobody ? null : phrased;
  const mention = described ?? named;
  if (mention === null) return null;
  const home = mention.kind === "role" ? (fromState.exec(phrase.slice(end + 1))?.[0] ?? "") : "";
  const whole = home === "" ? mention : { ...mention, words: mention.words + home };
  return { mention: byName(whole, phrase.slice(end + 1), names), cue, sure: true };
}

/** Whether a phrase is about what a name owns: "Clinton's running mate". */
export function owns({ kind, at, words }: Mention, phrase: string): boolean {
  return (
    kind === "name" &&
    /^['’]s? (?!(?:from|in|at|on|to|for|of|with|and|or|but)\s)\p{Ll}/u.test(phrase.slice(at + words.length))
  );
}

/** What stands between a role and the name that explains it; where no article begins it, perhaps a place. */
const explains =
  /^(?: ?(?:in|at|from|of|with|for) (?:the|an?) [^,.;“"]{3,60}| ?to (?:the )?\p{Lu}[^,;“"]{1,60}| ?((?:in|at|from|of|near) [^,.;“"]{2,40}))?,\s+(?=\p{Lu})/u;

/** "Who gave her name only as", right after what somebody is. */
const namedSo = new RegExp(
  `^(?: ?(?:in|at|from|of|with|for) [^,.;“"]{2,60})?(?:,? ?${givesName}| ?named) (?=\\p{Lu})`,
  "u",
);

/** Somebody by the name that explains a role, right after its phrase: "its spokesman, John Kirby,", "the spokesman, Maj. Gen. Kirby". */
export function byName(mention: Mention, after: string, names: Names): Mention {
  const explained = mention.kind === "role" ? (namedSo.exec(after) ?? explains.exec(after)) : null;
  const said = explained === null ? "" : after.slice(explained[0].length, 79);
  const name = names.mentions(said)[0];
  // "A voter from Athens, Ohio": not Ohio.
  const isPlace =
    explained?.[1] !== undefined &&
    name !== undefined &&
    (!isPersonNoun(mention.name) || !name.name.includes(" ") || isPlaceName(name.name));
  return name?.kind === "name" && !isPlace && said.slice(0, name.at).replace(titles, "") === ""
    ? { ...name, role: mention.role }
    : mention;
}

/** Who a noun phrase is about: the last name of a row ("spokesman John Kirby"), but none that "of" or "for" brings in. */
export function headOf(phrase: string, mentions: readonly Mention[]): Mention | null {
  let head: Mention | null = null;
  const [first] = mentions;
  for (const mention of mentions) {
    if (mention.kind !== "name") continue;
    // "A spokeswoman for Lieutenant Governor Ellen Ruiz": she is not named.
    if (
      head === null &&
      first?.kind === "role" &&
      isPersonNoun(first.name) &&
      /^ (?:for|to|of|with) (?:the )?(?:\p{Lu}[\p{L}.]* )*$/u.test(
        phrase.slice(first.at + first.words.length, mention.at),
      )
    )
      return first;
    const between = head === null ? "" : phrase.slice(head.at + head.words.length, mention.at);
    const isFull = head?.name.includes(" ") === true;
    if (
      /(?<!\p{L})(?:of|for|at|from|with|am|im|bei|à|en|nel)(?!\p{L})/u.test(between) ||
      (isFull &&
        /\band\b/u.test(between) &&
        // "Former Kenosha Valley superintendent and two-term state senator Dale Hruska".
        !(
          /^ \p{Ll}[\p{Ll}-]*(?<! and) (?:[\p{Ll}-]+ )*$/u.test(between) &&
          isPersonNoun(/(\p{Ll}+) $/u.exec(between)?.[1] ?? "")
        ))
    )
      break;
    head = mention;
  }
  return head ?? mentions[0] ?? null;
}

/** What somebody writes, and by whom: "a statement issued on Tuesday by the" and then the ministry. */
const writtenBy =
  /^(?:an?|the|another|one|his|her|its|their) (?:[\p{L}\p{N}-]+ ){0,4}?(?:statement|letter|release|memo|message|note|e-?mail|post|tweet|op-ed|essay|column|(report|study|analysis|survey|review))(?: (?:(?:issued|released|published|put out|sent|written|signed|prepared|produced|compiled|commissioned|posted)(?:(?: on)? \p{Lu}\p{Ll}+day| (?:last|this) \p{Ll}+| in \p{L}+| earlier)?) by| by| from) (?=\p{Lu}|(?:the|an?|his|her|its|their) )(?!\p{Lu}\p{Ll}+day(?!\p{L}))(?![^;:]*,[^;:]* and \p{Lu})/iu;

/** Whose words are in what a phrase begins with, where it tells who wrote it or put it out; of a report, where asked for. */
export function writerOf(phrase: string, names: Names, { ofReport = false } = {}): Mention | null {
  const written = writtenBy.exec(phrase);
  if (written === null || (written[1] !== undefined && !ofReport)) return null;
  const from = written[0].length;
  const rest = phrase.slice(from);
  const end = phraseEnd.exec(rest)?.index ?? rest.length;
  const mention = whoIn(rest.slice(0, end), names);
  return mention === null ? null : shifted(byName(mention, rest.slice(end), names), from);
}

/** Whom a noun phrase names, or else describes. */
export function whoIn(phrase: string, names: Names): Mention | null {
  const head = headOf(phrase, names.mentions(phrase));
  // "By Tolliver's accountants": not Tolliver.
  if (head === null || owns(head, phrase)) return describedBy(phrase);
  // "By some party veterans": no party.
  const whole = head.kind === "role" ? describedBy(phrase) : null;
  return whole !== null && whole.at === head.at && isPeople(whole.name) && !isPeople(head.name) ? whole : head;
}
