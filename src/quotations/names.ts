/** Names, roles and pronouns in noun phrases, read with what the whole document shows of which words are names. */
import { allMatches } from "./all-matches.ts";
import { pastForm } from "./clauses.ts";
import { fit, genderOf, givenGender } from "./gender.ts";
import type { Mention } from "./mention.ts";
import {
  body,
  compound,
  courtesy,
  doer,
  afterGermanArticle,
  germanDoer,
  givesName,
  hasOnly,
  isNoName,
  month,
  nameRun,
  nicknames,
  notNames,
  ofAPeople,
  pronoun,
  relativeBefore,
  whatIsDone,
  word,
} from "./name-words.ts";
import { addRole, ofNoun } from "./noun-phrases.ts";
import { isCountry, isDemonym, isOfAPeople, isPlaceName } from "./peoples.ts";
import {
  headOfRole,
  isOrganisation,
  isPersonNoun,
  manyPhrase,
  officeOf,
  ownedPhrase,
  roleAfter,
  roleBefore,
  roleNoun,
  roleNouns,
  isOfGeneral,
  rolesToSomebody,
  rolePhrase,
  rolesOfSeveral,
} from "./roles.ts";
import { isThing, nounOf } from "./things.ts";

const rolePatterns = [ownedPhrase, rolePhrase, manyPhrase];
/** Those that a phrase without a genitive may fit. */
const unownedPatterns = [rolePhrase, manyPhrase];

/** Characters before a word in which a given name stands. */
const longestGiven = 24;

/** Who speaks for a side in court, without an article. */
const counsel = /(?<=^|, |\s)counsel(?=\s*$)/gu;

/** Which words of a document are names. State: the words met, none once phrases are read. */
export class Names {
  /** Words that stand with a capital where no sentence begins. */
  readonly #inside = new Set<string>();
  /** Words with a capital that begin a sentence, and a name of several words. */
  readonly #first = new Set<string>();
  /** Words that stand right after a given name. */
  readonly #surnames = new Set<string>();
  /** Words that stand without a capital. */
  readonly #common = new Set<string>();
  /** What the text writes with a stop, which the end of a phrase may hide: "Jr.", "Corp.". */
  readonly #stopped = new Set<string>();
  /** What was read of phrases before: a sentence is read more than once. */
  readonly #namesOf = new Map<string, readonly Mention[]>();
  readonly #mentionsOf = new Map<string, readonly Mention[]>();

