/** The newest revision of each document of a shelf, found by what makes a new file one of them. */
import type { StoredDocument } from "../storage/store.ts";

/** State: the documents, in the order in which they came. */
export class Kept {
  readonly #documents = new Map<string, StoredDocument>();
  /** Ids by sum of the bytes, by address and by title. */
  readonly #ids = new Map<string, Set<string>>();

  get size(): number {
    return this.#documents.size;
  }

  get(id: string): StoredDocument | undefined {
    return this.#documents.get(id);
  }

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  all(): readonly StoredDocument[] {
    return [...this.#documents.values()];
  }

  /** Keeps a document in place of the one of the same id. */
  set(document: StoredDocument): void {
    this.#unlist(document.id);
    this.#documents.set(document.id, document);
    for (const key of keysOf(document)) this.#ids.set(key, (this.#ids.get(key) ?? new Set<string>()).add(document.id));
  }

  delete(id: string): void {
    this.#unlist(id);
    this.#documents.delete(id);
  }

  clear(): void {
    this.#documents.clear();
    this.#ids.clear();
  }

  /** The first document of these bytes. */
  ofBytes(bytesSha256: string): StoredDocument | undefined {
    return this.#named([byBytes(bytesSha256)])[0];
  }

  /** Documents with the address or the title of another. */
  like({ url, title }: Pick<StoredDocument, "url" | "title">): readonly StoredDocument[] {
    return this.#named([byTitle(title), ...(url === null ? [] : [byAddress(url)])]);
  }

  #named(keys: readonly string[]): readonly StoredDocument[] {
    const ids = new Set(keys.flatMap((key) => [...(this.#ids.get(key) ?? [])]));
    return [...ids].flatMap((id) => this.#documents.get(id) ?? []);
  }

  #unlist(id: string): void {
    const before = this.#documents.get(id);
    for (const key of before === undefined ? [] : keysOf(before)) {
      const ids = this.#ids.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(key);
    }
  }
}

const byBytes = (sum: string): string => `bytes ${sum}`;
const byAddress = (url: string): string => `address ${url}`;
const byTitle = (title: string): string => `title ${title.toLowerCase()}`;

function keysOf({ bytesSha256, url, title }: StoredDocument): readonly string[] {
  return [byBytes(bytesSha256), byTitle(title), ...(url === null ? [] : [byAddress(url)])];
}
