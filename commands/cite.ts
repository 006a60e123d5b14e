/** /cite: a citation of a passage in the style one needs. */
import { z } from "zod";
import { cite, styles } from "../src/citing/cite.ts";
import { command } from "../src/command/command.ts";
import { requireDocument, suggestDocuments } from "../src/command/document-option.ts";
import { pageAt } from "../src/documents/document.ts";
import { linkToWords, selectorOf } from "../src/passages/text-fragment.ts";
import { speakerAt } from "../src/quotations/speaker-at.ts";

export default command({
  name: "cite",
  description: "Cite a passage: APA, MLA, Chicago, BibTeX, RIS or Markdown",
  options: z.object({
    passage: z
      .string()
      .trim()
      .min(1, "is empty. Give the id of a passage, or a document")
      .max(200, "is too long to be a passage's id")
      .describe("The passage's id, as answers have it, or a document"),
    style: z.enum(styles).optional().describe("One style; all of them when left out"),
  }),
  suggest: { passage: suggestDocuments },
  run({ library }, { passage: id, style }) {
    const place = library.passage(id);
    const holding = place?.holding ?? requireDocument(library, id);
    const passage = place?.passage ?? holding.passages[0];
    const { document } = holding;
    const span = { start: passage?.start ?? 0, end: passage?.end ?? 0 };
    const cited = {
      document,
      link: linkToWords(document, span),
      paragraph: passage?.paragraph ?? 1,
      page: pageAt(document, span.start),
      speaker: speakerAt(holding.quotations, span),
      text: document.text.slice(span.start, span.end),
    };
    const citations = (style === undefined ? styles : [style]).map((each) => ({
      style: each,
      text: cite(cited, each),
    }));
    return {
      outcome: "done",
      privacy: "private",
      parts: citations.map(({ style: name, text }) => ({ kind: "code" as const, label: labels[name], text })),
      actions: [],
      facts: {
        document: document.id,
        passage: passage?.id ?? null,
        citations: Object.fromEntries(citations.map(({ style: name, text }) => [name, text])),
        link: cited.link,
        archive: document.archive,
        selector: selectorOf(document, span),
      },
    };
  },
});

const labels = {
  apa: "APA",
  mla: "MLA",
  chicago: "Chicago",
  bibtex: "BibTeX",
  ris: "RIS",
  markdown: "Markdown",
} as const;
