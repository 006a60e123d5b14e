/** Who said it: floors on annotated news, a few points under what is reached. */
import { expect, test } from "vitest";
import { attributeAll, isRight } from "../../bench/annotated-news.ts";

test.each(["test/fixtures/news.md", "test/fixtures/more-news.md"])(
  "%s: the speaker is right, and what is called certain nearly always is",
  async (path) => {
    const { quotations: all, surplus } = await attributeAll(path);
    const right = (some: typeof all): number => some.filter(isRight).length / some.length;
    const certain = all.filter(({ found }) => found?.certain === true);
    expect(surplus).toEqual([]);
    expect(all.filter(({ found }) => found === null)).toEqual([]);
    expect(right(all)).toBeGreaterThan(0.96);
    expect(right(all.filter(({ found }) => found?.byPronoun === true))).toBeGreaterThan(0.92);
    expect(right(certain)).toBeGreaterThan(0.975);
    expect(certain.length / all.length).toBeGreaterThan(0.65);
  },
);
