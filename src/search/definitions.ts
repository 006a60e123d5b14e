/** Words that a document itself makes equal: "drones, or Uncrewed Aerial Vehicles (UAVs)". */
import { analyze } from "./analyze.ts";

/** "(ABBR)", and what ends before it: "X, or Long Form" or "Long Form". */
const abbreviation = /[ ]\((\p{Lu}[\p{L}\d]{1,9})\)/gu;
const longForm = /(?:(\p{L}[\p{L}-]+),? or )?((?:\p{L}[\p{L}-]*[ ]+){1,7}\p{L}[\p{L}-]*)$/u;
/** Characters before an abbreviation in which its long form is looked for. */
const reach = 160;

/** Pairs of terms that stand for each other by a definition in `text`, from any to any. */
export function readDefinitions(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const found of text.matchAll(abbreviation)) {
    const match = longForm.exec(text.slice(Math.max(0, found.index - reach), found.index));
    if (match === null) continue;
    const short = found[1] ?? "";
    const letters = short.replace(/s$/u, "").toLowerCase();
    const words = (match[2] ?? "").split(/[ -]+/u);
    const tail = words.slice(-letters.length);
    const initials = tail.map((word) => word[0]?.toLowerCase()).join("");
    if (initials !== letters) continue;
    const group = [match[1] ?? "", short].flatMap((word) => analyze(word).map((token) => token.term));
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** A look-up of the other terms of every group a term is in. */
export function definedSynonyms(groups: Iterable<readonly string[]>): (term: string) => ReadonlySet<string> {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const term of group) {
      const known = others.get(term) ?? new Set();
      for (const other of group) if (other !== term) known.add(other);
      others.set(term, known);
    }
  }
  const none = new Set<string>();
  return (term) => others.get(term) ?? none;
}
