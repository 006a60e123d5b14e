/** Word documents: made into HTML, then read as such. */
import { strFromU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { UserError } from "../errors.ts";
import { type ReadFile, readFragment } from "./html.ts";
import { ownAuthor, ownTitle } from "./program-facts.ts";

/** Bytes that the parts of a file may unpack to, in all, pictures apart. */
const mostUnpacked = 100 * 1024 * 1024;
const damaged = "it is damaged, or no Word document. Save it again as .docx.";

/**
 * The text of a .docx file.
 * @throws UserError when it is no such file, is damaged, or unpacks to too much.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const parts = unpacked(bytes);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    // Notes end with an arrow back to where they are named.
    const read = readFragment(value, "a[href^='#footnote-ref'], a[href^='#endnote-ref']");
    const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array(0));
    const field = (name: string): string | null => {
      const said = new RegExp(`<${name}[^>]*>([^<]+)</`, "u").exec(core)?.[1];
      return said === undefined ? null : readFragment(said).text;
    };
    return {
      ...read,
      notes: [...read.notes, ...leftOut(parts)],
      facts: {
        ...read.facts,
        title: ownTitle(field("dc:title")),
        author: ownAuthor(field("dc:creator")),
        date: field("dcterms:created")?.slice(0, 10) ?? null,
      },
    };
  } catch (error) {
    throw new UserError(damaged, { cause: error });
  }
}

/** What stands in other parts of the file than its text, and formulas, whose order on the page is not that of their letters. */
function leftOut(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const holdsText = (name: RegExp): boolean =>
    Object.entries(parts).some(([part, bytes]) => name.test(part) && /<w:t[\s>]/u.test(strFromU8(bytes)));
  const formulas = strFromU8(parts["word/document.xml"] ?? new Uint8Array(0)).match(/<m:oMath[\s>]/gu)?.length ?? 0;
  return [
    ...(holdsText(/^word\/(?:header|footer)\d*\.xml$/u) ? ["Headers and footers of pages were left out."] : []),
    ...(holdsText(/^word\/comments\.xml$/u) ? ["Comments were left out."] : []),
    ...(formulas === 0 ? [] : [`${formulas} ${formulas === 1 ? "formula was" : "formulas were"} left out.`]),
  ];
}

/** The parts of the file, none longer than it says, pictures empty. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  const pictures: string[] = [];
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        const isPicture = /^word\/(?:media|embeddings)\//u.test(name);
        if (isPicture) pictures.push(name);
        else size += originalSize;
        return !isPicture && size <= mostUnpacked;
      },
    });
  } catch (error) {
    throw new UserError(damaged, { cause: error });
  }
  if (size > mostUnpacked) {
    throw new UserError("it unpacks to more than 100 MB. Save the text alone, without its pictures.");
  }
  for (const name of pictures) parts[name] = new Uint8Array(0);
  return parts;
}
