/** The libraries of everybody: the shared documents, and each server's own beside them. */
import { setImmediate } from "node:timers/promises";
import { FileReader } from "../documents/read-added.ts";
import { messageOf } from "../errors.ts";
import type { Store } from "../storage/store.ts";
import { Collection } from "./collection.ts";
import type { Report } from "./folder.ts";
import type { Library } from "./library.ts";
import type { Limits } from "./receipt.ts";
import { Shelf } from "./shelf.ts";
import { View } from "./view.ts";

/** The scope of documents that were added at the terminal: they are everybody's, as the corpus folder's are. */
export const sharedScope = "shared";

/** Removed documents can be brought back for this long, and those of a server that was left are kept, in ms. */
const undoFor = 60 * 60 * 1000;
const keepLeftFor = 30 * 24 * 60 * 60 * 1000;

interface Place {
  readonly collection: Collection;
  readonly library: Library;
  readonly shelf: Shelf;
}

/** State: one place by scope. */
export class Libraries {
  readonly shared = new Collection();
  readonly #store: () => Promise<Store>;
  readonly #limits: Limits;
  readonly #reader = new FileReader();
  readonly #places = new Map<string, Place>();

  /** `store` opens what keeps documents, when it is first needed. */
  constructor(settings: { readonly store: () => Promise<Store>; readonly limits: Limits }) {
    this.#store = settings.store;
    this.#limits = settings.limits;
  }

  /** Loads every kept document, yielding between them. One that cannot be served is reported, and stops nothing. */
  async load(store: Store, report: Report): Promise<void> {
    for (const scope of await store.scopes()) {
      const { shelf } = this.#placeOf(scope);
      for (const stored of await store.list(scope)) {
        try {
          shelf.load(stored);
        } catch (error) {
          report(
            `${scope}/${stored.id}.${stored.revision}`,
            `cannot be served (${messageOf(error)}). It was left as it is.`,
          );
        }
        await setImmediate();
      }
    }
  }

  /** What members of a server see; null for who sees the shared documents alone. */
  visibleTo(server: string | null): Library {
    if (server === null) return this.shared;
    const { library } = this.#placeOf(server);
    return library;
  }

  /** Where documents of a scope are added. */
  shelfOf(scope: string): Shelf {
    return this.#placeOf(scope).shelf;
  }

  /** The servers that something is kept of. */
  servers(): readonly string[] {
    return [...this.#places.keys()].filter((scope) => scope !== sharedScope);
  }

  /** The bot left a server, or is back in it. */
  async markLeft(server: string, left: Date | null): Promise<void> {
    if (this.#places.has(server)) await (await this.#store()).markLeft(server, left);
  }

  /** Deletes what was removed an hour ago, and what servers held that were left 30 days ago. */
  async sweep(now: Date): Promise<readonly string[]> {
    const store = await this.#store();
    const gone = await store.sweep(new Date(now.getTime() - undoFor), new Date(now.getTime() - keepLeftFor));
    for (const scope of gone) this.#places.delete(scope);
    return gone;
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }

  #placeOf(scope: string): Place {
    const known = this.#places.get(scope);
    if (known !== undefined) return known;
    const collection = scope === sharedScope ? this.shared : new Collection();
    const library = scope === sharedScope ? this.shared : new View([this.shared, collection]);
    // Whoever sits at the terminal owns the machine: only what a file may have is limited there.
    const limits = scope === sharedScope ? { ...this.#limits, documents: Infinity, bytes: Infinity } : this.#limits;
    const shelf = new Shelf({
      scope,
      collection,
      visible: library,
      store: this.#store,
      reader: this.#reader,
      limits,
    });
    const place = { collection, library, shelf };
    this.#places.set(scope, place);
    return place;
  }
}
