/** The post that a sentence says somebody has. */
import { isHuman } from "./roles.ts";

/** "Was elected mayor of", right after a name. */
const post =
  /^ (?:was|is|became|has been|had been) (?:(?:re-?)?(?:elected|appointed|named|chosen|sworn in) )?(?:as )?(?:(?:the|an?|its|their) )?((?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}[\p{Ll}-]*)(?= (?:of|for|at|in|since|by|on|from|to|last|this)\s|[,.;]|$)/u;

/** What somebody may be tried for. */
const crime =
  "(?:\\p{L}+ )?(?:\\p{Ll}+-degree )?(?:attempted |aggravated |armed |sexual |grievous |actual |wire |securities |tax )*(?:charges?|counts?|murder|homicide|manslaughter|assault|battery|rape|robbery|burglary|theft|larceny|arson|fraud|forgery|bribery|perjury|treason|espionage|extortion|blackmail|embezzl\\p{L}+|kidnap\\p{L}*|stalking|harassment|trespass\\p{L}*|wounding|affray|smuggling|trafficking|vandalism|conspir\\p{L}+|money laundering|killing|causing \\p{L}+|stabbing|shooting|stealing|poisoning|(?:bodily )?harm|offen[cs]es?|(?:dangerous|drunk|reckless|careless) driving|disorderly conduct|misconduct in public office)(?!\\p{L})";
/** Right after the name of somebody on trial: what is denied is a crime, and no report. */
const onTrial = new RegExp(
  `^(?:,? (?:\\(?\\d{1,3}\\)?|of [^,]*(?=,)))*,? (?:has )?(?:(?:denies|denied|faces|faced|(?:is|was|stands) accused of|(?:is|was|been) charged with|pleaded guilty to|admits|admitted) ${crime}|(?:pleads|pleaded) (?:not )?guilty)`,
  "u",
);

/** Right after the name of somebody who speaks for a side in court. */
const inCourt =
  /^(?:,? (?:KC|QC|SC))?,? (?:(?:appearing |acting |speaking )?for (?:the )?(?:defence|defense|prosecution|Crown|state|plaintiffs?|claimants?|family|respondents?|accused|defendants?)|prosecuting|defending|representing (?:the |her |his )?[\p{L} ]{3,30}),/u;

/** The post that somebody is said to have, right after the name: "was elected mayor". */
export function postAfter(rest: string): string | null {
  if (onTrial.test(rest)) return "defendant";
  const side = inCourt.exec(rest)?.[0];
  if (side !== undefined) return /prosecut|Crown/u.test(side) ? "prosecution counsel" : "counsel";
  const role = post.exec(rest)?.[1] ?? null;
  return isHuman(role) ? role : null;
}
