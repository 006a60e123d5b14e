/** /documents: what is there. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import type { Holding } from "../src/library/library.ts";

export default command({
  name: "documents",
  description: "List the documents that can be asked and quoted",
  options: z.object({}),
  run({ library }) {
    const items = library.holdings().map(describeHolding);
    return {
      outcome: "found",
      privacy: "public",
      parts: [
        { kind: "title", text: items.length === 1 ? "1 document" : `${items.length} documents` },
        {
          kind: "list",
          items: items.map((item) => ({
            name: `${item.title}${item.titleSupplied ? " (our title)" : ""}`,
            detail: [
              item.date ?? "no date",
              `${item.words.toLocaleString("en")} words`,
              `${item.passages} passages`,
              `${item.quotations} quotations`,
              item.url ?? "no link",
              `id ${item.document}`,
            ].join(" · "),
          })),
        },
      ],
      actions: [],
      facts: { documents: items },
    };
  },
});

function describeHolding({ document, passages, quotations }: Holding) {
  return {
    document: document.id,
    title: document.title,
    titleSupplied: document.titleSupplied,
    date: document.date,
    url: document.url,
    sha256: document.sha256,
    words: document.text.match(/\S+/gu)?.length ?? 0,
    paragraphs: passages.at(-1)?.paragraph ?? 0,
    passages: passages.length,
    quotations: quotations.length,
  };
}
