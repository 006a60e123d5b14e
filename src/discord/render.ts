/** A Reply as pages of Discord messages (Components V2). */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Action, Part, Reply } from "../command/reply.ts";
import type { Press } from "./custom-id.ts";
import { escapeMarkdown } from "./escape.ts";
import { lengthOf, setText } from "./quote.ts";
import { sourceLine } from "./source-line.ts";

type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;
type Component = APITextDisplayComponent | Row;

/** What stays together on one page. */
interface Block {
  readonly text: string;
  readonly actions: readonly Action[];
  /** Shares one text display with the block before it if that is of the same kind. */
  readonly kind: Part["kind"] | "actions";
}

export interface Page {
  readonly blocks: readonly Block[];
}

/** Discord allows 4,000 code points of text in a message; the rest is room for what its counting adds. */
const MOST_TEXT = 3_900;
/** Discord allows 40 components; four are kept for the page buttons and their row. */
const MOST_COMPONENTS = 36;
const ROW_LENGTH = 5;
const LONGEST_LABEL = 80;

/** The reply in pages, at least one, none of them empty. Nothing of the reply is left out. */
export function pagesOf(reply: Reply): readonly Page[] {
  const blocks = reply.parts.flatMap(blocksOf).filter((block) => block.text.trim() !== "");
  if (blocks.length === 0) blocks.push({ text: "Nothing to show.", actions: [], kind: "note" });
  // A row at a time, so that a block of buttons always fits a page.
  for (let index = 0; index < reply.actions.length; index += ROW_LENGTH) {
    blocks.push({ text: "", actions: reply.actions.slice(index, index + ROW_LENGTH), kind: "actions" });
  }
  const pages: Block[][] = [];
  let text = Infinity;
  let components = Infinity;
  for (const block of blocks) {
    const cost = { text: lengthOf(block.text) + 1, components: componentsIn(block) };
    if (text + cost.text > MOST_TEXT || components + cost.components > MOST_COMPONENTS) {
      pages.push([]);
      text = components = 0;
    }
    pages.at(-1)?.push(block);
    text += cost.text;
    components += cost.components;
  }
  return pages.map((blocks) => ({ blocks }));
}

/**
 * The components of one page (from 0; the nearest there is). `origin` is the call that gave the reply, for the
 * page buttons; `encode` gives a button its custom_id.
 */
export function renderPage(
  pages: readonly Page[],
  wanted: number,
  origin: Pick<Press, "command" | "options">,
  encode: (press: Press) => string,
): Component[] {
  const number = Math.max(0, Math.min(wanted, pages.length - 1));
  const components: Component[] = [];
  const used = new Set<string>();
  let before: Block["kind"] | null = null;
  for (const block of pages[number]?.blocks ?? []) {
    const last = components.at(-1);
    if (block.kind === "list" && before === "list" && last?.type === ComponentType.TextDisplay) {
      last.content += `\n${block.text}`;
    } else if (block.text !== "") components.push({ type: ComponentType.TextDisplay, content: block.text });
    before = block.kind;
    components.push(...rowsOf(block.actions, used, encode));
  }
  if (pages.length > 1) components.push(pageRow(number, pages.length, (page) => encode({ ...origin, page })));
  return components;
}

function componentsIn(block: Block): number {
  return (block.text === "" ? 0 : 1) + block.actions.length + Math.ceil(block.actions.length / ROW_LENGTH);
}

function rowsOf(actions: readonly Action[], used: Set<string>, encode: (press: Press) => string): Row[] {
  const buttons: APIButtonComponentWithCustomId[] = [];
  for (const { label, command, options } of actions) {
    const id = encode({ command, options, page: null });
    // Discord refuses a message with the same id twice; the same button twice is of no use either.
    if (used.has(id)) continue;
    used.add(id);
    buttons.push(button(label, id));
  }
  const rows: Row[] = [];
  for (let index = 0; index < buttons.length; index += ROW_LENGTH) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(index, index + ROW_LENGTH) });
  }
  return rows;
}

function pageRow(number: number, count: number, idOf: (page: number) => string): Row {
  const previous = { ...button("◀", idOf(Math.max(0, number - 1))), disabled: number === 0 };
  const next = { ...button("▶", idOf(Math.min(count - 1, number + 1))), disabled: number === count - 1 };
  // A disabled button needs an id of its own too; at either end the neighbour is this page itself.
  const here = { ...button(`page ${number + 1} of ${count}`, "page"), disabled: true };
  return { type: ComponentType.ActionRow, components: [previous, here, next] };
}

function button(label: string, id: string): APIButtonComponentWithCustomId {
  const shown = lengthOf(label) > LONGEST_LABEL ? `${[...label].slice(0, LONGEST_LABEL - 1).join("")}…` : label;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: shown, custom_id: id };
}

function blocksOf(part: Part): Block[] {
  switch (part.kind) {
    case "title":
      return plain(part.text.replace(/\s+/g, " "), "## ", "title");
    case "note":
      return plain(part.text, "", "note");
    case "list":
      return part.items.flatMap(({ name, detail }) => {
        const line = `**${escapeMarkdown(name)}**${detail === "" ? "" : ` — ${escapeMarkdown(detail)}`}`;
        if (lengthOf(line) <= MOST_TEXT / 2) return [{ text: line, actions: [], kind: "list" as const }];
        return plain(detail === "" ? name : `${name} — ${detail}`, "", "list");
      });
    case "code": {
      // A fence longer than any in the text cannot be closed by it.
      const fence = "`".repeat(Math.max(3, ...[...part.text.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
      const most = MOST_TEXT - 2 * fence.length - lengthOf(part.label) - 16;
      const characters = [...part.text];
      return Array.from({ length: Math.ceil(characters.length / most) }, (_, n) => ({
        text: `-# ${escapeMarkdown(part.label)}\n${fence}\n${characters.slice(n * most, (n + 1) * most).join("")}\n${fence}`,
        actions: [],
        kind: "code" as const,
      }));
    }
    case "given": {
      const label = `-# ${escapeMarkdown(part.label)}\n`;
      const limit = MOST_TEXT - 2 - lengthOf(label);
      const pieces = setText(part.text, { prefix: "", bold: part.emphasis, limit });
      return pieces.map((piece) => ({ text: `${label}${piece}`, actions: [], kind: "given" as const }));
    }
    case "excerpt": {
      const source = sourceLine(part.excerpt);
      const label = part.label === null || part.label === "" ? "" : `-# ${escapeMarkdown(cut(part.label, 200))}\n`;
      const pieces = setText(part.shown.text, {
        prefix: "> ",
        bold: part.emphasis.map(({ start, end }) => ({ start: start - part.shown.start, end: end - part.shown.start })),
        limit: MOST_TEXT - 2 - lengthOf(source) - lengthOf(label),
      });
      return pieces.map((piece, index) => ({
        text: `${label}${piece}\n${source}`,
        actions: index === pieces.length - 1 ? part.actions.slice(0, ROW_LENGTH) : [],
        kind: "excerpt" as const,
      }));
    }
  }
}

function plain(text: string, prefix: string, kind: Block["kind"]): Block[] {
  return setText(text, { prefix, bold: [], limit: MOST_TEXT - 2 }).map((piece) => ({ text: piece, actions: [], kind }));
}

function cut(text: string, length: number): string {
  return lengthOf(text) > length ? `${[...text].slice(0, length).join("")} … ` : text;
}
