/** Whether a role that is named, "the Council spokesman", is the one that somebody has. */
import { allMatches } from "./all-matches.ts";
import { isDemonym } from "./peoples.ts";
import { headOfRole, officeOf } from "./roles.ts";
import { isBodyNoun, plainOffice } from "./things.ts";

/** Offices: nobody who is known to be something else is called so. */
export const office =
  /^(?:president|governor|mayor|premier|minister|chancellor|senator|congressman|congresswoman|representative|judge|justice|ambassador|commissioner|sheriff|secretary|councillor|councilman|councilwoman|attorney|bishop|king|queen|pope)$/iu;

/** A role that somebody has, read once. */
interface HeldRole {
  readonly text: string;
  /** The words of its noun, without what "of" and the like bring in. */
  readonly noun: readonly string[];
}

const held = new Map<string, HeldRole>();
/** Roles that are kept as read. */
const mostHeld = 20_000;

function readRole(role: string): HeldRole {
  const known = held.get(role);
  if (known !== undefined) return known;
  const office = officeOf(role);
  const spelled = spelledOut(role);
  // "The senator's communications director" is no senator.
  // "Co-founder and CEO of the firm" has two.
  const noun = (
    office ??
    spelled
      .replace(/ and (?:the|one|his|her|its|their) .*/u, "")
      .split(/ and (?:an? )?/u)
      .map(headOfRole)
      .join(" ")
      .toLowerCase()
  )
    .replace(/\S+(?:['’]s|s['’])\s/gu, "")
    .split(/[^\p{L}\p{N}-]+/u);
  const read = { text: office ?? spelled.toLowerCase(), noun };
  if (held.size < mostHeld) held.set(role, read);
  return read;
}

/** Offices that letters stand for. */
const letters: ReadonlyMap<string, string> = new Map([
  ["CEO", "chief executive"],
  ["CFO", "chief financial officer"],
  ["COO", "chief operating officer"],
  ["PM", "prime minister"],
  ["VP", "vice president"],
  ["DA", "district attorney"],
]);

/** "CEO" as "chief executive". */
function spelledOut(role: string): string {
  return role
    .replace(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu, (short) => letters.get(short) ?? short)
    .replace(/(?<=[Cc]hief [Ee]xecutive) [Oo]fficer(?!\p{L})/u, "")
    .replace(/(?<![\p{L}-])[Ee]x-(?=\p{L})/u, "former ")
    .replace(/(?<=[Cc]ouncil) [Mm]ember(?!\p{L})/u, "member");
}

/** Last words of the names that a role says whose it is by: "Holt's campaign", "a spokesman for Tom Holt". */
export function ownersIn(role: string): readonly string[] {
  return allMatches(
    /(\p{Lu}[\p{L}-]*\p{L})(?:['’]s|(?<=s)['’])\s|\bfor (?:\p{Lu}[\p{L}.-]*\s)*(\p{Lu}[\p{L}-]*)$/gu,
    role,
  ).map(({ 1: owner, 2: whom }) => owner ?? whom ?? "");
}

/** What tells how somebody is or how long they have been what they are, and not what: "the two-term governor", "the veteran senator". */
const describes =
  /^(?:(?!vice-|co-|ex-|sub-|deputy-|under-)\p{L}+-(?:term|time|spoken|known|serving|standing|mannered|minded|talking|haired|liked|loved|elected|appointed|made|born|based|educated|trained|turned)|freshman|sophomore|veteran|longtime|lifelong|popular|unpopular|outspoken|outgoing|incoming|incumbent|current|present|new|youthful|junior|liberal|conservative|moderate|progressive|centrist|powerful|influential|prominent|controversial|fiery|blunt|combative|charismatic|genial|affable|wealthy|rich|famous|legendary|beloved|embattled|beleaguered|ambitious|defiant|angry|furious|frustrated|tearful|emotional|cautious|confident|nervous|bearded|bespectacled|burly|tall|lanky|gruff|wiry|reclusive|eccentric|maverick|firebrand|hard-line|hardline|rookie|top|senior)$/u;

/** A role that is looked for. */
export class SoughtRole {
  /** Its noun. */
  readonly head: string;
  /** Words that tell more of it, besides an age and whose it is. */
  readonly rest: readonly string[];
  /** Whether what stands before the noun names something: "the Council spokesman", but not "the former speaker", "Kirby's campaign". */
  readonly isNamed: boolean;
  readonly #plain: string;
  /** Whose it is, by the last word of the name: "Ruiz" of "Ana Ruiz's campaign"; null where nobody's. */
  readonly #owner: string | null;
  readonly #isFormer: boolean;

