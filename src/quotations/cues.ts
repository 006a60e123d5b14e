/** The words that say that somebody speaks. */

/** Verbs of saying and writing in English, in the forms that news uses. */
const verbs =
  "said|says|say|saying|stated|states|added|adds|told|tells|telling|emphasi[sz]ed|stressed|stresses|noted|notes|warned|warns|warning|" +
  "explained|explains|announced|announces|declared|declares|wrote|writes|writing|argued|argues|arguing|insisted|insists|continued|continues|" +
  "replied|replies|asked|asks|asking|answered|answers|acknowledged|acknowledges|confirmed|confirms|claimed|claims|claiming|remarked|remarks|" +
  "concluded|concludes|recalled|recalls|recalling|testified|testifies|tweeted|tweets|posted|admitted|admits|agreed|agrees|boasted|boasts|" +
  "called|calls|calling|cautioned|cautions|commented|comments|complained|complains|conceded|concedes|countered|counters|" +
  "criticized|criticised|cried|demanded|demands|denied|denies|described|describes|describing|dismissed|echoed|exclaimed|expressed|joked|jokes|" +
  "lamented|laments|mused|muses|observed|observes|offered|opined|pledged|pledges|pointed out|points out|praised|predicted|predicts|promised|" +
  "promises|pronounced|proposed|protested|quipped|quips|reasoned|reassured|rebutted|recounted|reflected|reiterated|reiterates|" +
  "related|repeated|repeats|reported|reports|responded|responds|retorted|revealed|reveals|shouted|shouts|sighed|speculated|spoke|" +
  "suggested|suggests|surmised|thundered|urged|urges|vowed|vows|whispered|wondered|yelled|interjected|intoned|maintained|maintains|" +
  "asserted|asserts|alleged|alleges|advised|advises|clarified|contended|contends|elaborated|hailed|labeled|labelled|dubbed|blasted|" +
  "slammed|accused|accuses|laughed|laughs|rejected|rejects|condemned|condemns|denounced|denounces|decried|branded|mocked|ridiculed|chuckled|sobbed|grumbled|chanted|quoted|branding|calls|thinks|pointing out|went on to say|goes on|went on|put it|puts it|read|reads";

/** The first reporting verb of a clause. */
export const reportingVerb = new RegExp(`(?<![\\p{L}’'-])(?:${verbs})(?![\\p{L}’'-])`, "u");
export const reportingVerbs = new RegExp(reportingVerb.source, "gu");
/** Nouns that stand for saying: "his claim that", "in a statement". */
export const sayingNoun =
  /(?<![\p{L}])(?:claim|statement|remark|comment|warning|words|assertion|description|promise|vow|insistence|contention|argument|suggestion|question|tweet|speech|testimony|call|pledge)s?(?![\p{L}])/iu;
export const accordingTo = /(?<![\p{L}])(?:according to|in the words of|as put by|per)\s+/iu;
