/** Names and roles in noun phrases, and the cast that a document's reporting clauses make. */
import type { Person } from "./quotation.ts";

/** Who a noun phrase names. */
export interface Mention {
  /** The name, or the role when there is no name. */
  readonly name: string;
  readonly role: string | null;
  /** As it stands. */
  readonly words: string;
  readonly kind: "name" | "role" | "pronoun";
  readonly gender: "she" | "he" | null;
  /** Offset in the phrase. */
  readonly at: number;
}

const particle = "van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|ben|y";
const capital = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*[\\p{L}\\p{M}]|\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu})";
/** A run of capitalised words, with the small words of names between two of them. */
const nameRun = new RegExp(
  `${capital}(?:[ ](?:(?:(?:${particle})[ ]){1,2})?(?:al-|el-)?${capital})*(?:,? (?:Jr|Sr)\\.?| I{2,3})?`,
  "gu",
);
const courtesy =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lord|Lady|Dame|Rev|Father|Sister|Sheikh|Sheik|Imam|Rabbi|Capt|Lt|Col|Gen|Sgt|Maj|Adm|Sen|Rep|Gov|Hon|Pres|Cmdr|Det|Supt|Insp)\.?$/u;
const femaleTitle =
  /\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Madame|Mme|spokeswoman|chairwoman|congresswoman|councilwoman|policewoman|businesswoman|actress|mother|wife|daughter|sister|widow|girl|woman|grandmother|aunt|niece)\b/iu;
const maleTitle =
  /\b(?:Mr|Sir|Lord|King|Prince|Father|Monsieur|spokesman|chairman|congressman|councilman|policeman|businessman|actor|father|husband|son|brother|widower|boy|man|grandfather|uncle|nephew)\b/iu;
const givenShe = new Set(
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia rachel maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea hannah jacqueline ann jean alice kathryn gloria teresa sara janice julia marie grace judy theresa beverly denise marilyn amber danielle rose brittany diana abigail jane lori kate claire fiona natalie fatima aisha yuki mei ingrid olga irina elena ada ursula nora lucy sophie chloe zoe eva clara".split(
    " ",
  ),
);
const givenHe = new Set(
  "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent philip bobby russell louis howard martin oliver simon graham ian neil ahmed mohammed muhammad ali omar ivan sergei vladimir dmitry hans pierre luis carlos miguel tom tim jim bob bill mike steve dave dan ben sam max leo hugo oscar felix otto viktor".split(
    " ",
  ),
);
/** Words that end a role, after which the name begins. */
const roleNoun =
  /^(?:Coordinator|Secretary|Minister|Ministers|President|Director|Adviser|Advisor|Spokesman|Spokeswoman|Spokesperson|Chairman|Chairwoman|Chairperson|Chair|Chief|Ambassador|Senator|Governor|General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Commander|Judge|Justice|Professor|Officer|Commissioner|Mayor|Chancellor|Communications|Affairs|Defense|Defence|State|Security|Council|Treasury|Leader|Speaker|Premier|King|Queen|Prince|Princess|Pope|Cardinal|Archbishop|Bishop|Attorney|Counsel|Manager|Coach|Analyst|Economist|Executive|Inspector|Detective|Superintendent|Sheriff|Congressman|Congresswoman|Representative|Deputy|Doctor|Editor|Author|Democrat|Republican|MP|CEO|CFO|Chef|Warden|Rector|Dean|Principal|Head|Founder|Director-General|Secretary-General|Finance|Interior|Foreign|Health|Education|Justice|Trade|Energy|Agency|Department|Ministry|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau)$/u;
const organisationWord =
  /(?:\b(?:Council|Ministry|Department|Agency|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau|Company|Corporation|Corp|Inc|Ltd|Times|Post|Journal|News|Court|Government|Authority|Board|Foundation|Organization|Organisation|Kremlin|Pentagon|Parliament|Congress|Administration|Network|Service|Club|Trust|Society|Federation|League)\b|^[A-Z]{2,}$)/u;
const roleWord =
  "spokesman|spokeswoman|spokesperson|spokespeople|official|officials|minister|president|director|secretary|adviser|advisor|coordinator|chief|chairman|chairwoman|chair|leader|senator|governor|mayor|ambassador|general|colonel|captain|commander|officer|officers|prosecutor|prosecutors|lawyer|lawyers|attorney|judge|manager|coach|analyst|analysts|economist|expert|experts|professor|researcher|researchers|scientist|scientists|author|authors|witness|witnesses|resident|residents|neighbour|neighbor|teacher|doctor|nurse|farmer|driver|owner|founder|editor|reporter|journalist|source|sources|aide|diplomat|mother|father|brother|sister|son|daughter|wife|husband|widow|student|worker|activist|activists|candidate|congressman|congresswoman|lawmaker|lawmakers|representative|player|striker|goalkeeper|singer|actor|actress|king|queen|pope|bishop|priest|sheriff|detective|victim|survivor|critic|critics|government|ministry|company|agency|department|police|council|report|statement|document|letter|article|study|team|organisation|organization|group|commission|committee|court|embassy|administration|party|union|headmaster|headteacher|principal|man|woman|boy|girl";
