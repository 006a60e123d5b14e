/** The words for what people are and do, and for bodies that speak. */
import { pastForm } from "./clauses.ts";
import { reportingVerb } from "./cues.ts";
import { givenGender, guessedGender } from "./gender.ts";
import { isThing, nounOf, plainOffice } from "./things.ts";

/** "Chief of staff", "secretary of state": whether "of" is within what an office is called. */
export function isOneOffice(before: string, after: string): boolean {
  const whole = `${before}${/^ of \p{Ll}+/u.exec(after)?.[0] ?? ""}`;
  return whole !== before && plainOffice(whole) === before;
}

/** Words that end a role, after which the name begins. */
export const roleNouns =
  "Rapporteur|Vice-President|Vice-Chair|Vice-Chairman|Vice-Chairwoman|Vice-Chancellor|Agent|Ayatollah|Patriarch|Cardinal|Emir|Sultan|Mufti|Majority|Minority|Caucus|Taoiseach|Tánaiste|Member|Nominee|Candidate|Host|Anchor|Coordinator|Administrator|Magistrate|Provost|Headmaster|Headteacher|Headmistress|Commandant|Collector|Consul|Envoy|Comptroller|Ombudsman|Ombudsperson|Auditor|Registrar|Curator|Strategist|Scientist|Correspondent|Consultant|Organizer|Organiser|Prosecutor|Lawyer|Chaplain|Secretary|Undersecretary|Vice|COO|CTO|CIO|CFO|VP|PM|FM|CM|CISO|MEP|Minister|Ministers|President|Director|Adviser|Advisor|Spokesman|Spokeswoman|Spokesperson|Chairman|Chairwoman|Chairperson|Chair|Chief|Ambassador|Senator|Governor|General|Colonel|Captain|Major|Lieutenant|Sergeant|Admiral|Commander|Judge|Justice|Peace|Professor|Officer|Commissioner|Mayor|Chancellor|Communications|Affairs|Defense|Defence|State|Security|Council|Treasury|Leader|Speaker|Premier|King|Queen|Prince|Princess|Pope|Cardinal|Archbishop|Bishop|Attorney|Counsel|Manager|Coach|Analyst|Economist|Executive|Inspector|Detective|Superintendent|Sheriff|Congressman|Congresswoman|Representative|Deputy|Doctor|Editor|Author|Democrat|Republican|MP|MLA|MPP|MHA|MNA|MSP|MS|AM|TD|CEO|CFO|Constable|Councillor|Councilman|Councilwoman|Councilmember|Alderman|Assemblyman|Assemblywoman|Assemblymember|Treasurer|Solicitor|Trustee|Reeve|Pastor|Elder|Whip|Solicitor-General|Commodore|Brigadier|Corporal|Private|Marshal|Deputy|Nurse|Engineer|Chef|Warden|Rector|Dean|Principal|Head|Founder|Director-General|Secretary-General|Finance|Interior|Foreign|Health|Education|Justice|Trade|Energy|Agency|Department|Ministry|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau";
/** Those who are something to somebody: "Ambassador to the United Nations". */
export const rolesToSomebody =
  "[Aa]mbassador|[Ee]nvoy|[Cc]ounsell?or|[Aa]dvis[eo]r|[Rr]epresentative|[Ll]iaison|[Dd]elegate|[Oo]bserver|[Nn]uncio";
/** "U.S. ambassador to the", at the end of what stands before a name. */
const toSomebody = new RegExp(
  `(?<!\\p{L})(?:(?!(?:said|an?|the|his|her|its|their) )[\\p{L}.-]+ ){0,2}(?:${rolesToSomebody}) to (?:the )?$`,
  "u",
);
export const roleNoun = new RegExp(`^(?:${roleNouns})$`, "u");
/** Before the first of two who have it: "Officers Kyle Rennick and Brian Mota". */
export const rolesOfSeveral =
  /^(?:Officers|Senators|Representatives|Detectives|Judges|Justices|Ministers|Deputies|Commissioners|Councillors|Councilmen|Presidents|Professors|Generals|Sergeants|Governors|Inspectors|Lieutenants|Ambassadors|Agents|Sheriffs|Mayors|Bishops|Brothers|Sisters|Twins|Cousins|Teammates|Friends)$/u;
