/** The passages that are worth ranking, of all indexes together. */
import type { Candidate, PassageIndex } from "./passage-index.ts";
import type { Query } from "./query.ts";
import type { Statistics } from "./statistics.ts";

/** Candidates that are ranked. */
const depth = 80;
/** Terms in more than this share of the passages are not looked up, since each posting costs time. */
const commonShare = 0.02;
/** Terms in at most this many passages always are. */
const alwaysLooked = 50;
/** The rarest terms that are looked up however common they are. */
const rarest = 3;
/** What an alias weighs beside the word it stands for, in the look-up. */
const aliasShare = 0.5;

/** The best candidates by BM25+, best first, as one index of all passages would give them. */
export function findCandidates(
  query: Query,
  indexes: readonly PassageIndex[],
  statistics: Statistics,
  settings: { readonly document?: string | undefined; readonly depth?: number } = {},
): readonly Candidate[] {
  const limit = settings.depth ?? depth;
  const weights = lookedUp(query, statistics);
  return indexes
    .flatMap((index) =>
      index.candidates(weights, limit, {
        meanPosted: statistics.meanPosted,
        most: mostLookedUp(statistics),
        document: settings.document,
      }),
    )
    .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, limit);
}

/** The terms to look up with their weights: all but the common ones. */
function lookedUp(query: Query, statistics: Statistics): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of query.slots) weights.set(term, weight);
  for (const [term, list] of query.aliases) {
    const weight = Math.max(...list.map(({ slot, trust }) => aliasShare * trust * (query.slots[slot]?.weight ?? 0)));
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  const most = mostLookedUp(statistics);
  const byFrequency = [...weights.keys()]
    .map((term) => ({ term, frequency: statistics.frequency(term) }))
    .toSorted((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1));
  for (const [rank, { term, frequency }] of byFrequency.entries()) {
    if (rank >= rarest && frequency > most) weights.delete(term);
  }
  return weights;
}

/** Passages that a term may stand in to be looked up at once. */
function mostLookedUp({ passages }: Statistics): number {
  return Math.max(alwaysLooked, commonShare * passages);
}
