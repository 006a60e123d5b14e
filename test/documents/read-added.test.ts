/** Files as people have them: HTML, PDF, Word, mail; nothing lost, order kept, furniture left out. */
import { strToU8, zipSync } from "fflate";
import PdfDocument from "pdfkit";
import { afterAll, describe, expect, test } from "vitest";
import { FileReader } from "../../src/documents/read-added.ts";
import type { Added } from "../../src/documents/read-any.ts";

const reader = new FileReader({ time: 20_000, memory: 512 });
afterAll(() => reader.close());

function read(name: string, content: string | Uint8Array, given = {}): Promise<Added> {
  return reader.read({ name, bytes: typeof content === "string" ? Buffer.from(content) : content, given });
}

function blocksOf({ document }: Added): string[] {
  for (const { start, end } of document.blocks) expect(document.text.slice(start, end).trim()).not.toBe("");
  return document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
}

const page = `<!doctype html><html lang="en"><head><title>Quill opens harbour – News</title>
<meta property="og:title" content="Quill opens harbour"><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2024-05-01T10:00:00Z"><link rel="canonical" href="https://example.org/x"></head>
<body><header><a href="/">The Daily</a></header><nav>Home | Sport</nav><div class="cookie-banner">We use cookies</div>
<article><h1>Quill opens harbour</h1><p>The mayor <a href="/q">Ada Quill</a> opened it on Friday.<br>It rained.</p>
<h2>Costs</h2><ul><li>One</li><li>Two <b>bold</b></li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2020</td><td>15</td></tr></table>
<blockquote><p>“We did it,” she said.</p></blockquote><img src="x"></article>
<aside>Related stories</aside><footer>Copyright</footer><script>alert(1)</script></body></html>`;

test("a page is read without its furniture, and says what it is", async () => {
  const added = await read("page.html", page);
  expect(blocksOf(added)).toEqual([
    "heading: Quill opens harbour",
    "paragraph: The mayor Ada Quill opened it on Friday.\nIt rained.",
    "heading: Costs",
    "list-item: One",
    "list-item: Two bold",
    "table-row: Year\tCost",
    "table-row: 2020\t15",
    "quote: “We did it,” she said.",
  ]);
  expect(added.document).toMatchObject({
    title: "Quill opens harbour",
    titleSupplied: false,
    date: "2024-05-01",
    url: "https://example.org/x",
    author: "A. Writer",
    language: "en",
  });
  expect((await read("page.html", page, { title: "Mine", date: "2020" })).document).toMatchObject({
    title: "Mine",
    titleSupplied: true,
    date: "2020",
  });
});

test("words of a page are not lost to what its parts are called", async () => {
  const added = await read(
    "page.html",
    `<html><body class="has-cookie-banner"><form action="/x"><header><h1>Harbour works</h1></header><div class="related-wrapper">
<main><p>${"A long first paragraph of the page. ".repeat(12)}</p><dl><dt>Quay</dt><dd><p>A wall.</p></dd></dl>
<figure><img src="x" alt="A crane at dusk"><figcaption>The <b>crane</b>.</figcaption></figure>
<table><caption>Costs</caption><tr><td><p>Ada</p><p>Quill</p></td><td>3<br>4</td></tr></table>
<table><tr><td>Left of the page<h3>In a cell</h3><p>Below it.</p></td></tr></table>
<h2><button>Opened by a click</button></h2><details><summary>More</summary>Hidden at first.</details>
<blockquote><p>We will act.</p><footer>— Ada Quill</footer></blockquote>First line.<br><br>Second line.
<pre>a  b
 c</pre><p>manu&shy;facture, su<wbr>per</p><button>Share</button></main></div><nav>Home</nav></form></body></html>`,
  );
  expect(blocksOf(added)).toEqual([
    "heading: Harbour works",
    `paragraph: ${"A long first paragraph of the page. ".repeat(12).trim()}`,
    "list-item: Quay",
    "list-item: A wall.",
    "paragraph: The crane.",
    "paragraph: Costs",
    "table-row: Ada Quill\t3 4",
    "paragraph: Left of the page",
    "heading: In a cell",
    "paragraph: Below it.",
    "heading: Opened by a click",
    "paragraph: More",
    "paragraph: Hidden at first.",
    "quote: We will act.",
    "quote: — Ada Quill",
    "paragraph: First line.",
    "paragraph: Second line.",
    "code: a  b\n c",
    "paragraph: manufacture, super",
  ]);
});

