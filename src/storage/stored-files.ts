/** The files of a kept document, checked by their sums and their shape when they are read. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { sumOf } from "./durable-files.ts";
import type { StoredDocument } from "./store.ts";

const block = z.object({
  kind: z.enum(["heading", "paragraph", "list-item", "table-row", "quote", "code"]),
  level: z.int(),
  start: z.int(),
  end: z.int(),
  paragraph: z.int(),
  page: z.int().optional(),
});
const nullable = z.string().nullable();
const facts = z.object({
  id: z.string(),
  revision: z.int().min(1),
  name: z.string(),
  added: z.string(),
  bytesSha256: z.string(),
  sha256: z.string(),
  size: z.int(),
  title: z.string(),
  titleSupplied: z.boolean(),
  date: nullable,
  url: nullable,
  archive: nullable,
  publisher: nullable,
  author: nullable,
  language: nullable,
});
/** Sums of content.json and of the facts themselves; folders written before there were any have none. */
const sums = z.object({ contentSha256: z.string().optional(), factsSha256: z.string().optional() });
const content = z.object({ text: z.string(), blocks: z.array(block) });

/** content.json of a document. */
export function contentFile({ text, blocks }: StoredDocument): Buffer {
  return Buffer.from(JSON.stringify({ text, blocks }));
}

/** facts.json of a document whose content.json has this sum; null where that is not known. */
export function factsFile(document: StoredDocument, contentSha256: string | null): Buffer {
  const known = facts.parse(document);
  const own = { ...(contentSha256 === null ? {} : { contentSha256 }), factsSha256: sumOfFacts(known) };
  return Buffer.from(JSON.stringify({ ...known, ...own }, null, 2));
}

/** The sum of content.json that a document was written with; null where that is not known. */
export async function contentSumOf(folder: string): Promise<string | null> {
  return sums.parse(JSON.parse(await readFile(join(folder, "facts.json"), "utf8"))).contentSha256 ?? null;
}

/** The schema gives the fields one order. */
function sumOfFacts(known: z.output<typeof facts>): string {
  return sumOf(Buffer.from(JSON.stringify(known)));
}

/**
 * Reads the folder of a document.
 * @throws UserError when a file is missing or is not what was written.
 */
export async function readStored(folder: string): Promise<StoredDocument> {
  const load = async (name: string): Promise<Buffer> =>
    readFile(join(folder, name)).catch((error: unknown) => {
      throw new UserError(`${name} cannot be read`, { cause: error });
    });
  const parse = <Shape>(schema: z.ZodType<Shape>, bytes: Buffer, name: string): Shape => {
    try {
      return schema.parse(JSON.parse(bytes.toString("utf8")));
    } catch (error) {
      throw new UserError(`${name} is not what was written`, { cause: error });
    }
  };
  const factsBytes = await load("facts.json");
  const known = parse(facts, factsBytes, "facts.json");
  const { contentSha256, factsSha256 } = parse(sums, factsBytes, "facts.json");
  if (factsSha256 !== undefined && sumOfFacts(known) !== factsSha256)
    throw new UserError("what is known of it is not what was written");
  const contentBytes = await load("content.json");
  const { text, blocks } = parse(content, contentBytes, "content.json");
  if (sumOf(Buffer.from(text, "utf8")) !== known.sha256) throw new UserError("the text is not what was written");
  if (contentSha256 !== undefined && sumOf(contentBytes) !== contentSha256)
    throw new UserError("where its blocks are is not what was written");
  if (sumOf(await load("original")) !== known.bytesSha256) throw new UserError("the original is not what was written");
  return {
    ...known,
    text,
    blocks: blocks.map(({ page, ...rest }) => (page === undefined ? rest : { ...rest, page })),
  };
}
