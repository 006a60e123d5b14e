/** Serves a folder of documents: loads it, and follows what is dropped in, changed or deleted. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { watch } from "chokidar";
import { maxBytes, readableEndings, readDocument, slugOf } from "../documents/read.ts";
import type { Document } from "../documents/document.ts";
import { messageOf, UserError } from "../errors.ts";
import type { Revisions } from "../storage/revisions.ts";
import { type Collection, revisionOf } from "./collection.ts";

/** Told of a file that was left out, with the reason and what to do. */
export type Report = (name: string, problem: string) => void;

/** A file is read when it has not changed for this long, in ms, so that none is read half-written. */
const settledAfter = 400;

/** State: which file serves which document id. */
export class CorpusFolder {
  readonly #root: string;
  readonly #collection: Collection;
  readonly #revisions: Revisions;
  readonly #report: Report;
  readonly #idOf = new Map<string, string>();
  #turn: Promise<void> = Promise.resolve();

  /** `revisions` keeps what the files held before. */
  constructor(root: string, collection: Collection, revisions: Revisions, report: Report) {
    this.#root = root;
    this.#collection = collection;
    this.#revisions = revisions;
    this.#report = report;
  }

  /**
   * Loads every document, yielding between files. Files that cannot be read are reported and skipped.
   * @throws UserError when the folder is missing or is a file.
   */
  async load(): Promise<void> {
    const info = await stat(this.#root).catch(() => null);
    if (info === null)
      throw new UserError(`The folder ${this.#root} does not exist. Name one that does with corpus:DIR or CORPUS_DIR.`);
    if (!info.isDirectory())
      throw new UserError(`${this.#root} is not a folder. Name a folder of documents with corpus:DIR or CORPUS_DIR.`);
    for (const revision of this.#revisions.all()) this.#collection.keepEarlier(revision, () => this.#earlier(revision));
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true });
    const names = entries.flatMap((entry) =>
      entry.isFile() ? [this.#nameOf(join(entry.parentPath, entry.name))] : [],
    );
    for (const name of names.toSorted()) {
      if (!isHidden(name)) await this.#take(name);
      await setImmediate();
    }
  }

  /** Follows the folder until the function it gives is called. */
  async follow(): Promise<() => Promise<void>> {
    const watcher = watch(this.#root, {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: settledAfter, pollInterval: 100 },
    });
    const inTurn = (path: string, work: (name: string) => Promise<void> | void): void => {
      const name = this.#nameOf(path);
      if (isHidden(name)) return;
      this.#turn = this.#turn.then(() => work(name)).catch((error: unknown) => this.#report(name, messageOf(error)));
    };
    watcher.on("add", (path) => inTurn(path, (name) => this.#take(name)));
    watcher.on("change", (path) => inTurn(path, (name) => this.#take(name)));
    watcher.on("unlink", (path) => inTurn(path, (name) => this.#drop(name)));
    watcher.on("error", (error) => this.#report(".", messageOf(error)));
    await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
    return async () => {
      await watcher.close();
      await this.#turn;
    };
  }

  #nameOf(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }

  /** Reads a file and serves it. A broken new version leaves the one before it in place. */
  async #take(name: string): Promise<void> {
    try {
      if (!readableEndings.some((ending) => name.toLowerCase().endsWith(ending))) {
        throw new UserError(`it is not a kind of file that can be read (${readableEndings.join(", ")}).`);
      }
      const path = join(this.#root, name);
      const { size } = await stat(path);
      if (size > maxBytes)
        throw new UserError(`it has ${Math.round(size / 1e6)} MB; at most ${maxBytes >> 20} MB can be read. Split it.`);
      const id = this.#idOf.get(name) ?? this.#freeId(name);
      const bytes = await readFile(path);
      const document = readDocument(id, name, bytes);
      this.#collection.put(document);
      this.#idOf.set(name, id);
      await this.#revisions.keep(revisionOf(document), name, bytes);
    } catch (error) {
      this.#report(name, messageOf(error));
    }
  }

  /** A kept revision; null when its copy cannot be read. */
  #earlier(revision: string): Document | null {
    const file = this.#revisions.read(revision);
    try {
      return file && readDocument(revision.slice(0, revision.lastIndexOf("@")), file.name, file.bytes);
    } catch {
      return null;
    }
  }

  #drop(name: string): void {
    const id = this.#idOf.get(name);
    if (id === undefined) return;
    this.#collection.remove(id);
    this.#idOf.delete(name);
  }

  /** The name's slug; with a number after it while another file has that. */
  #freeId(name: string): string {
    const slug = slugOf(name);
    let id = slug;
    for (let n = 2; this.#collection.find(id) !== undefined; n += 1) id = `${slug}-${n}`;
    return id;
  }
}

function isHidden(name: string): boolean {
  return name.split("/").some((part) => part.startsWith("."));
}
