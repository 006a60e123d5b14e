/** Prints how good answers are, beside plain MiniSearch: `npm run bench:quality [-- FILE]`. */
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { measureAnswers, measureRefusals, questionsOf, withSlip } from "./figures.ts";
import { readArticles } from "./questions.ts";
import { reports } from "./annotated-news.ts";
import { measureSaid } from "./said.ts";

const sample = fileURLToPath(new URL("../../test/fixtures/questions.json", import.meta.url));
const articles = readArticles(process.argv[2] ?? sample);
const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);

const plain = new MiniSearch({ fields: ["text", "title"] });
for (const [n, { title, paragraphs: texts }] of articles.entries()) {
  for (const [p, { text }] of texts.entries()) plain.add({ id: `${n}:${p + 1}`, text, title });
}
const times: number[] = [];
let first = 0;
for (const { question, article, paragraph } of questionsOf(articles)) {
  const started = performance.now();
  const results = plain.search(question);
  times.push(performance.now() - started);
  if (String(results[0]?.id) === `${article}:${paragraph}`) first += 1;
}
times.sort((a, b) => a - b);
const clean = measureAnswers(articles);
const slipped = measureAnswers(articles, withSlip);
console.log(`${articles.length} articles, ${paragraphs} paragraphs, ${clean.questions} questions`);
console.table({
  "plain MiniSearch": {
    success1: Math.round((1e4 * first) / times.length) / 100,
    p50: Math.round(100 * (times[times.length >> 1] ?? 0)) / 100,
    p99: Math.round(100 * (times[Math.floor(0.99 * times.length)] ?? 0)) / 100,
  },
  Verbatim: clean,
  "with a slip": slipped,
});
console.table({ "left out or not": measureRefusals(articles) });
const said = await measureSaid(reports());
console.table({ "“What did X say?”, X named beside the words": said.named, "not named there": said.unnamed });
