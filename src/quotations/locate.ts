/** Finds the places of a text that a quotation may have been taken from, in milliseconds at a million words. */
import type { Document } from "../documents/document.ts";
import { documentWords, WordNumbers } from "./word-numbers.ts";
import type { Word } from "./words.ts";

/** A stretch of a document's words that holds many of a quotation's, in much the same order. */
export interface Place {
  readonly document: Document;
  readonly words: readonly Word[];
  /** First and last word, exclusive. */
  readonly from: number;
  readonly to: number;
  /** Sum of the idf of the words and pairs that vote for it. */
  readonly votes: number;
}

/** Postings beyond which a pair of words is not looked up: such pairs tell little and cost much. */
const mostPostings = 4_000;
/** Words by which a place may be longer on either side than the quotation, and by which diagonals are grouped. */
const slack = 24;

/** An index of all words of some documents. */
export class Locator {
  readonly #documents: readonly Document[];
  /** Where each document's words start in `#words`; one more at the end. */
  readonly #starts: Int32Array;
  readonly #numbers: WordNumbers;
  /** Word numbers of all documents one after another, -1 between two. */
  readonly #words: Int32Array;
  /** Postings of word n: `#postings` from `#from[n]` to `#from[n + 1]`. */
  readonly #from: Int32Array;
  readonly #postings: Int32Array;
  #votes = new Float64Array(0);

