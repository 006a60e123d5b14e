/** What a sentence is about: the subject that it opens with. */
import { pastForm } from "./clauses.ts";
import { isParticipial } from "./cues.ts";
import { describedSubject, manySubject, surnameIn } from "./described.ts";
import { givenGender } from "./gender.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { isPersonNoun, roleNouns } from "./roles.ts";

/** A subject found in a clause. */
export interface Subject {
  readonly mention: Mention;
  readonly cue: string | null;
  /** Whether a reporting verb, a colon or "according to" ties it to the quotation. */
  readonly sure: boolean;
  /** Whether, though it is tied, somebody else may have said it. */
  readonly isGuess?: boolean;
  /** Whether a lead-in of its own names who says the words that come right after, whatever is said of them then. */
  readonly isNamed?: boolean;
  /** Whom it was said to or of: somebody else. */
  readonly other?: Mention | null;
}

/** What stands before a name: "Gov. ", "Vice President ". */
export const titles = new RegExp(
  `(?<!\\p{L})(?:(?:${roleNouns}|Miss|Sir|Lord|Lady|Dame|Mr|Mrs|Ms|Dr|Prof|\\p{Lu}\\p{Ll}{1,5}\\.)\\s)+$`,
  "u",
);

/** "…, saying", "began by saying": whoever the sentence is about. */
export function isParticiple(cue: string, before: string): boolean {
  return (
    isParticipial(cue) &&
    /(?:(?:,|\s[—–-]{1,2})["”’»]?\s*(?:and\s+)?(?:(?:\p{Ll}+ly|several times|more than once|at times|at one (?:point|stage|time)|once|later|then|also|even|instead) )?|\bby\s+)$/u.test(
      before,
    )
  );
}

/** A name that goes on with what leads a sentence in, right before its subject and verb. */
const nameOfLast = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.’'-]* ?){1,4}, (?=(?:the|his|her) (?:[\\p{L}-]+ ){1,4}?(?:${pastForm}|was|is|had|has)\\s)`,
  "u",
);

