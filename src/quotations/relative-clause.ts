/** Whom "who", "whose" and "that" take up, where their clause stands right before a verb. */
import { describedBy } from "./described.ts";
import { isStateOfTown } from "./name-facts.ts";
import { givesName } from "./name-words.ts";
import type { Mention } from "./mention.ts";
import { shifted } from "./noun-phrases.ts";
import { headOfRole, isOrganisation, isPeople, isPersonNoun } from "./roles.ts";
import { isDocument, isThing } from "./things.ts";
import { auxiliary } from "./verbs.ts";

/** "Osgood, who has often", "Osgood, who keeps bees and likes to". */
export const relativeStart = new RegExp(
  `,?\\s+(?:who|which)(?:(?<=, who)(?: [\\p{L}\\p{N}’'-]+){1,10} and|(?: [\\p{L}\\p{N}’'-]+){1,10} and(?= (?:likes|loves|tends) to))?(?: (?:likes|loves|tends|used|wants|went on) to)?(?:,[^,]{2,60},| (?:at|in|on|during) (?:an?|the|his|her) [^,;“"]{2,40}?)?(?:\\s+(?:${auxiliary}|(?:earlier )?(?:last|this) (?:week|month|year|spring|summer|fall|autumn|winter|\\p{Lu}\\p{Ll}+)|on \\p{Lu}\\p{Ll}+day))*\\s*$`,
  "u",
);

const whoGives = new RegExp(`, ${givesName} $`, "u");

/** "A Labour backbencher, who asked not to be named, said". */
export function unnamedWho(clause: string, mentions: readonly Mention[]): Mention | null {
  // "A neighbour, who gave her name only as Maureen, said": by that name.
  const given = mentions.findLast(
    ({ kind, at, words }) =>
      kind === "name" && whoGives.test(clause.slice(0, at)) && clause.slice(at + words.length).trim() === ",",
  );
  if (given !== undefined) return given;
  const unnamed = describedBy(
    /^((?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|His|Her|Their) [^,]*?\p{Ll})(?: who [^,]*)?, (?:and )?(?:who|whose) [^“"]*,\s*$/u.exec(
      clause,
    )?.[1] ?? "",
    { isWho: true },
  );
  // "The report angered the league, whose president, Jon Green, said": he did.
  const isOfNamed = /, whose [^,]*, \p{Lu}[^,]*,\s*$/u.test(clause);
  // "The Rev. Jo Bell, who": her name.
  const isName =
    unnamed !== null &&
    mentions.some(
      ({ kind, at, words }) =>
        kind === "name" &&
        at + words.length === unnamed.at + unnamed.words.length &&
        // "It comes days after President Jo Bell, who".
        (/^[Tt]he (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at)) ||
          !(isPersonNoun(unnamed.name) || isPeople(unnamed.name) || isThing(unnamed.name))),
    );
  return unnamed !== null && !isOfNamed && !isName && (!isThing(unnamed.name) || unnamed.name === "family")
    ? unnamed
    : null;
}

/** "A rancher who declined to give his name said". */
export function beforeWho(clause: string): Mention | null {
  const before = /^(.*?)\s(?=(?:who|whose)\s)/u.exec(clause)?.[1] ?? "";
  const whole = describedBy(before);
  // "The sentence drew swearing from the defendant who yelled".
  const from = /(?<!\p{L})(?:from|by|with|to|at|against) (?=(?:the|an?|one|h(?:is|er)) [^,]*$)/u.exec(before);
  const last =
    from === null || isPersonNoun(headOfRole(whole?.name ?? ""))
      ? null
      : describedBy(before.slice(from.index + from[0].length));
  return last === null || from === null || !isPersonNoun(last.name)
    ? whole
    : shifted(last, from.index + from[0].length);
}

