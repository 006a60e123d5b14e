/** Web pages as sites make them: an encyclopedia's, a manual's of many parts, and names that look like furniture. */
import { expect, test } from "vitest";
import { readAny } from "../../src/documents/read-any.ts";

async function readHtml(html: string) {
  const { document } = await readAny({ name: "page.html", bytes: Buffer.from(html), given: {} });
  const bodies = document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`);
  return { document, bodies };
}

const prose = "It has stood there ever since, through storms, wars and the closing of the harbour. ".repeat(4).trim();

test("an encyclopedia's page keeps its infobox, notes and captions, and loses its edit links, boxes and lists of pages", async () => {
  const { document, bodies } = await readHtml(`<!doctype html><html lang="en"><head>
<title>Skerry Light - Wikipedia</title><meta property="og:title" content="Skerry Light - Wikipedia">
<link rel="canonical" href="https://en.wikipedia.org/wiki/Skerry_Light"></head><body class="skin-vector">
<a class="mw-jump-link" href="#b">Jump to content</a><header class="mw-header"><nav>Main page</nav></header>
<main id="content"><header><h1 id="firstHeading"><span>Skerry Light</span></h1><div id="p-lang-btn"><label>12 languages</label></div></header>
<nav>Article Talk</nav><div id="bodyContent"><div id="siteSub">From Wikipedia</div><div id="mw-content-text"><div class="mw-parser-output">
<div style="display:none">Lighthouse</div><div role="note" class="hatnote">For the rock, see <a href="/s">Skerry</a>.</div>
<table class="metadata ambox"><tr><td>This article needs citations.</td></tr></table>
<table class="infobox"><caption>Skerry Light</caption><tr><td colspan="2"><img src="x"><div>The tower in 2010</div></td></tr><tr><th>Built</th><td>1843<sup class="reference"><a href="#n">[1]</a></sup></td></tr></table>
<p><b>Skerry Light</b> is a <a href="/l">lighthouse</a>.<sup class="reference"><a href="#n">[1]</a></sup> ${prose}</p>
<div id="toc" class="toc"><ul><li>1 Related</li></ul></div>
<div class="mw-heading"><h2 id="Related">Related</h2><span class="mw-editsection">[<a href="e">edit</a>]</span></div>
<p id="share">A share of its costs is paid by the port.</p><figure><img src="y"><figcaption>The lamp room</figcaption></figure>
<ol class="references"><li id="n"><span class="mw-cite-backlink">^ <a href="#r">a</a></span> <cite>Quill, A. <i>The Light</i>.</cite></li></ol>
<div class="navbox authority-control">Authority control: VIAF</div></div><div class="printfooter">Retrieved from here</div></div>
<div id="catlinks" class="catlinks">Categories: Lighthouses</div></div></main><footer>Last edited in May</footer></body></html>`);
  expect(bodies).toEqual([
    "heading: Skerry Light",
    "paragraph: For the rock, see Skerry.",
    "paragraph: Skerry Light",
    "table-row: The tower in 2010",
    "table-row: Built\t1843[1]",
    `paragraph: Skerry Light is a lighthouse.[1] ${prose}`,
    "heading: Related",
    "paragraph: A share of its costs is paid by the port.",
    "paragraph: The lamp room",
    "list-item: Quill, A. The Light.",
  ]);
  expect(document).toMatchObject({
    title: "Skerry Light",
    author: null,
    url: "https://en.wikipedia.org/wiki/Skerry_Light",
  });
});

test("a page without a mark for its text is read whole where its parts are alike", async () => {
  const part = (name: string): string =>
    `<dl class="def"><dt>${name}</dt><dd><p>${name} begins. ${prose}</p></dd></dl>`;
  const { document } = await readHtml(
    `<html><body><h3>Functions</h3>${["open", "close", "read", "write"].map(part).join("")}</body></html>`,
  );
  for (const name of ["open", "close", "read", "write"]) expect(document.text).toContain(`${name} begins.`);
});

test("headings and notes are text, whatever they are called", async () => {
  const { bodies } = await readHtml(
    `<html><body><main><h1>Privacy</h1><section id="cookies"><h2 id="cookie-consent">Cookies</h2><p>We set two.</p></section><p>${prose}</p><aside class="footnote brackets" role="doc-footnote">1 Since May.</aside><aside>Read more</aside></main></body></html>`,
  );
  expect(bodies).toEqual([
    "heading: Privacy",
    "heading: Cookies",
    "paragraph: We set two.",
    `paragraph: ${prose}`,
    "paragraph: 1 Since May.",
  ]);
});