/** "As he had promised, moments after he was sworn in, Conrad said": the second clause that leads in. */
const secondLead =
  /^(?:(?:moments|minutes|hours|days|weeks|months|years|shortly|soon|just|not long|right|long|even) )?(?:after|before|when|while|as) [^,“"▒]*,\s*/u;

/** Length of what stands before the main clause: "Given the opportunity, ", "In Paris, "; none before a name that opens it. */
export function leadIn(sentence: string, mentions: readonly Mention[] = []): number {
  // "But in an interview, he".
  const joint = /^(?:But|And|Yet|So|Then|Still),? (?=\p{Ll})/u.exec(sentence)?.[0].length ?? 0;
  if (joint > 0) {
    const rest = sentence.slice(joint);
    const own = leadIn(rest.charAt(0).toUpperCase() + rest.slice(1));
    return own === 0 ? 0 : joint + own;
  }
  const [first] = mentions;
  // "Fleming", who is no participle, but "Given the chance".
  if (
    first?.kind === "name" &&
    first.at === 0 &&
    !/^ (?:the|an?|his|her|its|their) /u.test(sentence.slice(first.words.length))
  )
    return 0;
  // "At one point he mocked the host, Megyn Kelso, saying": the main clause itself.
  const time =
    /^(?:At|In|On|By) (?:one point|times|first|the end|the time|last|\d{4}|\p{Lu}\p{L}+(?: \d+| on \p{Lu}\p{Ll}+day)?) (?=(?:he|she|they)\s)/u.exec(
      sentence,
    );
  if (time !== null) return time[0].length;
  // "In a letter last month she asked", "After her death he found": no comma ends it.
  const unended =
    /^(?:(?:In|On|At|During|After) [^,“"▒]{2,60}? (?:month|year|week|ago|later|today|yesterday|morning|night|evening|afternoon|\p{Lu}\p{Ll}+day|\d{4}) |(?:After|Before|Since|During|Until) (?:the|an?|his|her|its|their) (?:\p{Ll}+ ){1,2}|In (?:an?|his|her) (?:\p{Ll}+ )?(?:statement|interview|speech|tweet|post|letter|memo|e-?mail|video|memoir|book|op-ed|essay) )(?=(?:he|she|they|it) \p{Ll}+)/u.exec(
      sentence,
    );
  if (unended !== null) return unended[0].length;
  // "Early Tuesday, ", "Monday night, ".
  const day =
    /^(?:(?:Early|Late|Earlier|Later)(?: (?:on )?\p{Lu}\p{Ll}+day| (?:this|that|last|in|on) [^,“"]{2,30}| the [^,“"]{2,30})?|\p{Lu}\p{Ll}+day)(?: (?:night|morning|afternoon|evening))?, /u.exec(
      sentence,
    );
  if (day !== null) return day[0].length;
  // "Kimberly Voight, who" is no adverb.
  if (givenGender(/^\p{Lu}\p{Ll}+(?= \p{Lu})/u.exec(sentence)?.[0] ?? "") !== null) return 0;
  // "When a host, Hugh Hewes, suggested it, Breck": what explains the subject of the clause ends it not.
  const explained =
    /^(?:As|When|While|After|Before|Though|Although|Because|Since|If) (?:an?|the|one|his|her|its|their) (?:\p{L}[\p{L}-]* ){0,4}\p{Ll}+, (?:\p{Lu}[\p{L}.’'-]*(?: |(?=,))){1,4}, [^,“"▒]*, /u.exec(
      sentence,
    );
  if (explained !== null) return explained[0].length;
  // "Asked about his “…” remark, Sanborn pointed": what is quoted in it is part of it.
  const asked =
    /^(?:Asked|Told|Pressed|Reminded|Questioned|Challenged)\b[^,]*,["”’]?\s*(?:(?:whom|who|which|where|when)\s[^,]*,["”’]?\s*)?/u.exec(
      sentence,
    );
  if (asked !== null) return asked[0].length;
  // "The next morning, ", "Two days later, ", "That night, ".
  const later =
    /^(?:The (?:next|following|same|previous|other)|That|This|Last|One|An?|Two|Three|Four|Five|Six|Several|Many|\d+) (?:\p{Ll}+ )?(?:day|night|morning|afternoon|evening|week|weekend|month|year|hour|minute|moment|time|\p{Lu}\p{Ll}+day)s?(?: (?:later|earlier|before|after|ago|afterward|afterwards))?,? (?:(?<=,|later|earlier|ago|afterward|afterwards) )?(?<=, )/u.exec(
      sentence,
    );
  if (later !== null) return later[0].length;
  // "While Holt spoke of “a point won,” his captain was": what is quoted is a part of it.
  const quoting =
    /^(?:(?:Not long|Long|Just|Soon|Right|Moments|Minutes|Hours|Days|Weeks|Months) (?:after|before)|After|Before|As|When|Where|While|Though|Although|Because|Since|If)\s[^“"▒;:]*["“][X▒]▒*(?:,["”]|["”],)\s*(?=\S)(?!(?:and|but|or|he said|she said|said)(?!\p{L}))/u.exec(
      sentence,
    );
  if (quoting !== null) return quoting[0].length;
  const lead =
    /^(?:In|On|At|After|Before|During|For|By|With|As|Asked|When|While|If|Though|Although|Because|Since|Despite|Outside|Inside|Given|From|Under|Until|Once|Like|Unlike|Instead of|(?:Not long|Long|Just|Soon|Right|Moments|Minutes|Hours|Days|Weeks|Months)(?= (?:after|before) )|(?:Perhaps|Maybe) (?:\p{Ll}+ly )?\p{Ll}+ing|\p{Lu}\p{Ll}+(?:ing|ed|ly))\b[^,“"▒]*,\s*(?:(?:where|when|which)\s[^,“"▒]*,\s*)?/u.exec(
      sentence,
    )?.[0].length ?? 0;
  if (lead === 0) return 0;
  const rest = sentence.slice(lead);
  // "Talking at his lodge, Silver Mesa, the candidate begged": what the lodge is called.
  return lead + ((nameOfLast.exec(rest) ?? secondLead.exec(rest))?.[0].length ?? 0);
}

/** "A pharmacist and a mother of two, she had": where what she is ends, 0 where a sentence begins otherwise. */
export function ofOneself(sentence: string): number {
  return /^(?:An?|One|The) [^,;:“"]{2,80}, (?=(?:he|she) (?!\p{L}+,))/u.exec(sentence)?.[0].length ?? 0;
}

/** The name that ends a row which a name begins: "Conservative councillor Hugo Fanshawe", "Lakers coach Vic Santangelo". */
export function rowEnd(first: Mention | undefined, mentions: readonly Mention[], sentence: string): Mention | null {
  let end = first ?? null;
  for (const each of mentions) {
    if (end === null || each.kind !== "name" || each.role === null || end.kind !== "name") continue;
    const between = sentence.slice(end.at + end.words.length, each.at);
    // "Legal Fund President and CEO Ana Ruiz".
    const isRow =
      / and (?:\p{Lu}[\p{L}.]* ){1,3}$/u.test(between) &&
      /(?:President|Chairman|Chairwoman|Chair|Founder|Director|Owner|Co-founder|Publisher|Editor|Coach|Pastor)$/u.test(
        end.name,
      );
    // "Kenya's Ambassador Ana Ruiz", "Holt's campaign manager Ana Ruiz".
    const office = each.role.replace(/^.*['’]s? /u, "");
    const isOfOwner = /^['’]s?\s/u.test(between) && between.trimEnd().endsWith(` ${office}`);
    if (
      isRow ||
      isOfOwner ||
      // "National Initiative (NPI) MP Karthik Rao".
      /^\s+\(\p{Lu}+\)\s(?:\p{Lu}[\p{L}.-]*\s){1,3}$/u.test(between) ||
      /^\s+(?:\(\p{Lu}+\)\s)?(?:\d{1,3}\s)?(?:(?:\p{Ll}[\p{L}-]*\s){1,3}|(?:state|city|county|federal)\s\p{Lu}\p{Ll}{1,9}\.?\s)$/u.test(
        between,
      )
    )
      end = each;
  }
  return end;
}

/** "One of the Republicans who joined her, then-Sen." and then the name. */
export const ofMany = /^One of (?:the|his|her|their|its) [^,]{3,60}, (?:then-)?(?:\p{Lu}[\p{L}.]* )*$/u;

/** "His chief rival for the nomination, Gov. Alan Prewitt, has", "his nephew, lobbyist Tom Pell, told": the name. */
export function explainedBy(mention: Mention, mentions: readonly Mention[], clause: string): Mention | null {
  if (mention.kind !== "role") return null;
  const named = mentions.find(({ kind, at }) => kind === "name" && at > mention.at);
  const between = named === undefined ? "" : clause.slice(mention.at + mention.words.length, named.at);
  const found =
    /^(?: (?:for|of|at|in|on) [^,]*| \p{Ll}+)?, (?:former (?:\p{Ll}+ ){1,2}|(?:\p{Ll}+ ){0,2}(\p{Ll}+) )?(?:\p{Lu}[\p{L}.]* )*$/u.exec(
      between,
    );
  return named !== undefined && found !== null && (found[1] === undefined || isPersonNoun(found[1])) ? named : null;
}

/** The subject that a sentence opens with. */
export function opener(before: string, names: Names): { readonly mention: Mention; readonly sure: boolean } | null {
  const mentions = names.mentions(before);
  const lead = leadIn(before, mentions);
  // "It endorsed Ruiz, calling her": what "it" is.
  if (/^It \p{Ll}/u.test(before.slice(lead)))
    return { mention: { name: "It", role: null, words: "It", kind: "pronoun", gender: null, at: lead }, sure: true };
  const first = mentions.find(({ at }) => at >= lead);
  // "The senior banker was opposed to it, saying".
  const described = describedSubject(before.slice(lead));
  const isSomebody = described !== null && (isPersonNoun(described.name) || surnameIn(described.name) !== null);
  if (isSomebody && (first?.at ?? Infinity) > lead + described.words.length)
    return { mention: { ...described, at: lead }, sure: true };
  // "Delegates stood on chairs, calling her".
  const many = / who /u.test(before) ? null : manySubject(before.slice(lead));
  if (many !== null && (first?.at ?? Infinity) > lead + many.at + many.words.length)
    return { mention: { ...many, at: lead + many.at }, sure: true };
  const mention = rowEnd(first, mentions, before);
  if (mention === null) return null;
  // "One of the Republicans who joined her, then-Sen. Paul Kessler, offered": by name.
  const one = mentions.find(({ kind, at }) => kind === "name" && ofMany.test(before.slice(lead, at)));
  if (one !== undefined && before.startsWith(",", one.at + one.words.length)) return { mention: one, sure: true };
  const named = explainedBy(mention, mentions, before);
  if (named !== null) return { mention: named, sure: true };
  const titled = before.slice(lead, mention.at);
  // "On Tuesday, nominee Warren Brandt joined in": his role.
  const isFirst =
    /^["”’»\s,]*(?:\p{Lu}[\p{L}.-]*\s(?:\p{Ll}[\p{L}-]*\s){0,3})*$/u.test(titled) ||
    (lead > 0 &&
      mention.kind === "name" &&
      titled.trim().replace(/^(?:the|an?|h(?:is|er)|their|its) /u, "") === mention.role);
  return { mention, sure: isFirst && !/^['’]s?\s/u.test(before.slice(mention.at + mention.words.length)) };
}
