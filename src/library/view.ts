/** Several collections seen as one library: the shared one and a server's own. */
import type { Locator } from "../quotations/locate.ts";
import type { Answer } from "../search/answer.ts";
import { answerIn, byTitle, type Collection } from "./collection.ts";
import type { Holding, Library } from "./library.ts";

export class View implements Library {
  readonly #collections: readonly Collection[];

  constructor(collections: readonly Collection[]) {
    this.#collections = collections;
  }

  holdings(): readonly Holding[] {
    return this.#collections.flatMap((collection) => [...collection.holdings()]).toSorted(byTitle);
  }

  find(document: string): Holding | undefined {
    return this.#firstOf((collection) => collection.find(document));
  }

  withText(sha256: string): Holding | undefined {
    return this.#firstOf((collection) => collection.withText(sha256));
  }

  passage(id: string): ReturnType<Library["passage"]> {
    return this.#firstOf((collection) => collection.passage(id));
  }

  locators(): readonly Locator[] {
    return this.#collections.flatMap((collection) => [...collection.locators()]);
  }

  ask(question: string, options: Parameters<Library["ask"]>[1]): Answer {
    return answerIn(this.#collections, question, options);
  }

  #firstOf<Found>(find: (collection: Collection) => Found | undefined): Found | undefined {
    for (const collection of this.#collections) {
      const found = find(collection);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
