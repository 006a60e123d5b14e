/** Noun phrases that describe somebody and name nobody: "the Senegal international", "one nurse", "a spokesperson for the ministry". */
import { allMatches } from "./all-matches.ts";
import { pastForm } from "./clauses.ts";
import type { Mention } from "./mention.ts";
import { genderOf } from "./gender.ts";
import { isOneOffice, isPeople, isPersonNoun } from "./roles.ts";
import { isBodies, isBodyNoun, isDocument, isThing, nounOf } from "./things.ts";

const determiner =
  "(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ii]ts|[Mm]y|[Ss]everal|[Ss]ome|[Mm]any|[Tt]wo|[Tt]hree|[Ff]our|(?:\\p{Lu}[\\p{L}.-]* ){0,3}\\p{Lu}[\\p{L}.-]*(?:['’]s|s['’]))";
const part = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.&/’'-]|,(?=\\d))*";
const whole = new RegExp(`^(${determiner}) (${part}(?: ${part}){0,9})$`, "u");
/** People without an article: "consumer advocates". */
const several =
  /^(?:(?:(?:\p{L}[\p{L}-]*|U\.[SKN]\.) ){0,2}(?:\p{Ll}{2,}[^\P{Ll}s]s|people|\p{Ll}*(?:men|women)|children)|(?:People|Men|Women|Children)|\p{Lu}\p{Ll}+(?<!er)[^\P{Ll}s]s)$/u;
