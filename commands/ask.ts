/** /ask: the passages that answer a question, the answering sentence marked. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { documentOption, requireDocument, suggestDocuments } from "../src/command/document-option.ts";
import type { Part } from "../src/command/reply.ts";
import type { Span } from "../src/documents/document.ts";
import { excerptOf } from "../src/passages/excerpt.ts";
import { speakerAt } from "../src/quotations/speaker-at.ts";
import { UserError } from "../src/errors.ts";

export default command({
  name: "ask",
  description: "Ask the documents a question; get the exact words that answer it",
  options: z.object({
    question: z
      .string()
      .trim()
      .min(1, "is empty. Ask something, such as: Who spoke for the council?")
      .max(1000, "is too long: at most 1,000 characters. Ask one thing at a time")
      .describe("Your question, in plain words"),
    document: documentOption,
    limit: z.coerce
      .number()
      .int("must be a whole number")
      .min(1, "must be 1 to 10")
      .max(10, "must be 1 to 10")
      .default(3)
      .describe("How many passages to show, 1 to 10"),
    private: z.boolean().default(false).describe("Show the answer to you alone"),
  }),
  suggest: { document: suggestDocuments },
  run({ library }, { question, document, limit, private: isPrivate }) {
    const started = performance.now();
    const scope = document === undefined ? undefined : requireDocument(library, document).document.id;
    if (!/[\p{L}\p{N}]/u.test(question)) throw new UserError("question holds no words. Ask something in words.");
    const answer = library.ask(question, { limit, document: scope });
    const excerpts = answer.hits.flatMap((hit) => {
      const place = library.passage(hit.passage);
      if (place === undefined) return [];
      const { holding, passage } = place;
      const speaker = speakerAt(holding.quotations, hit.answer ?? passage);
      const excerpt = excerptOf(holding.document, { passage: passage.id, paragraph: passage.paragraph }, passage, {
        answer: hit.answer,
        speaker,
        score: hit.score,
      });
      return [{ ...excerpt, matches: hit.matches }];
    });
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    const shown = answer.found ? excerpts : excerpts.slice(0, 1);
    const parts: Part[] = [];
    if (answer.corrections.length > 0) parts.push({ kind: "note", text: correctedNote(answer.corrections) });
    // Found without them: whoever asked is to see what the answer does not speak of.
    if (answer.found && answer.missing.length > 0)
      parts.push({ kind: "note", text: `${standNowhere(answer.missing)}.` });
    if (!answer.found) parts.push({ kind: "note", text: notFound(answer.missing, shown.length > 0) });
    for (const excerpt of shown) {
      parts.push({
        kind: "excerpt",
        excerpt,
        shown: excerpt,
        emphasis: emphasisOf(excerpt.matches, answer.found ? excerpt.answer : null),
        label: answer.found ? null : "Nearest passage, not an answer",
        actions: [
          {
            label: `Context of ¶${excerpt.paragraph}`,
            command: "read",
            options: { document: excerpt.passage },
          },
          { label: "Cite", command: "cite", options: { passage: excerpt.passage } },
        ],
      });
    }
    return {
      outcome: answer.found ? "found" : "not-found",
      privacy: isPrivate ? "private" : "public",
      parts,
      actions: [],
      facts: {
        found: answer.found,
        confidence: answer.confidence,
        excerpts,
        missing: answer.missing,
        corrections: answer.corrections,
        ms,
      },
    };
  },
});

/** The answer and the matched words outside of it, in order. */
function emphasisOf(matches: readonly Span[], answer: Span | null): readonly Span[] {
  const outside = matches.filter(({ start, end }) => answer === null || end <= answer.start || start >= answer.end);
  return (answer === null ? outside : [...outside, answer]).toSorted((a, b) => a.start - b.start);
}

function correctedNote(corrections: readonly { readonly asked: string; readonly shown: string }[]): string {
  const shown = corrections.map((each) => `“${each.shown}”`).join(", ");
  return `Showing results for ${shown}: ${standNowhere(corrections.map(({ asked }) => asked))}.`;
}

function notFound(missing: readonly string[], hasNearest: boolean): string {
  const why = missing.length === 0 ? "" : ` ${standNowhere(missing)}.`;
  return `Not in these documents.${why}${hasNearest ? "" : " Try other words, or /documents to see what is here."}`;
}

function standNowhere(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return `${quoted} ${words.length === 1 ? "stands" : "stand"} in none of these documents`;
}
