/** The folder that keeps documents: what was written comes back, damage is told, and two processes are kept apart. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sumOf } from "../../src/storage/durable-files.ts";
import { auditFolder } from "../../src/storage/audit.ts";
import { FolderStore } from "../../src/storage/folder.ts";
import type { StoredDocument } from "../../src/storage/store.ts";

let folder: string;
let reports: string[];
let store: FolderStore;

const original = Buffer.from("The ferry sails at noon.");
const document: StoredDocument = {
  id: "ferry",
  revision: 1,
  name: "ferry.txt",
  added: "2024-05-01T00:00:00.000Z",
  bytesSha256: sumOf(original),
  sha256: sumOf(original),
  size: original.length,
  text: original.toString(),
  blocks: [{ kind: "paragraph", level: 0, start: 0, end: original.length, paragraph: 1 }],
  title: "Ferry",
  titleSupplied: true,
  date: null,
  url: null,
  archive: null,
  publisher: null,
  author: null,
  language: null,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-store-"));
  reports = [];
  store = await FolderStore.open(folder, (place, problem) => reports.push(`${place} ${problem}`));
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

test("what was put is listed as it was, with its original", async () => {
  await store.put("7", document, original);
  expect(await store.list("7")).toEqual([document]);
  expect(Buffer.from(await store.original("7", "ferry", 1))).toEqual(original);
  await store.describe("7", { ...document, title: "Other" });
  expect(await store.list("7")).toEqual([{ ...document, title: "Other" }]);
  expect(await store.list("8")).toEqual([]);
});

test("a damaged document is reported, not served and not deleted", async () => {
  await store.put("7", document, original);
  const path = join(folder, "7", "ferry.1", "content.json");
  await writeFile(path, (await readFile(path, "utf8")).replace("noon", "dawn"));
  expect(await store.list("7")).toEqual([]);
  expect(reports.join()).toContain("7/ferry.1 is damaged and not served");
  expect(await readdir(join(folder, "7", "ferry.1"))).toHaveLength(3);
});

test("a removed document comes back until it is swept, and a server that was left is deleted in the end", async () => {
  await store.put("7", document, original);
  await store.remove("7", "ferry");
  expect(await store.list("7")).toEqual([]);
  expect(await store.restore("7", "ferry")).toBe(true);
  expect(await store.list("7")).toHaveLength(1);
  await store.remove("7", "ferry");
  await store.sweep(new Date(Date.now() + 1000), new Date(0));
  expect(await store.restore("7", "ferry")).toBe(false);
  await store.put("9", document, original);
  await store.markLeft("9", new Date("2024-01-01"));
  expect(await store.sweep(new Date(0), new Date("2023-12-31"))).toEqual([]);
  expect(await store.sweep(new Date(0), new Date("2024-02-01"))).toEqual(["9"]);
  expect(await store.list("9")).toEqual([]);
});

test("a second process on the folder is refused, and let in when the first has ended", async () => {
  await expect(FolderStore.open(folder, () => undefined)).rejects.toThrow(/Another process uses the folder/u);
  await store.close();
  store = await FolderStore.open(folder, () => undefined);
});

test("a process with another folder for temporary files is refused too", async () => {
  const { TMPDIR } = process.env;
  const elsewhere = await mkdtemp(join(tmpdir(), "verbatim-tmp-"));
  process.env["TMPDIR"] = elsewhere;
  try {
    await expect(FolderStore.open(folder, () => undefined)).rejects.toThrow(/Another process uses the folder/u);
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    await rm(elsewhere, { recursive: true, force: true });
  }
});

test.each(["original", "content.json", "facts.json"])("one flipped byte in %s is found, and told", async (name) => {
  await store.put("7", document, original);
  const path = join(folder, "7", "ferry.1", name);
  const bytes = await readFile(path);
  const at = bytes.indexOf(name === "facts.json" ? "Ferry" : "noon");
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const { checked, problems } = await auditFolder(folder);
  expect(checked).toBe(0);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.place).toBe("7/ferry.1");
  expect(problems[0]?.problem).toContain(
    name === "content.json" ? "the text" : name === "original" ? "original" : "what was written",
  );
});

test("a flipped byte among the blocks is found, also when title and date were changed since", async () => {
  await store.put("7", document, original);
  await store.describe("7", { ...document, title: "Other" });
  expect((await auditFolder(folder)).problems).toEqual([]);
  const path = join(folder, "7", "ferry.1", "content.json");
  await writeFile(path, (await readFile(path, "utf8")).replace('"level":0', '"level":1'));
  expect((await auditFolder(folder)).problems).toHaveLength(1);
});

test("a folder that cannot be written changes nothing and says how to mend it", async () => {
  await store.put("7", document, original);
  const inTheWay = join(folder, "8");
  await writeFile(inTheWay, "a file where a folder has to be");
  await expect(store.put("8", document, original)).rejects.toThrow(/is not a folder/u);
  if (process.getuid?.() !== 0) {
    await mkdir(join(folder, "6"));
    await chmod(folder, 0o555);
    await expect(store.put("6", document, original)).rejects.toThrow(/may not be written/u);
    await chmod(folder, 0o755);
  }
  expect(await store.list("7")).toEqual([document]);
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});
