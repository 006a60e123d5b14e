/** Who said it: floors on annotated news, a few points under what is reached. */
import { expect, test } from "vitest";
import { attributeAll, isRight } from "../../bench/annotated-news.ts";

test("the speaker is right, and what is called certain nearly always is", async () => {
  const all = await attributeAll("test/fixtures/news.md");
  const right = (some: typeof all): number => some.filter(isRight).length / some.length;
  const certain = all.filter(({ found }) => found?.certain === true);
  expect(all.filter(({ found }) => found === null)).toEqual([]);
  expect(right(all)).toBeGreaterThan(0.96);
  expect(right(all.filter(({ found }) => found?.byPronoun === true))).toBeGreaterThan(0.92);
  expect(right(certain)).toBeGreaterThan(0.975);
  expect(certain.length / all.length).toBeGreaterThan(0.8);
});
