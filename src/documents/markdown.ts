/** Markdown (with GitHub's extensions): mark-up taken off, words and marks kept, a block per paragraph, item or row. */
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Block, BlockKind, Canonical } from "./document.ts";

/** The canonical text, blocks set apart by an empty line, and where they stand in it. */
export function readMarkdown(source: string): Canonical {
  return blocksOfMarkdown(fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), source);
}

/** The same for a tree that another format was made into; `source` is the Markdown it was read from, if it was. */
export function blocksOfMarkdown(root: Nodes, source = ""): Canonical {
  const blocks: Block[] = [];
  let text = "";
  let paragraph = 0;
  const push = (kind: BlockKind, raw: string, level = 0): void => {
    const body = raw.trim();
    if (body === "") return;
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += body;
    if (kind !== "heading") paragraph += 1;
    blocks.push({ kind, level, start, end: text.length, paragraph: kind === "heading" ? 0 : paragraph });
  };
  const walk = (node: RootContent, kind: BlockKind): void => {
    switch (node.type) {
      case "heading":
        return push("heading", inlineText(node.children, source), node.depth);
      case "paragraph":
        return push(kind, inlineText(node.children, source));
      case "code":
        return push("code", node.value);
      case "html":
        return push(kind, withoutTags(node.value));
      case "table":
        for (const row of node.children) {
          push("table-row", row.children.map((cell) => inlineText(cell.children, source)).join("\t"));
        }
        return;
      case "blockquote":
        for (const child of node.children) walk(child, "quote");
        return;
      case "list":
      case "listItem":
      case "footnoteDefinition":
        for (const child of node.children) walk(child, node.type === "footnoteDefinition" ? kind : "list-item");
        return;
      default:
        return;
    }
  };
  if (root.type === "root") for (const child of root.children) walk(child, "paragraph");
  return { text, blocks };
}

function inlineText(nodes: readonly PhrasingContent[], source: string): string {
  return nodes.map((node) => phraseText(node, source)).join("");
}

function phraseText(node: PhrasingContent, source: string): string {
  if (node.type === "break") return "\n";
  if (node.type === "html") return "";
  if (node.type === "footnoteReference") return sourceOf(node, source);
  if ("children" in node) return inlineText(node.children, source);
  if ("value" in node) return node.value;
  return node.alt ?? "";
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** A block of raw HTML as its text: comments, scripts and tags off, the words kept. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, "")
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, "")
    .replace(/<\/?[a-z][^>]*>/giu, "");
}
