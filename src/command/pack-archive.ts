/** All that a shelf keeps as one zip file: originals, texts, and a manifest of what is known. */
import { strToU8, zip, type AsyncZippable } from "fflate";
import type { Shelf } from "../library/shelf.ts";
import type { ReplyFile } from "./reply.ts";

/** The archive: `originals/ID/NAME`, `texts/ID.txt`, `manifest.json`. */
export async function packArchive(shelf: Shelf): Promise<ReplyFile> {
  const files: AsyncZippable = {};
  const manifest: object[] = [];
  for (const { text, blocks, ...known } of shelf.all()) {
    const name = known.name.replace(/[^\p{L}\p{N}._ -]+/gu, "_");
    files[`originals/${known.id}/${name}`] = await shelf.original(known.id);
    files[`texts/${known.id}.txt`] = strToU8(text);
    manifest.push({ ...known, blocks: blocks.length });
  }
  files["manifest.json"] = strToU8(JSON.stringify({ documents: manifest }, null, 2));
  const bytes = await new Promise<Uint8Array>((resolve, reject) =>
    zip(files, (error, data) => (error === null ? resolve(data) : reject(error))),
  );
  return { name: "verbatim-documents.zip", bytes };
}
