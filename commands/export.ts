/** export: every document with its passages and quotations, a JSON object per line. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { documentOption, requireDocument, suggestDocuments } from "../src/command/document-option.ts";

export default command({
  name: "export",
  description: "Print every document with its passages and quotations as JSON lines",
  only: "terminal",
  options: z.object({ document: documentOption }),
  suggest: { document: suggestDocuments },
  run({ library }, { document }) {
    const holdings = document === undefined ? library.holdings() : [requireDocument(library, document)];
    const facts = holdings.map((holding) => ({
      document: holding.document.id,
      title: holding.document.title,
      date: holding.document.date,
      url: holding.document.url,
      sha256: holding.document.sha256,
      text: holding.document.text,
      passages: holding.passages.map(({ id, paragraph, start, end, heading }) => ({
        passage: id,
        paragraph,
        start,
        end,
        heading,
      })),
      quotations: holding.quotations.map(({ start, end, speaker, mention, kind, cue, attribution }) => ({
        start,
        end,
        text: holding.document.text.slice(start, end),
        speaker,
        mention,
        kind,
        cue,
        attribution,
      })),
    }));
    return {
      outcome: "done",
      privacy: "private",
      parts: [{ kind: "note", text: facts.map((fact) => JSON.stringify(fact)).join("\n") }],
      actions: [],
      facts,
    };
  },
});