/** Whom "who" takes up at the end of a clause, by name if there is one. */
export function antecedentOfWho(clause: string, mentions: readonly Mention[]): Mention | null {
  // "It was Holt, not Ruiz, who called it".
  const cleft =
    /^(?:It|But it|And it) (?:was|is) ([^,]{2,60}), (?:and )?not [^,]{2,60}, who (?:\p{Ll}+ly |first )?$/u.exec(
      clause,
    )?.[1];
  const chosen =
    cleft === undefined
      ? undefined
      : mentions.find(({ at, words }) => clause.slice(at + words.length).startsWith(", ") && cleft.endsWith(words));
  if (chosen !== undefined) return chosen;
  // "Moody was one of several lawmakers who": Moody.
  const among = /^(.{2,80}?\p{L}) (?:is|was|were|are|became) (?:among|one of) [^,;“"]* who (?:\p{Ll}+ly )?$/u.exec(
    clause,
  )?.[1];
  const oneOf =
    among === undefined
      ? undefined
      : mentions.find(({ kind, at, words }) => kind === "name" && at + words.length === among.length);
  if (oneOf !== undefined) return oneOf;
  // "Investors including Greta Lindholm, who described it as": whoever "who" is, also as an object.
  const who = relativeStart.exec(clause);
  // "Lila Osgood, a surveyor, who called it".
  const relative =
    who === null
      ? undefined
      : (mentions.find(
          ({ kind, name, at, words }) =>
            clause.slice(at + words.length, who.index).trim() === "" &&
            at < who.index &&
            // "A professor in the history department, who": no department.
            !(
              who[0].includes("who") &&
              kind === "role" &&
              isThing(name) &&
              /\b(?:in|at|of|for|from|with) $/u.test(clause.slice(0, at))
            ) &&
            !isPlaceOf(clause.slice(0, at), mentions) &&
            !isOfNamed(clause.slice(0, at), mentions) &&
            !isStateOfTown(name, clause.slice(0, at)) &&
            !(isOrganisation(name) && /\b(?:at|of|for|in) (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(clause.slice(0, at))),
        ) ??
        mentions.findLast(
          ({ kind, at, words }) =>
            kind === "name" &&
            !isOfNamed(clause.slice(0, at), mentions) &&
            /^(?: of [^,]+|, \d+|\s{3,})?, (?!(?:as|and|along|together|but|like|with)\s)[^,]+$/u.test(
              clause.slice(at + words.length, who.index),
            ),
        ) ??
        // "Clips of it, followed by a narrator who intones".
        broughtIn(clause.slice(0, who.index)) ??
        // "A person familiar with the matter, who described it".
        mentions.findLast(
          ({ kind, name, at, words }) =>
            kind === "role" &&
            (isPersonNoun(name) || isPeople(name)) &&
            /^(?: [\p{L}’'-]+){1,6}$/u.test(clause.slice(at + words.length, who.index)),
        ));
  // "Ochoa, a 29-year veteran who described himself": Ochoa.
  const apposed =
    relative?.kind === "role"
      ? mentions.find(
          ({ kind, at, words }) =>
            kind === "name" && /^(?:, \d+)?, $/u.test(clause.slice(at + words.length, relative.at)),
        )
      : undefined;
  if (apposed !== undefined) return apposed;
  if (relative !== undefined) return relative;
  // "The statement, from the retired general Ana Ruiz, read": she writes it.
  const writer = /\b(?:statement|letter|e-?mail|message|tweet|post|note|memo), (?:from|by|signed by) [^,]*,\s*$/u.exec(
    clause,
  );
  const written =
    writer === null ? undefined : mentions.findLast(({ kind, at }) => kind === "name" && at > writer.index);
  if (written !== undefined) return written;
  // "Jeb Bushnell, whose mother, Barbara, had joined him, praised": not she.
  const outer = /^(.*\p{L}), whose [^,]*, \p{Lu}[^,]*, [^“",]*\p{Ll}[^“"]*,\s*$/u.exec(clause)?.[1];
  return outer === undefined ? null : (mentions.find(({ at, words }) => at + words.length === outer.length) ?? null);
}

/** Somebody without a name whom the end of a phrase brings in: "followed by a narrator". */
function broughtIn(phrase: string): Mention | undefined {
  const noun = /(?<=\b(?:by|with|from) )(?:an?|the|another) (?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]+$/u.exec(phrase);
  const mention = noun === null ? null : describedBy(noun[0]);
  return noun === null || mention === null || !isPersonNoun(mention.name) ? undefined : shifted(mention, noun.index);
}

/** "A report by the director, which", "a line in last month's minutes which": what is written. */
const writtenWhich =
  /^(.*?(?<!\p{L}))((?:the|an?|another|one|\p{Ll}+['’]s) (?:[\p{L}\d-]+ ){0,3}?(\p{Ll}{3,}))(?: (?:by|from|of|in|on|to) [^,;“"]{1,60})?,? which (?:\p{Ll}+ly |also |had |has )?$/u;

/** What "that" takes up right before a verb: "a mailer in August that". */
export function antecedentOfThat(clause: string, mentions: readonly Mention[]): Mention | null {
  const found =
    /^(.*?(?<!\p{L}))((?:an?|another|one) (?:[\p{L}-]+ ){0,3}?\p{Ll}{2,})(?: (?:in|on|from|by|to|at|for|last|this|here|there|more|nearly|released|published|sent|posted|obtained|aired) [^,;“"]{1,40})? that (?:\p{Ll}+ly )?$/u.exec(
      clause,
    );
  if (found === null) {
    const [, lead = "", written = "", noun = ""] = writtenWhich.exec(clause) ?? [];
    const plain: Mention = { name: noun, role: noun, words: written, kind: "role", gender: null, at: 0 };
    // "Last month's minutes".
    const document = describedBy(written) ?? (/^(?:week|month|year)/u.test(written) ? plain : null);
    return isDocument(noun) && document !== null ? shifted(document, lead.length) : null;
  }
  const [, before = "", phrase = ""] = found;
  // "She resigned in a letter that called it": her words.
  const isOnes =
    /(?<!\p{L})(?:in|with|(?:sent|issued|released|put|gave)(?: (?:out|over|around))?|posted|wrote|published|circulated) $/u.test(
      before,
    ) && mentions.some(({ at }) => at < before.length);
  const mention = isOnes ? null : describedBy(phrase);
  return mention === null ? null : shifted(mention, before.length);
}

/** "Ousmane Tine, 44, a captain from the village of Ndar Gueye, who": a place, after somebody's name. */
function isPlaceOf(before: string, mentions: readonly Mention[]): boolean {
  return (
    /\b(?:village|town|city|suburb|port|district|county|province|state|region|island|borough|parish) of $/u.test(
      before,
    ) && mentions.some(({ kind, at, words }) => kind === "name" && before.startsWith(",", at + words.length))
  );
}

/** "Gov. Wade Kessling of Missouri, a former salesman who": a place or a body, right after somebody's name. */
function isOfNamed(before: string, mentions: readonly Mention[]): boolean {
  return mentions.some(({ kind, at, words }) => kind === "name" && before.slice(at + words.length) === " of ");
}
