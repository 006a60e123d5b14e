/** Keeps documents in files: a folder each, written aside and renamed into place, checked by their sums when read. */
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { exists, sumOf, syncFolder, writeThrough, writingError } from "./durable-files.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Store, StoredDocument } from "./store.ts";
import { contentFile, contentSumOf, factsFile, readStored } from "./stored-files.ts";

/** Told of something that was set aside or cleaned up: where, and what. */
export type Report = (place: string, problem: string) => void;

/** Writes aside begin with this, and folders of removed documents with the other. */
const aside = ".writing-";
const removed = ".removed";
const leftMark = ".left";

/** The folder's layout: SCOPE/ID.REVISION/{original,content.json,facts.json}. State: the lock. */
export class FolderStore implements Store {
  readonly #root: string;
  readonly #report: Report;
  readonly #unlock: () => Promise<void>;
  #count = 0;

  private constructor(root: string, report: Report, unlock: () => Promise<void>) {
    this.#root = root;
    this.#report = report;
    this.#unlock = unlock;
  }

  /**
   * Opens a folder, made if it is not there, and cleans up what a crash left half written.
   * @throws UserError when it cannot be used, or another process uses it.
   */
  static async open(root: string, report: Report): Promise<FolderStore> {
    await mkdir(root, { recursive: true }).catch((error: unknown) => {
      throw writingError(root, error);
    });
    const store = new FolderStore(root, report, await lockFolder(root));
    for (const name of await readdir(root)) {
      if (!name.startsWith(aside)) continue;
      await rm(join(root, name), { recursive: true, force: true });
      report(name, "was half written when the process before ended, and never acknowledged; it was deleted.");
    }
    return store;
  }

  /** A look at a folder that nothing is written to, and that another process may use; null when it is not there. */
  static async look(root: string, report: Report): Promise<FolderStore | null> {
    return (await exists(root)) ? new FolderStore(root, report, async () => undefined) : null;
  }

  async scopes(): Promise<readonly string[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch((error: unknown) => {
      throw writingError(this.#root, error);
    });
    return entries.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith(".") ? [entry.name] : []));
  }

  async list(scope: string): Promise<readonly StoredDocument[]> {
    const documents: StoredDocument[] = [];
    for (const name of await this.#names(scope)) {
      try {
        documents.push(await readStored(join(this.#root, scope, name)));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        this.#report(
          `${scope}/${name}`,
          `is damaged and not served (${error.message}). Its files were left as they are: put them back from a copy, or remove the folder and add the document again.`,
        );
      }
    }
    return documents.toSorted((a, b) => a.revision - b.revision || (a.id < b.id ? -1 : 1));
  }

  async put(scope: string, document: StoredDocument, original: Uint8Array): Promise<void> {
    const content = contentFile(document);
    await this.#commit(join(this.#root, scope), `${document.id}.${document.revision}`, async (folder) => {
      // At once, since waiting for the disk is most of the time it takes.
      await Promise.all([
        writeThrough(join(folder, "original"), original),
        writeThrough(join(folder, "content.json"), content),
        writeThrough(join(folder, "facts.json"), factsFile(document, sumOf(content))),
      ]);
    });
  }

  async describe(scope: string, document: StoredDocument): Promise<void> {
    const folder = join(this.#root, scope, `${document.id}.${document.revision}`);
    try {
      await writeThrough(join(folder, "facts.new"), factsFile(document, await contentSumOf(folder)));
      await rename(join(folder, "facts.new"), join(folder, "facts.json"));
      await syncFolder(folder);
    } catch (error) {
      await rm(join(folder, "facts.new"), { force: true });
      throw writingError(folder, error);
    }
  }

  async original(scope: string, id: string, revision: number): Promise<Uint8Array> {
    return readFile(join(this.#root, scope, `${id}.${revision}`, "original"));
  }

  async remove(scope: string, id: string): Promise<void> {
    const bin = join(this.#root, scope, removed);
    try {
      await mkdir(bin, { recursive: true });
      for (const name of await this.#names(scope)) {
        if (idOf(name) !== id) continue;
        await rm(join(bin, name), { recursive: true, force: true });
        await rename(join(this.#root, scope, name), join(bin, name));
      }
      await syncFolder(bin);
      await syncFolder(join(this.#root, scope));
    } catch (error) {
      throw writingError(bin, error);
    }
  }

  async removed(scope: string): Promise<readonly string[]> {
    return (await readdir(join(this.#root, scope, removed)).catch(() => [])).map(idOf);
  }

  async restore(scope: string, id: string): Promise<boolean> {
    const bin = join(this.#root, scope, removed);
    const names = (await readdir(bin).catch(() => [])).filter((name) => idOf(name) === id);
    try {
      for (const name of names) await rename(join(bin, name), join(this.#root, scope, name));
      if (names.length > 0) await syncFolder(join(this.#root, scope));
    } catch (error) {
      throw writingError(bin, error);
    }
    return names.length > 0;
  }

  async forget(scope: string): Promise<void> {
    const folder = join(this.#root, scope);
    if (!(await exists(folder))) return;
    // Renamed first: a crash in the middle leaves nothing that is served.
    const doomed = join(this.#root, `${aside}forget-${scope}-${Date.now()}`);
    try {
      await rename(folder, doomed);
      await syncFolder(this.#root);
      await rm(doomed, { recursive: true, force: true });
    } catch (error) {
      throw writingError(folder, error);
    }
  }

  async markLeft(scope: string, left: Date | null): Promise<void> {
    const folder = join(this.#root, scope);
    if (!(await exists(folder))) return;
    if (left === null) await rm(join(folder, leftMark), { force: true });
    else if (!(await exists(join(folder, leftMark)))) {
      await writeThrough(join(folder, leftMark), Buffer.from(left.toISOString()));
      await syncFolder(folder);
    }
  }

  async sweep(removedBefore: Date, leftBefore: Date): Promise<readonly string[]> {
    const gone: string[] = [];
    for (const scope of await this.scopes()) {
      const left = await readFile(join(this.#root, scope, leftMark), "utf8").catch(() => null);
      if (left !== null && new Date(left) < leftBefore) {
        await this.forget(scope);
        gone.push(scope);
        continue;
      }
      const bin = join(this.#root, scope, removed);
      for (const name of await readdir(bin).catch(() => [])) {
        const { ctime } = await stat(join(bin, name));
        if (ctime < removedBefore) await rm(join(bin, name), { recursive: true, force: true });
      }
    }
    return gone;
  }

  close(): Promise<void> {
    return this.#unlock();
  }

  async #names(scope: string): Promise<readonly string[]> {
    const entries = await readdir(join(this.#root, scope), { withFileTypes: true }).catch(() => []);
    return entries
      .flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith(".") ? [entry.name] : []))
      .toSorted();
  }

  /** Writes a folder aside and renames it into place: it is there whole or not at all. */
  async #commit(parent: string, name: string, write: (folder: string) => Promise<void>): Promise<void> {
    this.#count += 1;
    const folder = join(this.#root, `${aside}${process.pid}-${this.#count}`);
    try {
      const isNew = !(await exists(parent));
      await mkdir(parent, { recursive: true });
      if (isNew) await syncFolder(this.#root);
      await mkdir(folder);
      await write(folder);
      await syncFolder(folder);
      await rename(folder, join(parent, name));
      await syncFolder(parent);
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw writingError(parent, error);
    }
  }
}

function idOf(name: string): string {
  return name.replace(/\.\d+$/u, "");
}