  constructor(role: string) {
    // "The former secretary of state": a secretary, and the role tells of a state.
    const whole = spelledOut(role).toLowerCase();
    const plain = plainOffice(whole);
    const words = `${whole.slice(plain.length).replace(" of ", "")} ${plain}`.trim().split(/\s+/u);
    const noun = words.at(-1) ?? "";
    // "Mr Holt's spokesman" is named after nothing but Holt.
    this.isNamed = /\p{Lu}\S*\s/u.test(role.replace(ofParty, "").replace(/^.*(?:['’]s|s['’])\s/u, ""));
    this.head = noun === "accused" ? "defendant" : noun;
    this.rest = words
      .slice(0, -1)
      // "The bewildered chancellor": how they are tells nothing of what they are.
      .filter(
        (word) =>
          word.length > 2 &&
          !describes.test(word) &&
          // "The 68-year-old retiree" is one of several, perhaps.
          !(/^\d+-year-old$/u.test(word) && office.test(noun)) &&
          !/^(?:old|elderly|young)(?:er)?$|['’]s$|^(?:visibly|clearly)$|^(?!retired|elected|appointed|acting|sitting|leading|visiting|presiding|commanding|managing|editing|founding)\p{L}{3,}(?:ed|ing)$/u.test(
            word,
          ),
      );
    this.#owner = ownersIn(role)[0] ?? null;
    this.#plain = this.head.replace(/(?:man|woman|person)$/u, "");
    this.#isFormer = /^(?:former|retired|onetime|ex-)/iu.test(role);
  }

