/** A collection of documents with its indexes, which are derived and can be thrown away. */
import type { Document } from "../documents/document.ts";
import { splitPassages } from "../passages/split.ts";
import { readQuotations } from "../quotations/read.ts";
import type { Answer } from "../search/answer.ts";
import { answerQuestion } from "../search/ask.ts";
import { definedSynonyms, readDefinitions } from "../search/definitions.ts";
import { PassageIndex } from "../search/passage-index.ts";
import { Speller } from "../search/spelling.ts";
import type { Holding, Library } from "./library.ts";

/** One scope's documents. State: the holdings and their index. */
export class Collection implements Library {
  readonly #holdings = new Map<string, Holding>();
  readonly #definitions = new Map<string, readonly (readonly string[])[]>();
  readonly #index = new PassageIndex();
  #speller: Speller | null = null;
  #synonyms: ReturnType<typeof definedSynonyms> | null = null;

  /** Adds a document, or replaces the one of the same id. */
  put(document: Document): void {
    const derived = readQuotations(document);
    this.remove(document.id);
    const holding: Holding = { document, passages: splitPassages(document), ...derived };
    for (const passage of holding.passages) {
      this.#index.add({
        id: passage.id,
        document: document.id,
        text: document.text.slice(passage.start, passage.end),
        title: passage.heading === null ? document.title : `${document.title}\n${passage.heading}`,
      });
    }
    this.#holdings.set(document.id, holding);
    this.#definitions.set(document.id, readDefinitions(document.text));
    this.#forgetDerived();
  }

  remove(id: string): void {
    for (const passage of this.#holdings.get(id)?.passages ?? []) this.#index.remove(passage.id);
    this.#holdings.delete(id);
    this.#definitions.delete(id);
    this.#forgetDerived();
  }

  holdings(): readonly Holding[] {
    return [...this.#holdings.values()].toSorted(
      (a, b) => a.document.title.localeCompare(b.document.title, "en") || (a.document.id < b.document.id ? -1 : 1),
    );
  }

  find(document: string): Holding | undefined {
    return this.#holdings.get(document);
  }

  passage(id: string): ReturnType<Library["passage"]> {
    const holding = this.#holdings.get(id.slice(0, Math.max(0, id.lastIndexOf("@"))));
    const passage = holding?.passages.find((candidate) => candidate.id === id);
    return holding === undefined || passage === undefined ? undefined : { holding, passage };
  }

  ask(question: string, options: { readonly limit: number; readonly document?: string | undefined }): Answer {
    this.#synonyms ??= definedSynonyms([...this.#definitions.values()].flat());
    const searched = {
      index: this.#index,
      speller: () => (this.#speller ??= new Speller(this.#index.terms())),
      synonyms: this.#synonyms,
    };
    const answer = answerQuestion(searched, question, options);
    return {
      ...answer,
      hits: answer.hits.map((hit) => {
        const start = this.passage(hit.passage)?.passage.start ?? 0;
        return { ...hit, answer: hit.answer && { start: start + hit.answer.start, end: start + hit.answer.end } };
      }),
    };
  }

  #forgetDerived(): void {
    this.#speller = null;
    this.#synonyms = null;
  }
}