test("a page that does not say where its text is is read without its lists of links", async () => {
  const links =
    '<ul><li><a href="/a">Some other story of today</a></li><li><a href="/b">And one more of them</a></li></ul>';
  const paragraphs = [1, 2, 3, 4, 5].map(
    (n) => `Paragraph ${n} says, at some length, what happened in the harbour, and why.`,
  );
  const { document } = await read(
    "page.html",
    `<html><head><title>Harbour | The Daily</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour","datePublished":"2023-02-01T10:00:00Z","author":{"@type":"Person","name":"A. Writer"}}</script></head><body><div>${links.repeat(20)}</div><div><div><h1>Harbour</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}<h2>See also</h2><p>The other <a href="/q">quay</a> of it.</p></div></div><div>${links}</div></body></html>`,
  );
  expect(document.text).toContain(paragraphs.join("\n\n"));
  expect(document.text).not.toContain("Some other story");
  expect(document).toMatchObject({ title: "Harbour", date: "2023-02-01", author: "A. Writer" });
});

test("a page in an old encoding is read as it says", async () => {
  const source = '<html><head><meta charset="windows-1251"></head><body><p>Завод построен.</p></body></html>';
  const bytes = Buffer.from([...source].map((c) => (c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));
  expect((await read("page.html", bytes)).document.text).toBe("Завод построен.");
});

const sentence =
  "The lighthouse stands upon the manufacturing district near the northern breakwater where boats are moored.";

function makePdf(columns: 1 | 2): Promise<{ bytes: Uint8Array; paragraphs: string[] }> {
  return new Promise((resolve) => {
    const pdf = new PdfDocument({ info: { Title: "Harbour report", Author: "A. Quill" } });
    const chunks: Uint8Array[] = [];
    const paragraphs: string[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve({ bytes: Buffer.concat(chunks), paragraphs }));
    for (let n = 1; n <= 4; n += 1) {
      if (n > 1) pdf.addPage();
      pdf.fontSize(8).text("HARBOUR REPORT 2024", 72, 40, { lineBreak: false });
      pdf.fontSize(8).text(String(n), 300, 740, { lineBreak: false });
      pdf.fontSize(16).text(`Chapter ${n}`, 72, 80);
      pdf.fontSize(10);
      for (let column = 0; column < columns; column += 1) {
        let y = 110;
        for (let k = 1; k <= 3; k += 1) {
          const text = `Paragraph ${n}.${column}.${k} begins. ${`${sentence} `.repeat(3)}`.trim();
          paragraphs.push(text);
          pdf.text(text, 72 + column * 245, y, { width: columns === 2 ? 220 : 460 });
          y = pdf.y + 12;
        }
      }
    }
    pdf.end();
  });
}

test.each([1, 2] as const)(
  "a PDF of %i column(s) is read in order, by paragraph, with pages and without running heads",
  async (columns) => {
    const { bytes, paragraphs } = await makePdf(columns);
    const added = await read("report.pdf", bytes);
    const { text, blocks } = added.document;
    expect(blocks.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => text.slice(start, end))).toEqual(
      paragraphs,
    );
    expect(blocks.filter(({ kind }) => kind === "heading").map(({ start, end }) => text.slice(start, end))).toEqual(
      [1, 2, 3, 4].map((n) => `Chapter ${n}`),
    );
    expect(blocks.at(-1)?.page).toBe(4);
    expect(added.notes.join(" ")).toContain("8 running heads");
    expect(added.document).toMatchObject({ title: "Harbour report", author: "A. Quill" });
  },
);