const offices: ReadonlyMap<string, string> = new Map([
  ["Gov", "governor"],
  ["Sen", "senator"],
  ["Rep", "representative congressman congresswoman"],
  ["Representative", "representative congressman congresswoman"],
  ["Pres", "president"],
  ["Gen", "general"],
  ["Col", "colonel"],
  ["Maj", "major"],
  ["Capt", "captain"],
  ["Lt", "lieutenant"],
  ["Sgt", "sergeant"],
  ["Adm", "admiral"],
  ["Cmdr", "commander"],
  ["Det", "detective"],
  ["Supt", "superintendent"],
  ["Insp", "inspector"],
  ["Prof", "professor"],
  ["Coun", "councillor"],
  ["Cllr", "councillor"],
  ["Cr", "councillor"],
]);

/** The office that a title before a name is short for: "Gov." is a governor's. */
export function officeOf(title: string): string | null {
  return offices.get(title.replace(/\.$/u, "")) ?? null;
}

/** What newspapers are called, by words that name nothing else. */
export const pressWord =
  "Times|Post|Journal|News|Herald|Tribune|Gazette|Chronicle|Register|Sentinel|Examiner|Observer|Inquirer|Dispatch|Telegraph|Globe";
/** What bodies are called. */
export const bodyWord = `Council|Ministry|Department|Agency|Committee|Commission|Party|Union|Association|Institute|University|College|Bank|Group|House|Senate|Army|Navy|Police|Force|Office|Bureau|Company|Corporation|Corp|Inc|Ltd|Court|Government|Authority|Board|Foundation|Organization|Organisation|Kremlin|Pentagon|Parliament|Congress|Administration|Network|Service|Services|Club|Trust|Society|Federation|League|Alliance|Coalition|Fund|Hospital|School|Elementary|Street|Electric|Gas|Glassworks|Waterworks|District|Centre|Center|Museum|Church|Systems|Airlines|Airways|Air|Energy|Health|Securities|Capital|Partners|Holdings|Brotherhood|Confederation|Conference|Brigade|Brigades|Battalion|Legion|Guild|Chamber|Registry|Command|Guard|Patrol|Forum|Project|Initiative|Campaign|Campaigners|Press|Reuters|Magazine|Television|Radio|Studios|Records|Industries|Motors|Technologies|Labs|Laboratory|Observatory|Academy|Assembly|Cabinet|Treasury|Embassy|Media|Rail|Railways|Foods|Pharma|Pharmaceuticals|Semiconductor|Semiconductors|Logistics|Shipping|Insurance|Entertainment|Software|Brands|Stores|Telecom|Petroleum|Therapeutics|Robotics|Aerospace|Mining|Seafood|Trading|Engines|Front|Movement|Lines|Research|Analytics|Consulting|Ventures|Tribunal|Inspectorate|Directorate|Secretariat|Consortium|Airport|Theatre|Building|Tower|Towers|Arena|Stadium|Hotel|Auditorium|Coliseum|Pavilion|Fairgrounds|Opera|Orchestra|Gallery|Library|Brewery|Farms|Hotels|Homes|Women|Voters|Veterans|AG|SE|NV|GmbH|PLC|LLC|SpA|AB|ASA|Oyj|Co|Chemical|Chemicals|Oil|Rubber|Electronics|Instruments|Computers|Cement|Tobacco|Pictures|Savings|Commerce|Agreement|Treaty|Accord|Act|Enquirer|Clarion|Beacon|${pressWord}`;
/** What "General" begins the name of, where no officer comes after it. */
const ofGeneral = "Staff|Assembly|Motors|Electric|Mills|Dynamics";
export const isOfGeneral = new RegExp(`^(?:${ofGeneral})$`, "u");
const organisationWord = new RegExp(
  `(?:(?<!\\p{L})(?:${bodyWord})(?!\\p{L})|^\\p{Lu}{2,}$|^\\p{Lu}{3,} |^St\\. |(?:^|\\s)Red (?:Cross|Crescent)$|^(?:Nato|Nasa|Opec|Unesco|Unicef|Interpol|Europol|Ofcom|Ofsted|Fifa|Uefa|Asean|Frontex)$|^U\\.S\\. \\p{Lu}\\p{L}+ and |^(?:Daily|Sunday|Evening) \\p{Lu}|(?:^|\\s)General (?:${ofGeneral})$| & |^\\p{Lu}\\p{L}{2,}s (?:of|for) \\p{Lu})`,
  "u",
);
const roleWord =
  "chancellor|premier|opposite number|spokesman|spokeswoman|spokesperson|spokespeople|official|officials|minister|president|director|secretary|adviser|advisor|coordinator|chief|chairman|chairwoman|chair|leader|senator|governor|mayor|ambassador|admiral|general|colonel|captain|commander|officer|officers|prosecutor|prosecutors|lawyer|lawyers|attorney|judge|manager|coach|analyst|analysts|economist|expert|experts|professor|researcher|researchers|scientist|scientists|author|authors|witness|witnesses|resident|residents|neighbour|neighbor|teacher|doctor|nurse|farmer|driver|owner|founder|editor|reporter|journalist|source|sources|aide|diplomat|mother|father|brother|sister|son|daughter|wife|husband|widow|widower|grandmother|grandfather|grandson|granddaughter|girlfriend|boyfriend|fiancé|fiancée|stepmother|stepfather|stepson|stepdaughter|uncle|aunt|niece|nephew|cousin|student|patient|worker|activist|activists|candidate|congressman|congresswoman|lawmaker|lawmakers|whip|representative|player|striker|goalkeeper|singer|actor|actress|king|queen|pope|bishop|priest|sheriff|detective|victim|survivor|critic|critics|executive|executives|clerk|guard|juror|jurors|legislator|legislators|backbencher|insider|colleague|colleagues|friend|friends|classmate|paramedic|dispatcher|government|ministry|company|agency|department|police|council|report|statement|document|letter|article|study|team|organisation|organization|group|commission|committee|court|embassy|administration|party|union|headmaster|headmistress|headteacher|principal|man|woman|boy|girl|person|people|user|engineer|trainer|tenant|landlord|supervisor|opponent|rival|counterpart|deputy|trustee|auditor|inspector|investigator|magistrate|biographer|historian|predecessor|successor|negotiator|mediator|envoy|delegate|organiser|organizer|volunteer|commuter|passenger|customer|voter|villager|campaigner|veteran|soldier|pilot|fisherman|fisher|shopkeeper|beekeeper|scholar|regulator|watchdog|charity|operator|manufacturer|maker|firm|bank|club|association|federation|foundation|institute|university|school|hospital|authority|panel|board|church|army|military|navy|newspaper|paper|broadcaster|agency|office|bureau|campaign|coalition|alliance|movement|network|studio|utility|lobby|consultancy|brokerage|member|members|host|anchor|pundit|correspondent|strategist|landlords|tenants|neighbours|neighbors|parents|relatives|\\p{Ll}{3,}(?:ologist|icist|onomer|emist|orian)";