  /** Whether nothing that is said of the role speaks against somebody who has the other. */
  fits(role: string): boolean {
    const { text } = readRole(role);
    // "Ruiz's campaign" is not Holt's.
    const owners = this.#owner === null ? [] : ownersIn(role);
    if (owners.length > 0 && !owners.includes(this.#owner ?? "")) return false;
    // "Former Gov. Jo Bell": the title alone is known.
    const isTitle = officeOf(role) !== null;
    // "The minister" is no prime minister.
    if (this.head === "minister" && this.rest.length === 0 && text.includes("prime minister")) return false;
    return (
      (this.#isFormer || !/^(?:former|ex-)/u.test(text)) &&
      this.rest.every(
        (word) =>
          text.includes(word) ||
          (word === "former" && formerly.test(text.split(" ")[0] ?? "")) ||
          (isTitle && ofTitle.test(word)) ||
          (formerly.test(word) && text.startsWith("former ")),
      )
    );
  }

  /** Whether the noun alone, or one of like meaning, may be what somebody is, and what is told besides it is not of another. */
  isLike(role: string): boolean {
    // "The 68-year-old retiree": perhaps one of several.
    if (this.rest.some((word) => tellsApart.test(word) || /^\d/u.test(word))) return false;
    const { text, noun } = readRole(role);
    const head = noun.at(-1) ?? "";
    const isKind =
      ofOneKind.some((kind) => kind.test(this.head) && kind.test(head)) ||
      (this.head === "premier" && text.includes("prime minister")) ||
      (leader.test(this.head) && leads.test(head) && this.rest.some((word) => text.includes(word)));
    if (!(this.isNounOf(role) || isKind)) return false;
    if (!this.#isFormer && /^(?:former|ex-)/u.test(text)) return false;
    const own = noun.slice(0, -1).filter((word) => word.length > 2);
    // "The Italian manager" may be any.
    const rest = this.rest.filter(
      (word) => this.head !== "manager" || !isDemonym(word.charAt(0).toUpperCase() + word.slice(1)),
    );
    // "The press secretary" is no secretary of state.
    const isOther = isGeneral.test(head) && rest.length > 0 && (own.length > 0 || / of /u.test(text));
    return !isOther || this.rest.some((word) => text.includes(word));
  }

  /** Whether what is told besides the noun is but what kind of body somebody has a post in: "the union president". */
  get isOfBody(): boolean {
    return this.rest.length > 0 && this.rest.every(isBodyNoun);
  }

  /** Whether both have the same noun: a "chairwoman" is a "chair". */
  isNounOf(role: string): boolean {
    const isWhole = this.#plain === this.head || this.#plain === "";
    // "The general" is no attorney general.
    if (this.head === "general" && this.rest.every((word) => word === "former") && generals.test(readRole(role).text))
      return false;
    // "The IAEA chief" is its director general.
    if (this.isNamed && leader.test(this.head) && readRole(role).noun.some((word) => leads.test(word))) return true;
    if (/^(?:lawmaker|legislator)$/u.test(this.head) && readRole(role).noun.some((word) => makesLaws.test(word)))
      return true;
    if (this.head === "prosecutor" && prosecutes.test(readRole(role).text)) return true;
    return readRole(role).noun.some((word) =>
      isWhole
        ? word === this.head || areSame.some((same) => same.test(word) && same.test(this.head))
        : word.startsWith(this.#plain),
    );
  }
}

/** Those who are at the head of a body. */
const leads =
  /^(?:director|secretary-general|president|chairman|chairwoman|chair|commissioner|executive|administrator|governor|secretary)$/u;
/** Parties, which tell what somebody is, and no body. */
const ofParty = /(?<!\p{L})(?:Republican|Democratic|GOP|Labou?r|Conservative|Tory|Liberal|Green|Independent)\s/gu;
/** Words for "former". */
const formerly = /^(?:retired|onetime)$/u;
/** What a title in short leaves out. */
const ofTitle = /^(?:former|retired|ex|then|state|u\.s\.|county|current|sitting|outgoing|longtime)$/u;

/** What those are called who stand for an office. */
export const candidate = /^(?:nominee|candidate|contender|hopeful|standard-bearer)$/u;
/** What tells one from another who has the same office. */
const tellsApart =
  /^(?:former|retired|deputy|vice|assistant|associate|acting|shadow|another|other|second|third|rival|opposing|fellow|then|next|first|new|late|junior|senior)$/u;
/** Nouns of offices that are many, and need to be told what of. */
const isGeneral =
  /^(?:secretary|minister|director|chief|officer|manager|president|chairman|chairwoman|chair|editor|commissioner|leader|advis[eo]r|spokes\p{Ll}+|coordinator|executive|agent|inspector|head|member|official|delegate|worker|owner|founder|expert|general)$/u;
/** Nouns for those who do one kind of work: one may be said for the other. */
const ofOneKind = [
  /^(?:lawyer|attorney|solicitor|barrister|counsel)$/u,
  /^(?:manager|coach|boss)$/u,
  /^(?:author|writer|novelist|poet|essayist|playwright|biographer|columnist|memoirist)$/u,
  /^(?:ambassador|envoy|diplomat)$/u,
  /^(?:singer|musician|rapper|songwriter|performer|vocalist)$/u,
  /^(?:actor|actress|performer)$/u,
  /^(?:player|striker|midfielder|defender|goalkeeper|winger|forward|footballer|quarterback|pitcher|linebacker|receiver|guard|centre-back)$/u,
  /^(?:scientist|researcher|\p{L}+ologist|physicist|chemist|astronomer|botanist|geneticist)$/u,
  /^(?:professor|academic|scholar|lecturer|historian)$/u,
  /^(?:officer|detective|sergeant|constable|trooper|policeman|policewoman|patrolman)$/u,
  /^(?:council(?:man|woman|member|lor|or)|alder(?:man|woman))$/u,
  /^(?:cleric|clergyman|priest|pastor|preacher|vicar|reverend|rabbi|imam)$/u,
  /^(?:journalist|reporter|correspondent|broadcaster|presenter|newsman)$/u,
  /^(?:doctor|physician|surgeon)$/u,
  /^(?:businessman|businesswoman|tycoon|mogul|magnate|entrepreneur|billionaire)$/u,
  /^(?:activist|campaigner|organi[sz]er)$/u,
  /^(?:farmer|rancher|grower)$/u,
];
/** Those who lead something, whatever they are called. */
const leader = /^(?:leader|chief|head|boss)$/u;
/** Those who make laws. */
const makesLaws =
  /^(?:lawmaker|legislator|senator|representative|congressman|congresswoman|assembly(?:man|woman|member)|mp|msp|mep|td|backbencher|delegate)$/u;
/** What prosecutors are by their office. */
const prosecutes =
  /(?:district|state['’]s|county|commonwealth['’]s|u\.s\.|united states) attorney|prosecuting|crown counsel/u;
/** Offices that are no general's. */
const generals =
  /(?:attorney|secretary|director|solicitor|consul|inspector|surgeon|comptroller|postmaster|auditor|governor)[ -]general/u;
/** Nouns that are said one for the other: of candidates, of those who speak in court. */
const areSame = [candidate, /^(?:counsel|barrister)$/u];

/** Whether a role tells its holder from one named before: "the second witness". */
export function isOneMore(role: string): boolean {
  return /^(?:second|third|other|another|next)\s/iu.test(role);
}
