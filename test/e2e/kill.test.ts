/** What was acknowledged survives a kill -9 at any moment; what was not is there whole or not at all. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FolderStore } from "../../src/storage/folder.ts";

const kills = 200;
/** Milliseconds from a child's first writing to its kill, at most: some ten documents. */
const longestLife = 60;

/** Adds document after document, each acknowledged on a line once it is kept. */
const child = `
import { createHash } from "node:crypto";
import { sumOf } from ${JSON.stringify(new URL("../../dist/src/storage/durable-files.js", import.meta.url).href)};
import { FolderStore } from ${JSON.stringify(new URL("../../dist/src/storage/folder.js", import.meta.url).href)};
const [folder, round] = process.argv.slice(1);
const store = await FolderStore.open(folder, () => {});
process.stdout.write("writing\\n");
for (let n = 0; ; n += 1) {
  const text = ("Report " + round + " " + n + ". ").repeat(200 + n);
  const bytes = Buffer.from(text);
  const sum = sumOf(bytes);
  await store.put("1", { id: "r" + round + "-" + n, revision: 1, name: "r.txt", added: "2024-01-01", bytesSha256: sum, sha256: sum,
    size: bytes.length, text, blocks: [{ kind: "paragraph", level: 0, start: 0, end: text.length, paragraph: 1 }], title: "R",
    titleSupplied: true, date: null, url: null, archive: null, publisher: null, author: null, language: null }, bytes);
  process.stdout.write("r" + round + "-" + n + "\\n");
}`;

async function killOnce(folder: string, round: number, life: number): Promise<string[]> {
  const writer = spawn(process.execPath, ["--input-type=module", "-e", child, folder, String(round)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let problems = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  writer.stderr.setEncoding("utf8").on("data", (text: string) => (problems += text));
  const ended = once(writer, "close");
  await Promise.race([once(writer.stdout, "data"), ended]);
  const timer = setTimeout(() => writer.kill("SIGKILL"), life);
  await ended;
  clearTimeout(timer);
  expect(problems).toBe("");
  return out.split("\n").slice(1, -1);
}

test(`${kills} kills lose nothing that was acknowledged and leave nothing half`, { timeout: 150_000 }, async () => {
  // Two folders at once, since starting a process takes most of the time.
  await Promise.all(
    [0, 1].map(async (half) => {
      const folder = await mkdtemp(join(tmpdir(), "verbatim-kill-"));
      let kept = 0;
      for (let round = 0; round < kills / 2; round += 1) {
        const life = ((round * 7919 + half * 104_729) % (longestLife * 10)) / 10;
        const acknowledged = await killOnce(folder, round, life);
        const reports: string[] = [];
        const store = await FolderStore.open(folder, (place, problem) => reports.push(`${place} ${problem}`));
        const found = (await store.list("1")).map(({ id }) => id);
        await store.close();
        expect(acknowledged.filter((id) => !found.includes(id))).toEqual([]);
        expect(reports.filter((report) => !report.includes("half written"))).toEqual([]);
        expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
        kept += acknowledged.length;
        await rm(join(folder, "1"), { recursive: true, force: true });
      }
      expect(kept).toBeGreaterThan(kills / 4);
      await rm(folder, { recursive: true, force: true });
    }),
  );
});
