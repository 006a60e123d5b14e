/** The words and shapes that names are told by. */
import { bodyWord } from "./roles.ts";

const particle =
  "van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|ben|y|ag|ould|ter|ten|zu|af|av|das|do";
const capital =
  "(?!(?:Jr|Sr|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\\p{L}))(?:St\\.(?= \\p{Lu})|\\p{Lu}[\\p{L}\\p{M}’'-]*[\\p{L}\\p{M}]|\\p{Lu}{1,3}\\d{1,2}(?![\\p{L}\\d])|\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu})";
/** "Mike “The Hammer” Jones", the words between the marks perhaps blotted out; no “drifting,” ends with a comma. */
const nickname =
  "[ ](?:“[^”\\n]{2,24}(?<!,)”|\"[^\"\\n]{2,24}(?<!,)\"|‘[^’\\n]{2,24}(?<!,)’|'[^'\\n]{2,24}(?<!,)'|\\(\\p{Lu}\\p{Ll}+\\)(?= \\p{Lu}))";
const timeWord =
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec|Capitol|Twitter|Facebook|Instagram";
export const nicknames = new RegExp(nickname, "gu");
/** A run of capitalised words, with the small words of names between two of them; the second letter of "D-N.J." begins none. */
export const nameRun = new RegExp(
  `(?<!(?<!\\p{L})\\p{Lu}-\\p{Lu}\\.)(?:d['’](?=\\p{Lu}))?${capital}(?:(?:${nickname}|(?<=s)['’](?=[ ](?:${bodyWord}))|(?<=(?:${bodyWord}))[ ](?:of|for)(?:[ ]the)?|(?<=(?:Commission|Committee|Council|Conference|Center|Centre|Institute))[ ]on(?=[ ](?!${timeWord})\\p{Lu})|(?<=(?<!\\p{L})[Tt]he \\p{Lu}\\p{L}{2,}s)[ ]of|(?<=\\p{Ll},? \\p{Lu}\\p{Ll}{3,}s)[ ]for(?=[ ]\\p{Lu})|(?<=(?<!\\p{L})\\p{Lu}\\p{Ll}{3,}s)[ ]for(?=(?:[ ]\\p{Lu}\\p{L}+){1,3}, an? (?:[\\p{L}-]+ ){0,4}(?:group|organization|organisation|committee|coalition|nonprofit|charity|PAC|network)(?!\\p{L}))|(?<=\\p{L})[ ]&|(?<=(?<!\\p{L})[Tt]he (?:\\p{Lu}\\p{L}+ ){0,3}\\p{Lu}\\p{L}+)[ ]and(?=(?:[ ]\\p{Lu}\\p{L}+){0,3}[ ](?:${bodyWord})(?!\\p{L}))|(?<=U\\.S\\. \\p{Lu}\\p{L}+)[ ]and(?=[ ]\\p{Lu})|[ ]and(?=(?:[ ]\\p{Lu}\\p{L}+){0,2}[ ](?:Co|Corp|Inc|Ltd|PLC|LLC|AG)(?!\\p{L}))|(?<=(?:Department|Ministry|Secretary|Office|Bureau|Agency|Board|Division|Institute|Directorate) of \\p{Lu}\\p{L}{1,20}),?[ ]and)?[ ](?:(?:(?:${particle})[ ]){1,2})?(?:al-|el-|d['’])?${capital})*(?:,? (?:Jr|Sr)\\.?| I{2,3})?`,
  "gu",
);
export const courtesy =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lord|Lady|Dame|Rev|Father|Sister|Sheikh|Sheik|Imam|Rabbi|Capt|Lt|Col|Gen|Sgt|Maj|Adm|Sen|Rep|Gov|Hon|Pres|Cr|Crs|Ald|Msgr|Brig|Cdr|Cmdr|Det|Supt|Insp|Const|Cst|Coun|Cllr|Cpl|Pte|Pvt|PC|DC|DS|DI|DCI|WPC|PCSO)\.?$/u;
export const body = new RegExp(`^(?:${bodyWord})$`, "u");
/** Pronouns, "one" and "another" right before a verb, and ages that stand for one: "the 34-year-old said". */
export const pronoun =
  /(?<![\p{L}’'])(?:(?:he|she|they|He|She|They)|(?:[Oo]ne|[Aa]nother|[Oo]thers|[Aa] few|[Ss]everal|[Ss]ome|[Mm]any|[Bb]oth|[Ss]ome(?:one|body)|[Ee]very(?:one|body)|[Nn]obody|[Nn]o one|[Ii]t)(?=\s*$)|It(?= \p{Ll}+ly\s*$)|[Ss]ome(?:one|body)(?= (?:in|at|from|near|behind|on) )|[Tt]he \d{1,3}-year-old|[Tt]he (?:former|latter)(?=\s*$|\s(?:\p{Ll}+ed|was|is|had|has|would|did|spoke|put|told|said|says|gave|took|went|came|made)\s))(?![\p{L}’'-])/gu;
