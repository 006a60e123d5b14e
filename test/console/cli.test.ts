import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const data = mkdtempSync(join(tmpdir(), "verbatim-data-"));

/** Runs the built command line. */
function run(words: readonly string[], input = ""): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { PATH: process.env["PATH"], DATA_DIR: data };
    const child = execFile(
      process.execPath,
      ["dist/src/main.js", ...words],
      { env, maxBuffer: 1 << 26 },
      (error, out, err) => {
        resolve({ status: error === null ? 0 : Number(error.code), out, err });
      },
    );
    child.stdin?.end(input);
  });
}

function corpus(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return `corpus:${folder}`;
}

const span = z.strictObject({ start: z.int(), end: z.int() });
const excerpt = {
  document: z.string(),
  title: z.string(),
  titleSupplied: z.boolean(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  link: z.string().nullable(),
  passage: z.string(),
  paragraph: z.int().min(1),
  start: z.int(),
  end: z.int(),
  text: z.string().min(1),
  answer: span.nullable(),
  speaker: z.string().nullable(),
  score: z.number(),
};
const ask = z.strictObject({
  found: z.boolean(),
  confidence: z.number().min(0).max(1),
  excerpts: z.array(z.strictObject({ ...excerpt, matches: z.array(span) })),
  missing: z.array(z.string()),
  corrections: z.array(z.strictObject({ asked: z.string(), shown: z.string() })),
  ms: z.number(),
});
const quotation = {
  ...excerpt,
  role: z.string().nullable(),
  kind: z.enum(["direct", "partial"]),
  cue: z.string().nullable(),
  attribution: z.enum(["certain", "likely", "none"]),
};
const quote = z.strictObject({ found: z.boolean(), quotations: z.array(z.strictObject(quotation)), ms: z.number() });
const exported = z.object({
  document: z.string(),
  text: z.string(),
  sha256: z.string().length(64),
  passages: z.array(
    z.object({ passage: z.string(), paragraph: z.int(), start: z.int(), end: z.int(), heading: z.string().nullable() }),
  ),
  quotations: z.array(z.object({ start: z.int(), end: z.int(), text: z.string(), speaker: z.string().nullable() })),
});

describe("the command line", () => {
  test("answers a question with an exact slice and status 0", async () => {
    const [answered, whole] = await Promise.all([
      run(["ask", "Where is Russia planning to build the drone plant?", "--json"]),
      run(["export", "--json"]),
    ]);
    expect(answered.status).toBe(0);
    const { found, excerpts } = ask.parse(JSON.parse(answered.out));
    const { text } = exported.parse(JSON.parse(whole.out));
    expect(found).toBe(true);
    expect(excerpts[0]?.text).toContain("Alabuga Special Economic Zone");
    for (const each of excerpts) {
      expect(text.slice(each.start, each.end)).toBe(each.text);
      expect(each.answer === null || (each.answer.start >= each.start && each.answer.end <= each.end)).toBe(true);
    }
  });

  test("finds quotations by a mention of their speaker", async () => {
    const { status, out } = await run(["quote", "speaker:Kirby", "--json"]);
    const { quotations } = quote.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(quotations).toHaveLength(7);
    expect(new Set(quotations.map(({ speaker }) => speaker))).toEqual(new Set(["John Kirby"]));
  });

  test("answers line by line, in order, a faulty line in its place", async () => {
    const { out } = await run(
      ["ask", "-", "--json"],
      "Which city is being struck with UAVs?\n \nWho is the CEO of Apple?\n",
    );
    const lines = out
      .trim()
      .split("\n")
      .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
    expect(lines.map((line) => line["found"] ?? "error")).toEqual([true, "error", false]);
  });

  test("at the prompt a command goes without its slash where its options are named, and nothing else does", async () => {
    const { out } = await run([], "ask Who is Kirby?\nquote speaker:Kirby\nquote me on sanctions\nexit\n");
    const [, asked = "", quoted = "", question = ""] = out.split("\n> ");
    expect(asked).toContain("paragraph 1");
    expect(asked).not.toContain("stands in none");
    expect(quoted).toMatch(/(?:[^]*paragraph \d+){5}/u);
    expect(question).toContain("“quote” stands in none");
  });
  test("says not found with status 1 and the missing words", async () => {
    const { status, out } = await run(["ask", "Who is the CEO of Apple?", "--json"]);
    expect(status).toBe(1);
    expect(ask.parse(JSON.parse(out))).toMatchObject({ found: false, missing: ["CEO", "Apple"] });
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["an unknown command", ["aks", "x"], /no command “aks”/u],
    ["a missing option", ["ask"], /needs question/u],
    ["an empty question", ["ask", " "], /question:? is empty/u],
    ["a question of 10,000 characters", ["ask", "x".repeat(10_000)], /too long/u],
    ["an unknown document", ["ask", "x", "document:nothing"], /no document “nothing”/u],
    ["a limit that is no number", ["ask", "x", "limit:many"], /limit must be a number/u],
    ["a limit out of range", ["ask", "x", "limit:11"], /limit/u],
    ["an unknown option", ["ask", "x", "limt:3"], /no option “limt”/u],
    ["an unknown flag", ["ask", "x", "--jsn"], /no flag --jsn/u],
    ["a style that there is not", ["cite", "statement", "style:harvard"], /style is one of: apa, mla, chicago/u],
    ["a folder that does not exist", ["ask", "x", "corpus:/nowhere/at/all"], /does not exist/u],
    ["an empty folder", ["ask", "x", corpus({})], /no document/u],
  ];
  test.each(wrong)("answers %s with one line and status 2", async (_, words, message) => {
    const { status, out, err } = await run(words);
    expect([status, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(err).toMatch(message);
  });

  test("skips broken files with a line each and serves the rest", async () => {
    const folder = corpus({
      "good.md": "The harbour opens in May.\n",
      "front.md": "---\ndate: soon\n---\n\nText.\n",
      "binary.txt": Buffer.from([0, 1, 2, 3, 0]),
      "huge.txt": Buffer.alloc(50_000_000, "a "),
      "picture.png": Buffer.from([137, 80, 78, 71]),
    });
    const { status, err, out } = await run(["ask", "When does the harbour open?", folder]);
    expect(status).toBe(0);
    expect(out).toContain("The harbour opens in May.");
    const lines = err.trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const name of ["front.md: line 2: date", "binary.txt", "huge.txt", "picture.png"]) expect(err).toContain(name);
  });
});

test("a passage of a revision that is not kept: said so, with what stands there today, never as if it were the same", async () => {
  const folder = corpus({ "harbour.md": "The harbour opens in June.\n\nIt has four cranes.\n" });
  const old = await run(["read", "harbour@5f131686:1", folder]);
  expect(old.status).toBe(1);
  expect(old.out).toMatch(/has changed since: harbour@5f131686:1 is of a revision[^]*today[^]*opens in June/u);
  const cited = await run(["cite", "harbour@5f131686:1", folder]);
  expect(cited).toMatchObject({ status: 2, out: "" });
  expect(cited.err).toMatch(/“harbour” has changed since/u);
  const gone = await run(["read", "pier@5f131686:1", folder]);
  expect(gone).toMatchObject({ status: 2, err: expect.stringContaining("“pier”, which is not here") });
});

test("a passage of a file that has changed is found by its id: both versions, and nothing once the file is gone", async () => {
  const folder = corpus({ "the-quay.txt": "The quay opens in May.\n\nIt has four cranes.\n" });
  const file = join(folder.slice("corpus:".length), "the-quay.txt");
  const first = await run(["read", "the-quay", folder, "--json"]);
  const { passage, text } = z.looseObject(excerpt).parse(JSON.parse(first.out).excerpts[0]);
  writeFileSync(file, "The quay opens in June.\n");
  const old = await run(["read", passage, folder, "--json"]);
  expect(old.status).toBe(0);
  expect(JSON.parse(old.out)).toMatchObject({
    changed: true,
    excerpts: [{ passage, text, title: "the quay" }, { text: "The quay opens in June." }],
  });
  const cited = await run(["cite", passage, folder]);
  expect(cited.out).toContain("the quay");
  rmSync(file);
  writeFileSync(join(file, "../other.txt"), "There is another file.\n");
  expect(await run(["read", passage, folder])).toMatchObject({ status: 2, out: "" });
});

test("where nothing can be written, documents are served all the same", async () => {
  const folder = corpus({
    "harbour.md": "The harbour opens in May.\n",
    "data/.revisions": "a file where the folder would be",
  });
  const place = `data:${join(folder.slice("corpus:".length), "data")}`;
  const { status, err } = await run(["ask", "When does the harbour open?", folder, place]);
  expect([status, err]).toEqual([0, ""]);
});
