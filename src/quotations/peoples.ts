/** What the people of a country are called. */

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