/** Right before a name that somebody gives: "a neighbour, who gave her name only as". */
export const givesName =
  "who (?:(?:would|did|(?:agreed|asked|wanted|wished|chose) to) )?(?:only |just )?(?:(?:gave|gives?|offer(?:ed|s)?|provided?|shared?|used?) (?:only |just )?(?:his|her|their) (?:first |last |full |given )?name(?: only)?(?: as|,)|identif(?:y|ies|ied) (?:him|her|them)sel(?:f|ves) (?:only |just )?as|(?:is|be) (?:identified|named|known|called|quoted) (?:only |just )?(?:as|by (?:his|her|their) first name(?: only)?,)|(?:goes|went|go) by(?: the name)?(?: of)?|asked that only (?:his|her|their) first name,)";
/** What someone does, by its ending: Beekeeper, Violinist, Historian. */
export const doer = /(?:er|or|ist|ian|ant|eur|man|woman)$/u;
/** The same in German, where every noun has a capital: "Außenministerin". */
export const germanDoer =
  /\p{Ll}(?:minister|sprecher|kanzler|meister|präsident|sekretär|direktor|leiter|herr|frau|chef)(?:in)?$/u;
/** "Der Bauingenieur Lutz Brandt": what he is. */
export const afterGermanArticle = /(?:^|\s)(?:[Dd]er|[Dd]ie|[Dd]essen|[Dd]eren|[Ss]eine?|[Ii]hre?) $/u;
export const notNames =
  /^(?:The|A|An|In|On|At|For|But|And|Or|If|As|It|I|We|You|He|She|They|This|That|These|Those|There|When|While|After|Before|Since|Then|Now|Not|No|Yes|So|His|Her|Its|Their|My|Our|Your|What|Who|Why|How|Where|Which|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Earlier|Later|Meanwhile|However|Also|Still|Asked|Speaking|According|Last|Next|Another|One|Both|Some|Many|Most|All|With|From|By|To|Of|Despite|Although|Though|Because|During|Today|Yesterday|Instead|Even|Only|Just|Once|Perhaps|Nor|Well|Oh|Nobody|Everyone|Everybody|Somebody|Someone|Anyone|Nothing|Everything|Late|Early|Soon|Afterward|Afterwards|Nearly|About|Around|Until|Under|Over|Through|Outside|Inside|Near|Here|Such|Each|Every|More|Few|Several|Without|Within|Between|Among|Against|Beyond|Besides|Neither|Either|Yet|Nevertheless|Nonetheless|Moreover|Furthermore|Thus|Indeed|Maybe|Behind|Across|Above|Below|Unlike|Like|Whether|Than|Any|Titled|Entitled|Dubbed|Having|Being|Ever|Already|Again|Almost|Always|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Born|Given|Siblings|Advertisement|Twins|Read|Watch|Listen|Click|See|Dozens|Hundreds|Thousands|English)$/u;

const shortMonth = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;

/** The states of the United States: their names, as news agencies shorten them, and as the post does. */
export const states: ReadonlyMap<string, string> = new Map(
  (
    "Alabama Ala AL|Alaska AK|Arizona Ariz AZ|Arkansas Ark AR|California Calif CA|Colorado Colo CO|Connecticut Conn CT|Delaware Del DE|Florida Fla FL|Georgia Ga GA|Hawaii HI|Idaho ID|" +
    "Illinois Ill IL|Indiana Ind IN|Iowa IA|Kansas Kan KS|Kentucky Ky KY|Louisiana La LA|Maine ME|Maryland Md MD|Massachusetts Mass MA|Michigan Mich MI|Minnesota Minn MN|Mississippi Miss MS|" +
    "Missouri Mo MO|Montana Mont MT|Nebraska Neb NE|Nevada Nev NV|New_Hampshire N.H NH|New_Jersey N.J NJ|New_Mexico N.M NM|New_York N.Y NY|North_Carolina N.C NC|North_Dakota N.D ND|Ohio OH|" +
    "Oklahoma Okla OK|Oregon Ore OR|Pennsylvania Pa PA|Rhode_Island R.I RI|South_Carolina S.C SC|South_Dakota S.D SD|Tennessee Tenn TN|Texas Tex TX|Utah UT|Vermont Vt VT|Virginia Va VA|" +
    "Washington Wash WA|West_Virginia W.Va WV|Wisconsin Wis WI|Wyoming Wyo WY"
  )
    .split("|")
    .flatMap((line) => {
      const [name = "", ...short] = line.split(" ").map((each) => each.replace("_", " "));
      return [name, ...short].map((each): [string, string] => [each, name]);
    }),
);

