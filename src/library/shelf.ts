/** One scope's own documents: added, changed and taken out, on disk first and then in the index. */
import type { AddedFile, Added } from "../documents/read-any.ts";
import type { FileReader } from "../documents/read-added.ts";
import { slugOf } from "../documents/read.ts";
import { UserError } from "../errors.ts";
import { finish, finishInSlices } from "../steps.ts";
import { sumOf } from "../storage/durable-files.ts";
import type { Store, StoredDocument } from "../storage/store.ts";
import type { Collection } from "./collection.ts";
import type { Holding, Library } from "./library.ts";
import { Kept } from "./kept.ts";
import { type Adding, type Limits, megabytes, type Receipt, type Usage } from "./receipt.ts";
import { WaitingFiles } from "./waiting-files.ts";

/** State: what the scope holds. */
export class Shelf {
  readonly #scope: string;
  readonly #collection: Collection;
  readonly #visible: Library;
  readonly #store: () => Promise<Store>;
  readonly #reader: FileReader;
  readonly #limits: Limits;
  /** The newest revision of each document. */
  readonly #stored = new Kept();
  /** Bytes of the originals of all revisions of each. */
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  /** Files that may be revisions, until somebody has said. */
  readonly #waiting = new WaitingFiles();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: {
    readonly scope: string;
    readonly collection: Collection;
    /** What the scope's members see, so that no two documents have one id. */
    readonly visible: Library;
    readonly store: () => Promise<Store>;
    readonly reader: FileReader;
    readonly limits: Limits;
  }) {
    this.#scope = parts.scope;
    this.#collection = parts.collection;
    this.#visible = parts.visible;
    this.#store = parts.store;
    this.#reader = parts.reader;
    this.#limits = parts.limits;
  }

  /** Takes in a document that the store has; a later revision goes in place of the one before. */
  load(stored: StoredDocument): void {
    finish(this.#taking(stored));
  }

  usage(): Usage {
    return { documents: this.#stored.size, bytes: this.#bytes, limits: this.#limits };
  }

  /** What is kept of a document; undefined when it is not one of this shelf. */
  stored(id: string): StoredDocument | undefined {
    return this.#stored.get(id);
  }

  /** All that is kept, newest revisions alone. */
  all(): readonly StoredDocument[] {
    return this.#stored.all();
  }

  async original(id: string): Promise<Uint8Array> {
    const { revision } = this.#own(id);
    return (await this.#store()).original(this.#scope, id, revision);
  }

  /**
   * Adds a file. Once it returns "added", the document is kept whatever happens.
   * @throws UserError when it cannot be read or kept; nothing is changed then.
   */
  add(file: AddedFile, settings: Adding): Promise<Receipt> {
    return this.#inTurn(async () => {
      const usage = this.usage();
      if (file.bytes.byteLength > this.#limits.fileBytes) {
        throw new UserError(
          `it has ${megabytes(file.bytes.byteLength)} MB; a file may have ${megabytes(this.#limits.fileBytes)} MB here. Split it.`,
        );
      }
      const bytesSha256 = sumOf(file.bytes);
      const same = this.#stored.ofBytes(bytesSha256);
      const known = same === undefined ? undefined : this.#collection.find(same.id);
      if (known !== undefined) return { kind: "duplicate", holding: known };
      settings.progress(`Reading ${file.name}, ${megabytes(file.bytes.byteLength)} MB …`);
      const { document, notes, filled } = await this.#reader.read(file, settings.progress);
      const words = document.text.match(/\S+/gu)?.length ?? 0;
      settings.progress(
        `Keeping ${words.toLocaleString("en")} words in ${document.blocks.length.toLocaleString("en")} blocks …`,
      );
      const twin = this.#visible.withText(document.sha256);
      if (twin !== undefined) return { kind: "duplicate", holding: twin };
      const seems = this.#earlierOf(document);
      if (seems !== null && settings.isRevision === null) {
        return { kind: "revision", ...seems, key: this.#waiting.put(file, settings.now) };
      }
      const before = settings.isRevision === true ? seems : null;
      if (before === null && usage.documents >= this.#limits.documents) {
        throw new UserError(
          `this place holds ${usage.documents} documents, the most it may. Take one out first, with /remove.`,
        );
      }
      if (usage.bytes + file.bytes.byteLength > this.#limits.bytes) {
        throw new UserError(
          `this place may hold ${megabytes(this.#limits.bytes)} MB, of which ${megabytes(usage.bytes)} MB are used. Take a document out first, with /remove.`,
        );
      }
      const id = before?.holding.document.id ?? (await this.#freeId(document.title));
      const stored: StoredDocument = {
        ...document,
        id,
        revision: (this.#stored.get(id)?.revision ?? 0) + 1,
        name: file.name,
        added: settings.now.toISOString(),
        bytesSha256,
        size: file.bytes.byteLength,
      };
      const store = await this.#store();
      await store.put(this.#scope, stored, file.bytes);
      await finishInSlices(this.#taking(stored), settings.progress);
      const holding = this.#collection.find(id);
      if (holding === undefined) throw new Error(`document ${id} was added and is not there`);
      return { kind: "added", holding, stored, notes, filled, usage: this.usage() };
    });
  }

  /**
   * Adds a file that waits, now that it is known what it is.
   * @throws UserError when it does not wait any more.
   */
  async addWaiting(key: string, settings: Adding): Promise<Receipt> {
    const file = this.#waiting.find(key, settings.now);
    if (file === undefined) {
      throw new UserError("That file does not wait any more: a quarter of an hour is over. Add it again.");
    }
    const receipt = await this.add(file, settings);
    this.#waiting.delete(key);
    return receipt;
  }

  /** Changes title or date. */
  describe(
    id: string,
    change: { readonly title?: string | undefined; readonly date?: string | undefined },
  ): Promise<Holding> {
    return this.#inTurn(async () => {
      const before = this.#own(id);
      const after: StoredDocument = {
        ...before,
        ...(change.title === undefined ? {} : { title: change.title, titleSupplied: true }),
        ...(change.date === undefined ? {} : { date: change.date }),
      };
      await (await this.#store()).describe(this.#scope, after);
      await finishInSlices(this.#collection.putting(after));
      this.#stored.set(after);
      const holding = this.#collection.find(id);
      if (holding === undefined) throw new Error(`document ${id} was changed and is not there`);
      return holding;
    });
  }

  /** Takes a document out; `restore` brings it back. */
  remove(id: string): Promise<Holding> {
    return this.#inTurn(async () => {
      this.#own(id);
      const holding = this.#collection.find(id);
      if (holding === undefined) throw new Error(`document ${id} is kept and not served`);
      await (await this.#store()).remove(this.#scope, id);
      this.#stored.delete(id);
      this.#bytes -= this.#sizes.get(id) ?? 0;
      this.#sizes.delete(id);
      await finishInSlices(this.#collection.forgetting(id));
      return holding;
    });
  }

  /** Brings back what was removed. @throws UserError when its time has run out. */
  restore(id: string): Promise<Holding> {
    return this.#inTurn(async () => {
      const store = await this.#store();
      const isBack = !this.#stored.has(id) && (await store.restore(this.#scope, id));
      if (isBack) {
        const all = await store.list(this.#scope);
        for (const stored of all) if (stored.id === id) await finishInSlices(this.#taking(stored));
      }
      const holding = isBack ? this.#collection.find(id) : undefined;
      if (holding === undefined) throw new UserError("It cannot be brought back any more. Add it again with /add.");
      return holding;
    });
  }

  /** Deletes all of it, at once and for good. Gives how many documents there were. */
  forgetAll(): Promise<number> {
    return this.#inTurn(async () => {
      const count = this.#stored.size;
      await (await this.#store()).forget(this.#scope);
      for (const { id } of this.#stored.all()) await finishInSlices(this.#collection.forgetting(id));
      this.#stored.clear();
      this.#sizes.clear();
      this.#bytes = 0;
      this.#waiting.clear();
      return count;
    });
  }

  /** Takes in what the store has, in steps. */
  *#taking(stored: StoredDocument): Generator<string, void> {
    yield* this.#collection.putting(stored);
    this.#stored.set(stored);
    this.#sizes.set(stored.id, (this.#sizes.get(stored.id) ?? 0) + stored.size);
    this.#bytes += stored.size;
  }

  /** One change at a time. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #own(id: string): StoredDocument {
    const stored = this.#stored.get(id);
    if (stored === undefined)
      throw new UserError("Only documents that were added here can be changed. See /documents.");
    return stored;
  }

  /** The document that a new one seems to be a revision of. */
  #earlierOf(document: Added["document"]): { readonly holding: Holding; readonly why: "address" | "title" } | null {
    for (const { id, url, title } of this.#stored.like(document)) {
      const why =
        url !== null && url === document.url
          ? "address"
          : title.toLowerCase() === document.title.toLowerCase()
            ? "title"
            : null;
      const holding = this.#collection.find(id);
      if (why !== null && holding !== undefined) return { holding, why };
    }
    return null;
  }

  /** An id that no document has, nor one that may be brought back. */
  async #freeId(title: string): Promise<string> {
    const removed = new Set(await (await this.#store()).removed(this.#scope));
    const slug = slugOf(`${title}.`);
    let id = slug;
    for (let n = 2; this.#visible.find(id) !== undefined || removed.has(id); n += 1) id = `${slug}-${n}`;
    return id;
  }
}
