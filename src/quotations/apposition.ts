/** Names and the phrases between commas that explain them: "Kirby, a spokesman, said". */
import { givenGender } from "./gender.ts";
import { isStateOfTown } from "./name-facts.ts";
import type { Mention } from "./mention.ts";
import { isOrganisation, roleAfter } from "./roles.ts";
import { rowEnd, titles } from "./subjects.ts";

/** What opens a phrase that explains a name: "Kirby, a spokesman, said". */
const explains =
  /^\s*(?:(?:an?|the|its|his|her|their|who|whose|which|speaking|asked|told|aged|now|then|(?:\p{Lu}\p{Ll}+ ){0,2}(?:Democrat|Republican)|[RDI]-\p{Lu}[\p{L}.]*|\d+)\b|\p{Ll}|(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}-]*['’]s?\s)/u;

/** "A spokeswoman for the shipyard": the end of a phrase. */
const ofWhom = "(?:one(?: of [^,]*)?|(?:the|its|an?) \\p{Ll}[^,]*)$";
const spokesFor = new RegExp(`\\bspokes\\p{Ll}+ (?:for|of) ${ofWhom}`, "u");
const actsFor = new RegExp(
  `\\b(?:lawyer|attorney|representative|official|executive)s? (?:for|of|at|with) ${ofWhom}`,
  "u",
);

/** The end of a phrase, where a name of its own may come next. */
export const ofFirm =
  /(?<!\p{L})(?:company|firm|group|developer|shipyard|airline|maker|chain|bank|owner|operator|union|charity|organi[sz]ation|institute|manufacturer|retailer|publisher|contractor|builder|lender|insurer|supplier|utility|startup|brewery|club|team|one(?: of [^,]*)?)$/u;

/** Whether a role that explains a name is all there is: ", president of the league". */
export function isWholeRole(rest: string): boolean {
  // "The minister, the official said, had been told": no role of hers.
  const isAside = rest.endsWith(",") || /, (?:the|an?|one|his|her) [\p{L}-]+(?: [\p{L}-]+)?\s*$/u.test(rest);
  // "Jan Roth, of a broker said".
  if (!isAside && /^, of (?:the )?\p{Lu}[^,]*$/u.test(rest)) return true;
  const role = isAside ? null : roleAfter(rest);
  return role !== null && rest.trimEnd().endsWith(role);
}

/** Whether what stands before a name in a phrase of its own is what the person is: "former representative". */
function isRoleOrTitles(before: string, { role }: Mention): boolean {
  return (
    /^(?:(?:former|then|retired|acting|now)\s)?(?:(?:\p{Lu}[\p{L}.]*|state|city|county|federal)(?:\s|$))*$/u.test(
      before,
    ) ||
    before === "the" ||
    before.replace(/^(?:(?:the|an?|former|then) )+/u, "") === role?.replace(/^(?:former|then) /u, "")
  );
}

/** Who is meant when a verb follows a comma: the name that a phrase between commas explains, or that is that phrase. */
export function apposition(clause: string, subjects: readonly Mention[], whole: string): Mention | null {
  // "Olivia Banks, a member of the committee, which was told of it, said": whoever a sentence begins with and then explains.
  const [opening] = subjects;
  if (
    opening?.kind === "name" &&
    givenGender(opening.name.split(" ")[0] ?? "") !== null &&
    opening.name.includes(" ") &&
    !isOrganisation(opening.name) &&
    whole.slice(0, opening.at).replace(titles, "").trim() === "" &&
    /^, (?:an?|the) [^,]*, (?:an?|the|which|who|whose|in|at|on) /u.test(whole.slice(opening.at + opening.words.length))
  )
    return opening;
  const places: Mention[] = [];
  for (let comma = clause.lastIndexOf(","); ; comma = clause.lastIndexOf(",", comma - 1)) {
    const part = clause.slice(comma + 1);
    const lead = whole.slice(0, Math.max(0, comma));
    const inside = subjects.filter((each) => each.at > comma && !places.includes(each));
    const first = inside[0]?.kind === "name" ? rowEnd(inside[0], inside, whole) : inside[0];
    const isWhole =
      first?.kind === "name" &&
      isRoleOrTitles(whole.slice(comma + 1, first.at).trim(), first) &&
      /^(?: (?:of|from) \p{Lu}[^,]*)?\s*$/u.test(clause.slice(first.at + first.words.length));
    // "A spokeswoman for the shipyard, Baltic Hull, said": the name explains the shipyard.
    const isOther =
      spokesFor.exec(lead) ??
      (isOrganisation(first?.name ?? "") || (first?.name.split(" ").length ?? 0) > 2 ? actsFor.exec(lead) : null);
    const speaker = isOther === null ? undefined : subjects.findLast(({ at }) => at <= isOther.index);
    // "Gurpreet, who farms with his brother, Harjit, said".
    const isBeside = /\s(?:with|to|for|by|of|from|near|like) (?:his|her|their) (?:\p{Ll}+ )?\p{Ll}+$/u.test(lead);
    // "Holt, reporting from the Sahruni capital, Kessa, said", "Others, at the mention of the mayor, Ana Ruiz, chanted".
    const isTown =
      /\b(?:from|in|at|to|near|outside) (?:the|an?|his|her|its|their) (?:[\p{L}-]+ ){0,3}(?:capital|city|town|village|suburb|port|hometown|county|province|region|island|district)$|\b(?:mention|name|sight|request|urging|behest|side|home|memory|presence|absence) of (?:the|an?|his|her) [^,]*$/u.test(
        lead,
      );
    // "An expert at the University of California, Irvine, said".
    const isCampus = /\b(?:University|College|Institute|School) (?:of|at) (?:\p{Lu}[\p{L}.]*(?: |$))+$/u.test(lead);
    // "Kim Lee, a nurse from Nashville, Tennessee, said".
    const isState =
      isWhole &&
      (!first.name.includes(" ") || givenGender(first.name.split(" ")[0] ?? "") === null) &&
      subjects.some(({ at, kind }) => at < comma && (kind === "name" || !first.name.includes(" "))) &&
      /\b(?:of|from|in|at|near|outside) (?:\p{Lu}[\p{L}.’'-]*(?: |$)){1,3}$/u.test(lead);
    // "Jan Roth, President of Halden Bank Zurich, said": Zurich is a part of what he is.
    const isPart =
      isWhole &&
      !first.name.includes(" ") &&
      subjects.some(
        ({ name, at, words, kind }) => kind === "name" && name.includes(" ") && at + words.length === comma,
      ) &&
      roleAfter(`,${part},`) === part.trim();
    // "The head of the Labour Organization, COB, told".
    const isLetters = isWhole && /^\p{Lu}{2,6}$/u.test(first.name) && comma > 0;
    if (isState) places.push(first);
    if (isLetters || (isWhole && (isBeside || isTown || isCampus || isState) && comma > 0)) continue;
    // "Ana Ruiz, a surrogate for the nominee, Jo Bell, said": Ruiz, and what explains her.
    const explained = isWhole
      ? subjects.find(
          ({ kind, name, at, words }) =>
            kind === "name" &&
            name.includes(" ") &&
            at + words.length < comma &&
            isRoleOrTitles(whole.slice(0, at).trim(), { ...first, role: null }) &&
            whole.startsWith(",", at + words.length) &&
            explains.test(whole.slice(at + words.length + 1)),
        )
      : undefined;
    if (explained !== undefined) return explained;
    if (isWhole && !isPart) {
      const isBody =
        givenGender(first.name.split(" ")[0] ?? "") === null && (isOrganisation(first.name) || ofFirm.test(lead));
      return isBody ? (speaker ?? first) : first;
    }
    if (comma < 0) return null;
    const ended =
      subjects.findLast(
        ({ name, at, words }) =>
          at < comma &&
          !isStateOfTown(name, whole.slice(0, at)) &&
          /^(?: (?:of|from) [^,]*(?:, \p{Lu}\p{L}+)?| (?:him|her|it|them)sel(?:f|ves))?\s*$/u.test(
            clause.slice(at + words.length, comma),
          ),
      ) ??
      // "A senior adviser to Ortiz, speaking on condition of anonymity, said".
      subjects.findLast(
        ({ at, words, kind }, n) =>
          (n === 0 || /[,;"”] (?:and|but|while) $/u.test(clause.slice(0, at))) &&
          kind === "role" &&
          /^ (?:to|for|at|with|on|in) [^,]*$/u.test(clause.slice(at + words.length, comma)),
      );
    // "Severino, who leads a network, which has spent much, said": what "which" tells of is a part of what she does.
    const leader =
      ended !== undefined && /^\s*which\s/u.test(part)
        ? subjects.find(
            ({ kind, at, words }) =>
              kind === "name" && at < ended.at && /^, who [^,]*$/u.test(whole.slice(at + words.length, ended.at)),
          )
        : undefined;
    if (leader !== undefined) return leader;
    // "Mr Ferrier, founder of the parent Ferrier Group, on his third day, said": not the group.
    const holder =
      ended !== undefined && isOrganisation(ended.name)
        ? subjects.find(
            ({ kind, at, words }) =>
              kind === "name" &&
              at < ended.at &&
              whole.slice(0, at).replace(titles, "") === "" &&
              /^, (?:the |an? )?\p{Ll}(?:[^,]|, (?=\p{Lu}))*$/u.test(
                whole.slice(at + words.length, ended.at + ended.words.length),
              ),
          )
        : undefined;
    if (holder !== undefined) return holder;
    if (ended !== undefined && (explains.test(part) || roleAfter(`,${part}`) !== null)) {
      const named = ended.kind === "role" ? inside.find(({ kind }) => kind === "name") : undefined;
      return named ?? ended;
    }
  }
}
