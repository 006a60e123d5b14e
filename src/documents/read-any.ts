/** Reads a file of any known kind: what it is shows from its bytes first, from its name only among texts. */
import { createHash } from "node:crypto";
import { UserError } from "../errors.ts";
import { decodeText } from "./decode.ts";
import type { Document, Metadata } from "./document.ts";
import type { ReadFile } from "./html.ts";
import { maxBytes, readDocument } from "./read.ts";

/** What a person says of a document; it goes before what its file says. */
export type Given = { readonly [Field in Exclude<keyof Metadata, "titleSupplied">]?: string | undefined };

export interface AddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly given: Given;
}

export interface Added {
  readonly document: Omit<Document, "id">;
  /** What was left out, and why, a sentence each. */
  readonly notes: readonly string[];
  /** What is known from the file itself, since nobody said it. */
  readonly filled: readonly (keyof Given)[];
}

const pictures: readonly (readonly [RegExp, string])[] = [
  [/^\u0089PNG/u, "a PNG picture"],
  [/^\u00ff\u00d8\u00ff/u, "a JPEG picture"],
  [/^GIF8/u, "a GIF picture"],
  [/^RIFF....WEBP/su, "a WebP picture"],
  [/^\u00d0\u00cf\u0011\u00e0/u, "an old Word, Excel or PowerPoint file"],
  [/^(?:ID3|\u00ff\u00fb|OggS|fLaC)/u, "a sound recording"],
  [/^....ftyp/su, "a film"],
  [/^MZ|^\u007fELF/u, "a program"],
  [/^\u001f\u008b|^7z|^Rar!/u, "an archive"],
];

/**
 * Reads a file; `told` hears how far long reading is. What reads other formats than text is loaded when it is first needed: it takes half a second.
 * @throws UserError with what is wrong and how to mend it, without the file's name.
 */
export async function readAny(file: AddedFile, told: (progress: string) => void = () => undefined): Promise<Added> {
  try {
    return await readKind(file, told);
  } catch (error) {
    // Parsers that call themselves for each level of nesting run out of stack.
    if (error instanceof RangeError)
      throw new UserError("its mark-up is nested too deeply. Save it as plain text.", { cause: error });
    throw error;
  }
}

/** What it is shows from its bytes first. */
async function readKind({ name, bytes, given }: AddedFile, told: (progress: string) => void): Promise<Added> {
  if (bytes.byteLength === 0) throw new UserError("it is empty. Add a file that holds text.");
  if (bytes.byteLength > maxBytes) {
    throw new UserError(
      `it has ${Math.round(bytes.byteLength / 1e6)} MB; at most ${maxBytes >> 20} MB can be read. Split it.`,
    );
  }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  // A text may begin with such letters; only what is no text holds control characters.
  const isBinary = /[\u0000-\u0008\u000e-\u001a]/u.test(head);
  for (const [pattern, what] of isBinary ? pictures : []) {
    if (pattern.test(head))
      throw new UserError(`it is ${what}, not a text. Add text, Markdown, HTML, PDF, .docx or .eml.`);
  }
  if (/^[^\n]{0,64}%PDF-\d/u.test(head))
    return made(name, given, await (await import("./pdf.ts")).readPdf(bytes, told));
  if (head.startsWith("PK\u0003\u0004")) return made(name, given, await (await import("./docx.ts")).readDocx(bytes));
  const ending = /\.[^.]+$/u.exec(name.toLowerCase())?.[0] ?? "";
  if (ending === ".pdf" || ending === ".docx") {
    throw new UserError(`it is named ${ending} but is no such file. Save it again, or name it for what it is.`);
  }
  if (ending === ".eml") return made(name, given, await (await import("./eml.ts")).readEml(bytes));
  const text = decodeText(bytes);
  if (/^\.x?html?$/u.test(ending) || /^\s*(?:<!doctype html|<html[\s>])/iu.test(text))
    return made(name, given, (await import("./html.ts")).readPage(text));
  if (/^\s*\{\\rtf/u.test(text)) throw new UserError("it is an RTF file. Save it as .docx or plain text.");
  return ofText(name, bytes, given);
}

/** Text and Markdown have front matter of their own. */
function ofText(name: string, bytes: Uint8Array, given: Given): Added {
  const { id: _, ...document } = readDocument(
    "",
    /\.(?:md|markdown)$/iu.test(name) ? name : `${name}.txt`.replace(/(\.txt)+$/iu, ".txt"),
    bytes,
  );
  const filled = (["title", "date", "url", "archive", "publisher", "author", "language"] as const).filter(
    (field) => given[field] === undefined && document[field] !== null && !(field === "title" && document.titleSupplied),
  );
  const supplied = given.title !== undefined || document.titleSupplied;
  return { document: { ...document, ...defined(given), titleSupplied: supplied }, notes: [], filled };
}

function made(name: string, given: Given, read: ReadFile): Added {
  if (!read.blocks.some(({ kind }) => kind !== "heading")) throw new UserError("it holds no text to search.");
  const { facts } = read;
  const filled = (["title", "date", "url", "publisher", "author", "language"] as const).filter(
    (field) => given[field] === undefined && facts[field] !== null,
  );
  const title = given.title ?? facts.title ?? name.replace(/\.[^.]+$/u, "").replace(/[-_]+/gu, " ");
  const document = {
    title,
    titleSupplied: given.title !== undefined || facts.title === null,
    date: given.date ?? facts.date,
    url: given.url ?? facts.url,
    archive: given.archive ?? null,
    publisher: given.publisher ?? facts.publisher,
    author: given.author ?? facts.author,
    language: given.language ?? facts.language,
    sha256: createHash("sha256").update(read.text, "utf8").digest("hex"),
    text: read.text,
    blocks: read.blocks,
  };
  return { document, notes: read.notes, filled };
}

function defined(given: Given): Partial<Record<keyof Given, string>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
