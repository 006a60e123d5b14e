/** Invented news with the speaker of each quotation in braces after it, `-` for a quotation of nobody. */
import { readFile } from "node:fs/promises";
import { readMarkdown } from "../src/documents/markdown.ts";
import { readQuotations } from "../src/quotations/read.ts";

/** What was made of one quotation. */
export interface Attributed {
  readonly title: string;
  readonly text: string;
  /** Who said it; null for nobody. */
  readonly speaker: string | null;
  readonly found: { readonly speaker: string | null; readonly certain: boolean; readonly byPronoun: boolean } | null;
}

/** Reads every quotation of an annotated file. */
export async function attributeAll(path: string): Promise<readonly Attributed[]> {
  const source = await readFile(path, "utf8");
  return source.split(/^(?=# )/mu).flatMap((article) => {
    const wanted: { text: string; speaker: string | null }[] = [];
    const plain = article.replace(/“([^”]*)” \{([^}]*)\}/gu, (_, text: string, speaker: string) => {
      wanted.push({ text, speaker: speaker === "-" ? null : speaker });
      return `“${text}”`;
    });
    const document = readMarkdown(plain);
    const { quotations } = readQuotations(document);
    const title = /^# (.*)/u.exec(article)?.[1] ?? "";
    return wanted.map(({ text, speaker }) => {
      const quotation = quotations.find(({ start, end }) => document.text.slice(start, end) === text);
      const found =
        quotation === undefined
          ? null
          : {
              speaker: quotation.attribution === "none" ? null : quotation.speaker,
              certain: quotation.attribution === "certain",
              byPronoun: /^(?:he|she|they)$/iu.test(quotation.mention ?? ""),
            };
      return { title, text, speaker, found };
    });
  });
}

/** Whether the right person, or nobody, was named. A role or an organisation counts by its own word. */
export function isRight({ speaker, found }: Attributed): boolean {
  if (found === null) return false;
  if (speaker === null || found.speaker === null) return speaker === found.speaker;
  const [wanted, said] = [speaker.toLowerCase(), found.speaker.toLowerCase()];
  return (
    said === wanted ||
    (/^\p{Ll}|^\S+$/u.test(speaker) && said.split(/[\s'’]+/u).includes(wanted)) ||
    said.endsWith(` ${wanted}`)
  );
}
