/** What a shelf keeps as zip files: originals, texts, and a manifest of what is known. */
import { strToU8, zip, type AsyncZippable } from "fflate";
import type { Shelf } from "../library/shelf.ts";
import type { StoredDocument } from "../storage/store.ts";
import type { ReplyFile } from "./reply.ts";

/** Files that a message of Discord takes. */
const mostFiles = 10;
/** Bytes for the names, sums and manifest of a document. */
const overhead = 4_096;

export interface Archives {
  readonly files: readonly ReplyFile[];
  /** Titles of documents that no file had room for. */
  readonly left: readonly string[];
}

/** The archives, none above `most` bytes: `originals/ID/NAME`, `texts/ID.txt`, `manifest.json`. */
export async function packArchives(
  shelf: Shelf,
  documents: readonly StoredDocument[],
  most: number,
): Promise<Archives> {
  const parts: { documents: StoredDocument[]; bytes: number }[] = [];
  const left: string[] = [];
  for (const document of documents) {
    // As much as it can take: what is compressed already grows no smaller.
    const bytes = document.size + Buffer.byteLength(document.text) + overhead;
    const part = parts.find((each) => each.bytes + bytes <= most);
    if (part !== undefined) {
      part.documents.push(document);
      part.bytes += bytes;
    } else if (bytes > most || parts.length === mostFiles) left.push(document.title);
    else parts.push({ documents: [document], bytes });
  }
  const files: ReplyFile[] = [];
  for (const [n, part] of parts.entries()) {
    const name = parts.length === 1 ? "verbatim-documents.zip" : `verbatim-documents-${n + 1}.zip`;
    files.push({ name, bytes: await pack(shelf, part.documents) });
  }
  return { files, left };
}

async function pack(shelf: Shelf, documents: readonly StoredDocument[]): Promise<Uint8Array> {
  const files: AsyncZippable = {};
  const manifest: object[] = [];
  for (const { text, blocks, ...known } of documents) {
    const name = known.name.replace(/[^\p{L}\p{N}._ -]+/gu, "_");
    files[`originals/${known.id}/${name}`] = await shelf.original(known.id);
    files[`texts/${known.id}.txt`] = strToU8(text);
    manifest.push({ ...known, blocks: blocks.length });
  }
  files["manifest.json"] = strToU8(JSON.stringify({ documents: manifest }, null, 2));
  return new Promise((resolve, reject) =>
    zip(files, (error, data) => (error === null ? resolve(data) : reject(error))),
  );
}