export const rolePhrase = new RegExp(
  `(?:(?<![\\p{L}’'-])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Oo]ne|[Tt]heir|[Ss]everal|[Ss]ome|[Tt]wo|[Mm]any)|\\p{Lu}[\\p{L}.-]*(?:['’]s|s['’]))\\s+((?:(?!(?:the|an?|his|her|its|their|that|who|which|whom|whose|what|how|into|said|says|told|tells|asked|asks|and|but|was|is|are|were|has|had|have|of|for|in|at|to|from|by|with|on|among|between|about|against|over|under|after|before|during|through|around)\\s)[\\p{L}\\p{N}.’'-]+\\s+){0,5}?(?:${roleWord})(?:\\s+(?:\\p{Lu}[\\p{L}-]+\\s+)?(?:${roleWord}))*)(?![\\p{L}-]|['’]s?\\s)`,
  "gu",
);
/** Several people who have no name; they stand without an article too. */
const manyWord =
  "advisers|advisors|strategists|allies|pollsters|donors|officials|officers|auditors|inspectors|voters|students|parents|workers|employees|engineers|historians|advocates|opponents|aides|fans|nurses|farmers|colleagues|prosecutors|lawyers|analysts|experts|researchers|scientists|authors|witnesses|residents|sources|activists|lawmakers|critics|supporters|organisers|organizers|investigators|forecasters|doctors|teachers|villagers|protesters|rescuers|regulators|campaigners|economists|diplomats|astronomers|executives|authorities|police";