const rolePhrase = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne|[Tt]heir|[Ss]everal|[Ss]ome|[Tt]wo|[Mm]any)\\s+((?:[\\p{L}\\p{N}.’'-]+\\s+){0,5}?(?:${roleWord})(?:\\s+(?:${roleWord}))*)(?![\\p{L}-])`,
  "gu",
);
const pronoun = /(?<![\p{L}’'])(?:he|she|they|He|She|They)(?![\p{L}’'])/gu;
const notNames =
  /^(?:The|A|An|In|On|At|For|But|And|Or|If|As|It|I|We|You|He|She|They|This|That|These|Those|There|When|While|After|Before|Since|Then|Now|Not|No|Yes|So|His|Her|Its|Their|My|Our|Your|What|Who|Why|How|Where|Which|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Earlier|Later|Meanwhile|However|Also|Still|Asked|Speaking|According|Last|Next|Another|One|Both|Some|Many|Most|All|With|From|By|To|Of|Despite|Although|Though|Because|During|Today|Yesterday|Instead|Even|Only|Just|Once|Perhaps|Nor|Well|Oh|Twitter|Facebook|English)$/u;

/** The mentions in a phrase, in order: names, roles without a name, pronouns. */
export function mentionsIn(phrase: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of phrase.matchAll(nameRun)) {
    const made = nameOf(match[0], phrase.slice(0, match.index), match.index);
    if (made !== null) mentions.push(made);
  }
  for (const match of phrase.matchAll(rolePhrase)) {
    const end = match.index + match[0].length;
    // "the spokesman John Kirby" is named by his name, "the Council spokesman" by the role.
    if (mentions.some(({ at, kind }) => kind === "name" && at >= end && at <= end + 2)) continue;
    const inside = mentions.filter(({ at, kind }) => kind === "name" && at >= match.index && at < end);
    for (const each of inside) mentions.splice(mentions.indexOf(each), 1);
    const role = match[1] ?? "";
    mentions.push({ name: role, role, words: match[0], kind: "role", gender: genderOf(role), at: match.index });
  }
  for (const match of phrase.matchAll(pronoun)) {
    const word = match[0].toLowerCase();
    const gender = word === "he" || word === "she" ? word : null;
    mentions.push({ name: match[0], role: null, words: match[0], kind: "pronoun", gender, at: match.index });
  }
  return mentions.toSorted((a, b) => a.at - b.at);
}

function genderOf(words: string): Mention["gender"] {
  if (femaleTitle.test(words)) return "she";
  return maleTitle.test(words) ? "he" : null;
}

/** The name in a run of capitalised words, without the role that runs into it. */
function nameOf(run: string, lead: string, at: number): Mention | null {
  const words = run.replace(/['’]s?$/u, "").split(" ");
  while (words.length > 0 && notNames.test(words[0] ?? "")) words.shift();
  let start = 0;
  const titles: string[] = [];
  for (const [n, word] of words.entries()) {
    if (courtesy.test(word)) titles.push(word);
    if (roleNoun.test(word) || courtesy.test(word)) start = n + 1;
  }
  const isBody = organisationWord.test(words.join(" ")) && start >= words.length;
  const own = isBody ? words : words.slice(start);
  if (own.length === 0 || (own.length === 1 && (own[0]?.length ?? 0) < 2)) return null;
  const name = own.join(" ");
  const offset = at + run.lastIndexOf(own[0] ?? "");
  const joined =
    /(?:\p{Lu}[\p{L}.-]*|\(\p{Lu}+\)|for|of|and|the)(?:[ ](?:\p{Lu}[\p{L}.-]*|\(\p{Lu}+\)|for|of|and|the))*[ ]$/u
      .exec(lead)?.[0]
      .trim();
  const before = words
    .slice(0, start)
    .filter((word) => !courtesy.test(word))
    .join(" ");
  const role =
    isBody || before === ""
      ? null
      : [joined, before]
          .filter((part) => part !== undefined && part !== "")
          .join(" ")
          .replace(/^(?:the|of|for|and) /u, "");
  const given = (own[0] ?? "").toLowerCase();
  const byGiven = own.length > 1 && givenShe.has(given) ? "she" : own.length > 1 && givenHe.has(given) ? "he" : null;
  return {
    name,
    role,
    words: name,
    kind: "name",
    gender: genderOf(`${titles.join(" ")} ${role ?? ""}`) ?? byGiven,
    at: offset,
  };
}

function isGiven(word: string): boolean {
  return givenShe.has(word.toLowerCase()) || givenHe.has(word.toLowerCase());
}

interface Known {
  name: string;
  role: string | null;
  gender: Mention["gender"];
  readonly mentions: Set<string>;
}

/** The people of a document as they are met. State: who was named, and how. */
export class Cast {
  readonly #people: Known[] = [];
  /** Full names of the whole text by their last word, in order. */
  readonly #fullNames = new Map<string, { readonly name: string; readonly at: number }[]>();

  constructor(text: string) {
    for (const match of text.matchAll(nameRun)) {
      const made = nameOf(match[0], text.slice(Math.max(0, match.index - 120), match.index), match.index);
      const words = made?.name.split(" ") ?? [];
      if (made === null || words.length < 2 || words.length > 4 || organisationWord.test(made.name)) continue;
      const last = words.at(-1) ?? "";
      const known = this.#fullNames.get(last) ?? [];
      if (!known.some(({ name }) => name === made.name)) known.push({ name: made.name, at: match.index });
      this.#fullNames.set(last, known);
    }
  }

  /** The person a mention means, taken in by the name and role it has; `at` is where it stands. */
  meet(mention: Mention, at: number): Known {
    const full = this.#fullNameOf(mention.name, at);
    const known = this.#people.find(({ name }) => name === full) ?? {
      name: full,
      role: mention.role,
      gender: mention.gender,
      mentions: new Set([full]),
    };
    if (!this.#people.includes(known)) this.#people.push(known);
    known.role ??= mention.role;
    known.gender ??= mention.gender;
    known.mentions.add(mention.words);
    if (mention.kind === "name" && full.includes(" ") && !organisationWord.test(full))
      known.mentions.add(full.split(" ").at(-1) ?? full);
    return known;
  }

  /** A person met before whose role is the one named. */
  byRole(role: string): Known | null {
    const words = role.toLowerCase().split(/\s+/u);
    const head = words.at(-1) ?? "";
    const plainHead = head.replace(/(?:man|woman|person)$/u, "");
    const fits = this.#people.filter(({ role: own, gender, name }) => {
      if (own === null || name === role) return false;
      const theirs = own.toLowerCase();
      const rest = words.slice(0, -1).filter((word) => word.length > 2);
      const wanted = genderOf(head);
      if (wanted !== null && gender !== null && wanted !== gender) return false;
      return (
        (theirs.includes(plainHead) && rest.every((word) => theirs.includes(word))) ||
        (rest.length > 0 && rest.every((word) => theirs.includes(word)))
      );
    });
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  /** Whether a name is most likely a person's: one met before, one with a role or a title, or a full name. */
  isPerson(name: string, role: string | null): boolean {
    if (organisationWord.test(name)) return false;
    const last = name.split(" ").at(-1) ?? "";
    if (this.#people.some((person) => person.name === name || person.name.endsWith(` ${last}`))) return true;
    const full = this.#fullNames.get(last) ?? [];
    const given = full.some((each) => isGiven(each.name.split(" ")[0] ?? ""));
    return role !== null || given || (name.includes(" ") && isGiven(name.split(" ")[0] ?? ""));
  }

  /** The fullest form of a name. */
  fullName(name: string, at: number): string {
    return this.#fullNameOf(name, at);
  }

  genderOf(name: string): Mention["gender"] {
    const known = this.#people.find((person) => person.name === name)?.gender ?? null;
    const given = (name.includes(" ") ? name.split(" ")[0] : "")?.toLowerCase() ?? "";
    return known ?? (givenShe.has(given) ? "she" : givenHe.has(given) ? "he" : null);
  }

  learnGender(name: string, gender: Mention["gender"]): void {
    const person = this.#people.find((each) => each.name === name);
    if (person !== undefined) person.gender ??= gender;
  }

  people(): readonly Person[] {
    return this.#people.map(({ name, role, mentions }) => ({
      name,
      role,
      mentions: [...mentions].toSorted((a, b) => b.length - a.length),
    }));
  }

  /** The fullest name that ends in the same word, the one last seen before `at`. */
  #fullNameOf(name: string, at: number): string {
    const candidates = this.#fullNames.get(name.split(" ").at(-1) ?? "") ?? [];
    if (name.includes(" ") && !candidates.some((each) => each.name !== name && each.name.endsWith(` ${name}`)))
      return name;
    const before = candidates.filter((each) => each.at <= at && (each.name.endsWith(` ${name}`) || each.name === name));
    return (before.at(-1) ?? candidates[0])?.name ?? name;
  }
}
