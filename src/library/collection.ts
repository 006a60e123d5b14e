/** A collection of documents with its indexes, which are derived and can be thrown away. */
import type { Document, Span } from "../documents/document.ts";
import { type Passage, readPassageId } from "../passages/passage.ts";
import { splittingPassages } from "../passages/split.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { Locator } from "../quotations/locate.ts";
import { readingQuotations } from "../quotations/read.ts";
import { WordNumbers } from "../quotations/word-numbers.ts";
import type { Answer } from "../search/answer.ts";
import { answerQuestion } from "../search/ask.ts";
import type { Searchable } from "../search/statistics.ts";
import { definedSynonyms, readDefinitions } from "../search/definitions.ts";
import { PassageIndex } from "../search/passage-index.ts";
import type { Spoken } from "../search/passage-record.ts";
import { Pieces } from "../search/pieces.ts";
import { Speller } from "../search/spelling.ts";
import { finish } from "../steps.ts";
import type { Holding, Library } from "./library.ts";

/** One scope's documents. State: the holdings and their index. */
export class Collection implements Library, Searchable {
  readonly #holdings = new Map<string, Holding>();
  /** Ids by the sum of the text. */
  readonly #byText = new Map<string, Set<string>>();
  readonly #definitions = new Map<string, readonly (readonly string[])[]>();
  readonly #index = new PassageIndex();
  /** Gives what newer ones replaced, by `document@revision`. */
  readonly #earlier = new Map<string, () => Holding | undefined>();
  #speller: Speller | null = null;
  #pieces: Pieces | null = null;
  #locator: Locator | null = null;
  #numbers = new WordNumbers();
  #synonyms: ReturnType<typeof definedSynonyms> | null = null;

  /** Adds a document, or replaces the one of the same id, whose passages can then still be read by their ids. */
  put(document: Document): void {
    finish(this.putting(document));
  }

  /** The same in steps, telling how far it is. */
  *putting(document: Document): Generator<string, void> {
    const reading = readingQuotations(document);
    let quoted = reading.next();
    for (; quoted.done !== true; quoted = reading.next()) yield "Reading quotations …";
    const derived = quoted.value;
    const before = this.#holdings.get(document.id);
    if (before !== undefined && before.document.sha256 !== document.sha256)
      this.#earlier.set(revisionOf(before.document), () => before);
    // Until it is done the document before is found by its name; passages that are not there yet are no hits.
    const removing = this.#index.removing(document.id);
    while (removing.next().done !== true) yield "Taking out what was there before …";
    const splitting = splittingPassages(document);
    let split = splitting.next();
    for (; split.done !== true; split = splitting.next()) yield "Splitting into passages …";
    const holding: Holding = { document, passages: split.value, ...derived };
    const spokenIn = speakersOf(holding.quotations);
    const passages = rankedTogether(holding.passages).map(({ id, start, end, heading }) => ({
      id,
      text: document.text.slice(start, end),
      heading,
      spoken: spokenIn({ start, end }),
    }));
    for (const done of this.#index.add({ id: document.id, title: document.title, passages })) {
      yield `Indexing: ${count(done)} of ${count(passages.length)} paragraphs …`;
    }
    const numbering = this.#numbers.reading(document);
    while (numbering.next().done !== true) yield "Indexing every word …";
    this.#drop(document.id);
    this.#holdings.set(document.id, holding);
    this.#byText.set(document.sha256, (this.#byText.get(document.sha256) ?? new Set<string>()).add(document.id));
    this.#definitions.set(document.id, readDefinitions(document.text));
    this.#forgetDerived();
  }