/** What a noun phrase begins after. */
const boundary =
  /,(?!\d)|[;:—–“”"]|(?<![\p{L}’'-])(?:and|but|that|as|when|while|before|after|until|though|although|because|if|where|who|which|though|what|whom|how|(?:says|said|claims|claimed|insists|insisted|alleges|alleged|argues|argued|believes|believed)(?= (?:the|an?|his|her|their) )|^(?:But|And|Yet|So|Then|Though|Although|While|When|As|Because|If))\s/gu;
/** Words that no such phrase holds. */
const verbal =
  /(?<![\p{L}’'-])(?:is|was|are|were|be|been|has|had|have|will|would|can|could|may|might|did|does|do|said|says|told|he|she|they|it|we|I|you|not|there|says|came|went|got|made|took|whom)(?![\p{L}’'-])/u;
/** "Video shows the deputy": another phrase that nothing links to the first. */
const twoPhrases =
  /(?<!(?:^|\s)(?:of|for|with|from|at|in|on|to|near|by|outside|inside|across|around|along|behind))\s(?:the|an?|another|his|her|their|its)\s/u;
const linking =
  /\s(?:of|for|with|from|at|in|on|to|near|outside|inside|across|around|along|behind|by|\p{Ll}{3,}ed by|who(?:['’]\p{Ll}+)?|that|which|familiar|close|briefed|present|identified|named)\s/gu;
const when = /^(?:today|yesterday|tomorrow|tonight|again|later|recently|earlier|afterwards|then|once|too|here|there)$/u;

/** The phrase that `clause` ends in, if it is one that describes somebody; what "of", "for" and the like bring in is not its head. */
export function describedBy(clause: string, { isWho = false } = {}): Mention | null {
  const text = withoutParticiple(clause.trimEnd())
    .replace(/,? who$/u, "")
    .replace(/ on(?: \p{Lu}\p{Ll}+day)?$/u, "")
    .replace(/(?<=\p{Ll}) (?:outside|inside|nearby|upstairs|downstairs|backstage)$/u, "");
  const from =
    allMatches(boundary, text)
      .map(({ index, 0: { length } }) => index + length)
      .at(-1) ?? 0;
  // ", an offer the family's solicitors described": the second phrase is the subject.
  const second =
    from > 0 && /[,"”]/u.test(text.charAt(from - 1))
      ? /^\s(?:(?:an?|the) \p{Ll}+|something) (?=(?:the|his|her|their|its)\s)/u.exec(text.slice(from))
      : null;
  // "A storm the weather service described": what stands beside the first phrase describes it.
  const beside =
    second !== null
      ? null
      : /^\s*.*(?:^|\s)an? (?:\p{Ll}[\p{L}-]* ){1,3}(?=(?:the|his|her|their|its|\p{Lu}[\p{L}-]*['’]s) \p{L}[\p{L} -]*$)/u.exec(
          text.slice(from),
        );
  const starts = [second, beside].flatMap((each) => (each === null ? [] : [from + each[0].length]));
  // "A labor and delivery nurse" holds an "and" of its own.
  for (const start of [0, from, ...starts]) {
    const segment = text.slice(start);
    const lead = segment.length - segment.trimStart().length;
    const found = whole.exec(segment.trimStart());
    const words = found?.[2];
    // "Students across the lawn".
    const isPlain = found === null && !/[,;:“”"]/u.test(segment) && !verbal.test(segment);
    const plain = segment.trimStart();
    const people = isPlain ? several.exec(plain.slice(0, allMatches(linking, `${plain} `)[0]?.index))?.[0] : undefined;
    if (
      people !== undefined &&
      !/^(?:But|And|Yet|So|Then|[Ww]here|[Ww]hen|[Tt]hat|which|[Bb]ecause|[Aa]s|[Ii]f|[Ww]hile|[Ss]ince|[Tt]hough|[Aa]lthough|[Aa]fter|[Bb]efore|[Uu]ntil|than) /u.test(
        people,
      ) &&
      (isPeople(people) || isBodies(people))
    ) {
      const name = people.includes(" ") ? people : people.toLowerCase();
      return { name, role: name, words: people, kind: "role", gender: null, at: start + lead };
    }
    if (found === null || words === undefined || verbal.test(words) || twoPhrases.test(words)) continue;
    // "One of the people" is whole as it stands.
    const many =
      /^(?:[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Tt]hree|[Ff]our) (?:of|in) (?:the |his |her |their |its )?(?=\p{Ll})/u.exec(
        found[0],
      );
    const head =
      many !== null
        ? headIn(found[0].slice(many[0].length))
        : words.startsWith("of ")
          ? (oneOfMany(found[0]) ?? found[0])
          : headIn(words);
    if (
      !isWho &&
      /^an?$/iu.test(found[1] ?? "") &&
      !isPersonNoun(head) &&
      !isThing(head) &&
      !/(?:^|\s)\p{Lu}\S*$/u.test(head)
    )
      continue;
    const isBeside = beside !== null && start === from + beside[0].length;
    if (isBeside && !isPersonNoun(head) && !isThing(head)) continue;
    // "Thousands marched, many of them chanting": whoever "they" are.
    if (head.endsWith(" to")) continue;
    if (when.test(nounOf(head)) || /^(?:them|us|whom)$/u.test(head)) continue;
    // "One doubts": nobody.
    if (/^one$/iu.test(found[1] ?? "") && many === null && /^\p{Ll}+[^\P{Ll}s]s$/u.test(words)) continue;
    return { name: head, role: head, words: found[0], kind: "role", gender: genderOf(head), at: start + lead };
  }
  return null;
}

/** "One of Prescott's biggest donors": a donor; null where no ending tells the noun of one. */
function oneOfMany(phrase: string): string | null {
  const noun =
    /^[Oo]ne of (?:the|these|those|h(?:is|er)|its|their|(?:\p{Lu}[\p{L}.-]* ){0,2}\p{Lu}[\p{L}.-]*(?:['’]s|s['’])) (?:\p{Ll}+est )?(?:own )?((?:(?!other )\p{L}[\p{L}-]* ){0,2}?\p{Ll}{2,}(?<!s)s)(?= |$)/u.exec(
      phrase,
    )?.[1];
  if (noun === undefined || !isPeople(nounOf(noun))) return null;
  return noun.replace(/ies$/u, "y").replace(/(?<!y)s$/u, "");
}

/** "A young woman holding a plate": the phrase without what she is doing. */
function withoutParticiple(phrase: string): string {
  const doing =
    /^(.*(?<![\p{L}’'-])([\p{L}-]+)) \p{Ll}{3,}ing (?:an?|the|his|her|their|its|in|at|on|for|with|from|to|up) [^,;]*$/u.exec(
      phrase,
    );
  if (doing !== null && isPersonNoun(doing[2] ?? "")) return doing[1] ?? phrase;
  // "An operative involved", "an operative close": where the phrase is cut before what comes next.
  const done =
    /^(\s*(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:.*(?<![\p{L}’'-]))?([\p{L}-]+)) (?:\p{Ll}{3,}ed|close|familiar)$/u.exec(
      phrase,
    );
  if (done !== null && isPersonNoun(done[2] ?? "")) return done[1] ?? phrase;
  // "The head of a union representing agents in Texas".
  const leading =
    /^((?:[Tt]he|[Aa]n?|[Oo]ne) (?:[\p{L}-]+ ){0,2}([\p{L}-]+) (?:of|for|at) [^,;]*?) \p{Ll}{3,}ing [^,;]*$/u.exec(
      phrase,
    );
  return leading !== null && isPersonNoun(leading[2] ?? "") ? (leading[1] ?? phrase) : phrase;
}

/** The noun of a phrase; "of" and the like end it, but not in "a Department for Transport spokesperson". */
function headIn(words: string): string {
  // "The commander paused before": what he does is no part of what he is.
  const does = /^(.*?\p{Ll}) \p{Ll}{3,}ed\s(?:\p{Ll}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\b|$)/u.exec(
    words,
  )?.[1];
  if (does !== undefined && (isPersonNoun(does) || isThing(does))) return does;
  for (const match of allMatches(linking, words)) {
    if (isOneOffice(words.slice(0, match.index), words.slice(match.index))) continue;
    if (
      !/(?:^|\s)(?!(?:Republican|Democrat|MP|MEP|MSP|TD)$)\p{Lu}\S*$/u.test(words.slice(0, match.index)) ||
      /^\P{Ll}*$/u.test(words.slice(match.index))
    )
      return words.slice(0, match.index);
  }
  return words;
}

/** Whether a phrase means one person who was spoken of before: "the striker", but neither "a striker" nor "the company". */
export function isDefinitePerson({ words, name }: Mention): boolean {
  return (
    /^(?:the|this|his|her|their|its|\S+(?:['’]s|s['’]))\s/iu.test(words) &&
    !isThing(name) &&
    !/(?:[^s]s|people)$/u.test(name)
  );
}

/** Whether a phrase means somebody who was not spoken of before. */
export function isIndefinite(words: string): boolean {
  return /^(?:an?|one|another|some|several|two|three|four|many)\s/iu.test(words);
}

const whoSubject =
  /^((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) ((?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}[\p{L}-]*)),? (?:who|whose)\s/u;
const subjectNoun = new RegExp(
  `^((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\\s((?:\\p{Lu}\\p{Ll}+\\s)?(?:(?:\\p{Ll}[\\p{L}-]*|\\p{Lu}{2,4})\\s){1,4}?|Democrat\\s|Republican\\s))(?=(?:(?:in|at|from|near|outside|on|with) (?:(?:the|an?|his|her) )?(?:\\p{L}+ ){1,3})?(?:who|was|is|had|has|${pastForm})\\s)`,
  "u",
);

/** "His family, who have not been named, thanked": a family, and whose it is. */
const familySubject =
  /^((?:His|Her|Their|The) (?:\p{Ll}+ )?(family|parents|relatives))(?=,? (?:who|which|said|has|have|had|was|were|also|thanked|asked|called|issued|released|\p{Ll}+ed)\s)/u;

/** Whoever a clause begins with, where no name does: "an older colleague took me aside". */
export function describedSubject(clause: string): Mention | null {
  // "The caretaker, 44, shrugged".
  const plain = clause.replace(/^(\p{Lu}\p{Ll}* (?:[\p{L}-]+ ){0,3}\p{Ll}+), (?:now )?\d[^,]{0,20},(?= )/u, "$1");
  const [all, , family] = familySubject.exec(plain) ?? [];
  if (all !== undefined && family !== undefined)
    return { name: family, role: family, words: all, kind: "role", gender: null, at: 0 };
  const found = whoSubject.exec(plain) ?? subjectNoun.exec(plain);
  const words = found?.[2]?.trim();
  if (found === null || words === undefined || isThing(words) || verbal.test(words) || / (?:of|in|on|at) /u.test(words))
    return null;
  return { name: words, role: words, words: (found[1] ?? "").trim(), kind: "role", gender: genderOf(words), at: 0 };
}

const introduction =
  /(?<![\p{L}’'-])(?:[Aa]n?|[Oo]ne|[Aa]nother) ((?:[\p{L}-]+ ){0,3}?)(\p{Ll}[\p{L}-]{3,})(?= (?:who|whose|from|at|with|in|of|for|to|close|familiar|said|told|asked|called|named|he|she|that|as|when|while|whether|if|why|how|about|\p{Ll}+ing)\s|,(?! \p{Lu}))/gu;

/** "Said Artigues, bowing to the stranger." */
const addressed = /(?<=, \p{Ll}+ing (?:to|at|towards?) )the ()(\p{Ll}[\p{L}-]{3,})(?=[.,;]|$)/gu;

/** Somebody whom a sentence speaks of for the first time, by what they are, whatever word it is: "a Republican lobbyist who". */
export function strangersIn(sentence: string): readonly { readonly name: string; readonly at: number }[] {
  const found = [introduction, addressed].flatMap((pattern) => allMatches(pattern, sentence));
  return found.flatMap(({ 1: before = "", 2: noun = "", index }) =>
    isPersonNoun(noun) && !verbal.test(before) && !/(?:^|\s)(?:of|and|the|that|by|for)\s/u.test(before)
      ? [{ name: `${before}${noun}`, at: index }]
      : [],
  );
}

/** The surname of whom a description tells how they are: "visibly shaken Kehoe". */
export function surnameIn(description: string): string | null {
  return /^(?:\p{Ll}+ly )?\p{Ll}+ (?:cllr |councillor )?(\p{Lu}[\p{L}’'-]+)$/u.exec(description)?.[1] ?? null;
}

const manyFirst = new RegExp(
  `^((?:(?:But|And|Yet|Still),? )?(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Mm]any|[Bb]oth|[Mm]ost|[Aa] few|[Dd]ozens|[Hh]undreds)(?: of)?(?: (?:the|h(?:is|er)|their|its))? |(?:[Tt]he|[Hh](?:is|er)|[Tt]heir|[Ii]ts) )?)((?:\\p{L}[\\p{L}-]* ){0,2}\\p{L}\\p{Ll}{2,}s)(?: (?:on|in|at|from) [^,;“"]{2,40}?)? (?:were|are|have|had|also|both|all|then|still|will|would|can|could|must|may|${pastForm})\\s`,
  "u",
);

/** Several people whom a sentence begins with: "local growers". */
export function manySubject(sentence: string): Mention | null {
  const [, before = "", words = ""] = manyFirst.exec(sentence) ?? [];
  if (!isPeople(words)) return null;
  const name = before === "" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return { name, role: name, words, kind: "role", gender: null, at: before.length };
}

/** Whether a phrase means a body that was named before: "the group". */
export function isBodyAgain({ words }: Mention): boolean {
  return (
    /^the (?:[\p{L}-]+ ){0,2}\p{L}+$/iu.test(words) &&
    isBodyNoun(words) &&
    // "The Hartwell team" has a name of its own.
    !/^the \p{Lu}\p{Ll}+ team$/iu.test(words)
  );
}

/** Whether a phrase means a body that was named before, though it says more of it: "the Mainz-based company". */
export function isSameBody({ words }: Mention): boolean {
  return /^the (?:[\p{L}\d]+-\p{Ll}+ )+\p{Ll}+$/iu.test(words) && isBodyNoun(words);
}

/** What is written or shown, where a sentence begins with it: "an editorial published beside the study was". */
export function documentSubject(sentence: string): string | null {
  const noun =
    /^(?:An?|The|This|That) (?:[\p{L}\p{N}-]+ ){0,3}?(\p{Ll}+) (?=(?:published|released|issued|was|is|had|has|by|from|of|in|on|also|did)\s)/u.exec(
      sentence,
    )?.[1];
  return noun !== undefined && isDocument(noun) ? noun : null;
}

/** "A strategy memo circulated among advisers to the governor last month": what is written, whoever it went to. */
export function circulatedDocument(clause: string): Mention | null {
  const [, phrase = "", noun = ""] =
    /^((?:An?|The|One) (?:[\p{L}-]+ ){0,4}?(\p{Ll}+)) (?:circulated|released|published|issued|prepared|written|commissioned|obtained|sent|posted|leaked|filed) [^,;“"]*$/u.exec(
      clause,
    ) ?? [];
  return isDocument(noun) ? describedBy(phrase) : null;
}

/** Whether a phrase means one person: "a nurse", "the nurse", but not "nurses". */
export function isOne({ words, name }: Pick<Mention, "words" | "name">): boolean {
  // What comes after the noun tells nothing: "a stagehand at one of the halls".
  const at = words.indexOf(name);
  const phrase = at < 0 ? words : words.slice(0, at + name.length);
  return (
    /^(?:an?|one|another|the|this|his|her|their|its|(?:\p{Lu}\S* )*\S+['’]s)\s/iu.test(phrase) &&
    !/[^s]s$/u.test(phrase)
  );
}
