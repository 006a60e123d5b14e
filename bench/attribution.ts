/** Prints how many quotations of annotated news have the right speaker: `npm run bench:attribution [-- FILE]`. */
import { attributeAll, isRight } from "./annotated-news.ts";

const all = await attributeAll(process.argv[2] ?? "test/fixtures/news.md");
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
const row = (name: string, some: typeof all): void =>
  console.log(`${name.padEnd(22)} ${share(some.filter(isRight).length, some.length)}`);

row("all", all);
row(
  "named",
  all.filter(({ speaker, found }) => speaker !== null && found?.byPronoun === false),
);
row(
  "by pronoun",
  all.filter(({ found }) => found?.byPronoun === true),
);
row(
  "nobody's",
  all.filter(({ speaker }) => speaker === null),
);
row(
  "certain",
  all.filter(({ found }) => found?.certain === true),
);
console.log(
  `${"share that is certain".padEnd(22)} ${share(all.filter(({ found }) => found?.certain === true).length, all.length)}`,
);
for (const each of all.filter((one) => !isRight(one))) {
  const { title, text, speaker, found } = each;
  const said = found === null ? "no such quotation" : `${found.speaker ?? "nobody"}${found.certain ? ", certain" : ""}`;
  console.log(`  ${title}: “${text}” is ${speaker ?? "nobody"}'s, not ${said}`);
}
