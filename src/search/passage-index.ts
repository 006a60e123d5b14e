/** The passage index: MiniSearch over analyzed passages, with the records and statistics that ranking needs. */
import MiniSearch from "minisearch";
import { analyze } from "./analyze.ts";
import { Dictionary, type PassageRecord, readRecord, type Spoken } from "./passage-record.ts";
import { finish } from "../steps.ts";
import { tokenKinds } from "./token-kinds.ts";

/** A document as it is indexed. */
export interface IndexedDocument {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly {
    readonly id: string;
    readonly text: string;
    readonly heading: string | null;
    readonly spoken: readonly Spoken[];
  }[];
}

/** What an index knows of one document. */
export interface DocumentRecord {
  readonly passages: readonly PassageRecord[];
  /** In how many of its passages each stem stands, by its number; 0 for one of a title alone. */
  readonly frequency: ReadonlyMap<number, number>;
}

export interface Candidate {
  readonly index: PassageIndex;
  readonly record: PassageRecord;
  /** Weighted BM25+ without MiniSearch's multiplier for matched terms. */
  readonly score: number;
}

/** BM25+ parameters: a flat optimum on SQuAD 1.1 dev. */
const bm25 = { k: 0.9, b: 0.7, d: 0.5 };

/** A term of a title stands in the postings with this before it, apart from the same term in a text. */
const titleMark = "^";
/** What a term in a title is worth beside one in the text. */
const titleBoost = 0.4;

/** One collection's passages. State: the postings. */
export class PassageIndex {
  readonly dictionary = new Dictionary();
  readonly #search = new MiniSearch<{ id: string; terms: string }>({
    fields: ["terms"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => (term === "" ? null : term),
  });
  readonly #documents = new Map<string, DocumentRecord>();
  readonly #records = new Map<string, PassageRecord>();
  /** Passages that hold a term in their text; with the mark before it, in a title. */
  readonly #frequency = new Map<string, number>();
  #tokens = 0;
  #posted = 0;

  /** Passages held. */
  get size(): number {
    return this.#records.size;
  }

  /** Content tokens of all passages. */
  get tokens(): number {
    return this.#tokens;
  }

  /** Sum over passages of their different terms, of text and title: MiniSearch's field lengths. */
  get posted(): number {
    return this.#posted;
  }

  /** Adds a document, or replaces the one of the same id; yields the passages done after each. */
  *add(document: IndexedDocument): Generator<number, void> {
    this.remove(document.id);
    const frequency = new Map<number, number>();
    const passages: PassageRecord[] = [];
    for (const [place, { id, text, heading, spoken }] of document.passages.entries()) {
      const title = this.#titleOf(heading === null ? document.title : `${document.title}\n${heading}`);
      const record = readRecord({ id, document: document.id, text, place, spoken }, title, this.dictionary);
      passages.push(record);
      this.#records.set(id, record);
      const posted = this.#postedOf(record);
      this.#search.add({ id, terms: posted.join(" ") });
      this.#tally(record, posted, 1);
      for (const term of title) frequency.set(term, frequency.get(term) ?? 0);
      for (const term of new Set(record.terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      yield place + 1;
    }
    this.#documents.set(document.id, { passages, frequency });
  }

  remove(id: string): void {
    finish(this.removing(id));
  }

  /** The same in steps. */
  *removing(id: string): Generator<unknown, void> {
    const passages = this.#documents.get(id)?.passages ?? [];
    this.#documents.delete(id);
    for (const record of passages) {
      this.#search.discard(record.id);
      this.#records.delete(record.id);
      this.#tally(record, this.#postedOf(record), -1);
      yield;
    }
  }

  document(id: string): DocumentRecord | undefined {
    return this.#documents.get(id);
  }

  /** Whether `term` stands anywhere, in a text or a title. */
  has(term: string): boolean {
    return this.#frequency.has(term) || this.#frequency.has(titleMark + term);
  }

  /** How many passages hold `term` in their text. A title stands over all its passages and does not count. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  /** Every word of a text as it is written, in normal form; for spelling. */
  words(): Iterable<string> {
    const words = new Set<number>();
    for (const record of this.#records.values()) for (const word of record.words) words.add(word);
    return [...words].map((word) => this.dictionary.word(word));
  }

  /** Every term of a text; for spelling. */
  *terms(): Generator<string> {
    for (const term of this.#frequency.keys()) if (!term.startsWith(titleMark)) yield term;
  }

  /**
   * The best passages for terms with their weights, at most `limit`, best first. `meanPosted` is the mean of `posted`
   * over all passages searched, here and in other indexes: scores are those that one index of all of them would give.
   */
  candidates(
    weights: ReadonlyMap<string, number>,
    limit: number,
    settings: { readonly meanPosted: number; readonly most: number; readonly document?: string | undefined },
  ): readonly Candidate[] {
    if (weights.size === 0 || this.size === 0) return [];
    const terms = [...weights.keys()];
    const { document, meanPosted, most } = settings;
    // BM25 with this index's own mean length and other parameters that make it the one with `meanPosted`.
    const spread = (bm25.k * bm25.b * (this.#posted / this.size)) / meanPosted;
    const k = bm25.k * (1 - bm25.b) + spread;
    const scale = (k + 1) / (bm25.k + 1);
    // A title stands over all passages of its document: where it has many, that tells no passage from another.
    const titles = terms.map((term) => titleMark + term).filter((term) => (this.#frequency.get(term) ?? 0) <= most);
    const results = this.#search.search([...terms, ...titles].join(" "), {
      boostTerm: (term) => this.#boostOf(term, weights) / scale,
      bm25: { k, b: spread / k, d: bm25.d * scale },
      ...(document === undefined ? {} : { filter: ({ id }) => this.#records.get(String(id))?.document === document }),
    });
    return results
      .map(({ id, score, queryTerms }) => ({ id: String(id), score: score / Math.max(1, queryTerms.length) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .flatMap(({ id, score }) => {
        const record = this.#records.get(id);
        return record === undefined ? [] : [{ index: this, record, score }];
      });
  }

  /** What makes MiniSearch's weight of a term, its own idf, the wanted one. */
  #boostOf(term: string, weights: ReadonlyMap<string, number>): number {
    const n = this.#frequency.get(term) ?? 0;
    const idf = Math.log(1 + (this.size - n + 0.5) / (n + 0.5));
    const wanted = term.startsWith(titleMark)
      ? titleBoost * (weights.get(term.slice(titleMark.length)) ?? 0)
      : (weights.get(term) ?? 0);
    return wanted / idf;
  }

  #titleOf(title: string): ReadonlySet<number> {
    const terms = analyze(title).filter((token) => !token.stop);
    return new Set(terms.map(({ term }) => this.dictionary.intern(term)));
  }

  /** The terms of a passage as they are posted, of its text and, marked, of its title. */
  #postedOf(record: PassageRecord): readonly string[] {
    const posted: string[] = [];
    for (const [at, term] of record.terms.entries()) {
      if (((record.kinds[at] ?? 0) & tokenKinds.stop) === 0) posted.push(this.dictionary.word(term));
    }
    for (const term of record.title) posted.push(titleMark + this.dictionary.word(term));
    return posted;
  }

  #tally(record: PassageRecord, posted: readonly string[], by: 1 | -1): void {
    const different = new Set(posted);
    this.#tokens += by * record.length;
    this.#posted += by * different.size;
    for (const term of different) {
      const now = (this.#frequency.get(term) ?? 0) + by;
      if (now > 0) this.#frequency.set(term, now);
      else this.#frequency.delete(term);
    }
  }
}
