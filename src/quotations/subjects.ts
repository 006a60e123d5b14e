/** The subjects of clauses, before their verb and after it. */
import { allMatches } from "./all-matches.ts";
import { describedBy } from "./described.ts";
import { givenGender } from "./gender.ts";
import type { Mention, Names } from "./names.ts";
import { isOrganisation, isPersonNoun, isThing, roleNouns } from "./roles.ts";

/** A subject found in a clause. */
export interface Subject {
  readonly mention: Mention;
  readonly cue: string | null;
  /** Whether a reporting verb, a colon or "according to" ties it to the quotation. */
  readonly sure: boolean;
  /** Whether, though it is tied, somebody else may have said it. */
  readonly isGuess?: boolean;
}

/** Words after which a noun phrase is over, and another thing is told. */
export const phraseEnd =
  /[,;:()—–]|(?<!(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|St|Rev|Hon|Adm|Maj|Const|Cst|Coun|Cpl|Cmdr|Insp|Det|Supt|\p{Lu}))\.|\s(?:who|whose|which|that|in|on|at|to|after|before|during|when|as|while|following|with|from|about|outside|late|early|on)\s/u;
const prepositions =
  "[Oo]f|[Ii]n|[Tt]o|[Ff]rom|[Ww]ith|[Bb]y|[Aa]bout|[Aa]gainst|[Ff]or|[Aa]t|[Oo]n|[Nn]ear|[Bb]etween|[Uu]nder|[Oo]ver|[Aa]fter|[Ii]nto|[Bb]ehind|[Ll]ike|[Tt]han";
const preposition = new RegExp(
  `\\b(?:${prepositions})\\s+(?:(?:the|an?|his|her|their|its|our)\\s+(?:\\p{Lu}[\\p{L}-]*\\s+(?=\\p{Ll}))?(?:(?!(?:that|who|which|and|but|as|when|while|where)\\s)\\p{Ll}[\\p{L}-]*\\s+){0,3}|former\\s+)?$`,
  "u",
);
const rightAfterPreposition = new RegExp(`\\b(?:${prepositions})\\s+$`, "u");

/** What stands before a name: "Gov. ", "Vice President ". */
const titles = new RegExp(
  `(?<!\\p{L})(?:(?:${roleNouns}|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Dame)\\.?|\\p{Lu}\\p{Ll}{1,5}\\.)\\s)+$`,
  "u",
);

/** "…, saying": whoever the sentence is about. */
export function isParticiple(cue: string, before: string): boolean {
  return /ing\b/u.test(cue) && /,\s*(?:and\s+)?$/u.test(before);
}

/** Length of what stands before the main clause: "Given the opportunity, ", "In Paris, ". */
export function leadIn(sentence: string): number {
  // "At one point he mocked the host, Megyn Kelso, saying": the main clause itself.
  const time =
    /^(?:At|In|On|By) (?:one point|times|first|the end|the time|last|\d{4}|\p{Lu}\p{L}+(?: \d+)?) (?=(?:he|she|they)\s)/u.exec(
      sentence,
    );
  if (time !== null) return time[0].length;
  // "Kimberly Voight, who" is no adverb.
  if (givenGender(/^\p{Lu}\p{Ll}+(?= \p{Lu})/u.exec(sentence)?.[0] ?? "") !== null) return 0;
  // "When a host, Hugh Hewes, suggested it, Breck": what explains the subject of the clause ends it not.
  const explained =
    /^(?:As|When|While|After|Before|Though|Although|Because|Since|If) (?:an?|the|one|his|her|its|their) (?:\p{L}[\p{L}-]* ){0,4}\p{Ll}+, (?:\p{Lu}[\p{L}.’'-]* ?){1,4}, [^,“"▒]*, /u.exec(
      sentence,
    );
  if (explained !== null) return explained[0].length;
  return (
    /^(?:In|On|At|After|Before|During|For|By|With|As|Asked|When|While|If|Though|Although|Because|Since|Despite|Outside|Inside|Given|From|Under|Until|Like|Unlike|Instead of|\p{Lu}\p{Ll}+(?:ing|ed|ly))\b[^,“"▒]*,\s*(?:(?:where|when|which)\s[^,“"▒]*,\s*)?/u.exec(
      sentence,
    )?.[0].length ?? 0
  );
}

