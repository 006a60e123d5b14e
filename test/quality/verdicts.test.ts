/** Verdicts on quotations that were made exact, edited, altered and invented: floors a little under what is reached. */
import { expect, test } from "vitest";
import { readArticles } from "../../bench/questions.ts";
import { measureVerdicts, type Verified } from "../../bench/verdicts.ts";

test("the verdict and the kind of change are right, and what stands nowhere is not found", () => {
  const { samples } = measureVerdicts(readArticles("test/fixtures/questions.json"), 40);
  const share = (group: RegExp, right: (one: Verified) => boolean): number => {
    const some = samples.filter((one) => group.test(one.group));
    return some.filter(right).length / some.length;
  };
  const isHard = /short|noisy|halves|stitched|paragraph$/u;
  expect(samples.filter(({ group }) => !isHard.test(group)).length).toBeGreaterThan(900);
  expect(share(/^(?!.*(?:short|noisy|halves|stitched|paragraph$))/u, ({ isRight }) => isRight)).toBeGreaterThan(0.995);
  expect(share(/^altered: (?!word)/u, ({ isNamed }) => isNamed)).toBeGreaterThan(0.99);
  expect(share(/^(?:short and|noisy|halves)/u, ({ isLocated }) => isLocated)).toBeGreaterThan(0.93);
  expect(share(/^absent/u, ({ isRight }) => isRight)).toBeGreaterThan(0.95);
});
