/**
 * Trains src/search/weights.json: `npm run train -- FILE [--ablation]`, with FILE as in test/fixtures/questions.json:
 * `{ articles: [{ title, paragraphs: [{ text, questions: [{ question, answers }] }] }] }`. Deterministic.
 * Prints figures cross-validated by article.
 */
import { writeFileSync } from "node:fs";
import { splitSentences } from "../src/passages/sentences.ts";
import { withSlip } from "../bench/figures.ts";
import { type Article, collectionOf, readArticles } from "../bench/questions.ts";
import type { Collection } from "../src/library/collection.ts";
import { findCandidates } from "../src/search/candidates.ts";
import { measureConfidence } from "../src/search/confidence.ts";
import { confidenceFeatures, passageFeatures, sentenceFeatures, vectorFeatures } from "../src/search/features.ts";
import { localWeightsOf } from "../src/search/local-weights.ts";
import { compile } from "../src/search/matches.ts";
import { Measurer } from "../src/search/measure.ts";
import { Likeness } from "../src/search/measure-vectors.ts";
import { rank } from "../src/search/rank.ts";
import { rankingFor, type RankingWeights } from "../src/search/weights.ts";
import { readQuery } from "../src/search/read-query.ts";
import { Statistics } from "../src/search/statistics.ts";
import { type Example, fitLogistic, fitSoftmax, type Group } from "./fit.ts";

const depth = 40;
const folds = 6;
/** Paragraphs of an article that make a report. */
const perReport = 4;
/** Share of answerable questions that the shipped line lets through. */
const answeredPresent = 0.93;

/** Cuts an article into reports with a sentence a paragraph; a question goes with the first sentence that holds its answer. */
function reportsOf({ title, paragraphs }: Article): Article[] {
  const reports: Article[] = [];
  for (let start = 0; start < paragraphs.length; start += perReport) {
    const sentences = paragraphs.slice(start, start + perReport).flatMap(({ text, questions }) => {
      const spans = splitSentences(text).map((span) => text.slice(span.start, span.end));
      const placeOf = (answers: readonly string[]): number =>
        spans.findIndex((span) => answers.some((answer) => span.includes(answer)));
      return spans.map((span, n) => ({
        text: span,
        questions: questions.filter(({ answers }) => placeOf(answers) === n),
      }));
    });
    reports.push({ title, paragraphs: sentences });
  }
  return reports;
}

function foldOf(article: number): number {
  return (article % (2 * folds)) >> 1;
}

const all = [...passageFeatures, ...sentenceFeatures, ...vectorFeatures] as const;

const [file = "", ...flags] = process.argv.slice(2);
const articles = readArticles(file);

/** Candidates of every question with their features, a row per sentence. */
function groupsOf(collection: Collection, part: readonly (readonly [number, Article])[]): Group[] {
  const statistics = new Statistics([collection]);
  const groups: Group[] = [];
  for (const [number, article] of part) {
    for (const [paragraph, { questions }] of article.paragraphs.entries()) {
      for (const { question, answers } of questions) {
        const { query } = readQuery(question, [collection], statistics);
        const found = findCandidates(query, [collection.index], statistics, { depth });
        const rows: number[] = [];
        let row = 0;
        const passageOf: number[] = [];
        const right: number[] = [];
        const answering: number[] = [];
        const compiled = compile(query, collection.index);
        const localOf = localWeightsOf(compiled);
        const likeness = new Likeness(compiled, localOf);
        const measurer = new Measurer(compiled, localOf);
        for (const [n, { record }] of found.entries()) {
          const place = collection.passage(record.id);
          const isRight = record.document === `a${number}` && place?.passage.paragraph === paragraph + 1;
          const measured = measurer.measure(record);
          const like = likeness.measure(record, measurer.matches);
          for (let s = 0; s < record.sentenceEnds.length; s += 1) {
            const text = record.text.slice(record.sentences[2 * s], record.sentences[2 * s + 1]).toLowerCase();
            if (isRight) right.push(row);
            if (isRight && answers.some((answer) => text.includes(answer.toLowerCase()))) answering.push(row);
            rows.push(
              ...measured.passage,
              ...measured.sentences.subarray(s * sentenceFeatures.length, (s + 1) * sentenceFeatures.length),
              ...like.subarray(s * vectorFeatures.length, (s + 1) * vectorFeatures.length),
            );
            row += 1;
            passageOf.push(n);
          }
        }
        compiled.release();
        const paragraphOf = found.map(
          ({ record }) => `${record.document}:${collection.passage(record.id)?.passage.paragraph}`,
        );
        groups.push({ fold: foldOf(number), rows: Float32Array.from(rows), passageOf, right, answering, paragraphOf });
      }
    }
  }
  return groups;
}

