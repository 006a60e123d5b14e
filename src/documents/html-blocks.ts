/** The text of HTML elements as blocks: a block per paragraph, item, caption or row, white space as it is shown. */
import type { Block, BlockKind, Canonical } from "./document.ts";

/** Elements that stand on lines of their own. */
const blockNames = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Elements whose content is not text of the page. */
const silentNames = new Set(
  "annotation annotation-xml area audio canvas embed head iframe img input map meter noscript object picture progress script select source style svg template textarea title track video".split(
    " ",
  ),
);
const kindOf: ReadonlyMap<string, BlockKind> = new Map([
  ["blockquote", "quote"],
  ["li", "list-item"],
  ["dt", "list-item"],
  ["dd", "list-item"],
  ["pre", "code"],
]);
/** Words in a row of a table above which its cells are parts of a page, not data. */
const longestRow = 60;

/** What is used of the DOM's nodes (https://dom.spec.whatwg.org/#node). */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

/** What is used of the DOM's elements (https://dom.spec.whatwg.org/#element). */
export interface DomElement extends DomNode {
  readonly localName: string;
  readonly ownerDocument: unknown;
  readonly children: Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** Whether an element is no part of the text. */
export type LeftOut = (element: DomElement) => boolean;

const elementNode = 1;
const textNode = 3;

/** Collects the blocks of elements. */
class BlockWriter {
  text = "";
  readonly blocks: Block[] = [];
  #paragraph = 0;

  push(kind: BlockKind, body: string, level = 0): void {
    if (body === "") return;
    if (this.text !== "") this.text += "\n\n";
    const start = this.text.length;
    this.text += body;
    if (kind !== "heading") this.#paragraph += 1;
    const paragraph = kind === "heading" ? 0 : this.#paragraph;
    this.blocks.push({ kind, level, start, end: this.text.length, paragraph });
  }
}

/** The blocks of elements, in order; `isLeftOut` tells what is no part of the text. */
export function blocksOfElements(roots: readonly DomElement[], isLeftOut: LeftOut = () => false): Canonical {
  const writer = new BlockWriter();
  for (const root of roots) {
    if (/^h[1-6]$/u.test(root.localName)) writeHeading(root, writer, isLeftOut);
    else write(root, "paragraph", writer, isLeftOut);
  }
  return { text: writer.text, blocks: writer.blocks };
}

/** Writes what an element holds: runs of inline content are blocks, and so is each block element. */
function write(element: DomElement, kind: BlockKind, writer: BlockWriter, isLeftOut: LeftOut): void {
  let line = "";
  const flush = (): void => {
    // Two line breaks in a row are how old pages set paragraphs apart.
    for (const part of line.split(/\n[^\S\n]*\n\s*/u)) writer.push(kind, tidied(part));
    line = "";
  };
  for (const node of element.childNodes) {
    if (node.nodeType === textNode) line += collapsed(node.nodeValue ?? "");
    if (!isElement(node) || isLeftOut(node)) continue;
    const name = node.localName;
    if (silentNames.has(name)) continue;
    if (!blockNames.has(name) && !holdsBlocks(node)) {
      line += inlineText(node, isLeftOut);
      continue;
    }
    flush();
    if (/^h[1-6]$/u.test(name)) writeHeading(node, writer, isLeftOut);
    else if (name === "pre")
      writer.push("code", node.textContent?.replace(/\r\n?/gu, "\n").replace(/^\n+|\s+$/gu, "") ?? "");
    else if (name === "tr") writeRow(node, kind, writer, isLeftOut);
    else write(node, kind === "quote" ? kind : (kindOf.get(name) ?? kind), writer, isLeftOut);
  }
  flush();
}

function writeHeading(element: DomElement, writer: BlockWriter, isLeftOut: LeftOut): void {
  const text = tidied(inlineText(element, isLeftOut)).replace(/\n/gu, " ");
  writer.push("heading", text, Number(element.localName.slice(1)));
}

/** A row of data is one block, its cells set apart by tabs; a row that lays out a page is what its cells hold. */
function writeRow(row: DomElement, kind: BlockKind, writer: BlockWriter, isLeftOut: LeftOut): void {
  const cells = [...row.children].filter((cell) => !isLeftOut(cell) && !silentNames.has(cell.localName));
  const holds = cells.map((cell) => {
    const inner = new BlockWriter();
    write(cell, kind, inner, isLeftOut);
    return inner.blocks.map((block) => ({ ...block, body: inner.text.slice(block.start, block.end) }));
  });
  const all = holds.flat();
  const isLayout =
    all.some((block) => block.kind === "heading") ||
    cells.some((cell) => cell.querySelector("table") !== null) ||
    (holds.some((blocks) => blocks.length > 1) && wordsOf(all) > longestRow);
  if (isLayout) for (const { kind: each, body, level } of all) writer.push(each, body, level);
  else {
    const texts = holds.map((blocks) => blocks.map(({ body }) => body.replace(/\s+/gu, " ")).join(" "));
    writer.push("table-row", texts.join("\t").trim());
  }
}

function wordsOf(blocks: readonly { readonly body: string }[]): number {
  return blocks.reduce((sum, { body }) => sum + (body.match(/\S+/gu)?.length ?? 0), 0);
}

/** The words of inline content; breaks are line ends. */
function inlineText(element: DomElement, isLeftOut: LeftOut): string {
  if (element.localName === "br") return "\n";
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === textNode) text += collapsed(node.nodeValue ?? "");
    else if (isElement(node) && !isLeftOut(node) && !silentNames.has(node.localName))
      text += inlineText(node, isLeftOut);
  }
  return element.localName === "q" ? `“${text.trim()}”` : text;
}

function holdsBlocks(element: DomElement): boolean {
  for (const child of element.children) if (blockNames.has(child.localName) || holdsBlocks(child)) return true;
  return false;
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === elementNode;
}

/** White space as a browser shows it; marks of where a word may be cut are not shown. */
function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/gu, " ").replace(/[\u00AD\u200B]/gu, "");
}

function tidied(text: string): string {
  return text
    .replace(/ *\n */gu, "\n")
    .replace(/ {2,}/gu, " ")
    .trim();
}
