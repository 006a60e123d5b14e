/** Word documents: made into HTML, then read as such. */
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { UserError } from "../errors.ts";
import { type ReadFile, readFragment } from "./html.ts";

/** Bytes that the parts of a file may unpack to, in all. */
const mostUnpacked = 100 * 1024 * 1024;

/**
 * The text of a .docx file.
 * @throws UserError when it is no such file, is damaged, or unpacks to too much.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  let unpacked = 0;
  let core = "";
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        unpacked += originalSize;
        return unpacked <= mostUnpacked && name === "docProps/core.xml";
      },
    });
    core = new TextDecoder().decode(parts["docProps/core.xml"] ?? new Uint8Array(0));
  } catch (error) {
    throw new UserError("it is damaged, or no Word document. Save it again as .docx.", { cause: error });
  }
  if (unpacked > mostUnpacked) {
    throw new UserError("it unpacks to more than 100 MB. Save the text alone, without its pictures.");
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    const read = readFragment(value, "a[href^='#footnote-ref'], a[href^='#endnote-ref']");
    const field = (name: string): string | null =>
      new RegExp(`<${name}[^>]*>([^<]+)</`, "u").exec(core)?.[1]?.trim() ?? null;
    const facts = {
      ...read.facts,
      title: field("dc:title") ?? read.facts.title,
      author: field("dc:creator"),
      date: field("dcterms:created")?.slice(0, 10) ?? null,
    };
    return { ...read, facts };
  } catch (error) {
    throw new UserError("it is damaged, or no Word document. Save it again as .docx.", { cause: error });
  }
}
