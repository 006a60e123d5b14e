/** HTML: the article of a page, without navigation, banners and scripts, as blocks of text. */
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { parseHTML } from "linkedom";
import type { Canonical } from "./document.ts";
import { blocksOfMarkdown } from "./markdown.ts";

/** What a page says of itself; null where it says nothing. */
export interface PageFacts {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

/** Parts of a page that are not its text. */
const furniture =
  "script, style, noscript, template, nav, aside, iframe, form, button, svg, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=dialog], [class*=cookie], [id*=cookie], [class*=consent], [class*=advert], [class*=newsletter], .mw-editsection, .mw-jump-link, .noprint, #toc, .toc, .navbox";
/** Share of a page's words from which the article found is taken to be all of it. */
const leastShare = 0.5;

/** The text of a page, and what it says of itself. `isPage` is false for HTML made from another format. */
export function readHtml(
  source: string,
  settings: { readonly isPage: boolean },
): Canonical & { readonly facts: PageFacts; readonly notes: readonly string[] } {
  const { document } = parseHTML(
    /<html[\s>]/iu.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`,
  );
  const facts = factsOf(document);
  const images = document.querySelectorAll("img, picture, video, audio").length;
  const notes =
    images === 0
      ? []
      : [`${images} ${images === 1 ? "image or recording was" : "images or recordings were"} left out.`];
  let html = source;
  if (settings.isPage) {
    for (const element of document.querySelectorAll(furniture)) element.remove();
    const body = document.body?.innerHTML ?? "";
    for (const element of document.querySelectorAll("body > header, body > footer, footer")) element.remove();
    const plain = document.querySelector("main, article")?.innerHTML ?? document.body?.innerHTML ?? body;
    const article = isProbablyReaderable(document) ? new Readability(document).parse() : null;
    const content = article?.content ?? "";
    html = wordsIn(content) >= leastShare * wordsIn(plain) ? content : plain;
    notes.push("Navigation, banners and other furniture of the page were left out.");
  }
  const tree = toMdast(fromHtml(html, { fragment: true }), { document: true });
  return { ...blocksOfMarkdown(tree), facts, notes };
}

function wordsIn(html: string): number {
  return html.replace(/<[^>]*>/gu, " ").match(/\S+/gu)?.length ?? 0;
}

function factsOf(document: ReturnType<typeof parseHTML>["document"]): PageFacts {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content")
        ?.trim();
      if (found !== undefined && found !== "") return found;
    }
    return null;
  };
  const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url");
  const date =
    meta("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued") ??
    document.querySelector("time[datetime]")?.getAttribute("datetime") ??
    null;
  const heading = document.querySelector("h1")?.textContent?.trim() ?? "";
  const title =
    meta("og:title", "citation_title", "dc.title") ??
    (heading === "" ? (document.querySelector("title")?.textContent?.trim() ?? null) : heading);
  return {
    title: title === "" ? null : title,
    date: /^\d{4}(?:-\d\d(?:-\d\d)?)?/u.exec(date ?? "")?.[0] ?? null,
    author: meta("author", "article:author", "citation_author", "dc.creator"),
    url: url !== null && /^https?:\/\/\S+$/u.test(url) ? url : null,
    publisher: meta("og:site_name", "citation_publisher", "dc.publisher"),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.exec(document.documentElement?.getAttribute("lang") ?? "")?.[0] ?? null,
  };
}
