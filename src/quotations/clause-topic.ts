/** Whom the words before the subject of a clause are about: who a pronoun in it may be. */
import { isIndefinite } from "./described.ts";
import { fit, guessedGender } from "./gender.ts";
import { interviewers } from "./interview.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { candidate } from "./role-match.ts";
import { isOrganisation, isPersonNoun } from "./roles.ts";
import { titles } from "./subjects.ts";
import { isThing, nounOf } from "./things.ts";
import { topicOf, type Where } from "./topics.ts";

/** "When a reporter asked if she was tired," before who answers. */
const whenAsked = new RegExp(
  `^\\s*(?:When|After|As) (?:an?|the|one|another) (?:\\p{L}[\\p{L}-]* )*(?:${interviewers})\\s[^“"]*,\\s*$`,
  "u",
);

/** What is said or shown, and is somebody's. */
const record =
  "(?:\\p{L}[\\p{L}-]* )?(?:interview|speech|address|testimony|remark|comment|appearance|video|clip|tape|recording|footage|audio|transcript|tweet|post|ad|spot|commercial|essay|column|op-ed|article|book|memoir|letter|memo|e-?mail|message|note|statement|rally|podcast|call|rant|tirade)s?";
/** "Holt's 1999 interview in which he", "a video of Holt from 2017, in which he": right after the name. */
const inHisRecord = new RegExp(
  `^['’]s? (?:[\\p{L}\\d-]+ ){0,3}?${record}(?: [^,;:“"]{1,40})?,? (?:in|at|during) which\\s*$`,
  "u",
);
const ofRecord = new RegExp(
  `(?<!\\p{L})${record} (?:of|with|by|from|featuring|showing) (?:\\p{L}[\\p{L}.]* ){0,3}$`,
  "u",
);
const upToWhich = /^(?: [^,;:“"]{1,40})?,? (?:in|at|during) which\s*$/u;
/** "Broke with Holt over a tape in which he". */
const overRecord = new RegExp(
  `^ (?:over|amid|about|because of|following) (?:an?|the|that|this) (?:[\\p{L}\\d-]+ ){0,3}?${record},? (?:in|at|during) which\\s*$`,
  "u",
);

/** Where the subject of a clause before a quotation at a place stands, and whom the words before it are about. */
export function clauseUpTo(
  mention: Mention,
  head: string,
  { at, block }: Where,
  names: Names,
): [Where, Mention | null] {
  const subject = mention.at;
  const start = head.slice(0, subject);
  const place = { at: at - head.length + start.length, block };
  // "Rennick, he said, had to act": the words before it are what he says.
  const isAside =
    /^[^;]*,\s*$/u.test(start) &&
    // "When Marchetti took her turn, she said,": no aside.
    !/^\s*(?:(?:But|And|Yet|So|Then),? )?(?:[Ww]hen(?:ever)?|[Ww]hile|[Aa]s|[Aa]fter|[Bb]efore|[Oo]nce|[Uu]ntil)\s/u.test(
      start,
    ) &&
    // "Marchetti said more had been ordered, most, she noted, by": Marchetti, who says all of it.
    !/(?<!\p{L})(?:said|says|told|wrote|noted|added)\s[^;]*,[^;]*,\s*$/u.test(start) &&
    /^\s*\p{L}+ \p{L}+,/u.test(head.slice(subject));
  const mentions = names.mentions(start);
  // "According to a strategist, she lacks, as the strategist put it,": the same.
  const last = nounOf(mention.name);
  const same = mentions.findLast(
    ({ kind, words, name }) => kind === "role" && isIndefinite(words) && nounOf(name) === last,
  );
  if (mention.kind === "role" && same !== undefined && !isIndefinite(mention.words)) return [place, same];
  // "A boy watches Stroud on television as the candidate calls her": Stroud, who was named last.
  const isCandidate = mention.kind === "role" && /^the\s/iu.test(mention.words) && candidate.test(last);
  // "Dared the bureau chief, Tom Dunphy, as the candidate accused him": not Dunphy.
  const object = /^ \p{Ll}+ (him|her)(?!\p{L})/u.exec(head.slice(subject + mention.words.length))?.[1];
  const ofObject = object === undefined ? null : object === "him" ? "he" : "she";
  const lastNamed = isCandidate
    ? mentions.findLast(({ kind, name }) => kind === "name" && (ofObject === null || guessedGender(name) !== ofObject))
    : undefined;
  if (lastNamed !== undefined) return [place, lastNamed];
  const isPronoun = mention.kind === "pronoun";
  const other = isPronoun ? otherThanTopic(mention, start, mentions) : undefined;
  if (other !== undefined) return [place, other];
  // "Asked if the governor had planned it, he smiled": somebody else.
  const isAsked =
    /^\s*(?:(?:But|And|Yet|So),? )?(?:[Ww]hen )?(?:[Aa]sked|[Tt]old|[Pp]ressed|[Rr]eminded|[Qq]uestioned)\s/u.test(
      start,
    ) ||
    // "When a reporter asked if she was tired, she said": nor the reporter.
    whenAsked.test(start);
  // "Through her lawyer, Marguerite Dufour, she": nor is she.
  const isThrough =
    /^\s*(?:In|On|At|During|After) (?:an?|the|his|her) [^,;:“"]{0,40}(?<!\p{L})with [^,;:“"]*,\s*$|^\s*(?:Through|Via|With|Alongside|Beside|Like|Unlike) (?:his|her|their) [^;:“"]*,\s*$/u.test(
      start,
    );
  const about = isAsked || isThrough ? null : topicOf(start, mentions);
  // "Donald Trump attacked Hillary Clinton after she called it": whoever has a name that fits.
  const isContrary =
    isPronoun && about?.kind === "name" && mention.gender !== null && !fit(guessedGender(about.name), mention.gender);
  const own = isContrary
    ? (mentions.findLast(({ kind, name }) => kind === "name" && guessedGender(name) === mention.gender) ?? about)
    : about;
  // "The moment came when Pennick accused him of spreading what she called": a name that fits, where the sentence begins with no person.
  const isDescribed = /^(?:The|This|His|Her) [^,]*, who(?:se)? /u.test(start.trimStart());
  // "A bill that Holt backed and that Brand vetoed in what he called": whoever the words right before are about.
  // "Vorhees would not say whether Holt stood by a remark in which he called": Holt.
  const isWhat = isPronoun && /(?<!\p{L})(?:what|(?:in|at|on|during) which)\s*$/u.test(start);
  // "Arrieta wrote a book, while Pennell has offered rules that he calls": Pennell.
  const isThat = isPronoun && /(?<!\p{L})(?:that|which)\s*$/u.test(start);
  const beside = isThat
    ? mentions.findLast(
        ({ kind, name, at: from, words }) =>
          kind === "name" &&
          fit(guessedGender(name), mention.gender) &&
          /[,;] (?:while|whereas|but|and) (?:\p{Lu}[\p{L}.]* )*$/u.test(start.slice(0, from)) &&
          /^(?: \([^)]*\))?(?:, [^,]*,)? \p{Ll}/u.test(start.slice(from + words.length)),
      )
    : undefined;
  if (beside !== undefined) return [place, beside];
  const inner = isWhat
    ? (mentions.findLast(
        ({ kind, name, at: from, words }) =>
          kind === "name" && fit(guessedGender(name), mention.gender) && isOfRecord(start, from, from + words.length),
      ) ??
      mentions.findLast(
        ({ kind, name, at: from, words }) =>
          kind === "name" &&
          fit(guessedGender(name), mention.gender) &&
          /\b(?:that|whether|if|while|as|when|because|but|and|after|before) (?:\p{Lu}[\p{L}.]* )*$/u.test(
            start.slice(0, from),
          ) &&
          /^(?:, [^,]*,)? \p{Ll}/u.test(start.slice(from + words.length)),
      ) ??
      // "With challenger Jason Ruedi accusing her of what he calls".
      mentions.findLast(
        ({ kind, name, at: from, words }) =>
          kind === "name" &&
          fit(guessedGender(name), mention.gender) &&
          /\bwith (?:\p{L}[\p{L}.]* ){0,3}$/u.test(start.slice(0, from)) &&
          /^ \p{Ll}{3,}ing\s/u.test(start.slice(from + words.length)),
      ))
    : undefined;
  if (inner !== undefined && inner !== own) return [place, inner];
  // "The group Frontier Action gave her a B, and its president, Todd Mayhew, said so, which he called": the one who says.
  const isUntold = isPronoun && own?.kind === "name" && own.gender === null && guessedGender(own.name) === null;
  const teller = isUntold
    ? mentions.findLast(
        ({ kind, name, at: from, words }) =>
          kind === "name" &&
          guessedGender(name) === mention.gender &&
          /^(?:, [^,]*,|,)? (?:said|says|told|wrote|added)\s/u.test(start.slice(from + words.length)),
      )
    : undefined;
  if (teller !== undefined) return [place, teller];
  const isBody = own !== null && (own.kind === "role" ? !isPersonNoun(own.name) : isOrganisation(own.name));
  const isNobody = own === null ? !isDescribed : isBody;
  const near =
    isNobody && !isAsked && !isThrough && isPronoun && mention.gender !== null
      ? mentions.findLast(
          ({ kind, name, at: from, words }) =>
            kind === "name" &&
            // "In an interview with CNN's Walter Brill, he".
            !/(?<!\p{L})(?:with|beside|alongside) (?:\p{Lu}[\p{L}.]*['’]s )?(?:\p{Lu}[\p{L}.]* )*$/u.test(
              start.slice(0, from),
            ) &&
            (guessedGender(name) === mention.gender ||
              // "The breaking point was Stroud's attack on a judge whom he accused": of whom nothing tells otherwise.
              (!name.includes(" ") && /^['’]s? \p{Ll}/u.test(start.slice(from + words.length)))),
        )
      : undefined;
  if (near !== undefined) return [place, near];
  const isThingOrBody = ({ name }: Mention): boolean => isThing(name) || isOrganisation(name);
  // "Residents complained, and a report concluded that it offered": "it" is the report.
  const isOther = /^it$/iu.test(mention.name) && own !== null && !isThingOrBody(own);
  return [place, isAside ? null : ((isOther ? mentions.findLast(isThingOrBody) : undefined) ?? own)];
}

/** Whether the name at a place owns what "in which he" ends the words on, or what they are over is about it. */
function isOfRecord(start: string, from: number, to: number): boolean {
  const after = start.slice(to);
  return (
    inHisRecord.test(after) || overRecord.test(after) || (upToWhich.test(after) && ofRecord.test(start.slice(0, from)))
  );
}

/** Whom a pronoun means that is not whom the words before it are about, which end where it stands. */
function otherThanTopic({ gender }: Mention, start: string, mentions: readonly Mention[]): Mention | undefined {
  // "Holt asked Ruiz about when she said": Ruiz did.
  const asked = mentions.findLast(
    ({ kind, at, words }) =>
      kind === "name" &&
      /\b(?:asked|asks|pressed|questioned|challenged) (?:\p{Lu}[\p{L}.]* )*$/u.test(start.slice(0, at)) &&
      /^ (?:about|on|over|when|whether|if|why|how|what|to)\s/u.test(start.slice(at + words.length)),
  );
  if (asked !== undefined && fit(guessedGender(asked.name), gender)) return asked;
  // "Explaining what Brannock, the nominee, did and did not mean when he said": Brannock.
  const doer = mentions.findLast(
    ({ kind, at, words, name }) =>
      kind === "name" &&
      fit(guessedGender(name), gender) &&
      // "Haskell looked on as her favorite, Sen. Vance, was jeered as he": Vance.
      /(?<!\p{L})(?:(?:what|how|why|whether)\s(?:[^;:“"]{0,80}\s)?|(?:as|when|while) (?:(?:the|h(?:is|er)|their) [^,;:“"]{2,40},\s+(?:state\s+)?)?)$/u.test(
        start.slice(0, at).replace(titles, " "),
      ) &&
      /^,? (?:did|had|has|was|is|meant|would|\p{Ll}+ed)\s[^,;]*\b(?:when|while|as|after|before|because|since)\s*$/u.test(
        start.slice(at + words.length),
      ),
  );
  if (doer !== undefined) return doer;
  // "Holt noted that Ruiz had voted for him, when she called": Ruiz did.
  if (!/\b(?:when|while|as|after|before|because|since)\s*$/u.test(start)) return undefined;
  return mentions.find(
    ({ kind, at, words, name }) =>
      kind === "name" &&
      /\bthat (?:\p{Lu}[\p{L}.]* )*$/u.test(start.slice(0, at)) &&
      /^ (?:had|has|was|is|would|\p{Ll}+ed)\s/u.test(start.slice(at + words.length)) &&
      fit(guessedGender(name), gender),
  );
}
