/** Words in quotation marks that nobody in particular says: what is explained, nicknames, titles. */
import { minPartialWords } from "./beside.ts";
import { clauseBefore } from "./clauses.ts";
import { isTitle } from "./quoted-words.ts";

/** Right before words that are named or explained, and said by nobody in particular: "the so-called". */
const glossed =
  /(?:(?<!\b(?:us(?:es?|ed|ing)|tweet(?:s|ed|ing)|shout(?:s|ed|ing)|yell(?:s|ed|ing)|invok(?:es|ed|ing)|coin(?:s|ed|ing)|repeat(?:ed|s|ing)|utter(?:ed|s|ing)|call(?:s|ed|ing)|describ(?:es|ed|ing)|label(?:s|led|ed|ing)|with|and|then|in|spoke|by) the |(?:his|her|their|\p{L}['’]s|s['’]) )\b(?:words?|terms?|phrases?)|\b(?:words|terms|labels) (?:such as|like)|\b(?:so-called(?: \p{L}+){0,2}|meaning|titled|entitled|(?<!(?:\p{Lu}[\p{L}.]*| of \p{Lu}[\p{L}.]*,|\b(?:he|she|they|who|has|had|have|was|were|been)) )(?:marked|labelled|labeled|stamped)|(?<!what )an? (?:(?!(?:he|she|they|it|who) )\p{Ll}+ ){1,3}called|(?:known|listed|entered|filed|identified|(?<=(?:is|was|be|been|are|were|best|long|still) )remembered)\b[^,.;]* as|(?:law|statute|rule|ordinance|provision|regulation) (?:requiring|barring|banning|prohibiting|guaranteeing|that (?:requires|bars|bans|prohibits|guarantees))|subject line|hashtag|headline|heading|caption|motto|slogan(?: [^“",;]{1,40} (?:is|was))?)|(?:[,(]|\b(?:is|was|are|were|been|\p{Ll}+ly))\s(?:dubbed|nicknamed|christened))\s*$/u;

/** "Her staff calls her “the Admiral”": what somebody is called, whoever calls them so. */
export function isNickname(words: string, before: string, after: string): boolean {
  return (
    (/^[Tt]he \p{Lu}\p{Ll}+/u.test(words) && /\b(?:calls?|called|calling) (?:him|her|them)\s*$/u.test(before)) ||
    // "Has started calling it “Margaret”".
    (/^\p{Lu}\p{L}+,?$/u.test(words) &&
      /\b(?:started|began|taken to|took to) calling (?:it|him|her)\s*$/u.test(before)) ||
    // "Walter “Buck” Haines".
    (/^\p{Lu}\p{Ll}+$/u.test(words) && /\p{Lu}\p{Ll}+\s$/u.test(before) && /^[”"’]?\s\p{Lu}\p{Ll}+/u.test(after)) ||
    // "Calling him “Robot” Plumley".
    (/^\p{Lu}\p{L}+$/u.test(words) &&
      /\bcall(?:s|ed|ing)? (?:him|her)\s*$/u.test(before) &&
      /^[”"’]?\s\p{Lu}\p{Ll}+/u.test(after))
  );
}

/** "What she called the “Shadow Budget”", "whom Breck called “Miss Tidy”", "had a name for her rival: “Miss Tidy”": what somebody calls something, and no title. */
export function isCalledSo(before: string): boolean {
  return /(?:\bwh(?:om?|at) (?:he|she|they|\p{Lu}\p{L}+) (?:has |had |once )?|(?:\b(?:he|she|they|who(?:,? [\p{Ll} ]{1,40},?)?)|\p{Lu}\p{L}+) (?:has |had |once |also |then |later )?(?=\p{Ll}+ (?:him|her|them|(?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:the|an?))\s))(?:calls?|called|dubs|dubbed|nicknamed|labeled|labelled|branded) (?:(?:him|her|them|(?:\p{Lu}[\p{L}.’'-]* ?){1,4}) )?(?:the |an? )?$|(?<!\p{L})(?:likes?|liked|loves?|loved|prefers?|preferred) to call (?:(?:him|her|them|it) )?(?:the |an? )?$|(?<!\p{L})refer(?:red|s|ring) to [^“"]{2,90} as (?:the |an? )?$|(?<!\p{L})ha(?:s|d|ve) (?:an?|another|h(?:is|er) own) (?:\p{Ll}+ )?(?:name|nickname|word|term|label) for [^:;“"]{2,60}?(?::| [—–-]{1,2})\s*$/u.test(
    before,
  );
}

/** What has a title, right before it: "In his book,". */
const work =
  /(?<!\p{L})(?:book|memoir|autobiography|novel|film|movie|documentary|series|song|album|single|play|poem|essay|column|podcast|programme|program|show|ad|spot|advert|exhibition|painting),?\s*$|(?<!\p{L})(?:book|memoir|novel|film|documentary|song|album|essay|podcast) (?:about|on) (?:it|this|him|her|them|that|the \p{Ll}+),\s*$|\p{Lu}\p{L}*['’]s\s*$|\p{Ll}, (?:called|named)\s*$/u;
/** What alone is called by one word, right before it. */
const isArtwork =
  /(?<!\p{L})(?:the|an?|h(?:is|er)|its|their) (?:[\p{L}\d-]+ ){0,3}(?:book|novel|film|movie|song|album|opera|ballet|exhibition|painting|sculpture|trawler|yacht|ferry|schooner)\s*$/u;
/** Right before what nobody says: "stopped short of calling it". */
const unsaid =
  /(?<!\p{L})(?:(?:against|short of|avoid(?:s|ed|ing)?|without) (?:calling|describing|labell?ing)|(?:declin|refus)(?:es|ed|ing) to (?:call|describe|label|use|say|utter))(?: [\p{L}’'-]+){1,4}\s*$|(?:\bnot|n['’]t) (?:use|say|utter|mention) the (?:words?|terms?|phrases?|names?)\s*$|(?<!\p{L})(?:chang|replac|delet|remov|strik|substitut|insert|swap)\p{Ll}* the (?:words?|terms?|phrases?)\s*$|(?:idiom|phrase|word|term|expression|slogan),? (?:that |which )?(?:means|meaning)\s*$|(?<!\p{L})(?:\d+ in \d+|percent|per cent|%|half|third|quarter|majority|few|most) [^,;“"]*(?:call|describ|identif|label|consider|regard|rat)(?:e|es|s|ed|ied|ing|y)? themselves(?: as)?(?: an?)?\s*$|(?<!\p{L})never (?:once |even |actually )?(?:said|says|used|uses|uttered|utters|mentioned|mentions)(?: the (?:words?|names?|terms?|phrases?))?\s*$/u;

/** "Whom friends call “Dot”": a name, and no longer words. */
const calledBySome =
  /(?:(?<!\p{L})whom (?!(?:he|she) )\P{Lu}* call(?:s|ed)?|(?<=\p{Ll}s )call(?: (?:such|these|those) (?:\p{Ll}+ ){0,2}\p{Ll}+| (?:the|this) (?:\p{Ll}+ )?(?:condition|phenomenon|effect|syndrome|technique|process|practice|pattern|state))?)\s*$/u;

/** Whether what comes right after is what something is called, whoever calls it so. */
export function isGlossed(words: string, before: string): boolean {
  const head = clauseBefore(before);
  return (
    glossed.test(head) || unsaid.test(head) || (calledBySome.test(head) && words.split(/\s+/u).length < minPartialWords)
  );
}

/** "[“At every moon” is an idiom]": what is explained. */
export function isExplained(before: string, after: string): boolean {
  return (
    /[[(]\s*$/u.test(before) &&
    /^["”’]?\s(?:is|was) an? (?:\p{Ll}+ ){0,3}(?:idiom|term|phrase|word|expression|reference|nickname|acronym|abbreviation)(?!\p{L})/u.test(
      after,
    )
  );
}

/** "“Body Man: What I Saw,” by Trey Sutherland, goes on sale": a title, and whose work it is. */
export function isByAuthor(words: string, after: string): boolean {
  return (
    /^[\s”"’,]*by (?:\p{Lu}[\p{L}.’-]* ){1,3}?\p{Lu}[\p{L}’-]+(?! said| told)/u.test(after) &&
    /^\p{Lu}/u.test(words) &&
    !/[.!?]$/u.test(words) &&
    (words.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0) === 0
  );
}

/** Whether a title stands beside what it is the title of; one word is one after a comma alone: "an ad, “Invoice,”". */
export function isNamedWork(words: string, before: string): boolean {
  return (
    // "On NBC's “Sunrise”".
    (/(?:^|\s)\p{Lu}{3,5}['’]s?\s*$/u.test(before) && /^\p{Lu}\p{Ll}+[,.]?$/u.test(words)) ||
    // "The song “Kadalora” was".
    (isArtwork.test(before) && /^\p{Lu}\p{L}*,?$/u.test(words)) ||
    (work.test(before) &&
      (isTitle(words) || (/^\p{Lu}\p{L}*,?$/u.test(words) && /\p{Ll}, *$|podcast *$/u.test(before))))
  );
}
