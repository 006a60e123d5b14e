/** Who said it: floors on annotated news, a few points under what is reached. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { attributeAll, isRight, newswire, reports } from "../../bench/annotated-news.ts";
import { readPlainText } from "../../src/documents/text.ts";
import { readQuotations } from "../../src/quotations/read.ts";

/** Shares that must be right: of all, of those by a pronoun, of those that are called certain; and the share called so. */
interface Floors {
  readonly all: number;
  readonly byPronoun: number;
  readonly certain: number;
  readonly share: number;
}

const invented = { byPronoun: 0.92, certain: 0.975, share: 0.6 };

test.each([
  ["test/fixtures/news.md", { ...invented, all: 0.98 }],
  ["test/fixtures/more-news.md", { ...invented, all: 0.96 }],
  // Long articles in the manner of agencies, annotated before they were read.
  ...newswire().map((path): [string, Floors] => [path, { ...invented, all: 0.93 }]),
  // Articles built as published ones are, with their slips and habits.
  ...reports().map((path): [string, Floors] => [path, { all: 0.85, byPronoun: 0.86, certain: 0.955, share: 0.59 }]),
])("%s: the speaker is right, and what is called certain nearly always is", async (path, floors) => {
  const { quotations: all, surplus } = await attributeAll(path);
  const right = (some: typeof all): number => some.filter(isRight).length / some.length;
  const certain = all.filter(({ found }) => found?.certain === true);
  expect(surplus).toEqual([]);
  expect(all.filter(({ found }) => found === null)).toEqual([]);
  expect(right(all)).toBeGreaterThan(floors.all);
  expect(right(all.filter(({ found }) => found?.byPronoun === true))).toBeGreaterThan(floors.byPronoun);
  expect(right(certain)).toBeGreaterThan(floors.certain);
  expect(certain.length / all.length).toBeGreaterThan(floors.share);
});

test("lines broken to a width, as in letters and releases, change no speaker of a hundred", () => {
  const articles = readFileSync("test/fixtures/reports/1.md", "utf8")
    .replace(/ \{[^}]*\}/gu, "")
    .split(/^# .*\n/mu);
  let [same, all] = [0, 0];
  for (const article of articles.slice(1, 60)) {
    const paragraphs = article.split(/\n\s*\n/u).filter((each) => each.trim() !== "" && !each.trim().includes("\n"));
    const speakers = (lines: (paragraph: string) => string): (string | null)[] => {
      const text = paragraphs.map((each) => lines(each.trim())).join("\n\n");
      return readQuotations({ text, blocks: readPlainText(text) }).quotations.map(({ speaker }) => speaker);
    };
    const whole = speakers((paragraph) => paragraph);
    const broken = speakers((paragraph) => paragraph.replace(/(.{1,72})(?: |$)/gu, "$1\n").trimEnd());
    expect(broken.length).toBe(whole.length);
    all += whole.length;
    same += whole.filter((speaker, n) => speaker === broken[n]).length;
  }
  expect(all).toBeGreaterThan(250);
  expect(same / all).toBeGreaterThan(0.99);
});

const structures = z.array(
  z.object({
    name: z.string(),
    text: z.string(),
    quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable() })),
  }),
);

test("odd structures: every span is found, and nineteen of twenty have all their speakers", () => {
  const cases = structures.parse(JSON.parse(readFileSync("test/fixtures/structures.json", "utf8")));
  const plain = (name: string | null): string | null => name?.toLowerCase().replace(/^(?:the|an?) /u, "") ?? null;
  const wrong: string[] = [];
  for (const { name, text, quotes } of cases) {
    const blocks = [...text.matchAll(/(?:(?!\n\n)[^])+/gu)].map(({ index, 0: words }, n) => ({
      kind: "paragraph" as const,
      level: 0,
      paragraph: n + 1,
      start: index + (words.length - words.trimStart().length),
      end: index + words.length,
    }));
    const { quotations } = readQuotations({ text, blocks });
    expect(
      quotations.map(({ start, end }) => text.slice(start, end)),
      name,
    ).toEqual(quotes.map((quote) => quote.text));
    if (quotations.some(({ speaker }, n) => plain(speaker) !== plain(quotes[n]?.speaker ?? null))) wrong.push(name);
  }
  expect(wrong.length, wrong.join("; ")).toBeLessThanOrEqual(cases.length / 20);
});
