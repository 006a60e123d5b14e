/** Files that wait until somebody has said what they are. */
import { randomBytes } from "node:crypto";
import type { AddedFile } from "../documents/read-any.ts";

/** How many files wait, and for how long, in milliseconds. */
const most = 4;
const waitFor = 15 * 60 * 1000;

/** State: the files, by keys that nobody can guess. */
export class WaitingFiles {
  readonly #files = new Map<string, { readonly file: AddedFile; readonly since: number }>();

  /** Keeps a file; its key. The oldest goes when there are too many. */
  put(file: AddedFile, now: Date): string {
    const key = randomBytes(6).toString("hex");
    this.#files.set(key, { file, since: now.getTime() });
    for (const each of this.#files.keys()) {
      if (this.#files.size > most || this.find(each, now) === undefined) this.#files.delete(each);
    }
    return key;
  }

  /** The file of a key, while it waits. */
  find(key: string, now: Date): AddedFile | undefined {
    const kept = this.#files.get(key);
    return kept === undefined || now.getTime() - kept.since > waitFor ? undefined : kept.file;
  }

  delete(key: string): void {
    this.#files.delete(key);
  }

  clear(): void {
    this.#files.clear();
  }
}