export const manyPhrase = new RegExp(
  `(?<![\\p{L}’'-])(?:(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Ss]cores) of (?=(?:\\p{Ll}[\\p{L}-]* )?(?:people|${manyWord})(?!\\p{L})))?((?:(?<=of (?:\\p{Ll}[\\p{L}-]* )?)people|(?:${manyWord.replace(/(?:^|(?<=\|))./gu, (first) => `[${first.toUpperCase()}${first}]`)})|(?!(?:only|dozen|hundred|thousand|But|And|Yet|So|Then|When|While|As|After|Before|Since|If|Though|Although|Because|that|where|when|whose|as|and|or|but|which|what|if|than|by|of|to|from|with|for|some|said|say|told|showed|gave|warned|urged|asked|reminded|assured|required|tell|show|give|warn|urge|ask|remind|assure|require|help|let|make|want|\\p{L}+ing)\\s)(?:(?:\\p{Lu}[\\p{L}.-]*\\s){2,3}|(?:(?:[Ss]enior|[Tt]op|[Ff]ormer)\\s)?(?:U\\.[SKN]\\.|[\\p{L}-]+)\\s)(?:${manyWord})))(?![\\p{L}-])`,
  "gu",
);
/** What somebody leads or owns speaks for itself: "Reid's campaign", "Nordwave's press office". */
export const ownedPhrase =
  /(?<![\p{L}’'-])((?!(?:And|But|Yet|So|Then|When|While|As|After|Before|Since|If)\s)\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}(?:['’]s|s['’]) (?:\p{Ll}+ ){0,2}(?:campaign|office|team|family|lawyers?|attorneys?|staff|side|camp|representatives?|advis[eo]rs|aides|allies|supporters|critics|friends|colleagues|relatives|doctors|spokes\p{L}+))(?![\p{L}-]| (?:manager|director|chair\p{L}*|spokes\p{L}+|official|aide|advis[eo]r|strategist|staffer|worker|volunteer|counsel|chief|press)(?!\p{L}))/gu;
const capital = "\\p{Lu}[\\p{L}.-]*|\\(\\p{Lu}+\\)";
const capitalsBefore = new RegExp(
  `(?:${capital}|for|of|and|the)(?:[ ](?:${capital}|for|of|and|the|(?<=(?:${rolesToSomebody}) )to|\\d+))*[ ]$`,
  "u",
);

/** Ranks right before a name: "Press Secretary Brig. Gen." */
const ranks = /(?:(?:Brig|Maj|Lt|Col|Gen|Adm|Capt|Cmdr|Vice|Rear)\.? )+$/u;

/** The role that stands before a name: in the same run of capitals, in small letters, or set off by a comma. */
export function roleBefore(lead: string, capitals: readonly string[], rest: string): string | null {
  if (capitals.length > 0) {
    const joined = withoutOther((toSomebody.exec(lead) ?? capitalsBefore.exec(lead))?.[0].trim(), capitals);
    return [joined, capitals.join(" ")]
      .filter((part) => part !== undefined && part !== "")
      .join(" ")
      .replace(/^(?:the|of|for|and) /u, "")
      .replace(/['’]s$/u, "");
  }
  const ranked = ranks.exec(lead.slice(-120));
  const post = ranked === null ? undefined : capitalsBefore.exec(lead.slice(-120).slice(0, ranked.index))?.[0].trim();
  if (post?.split(" ").some((each) => roleNoun.test(each) && isPersonNoun(each.toLowerCase())) === true)
    return post.replace(/^(?:the|of|for|and) /u, "");
  const ofSomething = rest.startsWith(",") ? roleOfSomething.exec(lead.slice(-120))?.[1] : undefined;
  if (ofSomething !== undefined) return ofSomething;
  // Most names have no role before them; this tells soon.
  if (!endsInRole.test(lead.slice(-30))) return null;
  // "The party, Delacroix among them" explains nobody.
  const apposed = /^\s*(?:[,.;:)—–]|$)/u.test(rest) ? apposedRole.exec(lead.slice(-100))?.[1] : undefined;
  const own = smallRole.exec(lead.slice(-80))?.[0].trim();
  const small = own === undefined ? apposed : own.replace(upToVerb, "").replace(upToName, cutName).replace(saying, "");
  if (/(?:report|statement|document|letter|article|study)$/u.test(small ?? "")) return null;
  return ofWhomAlone(small?.replace(/^(?:(?:the|a|an|its|his|her|their|as|led|made|met|won|left) )+/iu, "") ?? null);
}

/** "Criticism of challenger" before a name: what the challenger is, and no more. */
function ofWhomAlone(role: string | null): string | null {
  const [, head = "", whom = ""] =
    /^(.+) (?:of|from|against|on|at|for|to|with|by|about|in) (?:the |an? )?(\p{Ll}[\p{L} -]*)$/u.exec(role ?? "") ?? [];
  const own = isPersonNoun(whom) && !isPersonNoun(headOfRole(head)) ? whom : role;
  // "Was asked to answer Ana Ruiz".
  return endsAsPerson.test(own ?? "") && !isHuman(own) ? null : own;
}

/** "Frank Holt and" before "Councilwoman": somebody else, who has no part in the role. */
function withoutOther(joined: string | undefined, capitals: readonly string[]): string | undefined {
  const before = /^(.*\s)?(\S+) and$/u.exec(joined ?? "");
  const isOther =
    before !== null &&
    capitals.every((each) => roleNoun.test(each) || /^(?:Prime|First|Acting|Former)$/u.test(each)) &&
    !roleNoun.test(before[2] ?? "") &&
    !/(?:^|\s)(?:of|for|to) /u.test(before[1] ?? "");
  return isOther ? undefined : joined;
}

/** "Commented rapper" before a name: what the rapper does. */
const saying = new RegExp(`^(?:${reportingVerb.source}) `, "u");
/** "Breck defeated incumbent": what somebody did to whom the role is of; "retired teacher" is all of a role. */
const upToVerb = new RegExp(
  `^.*\\p{Lu}\\S* (?:(?!(?:retired|convicted|elected|disgraced|ousted|jailed|appointed|alleged|accused|acclaimed|renowned|registered|certified|licensed|qualified|celebrated|noted|distinguished|respected|beloved|exiled|deposed|imprisoned|wounded|injured|decorated|trained|experienced|seasoned|undecided|unemployed|widowed|based|so-called) )(?:${pastForm})|backs|meets|joins|beats|urges|names|picks|hires|fires|replaces|succeeds|becomes|became|beat|chose|sued|with|has|is|was) (?=\\p{L})`,
  "u",
);
/** "Detective Luis Ortega and singer": a name before the role of somebody else. */
const upToName = /^(?:.*\s)?(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]*\p{Ll} and (?=\p{Ll})/u;

function cutName(all: string, given: string): string {
  return givenGender(given) === null ? all : "";
}

/** Roles, known and by their ending: "councillor", "barrister", "cyclist". */
const anyRole = `${roleWord}|(?!(?:after|under|over|never|ever|whether|however|former|later|earlier|another|other|either|neither|rather|together|forever|moreover|further|outer|inner|upper|lower|for|per|her)(?:\\s|$))\\p{Ll}{3,}(?:er|or|ist|ian|ant|eur|man|woman|person|ess|ee|smith|wright)`;
/** Roles that no ending tells, as they stand right before a name: "the candidate Ana Ruiz". */
const roleBeforeName = `${anyRole}|advocate|candidate|member|delegate|magistrate|marshal|ally|poet|pilot|priest|pundit|athlete|architect|astronaut|champion|hopeful|veteran|colleague|friend|clerk|medic|nun|monk|vet|host|anchor|chef|critic|cleric|academic|detective|executive|operative|magnate|tycoon|mogul|heir|billionaire|millionaire|midwife|vicar|curate|deacon|chaplain|rabbi|imam|physio|goalie|fullback|quarterback|umpire|surgeon|shepherd|steward|cosmonaut|inmate|convict|agent|ballerina|soprano|baritone|constable|superintendent|undergraduate|gymnast|jockey|intern|apprentice|roommate|teammate|incumbent|dissident|missionary|plaintiff|prop|flanker|fly-half|scrum-half|out-half|shortstop|(?:centre|center|left|right|full|wing|half)-back`;
const endsInRole = new RegExp(`(?:^|[^\\p{L}])(?:${roleBeforeName}),? $`, "u");
const smallRole = new RegExp(
  `(?<![\\p{L}.’'-])(?:\\p{Lu}[\\p{L}.-]* ){0,4}(?:(?!(?:told|tells|said|says|asked|asks|and|that|with|by|to) )\\p{Ll}[\\p{L}-]* ){0,2}(?<![\\p{L}-])(?:\\p{Ll}+-)?(?:${roleBeforeName}) $`,
  "u",
);
const apposedRole = new RegExp(
  `(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|\\p{Lu}[\\p{L}-]*['’]s|\\p{L}+s['’]) )((?:(?!(?:the|an?|its|his|her|their|by|with|to|that|and|as)\\s)\\p{L}[\\p{L}-]* ){0,4}(?:${anyRole})), $`,
  "u",
);

/** "The owner of the Copper Kettle, Stavros Manolis,". */
const roleOfSomething = new RegExp(
  `(?:^|[^\\p{L}])(?:[Tt]he|[Aa]n?|[Ii]ts) ((?:\\p{L}[\\p{L}-]* ){0,3}(?:${anyRole}) (?:of|for|at|from|in) [^,.;:“"]{2,50}), $`,
  "u",
);

const afterName = new RegExp(
  `^(?: (?:of|from) \\p{Lu}[\\p{L}. -]{1,30}?)?,\\s+(?:\\d{1,3},\\s+)?(?:[RDI]-\\p{Lu}[\\p{L}.]*,\\s+)?(?:(?:now|then)\\s+)?(?:(?:the|an?|its|his|her|their|my|our)\\s+|(?=(?:\\p{Lu}[\\p{L}.-]* ){0,3}\\p{Lu}[\\p{L}.-]*(?:['’]s|s['’])\\s)|(?=(?:\\p{Lu}[\\p{L}-]+ ){0,3}?(?:${roleNouns})(?:,| (?:of|for|at) ))|(?=(?:\\p{Lu}[\\p{L}.-]*\\s){1,3}\\p{Ll})|(?=(?!(?:who|whose|whom|which|where|when|whether|if|on|in|at|to|from|with|for|of|by|under|told|said|as|but|and|or|not|also|later|still|once|earlier|then|could|would|may|might|will|can|should|must|did|does)\\s)\\p{Ll}))((?:[^,.;:()—–“”"\\n]|(?<=\\b(?:\\p{Lu}|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep))\\.){3,90}?)(?=[,;:)—–]|(?<!(?<!\\p{L})\\p{Lu})\\.(?! \\p{Ll})|(?<=(?<!\\p{L})\\p{Lu}\\.)(?:\\s*["“”\\n]| (?:An?|The|He|She|It|They|In|On|At|But|And)\\s)|\\s(?:who|whom|whose|which|that|said|says|told|known|named|called)(?=[\\s:])|(?<!\\s(?:of|for|at|in|from|with|to|on|by|under|and|behind|over))\\s(?:the|he|she|it|they)\\s|$)`,
  "u",
);
/** ", who is the mayor of Akron", ", who has been its pastor since 2010". */
const whoIs =
  /^, who (?:is|has been|serves as|works as|has served as) (?:the |an? |its |his |her |their )?((?:\p{L}[\p{L}.’'-]* ){0,5}?\p{L}[\p{L}-]+)(?=,| since | for | in \d| from \d| at | who | and |\.)/u;
/** "(R-Ohio)" right after a name. */
const inBrackets = /^ \([RDI](?:-[\p{L}.]+)?\)/u;
const aroundHead = /\s(?:of|for|at|in|from|with|to|on|by|and|turned|under)\s/u;

/** The noun of a role: "analyst" of "analyst at Brookline Partners". */
export function headOfRole(role: string): string {
  return role.split(aroundHead)[0] ?? role;
}

/** The role that explains a name right after it: "Weidman, administrator of the agency,". */
export function roleAfter(rest: string): string | null {
  const after = rest.replace(inBrackets, "");
  const role = /^(?:,| of | from )/u.test(after)
    ? (whoIs.exec(after) ?? afterName.exec(after))?.[1]?.trim()
    : undefined;
  if (role === undefined) return null;
  const head = headOfRole(role);
  const last = nounOf(head);
  const isRole = isPersonNoun(head) || isHuman(head) || roleNoun.test(last) || isThing(head);
  // "Is accused of it", "pulled nine people": what somebody does.
  if (
    /^(?:is|was|are|were|has|had) |^\p{Ll}+ed (?:one|two|three|four|five|six|seven|eight|nine|ten|many|several|some|\d+) /u.test(
      role,
    )
  )
    return null;
  return isRole && !isOrganisation(last) && !/(?:^|\s)(?:an?|the|his|her|its|their)\s/u.test(head) ? role : null;
}

/** A name that is all capitals, as some newsletters print people's. */
const inCapitals = /^\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*)* \p{Lu}[\p{Lu}’'-]+$/u;

const officeFirst = new RegExp(`^(?:${roleNouns})(?!\\p{L})`, "iu");

/** Whether a name is one of an organisation. */
export function isOrganisation(name: string): boolean {
  return (
    organisationWord.test(name) && !(inCapitals.test(name) && guessedGender(name) !== null && !officeFirst.test(name))
  );
}

const humanRole = new RegExp(`(?:^|[ -])(?:${roleWord})$`, "iu");

const person = new RegExp(
  `(?:^|[ -])(?:${anyRole}|advocate|candidate|member|delegate|magistrate|marshal|graduate|associate|ally|insider|source|surrogate|backbencher|poet|pilot|priest|pundit|athlete|architect|astronaut|champion|respondent|supporter|father|international|regular|onlooker|bystander|passerby|passer-by|hopeful|veteran|grandparent|parent|colleague|friend|pal|guy|kid|child|lad|lady|gentleman|fan|mum|mom|dad|granny|teen|pensioner|youth|clerk|cop|medic|nun|monk|cook|vet|guest|head|chair|host|anchor|judge|guard|thief|prince|princess|saint|mate|partner|spouse|bride|groom|guide|hero|idol|star|boss|chef|model|pupil|relative|adult|female|male|individual|soul|stylist|mechanic|critic|cleric|academic|sceptic|skeptic|medic|alcoholic|native|detective|executive|operative|republican|democrat|magnate|tycoon|mogul|heir|heiress|waitress|hostess|billionaire|millionaire|fugitive|captive|midwife|housewife|vicar|curate|sexton|deacon|dean|parson|chaplain|rabbi|imam|mufti|ayatollah|abbot|friar|physio|goalie|fullback|quarterback|umpire|concierge|valet|maid|nanny|landlady|bailiff|notary|surgeon|shepherd|farmhand|cowboy|bosun|deckhand|stevedore|cabbie|steward|cosmonaut|corporal|cadet|recruit|conscript|rebel|insurgent|mercenary|hostage|inmate|warden|convict|burglar|spy|agent|emissary|consul|attaché|monarch|duke|earl|baron|knight|peer|ballerina|soprano|baritone|contralto|clown|acrobat|constable|superintendent|lifeguard|coastguard|lookout|sentry|barmaid|barista|patron|schoolboy|schoolgirl|undergraduate|sophomore|dropout|gymnast|jockey|bookie|bursar|intern|apprentice|orphan|baby|adolescent|grandma|grandpa|granddad|auntie|bridesmaid|roommate|flatmate|housemate|teammate|buddy|acquaintance|incumbent|dissident|exile|pilgrim|missionary|prophet|guru|witch|wizard|hermit|tramp|beggar|plaintiff|accused|suspect|patient|rookie|scout|MP|MEP|MSP|TD)$`,
  "iu",
);

/** Whether a noun is one for a person, known or by its ending. */
export function isPersonNoun(description: string): boolean {
  const noun = plainOffice(description);
  return person.test(noun) && !isThing(noun) && !endsAsPerson.test(noun);
}

/** Whether a plural is one for people: "deputies". */
export function isPeople(plural: string): boolean {
  if (/(?:^|[ -])(?:people|men|women|children|kids)$/u.test(plural)) return true;
  return isPersonNoun(plural.replace(/ies$/u, "y").replace(/(?<=ss|ch|sh)es$|s$/u, ""));
}

/** Things that end as nouns for people do. */
const endsAsPerson =
  /(?:^|[ -])(?:printer|computer|counter|corner|river|tower|power|number|water|weather|winter|summer|matter|centre|center|theater|theatre|factor|motor|error|mirror|harbor|floor|door|minor|major|labor|labour|color|colour|flavor|plant|restaurant|instant|grant|giant|coffee|fee|degree|tree|process|success|mess|dress|stress|address|glass|offer|answer|chapter|quarter|disaster|cluster|filter|shelter|monster|register|dinner|border|shoulder|ladder|trailer|cancer|container|freezer|cover|layer|trigger|danger|finger|anger|hunger|fighter jet|helicopter)$/iu;

/** Whether a role is one that a person has. */
export function isHuman(role: string | null): boolean {
  return role !== null && humanRole.test(headOfRole(role)) && !isOrganisation(headOfRole(role));
}
