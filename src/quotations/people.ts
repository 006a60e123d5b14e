/** The cast of a document: people named beside a reporting verb, their roles and the ways they are mentioned. */
import type { Person } from "./quotation.ts";

export type NamedPerson = Person;

const name = /(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?:[ ](?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.|van|von|de|del|bin|al))*/gu;
/** Words that end a role, so that the name begins after them. */
const roleNoun =
  /\b(?:Coordinator|Secretary|Minister|President|Director|Adviser|Advisor|Spokesman|Spokeswoman|Spokesperson|Chairman|Chairwoman|Chair|Chief|Ambassador|Senator|Governor|General|Colonel|Captain|Judge|Justice|Professor|Officer|Commissioner|Mayor|Chancellor|Communications|Affairs|Defense|Defence|State|Security|Council|Treasury)\b/u;
const title = /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prof)\.?$/u;
const spokesRole = /\b[Tt]he ((?:\p{Lu}[\p{L}]+[ ])+)(?:spokes(?:man|woman|person)|official|chief|director)\b/gu;

/** The people who stand beside a reporting verb, with every mention; `cues` is global. */
export function findCast(text: string, cues: RegExp): readonly NamedPerson[] {
  const people = new Map<string, { name: string; role: string | null; mentions: Set<string> }>();
  for (const match of text.matchAll(cues)) {
    const from = Math.max(0, match.index - 160);
    const before = /[^.!?;“”"\n]*$/u.exec(text.slice(from, match.index))?.[0] ?? "";
    const after =
      /^\s+[^,.“”"\n]{0,80}/u.exec(
        text.slice(match.index + match[0].length, match.index + match[0].length + 90),
      )?.[0] ?? "";
    for (const clause of [before, after]) {
      const words = [...clause.matchAll(name)].at(-1);
      const near = words === undefined ? "" : clause.slice(words.index + words[0].length).trim();
      if (words === undefined || (clause === before && near !== "" && !near.endsWith(","))) continue;
      const { own, role } = splitRole(words[0], clause.slice(0, words.index));
      if (own.length < 2) continue;
      const full = own.join(" ");
      const known = people.get(full) ?? { name: full, role, mentions: new Set([full]) };
      known.mentions.add(own.at(-1) ?? full);
      people.set(full, known);
      break;
    }
  }
  for (const match of text.matchAll(spokesRole)) {
    const organisation = (match[1] ?? "").trim();
    const holders = [...people.values()].filter(({ role }) => role?.includes(organisation));
    if (holders.length === 1) holders[0]?.mentions.add(match[0].replace(/^The /u, "the ")).add(match[0]);
  }
  return [...people.values()].map((person) => ({ ...person, mentions: [...person.mentions] }));
}

/** The person of a name. */
export function personOf(cast: readonly NamedPerson[], wanted: string | null): NamedPerson | null {
  return cast.find((person) => person.name === wanted) ?? null;
}

/** The name at the end of a run of capitalised words, and the role that runs into it. */
function splitRole(run: string, lead: string): { own: readonly string[]; role: string | null } {
  const words = run.split(" ").filter((word) => !title.test(word));
  let start = 0;
  for (const [at, word] of words.entries()) if (roleNoun.test(word)) start = at + 1;
  const own = words.slice(start);
  const runRole = words.slice(0, start).join(" ");
  // "National Security Council (NSC) Coordinator for Strategic Communications": capitals joined by small words.
  const joined =
    /(?:\p{Lu}[\p{L}-]*|\(\p{Lu}+\)|for|of|and|the)(?:[ ](?:\p{Lu}[\p{L}-]*|\(\p{Lu}+\)|for|of|and|the))*[ ]$/u
      .exec(lead)?.[0]
      .trim();
  const role = runRole === "" ? null : [joined, runRole].filter((part) => part !== undefined && part !== "").join(" ");
  return { own, role: role === null || role === "" ? null : role };
}
