/** Keeps documents in files: a folder each, written aside and renamed into place, checked by their sums when read. */
import { createHash } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Store, StoredDocument } from "./store.ts";

const block = z.object({
  kind: z.enum(["heading", "paragraph", "list-item", "table-row", "quote", "code"]),
  level: z.int(),
  start: z.int(),
  end: z.int(),
  paragraph: z.int(),
  page: z.int().optional(),
});
const nullable = z.string().nullable();
const facts = z.object({
  id: z.string(),
  revision: z.int().min(1),
  name: z.string(),
  added: z.string(),
  bytesSha256: z.string(),
  sha256: z.string(),
  size: z.int(),
  title: z.string(),
  titleSupplied: z.boolean(),
  date: nullable,
  url: nullable,
  archive: nullable,
  publisher: nullable,
  author: nullable,
  language: nullable,
});
const content = z.object({ text: z.string(), blocks: z.array(block) });

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
        documents.push(await this.#read(join(this.#root, scope, name)));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        this.#report(
          `${scope}/${name}`,
          `is damaged and not served (${error.message}). Its files were left as they are.`,
        );
      }
    }
    return documents.toSorted((a, b) => a.revision - b.revision || (a.id < b.id ? -1 : 1));
  }

  async put(scope: string, document: StoredDocument, original: Uint8Array): Promise<void> {
    const { text, blocks, ...known } = document;
    await this.#commit(join(this.#root, scope), `${document.id}.${document.revision}`, async (folder) => {
      await writeThrough(join(folder, "original"), original);
      await writeThrough(join(folder, "content.json"), Buffer.from(JSON.stringify({ text, blocks })));
      await writeThrough(join(folder, "facts.json"), Buffer.from(JSON.stringify(known, null, 2)));
    });
  }

  async describe(scope: string, document: StoredDocument): Promise<void> {
    const { text: _, blocks: __, ...known } = document;
    const folder = join(this.#root, scope, `${document.id}.${document.revision}`);
    try {
      await writeThrough(join(folder, "facts.new"), Buffer.from(JSON.stringify(known, null, 2)));
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

  async restore(scope: string, id: string): Promise<boolean> {
    const bin = join(this.#root, scope, removed);
    const names = (await readdir(bin).catch(() => [])).filter((name) => idOf(name) === id);
    for (const name of names) await rename(join(bin, name), join(this.#root, scope, name));
    if (names.length > 0) await syncFolder(join(this.#root, scope));
    return names.length > 0;
  }

  async forget(scope: string): Promise<void> {
    const folder = join(this.#root, scope);
    if (!(await exists(folder))) return;
    // Renamed first: a crash in the middle leaves nothing that is served.
    const doomed = join(this.#root, `${aside}forget-${scope}-${Date.now()}`);
    await rename(folder, doomed);
    await syncFolder(this.#root);
    await rm(doomed, { recursive: true, force: true });
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

  /** Throws `UserError` when a file is missing or is not what was written. */
  async #read(folder: string): Promise<StoredDocument> {
    const load = async (name: string): Promise<Buffer> =>
      readFile(join(folder, name)).catch((error: unknown) => {
        throw new UserError(`${name} cannot be read`, { cause: error });
      });
    const parse = <Shape>(schema: z.ZodType<Shape>, bytes: Buffer, name: string): Shape => {
      try {
        return schema.parse(JSON.parse(bytes.toString("utf8")));
      } catch (error) {
        throw new UserError(`${name} is not what was written`, { cause: error });
      }
    };
    const known = parse(facts, await load("facts.json"), "facts.json");
    const { text, blocks } = parse(content, await load("content.json"), "content.json");
    if (sumOf(Buffer.from(text, "utf8")) !== known.sha256) throw new UserError("the text is not what was written");
    if (sumOf(await load("original")) !== known.bytesSha256)
      throw new UserError("the original is not what was written");
    return {
      ...known,
      text,
      blocks: blocks.map(({ page, ...rest }) => (page === undefined ? rest : { ...rest, page })),
    };
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

/** SHA-256 in lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps renames in order by itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function writingError(place: string, error: unknown): Error {
  if (error instanceof UserError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: "The disk is full, so nothing was changed. Make room, then try again.",
    EDQUOT: "The disk quota is used up, so nothing was changed. Make room, then try again.",
    EFBIG: "The disk takes no file of that size, so nothing was changed. Make room, then try again.",
    EROFS: `The folder ${place} is read-only, so nothing was changed. Choose another with data:DIR or DATA_DIR.`,
    EACCES: `The folder ${place} may not be written, so nothing was changed. Allow it, or choose another with DATA_DIR.`,
    EPERM: `The folder ${place} may not be written, so nothing was changed. Allow it, or choose another with DATA_DIR.`,
    ENOTDIR: `${place} is not a folder. Choose another with data:DIR or DATA_DIR.`,
    EEXIST: `${place} is not a folder. Choose another with data:DIR or DATA_DIR.`,
  };
  const reason = reasons[code];
  return reason === undefined
    ? error instanceof Error
      ? error
      : new Error(String(error))
    : new UserError(reason, { cause: error });
}
