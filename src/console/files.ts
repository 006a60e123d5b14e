/** Files named on the command line: paths, folders and patterns. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { UserError } from "../errors.ts";

/**
 * The paths of all files that `named` means, each once: a file, every file of a folder, or those that fit a pattern with
 * `*`, `**` and `?`.
 * @throws UserError when one means none.
 */
export async function findFiles(named: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const name of named) {
    const paths = await pathsOf(name);
    if (paths.length === 0) throw new UserError(`There is no file ${name}.`);
    for (const path of paths) found.add(path);
  }
  return [...found];
}

/** A file as options take it. */
export async function openFile(path: string): Promise<File> {
  const { size } = await stat(path);
  // What is too large is told by its size, without being read.
  if (size > 1 << 30)
    throw new UserError(`${path} has ${Math.round(size / 1e6)} MB, far more than can be read. Split it.`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError(`${path} cannot be read. Look at its permissions.`, { cause: error });
  });
  return new File([new Uint8Array(bytes)], basename(path));
}

async function pathsOf(name: string): Promise<readonly string[]> {
  const info = await stat(name).catch(() => null);
  if (info?.isFile() === true) return [name];
  if (info?.isDirectory() === true) return filesIn(name);
  if (!/[*?]/u.test(name)) return [];
  const root = name
    .split("/")
    .slice(
      0,
      name.split("/").findIndex((part) => /[*?]/u.test(part)),
    )
    .join("/");
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
      .replace(/\*\*\/?|\*|\?/gu, (sign) => (sign === "?" ? "[^/]" : sign === "*" ? "[^/]*" : "(?:.*/)?"))}$`,
    "u",
  );
  const from = root === "" ? (name.startsWith("/") ? "/" : ".") : root;
  const all = await filesIn(from).catch(() => []);
  return all
    .map((path) => (root === "" && !name.startsWith("/") ? path.replace(/^\.\//u, "") : path))
    .filter((path) => pattern.test(path));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isFile() && !entry.name.startsWith(".") ? [join(entry.parentPath, entry.name)] : []))
    .map((path) => path.split(sep).join("/"))
    .toSorted();
}