  /** Takes in a stretch of sentences, before any phrase is read: headings have capitals of their own. */
  meet(stretch: string): void {
    for (const { 1: short = "" } of allMatches(/ (Jr|Sr|Corp|Inc|Co|Ltd|Bros)\.(?:,| \p{Ll})/gu, stretch))
      this.#stopped.add(short);
    for (const { 0: each, index } of allMatches(word, stretch)) {
      if (!/^\p{Lu}/u.test(each)) {
        this.#common.add(each);
        continue;
      }
      const given = /(?<!\p{L})(\p{Lu}\p{Ll}+) $/u.exec(stretch.slice(Math.max(0, index - longestGiven), index))?.[1];
      if (given !== undefined && givenGender(given) !== null) this.#surnames.add(each);
      if (this.#inside.has(each)) continue;
      if (!opensSentence(stretch.slice(Math.max(0, index - 6), index))) this.#inside.add(each);
      else if (/^ \p{Lu}\p{Ll}/u.test(stretch.slice(index + each.length, index + each.length + 3)))
        this.#first.add(each);
    }
  }

  /** The names in a phrase, in order. */
  namesIn(phrase: string): readonly Mention[] {
    const known = this.#namesOf.get(phrase);
    if (known !== undefined) return known;
    const names: Mention[] = [];
    for (const match of allMatches(nameRun, phrase)) {
      const made = this.#nameOf(match[0], phrase, match.index);
      // "Prime Minister Ana Ruiz's Civic Union": whose it is has a name too.
      const owner = /^.+?['’]s(?= \p{Lu})/u.exec(match[0])?.[0];
      const own =
        owner !== undefined && made !== null && made.at > match.index + owner.length
          ? this.#nameOf(owner, phrase, match.index)
          : null;
      if (own !== null) names.push(own);
      if (made !== null) names.push(made);
    }
    this.#namesOf.set(phrase, names);
    return names;
  }

  /** The mentions in a phrase, in order: names, roles without a name, pronouns. */
  mentions(phrase: string): readonly Mention[] {
    const known = this.#mentionsOf.get(phrase);
    if (known !== undefined) return known;
    const mentions = this.namesIn(phrase).map((each) => ofNoun(each, phrase) ?? each);
    for (const pattern of /['’]/u.test(phrase) ? rolePatterns : unownedPatterns) {
      for (const match of allMatches(pattern, phrase)) addRole(mentions, match);
    }
    for (const { index } of allMatches(counsel, phrase))
      mentions.push({ name: "counsel", role: "counsel", words: "counsel", kind: "role", gender: null, at: index });
    for (const match of allMatches(pronoun, phrase)) {
      const said = match[0].toLowerCase();
      const gender = said === "he" || said === "she" ? said : null;
      mentions.push({ name: match[0], role: null, words: match[0], kind: "pronoun", gender, at: match.index });
    }
    mentions.sort((a, b) => a.at - b.at);
    this.#mentionsOf.set(phrase, mentions);
    return mentions;
  }

  /** The names of two words in a heading, where every word may have a capital: a given name, and what comes after it. */
  pairsIn(heading: string): readonly (readonly [given: string, surname: string])[] {
    return allMatches(/(?<!\p{L})(\p{Lu}\p{Ll}+)(?: \p{Lu}\.)?(?= (\p{Lu}[\p{L}-]*\p{Ll}))/gu, heading).flatMap(
      ({ 1: given = "", 2: surname = "" }) =>
        givenGender(given) === null || this.#common.has(given.toLowerCase()) ? [] : [[given, surname] as const],
    );
  }

  /** Whether a word may be a name though it begins a sentence. */
  #isName(first: string): boolean {
    return (
      this.#inside.has(first) ||
      /^\p{Lu}{2,}$|-\p{Lu}|^(?:\p{Lu}|d)['’]\p{Lu}/u.test(first) ||
      ((givenGender(first) !== null || isPlaceName(first)) && !this.#common.has(first.toLowerCase()))
    );
  }

  /** The name in a run of capitalised words, without the role that runs into it. */
  #nameOf(run: string, phrase: string, at: number): Mention | null {
    const lead = phrase.slice(0, at);
    const rest = phrase.slice(at + run.length);
    // What stands right before tells enough.
    const near = lead.slice(-60);
    if (isNoName(run, phrase, at) || (secondOfOffice.test(rest) && ofOffice.test(near))) return null;
    const words = run
      .replace(/['’]s?$/u, "")
      .replace(nicknames, "")
      .replace(/^(?:Here|There|That|What|It|He|She|Who|Where|Let)['’]s /u, "")
      .split(" ");
    let opens = opensSentence(lead);
    const isRelative = words.length === 1 && month.test(run) && relativeBefore.test(lead);
    // "April Smith said": a month that is a given name.
    const isMonthly =
      words.length > 1 &&
      month.test(words[0] ?? "") &&
      givenGender(words[0] ?? "") !== null &&
      !/(?<!\p{L})(?:in|since|by|until|till|of|last|this|late|early|during|on|for|from) $/iu.test(near) &&
      /^(?:,|['’]s|\s*$| (?:said|says|told|and|was|is|has|had|who|also|\p{Ll}+ed)(?!\p{L}))/u.test(rest);
    // "Tim English", and then "English said".
    const isLone =
      words.length === 1 &&
      this.#surnames.has(words[0] ?? "") &&
      !/(?<!\p{L})(?:in|since|by|until|till|of|from|last|this|late|early|during|the|on) $/iu.test(near) &&
      (saysSo.test(rest) || (saidBefore.test(near) && /^(?:[,.]|$)/u.test(rest)));
    const from =
      isRelative || isLone || isMonthly ? 0 : words.findIndex((each) => !notNames.test(each) && !compound.test(each));
    if (from !== 0) opens = false;
    words.splice(0, from < 0 ? words.length : from);
    // "Britain's National Cyber Security Centre": the body, not whose it is.
    const owning = words.findLastIndex(
      (each, n) => /['’]s$/u.test(each) && n + 3 < words.length && !body.test(words[n + 1] ?? ""),
    );
    if (owning >= 0 && body.test(words.at(-1) ?? "")) {
      words.splice(0, owning + 1);
      opens = false;
    }
    // "Democrats Ana Ruiz and Jo Bell": what both are.
    if (
      words.length > 2 &&
      /^\p{Lu}/u.test(words[1] ?? "") &&
      /^(?:Democrats|Republicans|Conservatives|Liberals|Independents|Socialists|Tories)$/u.test(words[0] ?? "")
    )
      words.shift();
    // "The Night Shift With Danny Roake": whose show it is.
    const show = words.indexOf("With");
    if (show > 0 && show + 2 < words.length) words.splice(0, show + 1);
    const [first = ""] = words;
    const isDoer =
      words.length > 2 &&
      (germanDoer.test(first) ||
        (afterGermanArticle.test(near) && /\p{Ll}/u.test(first)) ||
        ((doer.test(first) || isPersonNoun(first.toLowerCase())) &&
          givenGender(first) === null &&
          !this.#inside.has(first)));
    // "One senior Tory": of whom there are many.
    const isOneOf =
      /\b(?:[Oo]ne|[Aa]n?|[Aa]nother)\s(?:(?!(?:the|that|which|who|whom|and|but|as|of|by|with|against|over|about|what|why|how|when|where|if|because)\s)\p{Ll}+\s)*$/u.test(
        near,
      ) &&
      !whatIsDone.test(near) &&
      // "A post on Ostrander's account": hers.
      !(/['’]s$/u.test(run) && /(?<!\p{L})(?:on|in|from|to|at|for) $/u.test(near));
    // "The Dane", "his Belgian rival": one of a people, no name.
    if (words.length === 1 && isDemonym(first) && ofAPeople.test(near)) return null;
    // "The Republican weighed in", "the Kansas Republican said", "Rep. Luz Arroyo, California Democrat, said": what one is.
    if (
      words.length < 4 &&
      /^(?:Republican|Democrat)$/u.test(words.at(-1) ?? "") &&
      (ofAPeople.test(near) ||
        // "The" opens the sentence, and the run of capitals with it.
        /^(?:The|A|One|Another) /u.test(run) ||
        (words.length > 1 && /\p{Lu}\p{L}+, $/u.test(near) && rest.startsWith(",")))
    )
      return null;
    // "Dutch retailer Vlinder", "Southeast Asian nations".
    const isOfRegion =
      words.length === 2 &&
      /^(?:(?:South|North)(?:ern|east|west|eastern|western)?|East(?:ern)?|West(?:ern)?|Central|Latin)$/u.test(first) &&
      isDemonym(words[1] ?? "");
    if (isOfRegion && /^ \p{Ll}/u.test(rest)) return null;
    if (words.length === 1 && isOfAPeople(first) && /^ \p{Ll}/u.test(rest)) return null;
    // "The Democratic nominee".
    const next = /^ (\p{Ll}[\p{L}-]*)/u.exec(rest)?.[1] ?? "";
    if (words.length === 1 && first.endsWith("ic") && (isPersonNoun(next) || isThing(next) || next === "caucus"))
      return null;
    // "A plainly irritated Sayles": who has a surname elsewhere.
    const isMood = this.#surnames.has(first) && !isDemonym(first) && mood.test(near);
    if (words.length === 1 && isOneOf && !isMood && (givenGender(first) === null || /\b[Oo]ne\s\P{Lu}*$/u.test(near)))
      return null;
    // "The Galway East TD": whoever sits for it.
    if (
      /^(?:MP|TD|MSP|MLA|MPP|MEP|MHA)$/u.test(words.at(-1) ?? "") &&
      (/(?:^|\s)[Tt]he $/u.test(near) || run.startsWith("The ")) &&
      words.length < 5
    )
      return null;
    const owns = /['’]s$/u.test(run) && !this.#common.has(first.toLowerCase());
    // "Labour has" and then a verb of saying: whoever the clause begins with.
    const isSubject =
      (hasOnly.test(rest) ||
        isExplained(rest) ||
        speaksAlone(first, rest) ||
        (this.#first.has(first) && actsNext.test(rest))) &&
      !this.#common.has(first.toLowerCase());
    // "Landing in his helicopter".
    if (opens && words.length === 1 && first.endsWith("ing") && doesSo.test(rest)) return null;
    if (opens && words.length === 1 && !owns && !isSubject && !this.#isName(first)) return null;
    const isThingOf = isThing(headOfRole(roleAfter(rest) ?? ""));
    // "Addressing Breck directly", "Previously Breck": what somebody does, or when.
    const isDoing =
      /^\p{Lu}\p{Ll}{2,}(?:ing|ly)$/u.test(first) && givenGender(first) === null && this.#inside.has(words[1] ?? "");
    // "Basin Voices, a coalition of": no common word begins it.
    // "Bill Sorensen, a machinist": explained as nobody's bill is.
    const isGiven = givenGender(first) !== null && /^, (?:an?|the|who|whose|\d{1,3}),? /u.test(rest);
    const isCommon =
      !isThingOf &&
      !isGiven &&
      opens &&
      words.length > 1 &&
      !this.#inside.has(first) &&
      (isDoing || this.#common.has(first.toLowerCase()));
    // "The Colombian Edwin Palomeque".
    const isAdjective =
      words.length > 2 && isDemonym(first) && givenGender(first) === null && !isOrganisation(words.join(" "));
    // "Unseeded Inês Ferreira": what somebody is, before a given name.
    const isDescribed =
      opens &&
      words.length === 3 &&
      /^\p{Lu}\p{Ll}{2,}(?:ed|less|ing)$/u.test(first) &&
      givenGender(first) === null &&
      givenGender(words[1] ?? "") !== null &&
      !this.#inside.has(first);
    // "House Republicans": all of them.
    const isOfHouse =
      /^(?:House|Senate|State)$/u.test(first) &&
      words.length === 2 &&
      /^(?:Republic|Democr)\p{Ll}+s$/u.test(words[1] ?? "");
    // "Human Rights Watch": all of it.
    let start = first !== "Human" && (isDoer || isCommon || isAdjective || isDescribed) ? 1 : 0;
    const titles: string[] = [];
    while (
      words.length > 2 &&
      /^(?:KC|QC|SC|OBE|MBE|CBE|MP|MSP|MLA|MPP|MEP|TD|PhD|MD|RN|Esq)$/u.test(words.at(-1) ?? "")
    )
      words.pop();
    for (const [n, each] of words.entries()) {
      if (isOfHouse) break;
      if (courtesy.test(each)) titles.push(each);
      // "Ukraine's General Staff": a body.
      if (each === "General" && isOfGeneral.test(words[n + 1] ?? "")) continue;
      // "Stephen King", "Mary Bishop": a surname that is a role elsewhere.
      if (each === "Dean" && n === words.length - 2 && (n === 0 || roleNoun.test(words[n - 1] ?? ""))) continue;
      const isShort = courtesy.test(each) && phrase.charAt(at + run.length) === ".";
      const isLast = words.slice(n + 1).every((other) => /^(?:[JS]r\.?|I{2,3})$/u.test(other));
      const isSurname = n > 0 && isLast && givenGender(words[n - 1] ?? "") !== null;
      // "Ned Bishop", and then "Bishop" alone.
      const isAlone = words.slice(0, n).every((other) => courtesy.test(other)) && n === words.length - 1;
      if (isAlone && this.#surnames.has(each) && !isShort && !/(?:^|\s)[Tt]he $/u.test(near) && !run.startsWith("The "))
        continue;
      // "The Prime Minister, Helena Voss", "Second Secretary": no Mr Minister.
      if (isSurname && !isShort && !/^(?:Prime|Shadow|First|Second|Third)$/u.test(words[n - 1] ?? "")) continue;
      // "Tallycrest CISO Priya Venkatraghavan": a post in letters.
      const isLetters = n > 0 && n + 2 < words.length && /^\p{Lu}{3,5}$/u.test(each);
      // "Chief Investigator Tobias Wrenfield".
      const isRanked =
        n > 0 &&
        n + 1 < words.length &&
        /^(?:Chief|Senior|Deputy|Lead|Principal|Assistant|Associate|Acting|Head|Executive)$/u.test(
          words[n - 1] ?? "",
        ) &&
        (doer.test(each) || isPersonNoun(each.toLowerCase())) &&
        // "Chief Walter Ames".
        givenGender(each) === null;
      const isRole =
        isLetters ||
        isRanked ||
        roleNoun.test(each.replace(/^(?:[Tt]hen|[Ee]x)-|-(?:[Dd]esignate|[Ee]lect)$/gu, "")) ||
        (rolesOfSeveral.test(each) && n + (/^ and \p{Lu}\p{Ll}+ \p{Lu}/u.test(rest) ? 1 : 2) < words.length);
      if (isRole || courtesy.test(each)) start = n + 1;
    }
    // "State Emergency Controller Neville Coates": what he does, up to his given name.
    const named = words.findIndex((each, n) => n > start && n + 1 < words.length && givenGender(each) !== null);
    const isDoerBefore =
      named > 0 &&
      isPersonNoun((words[named - 1] ?? "").toLowerCase()) &&
      words.slice(start, named).every((each) => givenGender(each) === null && !this.#surnames.has(each));
    if (isDoerBefore) start = named;
    // "Garrison's Jalen Tubbs" is Jalen Tubbs, "King's College" one body.
    const owner = words.findLastIndex((each, n) => /['’]s$/u.test(each) && n + 1 < words.length);
    if (owner >= start && !body.test(words[owner + 1] ?? "")) start = owner + 1;
    if (ofOffice.test(near)) start = Math.max(start, nameAfterOffice(words));
    const isPost = words.every((each) => /^\p{Lu}{2,3}$/u.test(each) && roleNoun.test(each));
    // "East Derwent Police", but "Judge Grace Bank".
    const isPlain = words.length === 3 && !words.slice(0, 2).some((each) => roleNoun.test(each));
    const isNamedSo =
      (isPlain || givenGender(words.at(-2) ?? "") === null || roleNoun.test(words.at(-2) ?? "")) &&
      body.test(words.at(-1) ?? "") &&
      owner < 0;
    // "Bureau of Western Waters Commissioner Patricia Yellowtail": the office of somebody, who comes after it.
    const isOffice =
      start < words.length &&
      givenGender(words[start] ?? "") !== null &&
      // "Ambassador to the United Nations Ana Ruiz".
      ((start > 2 && roleNoun.test(words[start - 1] ?? "")) || (start > 0 && ofOffice.test(near)));
    // "GOP Rep." and then the name.
    const isTitled = courtesy.test(words.at(-1) ?? "") && rest.startsWith(".");
    const isBody =
      !isPost &&
      !isTitled &&
      // "The House Caucus Chairman": somebody.
      !(
        near.endsWith("the ") &&
        isPersonNoun((words.at(-1) ?? "").toLowerCase()) &&
        roleNoun.test(words.at(-1) ?? "")
      ) &&
      !isOffice &&
      isOrganisation(words.join(" ")) &&
      // "Veterans of Foreign Wars".
      (start >= words.length || isNamedSo || words[1] === "of" || /^(?:of|for|on|and)$/u.test(words[start] ?? ""));
    const own = isBody ? words.slice(/^(?:Former|Acting|Then)$/u.test(first) ? 1 : 0) : words.slice(start);
    if (own.length === 0 || (own.length === 1 && (own[0]?.length ?? 0) < 2)) return null;
    // "Hannah and Joe Pickersgill": both have the surname.
    const surname =
      own.length === 1 ? (/^ and (\p{Lu}\p{Ll}+) (\p{Lu}[\p{L}’'-]*\p{L})(?! \p{Lu})/u.exec(rest) ?? null) : null;
    const isCouple = givenGender(own[0] ?? "") !== null && givenGender(surname?.[1] ?? "") !== null;
    const written = isCouple ? `${own.join(" ")} ${(surname?.[2] ?? "").replace(/['’]s$/u, "")}` : own.join(" ");
    const name = this.#stopped.has(/ (\p{L}+)$/u.exec(written)?.[1] ?? "") ? `${written}.` : written;
    const role = isBody
      ? null
      : roleBefore(
          lead.replace(/(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Lord|Lady)\.? $/u, ""),
          words.slice(0, start).filter((each) => !courtesy.test(each)),
          rest,
        );
    const explained = isBody || /\b(?:of|from|in|at|In|At|From) $/u.test(near) ? null : roleAfter(rest);
    const title = /(?<!\p{L})\p{Lu}\p{Ll}{1,5}\.?(?= $)/u.exec(near.slice(-8))?.[0] ?? "";
    const office = [title, ...titles].find((each) => officeOf(each) !== null);
    const called = calledSo.exec(near)?.[1] ?? null;
    // "Sheriff Jo Bell of Arizona's Corazon County": no sheriff.
    const isOfOwner = / of (?:\p{Lu}\S* )*\p{Lu}\S*['’]s$/u.test(role ?? "");
    const known = isHumanOrBody(role, own) && !isOfOwner ? role : (office ?? explained ?? called);
    const offset = startOf(run, own);
    const told = genderOf(`${title} ${titles.join(" ")} ${known ?? ""}`);
    const given = own.length > 1 ? givenGender(own[0] ?? "") : null;
    return {
      name,
      role: known,
      words: run.slice(offset).replace(/['’]s?$/u, ""),
      kind: "name",
      // "Chairman Nora Bell": no man.
      gender: fit(told, given) || courtesy.test(title) ? told : null,
      at: at + offset,
      ...(own.length > 1 ? {} : rankIn(near)),
    };
  }
}

/** "The elder" before a surname. */
function rankIn(lead: string): { readonly rank?: "elder" | "younger" } {
  const said = /(?<!\p{L})[Tt]he (elder|older|younger) (?:\p{Lu}\p{Ll}{1,5}\. )?$/u.exec(lead)?.[1];
  return said === undefined ? {} : { rank: said === "younger" ? "younger" : "elder" };
}

/** "A group calling itself". */
const calledSo = new RegExp(
  `(?<!\\p{L})(?!(?:also|once|then|later|often|never|even|just|only|still|who|has|had|he|she|they|\\p{Ll}+ly) )(\\p{Ll}[\\p{L}-]*),? (?:whose name (?:is|was)|${givesName}|(?:that|which) calls itself|calling itself|called|named|known as) $`,
  "u",
);

/** What somebody with a name is for a while: "a visibly angry", "a smiling". */
const mood =
  /(?<!\p{L})an? (?:(?:\p{Ll}+ly|red-faced and|\p{Ll}+ed but) )?(?!(?:leading|visiting|retired|unnamed|moderate|elected|fellow|junior|senior|prominent|sitting|serving|former)\s)\p{Ll}+(?:ed|ing|ful|ous|ant|ent|y|less|ic) $/u;

/** A verb right after its subject. */
const actsNext = new RegExp(
  `^ (?:has|had|is|was|were|will|would|could|may|might|did|does|also|never|${pastForm})\\s`,
  "u",
);

/** What follows a participle that begins a sentence. */
const doesSo =
  /^ (?:in|on|at|from|over|into|onto|off|out|up|the|an?|h(?:is|er)|their|its|him|them|it|that|there|here)(?! \p{Lu}\p{Ll}+ said)(?!\p{L})/u;

/** A verb of saying beside a name, after it and before it. */
const saysSo =
  /^ (?:said|says|told|tells|added|adds|wrote|writes|asked|asks|replied|replies|tweeted|insisted|argued)(?!\p{L})|^\s*$/u;
const saidBefore = /(?<!\p{L})(?:said|says|added|adds|wrote|writes|asked|asks|replied) $/u;

/** Whether a phrase says what somebody is, between commas: "Fallows, the spokesman, said". */
function isExplained(rest: string): boolean {
  const role = /^, (?:the|an?|its|his|her) ((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=,| (?:who|of|from|in|at|for) )/u.exec(
    rest,
  )?.[1];
  return role !== undefined && isPersonNoun(role);
}

/** "Beijing called the sanctions": no people, thing or pronoun, right before a verb that bodies and people alone do. */
function speaksAlone(first: string, rest: string): boolean {
  return (
    /^ (?:said|says|called|calls|described|accused|denied|insisted|warned|vowed|dismissed|condemned|rejected|denounced|answered|replied|responded|hailed|praised)\s/u.test(
      rest,
    ) &&
    /^\p{Lu}\p{Ll}{3,}(?<!s)$/u.test(first) &&
    !isPersonNoun(first.toLowerCase()) &&
    !isThing(first.toLowerCase()) &&
    !/(?:body|one|thing|ly)$/u.test(first)
  );
}

/** "Deputy Director for", "Ambassador to the": what comes next is what the office is for, and then who holds it. */
const ofOffice = new RegExp(
  `(?:^|[ ])(?:(?:${roleNouns}) (?:of (?:\\p{Lu}[\\p{L}-]* ){1,3}for|for|of|in|on)|(?:${rolesToSomebody}) to) (?:the )?(?:(?:\\p{Lu}[\\p{L}-]*,? ){1,4}(?:and|of|to|for) )?$`,
  "u",
);

/** "Secretary for Rural Infrastructure and Drought Response Nora Bell": the first of two such things, and a name after the second. */
const secondOfOffice = /^ (?:and|for|of|to) (?:\p{Lu}[\p{L}-]+ ){2,4}\p{Lu}\p{Ll}/u;

/** Where a name begins in "Coastal Warnings Marta Ellison": at a given name, or two words from the end of a long run. */
function nameAfterOffice(words: readonly string[]): number {
  // "Prime Minister of New Zealand Nora Bell".
  const country = [3, 2, 1].find((n) => words.length > n + 1 && isCountry(words.slice(0, n).join(" ")));
  if (country !== undefined) return country;
  const given = words.findIndex((each, n) => n > 0 && n + 1 < words.length && givenGender(each) !== null);
  return given > 0 ? given : words.length > 3 ? words.length - 2 : 0;
}

/** Whether a role fits a name: nobody with a given name is a firm. */
function isHumanOrBody(role: string | null, name: readonly string[]): boolean {
  if (role === null) return false;
  const given = name.length > 1 ? givenGender(name[0] ?? "") : null;
  // "A letter to his sister, Amos Bright": not his role.
  const isOthers =
    /(?:sister|mother|wife|daughter|aunt|niece|brother|father|husband|son|uncle|nephew)$/u.test(role) &&
    !fit(genderOf(role), given);
  // "Bank of England Governor Ana Ruiz".
  return !isOthers && !(isThing(headOfRole(role)) && !roleNoun.test(nounOf(role)) && given !== null);
}

/** Where the words of a name, the last of `run`, begin. */
function startOf(run: string, own: readonly string[]): number {
  const whole = run.lastIndexOf(own.join(" "));
  return whole >= 0 ? whole : run.lastIndexOf(own[0] ?? "");
}

/** Whether what comes next begins a sentence, or a quotation. */
function opensSentence(lead: string): boolean {
  return (
    /(?:^|[.!?…:\n—–]["”’»)]*|--)\s*["“‘«(]?$|["“‘«]$/u.test(lead) &&
    !courtesy.test(/(?<!\p{L})(\p{Lu}\p{Ll}{1,5}\.) $/u.exec(lead.slice(-10))?.[1] ?? "")
  );
}
