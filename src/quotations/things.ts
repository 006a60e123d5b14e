/** Nouns of descriptions, and those that are none for a person: bodies, what is written or shown, and others. */

/** What "chief" and "secretary" are of, as a part of what the office is called. */
const ofOneOffice =
  /(?<=chief) of staff$|(?<=secretary) of (?:state|defen[cs]e|commerce|labor|education|energy|agriculture|transportation)$/iu;

/** A description without what its office is of: "former secretary of state" as "former secretary". */
export function plainOffice(description: string): string {
  return description.includes(" of ") ? description.replace(ofOneOffice, "") : description;
}

/** The noun of a description, its last word: of "senior Western diplomat" it is "diplomat". */
export function nounOf(description: string): string {
  const plain = plainOffice(description);
  return plain.slice(plain.lastIndexOf(" ") + 1);
}

/** Bodies that speak. */
const bodies =
  "group|company|union|agency|ministry|department|firm|bank|organi[sz]ation|charity|association|federation|party|club|band|cooperative|co-op|airline|retailer|manufacturer|institute|university|school|hospital|authority|panel|board|commission|committee|council|team|watchdog|regulator|broadcaster|newspaper|network|studio|utility|coalition|alliance|general staff|service|foundation|force|trust|fund|carrier|lender|insurer|consultancy|bloc|court|tribunal|account|mission|delegation|consulate|secretariat|directorate|faction|(?:conservation|umbrella|trade|industry|governing|professional|advisory|representative|supervisory|international|world|health|standards) body";
/** What is written or shown, and says something. */
const documents =
  "report|readout|study|letter|ad|spot|video|article|book|memo|memorandum|complaint|lawsuit|ruling|opinion|poll|survey|document|indictment|editorial|filing|affidavit|bulletin|brief|draft|review|analysis|assessment|audit|paper|minutes|resolution|declaration|manifesto|text|pamphlet|proposal|placard|poster|flyer|flier|brochure|mailer|charter|handbook|guidelines|questionnaire|fact sheet|press release";
const others =
  "police|statement|embassy|administration|church|army|military|navy|office|bureau|campaign|movement|laboratory|lab|start-?up|nonprofit|think tank|lobby|government|sign|banner|note|e-?mail|post|tweet|suit|website|headline|message|release|plaque|magazine|city|state|province|county|country|nation|outlet|site|page|bill|law|act|policy|agreement|contract|order|decision|judgment|petition|song|film|series|business|store|district|town|village|region|family|couple|pair|public|crowd|audience|media|press|industry|sector|community|programme|program|project|plan|inquiry|caption|notice|card|app|platform|station|channel|house|senate|side|camp|citation|certificate|log|entry|transcript|dossier|commentary|column|blog|label|memoir|diary|manual|leaflet|communique|communiqué|league|jury|brokerage|consortium|pac";

/** The last word of a phrase, when it is one of these. */
function ending(words: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${words})$`, "iu");
}

const body = ending(bodies);
const document = ending(documents);
const thing = ending(`${bodies}|${documents}|${others}`);

/** Whether a noun is none for a person: that of a body, of something written, of a place. */
export function isThing(noun: string): boolean {
  return thing.test(plainOffice(noun));
}

/** Whether a phrase is about a body that speaks: "the Libyan interior ministry". */
export function isBodyNoun(words: string): boolean {
  return body.test(words);
}

/** Other bodies that speak where there are several. */
const several = ending(
  "campaign|church|embassy|laboratory|lab|start-?up|nonprofit|think tank|government|outlet|magazine|store|business|station|channel|league|brokerage|administration|office",
);

/** Whether a plural is one of bodies that speak: "environmental groups", "hospitals". */
export function isBodies(plural: string): boolean {
  if (!plural.endsWith("s")) return false;
  const one = plural.replace(/ies$/u, "y").replace(/(?<=ch|sh|ss)es$|s$/u, "");
  return body.test(one) || several.test(one);
}

/** Whether a noun is one for what is written or shown, and says something: "the spot". */
export function isDocument(noun: string): boolean {
  return document.test(noun);
}
