/** Noun phrases that describe somebody beside the names of a phrase. */
import { fromState } from "./affiliations.ts";
import { genderOf } from "./gender.ts";
import type { Mention } from "./mention.ts";
import { isOneOffice, isOrganisation, isPeople, isPersonNoun } from "./roles.ts";
import { isThing, nounOf } from "./things.ts";

/** Adverbs that end as nouns for people do. */
const adverb =
  /^(?:later|earlier|never|ever|over|after|under|rather|together|further|either|neither|however|moreover)$/u;

/** Verbs that end as nouns for people do: "Holt considers". */
const doesSo =
  /^(?:alter|answer|bolster|bother|conquer|consider|counter|cover|deliver|differ|discover|encounter|enter|favou?r|foster|gather|hammer|hinder|honou?r|hover|linger|lower|master|monitor|murmur|muster|mutter|offer|order|ponder|prefer|recover|refer|register|remember|render|shudder|stutter|suffer|surrender|swagger|trigger|utter|waver|whisper|wonder)s$/u;

/** A noun with one before it that is no verb. */
const longNoun =
  /^ (?!(?:said|says|told|has|had|is|was|will|would|can|could|may|might|did|does|and|or|but)\s)\p{Ll}[\p{L}-]*(?<!ed|[^s]s) \p{Ll}[\p{L}-]*(?![\p{L}’'-]| \p{Lu})/u;

/** "A Breck supporter": not Breck. */
export function ofNoun({ at, words, kind }: Mention, phrase: string): Mention | null {
  if (kind !== "name") return null;
  // "A plainly furious Breck supporter".
  const lead =
    /(?:^|\s)((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) )((?:\p{Ll}+ly )?\p{Ll}{3,}(?:ous|ful|ing|ed|able|ic|al|y|less|ive) )?$/u.exec(
      phrase.slice(0, at),
    );
  const article = lead === null || isPersonNoun((lead[2] ?? "").trim()) ? undefined : `${lead[1]}${lead[2] ?? ""}`;
  const after = phrase.slice(at + words.length);
  if (article === undefined) {
    // "Wechter delegates demanded".
    const people = /^ (\p{Ll}{4,}s)(?= (?!(?:the|an?|his|her|its|their)\s)|,|$)/u.exec(after)?.[1];
    if (people === undefined || words.includes(" ") || !isPeople(people) || doesSo.test(people)) return null;
    const name = `${words} ${people}`;
    return { name, role: name, words: name, kind: "role", gender: null, at };
  }
  // "The Dallas pipeline magnate".
  const long = longNoun.exec(after)?.[0].trim();
  const noun =
    long !== undefined && isPersonNoun(long)
      ? long
      : /^ \p{Ll}[\p{L}-]*(?![\p{L}’'-]| \p{Lu})/u.exec(after)?.[0].trim();
  if (noun === undefined || adverb.test(noun) || !(isPersonNoun(noun) || isThing(noun))) return null;
  const name = `${words} ${noun}`;
  return {
    name,
    role: name,
    words: `${article}${name}`,
    kind: "role",
    gender: genderOf(noun),
    at: at - article.length,
  };
}

/** Adds the role that a pattern found to the mentions of a phrase, unless a name tells more. */
export function addRole(mentions: Mention[], match: RegExpExecArray): void {
  const { input } = match;
  const last = match.index + match[0].length;
  const more = isOneOffice(match[1] ?? "", input.slice(last))
    ? (/^ of \p{Ll}+/u.exec(input.slice(last))?.[0] ?? "")
    : "";
  const end = last + more.length;
  // "Ana Roth's press secretary": all of her name.
  const owner = mentions.find(
    ({ at, words, kind }) =>
      kind === "name" && at < match.index && at + words.length > match.index && at + words.length < end,
  );
  const start = owner?.at ?? match.index;
  // "the spokesman John Kirby" is named by his name, "the Council spokesman" by the role.
  const isNamed = mentions.some(({ at, kind }) => kind === "name" && at >= end && at <= end + 2);
  if (mentions.some(({ at, words, kind }) => kind === "role" && at < end && match.index < at + words.length)) return;
  if (mentions.some(({ at, words, kind }) => kind === "name" && at < match.index && end <= at + words.length)) return;
  const inside = mentions.filter(({ at, kind }) => kind === "name" && at >= start && at < end);
  // "Ms Hwang's son, Jun-seok": whose son he is stays a name.
  const isOwner = ({ at, words }: Mention): boolean => /^['’]s?\s/u.test(input.slice(at + words.length));
  for (const each of inside) if (!isNamed || !isOwner(each)) mentions.splice(mentions.indexOf(each), 1);
  if (isNamed) return;
  const said = `${match[1] ?? ""}${more}`.replace(/^(?:the|Two|Three|Four|Five|Several|Some|Many|Most|All|Both) /u, "");
  // "Economists at the bank said".
  const role = /^\p{Lu}\p{Ll}+s$/u.test(said) && match.index === 0 ? said.toLowerCase() : said;
  const after = input.slice(end);
  const named = /^ of the ((?:\p{Lu}[\p{L}.’'-]* ){0,4}\p{Lu}[\p{L}’'-]+)(?= \p{Ll}|[,.]|$)/u.exec(after)?.[1];
  const body =
    named ??
    /^ of (?:the|an?|its) ((?:\p{Ll}[\p{L}-]*(?:['’]s?)? ){0,3}?\p{Ll}[\p{L}-]*)(?=[,.]|\s(?!\p{Ll}+(?:['’]s?)? \p{Ll}*\s?(?:union|group|association))|$)/u.exec(
      after,
    )?.[1];
  mentions.push({
    name: role,
    role,
    words: input.slice(start, end) + (fromState.exec(after)?.[0] ?? ""),
    kind: "role",
    gender: genderOf(role),
    at: start,
    ...(body !== undefined && (isThing(nounOf(body)) || isOrganisation(body)) ? { ofBody: body } : {}),
  });
}

/** A mention of a part of a phrase, in the whole of it. */
export function shifted(mention: Mention, by: number): Mention {
  return { ...mention, at: mention.at + by };
}

/** Whoever "him" or "his" stands for, or "her", as one that speaks. */
export function asSubject(pronoun: string, at: number): Mention {
  const gender = pronoun === "her" ? "she" : "he";
  return { name: gender, role: null, words: gender, kind: "pronoun", gender, at };
}
