/** What becomes of a server's documents over time, and of those that cannot be served. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Libraries } from "../../src/library/libraries.ts";
import type { Adding, Limits } from "../../src/library/receipt.ts";
import { FolderStore } from "../../src/storage/folder.ts";

const day = 24 * 60 * 60 * 1000;
const now = new Date();
const later = (days: number): Date => new Date(now.getTime() + days * day);
const adding: Adding = { isRevision: null, now, progress: () => undefined };
const usual: Limits = { documents: 3, bytes: 100, fileBytes: 60 };

let data: string;
let store: FolderStore;
let libraries: Libraries;
let reports: string[];

async function open(limits: Limits = usual): Promise<void> {
  reports = [];
  store = await FolderStore.open(data, (place, problem) => reports.push(`${place} ${problem}`));
  libraries = new Libraries({ store: async () => store, limits });
  await libraries.load(store, (place, problem) => reports.push(`${place} ${problem}`));
}

async function reopen(): Promise<void> {
  await libraries.close();
  await store.close();
  await open();
}

const add = (text: string, title: string, isRevision: boolean | null = null) =>
  libraries.shelfOf("7").add({ name: "a.txt", bytes: Buffer.from(text), given: { title } }, { ...adding, isRevision });
const titles = (): string[] =>
  libraries
    .visibleTo("7")
    .holdings()
    .map(({ document }) => document.title);

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "verbatim-libraries-"));
  await open();
});

afterEach(async () => {
  await libraries.close();
  await store.close();
  await rm(data, { recursive: true, force: true });
});

test("what a server added is kept 30 days after the bot has left, and then deleted", async () => {
  await add("The ferry sails at noon.", "Ferry");
  await libraries.markLeft("7", now);
  expect(await libraries.sweep(later(29))).toEqual([]);
  await reopen();
  expect(titles()).toEqual(["Ferry"]);
  expect(await libraries.sweep(later(31))).toEqual(["7"]);
  expect(titles()).toEqual([]);
  expect(await store.scopes()).toEqual([]);
});

test("it stays when the bot is back in time, also where that is noticed late", async () => {
  await add("The ferry sails at noon.", "Ferry");
  await libraries.markLeft("7", now);
  await reopen();
  await libraries.markLeft("7", null);
  expect(await libraries.sweep(later(31))).toEqual([]);
  expect(titles()).toEqual(["Ferry"]);
});

test("limits are told before they are hit, and hold: of documents, of a file, of all revisions together", async () => {
  await expect(add("x".repeat(61), "Long")).rejects.toThrow(/a file may have/u);
  const first = await add("One ferry sails at noon, and comes back.", "One");
  expect(first).toMatchObject({ usage: { documents: 1, bytes: 40 } });
  await add("Two ferries sail at noon, and come back.", "One", true);
  await expect(add("Three ferries sail at noon and come back.", "One", true)).rejects.toThrow(/MB are used/u);
  await reopen();
  await expect(add("Three ferries sail at noon and come back.", "One", true)).rejects.toThrow(/MB are used/u);
  await libraries.shelfOf("7").remove("one");
  for (const title of ["A", "B", "C"]) await add(`${title} is short.`, title);
  await expect(add("D is short.", "D")).rejects.toThrow(/holds 3 documents, the most it may/u);
  expect(reports).toEqual([]);
});

test("a rename and a revision leave the document findable all the while", async () => {
  await add("The ferry sails at noon.", "Ferry");
  const shelf = libraries.shelfOf("7");
  const renaming = shelf.describe("ferry", { title: "Boat" });
  expect(titles()).toEqual(["Ferry"]);
  await renaming;
  expect(titles()).toEqual(["Boat"]);
  await reopen();
  expect(titles()).toEqual(["Boat"]);
});

test("a new document takes no id of one that may be brought back, also after a restart", async () => {
  await add("The ferry sails at noon.", "Ferry");
  await libraries.shelfOf("7").remove("ferry");
  await reopen();
  await add("The ferry is sold.", "Ferry");
  await libraries.shelfOf("7").restore("ferry");
  const texts = ["ferry", "ferry-2"].map((id) => libraries.visibleTo("7").find(id)?.document.text.trim());
  expect(texts).toEqual(["The ferry sails at noon.", "The ferry is sold."]);
});

test("removed and brought back is as it was, with its earlier revisions, also after a restart", async () => {
  await add("The ferry sails at noon.", "Ferry");
  const old = libraries.visibleTo("7").find("ferry")?.passages[0]?.id ?? "";
  await add("The ferry sails at one.", "Ferry", true);
  await libraries.shelfOf("7").remove("ferry");
  expect(libraries.visibleTo("7").passage(old)).toBeUndefined();
  await reopen();
  await libraries.shelfOf("7").restore("ferry");
  expect(libraries.visibleTo("7").passage(old)?.current?.document.text).toBe("The ferry sails at one.");
  expect(libraries.shelfOf("7").usage()).toMatchObject({ documents: 1, bytes: 47 });
});