function figures(groups: readonly Group[], weightsFor: (fold: number) => Float64Array): Record<string, number> {
  let s1 = 0,
    s5 = 0,
    rr = 0,
    sentence = 0;
  for (const group of groups) {
    const weights = weightsFor(group.fold);
    const best = new Map<string, { score: number; row: number }>();
    const width = all.length;
    for (let n = 0; n < group.rows.length / width; n += 1) {
      let score = 0;
      for (let f = 0; f < width; f += 1) score += (group.rows[n * width + f] ?? 0) * (weights[f] ?? 0);
      const key = group.paragraphOf[group.passageOf[n] ?? 0] ?? "";
      const known = best.get(key);
      if (known === undefined || score > known.score) best.set(key, { score, row: n });
    }
    const order = [...best.values()].toSorted((a, b) => b.score - a.score);
    const right = new Set(group.right);
    const at = order.findIndex(({ row }) => right.has(row));
    if (at === 0) s1 += 1;
    if (at >= 0 && at < 5) s5 += 1;
    if (at >= 0) rr += 1 / (at + 1);
    if (at === 0 && group.answering.includes(order[0]?.row ?? -1)) sentence += 1;
  }
  const percent = (n: number): number => Math.round((1e4 * n) / groups.length) / 100;
  return { success1: percent(s1), success5: percent(s5), mrr: percent(rr) / 100, answerSentence1: percent(sentence) };
}

const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
const collection = collectionOf(articles.map((article, n) => [n, article] as const));
const groups = groupsOf(
  collection,
  articles.map((article, n) => [n, article] as const),
);
const numbered = articles.map((article, n) => [n, article] as const);
/** The same questions asked of short reports: a few paragraphs of the article, each sentence a paragraph as in news. */
const reports = numbered.flatMap(([n, article]) => reportsOf(article).map((report) => [n, report] as const));
const small = reports.flatMap((numberedReport) => groupsOf(collectionOf([numberedReport]), [numberedReport]));
const fitted = new Map<string, Float64Array>();
for (const [name, asked] of [
  ["long", groups],
  ["short", small],
] as const) {
  const trained = Array.from({ length: folds }, (_, fold) =>
    fitSoftmax(
      asked.filter((group) => group.fold !== fold),
      all.length,
    ),
  );
  console.log(
    name,
    "paragraphs, cross-validated",
    JSON.stringify(figures(asked, (fold) => trained[fold] ?? new Float64Array(0))),
    seconds(),
  );
  const final = fitSoftmax(asked, all.length);
  console.log(name, "paragraphs, on itself      ", JSON.stringify(figures(asked, () => final)), seconds());
  fitted.set(name, final);
}
const long = fitted.get("long") ?? new Float64Array(0);
const short = fitted.get("short") ?? new Float64Array(0);
for (const [n, name] of all.entries())
  console.log(name.padEnd(18), (long[n] ?? 0).toFixed(3).padStart(8), (short[n] ?? 0).toFixed(3).padStart(8));

const pick = (names: readonly string[], values: Float64Array, offset: number): Record<string, number> =>
  Object.fromEntries(names.map((name, n) => [name, Math.round(1e3 * (values[offset + n] ?? 0)) / 1e3]));
const rankingOf = (values: Float64Array): RankingWeights => ({
  passage: pick(passageFeatures, values, 0),
  sentence: pick(sentenceFeatures, values, passageFeatures.length),
  vectors: pick(vectorFeatures, values, passageFeatures.length + sentenceFeatures.length),
});
const ranking = { long: rankingOf(long), short: rankingOf(short) };

interface Judged extends Example {
  readonly fold: number;
  readonly corpus: CorpusSize;
}

type CorpusSize = "large" | "middling" | "small";

/** Every question asked of a corpus, and whether what answers it is there. */
function judge(
  collection: Collection,
  asked: Iterable<{
    readonly question: string;
    readonly holds: boolean;
    readonly fold: number;
    readonly weight: number;
  }>,
  corpus: CorpusSize,
): Judged[] {
  const statistics = new Statistics([collection]);
  const weights = rankingFor(ranking, statistics.meanLength);
  const judged: Judged[] = [];
  for (const { question, holds, fold, weight } of asked) {
    const reading = readQuery(question, [collection], statistics);
    const ranked = rank(reading.query, findCandidates(reading.query, [collection.index], statistics), weights);
    const values = measureConfidence(reading, ranked, statistics.passages);
    if (values !== null) judged.push({ values, holds, fold, weight, corpus });
  }
  return judged;
}

