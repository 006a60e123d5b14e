/** What signs and banners read, where it is a sentence: slogans in capitals are nobody's, as titles are. */
import { minPartialWords } from "./beside.ts";
import { clauseBefore } from "./clauses.ts";
import { type Attribution, nobody } from "./quotation.ts";
import { isTitle } from "./quoted-words.ts";

/** Right before what is written on something: "a sign over the door that reads". */
const onSign =
  /(?<![\p{L}’'-]|\b(?:tip|tips|tipped|doffed) (?:his|her|their) )(signs?|banners?|placards?|posters?|buttons?|stickers?|T-shirts?|shirts?|hats?|caps?|badges?|tattoos?|billboards?|bedsheets?)(?: (?!(?:that|which) )[^,.;:“"]{1,50}?)?,? (?:(?:that|which) )?(?:read|reads|reading|said|says|saying|declared|declares|declaring|proclaimed|proclaiming)[,:]?\s*$/u;

/** The sign that words stand on, by its noun; null where none is told of right before them. */
export function onASign(words: string, before: string): Attribution | null {
  const noun = onSign.exec(clauseBefore(before))?.[1];
  if (noun === undefined) return null;
  if (isTitle(words) || words.split(/\s+/u).length < minPartialWords) return nobody;
  return { speaker: noun, mention: noun, cue: null, attribution: "likely" };
}