test("a PDF is read as it is painted: three columns, accents over letters, words cut and hyphenated, rows", async () => {
  const column = (n: number): string => `Column ${n} begins. ${`${sentence} `.repeat(3)}`.trim();
  const bytes = await new Promise<Uint8Array>((resolve) => {
    const pdf = new PdfDocument();
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.fontSize(10);
    [1, 2, 3].forEach((n) => pdf.text(column(n), 72 + (n - 1) * 165, 100, { width: 150 }));
    pdf.text("The caf\u00B4", 72, 400, { lineBreak: false });
    pdf.text("e is a well-known place for a manu-", 72 + pdf.widthOfString("The caf"), 400, { lineBreak: false });
    pdf.text("facturer with a well-", 72, 412, { lineBreak: false });
    pdf.text("known name.", 72, 424, { lineBreak: false });
    ["Year", "Cost"].forEach((cell, n) => pdf.text(cell, 72 + 200 * n, 460, { lineBreak: false }));
    ["2020", "15"].forEach((cell, n) => pdf.text(cell, 72 + 200 * n, 472, { lineBreak: false }));
    pdf.end();
  });
  expect(blocksOf(await read("columns.pdf", bytes))).toEqual([
    ...[1, 2, 3].map((n) => `paragraph: ${column(n)}`),
    "paragraph: The café is a well-known place for a manufacturer with a well-known name.",
    "table-row: Year\tCost",
    "table-row: 2020\t15",
  ]);
});

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function makeDocx(body: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(relations),
    "docProps/core.xml": strToU8("<x><dc:title>Minutes</dc:title><dc:creator>A. Clerk</dc:creator></x>"),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

test("a Word file is read with its headings and tables", async () => {
  const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
  const added = await read(
    "minutes.docx",
    makeDocx(
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("Opening")}</w:p><w:p>${run("The chair ")}${run("spoke.")}</w:p><w:tbl><w:tr>${cell("A")}${cell("B")}</w:tr></w:tbl>`,
    ),
  );
  expect(blocksOf(added)).toEqual(["heading: Opening", "paragraph: The chair spoke.", "table-row: A\tB"]);
  expect(added.document).toMatchObject({ title: "Minutes", author: "A. Clerk" });
});

test("a mail is read with its subject, sender and date", async () => {
  const mail =
    "From: Ada Quill <a@example.org>\r\nSubject: Harbour\r\nDate: Fri, 03 May 2024 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello there.\r\n\r\nSecond.\r\n";
  const added = await read("m.eml", mail);
  expect(blocksOf(added)).toEqual(["paragraph: Hello there.", "paragraph: Second."]);
  expect(added.document).toMatchObject({ title: "Harbour", author: "Ada Quill", date: "2024-05-03" });
});

test.each(["PKK leaders met. %PDF- is a mark.", "MZ is short for Mozambique.", "GIF89 was a format."])(
  "a text is a text, whatever letters it begins with: %s",
  async (text) => expect(blocksOf(await read("a.txt", text))).toEqual([`paragraph: ${text}`]),
);

describe("what cannot be read is told in one sentence, and the next file is read", () => {
  const scan = (): Promise<Uint8Array> =>
    new Promise((resolve) => {
      const pdf = new PdfDocument();
      const chunks: Uint8Array[] = [];
      pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      pdf.on("end", () => resolve(Buffer.concat(chunks)));
      pdf.rect(50, 50, 200, 200).fill();
      pdf.end();
    });
  const locked = (): Promise<Uint8Array> =>
    new Promise((resolve) => {
      const pdf = new PdfDocument({ userPassword: "secret" });
      const chunks: Uint8Array[] = [];
      pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      pdf.on("end", () => resolve(Buffer.concat(chunks)));
      pdf.text("hidden");
      pdf.end();
    });
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ["a scan", "scan.pdf", scan],
    ["an encrypted PDF", "locked.pdf", locked],
    ["a damaged PDF", "damaged.pdf", () => Buffer.from("%PDF-1.4 nothing more")],
    ["a picture called text", "picture.txt", () => Buffer.from("\u0089PNG\r\n\u001a\n\0\0", "latin1")],
    ["a text called PDF", "text.pdf", () => Buffer.from("hello")],
    ["a damaged Word file", "damaged.docx", () => Buffer.from("PK\u0003\u0004 nothing more")],
    ["an empty file", "empty.txt", () => new Uint8Array(0)],
    [
      "a zip bomb",
      "bomb.docx",
      () => zipSync({ "word/document.xml": new Uint8Array(150 * 1024 * 1024) }, { level: 9 }),
    ],
    ["a page without text", "empty.html", () => Buffer.from("<html><body><nav>Home</nav></body></html>")],
  ];
  test.each([
    ["deep quotes", "> ".repeat(20_000)],
    ["deep lists", Array.from({ length: 1_500 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
    ["ticks", Array.from({ length: 600 }, (_, length) => `${"`".repeat(length)}a`).join(" ")],
    [
      "front matter that multiplies",
      `---\na: &a [x,x]\nb: &b [${"*a,".repeat(60)}x]\nc: &c [${"*b,".repeat(60)}x]\ntitle: *c\n---\ntext`,
    ],
  ])("hostile Markdown is read apart, within limits: %s", async (_, text) => {
    const weak = new FileReader({ time: 3000, memory: 128 });
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 1);
    const outcome = await weak.read({ name: "a.md", bytes: Buffer.from(text), given: {} }).then(
      () => "read",
      (error: unknown) => String(error),
    );
    clearInterval(clock);
    await weak.close();
    expect(outcome).toMatch(/^read$|^UserError: .+[.]$/u);
    // The loop went round while it was read.
    expect(turns).toBeGreaterThan(5);
  });

  test("a page that takes all memory, and one that takes all time", async () => {
    const weak = new FileReader({ time: 3000, memory: 64 });
    const file = (html: string) => ({ name: "page.html", bytes: Buffer.from(html), given: {} });
    await expect(weak.read(file("<span>a</span> ".repeat(200_000)))).rejects.toThrow(/too much memory/u);
    await expect(weak.read(file("<div>".repeat(20_000)))).rejects.toThrow(/more than 3 s|too much memory/u);
    expect(blocksOf(await weak.read(file("<p>Still here.</p>")))).toEqual(["paragraph: Still here."]);
    await weak.close();
  });

  test.each(cases)("%s", async (_, name, make) => {
    await expect(read(name, await make())).rejects.toThrow(/^(?:it|its|the message) .+[.]$/u);
    expect(blocksOf(await read("next.eml", "Subject: S\r\n\r\nStill here.\r\n"))).toEqual(["paragraph: Still here."]);
  });
});
