/** PDF: lines in reading order, joined to paragraphs; running heads and page numbers left out. */
import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { ReadFile } from "./html.ts";
import { withoutRunning } from "./pdf-furniture.ts";
import { type Line, linesOf, type Piece } from "./pdf-lines.ts";
import { readingOrder } from "./pdf-order.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";
import { ownAuthor, ownTitle } from "./program-facts.ts";

const piece = z.object({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  width: z.number(),
  height: z.number(),
});
/** A field of a form that was filled in; its place as left, foot, right and top. */
const field = z.object({
  fieldType: z.enum(["Tx", "Ch"]),
  fieldValue: z.union([z.string(), z.array(z.string())]),
  rect: z.array(z.number()).length(4),
  hidden: z.literal(false).optional(),
});
const information = z.object({
  Title: z.string().optional(),
  Author: z.string().optional(),
  CreationDate: z.string().optional(),
  Language: z.string().nullish(),
});
/** Points of letters in a field of a form. */
const fieldHeight = 10;

/**
 * The text of a PDF; each block has its page.
 * @throws UserError when it is encrypted, damaged, or only pictures of pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  told: (progress: string) => void = () => undefined,
): Promise<ReadFile> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    const message = isLocked
      ? "it is encrypted. Save it without a password."
      : "it is damaged, or no PDF. Save or download it again.";
    throw new UserError(message, { cause: error });
  });
  try {
    const pages: (readonly Line[])[] = [];
    let empty = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      told(`Reading page ${number} of ${pdf.numPages} …`);
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((each) => piece.safeParse(each).data ?? []);
      const lines = readingOrder(linesOf([...pieces, ...filledIn(await page.getAnnotations())], number));
      if (lines.length === 0) empty += 1;
      pages.push(lines);
      page.cleanup();
    }
    if (empty === pdf.numPages) {
      throw new UserError(
        "its pages hold no text that can be read: they are pictures (a scan), or their letters have no codes. Run it through text recognition (OCR) first.",
      );
    }
    const { kept, left } = withoutRunning(pages);
    const notes = left === 0 ? [] : [`${left} running heads, feet and page numbers were left out.`];
    if (empty > 0) notes.push(`${empty} ${empty === 1 ? "page holds" : "pages hold"} no text.`);
    const { info } = await pdf.getMetadata();
    const known = information.safeParse(info).data ?? {};
    const date = /^D:(\d{4})(\d\d)(\d\d)/u.exec(known.CreationDate ?? "");
    return {
      ...paragraphsOf(kept),
      notes,
      facts: {
        title: ownTitle(known.Title),
        author: ownAuthor(known.Author),
        date: date === null ? null : `${date[1]}-${date[2]}-${date[3]}`,
        url: null,
        publisher: null,
        language: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.exec(known.Language ?? "")?.[0] ?? null,
      },
    };
  } finally {
    await pdf.destroy();
  }
}

/** What was written into the fields of a form, where it stands. */
function filledIn(annotations: readonly unknown[]): Piece[] {
  return annotations.flatMap((annotation) => {
    const { fieldValue, rect } = field.safeParse(annotation).data ?? {};
    const [left = 0, foot = 0, right = 0, top = 0] = rect ?? [];
    return [fieldValue ?? []].flat().flatMap((value) =>
      value.split(/[\r\n]+/u).map((str, line) => ({
        str,
        transform: [fieldHeight, 0, 0, fieldHeight, left, Math.max(foot, top - fieldHeight * 1.2 * (line + 1))],
        width: Math.min(right - left, str.length * fieldHeight * 0.5),
        height: fieldHeight,
      })),
    );
  });
}
