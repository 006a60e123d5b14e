/**
 * Invented news with the speaker of each quotation in braces after its mark, `-` for a quotation of nobody. A quotation
 * that its paragraph does not close has the braces at the paragraph's end.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readMarkdown } from "../src/documents/markdown.ts";
import { readQuotations } from "../src/quotations/read.ts";

/** What was made of one quotation. */
export interface Attributed {
  readonly title: string;
  /** The number of its article, from 0, and its place there. */
  readonly article: number;
  readonly start: number;
  readonly text: string;
  /** Who said it; null for nobody. */
  readonly speaker: string | null;
  readonly found: { readonly speaker: string | null; readonly certain: boolean; readonly byPronoun: boolean } | null;
}

/** What was made of a file. */
export interface Measured {
  readonly quotations: readonly Attributed[];
  /** The articles without their braces. */
  readonly texts: readonly string[];
  /** Spans that are taken for quotations and are none. */
  readonly surplus: readonly string[];
}

interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
}

/** The files of long articles in the manner of agencies and dailies, several so that each is read soon. */
export function newswire(): readonly string[] {
  return filesIn("test/fixtures/newswire");
}

/** The files of articles that are built, sentence by sentence, as published ones are, with other people, places and words. */
export function reports(): readonly string[] {
  return filesIn("test/fixtures/reports");
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => `${folder}/${name}`);
}

/** Reads every quotation of an annotated file. */
export async function attributeAll(path: string): Promise<Measured> {
  const source = await readFile(path, "utf8");
  const quotations: Attributed[] = [];
  const surplus: string[] = [];
  const texts: string[] = [];
  for (const article of source.split(/^(?=# )/mu)) {
    const { blocks, text: marked } = readMarkdown(article);
    const { text, wanted, moved } = withoutAnnotations(marked);
    const found = readQuotations({
      text,
      blocks: blocks.map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) })),
    }).quotations;
    const title = /^.*/u.exec(text)?.[0] ?? "";
    for (const { start, end, speaker } of wanted) {
      const same = found.find((each) => each.start === start && each.end === end);
      quotations.push({
        title,
        article: texts.length,
        start,
        text: text.slice(start, end),
        speaker,
        found:
          same === undefined
            ? null
            : {
                speaker: same.attribution === "none" ? null : same.speaker,
                certain: same.attribution === "certain",
                byPronoun: /^(?:he|she|they)$/iu.test(same.mention ?? ""),
              },
      });
    }
    for (const { start, end } of found) {
      if (!wanted.some((each) => each.start === start && each.end === end)) surplus.push(text.slice(start, end));
    }
    texts.push(text);
  }
  return { quotations, texts, surplus };
}

/** The text without its braces, what they tell, and where a place of the marked text is in it. */
function withoutAnnotations(marked: string): {
  readonly text: string;
  readonly wanted: readonly Wanted[];
  readonly moved: (place: number) => number;
} {
  const wanted: Wanted[] = [];
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let text = "";
  let from = 0;
  for (const { 0: braces, 1: speaker = "", index } of marked.matchAll(/ \{([^}]*)\}/gu)) {
    const since = text.length;
    text += marked.slice(from, index);
    from = index + braces.length;
    cuts.push({ at: index, length: braces.length });
    wanted.push({ ...spanBefore(text, since), speaker: speaker === "-" ? null : speaker });
  }
  const moved = (place: number): number =>
    place - cuts.reduce((sum, { at, length }) => (at < place ? sum + length : sum), 0);
  return { text: text + marked.slice(from), wanted, moved };
}

const openings: Readonly<Record<string, RegExp>> = {
  "’’": /(?:‘‘|“)(?=[^‘“]*$)/u,
  "''": /(?:''|")(?=[^"]*$)/u,
  "”": /“(?=[^“]*$)|”(?=[^“”]*$)/u,
  '"': /"(?=[^"]*$)/u,
  "’": /(?<![\p{L}\p{N}])‘(?=[^‘]*$)/u,
  "'": /(?<![^\s(])'(?!.*[\s(]')/u,
  "»": /«(?=[^«]*$)/u,
};

/** The quotation that ends where `text` does, before a mark and a stop or at the end of its paragraph, and begins after `since`. */
function spanBefore(text: string, since: number): { readonly start: number; readonly end: number } {
  const from = Math.max(text.lastIndexOf("\n") + 1, since);
  const isOpen = (text.slice(from).match(/["“”]|’’|''|‘‘/gu)?.length ?? 0) % 2 > 0;
  const tail = isOpen ? null : /(?:’’|''|[”"’'»])(?=[.,;:!?]?$)/u.exec(text);
  const end = tail?.index ?? text.length;
  const inside = text.slice(from, end);
  // One mark may be straight and the other curly.
  const open = tail === null ? (/["“](?=[^"“]*$)/u.exec(inside) ?? /(?<=^|: )['‘](?=\p{L})/u.exec(inside)) : null;
  const start = openings[tail?.[0] ?? ""]?.exec(inside) ?? open ?? /["“‘](?=[^"“]*$)/u.exec(inside);
  if (start === null) return { start: end, end };
  // A space may set off a mark inside from the one that closes.
  return { start: from + start.index + start[0].length, end: from + inside.trimEnd().length };
}

/** Whether the right person, or nobody, was named. A role or an organisation counts by its own word. */
export function isRight({ speaker, found }: Attributed): boolean {
  if (found === null) return false;
  if (speaker === null || found.speaker === null) return speaker === found.speaker;
  const [wanted, said] = [speaker.toLowerCase(), found.speaker.toLowerCase()];
  return (
    said === wanted ||
    (/^\p{Ll}|^\S+$/u.test(speaker) && said.split(/[\s'’]+/u).includes(wanted)) ||
    said.endsWith(` ${wanted}`) ||
    withoutMiddle(found.speaker) === withoutMiddle(speaker)
  );
}

/** A name of three words without the second: "Martin T. Oakes" is Martin Oakes. */
function withoutMiddle(name: string): string {
  return name.replace(/^(\p{Lu}\S+) \p{Lu}\S* (\p{Lu}\S+)$/u, "$1 $2");
}
