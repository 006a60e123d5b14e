/** What a web page says of itself in its head, in JSON-LD and in the metadata of publishers. */
import type { DomElement } from "./html-blocks.ts";
import { ownAuthor, ownTitle } from "./program-facts.ts";

/** What a file says of itself; null where it says nothing. */
export interface FileFacts {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

export const noFacts: FileFacts = {
  title: null,
  date: null,
  author: null,
  url: null,
  publisher: null,
  language: null,
};

const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datePublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.issued",
  "citation_publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "pub_date",
  "publish_date",
  "publish-date",
];
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** What a page's root element says; `found` is what a reader of articles made of it and goes before the weaker marks. */
export function factsOfPage(document: DomElement, found: Partial<FileFacts>): FileFacts {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = meta.getAttribute("content")?.trim() ?? "";
    if (name !== null && content !== "" && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const meta = (...names: readonly string[]): string | null =>
    names.map((name) => metas.get(name.toLowerCase())).find((value) => value !== undefined) ?? null;
  const dates = [
    found.date,
    ...dateNames.map((name) => metas.get(name.toLowerCase())),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
  ];
  const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url");
  const author = meta("author", "citation_author", "dc.creator") ?? bylineOf(document, found.author);
  return {
    title: titleOf(document, meta("og:title", "citation_title", "dc.title")),
    date: dates.map(dayOf).find((day) => day !== null) ?? null,
    author: author === null || /^https?:/u.test(author) ? null : ownAuthor(author.replace(/^by\s+/iu, "")),
    url: url !== null && /^https?:\/\/\S+$/u.test(url) ? url : null,
    publisher: meta("og:site_name", "citation_publisher", "dc.publisher") ?? found.publisher ?? null,
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.exec(document.getAttribute("lang") ?? "")?.[0] ?? null,
  };
}

/** What a reader of articles took for the byline, unless no name of its element says so: "authority" begins like "author". */
function bylineOf(document: DomElement, found: string | null | undefined): string | null {
  const byline = found?.replace(/\s+/gu, " ").trim() ?? "";
  if (byline === "") return null;
  const names = [...document.querySelectorAll("[class], [id], [rel], [itemprop]")]
    .filter((element) => shown(element) === byline)
    .map((element) => ["class", "id", "rel", "itemprop"].map((name) => element.getAttribute(name) ?? "").join(" "));
  return names.length === 0 || names.some((name) => /byline|author(?!i[stz])|writer/iu.test(name)) ? byline : null;
}

function shown(element: DomElement | null): string {
  return element?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
}

/** The title that the page states; its heading, where that is the same without the site's name, or where nothing better is. */
function titleOf(document: DomElement, stated: string | null): string | null {
  const headings = [...document.querySelectorAll("h1")].map(shown).filter((text) => text !== "");
  const head = stated?.replace(/\s+/gu, " ") ?? shown(document.querySelector("title"));
  const same = headings.find((text) => head.startsWith(text) && /^\W*$|^\s*[-–—|:·»]\s/u.test(head.slice(text.length)));
  if (same !== undefined) return same;
  const [only] = headings.length === 1 && stated === null ? headings : [];
  return only ?? ownTitle(head) ?? headings[0] ?? null;
}

/** YYYY-MM-DD of a date as it is written, or the part of it that is given; null when the order of its numbers is not certain. */
export function dayOf(text: string | null | undefined): string | null {
  const written = text?.trim() ?? "";
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/u.exec(written);
  if (iso !== null) return isDay(iso[1], iso[2], iso[3]);
  const named =
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})\b/iu.exec(written) ??
    /\b(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/iu.exec(written);
  if (named?.groups !== undefined) {
    const month = months.indexOf(named.groups["month"]?.toLowerCase() ?? "") + 1;
    return isDay(named.groups["year"], String(month).padStart(2, "0"), named.groups["day"]?.padStart(2, "0"));
  }
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.exec(written)?.[0] ?? null;
}

function isDay(year = "", month = "", day = ""): string | null {
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) ? null : `${year}-${month}-${day}`;
}