/** States and provinces in a few letters, as news agencies shorten them, without their stop. */
export const shortState = [
  ...[...states.keys()].filter((key) => states.get(key) !== key && !/^\p{Lu}{2}$/u.test(key)),
  ..."D.C Man Ont Que Sask Alta N.S N.B B.C P.E.I".split(" "),
]
  .map((key) => key.replaceAll(".", "\\."))
  .join("|");

/** "Days before auditors arrived": a time, where a name may stand. */
const isTimeSpan =
  /^(?:Hours|Days|Weeks|Months|Years|Minutes|Moments|Decades) (?:before|after|of|later|earlier|ago|into)\s/u;

const holiday =
  /^(?:Labou?r|Election|Memorial|Veterans|Independence|Christmas|Thanksgiving|Inauguration|Columbus|Boxing|Super|Good|Ash|New Year['’]s) (?:Day|Tuesday|Friday|Wednesday|Eve)$/u;

/** "Rochester, Minn.": no person. */
const isState = new RegExp(`\\p{L}, (?:${shortState})\\.$`, "u");

/** Whether a run of capitalised words is a date, a time, a place or a party. */
export function isNoName(run: string, phrase: string, at: number): boolean {
  const end = at + run.length;
  return (
    // "Dated Feb. 3".
    (shortMonth.test(run) && phrase.charAt(end) === ".") ||
    isState.test(phrase.slice(Math.max(0, at - 3), end + 1)) ||
    isTimeSpan.test(phrase.slice(at)) ||
    holiday.test(run) ||
    // "In Marchmont's Room 6": one of several.
    (/(?:^|\s)(?:Room|Gate|Platform|Page|Chapter|Section|Table|Figure|Ward|Flight|Highway|Route|Interstate|Runway|Terminal|Pier|Exit|Unit|Block|Level|Floor|Cell|Line|Lot|Row|Seat|Courtroom|Hall|Suite|Bay|Dock|Shed|Building)$/u.test(
      run,
    ) &&
      /^ \d/u.test(phrase.slice(end))) ||
    /^[RDI]-\p{Lu}/u.test(run) ||
    // "Posted it on Facebook": a place, unless it speaks.
    (/^(?:Twitter|Facebook)$/u.test(run) &&
      /(?:^|\s)(?:on|via|through|from|using|his|her|their|its|an?|the|of|and|or) $/iu.test(phrase.slice(0, at)) &&
      !/^ (?:has |had |also )?(?:said|says|announced|confirmed|denied|declined|told)\b/u.test(phrase.slice(end)))
  );
}

/** "Her daughter, June,": a month that is somebody's name. */
export const month = /^(?:April|May|June|August)$/u;
export const relativeBefore =
  /\b(?:daughter|son|wife|husband|sister|brother|mother|girl|boy|niece|nephew|aunt|uncle|named|called),? $/u;

/** What describes whom a sentence begins with: "Seven-year-old Poppy", "Ohio-based Nora"; but "Jin-woo" is a given name. */
export const compound =
  /^(?!\p{Lu}\p{Ll}{1,5}-(?!(?:\p{Ll}*(?:ed|ing|old)|born|built|held|led|made|run|rich|poor|free|wide|long|like|only|odd|plus|style|size|level|class|type|wing|party|area|bound|term|time|era|year|month|week|day|hour|mile|foot|inch|page)$)\p{Ll}{2,5}$)\p{Lu}\p{Ll}*(?:-\p{Ll}{2,})+$/u;

/** What may stand between a lone subject and its verb, at the end of what is read. */
export const hasOnly = /^\s(?:(?:has|had|have|also|later|(?:late |early )?on \p{Lu}\p{Ll}+day)\s)+$/u;

/** What stands before the word for one of a people. */
export const ofAPeople =
  /(?<![\p{L}’'-])(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\p{Lu}\p{L}+['’]s)\s(?:\p{Ll}+\s){0,2}$/u;

/** "A move Budapest denounced": what is said or done, before whoever speaks of it. */
export const whatIsDone =
  /(?<!\p{L})(?:move|step|decision|charge|claim|comment|remark|statement|allegation|accusation|suggestion|assertion|idea|notion|proposal|plan|offer|term|phrase|word|label|name|view|description|law|bill|deal|measure|attack|policy|practice) $/u;

/** A word with its first letter capital or not, without what makes it a genitive. */
export const word = /\p{L}[\p{L}\p{M}-]*/gu;
