/** How good answers are: figures over questions with known answers. */
import { type Article, collectionOf } from "./questions.ts";

export interface Figures {
  readonly questions: number;
  /** Percent of questions whose paragraph is first, and among the first five; mean reciprocal rank of the first ten. */
  readonly success1: number;
  readonly success5: number;
  readonly mrr: number;
  /** Percent whose first answering sentence holds the answer. */
  readonly answerSentence1: number;
  /** Whole time of a question, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Refusals {
  /** Area under the curve of confidence, of questions that the documents answer against others. */
  readonly auc: number;
  /** Percent of the others that are answered where 95 % of the first are. */
  readonly falseAnswersAt95: number;
  /** Percent answered of both, at the shipped line. */
  readonly answeredPresent: number;
  readonly answeredAbsent: number;
}

/** Measures answers; `change` makes another question of each, such as one with a slip. */
export function measureAnswers(
  articles: readonly Article[],
  change: (question: string) => string = (question) => question,
): Figures {
  const collection = collectionOf(articles.map((article, n) => [n, article] as const));
  const times: number[] = [];
  let [first, five, reciprocal, sentence] = [0, 0, 0, 0];
  for (const { question, answers, article, paragraph } of questionsOf(articles)) {
    const asked = change(question);
    const started = performance.now();
    const { hits } = collection.ask(asked, { limit: 10 });
    times.push(performance.now() - started);
    const places = hits.flatMap((hit) => {
      const place = collection.passage(hit.passage);
      return place === undefined ? [] : [`${hit.document}:${place.passage.paragraph}`];
    });
    const rank = [...new Set(places)].indexOf(`a${article}:${paragraph}`);
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) five += 1;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
    const [hit] = hits;
    const text = collection.find(hit?.document ?? "")?.document.text ?? "";
    const shown = text.slice(hit?.answer?.start ?? 0, hit?.answer?.end ?? 0).toLowerCase();
    if (rank === 0 && answers.some((answer) => shown.includes(answer.toLowerCase()))) sentence += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(100 * (times[Math.floor(share * times.length)] ?? 0)) / 100;
  return {
    questions: times.length,
    success1: percent(first, times.length),
    success5: percent(five, times.length),
    mrr: Math.round((1e3 * reciprocal) / times.length) / 1e3,
    answerSentence1: percent(sentence, times.length),
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** Measures refusals: every question is asked once where its article is there, and once where a quarter, it among them, is not. */
export function measureRefusals(articles: readonly Article[]): Refusals {
  const present: { confidence: number; found: boolean }[] = [];
  const absent: { confidence: number; found: boolean }[] = [];
  const numbered = articles.map((article, n) => [n, article] as const);
  for (let rotation = 0; rotation < 4; rotation += 1) {
    const collection = collectionOf(numbered.filter(([n]) => n % 4 !== rotation));
    for (const { question, article } of questionsOf(articles)) {
      const isOut = article % 4 === rotation;
      if (!isOut && article % 4 !== (rotation + 1) % 4) continue;
      (isOut ? absent : present).push(collection.ask(question, { limit: 1 }));
    }
  }
  const sorted = present.map(({ confidence }) => confidence).toSorted((a, b) => a - b);
  let wins = 0;
  for (const { confidence } of absent) {
    const above = sorted.filter((each) => each > confidence).length;
    wins += above + sorted.filter((each) => each === confidence).length / 2;
  }
  const cut = sorted[Math.floor(sorted.length * 0.05)] ?? 0;
  const share = (list: readonly { found: boolean }[]): number =>
    percent(list.filter(({ found }) => found).length, list.length);
  return {
    auc: Math.round((1e4 * wins) / present.length / absent.length) / 1e4,
    falseAnswersAt95: percent(absent.filter(({ confidence }) => confidence >= cut).length, absent.length),
    answeredPresent: share(present),
    answeredAbsent: share(absent),
  };
}

/** Every question with its place: number of the article, and of the paragraph from 1. */
export function* questionsOf(articles: readonly Article[]): Generator<{
  readonly question: string;
  readonly answers: readonly string[];
  readonly article: number;
  readonly paragraph: number;
}> {
  for (const [article, { paragraphs }] of articles.entries()) {
    for (const [n, { questions }] of paragraphs.entries()) {
      for (const { question, answers } of questions) yield { question, answers, article, paragraph: n + 1 };
    }
  }
}

/** Two neighbouring letters of the longest word changed places. */
export function withSlip(question: string): string {
  const longest = (question.match(/[a-z]{5,}/gu) ?? []).toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return question;
  const at = longest.length >> 1;
  const slipped = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
  return question.replace(longest, slipped);
}

function percent(n: number, of: number): number {
  return of === 0 ? 0 : Math.round((1e4 * n) / of) / 100;
}
