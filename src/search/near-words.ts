/** The documents' own terms that are most like a word that stands nowhere: kinds of it, and what is used as it is. */
import { stemOf } from "./analyze.ts";
import { isKindOf } from "./lexicon.ts";
import type { Searchable, Statistics } from "./statistics.ts";
import { likenessOf, rowOf } from "./vectors.ts";

/** Cosine from which a word is taken to be of like meaning; from which one is that is a kind of it by the dictionary. */
const least = 0.5;
const leastKind = 0.25;
/** Terms given. */
const most = 3;
/** Passages whose words are compared, some thousands of words and a fifth of a millisecond; in more, a question's other words find enough. */
const mostPassages = 300;

/** The likest terms of all that is searched, kinds first, best first; none where there is too much to compare. */
export function nearTerms(word: string, searched: readonly Searchable[], statistics: Statistics): readonly string[] {
  const row = rowOf(word);
  if (row < 0 || statistics.passages > mostPassages) return [];
  const near = new Map<string, number>();
  for (const { dictionary } of searched.map(({ index }) => index)) {
    for (let id = 0; id < dictionary.size; id += 1) {
      const other = dictionary.rowOf(id, rowOf);
      const like = other < 0 || other === row ? 0 : likenessOf(row, other);
      if (like < leastKind) continue;
      const own = dictionary.word(id);
      // What the dictionary says goes before what use does.
      const rank = isKindOf(own, word) ? 1 + like : like;
      const term = stemOf(own);
      if (rank >= least && rank > (near.get(term) ?? 0) && statistics.frequency(term) > 0) near.set(term, rank);
    }
  }
  return [...near]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
}
