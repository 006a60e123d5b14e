/** Questions with the paragraphs that answer them, as files in the format of test/fixtures/questions.json have them. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { readDocument } from "../src/documents/read.ts";
import { Collection } from "../src/library/collection.ts";

const file = z.object({
  articles: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          text: z.string(),
          questions: z.array(z.object({ question: z.string(), answers: z.array(z.string()) })),
        }),
      ),
    }),
  ),
});

export type Article = z.output<typeof file>["articles"][number];

/** The articles of a file. */
export function readArticles(path: string): readonly Article[] {
  return file.parse(JSON.parse(readFileSync(path, "utf8"))).articles;
}

/** A collection of articles, a document each with the id `aN`, a paragraph each as in the file. */
export function collectionOf(articles: readonly (readonly [number, Article])[]): Collection {
  const collection = new Collection();
  for (const [number, { title, paragraphs }] of articles) {
    const body = paragraphs.map(({ text }) => text.replace(/\s+/gu, " ")).join("\n\n");
    const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
    collection.put(readDocument(`a${number}`, `a${number}.txt`, Buffer.from(text)));
  }
  return collection;
}
