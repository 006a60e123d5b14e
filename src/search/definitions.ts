/** Words that a document itself makes equal: "drones, or Uncrewed Aerial Vehicles (UAVs)". */
import { analyze } from "./analyze.ts";

/** "X, or Long Form (ABBR)" and "Long Form (ABBR)". */
const definition =
  /(?:(\p{L}[\p{L}-]+),? or )?((?:\p{L}[\p{L}-]*[ ]+){1,7}\p{L}[\p{L}-]*)[ ]\((\p{Lu}[\p{L}\d]{1,9})\)/gu;

/** Pairs of terms that stand for each other by a definition in `text`, from any to any. */
export function readDefinitions(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const match of text.matchAll(definition)) {
    const letters = (match[3] ?? "").replace(/s$/u, "").toLowerCase();
    const words = (match[2] ?? "").split(/[ -]+/u);
    const tail = words.slice(-letters.length);
    const initials = tail.map((word) => word[0]?.toLowerCase()).join("");
    if (initials !== letters) continue;
    const group = [match[1] ?? "", match[3] ?? ""].flatMap((word) => analyze(word).map((token) => token.term));
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
