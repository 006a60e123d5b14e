/** The words of documents as numbers, read once for each: what an index of them is made from. */
import type { Document } from "../documents/document.ts";
import { finish } from "../steps.ts";
import { readingWords, type Word } from "./words.ts";

/** Words of documents read so far: they do not change. */
const wordsOf = new WeakMap<Document, readonly Word[]>();

/** The words of a document. */
export function documentWords(document: Document): readonly Word[] {
  return finish(readingDocumentWords(document));
}

function* readingDocumentWords(document: Document): Generator<unknown, readonly Word[]> {
  const known = wordsOf.get(document) ?? (yield* readingWords(document.text));
  wordsOf.set(document, known);
  return known;
}

/** Words between two yields. */
const wordsPerStep = 10_000;

/** Numbers given to words. State: those given so far. */
export class WordNumbers {
  readonly #ids = new Map<string, number>();
  readonly #numbers = new WeakMap<Document, Int32Array>();

  /** How many words have a number; the next gets this one. */
  get size(): number {
    return this.#ids.size;
  }

  /** The number of a word, if any document has it. */
  find(form: string): number | undefined {
    return this.#ids.get(form);
  }

  /** The words of a document, in order. */
  of(document: Document): Int32Array {
    return finish(this.reading(document));
  }

  /** The same in steps. */
  *reading(document: Document): Generator<unknown, Int32Array> {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    const words = yield* readingDocumentWords(document);
    const numbers = new Int32Array(words.length);
    for (const [at, { form }] of words.entries()) {
      const id = this.#ids.get(form) ?? this.#ids.size;
      if (id === this.#ids.size) this.#ids.set(form, id);
      numbers[at] = id;
      if (at % wordsPerStep === wordsPerStep - 1) yield;
    }
    this.#numbers.set(document, numbers);
    return numbers;
  }
}