const examples: Judged[] = [];
for (let rotation = 0; rotation < 4; rotation += 1) {
  const isOut = (n: number): boolean => (n % 8) >> 1 === rotation;
  const corpus = collectionOf(numbered.filter(([n]) => !isOut(n)));
  const asked = numbered.flatMap(([n, article]) =>
    article.paragraphs.flatMap(({ questions }) =>
      questions.map(({ question }) => ({ question, holds: !isOut(n), fold: foldOf(n), weight: isOut(n) ? 1 : 1 / 3 })),
    ),
  );
  const mistyped = asked
    .filter((_, at) => at % 8 === 0)
    .map((each) => ({ ...each, question: withSlip(each.question) }));
  // Each question is asked once where its article is out, and of one corpus where it is in.
  examples.push(...judge(corpus, [...asked, ...mistyped], "large"));
}
// Every fourth question asked of a few articles, its own among them or not.
for (const size of [2, 4, 8]) {
  for (let from = 0; from + size <= numbered.length; from += size) {
    const held = numbered.slice(from, from + size);
    const others = [...numbered, ...numbered].slice(from + size, from + 2 * size);
    const ask = (part: readonly (readonly [number, Article])[], holds: boolean) =>
      part
        .flatMap(([n, { paragraphs }]) =>
          paragraphs.flatMap(({ questions }) =>
            questions.map(({ question }) => ({ question, holds, fold: foldOf(n), weight: 1 })),
          ),
        )
        .filter((_, at) => at % 4 === 0)
        .flatMap((each) => [each, { ...each, question: withSlip(each.question), weight: each.weight / 2 }]);
    examples.push(...judge(collectionOf(held), [...ask(held, true), ...ask(others, false)], "middling"));
  }
}
for (const [at, [n, report]] of reports.entries()) {
  const holds = report.paragraphs.flatMap(({ questions }) => questions);
  if (holds.length === 0) continue;
  // Of another article, and of the report after this one: a question on the same matter that this one does not answer.
  const far = reports[(at + 31) % reports.length]?.[1].paragraphs.flatMap(({ questions }) => questions) ?? [];
  const next =
    reports[at + 1]?.[0] === n ? (reports[at + 1]?.[1].paragraphs.flatMap(({ questions }) => questions) ?? []) : [];
  const ask = (questions: readonly { question: string }[], holds: boolean, weight: number) =>
    questions.flatMap(({ question }) => [
      { question, holds, fold: foldOf(n), weight },
      { question: withSlip(question), holds, fold: foldOf(n), weight: weight / 2 },
    ]);
  const corpus = collectionOf([[n, report]]);
  // Of a few pages, people ask far more of what is there than of what is not.
  examples.push(...judge(corpus, [...ask(holds, true, 3), ...ask(far, false, 0.5), ...ask(next, false, 0.4)], "small"));
}
console.log(`${examples.length} judged, ${seconds()}`);
const width = confidenceFeatures.length;
const confidences = Array.from({ length: folds }, (_, fold) =>
  fitLogistic(
    examples.filter((example) => example.fold !== fold),
    width,
  ),
);
const scored = examples.map(({ values, holds, fold, corpus }) => ({
  holds,
  corpus,
  score: sigmoid(values, confidences[fold] ?? new Float64Array(0)),
}));
const judgedOf = (size: CorpusSize): typeof scored => scored.filter(({ corpus }) => corpus === size);
const line = report("large corpora", judgedOf("large"), null);
report("middling corpora", judgedOf("middling"), line);
report("small corpora", judgedOf("small"), line);
const confidence = fitLogistic(examples, width);
writeFileSync(
  "src/search/weights.json",
  `${JSON.stringify({ ...ranking, confidence: pick(confidenceFeatures, confidence, 0), line }, null, 2)}\n`,
);
for (const [n, name] of confidenceFeatures.entries()) console.log(name.padEnd(18), (confidence[n] ?? 0).toFixed(3));

function sigmoid(values: Float64Array, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0)));
}

/** Prints how well the scores tell; gives the line at which `answeredPresent` of the questions are answered. */
function report(name: string, scored: readonly { holds: boolean; score: number }[], given: number | null): number {
  const present = scored
    .filter(({ holds }) => holds)
    .map(({ score }) => score)
    .toSorted((a, b) => a - b);
  const absent = scored
    .filter(({ holds }) => !holds)
    .map(({ score }) => score)
    .toSorted((a, b) => a - b);
  let wins = 0;
  let below = 0;
  for (const score of present) {
    while (below < absent.length && (absent[below] ?? 0) < score) below += 1;
    wins += below;
  }
  const at = (share: number): number => present[Math.floor(present.length * (1 - share))] ?? 0;
  const over = (list: readonly number[], from: number): number =>
    Math.round((1e4 * list.filter((score) => score >= from).length) / list.length) / 100;
  const line = given ?? Math.round(1e3 * at(answeredPresent)) / 1e3;
  console.log(
    name,
    JSON.stringify({
      auc: Math.round((1e4 * wins) / present.length / absent.length) / 1e4,
      falseAnswersAt95: over(absent, at(0.95)),
      line,
      answeredPresent: over(present, line),
      answeredAbsent: over(absent, line),
    }),
    seconds(),
  );
  return line;
}
if (flags.includes("--ablation")) {
  for (const [n, name] of all.entries()) {
    const without = groups.map((group) => ({
      ...group,
      rows: group.rows.map((value, at) => (at % all.length === n ? 0 : value)),
    }));
    const trained = Array.from({ length: folds }, (_, fold) =>
      fitSoftmax(
        without.filter((group) => group.fold !== fold),
        all.length,
      ),
    );
    console.log(
      "without",
      name.padEnd(18),
      JSON.stringify(figures(without, (fold) => trained[fold] ?? new Float64Array(0))),
      seconds(),
    );
  }
}
