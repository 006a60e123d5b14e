/** From a question to an answer: read it, find candidates, rank them, and judge whether they answer. */
import type { Span } from "../documents/document.ts";
import type { Answer } from "./answer.ts";
import { analyze } from "./analyze.ts";
import { findCandidates } from "./candidates.ts";
import { confidenceOf, measureConfidence } from "./confidence.ts";
import type { PassageRecord } from "./passage-record.ts";
import type { Query } from "./query.ts";
import { rank, type Ranked } from "./rank.ts";
import { readQuery, type Searchable, Statistics } from "./read-query.ts";
import { rankingFor, weights } from "./weights.ts";

/** Answers `question` from all that is searchable, as one index of it would. Hits are best first; spans are offsets into their passage. */
export function answerQuestion(
  searched: readonly Searchable[],
  question: string,
  options: { readonly limit: number; readonly document?: string | undefined },
): Answer {
  const statistics = new Statistics(searched);
  const reading = readQuery(question, searched, statistics);
  const found = findCandidates(
    reading.query,
    searched.map(({ index }) => index),
    statistics,
    { document: options.document },
  );
  const model = weights();
  const ranked = rank(reading.query, found, rankingFor(model, statistics.meanLength));
  const values = measureConfidence(reading, ranked, statistics.passages);
  const confidence = values === null ? 0 : Math.round(1e4 * confidenceOf(values, model.confidence)) / 1e4;
  return {
    found: confidence >= model.line,
    confidence,
    missing: reading.missing,
    corrections: reading.corrections.map(({ asked, term }) => ({ asked, shown: wordOf(term, ranked) })),
    hits: ranked.slice(0, options.limit).map((hit) => ({
      document: hit.record.document,
      passage: hit.record.id,
      score: Math.round(hit.score * 1e4) / 1e4,
      answer: sentenceSpan(hit.record, hit.sentence),
      matches: matchSpans(reading.query, hit.record),
    })),
  };
}

/** A stem as a word that stands in what was found. */
function wordOf(term: string, ranked: readonly Ranked[]): string {
  for (const { record } of ranked.slice(0, 10)) {
    const token = analyze(record.text).find((each) => each.term === term);
    if (token !== undefined) return record.text.slice(token.start, token.end).toLowerCase();
  }
  return term;
}

function sentenceSpan(record: PassageRecord, sentence: number): Span {
  return { start: record.sentences[2 * sentence] ?? 0, end: record.sentences[2 * sentence + 1] ?? record.text.length };
}

/** Where words of the question, or what stands for them, stand in a passage. */
function matchSpans(query: Query, record: PassageRecord): readonly Span[] {
  const asked = new Set([...query.slots.map(({ term }) => term), ...query.aliases.keys()]);
  return analyze(record.text).flatMap(({ term, start, end }) => (asked.has(term) ? [{ start, end }] : []));
}