  /** `numbers` that have read the documents before spare reading them here; words of other documents are no matter. */
  constructor(documents: readonly Document[], numbers: WordNumbers = new WordNumbers()) {
    this.#documents = documents;
    this.#numbers = numbers;
    const lists = documents.map((document) => numbers.of(document));
    const size = lists.reduce((sum, { length }) => sum + length + 1, 0);
    this.#starts = new Int32Array(documents.length + 1);
    this.#words = new Int32Array(size).fill(-1);
    this.#from = new Int32Array(numbers.size + 1);
    let at = 0;
    for (const [n, list] of lists.entries()) {
      this.#starts[n] = at;
      this.#words.set(list, at);
      at += list.length + 1;
    }
    this.#starts[documents.length] = at;
    for (const id of this.#words) if (id >= 0) this.#from[id + 1] = (this.#from[id + 1] ?? 0) + 1;
    for (let n = 1; n < this.#from.length; n += 1) this.#from[n] = (this.#from[n] ?? 0) + (this.#from[n - 1] ?? 0);
    const next = this.#from.slice();
    this.#postings = new Int32Array(this.#from.at(-1) ?? 0);
    for (let place = 0; place < size; place += 1) {
      const id = this.#words[place] ?? -1;
      if (id < 0) continue;
      const to = next[id] ?? 0;
      this.#postings[to] = place;
      next[id] = to + 1;
    }
  }

  /** Inverse frequency of a word among all words, in nats; that of a single occurrence for one that stands nowhere. */
  weight(form: string): number {
    const id = this.#idOf(form);
    const count = id < 0 ? 1 : this.#count(id);
    return Math.log(1 + this.#words.length / (count + 1));
  }

  /** What a word weighs that stands nowhere. */
  unknownWeight(): number {
    return Math.log(1 + this.#words.length / 2);
  }

  /** Whether a word stands anywhere. */
  has(form: string): boolean {
    return this.#idOf(form) >= 0;
  }

  /** The likeliest places of a quotation, best first, at most `limit`. */
  places(quoted: readonly { readonly form: string }[], limit: number): readonly Place[] {
    const ids = quoted.map(({ form }) => this.#idOf(form));
    const weights = quoted.map(({ form }) => this.weight(form));
    const votes = this.#emptyVotes(quoted.length);
    const voted: number[] = [];
    const voteFor = (group: number, weight: number): void => {
      const before = votes[group] ?? 0;
      if (before === 0) voted.push(group);
      votes[group] = before + weight;
    };
    const vote = (place: number, at: number, weight: number): void => {
      // Diagonals are grouped twice, half a group apart, so that neighbours always share one.
      const diagonal = place - at + quoted.length;
      voteFor(2 * Math.floor(diagonal / slack), weight);
      voteFor(2 * Math.floor((diagonal + slack / 2) / slack) + 1, weight);
    };
    const counts = ids.map((id) => (id < 0 ? 0 : this.#count(id)));
    for (const [at, id] of ids.entries()) {
      if (id < 0) continue;
      const own = weights[at] ?? 0;
      if ((counts[at] ?? 0) <= mostPostings / 16) this.#each(id, (place) => vote(place, at, own / 2));
      for (const step of [1, 2]) {
        const other = ids[at + step] ?? -1;
        if (other < 0 || Math.min(counts[at] ?? 0, counts[at + step] ?? 0) > mostPostings) continue;
        const weight = (own + (weights[at + step] ?? 0)) / step;
        if ((counts[at] ?? 0) <= (counts[at + step] ?? 0)) {
          this.#each(id, (place) => {
            if (this.#words[place + step] === other) vote(place, at, weight);
          });
        } else {
          this.#each(other, (place) => {
            if (this.#words[place - step] === id) vote(place - step, at, weight);
          });
        }
      }
    }
    const places: Place[] = [];
    for (const { group, weight } of best(voted, votes, 4 * limit)) {
      const diagonal = (group % 2 === 0 ? (group / 2) * slack : ((group - 1) / 2) * slack - slack / 2) - quoted.length;
      const made = this.#placeAt(diagonal, diagonal + slack + quoted.length, weight);
      if (made === null) continue;
      const known = places.find(
        ({ document, from, to }) => document === made.document && from < made.to && made.from < to,
      );
      if (known === undefined || Math.abs(known.from - made.from) > slack) places.push(made);
      if (places.length === limit) break;
    }
    return places;
  }

  /** Votes by group of diagonals, none yet; one array is used again for every quotation. */
  #emptyVotes(quoted: number): Float64Array {
    const groups = 2 * Math.ceil((this.#words.length + 2 * quoted) / slack + 2);
    if (this.#votes.length < groups) this.#votes = new Float64Array(groups);
    return this.#votes.fill(0);
  }

  /** The number of a word that stands in these documents, or -1. */
  #idOf(form: string): number {
    const id = this.#numbers.find(form) ?? -1;
    return id >= 0 && id + 1 < this.#from.length && this.#count(id) > 0 ? id : -1;
  }

  #count(id: number): number {
    return (this.#from[id + 1] ?? 0) - (this.#from[id] ?? 0);
  }

  #each(id: number, visit: (place: number) => void): void {
    for (let n = this.#from[id] ?? 0; n < (this.#from[id + 1] ?? 0); n += 1) visit(this.#postings[n] ?? 0);
  }

  /** The stretch from a word to another, with slack, cut at the ends of the document that holds its middle. */
  #placeAt(from: number, to: number, votes: number): Place | null {
    const middle = Math.max(0, Math.min(this.#words.length - 1, Math.floor((from + to) / 2)));
    let low = 0;
    let high = this.#documents.length - 1;
    while (low < high) {
      const half = (low + high + 1) >> 1;
      if ((this.#starts[half] ?? 0) <= middle) low = half;
      else high = half - 1;
    }
    const document = this.#documents[low];
    if (document === undefined) return null;
    const start = this.#starts[low] ?? 0;
    const words = documentWords(document);
    const first = Math.max(0, from - slack - start);
    const last = Math.min(words.length, to + slack - start);
    return first < last ? { document, words, from: first, to: last, votes } : null;
  }
}

/** The groups with the most votes, most first. */
function best(
  voted: readonly number[],
  votes: Float64Array,
  limit: number,
): readonly { readonly group: number; readonly weight: number }[] {
  const kept: { readonly group: number; readonly weight: number }[] = [];
  for (const group of voted) {
    const weight = votes[group] ?? 0;
    let at = kept.length;
    for (let other = kept[at - 1]; other !== undefined; other = kept[at - 1]) {
      if (other.weight > weight || (other.weight === weight && other.group < group)) break;
      at -= 1;
    }
    if (at >= limit) continue;
    kept.splice(at, 0, { group, weight });
    if (kept.length > limit) kept.pop();
  }
  return kept;
}
