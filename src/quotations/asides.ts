/** A clause without what stands between its subject and its verb and tells nothing of who speaks. */
import { shortState } from "./name-words.ts";
import { isPlaceName } from "./peoples.ts";

/** Where a town is: "Fort Wayne, Ind.,". */
const inState = new RegExp(`(?<=\\p{L}), (?:${shortState})\\.(?=,? )`, "gu");

/** The state or country that ends a phrase on where somebody is from. */
const ofTown =
  /, (?<=\p{L} \p{Lu}[\p{L}’'-]+ (?:of|from) (?:\p{Lu}[\p{L}.’'-]*,? ){0,2}\p{Lu}[\p{L}’'-]+, )(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?),?(?= $)/gu;

/** What is written, before people without an article and with no comma between. */
const inWriting =
  /^In (?:an?|the|h(?:is|er)|its|their) (?:\p{Ll}+ ){0,2}(?:indictment|complaint|filing|lawsuit|suit|brief|motion|affidavit|letter|statement|report|ruling|memo|release|petition|papers) (?=(?:\p{Ll}+ ){0,2}\p{Ll}+s\s)/u;

/** "More than a third of voters", "hundreds of demonstrators", "a chorus of people". */
const shareOf =
  /(?<!\p{L})(?:(?:(?:[Mm]ore|[Ff]ewer|[Ll]ess) than |[Aa]bout |[Nn]early |[Aa]lmost |[Rr]oughly |[Oo]ver )?(?:[Aa] (?:third|quarter|fifth|tenth|majority|plurality|minority|handful) |[Hh]alf |[Tt]wo[ -]thirds |[Tt]hree[ -]quarters |\d+(?:%| per ?cent) )|(?:(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Ss]cores)(?! of people)|[Aa] (?:\p{Ll}+ )?(?:chorus|choir|couple|few dozen)) )of (?:the |his |her |their |its |all )?(?=(?:\p{L}[\p{L}-]* ){0,2}(?:\p{Ll}+s|people) )/gu;

/** What is blanked, one after another. */
const asides: readonly RegExp[] = [
  // "What he’s called".
  /(?<=(?<!\p{L})(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who))['’](?:s|ve|d)(?= \p{Ll}+ed $| $)/gu,
  // "Mr. Holt on Monday, at a news conference in Oslo, said".
  /(?<=\p{L}) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=, (?:at|in|during|after|before|on) [^,“"]*,\s*$)/u,
  // "No less an oracle than Jo Bell pronounced".
  /(?<!\p{L})[Nn]o less (?:an? )?(?:\p{L}+ ){1,3}than (?=\p{Lu})/gu,
  // "Holt, the front-runner, on Monday denounced".
  /(?<=,) (?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|afternoon|evening))?(?= (?:\p{Ll}+ )?$)/u,
  inWriting,
  inState,
  shareOf,
  // "Hale — Ortwin Hale, the governor — once called".
  /(?<=\p{L} )— [^—“"]{3,160} —(?= )/gu,
  // "The widow, played by Sorcha Brennan, turns".
  /, (?:played|portrayed|voiced|sung) by [^,]*,(?= )/gu,
  // "Attendees, many of them wearing green, responded".
  /, (?:many|much|some|most|all|several) of (?:them|whom|which) [^,“"]*,(?= )/gu,
  // "The family of Jonah Abara, 19, said".
  /, (?<= of (?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}’'-]+, )\d{1,3},(?= )/gu,
  // "The draft text, seen Thursday by The Times, names", "a memorandum of his staff, and obtained by The Times, describes".
  /, (?:and published|(?:and )?(?:seen|obtained|viewed|reviewed))(?: (?:on )?\p{Lu}\p{Ll}+day)? by [^,“"]*,(?= )/gu,
  // "The letter, signed by Lucia Moretti and members including Ana Croft, said".
  /(?<=^(?:The|An?|Their|His|Her|Its) (?:[\p{L}-]+ ){0,2}(?:letter|statement|petition|motion|memo|report|resolution|note|article|column|op-ed)), (?:signed|written|drafted|backed|sponsored|prepared) by [^“"]* and [^“"]*, $/u,
  // "Another backer I spoke with called it".
  / (?:that |whom )?(?:I|we) (?:spoke|talked|met|chatted) (?:with|to)?(?= )/gu,
  // "An email from Paul Rademaker, seen by Reuters, which urged".
  /, (?:\p{Ll}+ )?(?:seen|obtained|viewed|reviewed|reported|published|shared|released) by [^,]*(?=, (?:which|who)\s)/gu,
];

/** The clause with such asides blanked. */
export function withoutAsides(before: string): string {
  const opened = withoutTown(before)
    .replace(/^[\s,;—–-]+/u, "")
    .replace(/\((?:[^()\p{Lu}]*|[^()]*)\)(?! \p{Lu})/gu, blank)
    // "One of them, a former officer with 28 years of service, said".
    .replace(
      /^((?:[Oo]ne|[Aa]nother) of (?:them|those|these), )(an? [^,]+),\s*$/u,
      (_, many: string, one: string) => `${blank(many)}${one} `,
    )
    // "With most letting them in — only two hold out — Holt ruled": as after a comma.
    .replace(
      /^((?:With|After|Before|When|While|As|Since|Because|Although|Though|In|At|On) [^,—–]*\p{L}) (?:—|–|--) [^—–“"]{3,160} (?:—|–|--)(?= \p{Lu})/u,
      (all, lead: string) => `${lead},${blank(all.slice(lead.length + 1))}`,
    )
    // "One caller, he said, told".
    .replace(
      /(?<=\p{L}), (?:he|she|they|(?:\p{Lu}[\p{L}.’'-]* ){0,2}\p{Lu}[\p{L}’'-]+) (?:said|says|added|noted|recalled), $/u,
      " ",
    );
  return asides.reduce((clause, aside) => clause.replace(aside, blank), opened);
}

function blank(words: string): string {
  return " ".repeat(words.length);
}

/** "Noelle Whitman of Athens, Tennessee", the state blanked. */
function withoutTown(before: string): string {
  return /, [^,]+,? $/u.test(before)
    ? before.replace(ofTown, (place, state: string) => (isPlaceName(state) ? blank(place) : place))
    : before;
}