/** The name that ends a row which a name begins: "Conservative councillor Hugo Fanshawe", "Lakers coach Vic Santangelo". */
export function rowEnd(first: Mention | undefined, mentions: readonly Mention[], sentence: string): Mention | null {
  let end = first ?? null;
  for (const each of mentions) {
    if (end === null || each.kind !== "name" || each.role === null || end.kind !== "name") continue;
    const between = sentence.slice(end.at + end.words.length, each.at);
    if (/^\s+(?:\(\p{Lu}+\)\s)?(?:\d{1,3}\s)?(?:\p{Ll}[\p{L}-]*\s){1,3}$/u.test(between)) end = each;
  }
  return end;
}

/** The subject that a sentence opens with. */
export function opener(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const lead = leadIn(before);
  const mentions = names.mentions(before);
  const first = mentions.find(({ at }) => at >= lead);
  const mention = rowEnd(first, mentions, before);
  if (mention === null) return null;
  const isFirst = /^["”’»\s,]*(?:(?:\p{Lu}[\p{L}.-]*\s)+(?:\p{Ll}[\p{L}-]*\s){0,3})*$/u.test(
    before.slice(lead, mention.at),
  );
  return { mention, sure: isFirst && !/^['’]s?\s/u.test(before.slice(mention.at + mention.words.length)) };
}

/** People without an article: "shouted deputies on both sides". */
const severalAfter = /^\s+(?:\p{Ll}+ ){0,2}\p{Ll}{3,}s(?=\s(?:on|in|from|at|of|outside)\s|[,.;]|$)/u;

/** The subject that comes after its verb: "said Kirby", "said its spokesman, John Kirby", "said John Kirby of the NSC". */
export function inverted(after: string, cue: string, names: Names): Subject | null {
  // "said Northern Ports Authority (NPA) deputy director Marlene Okafor".
  const phrase = after.slice(0, 160).replace(/\(\p{Lu}{2,}s?\)/gu, (short) => " ".repeat(short.length));
  // "…, said he had seen it".
  if (/^\s+(?:he|she|they)\s+\p{L}/u.test(phrase)) return null;
  // "said in a statement Kirby" is no inversion; a name or an article has to come at once.
  if (
    !severalAfter.test(phrase) &&
    !/^\s+(?:(?:the|a|an|one|another|several|two|three|both|this|my|his|her|former|then|our|their|its|[\p{Ll}-]+(?: [\p{Ll}-]+){0,3} (?=\p{Lu}))\s*|\p{Lu}|he\b|she\b|they\b)/u.test(
      phrase,
    )
  )
    return null;
  const end = phraseEnd.exec(phrase.slice(1))?.index ?? phrase.length - 1;
  const noun = phrase.slice(0, end + 1);
  const mentions = names.mentions(noun);
  const named = headOf(phrase, mentions);
  // "said the Senegal international": the name is but a part of what describes him.
  const isPart = named?.kind === "name" && /^ \p{Ll}/u.test(noun.slice(named.at + named.words.length));
  const phrased = named === null || isPart ? describedBy(noun) : null;
  // "…, said her account left": nobody is named so.
  const isNobody =
    phrased !== null &&
    /^\s*(?:h(?:is|er)|its|their)\s/u.test(noun) &&
    !isPersonNoun(phrased.name) &&
    !isThing(phrased.name);
  const described = isNobody ? null : phrased;
  const mention = described ?? named;
  if (mention === null) return null;
  // A role that a name explains: "its spokesman, John Kirby,".
  const explained = mention.kind === "role" ? /^,\s+(?=\p{Lu})/u.exec(phrase.slice(end + 1)) : null;
  const name =
    explained === null ? undefined : names.mentions(phrase.slice(end + 1 + explained[0].length, end + 60))[0];
  if (name?.kind === "name" && name.at === 0) return { mention: { ...name, role: mention.role }, cue, sure: true };
  return { mention, cue, sure: true };
}

/** Who a noun phrase is about: the last name of a row ("spokesman John Kirby"), but none that "of" or "for" brings in. */
export function headOf(phrase: string, mentions: readonly Mention[]): Mention | null {
  let head: Mention | null = null;
  for (const mention of mentions) {
    if (mention.kind !== "name") continue;
    const between = head === null ? "" : phrase.slice(head.at + head.words.length, mention.at);
    const isFull = head?.name.includes(" ") === true;
    if (
      /(?<!\p{L})(?:of|for|at|from|with|am|im|bei|à|en|nel)(?!\p{L})/u.test(between) ||
      (isFull && /\band\b/u.test(between))
    )
      break;
    head = mention;
  }
  return head ?? mentions[0] ?? null;
}

/** Auxiliary verbs and adverbs that may stand before a verb. */
const auxiliary =
  "has|had|have|was|is|are|were|been|would|will|could|may|might|also|now|later|earlier|then|further|once|again|still|often|long|first|at first|never|always|just|only|even|himself|herself|itself|themselves|\\p{Ll}+ly";
/** What may stand between a subject and its verb. */
const adverbs = new RegExp(
  `^\\s*(?:(?:${auxiliary}|(?:(?:late|early) )?(?:on|in|at|during)(?: (?:the|an?))? [\\p{L}\\d]+(?: (?:night|morning|evening|afternoon|interview|statement|news|briefing|conference|call))*)\\s+)*$`,
  "u",
);
/** Adverbs that stand between a noun phrase and its verb. */
const trailing = new RegExp(`(?:\\s+(?:${auxiliary}))+\\s*$`, "u");
/** "Osgood, who has often". */
const relativeStart = new RegExp(`,?\\s+(?:who|which)(?:,[^,]{2,60},)?(?:\\s+(?:${auxiliary}))*\\s*$`, "u");
/** "Fraser allowed it but then". */
const secondVerb = new RegExp(`\\S\\s+(?:and|but|then)\\s+(?:(?:${auxiliary})\\s+)*$`, "u");
/** What tells where somebody belongs: "Kirby of the Security Council said". */
const belongs =
  /^ (?:of|at|in|from|with|for|close to) (?:(?!(?:that|who|which|when|and|but|while|as|to)\s)[\p{L}\p{N}.&’'-]+ ){1,9}$/u;
/** What opens a phrase that explains a name: "Kirby, a spokesman, said". */
const explains =
  /^\s*(?:(?:an?|the|its|his|her|their|who|whose|which|speaking|asked|told|aged|now|then|Democrat|Republican|[RDI]-\p{Lu}|\d+)\b|\p{Ll}|\p{Lu}[\p{L}-]*['’]s\s)/u;

/** The subject before a verb; sure when it stands right before it, or before a phrase that explains it. */
export function subjectIn(
  before: string,
  names: Names,
  { verb }: { readonly verb: boolean } = { verb: true },
): { readonly mention: Mention; readonly sure: boolean } | null {
  const clause = before
    .replace(/^[\s,;—–-]+/u, "")
    .replace(/\((?:[^()\p{Lu}]*|[^()]*)\)(?! \p{Lu})/gu, (aside) => " ".repeat(aside.length));
  const mentions = names.mentions(clause);
  const phrased = verb ? (describedBy(clause.replace(trailing, "")) ?? beforeAside(clause)) : null;
  const described = phrased !== null && isApart(phrased, mentions.at(-1)) ? null : phrased;
  // "A Labour backbencher, who asked not to be named, said".
  const unnamed = describedBy(
    /^((?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother) [^,]*\p{Ll}), (?:who|whose) [^“"]*,\s*$/u.exec(clause)?.[1] ?? "",
  );
  // "The report angered the league, whose president, Jon Green, said": he did.
  const isOfNamed = /, whose [^,]*, \p{Lu}[^,]*,\s*$/u.test(clause);
  if (unnamed !== null && !isOfNamed && !isThing(unnamed.name)) return { mention: unnamed, sure: true };
  if (mentions.length === 0) return described === null ? null : { mention: described, sure: true };
  // "Investors including Greta Lindholm, who described it as": whoever "who" is, also as an object.
  const who = relativeStart.exec(clause);
  // "Lila Osgood, a surveyor, who called it".
  const relative =
    who === null
      ? undefined
      : (mentions.find(
          ({ name, at, words }) =>
            at + words.length === who.index &&
            !(isOrganisation(name) && /\b(?:at|of|for|in) (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(clause.slice(0, at))),
        ) ??
        mentions.findLast(
          ({ kind, at, words }) => kind === "name" && /^, [^,]+$/u.test(clause.slice(at + words.length, who.index)),
        ) ??
        // "A person familiar with the matter, who described it".
        mentions.findLast(
          ({ kind, name, at, words }) =>
            kind === "role" &&
            isPersonNoun(name) &&
            /^(?: [\p{L}’'-]+){1,6}$/u.test(clause.slice(at + words.length, who.index)),
        ));
  if (relative !== undefined) return { mention: relative, sure: true };
  // "In its statement the bank said": an article begins another phrase.
  // "Hours after Mr Breck said": a clause of its own.
  const isClause = ({ at, words, kind }: Mention): boolean =>
    verb &&
    kind !== "role" &&
    at + words.length >= clause.trimEnd().length &&
    /\b[Aa]fter (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at));
  const isObject = ({ at, words, role, kind }: Mention): boolean =>
    (kind === "role" ? rightAfterPreposition : preposition).test(
      clause.slice(0, at).replace(role?.includes(" of ") === true ? "" : titles, ""),
    ) || /^['’]s?\s/u.test(clause.slice(at + words.length));
  const subjects = mentions.filter((mention) => isClause(mention) || !isObject(mention));
  // "Fraser allowed it but cautioned": one subject of two verbs.
  if (verb && secondVerb.test(clause)) {
    const shared = subjects.findLast(
      ({ at, words, kind }) =>
        at === leadIn(clause) ||
        // "Mark Ellery, a spokesman": it only explains the name.
        (!(
          kind === "role" && mentions.some((each) => each.kind === "name" && each.at + each.words.length + 2 === at)
        ) &&
          (kind === "name" || !/\bas\s$/u.test(clause.slice(0, at))) &&
          /(?:,|\b(?:and|but|as|while|that))\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(clause.slice(0, at)) &&
          // "Said that she should resign and called it": no verb of hers.
          !/^,?\s(?:should|would|could|will|can|must|may|might|had)\s/u.test(clause.slice(at + words.length))),
    );
    const first = shared ?? opener(clause, names)?.mention;
    if (first !== undefined) return { mention: first, sure: true };
  }
  const open = clause
    .replace(relativeStart, ",")
    .trimEnd()
    .replace(/(?<=,)["”’»]+$/u, "")
    .replace(trailing, "");
  if (open.endsWith(",")) {
    const apposed = apposition(open.slice(0, -1), subjects, clause);
    if (apposed !== null) return { mention: apposed, sure: true };
  }
  // A name right before the verb is its subject, whatever role comes before it.
  const last = subjects.at(-1);
  const rest = last === undefined ? "" : clause.slice(last.at + last.words.length);
  if (last !== undefined && (adverbs.test(rest) || (last.kind !== "pronoun" && belongs.test(rest))))
    return { mention: last, sure: true };
  // "A rancher who declined to give his name said".
  const led = describedBy(/^(.*?)\s(?=who\s)/u.exec(clause)?.[1] ?? "");
  const opening = led !== null && led.at < (subjects[0]?.at ?? Infinity) ? led : subjects[0];
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
  const before = /^(.*\p{L}),\s(?:by|from|of|\p{Ll}+ed)\s[^,“"]*,\s*$/u.exec(clause)?.[1];
  const mention = before === undefined ? null : describedBy(before);
  return mention?.at === 0 ? mention : null;
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
    const isOther = /\bspokes\p{Ll}+ (?:for|of) (?:one(?: of [^,]*)?|(?:the|its|an?) \p{Ll}[^,]*)$/u.exec(
      whole.slice(0, Math.max(0, comma)),
    );
    const speaker = isOther === null ? undefined : subjects.findLast(({ at }) => at <= isOther.index);
    // "Gurpreet, who farms with his brother, Harjit, said".
    const isBeside = /\s(?:with|to|for|by|of|from|near|like) (?:his|her|their) (?:\p{Ll}+ )?\p{Ll}+$/u.test(
      whole.slice(0, Math.max(0, comma)),
    );
    if (isWhole && isBeside && comma > 0) continue;
    if (isWhole) return givenGender(first.name.split(" ")[0] ?? "") === null ? (speaker ?? first) : first;
    if (comma < 0) return null;
    const ended =
      subjects.findLast(
        ({ at, words }) => at < comma && /^(?: (?:of|from) [^,]*)?\s*$/u.test(clause.slice(at + words.length, comma)),
      ) ??
      // "A senior adviser to Ortiz, speaking on condition of anonymity, said".
      subjects.find(
        ({ at, words, kind }, n) =>
          n === 0 && kind === "role" && /^ (?:to|for|at|with|on) [^,]*$/u.test(clause.slice(at + words.length, comma)),
      );
    if (ended !== undefined && explains.test(part)) {
      const named = ended.kind === "role" ? inside.find(({ kind }) => kind === "name") : undefined;
      return named ?? ended;
    }
  }
}
