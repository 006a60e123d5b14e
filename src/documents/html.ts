/** HTML: the text of a page, without navigation, banners and scripts, as blocks. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Canonical } from "./document.ts";
import { blocksOfElements, type DomElement } from "./html-blocks.ts";
import { factsOfPage, type FileFacts, noFacts } from "./page-facts.ts";

/** Parts of a page that are not its text, by what HTML and ARIA call them. */
const furniture =
  "aside:not([role^=doc-]):not([role=note]):not(.footnote):not(.admonition):not(.topic), [hidden]:not([hidden=until-found]), [aria-hidden=true], [style*='display:none'], [style*='display: none'], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=toolbar], .mw-editsection, .mw-jump-link, .mw-cite-backlink, .mw-indicators, .noprint, .navbox, .ambox, .sistersitebox, .catlinks, .printfooter, #siteSub, #contentSub, .toc, #toc";
/** The same by a word in the names that sites give them; taken only from elements with few words. */
const furnitureWords =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|adverts?|advertisements?|ads?|sponsored|newsletter|share|sharing|breadcrumbs?|sidebar|promo|related|recommended|popup)(?:$|[-_\s])/iu;
const fewWords = 250;
/** Elements that are parts of a text, never the whole of it: what a site calls them names their own matter. */
const textParts = /^(?:a|abbr|b|blockquote|code|dd|dl|dt|em|h[1-6]|i|li|p|pre|q|section|strong)$/u;
/** Share of an element's words that one beside it, of the same name and class, has at least when both are the text. */
const alike = 0.1;
/** Where pages say that their text is. */
const landmarks = "main, [role=main], article, [itemprop=articleBody], #mw-content-text, #bodyContent";
/** Share of a page's words, those of links apart, from which an element is taken to hold its text. */
const mostOfPage = 0.6;
/** The same share of an element around it, or of the article that was found. */
const nearlyAll = 0.95;

/** What a file holds and says of itself, with what was left out, a sentence each. */
export type ReadFile = Canonical & { readonly facts: FileFacts; readonly notes: readonly string[] };

/** All the text of HTML that another format was made into; `leftOut` selects what is no text. */
export function readFragment(source: string, leftOut = "script, style"): ReadFile {
  const { body } = parsed(source);
  for (const element of body.querySelectorAll(leftOut)) element.remove();
  return { ...blocksOfElements([body]), facts: noFacts, notes: picturesLeftOut(body) };
}

/** The text of a page, and what it says of itself. */
export function readPage(source: string): ReadFile {
  const { document, body, elements } = parsed(source);
  const article = articleOf(source, elements);
  const facts = factsOfPage(document, article.facts);
  const title = [...body.querySelectorAll("h1")].find((heading) => shown(heading) === facts.title);
  withoutFurniture(body);
  const landmark = landmarkOf(body);
  const root = landmark ?? wholeOf(deepest(body, article.words, nearlyAll), body);
  const read = blocksOfElements(
    title === undefined || root.querySelector("h1") !== null ? [root] : [title, root],
    (element) =>
      (element.localName === "button" && !isInside(element, /^(?:h[1-6]|summary|dt)$/u)) ||
      // Lists of links that no article was seen in.
      (landmark === null && !article.words.has(element) && isAllLinks(element)),
  );
  const notes = ["Navigation, banners and other furniture of the page were left out.", ...picturesLeftOut(root)];
  return { ...read, facts, notes };
}

function parsed(source: string): {
  readonly document: DomElement;
  readonly body: DomElement;
  readonly elements: readonly DomElement[];
} {
  const isWhole = /<(?:html|body)[\s>]/iu.test(source);
  const { document } = parseHTML(isWhole ? source : `<!doctype html><html><body>${source}</body></html>`);
  const whole: DomElement = document.documentElement;
  return { document: whole, body: whole.querySelector("body") ?? whole, elements: [...whole.querySelectorAll("*")] };
}

/** What Readability takes for the article: the elements it keeps, with the words that stand in each, and its facts. */
function articleOf(
  source: string,
  elements: readonly DomElement[],
): { readonly words: ReadonlyMap<DomElement, number>; readonly facts: Partial<FileFacts> } {
  const copy = parsed(source);
  // Readability changes what it reads; the numbers lead back to the elements as they were.
  copy.elements.forEach((element, number) => element.setAttribute("data-number", String(number)));
  const { ownerDocument } = copy.document;
  let found: ReturnType<Readability<DomElement>["parse"]> = null;
  try {
    found = new Readability<DomElement>(ownerDocument, { serializer: (node: DomElement) => node }).parse();
  } catch {
    // A page that it cannot read is taken whole.
  }
  const words = new Map<DomElement, number>();
  for (const kept of found?.content?.querySelectorAll("*") ?? []) {
    const own = ownWords(kept);
    for (let at = originalOf(kept, elements); at !== null; at = at.parentElement) {
      words.set(at, (words.get(at) ?? 0) + own);
    }
  }
  const { title, byline, siteName, publishedTime } = found ?? {};
  return {
    words,
    facts: { title: title ?? null, author: byline ?? null, publisher: siteName ?? null, date: publishedTime ?? null },
  };
}

