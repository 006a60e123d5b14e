/** The subjects that come before their verb: "Kirby, a spokesman, said". */
import { allMatches } from "./all-matches.ts";
import { apposition, isWholeRole } from "./apposition.ts";
import { describedBy } from "./described.ts";
import { isStateOfTown } from "./name-facts.ts";
import { shortState } from "./name-words.ts";
import type { Mention, Names } from "./names.ts";
import { shifted } from "./noun-phrases.ts";
import { blot } from "./quoted-words.ts";
import { isOrganisation, isPeople, isPersonNoun } from "./roles.ts";
import { leadIn, opener, rowEnd, titles } from "./subjects.ts";
import { isThing } from "./things.ts";

const prepositions =
  "[Oo]f|[Ii]n|[Tt]o|[Ff]rom|[Ww]ith|[Bb]y|[Aa]bout|[Aa]gainst|[Ff]or|[Aa]t|[Oo]n|[Nn]ear|[Bb]etween|[Uu]nder|[Oo]ver|[Aa]fter|[Ii]nto|[Bb]ehind|[Ii]nside|[Oo]utside|[Ll]ike|[Tt]han";
const preposition = new RegExp(
  `\\b(?:${prepositions})\\s+(?:(?:the|an?|his|her|their|its|our)\\s+(?:\\p{Lu}[\\p{L}-]*\\s+(?=\\p{Ll}))?(?:(?!(?:that|who|which|and|but|as|when|while|where)\\s)\\p{Ll}[\\p{L}-]*\\s+){0,3}|former\\s+)?$`,
  "u",
);
const rightAfterPreposition = new RegExp(`\\b(?:${prepositions})\\s+$`, "u");

