/** One spelling for the two that British and American English have: "neighbour" is "neighbor", "organise" "organize". */

/** Endings as British English has them, with what American English has for them. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})our(?=(?:s|ed|ing|er|ers|ful|less|able|ably|hood|hoods|ite|ites|al|ally|ly|y|ist)?$)/, "or"],
  [/(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, "iz"],
  [/(?<=[a-z]{2}l)ys(?=(?:e|ed|er|ers|ing)$)/, "yz"],
  [/(?<=^(?:def|off|pret|lic))enc(?=(?:e|es|ed|eless)$)/, "ens"],
  [/(?<=[a-z]{2}[tb])re(?=s?$)/, "er"],
  [/(?<=[a-z]{2}[tb])red$/, "ered"],
  [/(?<=[a-z]{3}og)ue(?=s?$)/, ""],
  [/(?<=[a-z]{4})mme(?=s?$)/, "m"],
];

/** The American spelling of a word that British English spells otherwise; any other word much as it is. */
export function americanize(word: string): string {
  for (const [ending, other] of endings) if (ending.test(word)) return word.replace(ending, other);
  return word;
}