/** The element that a kept one was, or was made within. */
function originalOf(kept: DomElement, elements: readonly DomElement[]): DomElement | null {
  for (let at: DomElement | null = kept; at !== null; at = at.parentElement) {
    const number = at.getAttribute("data-number");
    if (number !== null) return elements[Number(number)] ?? null;
  }
  return null;
}

/** Takes off what is no text, but nothing that holds much of the page: some sites name their whole page after a banner. */
function withoutFurniture(body: DomElement): void {
  const half = wordsOutsideLinks(body) / 2;
  const remove = (element: DomElement, most: number): void => {
    const words = wordsOutsideLinks(element);
    if (words <= most && words <= half) element.remove();
  };
  for (const element of body.querySelectorAll("script, style, noscript, template, svg, nav, dialog")) element.remove();
  for (const element of body.querySelectorAll(furniture)) remove(element, Infinity);
  for (const element of body.querySelectorAll("header, footer")) {
    // Within an article they are its title and who says it.
    if (!isInside(element, /^(?:article|main|section|blockquote|figure)$/u)) remove(element, Infinity);
  }
  for (const element of body.querySelectorAll("[class], [id]")) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!textParts.test(element.localName) && furnitureWords.test(names) && element.querySelector("h1") === null)
      remove(element, fewWords);
  }
}

/** The smallest element that the page names as its text, if that holds most of it. */
function landmarkOf(body: DomElement): DomElement | null {
  let found: DomElement | null = null;
  let least = mostOfPage * wordsOutsideLinks(body);
  for (const element of body.querySelectorAll(landmarks)) {
    const words = wordsOutsideLinks(element);
    if (words === 0 || words < least) continue;
    found = element;
    least = nearlyAll * words;
  }
  return found;
}

/** The smallest element that holds this share of the words counted. */
function deepest(root: DomElement, words: ReadonlyMap<DomElement, number>, share: number): DomElement {
  const least = share * (words.get(root) ?? 0);
  if (least === 0) return root;
  for (let at = root; ;) {
    const next = [...at.children].find((child) => (words.get(child) ?? 0) >= least);
    if (next === undefined) return at;
    at = next;
  }
}

/** The element around one that is but a part of the text, or stands among others like it. */
function wholeOf(found: DomElement, body: DomElement): DomElement {
  let whole = found;
  for (let at = found; at !== body && at.parentElement !== null; at = at.parentElement) {
    const least = alike * wordsOutsideLinks(at);
    const others = [...at.parentElement.children].filter(
      (each) =>
        each !== at && each.localName === at.localName && each.getAttribute("class") === at.getAttribute("class"),
    );
    const isPart = textParts.test(at.localName) || others.some((each) => wordsOutsideLinks(each) > least);
    if (isPart) whole = at.parentElement;
  }
  return whole;
}

function wordsOutsideLinks(element: DomElement): number {
  if (element.localName === "a") return 0;
  let words = ownWords(element);
  for (const child of element.children) words += wordsOutsideLinks(child);
  return words;
}

/** Words that stand in an element itself, not in one within it. */
function ownWords(element: DomElement): number {
  if (element.localName === "a") return 0;
  let words = 0;
  for (const node of element.childNodes) if (node.nodeType === 3) words += node.nodeValue?.match(/\S+/gu)?.length ?? 0;
  return words;
}

function isAllLinks(element: DomElement): boolean {
  return element.localName !== "a" && element.querySelector("a") !== null && wordsOutsideLinks(element) === 0;
}

function isInside(element: DomElement, names: RegExp): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (names.test(at.localName)) return true;
  return false;
}

function picturesLeftOut(root: DomElement): string[] {
  const count = [...root.querySelectorAll("img, video, audio")].length;
  return count === 0
    ? []
    : [`${count} ${count === 1 ? "image or recording was" : "images or recordings were"} left out.`];
}

function shown(element: DomElement): string {
  return element.textContent?.replace(/\s+/gu, " ").trim() ?? "";
}
