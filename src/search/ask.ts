/** From a question to an answer: read it, find candidates, rank them, and judge whether they answer. */
import type { Span } from "../documents/document.ts";
import type { Answer } from "./answer.ts";
import { findCandidates } from "./candidates.ts";
import { confidenceOf, measureConfidence } from "./confidence.ts";
import type { PassageIndex } from "./passage-index.ts";
import { isUnwritten, type PassageRecord } from "./passage-record.ts";
import type { Query } from "./query.ts";
import { rank, type Ranked } from "./rank.ts";
import { readQuery } from "./read-query.ts";
import { type Searchable, Statistics } from "./statistics.ts";
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
  const terms = new Map<PassageIndex, ReadonlySet<number>>();
  const termsIn = (index: PassageIndex): ReadonlySet<number> => {
    const known = terms.get(index) ?? askedTerms(reading.query, index);
    terms.set(index, known);
    return known;
  };
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
      matches: matchSpans(termsIn(hit.index), hit.record),
    })),
  };
}

/** A stem as a word that stands in what was found. */
function wordOf(term: string, ranked: readonly Ranked[]): string {
  for (const { record, index } of ranked.slice(0, 10)) {
    const id = index.dictionary.find(term) ?? -1;
    const at = record.terms.findIndex((each, n) => each === id && !isUnwritten(record, n));
    if (at < 0) continue;
    const written = record.text.slice(record.starts[at], record.ends[at]);
    // What opens a sentence has a capital of the sentence's.
    return at === 0 || record.sentenceEnds.includes(at) ? written.toLowerCase() : written;
  }
  return term;
}

function sentenceSpan(record: PassageRecord, sentence: number): Span {
  return { start: record.sentences[2 * sentence] ?? 0, end: record.sentences[2 * sentence + 1] ?? record.text.length };
}

/** Where words of the question, or what stands for them, stand in a passage. */
function matchSpans(asked: ReadonlySet<number>, record: PassageRecord): readonly Span[] {
  const { terms, starts, ends } = record;
  const spans: Span[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    if (asked.has(terms[at] ?? -1) && !isUnwritten(record, at))
      spans.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
  }
  return spans;
}

/** The numbers of the words of a question, and of what stands for them, in an index. */
function askedTerms({ slots, aliases }: Query, { dictionary }: PassageIndex): ReadonlySet<number> {
  const terms = [...slots.map(({ term }) => term), ...aliases.keys()];
  return new Set(terms.flatMap((term) => dictionary.find(term) ?? []));
}
