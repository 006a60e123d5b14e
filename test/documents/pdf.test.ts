/** PDFs as programs make them: heads that differ from side to side, turned pages, lists, forms, titles of programs. */
import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { readAny } from "../../src/documents/read-any.ts";

type Pdf = InstanceType<typeof PdfDocument>;

async function readDrawn(draw: (pdf: Pdf) => void, settings: PDFKit.PDFDocumentOptions = {}) {
  const bytes = await new Promise<Uint8Array>((resolve) => {
    const pdf = new PdfDocument({ size: "A4", margin: 0, ...settings });
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.fontSize(10);
    draw(pdf);
    pdf.end();
  });
  const added = await readAny({ name: "the-file.pdf", bytes, given: {} });
  const { text, blocks } = added.document;
  return { ...added, bodies: blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`) };
}

function put(pdf: Pdf, text: string, x: number, y: number): void {
  pdf.text(text, x, y, { lineBreak: false });
}

test("heads of left and right pages, and of chapters, are left out; a line that ends two pages is not", async () => {
  const { bodies, notes } = await readDrawn((pdf) => {
    for (let n = 1; n <= 8; n += 1) {
      if (n > 1) pdf.addPage();
      put(pdf, n % 2 === 0 ? "THE HARBOUR BOARD" : `Chapter ${n < 5 ? "one" : "two"}`, 72, 40);
      const letter = "abcdefgh".charAt(n - 1);
      put(pdf, `The ${letter} of this page says what there is to say.`, 72, 100);
      put(pdf, `It goes on, line ${letter}.`, 72, 112);
      if (n === 3 || n === 4) put(pdf, "None were found.", 72, 400);
    }
  });
  expect(notes).toEqual(["8 running heads, feet and page numbers were left out."]);
  expect(bodies.join(" ")).not.toMatch(/HARBOUR BOARD|Chapter/u);
  expect(bodies.filter((body) => body.includes("None were found."))).toHaveLength(2);
});

test("a page whose text is turned is read as it is when it is turned back; a stamp on its margin goes last", async () => {
  const { bodies } = await readDrawn((pdf) => {
    pdf.save().rotate(90, { origin: [300, 300] });
    put(pdf, "The first line of the turned page goes on", 72, 100);
    put(pdf, "to a second one.", 72, 112);
    pdf.restore();
    put(pdf, "Stamped", 20, 400);
  });
  expect(bodies).toEqual([
    "paragraph: The first line of the turned page goes on to a second one.",
    "paragraph: Stamped",
  ]);
});

test("items of a list are blocks; ranges and addresses that go on in the next line have no space", async () => {
  const { bodies } = await readDrawn((pdf) => {
    ["The board has:", "\u2022 a chair", "\u2022 a clerk who", "keeps the books", "\u2022 members"].forEach((line, n) =>
      put(pdf, line, 72, 100 + 12 * n),
    );
    ["See pages 227-", "258 of it at https://example.org/the-", "board and https://www.", "example.org too."].forEach(
      (line, n) => put(pdf, line, 72, 300 + 12 * n),
    );
  });
  expect(bodies).toEqual([
    "paragraph: The board has:",
    "list-item: \u2022 a chair",
    "list-item: \u2022 a clerk who keeps the books",
    "list-item: \u2022 members",
    "paragraph: See pages 227-258 of it at https://example.org/the-board and https://www.example.org too.",
  ]);
});

test("what was filled into a form is read where it stands", async () => {
  const { bodies } = await readDrawn((pdf) => {
    pdf.font("Helvetica").initForm();
    put(pdf, "Name of the ship", 72, 100);
    pdf.formText("ship", 200, 98, 120, 14, { value: "Marigold" });
    put(pdf, "The end.", 72, 160);
  });
  expect(bodies.join(" ")).toContain("Marigold");
});

test.each([
  "Microsoft Word - minutes.doc",
  "untitled",
  "Document1",
  "minutes_final.docx",
  "C:\\minutes",
  "PowerPoint Presentation",
])("a title that a program made up is none: %s", async (Title) => {
  const { document } = await readDrawn((pdf) => put(pdf, "A body.", 72, 100), {
    info: { Title, Author: "Administrator" },
  });
  expect(document).toMatchObject({ title: "the file", titleSupplied: true, author: null });
});
