/** Countries and their peoples. */
import { states } from "./name-words.ts";

/** What people of a country are called, one of them or as an adjective: "the Dane", "the Ghanaian". */
const demonym =
  /^(?:(?!(?:Vatican|Taliban|Guardian|Sudan|Caspian|Michigan|Jordan|Iran|Japan|Oman|Milan|Durban|Bhutan|Taiwan|Azerbaijan|\p{L}+stan)$)\p{Lu}\p{Ll}{2,}an|\p{Lu}\p{Ll}{2,}(?:woman|ese|ish)|Dane|Swede|Finn|Turk|Pole|Serb|Croat|Czech|Slovak|Slovene|Greek|Scot|Briton|Spaniard|Thai|Swiss|French|Dutch|Welsh|Kurd|Arab|Filipin[oa]|Icelander|New Zealander|Luxembourger|Iraqi|Israeli|Pakistani|Bangladeshi|Saudi|Omani|Qatari|Kuwaiti|Yemeni|Bahraini|Emirati|Azeri|Kazakh|Uzbek|Tajik|Turkmen|Kyrgyz|Somali|Nepali|Basque|Catalan|Breton)$/u;

/** The adjectives of peoples. */
const adjective =
  /^(?:American|British|English|Scottish|Welsh|Irish|French|German|Dutch|Belgian|Swiss|Austrian|Italian|Spanish|Portuguese|Greek|Turkish|Danish|Swedish|Norwegian|Finnish|Icelandic|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Ukrainian|Russian|Belarusian|Lithuanian|Latvian|Estonian|Georgian|Armenian|Israeli|Palestinian|Egyptian|Syrian|Lebanese|Jordanian|Iraqi|Iranian|Saudi|Yemeni|Afghan|Pakistani|Indian|Bangladeshi|Chinese|Taiwanese|Japanese|Korean|Vietnamese|Thai|Indonesian|Malaysian|Filipino|Australian|Canadian|Mexican|Brazilian|Argentine|Argentinian|Chilean|Colombian|Venezuelan|Peruvian|Cuban|Nigerian|Ghanaian|Kenyan|Ethiopian|Moroccan|Algerian|Tunisian|Libyan|Sudanese|Senegalese|European|African|Asian|Arab)$/u;

/** Whether a word before a noun tells only of which people somebody or something is: "Dutch" of "Dutch retailer". */
export function isOfAPeople(word: string): boolean {
  return adjective.test(word);
}

/** Whether a word is what people of a country are called. */
export function isDemonym(word: string): boolean {
  return demonym.test(word);
}

/** Names of countries that differ from the standard ones. */
const others = [
  "America",
  "Britain",
  "Burma",
  "England",
  "Holland",
  "Scotland",
  "Turkey",
  "Wales",
  "U.S",
  "U.S.",
  "U.K",
  "U.K.",
];
const side = /^(?:West|East|North|South|Western|Eastern|Northern|Southern|Central) /u;
let countries: ReadonlySet<string> | null = null;

/** Names of the countries and parts of the world that ISO 3166 and UN M49 list (Unicode CLDR, which Node holds). */
function readCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const alphabetic = letters.flatMap((first) => letters.map((second) => first + second));
  const numeric = Array.from({ length: 999 }, (_, n) => String(n + 1).padStart(3, "0"));
  return new Set([...others, ...[...alphabetic, ...numeric].flatMap((code) => names.of(code) ?? [])]);
}

/** Countries whose names are given names too. */
const given = /^(?:Chad|Georgia|India|Israel|Jordan|Kenya)$/u;

/** Whether a name is a country's or a part of the world's, and hardly a person's. */
export function isCountry(name: string): boolean {
  countries ??= readCountries();
  return (countries.has(name) || countries.has(name.replace(side, ""))) && !given.test(name);
}

/** Whether a name is one of a country or of a state of the United States. */
export function isPlaceName(name: string): boolean {
  return isCountry(name) || states.has(name);
}
