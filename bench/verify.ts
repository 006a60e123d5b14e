/**
 * Prints how many quotations, exact, edited, altered and invented, get the right verdict, and how long that takes:
 * `npm run bench:verify [-- FILE [COUNT]]`, FILE in the format of test/fixtures/questions.json.
 */
import { measureVerdicts, type Verified } from "./verdicts.ts";
import { readArticles } from "./questions.ts";

const articles = readArticles(process.argv[2] ?? "test/fixtures/questions.json");
const { samples, words, milliseconds } = measureVerdicts(articles, Number(process.argv[3] ?? 100));
const percent = (some: readonly Verified[], right: (one: Verified) => boolean): string =>
  some.length === 0 ? "-" : ((100 * some.filter(right).length) / some.length).toFixed(1);
const groups = [...new Set(samples.map(({ group }) => group))];
console.table(
  Object.fromEntries(
    groups.map((group) => {
      const some = samples.filter((one) => one.group === group);
      return [
        group,
        {
          count: some.length,
          "verdict right": percent(some, ({ isRight }) => isRight),
          "kind named": some[0]?.kind === null ? "-" : percent(some, ({ isNamed }) => isNamed),
          "place found": some[0]?.from === null ? "-" : percent(some, ({ isLocated }) => isLocated),
        },
      ];
    }),
  ),
);
const sorted = milliseconds.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2);
console.log(`${words} words, ${samples.length} quotations: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
for (const { group, quote, found, kind, alters } of samples.filter(({ isRight, isNamed }) => !isRight || !isNamed)) {
  console.log(`  ${group}: ${found}${kind === null ? "" : ` (${alters.join(", ")})`}: ${quote}`);
}
