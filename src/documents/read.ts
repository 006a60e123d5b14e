/** A file's bytes to a document. */
import { createHash } from "node:crypto";
import { UserError } from "../errors.ts";
import { decodeText } from "./decode.ts";
import type { Document } from "./document.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./text.ts";

/** Bytes that a document may have at most. */
export const maxBytes = 20 * 1024 * 1024;

/** The endings of files that can be read. */
export const readableEndings = [".md", ".markdown", ".txt"] as const;

/**
 * Reads a document. `name` is the file's path in its folder, with `/`.
 * @throws UserError with what is wrong and how to mend it, without the file's name.
 */
export function readDocument(id: string, name: string, bytes: Uint8Array): Document {
  if (bytes.byteLength > maxBytes) {
    throw new UserError(
      `it has ${Math.round(bytes.byteLength / 1e6)} MB; at most ${maxBytes >> 20} MB can be read. Split it.`,
    );
  }
  const { fields, body } = readFrontMatter(decodeText(bytes));
  const { text, blocks } = name.toLowerCase().endsWith(".txt")
    ? { text: body, blocks: readPlainText(body) }
    : readMarkdown(body);
  if (!blocks.some((block) => block.kind !== "heading")) throw new UserError("it holds no text to search.");
  const heading = blocks[0]?.kind === "heading" && blocks[0].level === 1 ? blocks[0] : null;
  const own = fields.title ?? (heading === null ? undefined : text.slice(heading.start, heading.end));
  return {
    id,
    title: own ?? titleFromName(name),
    titleSupplied: fields["title-supplied"] ?? own === undefined,
    date: fields.date ?? null,
    url: fields.url ?? null,
    archive: fields.archive ?? null,
    publisher: fields.publisher ?? null,
    author: fields.author ?? null,
    language: fields.language ?? null,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
    text,
    blocks,
  };
}

function titleFromName(name: string): string {
  const stem = (name.split("/").at(-1) ?? name).replace(/\.[^.]+$/u, "");
  return stem.replace(/[-_]+/gu, " ").trim() || name;
}

/** A document id from a file name: letters and digits of any script in lower case, joined by hyphens, at most 48 characters. */
export function slugOf(name: string): string {
  const words = name
    .replace(/\.[^./]+$/u, "")
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = Array.from(words?.join("-") ?? "")
    .slice(0, 48)
    .join("")
    .replace(/-$/u, "");
  return slug === "" ? "document" : slug;
}
