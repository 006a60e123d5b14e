/** Names, roles and pronouns in noun phrases, read with what the whole document shows of which words are names. */
import { getGender } from "gender-detection-from-name";

export type Gender = "she" | "he" | null;

/** Who a noun phrase names. */
export interface Mention {
  /** The name, or the role when there is no name. */
  readonly name: string;
  readonly role: string | null;
  /** As it stands. */
  readonly words: string;
  readonly kind: "name" | "role" | "pronoun";
  /** By a title, a role or a pronoun; null where only the given name may tell. */
  readonly gender: Gender;
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
/** Words that end a role, after which the name begins. */
const roleNoun =
  /^(?:Coordinator|Secretary|Undersecretary|Vice|COO|CTO|CIO|CFO|VP|MEP|Minister|Ministers|President|Director|Adviser|Advisor|Spokesman|Spokeswoman|Spokesperson|Chairman|Chairwoman|Chairperson|Chair|Chief|Ambassador|Senator|Governor|General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Commander|Judge|Justice|Professor|Officer|Commissioner|Mayor|Chancellor|Communications|Affairs|Defense|Defence|State|Security|Council|Treasury|Leader|Speaker|Premier|King|Queen|Prince|Princess|Pope|Cardinal|Archbishop|Bishop|Attorney|Counsel|Manager|Coach|Analyst|Economist|Executive|Inspector|Detective|Superintendent|Sheriff|Congressman|Congresswoman|Representative|Deputy|Doctor|Editor|Author|Democrat|Republican|MP|CEO|CFO|Chef|Warden|Rector|Dean|Principal|Head|Founder|Director-General|Secretary-General|Finance|Interior|Foreign|Health|Education|Justice|Trade|Energy|Agency|Department|Ministry|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau)$/u;
const organisationWord =
  /(?:\b(?:Council|Ministry|Department|Agency|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau|Company|Corporation|Corp|Inc|Ltd|Times|Post|Journal|News|Court|Government|Authority|Board|Foundation|Organization|Organisation|Kremlin|Pentagon|Parliament|Congress|Administration|Network|Service|Club|Trust|Society|Federation|League)\b|^[A-Z]{2,}$)/u;
const roleWord =
  "spokesman|spokeswoman|spokesperson|spokespeople|official|officials|minister|president|director|secretary|adviser|advisor|coordinator|chief|chairman|chairwoman|chair|leader|senator|governor|mayor|ambassador|general|colonel|captain|commander|officer|officers|prosecutor|prosecutors|lawyer|lawyers|attorney|judge|manager|coach|analyst|analysts|economist|expert|experts|professor|researcher|researchers|scientist|scientists|author|authors|witness|witnesses|resident|residents|neighbour|neighbor|teacher|doctor|nurse|farmer|driver|owner|founder|editor|reporter|journalist|source|sources|aide|diplomat|mother|father|brother|sister|son|daughter|wife|husband|widow|student|worker|activist|activists|candidate|congressman|congresswoman|lawmaker|lawmakers|representative|player|striker|goalkeeper|singer|actor|actress|king|queen|pope|bishop|priest|sheriff|detective|victim|survivor|critic|critics|government|ministry|company|agency|department|police|council|report|statement|document|letter|article|study|team|organisation|organization|group|commission|committee|court|embassy|administration|party|union|headmaster|headteacher|principal|man|woman|boy|girl|person|people|user|engineer|trainer|tenant|landlord|supervisor|opponent|rival|counterpart|deputy|predecessor|successor|negotiator|mediator|envoy|delegate|organiser|organizer|volunteer|commuter|passenger|customer|voter|villager|campaigner|veteran|soldier|pilot|fisherman|fisher|shopkeeper|beekeeper|scholar|regulator|watchdog|charity|operator|manufacturer|maker|firm|bank|club|association|federation|foundation|institute|university|school|hospital|authority|panel|board|church|army|military|navy|newspaper|paper|broadcaster|agency|office|bureau|campaign|coalition|alliance|movement|network|lobby|landlords|tenants|neighbours|neighbors|parents|relatives|\\p{Ll}{3,}(?:ologist|icist|onomer|emist|orian)";
const rolePhrase = new RegExp(
  `(?:(?<![\\p{L}’'-])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Oo]ne|[Tt]heir|[Ss]everal|[Ss]ome|[Tt]wo|[Mm]any)|\\p{Lu}[\\p{L}.-]*(?:['’]s|s['’]))\\s+((?:(?!(?:that|who|which|whom|whose|said|says|and|but|was|is|are|were|has|had|have|of|for|in|at|to|from|by|with|on)\\s)[\\p{L}\\p{N}.’'-]+\\s+){0,5}?(?:${roleWord})(?:\\s+(?:${roleWord}))*)(?![\\p{L}-]|['’]s?\\s)`,
  "gu",
);
/** Several people who have no name; they stand without an article too. */
const manyWord =
  "officials|officers|prosecutors|lawyers|analysts|experts|researchers|scientists|authors|witnesses|residents|sources|activists|lawmakers|critics|supporters|organisers|organizers|investigators|forecasters|doctors|teachers|villagers|protesters|rescuers|regulators|campaigners|economists|diplomats|astronomers|executives|authorities|police";
const manyPhrase = new RegExp(
  `(?<![\\p{L}’'-])((?:(?:${manyWord.replace(/(?:^|(?<=\|))./gu, (first) => `[${first.toUpperCase()}${first}]`)})|(?!(?:that|where|when|as|and|or|but|which|what|if|than|by|of|to|from|with|for|some|said|say)\\s)[\\p{L}-]+\\s(?:${manyWord})))(?![\\p{L}-])`,
  "gu",
);
/** What somebody leads or owns speaks for itself: "Reid's campaign", "Nordwave's press office". */
const ownedPhrase =
  /(?<![\p{L}’'-])(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}(?:['’]s|s['’]) (?:\p{Ll}+ ){0,2}(?:campaign|office|team|family|lawyers?|attorneys?|staff|side|camp|representatives?|spokes\p{L}+))(?![\p{L}-])/gu;
/** Pronouns, and ages that stand for one: "the 34-year-old said". */
const pronoun = /(?<![\p{L}’'])(?:(?:he|she|they|He|She|They)|[Tt]he \d{1,3}-year-old)(?![\p{L}’'-])/gu;
/** What someone does, by its ending: Beekeeper, Violinist, Historian. */
const doer = /(?:er|or|ist|ian|ant|eur|man|woman)$/u;
const notNames =
  /^(?:The|A|An|In|On|At|For|But|And|Or|If|As|It|I|We|You|He|She|They|This|That|These|Those|There|When|While|After|Before|Since|Then|Now|Not|No|Yes|So|His|Her|Its|Their|My|Our|Your|What|Who|Why|How|Where|Which|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Earlier|Later|Meanwhile|However|Also|Still|Asked|Speaking|According|Last|Next|Another|One|Both|Some|Many|Most|All|With|From|By|To|Of|Despite|Although|Though|Because|During|Today|Yesterday|Instead|Even|Only|Just|Once|Perhaps|Nor|Well|Oh|Nobody|Everyone|Everybody|Somebody|Someone|Anyone|Nothing|Everything|Twitter|Facebook|English)$/u;

/** A word with its first letter capital or not, without what makes it a genitive. */
const word = /\p{L}[\p{L}\p{M}-]*/gu;

/** Which words of a document are names. State: none after it is made. */
export class Names {
  /** Words that stand with a capital where no sentence begins. */
  readonly #inside = new Set<string>();
  /** Words that stand without a capital. */
  readonly #common = new Set<string>();

  /** `stretches` are the parts of `text` that are sentences: headings have capitals of their own. */
  constructor(text: string, stretches: readonly { readonly start: number; readonly end: number }[]) {
    for (const { start, end } of stretches) {
      const part = text.slice(start, end);
      for (const { 0: each, index } of part.matchAll(word)) {
        if (!/^\p{Lu}/u.test(each)) this.#common.add(each);
        else if (!opensSentence(part.slice(Math.max(0, index - 6), index))) this.#inside.add(each);
      }
    }
  }

  /** The names in a phrase, in order. */
  namesIn(phrase: string): Mention[] {
    const names: Mention[] = [];
    for (const match of phrase.matchAll(nameRun)) {
      const made = this.#nameOf(match[0], phrase.slice(0, match.index), match.index);
      if (made !== null) names.push(made);
    }
    return names;
  }

  /** The mentions in a phrase, in order: names, roles without a name, pronouns. */
  mentions(phrase: string): readonly Mention[] {
    const mentions = this.namesIn(phrase);
    for (const pattern of [ownedPhrase, rolePhrase, manyPhrase]) {
      for (const match of phrase.matchAll(pattern)) addRole(mentions, match);
    }
    for (const match of phrase.matchAll(pronoun)) {
      const said = match[0].toLowerCase();
      const gender = said === "he" || said === "she" ? said : null;
      mentions.push({ name: match[0], role: null, words: match[0], kind: "pronoun", gender, at: match.index });
    }
    return mentions.toSorted((a, b) => a.at - b.at);
  }

  /** Whether a word may be a name though it begins a sentence. */
  #isName(first: string): boolean {
    return (
      this.#inside.has(first) ||
      /^\p{Lu}{2,}$|-\p{Lu}/u.test(first) ||
      (givenGender(first) !== null && !this.#common.has(first.toLowerCase()))
    );
  }

  /** The name in a run of capitalised words, without the role that runs into it. */
  #nameOf(run: string, lead: string, at: number): Mention | null {
    const words = run.replace(/['’]s?$/u, "").split(" ");
    let opens = opensSentence(lead);
    while (words.length > 0 && notNames.test(words[0] ?? "")) {
      words.shift();
      opens = false;
    }
    const [first = ""] = words;
    const isDoer = words.length > 2 && doer.test(first) && givenGender(first) === null && !this.#inside.has(first);
    const owns = /['’]s$/u.test(run) && !this.#common.has(first.toLowerCase());
    if (opens && words.length === 1 && !owns && !this.#isName(first)) return null;
    const isCommon = opens && words.length > 1 && !this.#inside.has(first) && this.#common.has(first.toLowerCase());
    let start = isDoer || isCommon ? 1 : 0;
    const titles: string[] = [];
    for (const [n, each] of words.entries()) {
      if (courtesy.test(each)) titles.push(each);
      if (roleNoun.test(each) || courtesy.test(each)) start = n + 1;
    }
    const isPost = words.every((each) => /^\p{Lu}{2,3}$/u.test(each) && roleNoun.test(each));
    const isBody = !isPost && organisationWord.test(words.join(" ")) && start >= words.length;
    const own = isBody ? words : words.slice(start);
    if (own.length === 0 || (own.length === 1 && (own[0]?.length ?? 0) < 2)) return null;
    const name = own.join(" ");
    const role = isBody
      ? null
      : roleBefore(
          lead,
          words.slice(0, start).filter((each) => !courtesy.test(each)),
        );
    return {
      name,
      role,
      words: name,
      kind: "name",
      gender: genderOf(`${titles.join(" ")} ${role ?? ""}`),
      at: at + run.lastIndexOf(own[0] ?? ""),
    };
  }
}

/** Whether what comes next begins a sentence, or a quotation. */
function opensSentence(lead: string): boolean {
  return /(?:^|[.!?…:\n—–]["”’»)]*|--)\s*["“‘«(]?$|["“‘«]$/u.test(lead);
}

/** The role that stands before a name: in the same run of capitals, in small letters, or set off by a comma. */
function roleBefore(lead: string, capitals: readonly string[]): string | null {
  if (capitals.length > 0) {
    const joined =
      /(?:\p{Lu}[\p{L}.-]*|\(\p{Lu}+\)|for|of|and|the)(?:[ ](?:\p{Lu}[\p{L}.-]*|\(\p{Lu}+\)|for|of|and|the))*[ ]$/u
        .exec(lead)?.[0]
        .trim();
    return [joined, capitals.join(" ")]
      .filter((part) => part !== undefined && part !== "")
      .join(" ")
      .replace(/^(?:the|of|for|and) /u, "");
  }
  // Most names have no role before them; this tells soon.
  if (!endsInRole.test(lead.slice(-30))) return null;
  const small = smallRole.exec(lead.slice(-80))?.[0].trim() ?? apposedRole.exec(lead.slice(-100))?.[1];
  return small?.replace(/^(?:the|a|an|its|his|her|their) /u, "") ?? null;
}

const endsInRole = new RegExp(`(?:^|[^\\p{L}])(?:${roleWord}),? $`, "u");
const smallRole = new RegExp(
  `(?<![\\p{L}.-])(?:\\p{Lu}[\\p{L}.-]* ){0,4}(?:\\p{Ll}[\\p{L}-]* ){0,2}(?<![\\p{L}-])(?:${roleWord}) $`,
  "u",
);
const apposedRole = new RegExp(
  `(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\\p{Lu}[\\p{L}-]*['’]s|\\p{L}+s['’]) )((?:\\p{L}[\\p{L}-]* ){0,4}(?:${roleWord})), $`,
  "u",
);

function addRole(mentions: Mention[], match: RegExpExecArray): void {
  const end = match.index + match[0].length;
  // "the spokesman John Kirby" is named by his name, "the Council spokesman" by the role.
  if (mentions.some(({ at, kind }) => kind === "name" && at >= end && at <= end + 2)) return;
  if (mentions.some(({ at, words, kind }) => kind === "role" && at < end && match.index < at + words.length)) return;
  const inside = mentions.filter(({ at, kind }) => kind === "name" && at >= match.index && at < end);
  for (const each of inside) mentions.splice(mentions.indexOf(each), 1);
  const role = match[1] ?? "";
  mentions.push({ name: role, role, words: match[0], kind: "role", gender: genderOf(role), at: match.index });
}

/** What a title or a role tells. */
export function genderOf(words: string): Gender {
  if (femaleTitle.test(words)) return "she";
  return maleTitle.test(words) ? "he" : null;
}

/** What a given name lets guess. */
export function givenGender(given: string): Gender {
  const guess = getGender(given);
  return guess === "female" ? "she" : guess === "male" ? "he" : null;
}

/** Whether a name is one of an organisation. */
export function isOrganisation(name: string): boolean {
  return organisationWord.test(name);
}

const humanRole = new RegExp(`(?:^|[ -])(?:${roleWord})$`, "iu");

/** Whether a role is one that a person has. */
export function isHuman(role: string | null): boolean {
  return role !== null && humanRole.test(role) && !isOrganisation(role);
}