/** Auxiliary verbs and adverbs that may stand before a verb. */
const auxiliary =
  "(?:is|was|are|were) (?:said|reported|alleged|believed|understood|thought|rumou?red) to(?: have)?|has|had|have|was|is|are|were|been|would|will|could|may|might|also|since|now|today|yesterday|tonight|here|later|earlier|then|further|once|again|still|(?:most )?often|long|first|at first|until (?:recently|now|then)|for (?:years|months|weeks|decades|days)|as (?:recently|early|late|long ago) as [\\p{L}\\d]+(?: [\\p{L}\\d]+)?|in recent \\p{Ll}+|never|always|just|only|even|taken to|kept|keeps|regrets|regretted|(?:likes?|liked|loves?|loved|continued|tends?|tended) to|apologi[sz]ed for|himself|herself|itself|themselves|\\p{Ll}+ly";
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
/** What stands after a subject whose verb is in quotation marks. */
const isQuoted = new RegExp(`^ ["“]?[X${blot}]${blot}`, "u");
/** What tells where somebody belongs: "Kirby of the Security Council said". */
const belongs =
  /^ (?:of|at|in|from|with|for|close to) (?:(?!(?:that|who|which|when|and(?! \p{Lu})|but|while|as|to)\s)[\p{L}\p{N}.&’'-]+ ){1,9}$/u;
/** Where a town is: "Fort Wayne, Ind.,". */
const inState = new RegExp(`(?<=\\p{L}), (?:${shortState})\\.,?(?= )`, "gu");

/** "More than a third of voters". */
const shareOf =
  /(?<!\p{L})(?:(?:[Mm]ore|[Ff]ewer|[Ll]ess) than |[Aa]bout |[Nn]early |[Aa]lmost |[Rr]oughly |[Oo]ver )?(?:[Aa] (?:third|quarter|fifth|tenth|majority|plurality|minority|handful) |[Hh]alf |[Tt]wo[ -]thirds |[Tt]hree[ -]quarters |\d+(?:%| per ?cent) )(?:of )(?:the |his |her |their |its |all )?(?=(?:\p{L}[\p{L}-]* ){0,2}\p{Ll}+s )/gu;

/** The subject before a verb; sure when it stands right before it, or before a phrase that explains it. */
export function subjectIn(
  before: string,
  names: Names,
  { verb }: { readonly verb: boolean } = { verb: true },
): { readonly mention: Mention; readonly sure: boolean } | null {
  const clause = before
    .replace(/^[\s,;—–-]+/u, "")
    .replace(/\((?:[^()\p{Lu}]*|[^()]*)\)(?! \p{Lu})/gu, (aside) => " ".repeat(aside.length))
    // "One caller, he said, told".
    .replace(/(?<=\p{L}), (?:he|she|they) (?:said|says|added|noted|recalled), $/u, " ")
    .replace(inState, (name) => " ".repeat(name.length))
    .replace(shareOf, (share) => " ".repeat(share.length))
    // "An email from Paul Rademaker, seen by Reuters, which urged".
    .replace(
      /, (?:\p{Ll}+ )?(?:seen|obtained|viewed|reviewed|reported|published|shared|released) by [^,]*(?=, (?:which|who)\s)/gu,
      (aside) => " ".repeat(aside.length),
    );
  const which = verb ? inWhich(clause) : 0;
  const inner = which === 0 ? null : subjectIn(clause.slice(which), names);
  // "A spot in which a waitress sighs": whoever it is, nobody outside of it.
  if (inner === null && which > 0) return null;
  if (inner?.sure === true) return { mention: shifted(inner.mention, which), sure: true };
  const mentions = names.mentions(clause);
  const phrased = verb
    ? (describedBy(clause.replace(trailing, "").replace(/ {2,}/gu, " ")) ?? beforeAside(clause))
    : null;
  const described = phrased !== null && isApart(phrased, mentions.at(-1)) ? null : phrased;
  // "A Labour backbencher, who asked not to be named, said".
  const unnamed = describedBy(
    /^((?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother) [^,]*?\p{Ll})(?: who [^,]*)?, (?:and )?(?:who|whose) [^“"]*,\s*$/u.exec(
      clause,
    )?.[1] ?? "",
    { isWho: true },
  );
  // "The report angered the league, whose president, Jon Green, said": he did.
  const isOfNamed = /, whose [^,]*, \p{Lu}[^,]*,\s*$/u.test(clause);
  // "The Rev. Jo Bell, who": her name.
  const isName =
    unnamed !== null &&
    mentions.some(
      ({ kind, at, words }) =>
        kind === "name" &&
        at + words.length === unnamed.at + unnamed.words.length &&
        /^[Tt]he (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at)),
    );
  if (unnamed !== null && !isOfNamed && !isName && !isThing(unnamed.name)) return { mention: unnamed, sure: true };
  // "It began with a mailer in August that praised her as": the mailer.
  const antecedent = verb ? antecedentOf(clause, mentions) : null;
  if (antecedent !== null) return { mention: antecedent, sure: true };
  // "A rancher who declined to give his name said".
  const led = describedBy(/^(.*?)\s(?=(?:who|whose)\s)/u.exec(clause)?.[1] ?? "");
  if (mentions.length === 0) {
    const only = described ?? (led !== null && isPersonNoun(led.name) ? led : null);
    return only === null ? null : { mention: only, sure: true };
  }
  // "Investors including Greta Lindholm, who described it as": whoever "who" is, also as an object.
  const who = relativeStart.exec(clause);
  // "Lila Osgood, a surveyor, who called it".
  const relative =
    who === null
      ? undefined
      : (mentions.find(
          ({ name, at, words }) =>
            clause.slice(at + words.length, who.index).trim() === "" &&
            at < who.index &&
            !isPlaceOf(clause.slice(0, at), mentions) &&
            !isStateOfTown(name, clause.slice(0, at)) &&
            !(isOrganisation(name) && /\b(?:at|of|for|in) (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(clause.slice(0, at))),
        ) ??
        mentions.findLast(
          ({ kind, at, words }) =>
            kind === "name" &&
            /^(?: of [^,]+|, \d+|\s{3,})?, (?!(?:as|and|along|together|but|like|with)\s)[^,]+$/u.test(
              clause.slice(at + words.length, who.index),
            ),
        ) ??
        // "Clips of it, followed by a narrator who intones".
        broughtIn(clause.slice(0, who.index)) ??
        // "A person familiar with the matter, who described it".
        mentions.findLast(
          ({ kind, name, at, words }) =>
            kind === "role" &&
            (isPersonNoun(name) || isPeople(name)) &&
            /^(?: [\p{L}’'-]+){1,6}$/u.test(clause.slice(at + words.length, who.index)),
        ));
  // "Ochoa, a 29-year veteran who described himself": Ochoa.
  const apposed =
    relative?.kind === "role"
      ? mentions.find(
          ({ kind, at, words }) =>
            kind === "name" && /^(?:, \d+)?, $/u.test(clause.slice(at + words.length, relative.at)),
        )
      : undefined;
  if (apposed !== undefined) return { mention: apposed, sure: true };
  if (relative !== undefined) return { mention: relative, sure: true };
  // "The statement, from the retired general Ana Ruiz, read": she writes it.
  const writer = /\b(?:statement|letter|e-?mail|message|tweet|post|note|memo), (?:from|by|signed by) [^,]*,\s*$/u.exec(
    clause,
  );
  const written =
    writer === null ? undefined : mentions.findLast(({ kind, at }) => kind === "name" && at > writer.index);
  if (written !== undefined) return { mention: written, sure: true };
  // "Jeb Bushnell, whose mother, Barbara, had joined him, praised": not she.
  const outer = /^(.*\p{L}), whose [^,]*, \p{Lu}[^,]*, [^“",]*\p{Ll}[^“"]*,\s*$/u.exec(clause)?.[1];
  const owner = outer === undefined ? undefined : mentions.find(({ at, words }) => at + words.length === outer.length);
  if (owner !== undefined) return { mention: owner, sure: true };
  // "In its statement the bank said": an article begins another phrase.
  // "Hours after Mr Breck said": a clause of its own.
  const isClause = ({ at, words }: Mention): boolean =>
    verb &&
    at + words.length >= clause.trimEnd().length &&
    /\b[Aa]fter (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at));
  const isObject = ({ at, words, role, kind }: Mention): boolean =>
    (kind === "role" ? rightAfterPreposition : preposition).test(
      clause.slice(0, at).replace(role?.includes(" of ") === true ? "" : titles, ""),
    ) || /^['’]s?\s/u.test(clause.slice(at + words.length));
  // "At a rally in Pensacola, Florida, Breck": where it was.
  const isState = ({ name, at, words }: Mention): boolean =>
    clause.startsWith(",", at + words.length) && isStateOfTown(name, clause.slice(0, at));
  const subjects = mentions.filter((mention) => isClause(mention) || !(isObject(mention) || isState(mention)));
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
          // "His campaign said that the candidate “was” and accused": what the candidate does is quoted.
          !isQuoted.test(clause.slice(at + words.length)) &&
          // "The grandson of a governor and NPC member, spoke": what somebody is.
          !/^ \p{Ll}+,/u.test(clause.slice(at + words.length)) &&
          /(?:,|\b(?:and|but|as|while|that|says?|said|claims|claimed|recalls|recalled|insists|insisted))\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u.test(
            clause.slice(0, at),
          ) &&
          // "Said that she should resign and called it": no verb of hers.
          !/^(?:, [^,]*,|,)?\s(?:should|would|could|will|can|must|may|might|had)\s(?!be (?:seen|heard|shown)\s)/u.test(
            clause.slice(at + words.length),
          ) &&
          // "The report warned that Breck was behind and said": nor of his.
          !(
            /\bthat (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at)) &&
            /^ (?:was|were|is|are|ha[sd] been) /u.test(clause.slice(at + words.length))
          )),
    );
    const first = rowEnd(shared, mentions, clause) ?? opener(clause, names)?.mention;
    // "She said that Dunn had thanked her and asked": perhaps Dunn asked.
    const other = subjects.findLast(
      ({ kind, at, words }) =>
        kind === "name" && at > (first?.at ?? 0) && /^ (?:had|has|have) /u.test(clause.slice(at + words.length)),
    );
    if (shared === undefined && other !== undefined) return { mention: other, sure: false };
    if (first !== undefined) return { mention: first, sure: true };
  }
  // "Nora Bell, chief meteorologist for a broker said".
  const explained = subjects.findLast(
    ({ kind, at, words }) =>
      verb &&
      kind === "name" &&
      (at === 0 || titles.test(clause.slice(0, at))) &&
      isWholeRole(clause.slice(at + words.length).replace(trailing, "")),
  );
  if (explained !== undefined) return { mention: explained, sure: true };
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
  const rest = last === undefined ? "" : clause.slice(last.at + last.words.length).replace(/^\./u, "");
  if (last !== undefined && (adverbs.test(rest) || (last.kind !== "pronoun" && belongs.test(rest))))
    return { mention: last, sure: true };
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

/** Somebody without a name whom the end of a phrase brings in: "followed by a narrator". */
function broughtIn(phrase: string): Mention | undefined {
  const noun = /(?<=\b(?:by|with|from) )(?:an?|the|another) (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]+$/u.exec(phrase);
  const mention = noun === null ? null : describedBy(noun[0]);
  return noun === null || mention === null || !isPersonNoun(mention.name) ? undefined : shifted(mention, noun.index);
}

/** What "that" takes up right before a verb: "a mailer in August that". */
function antecedentOf(clause: string, mentions: readonly Mention[]): Mention | null {
  const found =
    /^(.*?(?<!\p{L}))((?:an?|another|one) (?:[\p{L}-]+ ){0,3}?\p{Ll}{2,})(?: (?:in|on|from|by|to|at|for|last|this|here|there|more|nearly|released|published|sent|posted|obtained|aired) [^,;“"]{1,40})? that (?:\p{Ll}+ly )?$/u.exec(
      clause,
    );
  if (found === null) return null;
  const [, before = "", phrase = ""] = found;
  // "She resigned in a letter that called it": her words.
  const isOnes = /\b(?:in|with) $/u.test(before) && mentions.some(({ at }) => at < before.length);
  const mention = isOnes ? null : describedBy(phrase);
  return mention === null ? null : shifted(mention, before.length);
}

/** Where "a video in which he" begins a clause that no comma ends. */
function inWhich(clause: string): number {
  const which = allMatches(/(?<!\p{L})(?:in|at|on|during|after|by|from|under|through) which\s/gu, clause).at(-1);
  const start = which === undefined ? 0 : which.index + which[0].length;
  return clause.slice(start).includes(",") ? 0 : start;
}

/** "Ousmane Tine, 44, a captain from the village of Ndar Gueye, who": a place, after somebody's name. */
function isPlaceOf(before: string, mentions: readonly Mention[]): boolean {
  return (
    /\b(?:village|town|city|suburb|port|district|county|province|state|region|island|borough|parish) of $/u.test(
      before,
    ) && mentions.some(({ kind, at, words }) => kind === "name" && before.startsWith(",", at + words.length))
  );
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
    /^(.*\p{L}),\s(?:by|from|of|(?:in|on|to|of) which|also|hardly|no|never|not|itself|long|once|usually|often|an?|the|one|\p{Ll}+ed)\s[^,“"]*,\s*$/u.exec(
      clause,
    )?.[1];
  const mention = before === undefined ? null : describedBy(before);
  return mention?.at === 0 ? mention : null;
}
