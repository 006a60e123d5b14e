/** Prints how many quotations of annotated news have the right speaker: `npm run bench:attribution [-- FILE...]`. */
import { attributeAll, isRight, newswire, reports } from "./annotated-news.ts";

const paths = process.argv.slice(2);
const measured = await Promise.all(
  (paths.length > 0 ? paths : ["test/fixtures/news.md", "test/fixtures/more-news.md", ...newswire(), ...reports()]).map(
    attributeAll,
  ),
);
const all = measured.flatMap(({ quotations }) => quotations);
const surplus = measured.flatMap((each) => each.surplus);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
const row = (name: string, some: typeof all): void =>
  console.log(`${name.padEnd(22)} ${share(some.filter(isRight).length, some.length)}`);

const found = all.filter((each) => each.found !== null);
console.log(`${"found".padEnd(22)} ${share(found.length, all.length)}, and ${surplus.length} that are none`);
row("all", all);
row(
  "named",
  all.filter((each) => each.speaker !== null && each.found?.byPronoun !== true),
);
row(
  "by pronoun",
  all.filter((each) => each.found?.byPronoun === true),
);
row(
  "nobody's",
  all.filter(({ speaker }) => speaker === null),
);
row(
  "certain",
  all.filter((each) => each.found?.certain === true),
);
console.log(
  `${"share that is certain".padEnd(22)} ${share(all.filter((each) => each.found?.certain === true).length, all.length)}`,
);
for (const each of all.filter((one) => !isRight(one))) {
  const { title, text, speaker } = each;
  const said =
    each.found === null
      ? "no such quotation"
      : `${each.found.speaker ?? "nobody"}${each.found.certain ? ", certain" : ""}`;
  console.log(`  ${title}: “${text}” is ${speaker ?? "nobody"}'s, not ${said}`);
}
for (const text of surplus) console.log(`  no quotation: “${text}”`);
