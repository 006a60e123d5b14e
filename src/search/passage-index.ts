/** The passage index: MiniSearch over analyzed passages, with the statistics that ranking needs. */
import MiniSearch from "minisearch";
import { analyze } from "./analyze.ts";

/** What is indexed of a passage. */
export interface Entry {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  /** Document title and headings. */
  readonly title: string;
}

interface Indexed {
  readonly document: string;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** Terms of the title and headings that the text does not have. */
  readonly titleTerms: ReadonlySet<string>;
}

/** A passage that shares terms with a query. Its score is BM25+ without MiniSearch's multiplier for matched terms. */
export interface Candidate {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly score: number;
}

/** BM25+ parameters: a flat optimum on SQuAD 1.1 dev. */
const bm25 = { k: 0.9, b: 0.7, d: 0.5 };

/** One scope's passages. State: the postings. */
export class PassageIndex {
  readonly #search = new MiniSearch<{ id: string; text: string; title: string }>({
    fields: ["text", "title"],
    tokenize: (text) => analyze(text).flatMap((token) => (token.stop ? [] : [token.term])),
    processTerm: (term) => term,
  });
  readonly #entries = new Map<string, Indexed>();
  /** Passages that hold a term in their text: a title stands over all its passages and would make its words worthless. */
  readonly #frequency = new Map<string, number>();
  /** Passages that hold a term in their title alone. */
  readonly #titleFrequency = new Map<string, number>();

  get size(): number {
    return this.#entries.size;
  }

  add(entry: Entry): void {
    this.remove(entry.id);
    const terms = contentTerms(entry.text);
    const titleTerms = new Set([...contentTerms(entry.title)].filter((term) => !terms.has(term)));
    this.#search.add({ id: entry.id, text: entry.text, title: entry.title });
    this.#entries.set(entry.id, { document: entry.document, text: entry.text, terms, titleTerms });
    count(this.#frequency, terms, 1);
    count(this.#titleFrequency, titleTerms, 1);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#search.discard(id);
    this.#entries.delete(id);
    count(this.#frequency, entry.terms, -1);
    count(this.#titleFrequency, entry.titleTerms, -1);
  }

  /** Whether `term` stands anywhere, in a text or a title. */
  has(term: string): boolean {
    return this.#frequency.has(term) || this.#titleFrequency.has(term);
  }

  /** How many passages hold `term` in their text. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  /** The inverse document frequency of `term`, in nats, smoothed so that it is never negative. */
  idf(term: string): number {
    const n = this.frequency(term);
    return Math.log(1 + (this.size - n + 0.5) / (n + 0.5));
  }

  /** Every indexed term; for spelling. */
  terms(): IterableIterator<string> {
    return this.#frequency.keys();
  }

  /** The best passages for weighted terms, best first, at most `limit`. */
  candidates(terms: ReadonlyMap<string, number>, limit: number, document?: string): readonly Candidate[] {
    if (terms.size === 0) return [];
    const results = this.#search.search([...terms.keys()].join(" "), {
      tokenize: (text) => text.split(" "),
      boost: { title: 0.4 },
      boostTerm: (term) => terms.get(term) ?? 1,
      bm25,
      ...(document === undefined ? {} : { filter: ({ id }) => this.#entries.get(String(id))?.document === document }),
    });
    return results
      .flatMap((result) => {
        const id = String(result.id);
        const entry = this.#entries.get(id);
        const score = result.score / Math.max(1, result.queryTerms.length);
        return entry === undefined ? [] : [{ id, document: entry.document, text: entry.text, score }];
      })
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }
}

function contentTerms(text: string): ReadonlySet<string> {
  return new Set(analyze(text).flatMap((token) => (token.stop ? [] : [token.term])));
}

/** Adds `by` to the count of each term; a count of 0 is forgotten. */
function count(counts: Map<string, number>, terms: ReadonlySet<string>, by: number): void {
  for (const term of terms) {
    const now = (counts.get(term) ?? 0) + by;
    if (now > 0) counts.set(term, now);
    else counts.delete(term);
  }
}
