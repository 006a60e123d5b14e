/** Keeps every revision that files of the corpus folder had, so that passages are found by their ids when the file has changed. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Writes aside begin with this. */
const aside = ".writing-";

/** The folder's layout: DOCUMENT@REVISION/NAME. Several processes may use it at once. State: which are there. */
export class Revisions {
  readonly #root: string;
  readonly #kept: Set<string>;

  private constructor(root: string, kept: Set<string>) {
    this.#root = root;
    this.#kept = kept;
  }

  /** A folder that need not be there yet. */
  static async open(root: string): Promise<Revisions> {
    const names = await readdir(root).catch(() => []);
    return new Revisions(root, new Set(names.filter((name) => !name.startsWith("."))));
  }

  /** What is kept, each as `document@revision`. */
  all(): readonly string[] {
    return [...this.#kept];
  }

  /**
   * Keeps a file's bytes, unless they are kept. Where nothing can be written, nothing is: documents are served
   * nevertheless. Not waited for until it is on the disk, since a copy that a crash has cut is known by its sum.
   */
  async keep(revision: string, name: string, bytes: Uint8Array): Promise<void> {
    if (this.#kept.has(revision)) return;
    const folder = join(this.#root, `${aside}${process.pid}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, basename(name)), bytes);
      await rename(folder, join(this.#root, revision));
    } catch {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
    this.#kept.add(revision);
  }

  /** A kept file; null when it cannot be read. */
  read(revision: string): { readonly name: string; readonly bytes: Uint8Array } | null {
    try {
      const folder = join(this.#root, revision);
      const [name] = readdirSync(folder);
      return name === undefined ? null : { name, bytes: readFileSync(join(folder, name)) };
    } catch {
      return null;
    }
  }
}
