/** The post that a sentence says somebody has. */
import { isHuman } from "./roles.ts";

/** "Was elected mayor of", right after a name. */
const post =
  /^ (?:was|is|became|has been|had been) (?:(?:re-?)?(?:elected|appointed|named|chosen|sworn in) )?(?:as )?(?:(?:the|an?|its|their) )?((?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}[\p{Ll}-]*)(?= (?:of|for|at|in|since|by|on|from|to|last|this)\s|[,.;]|$)/u;

/** Right after the name of somebody on trial. */
const onTrial =
  /^(?:,? (?:\(?\d{1,3}\)?|of [^,]*(?=,)))*,? (?:has )?(?:denies|denied|pleaded|pleads|is (?:charged|accused)|was (?:charged|accused)|stands accused|faces \p{L}+ (?:counts|charges))(?!\p{L})/u;

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