  remove(id: string): void {
    finish(this.#removing(id));
  }

  *#removing(id: string): Generator<unknown, void> {
    this.#drop(id);
    this.#holdings.delete(id);
    this.#definitions.delete(id);
    // What was removed leaves no words behind.
    if (this.#holdings.size === 0) this.#numbers = new WordNumbers();
    this.#forgetDerived();
    yield* this.#index.removing(id);
    this.#forgetDerived();
  }

  holdings(): readonly Holding[] {
    return [...this.#holdings.values()].toSorted(byTitle);
  }

  find(document: string): Holding | undefined {
    return this.#holdings.get(document);
  }

  withText(sha256: string): Holding | undefined {
    const [id] = this.#byText.get(sha256) ?? [];
    return id === undefined ? undefined : this.#holdings.get(id);
  }

  passage(id: string): ReturnType<Library["passage"]> {
    const { document, revision } = readPassageId(id) ?? {};
    const holding = this.#holdings.get(document ?? "");
    // What was taken out is not served by an old id either.
    if (holding === undefined) return undefined;
    return placeIn(holding, id, null) ?? placeIn(this.#earlier.get(`${document}@${revision}`)?.(), id, holding);
  }

  /** Lets passages of an earlier revision, `document@revision`, be found by their ids. `read` is called when one is asked for. */
  keepEarlier(revision: string, read: () => Document | null): void {
    this.#earlier.set(revision, () => {
      const document = read();
      if (document === null || revisionOf(document) !== revision) return undefined;
      return { document, passages: finish(splittingPassages(document)), ...finish(readingQuotations(document)) };
    });
  }

  /** Forgets a document and every revision of it, in steps; it is found no more after the first. */
  *forgetting(id: string): Generator<unknown, void> {
    for (const revision of this.#earlier.keys()) if (revision.startsWith(`${id}@`)) this.#earlier.delete(revision);
    yield* this.#removing(id);
  }

  ask(question: string, options: { readonly limit: number; readonly document?: string | undefined }): Answer {
    return answerIn([this], question, options);
  }

  locators(): readonly Locator[] {
    this.#locator ??= new Locator(
      [...this.#holdings.values()].map(({ document }) => document),
      this.#numbers,
    );
    return [this.#locator];
  }

  get index(): PassageIndex {
    return this.#index;
  }

  speller(): Speller {
    return (this.#speller ??= new Speller(new Set([...this.#index.words(), ...this.#index.terms()])));
  }

  pieces(): Pieces {
    return (this.#pieces ??= new Pieces(this.#index.terms()));
  }

  synonyms(term: string): ReadonlySet<string> {
    this.#synonyms ??= definedSynonyms([...this.#definitions.values()].flat());
    return this.#synonyms(term);
  }

  /** The text of a document is no longer one that is held. */
  #drop(id: string): void {
    const sum = this.#holdings.get(id)?.document.sha256 ?? "";
    const same = this.#byText.get(sum);
    same?.delete(id);
    if (same?.size === 0) this.#byText.delete(sum);
  }

  #forgetDerived(): void {
    this.#speller = null;
    this.#pieces = null;
    this.#locator = null;
    this.#synonyms = null;
  }
}

function count(number: number): string {
  return number.toLocaleString("en");
}

/** The order of documents: by title, then by id. */
export function byTitle(a: Holding, b: Holding): number {
  return a.document.title.localeCompare(b.document.title, "en") || (a.document.id < b.document.id ? -1 : 1);
}

/** A document's revision, as ids of its passages name it. */
export function revisionOf({ id, sha256 }: Document): string {
  return `${id}@${sha256.slice(0, 8)}`;
}

function placeIn(holding: Holding | undefined, id: string, current: Holding | null): ReturnType<Library["passage"]> {
  const passage = holding?.passages.find((candidate) => candidate.id === id);
  if (holding === undefined || passage === undefined) return undefined;
  return current === null ? { holding, passage } : { holding, passage, current };
}

/** Who speaks in each passage, of passages in order. A few words that are but likely somebody's tell too little. */
function speakersOf(quotations: readonly Quotation[]): (passage: Span) => readonly Spoken[] {
  let next = 0;
  return ({ start, end }) => {
    const spoken: Spoken[] = [];
    for (let each = quotations[next]; each !== undefined && each.end <= end; each = quotations[(next += 1)]) {
      const isTold = each.attribution === "certain" || each.kind === "direct";
      if (each.start >= start && each.speaker !== null && isTold)
        spoken.push({ speaker: each.speaker, at: each.start - start });
    }
    return spoken;
  };
}

/** Characters up to which the passages of one paragraph are ranked as one. */
const longestRanked = 3_000;

/** Passages with the parts of a cut paragraph joined, under the id of the first: a paragraph is about one matter. */
function rankedTogether(passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last?.paragraph === passage.paragraph && passage.end - last.start <= longestRanked) {
      joined[joined.length - 1] = { ...last, end: passage.end };
    } else joined.push(passage);
  }
  return joined;
}

/** Answers from several collections as from one; answers stand in document offsets. */
export function answerIn(
  collections: readonly Collection[],
  question: string,
  options: { readonly limit: number; readonly document?: string | undefined },
): Answer {
  const answer = answerQuestion(collections, question, options);
  return {
    ...answer,
    hits: answer.hits.flatMap((hit) => {
      const place = collections.map((collection) => collection.passage(hit.passage)).find((each) => each !== undefined);
      if (place === undefined) return [];
      // The passages of a cut paragraph are ranked as one, under the first: the one that answers is shown.
      const { passage: first, holding } = place;
      const start = first.start + (hit.answer?.start ?? 0);
      const shown = holding.passages.find((passage) => passage.start <= start && start < passage.end) ?? first;
      const inside = (span: Span): Span => ({ start: first.start + span.start, end: first.start + span.end });
      return [
        {
          ...hit,
          passage: shown.id,
          answer: hit.answer && inside(hit.answer),
          matches: hit.matches.map(inside).filter((span) => span.start >= shown.start && span.end <= shown.end),
        },
      ];
    }),
  };
}
