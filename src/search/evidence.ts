/** Finds in a sentence the kind of answer that a question wants. */
import type { AnswerType } from "./answer-type.ts";
import { readDefinitions } from "./definitions.ts";
import type { Compiled, Matches } from "./matches.ts";
import type { PassageRecord } from "./passage-record.ts";
import { tokenKinds } from "./token-kinds.ts";

const evidenceOf: Readonly<Record<Exclude<AnswerType, "definition">, number>> = {
  person: tokenKinds.name,
  place: tokenKinds.place,
  time: tokenKinds.time,
  number: tokenKinds.number,
  reason: tokenKinds.reason,
};

/** Tokens of a sentence, and its matches among those of the passage; ends exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
  readonly firstMatch: number;
  readonly lastMatch: number;
}

/**
 * One over the root of the distance, in tokens, from a question word to what the question wants (bits of `tokenKinds`)
 * and does not hold itself, 0 when the range has no question word; -1 when it has nothing that is wanted.
 */
export function evidenceNear(
  { marks }: Compiled,
  matches: Matches,
  record: PassageRecord,
  range: TokenRange,
  wanted: number,
): number {
  let held = false;
  let distance = Infinity;
  for (let at = range.from; at < range.to; at += 1) {
    const own = record.kinds[at] ?? 0;
    // What a word of the question acts on is a place as much as what stands after "in": "struck Kyiv".
    const isObject =
      wanted === tokenKinds.place &&
      (own & tokenKinds.name) !== 0 &&
      at > range.from &&
      (marks[record.terms[at - 1] ?? 0] ?? 0) > 0;
    if ((own & wanted) === 0 && !isObject) continue;
    if ((marks[record.terms[at] ?? 0] ?? 0) > 0) continue;
    held = true;
    for (let n = range.firstMatch; n < range.lastMatch; n += 1) {
      distance = Math.min(distance, Math.abs((matches.at[n] ?? 0) - at));
    }
  }
  if (!held) return -1;
  return distance === Infinity ? 0 : 1 / Math.sqrt(Math.max(1, distance));
}

/** The same for what the question itself wants; 1 for a definition of one of its words. */
export function evidenceIn(
  compiled: Compiled,
  matches: Matches,
  record: PassageRecord,
  sentence: number,
  range: TokenRange,
): number {
  const { type, slots } = compiled.query;
  if (type !== "definition") {
    const wanted = type === null ? tokenKinds.name : evidenceOf[type];
    return evidenceNear(compiled, matches, record, range, wanted);
  }
  const text = record.text.slice(record.sentences[2 * sentence], record.sentences[2 * sentence + 1]);
  const defined = new Set(readDefinitions(text).flat());
  return slots.some(({ term }) => defined.has(term)) ? 1 : -1;
}
