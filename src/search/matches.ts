/** Where a question's words stand in a passage. Ranking runs this for every candidate, so arrays are used again. */
import type { PassageIndex } from "./passage-index.ts";
import { isUnwritten, type PassageRecord } from "./passage-record.ts";
import type { Alias, Query } from "./query.ts";

/** A query against one index's dictionary. */
export interface Compiled {
  readonly query: Query;
  readonly index: PassageIndex;
  /** By term number: a slot's number plus 1; minus an alias' number minus 1; 0 for a term that was not asked. */
  readonly marks: Int16Array;
  readonly aliases: readonly Alias[];
  /** Term number of each slot; numbers of its word and of the words beside it. -1 for what the index never saw. */
  readonly terms: Int32Array;
  readonly words: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Share of the question's mass by slot. */
  readonly shares: Float64Array;
  /** Wipes `marks` for the next query. */
  release(): void;
}

/** Prepares a query for an index; one at a time, until it is released. */
export function compile(query: Query, index: PassageIndex): Compiled {
  const { dictionary } = index;
  const marks = dictionary.marks();
  const marked: number[] = [];
  const aliases: Alias[] = [];
  const idOf = (word: string): number => (word === "" ? -1 : (dictionary.find(word) ?? -1));
  for (const [term, list] of query.aliases) {
    const id = idOf(term);
    const best = list.toSorted((a, b) => b.trust - a.trust)[0];
    if (id < 0 || best === undefined) continue;
    aliases.push(best);
    marks[id] = -aliases.length;
    marked.push(id);
  }
  const terms = Int32Array.from(query.slots, ({ term }) => idOf(term));
  for (const [slot, id] of terms.entries()) {
    if (id < 0) continue;
    marks[id] = slot + 1;
    marked.push(id);
  }
  return {
    query,
    index,
    marks,
    aliases,
    terms,
    words: Int32Array.from(query.slots, ({ word }) => idOf(word)),
    before: Int32Array.from(query.slots, ({ before }) => idOf(before)),
    after: Int32Array.from(query.slots, ({ after }) => idOf(after)),
    shares: Float64Array.from(query.slots, ({ weight }) => weight / query.mass),
    release() {
      for (const id of marked) marks[id] = 0;
    },
  };
}

/** The matches of one passage, in order, as columns. */
export class Matches {
  /** How many there are. */
  count = 0;
  /** Token number, sentence and slot. */
  at = new Int32Array(64);
  sentence = new Int32Array(64);
  slot = new Int32Array(64);
  /** 1 for the word itself; less for what stands for it. */
  trust = new Float64Array(64);
  /** 1 where it is of like meaning only, by general knowledge. */
  soft = new Uint8Array(64);
  /** 1 where it is written as asked. */
  same = new Uint8Array(64);
  /** 0, 1 or 2: how many of the words beside it in the question stand beside it here. */
  beside = new Uint8Array(64);

  /** Takes in the matches of `record` in place of those before. */
  read(compiled: Compiled, record: PassageRecord): void {
    const { marks } = compiled;
    const { terms, sentenceEnds } = record;
    this.count = 0;
    let sentence = 0;
    let names = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const mark = marks[terms[at] ?? 0] ?? 0;
      if (mark === 0) continue;
      while (at >= (sentenceEnds[sentence] ?? Infinity)) sentence += 1;
      if (isUnwritten(record, at)) names += 1;
      this.#take(compiled, record, at, mark, sentence);
    }
    if (names > 0 && this.#isNamesAlone(record)) this.#dropNames(record);
  }

  /** Whether nothing of the question stands here but the names of speakers. */
  #isNamesAlone(record: PassageRecord): boolean {
    const named = new Set<number>();
    for (let n = 0; n < this.count; n += 1) if (isUnwritten(record, this.at[n] ?? 0)) named.add(this.slot[n] ?? 0);
    for (let n = 0; n < this.count; n += 1) if (!named.has(this.slot[n] ?? 0)) return false;
    return true;
  }

  /** Takes the names of speakers out again: that somebody speaks is no answer to who they are. */
  #dropNames(record: PassageRecord): void {
    let kept = 0;
    for (let n = 0; n < this.count; n += 1) {
      if (isUnwritten(record, this.at[n] ?? 0)) continue;
      for (const column of [this.at, this.sentence, this.slot, this.trust, this.soft, this.same, this.beside])
        column[kept] = column[n] ?? 0;
      kept += 1;
    }
    this.count = kept;
  }

  #take(compiled: Compiled, { words: written }: PassageRecord, at: number, mark: number, sentence: number): void {
    if (this.count === this.at.length) this.#grow();
    const n = this.count;
    this.at[n] = at;
    this.sentence[n] = sentence;
    if (mark > 0) {
      const { words, before, after } = compiled;
      const slot = mark - 1;
      this.slot[n] = slot;
      this.trust[n] = 1;
      this.soft[n] = 0;
      this.same[n] = written[at] === words[slot] ? 1 : 0;
      this.beside[n] =
        (at > 0 && written[at - 1] === before[slot] ? 1 : 0) +
        (at + 1 < written.length && written[at + 1] === after[slot] ? 1 : 0);
    } else {
      const alias = compiled.aliases[-mark - 1];
      if (alias === undefined) return;
      this.slot[n] = alias.slot;
      this.trust[n] = alias.trust;
      this.soft[n] = alias.source === "meaning" ? 1 : 0;
      this.same[n] = 0;
      this.beside[n] = 0;
    }
    this.count += 1;
  }

  /** How many there are of words themselves and what documents define to be the same. */
  exact(): number {
    let count = 0;
    for (let n = 0; n < this.count; n += 1) count += 1 - (this.soft[n] ?? 0);
    return count;
  }

  #grow(): void {
    const size = 2 * this.at.length;
    const grown = <Column extends { set(values: Column): void }>(made: Column, old: Column): Column => {
      made.set(old);
      return made;
    };
    this.at = grown(new Int32Array(size), this.at);
    this.sentence = grown(new Int32Array(size), this.sentence);
    this.slot = grown(new Int32Array(size), this.slot);
    this.trust = grown(new Float64Array(size), this.trust);
    this.soft = grown(new Uint8Array(size), this.soft);
    this.same = grown(new Uint8Array(size), this.same);
    this.beside = grown(new Uint8Array(size), this.beside);
  }
}
