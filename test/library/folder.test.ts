import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { Collection } from "../../src/library/collection.ts";
import { CorpusFolder } from "../../src/library/folder.ts";
import { Revisions } from "../../src/storage/revisions.ts";

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

test("a document dropped in, changed or deleted is served, replaced or gone", async () => {
  const root = mkdtempSync(join(tmpdir(), "verbatim-"));
  writeFileSync(join(root, "a.md"), "The first one speaks of herrings.\n");
  const collection = new Collection();
  const revisions = await Revisions.open(join(mkdtempSync(join(tmpdir(), "verbatim-")), "revisions"));
  const folder = new CorpusFolder(root, collection, revisions, () => {});
  await folder.load();
  endings.push(await folder.follow());
  const finds = (question: string) => collection.ask(question, { limit: 1 }).found;
  expect([finds("herrings?"), finds("cormorants?")]).toEqual([true, false]);

  const within = { timeout: 2000, interval: 20 };
  writeFileSync(join(root, "b.txt"), "The second one speaks of cormorants.\n");
  await vi.waitFor(() => expect(finds("cormorants?")).toBe(true), within);
  writeFileSync(join(root, "b.txt"), "The second one speaks of puffins.\n");
  await vi.waitFor(() => expect([finds("cormorants?"), finds("puffins?")]).toEqual([false, true]), within);
  writeFileSync(join(root, "b.txt"), "---\ndate: soon\n---\nbroken");
  rmSync(join(root, "a.md"));
  await vi.waitFor(() => expect(finds("herrings?")).toBe(false), within);
  expect(finds("puffins?")).toBe(true);
});
