/** Replies as lines of a terminal. */
import { styleText } from "node:util";
import type { Action, ExcerptPart, Part, Reply } from "../command/reply.ts";
import type { Excerpt } from "../passages/excerpt.ts";

export interface Look {
  /** Columns to wrap at; Infinity for not at all. */
  readonly width: number;
  readonly colors: boolean;
}

/** Columns of text beyond which lines are hard to read. */
const comfortable = 100;

/** The reply as text, without a line end at its end. */
export function renderReply(reply: Reply, look: Look): string {
  const actions = [...reply.parts.flatMap((part) => (part.kind === "excerpt" ? part.actions : [])), ...reply.actions];
  const hints = actions.slice(0, 4).map((action) => style(look, "dim", `  ${action.label}: ${hintOf(action)}`));
  return [...reply.parts.map((part) => renderPart(part, look)), ...(hints.length > 0 ? [hints.join("\n")] : [])].join(
    "\n\n",
  );
}

function renderPart(part: Part, look: Look): string {
  switch (part.kind) {
    case "title":
      return style(look, "bold", part.text);
    case "note":
      return part.text;
    case "list": {
      return part.items.map(({ name, detail }) => `  ${style(look, "bold", name)}\n      ${detail}`).join("\n");
    }
    case "code":
      return `${style(look, "yellow", part.label)}\n${part.text}`;
    case "given":
      return [
        style(look, "yellow", part.label),
        ...body({ ...part, start: 0, end: part.text.length }, part.emphasis, look),
      ].join("\n");
    default:
      return renderExcerpt(part, look);
  }
}

function renderExcerpt({ excerpt, shown, emphasis, label }: ExcerptPart, look: Look): string {
  return [
    ...(label === null ? [] : [style(look, "yellow", label)]),
    ...body(shown, emphasis, look),
    style(look, "dim", `  — ${sourceOf(excerpt)}`),
  ].join("\n");
}

/**
 * Wrapped lines behind a bar. Where there are no colours, what is emphasised is underlined, or has a heavy bar beside
 * it where that is most of the line.
 */
function body(shown: ExcerptPart["shown"], emphasis: ExcerptPart["emphasis"], look: Look): readonly string[] {
  const lines = wrap(mark(shown, emphasis), Math.min(look.width, comfortable) - 4);
  let bold = false;
  return lines.flatMap((line) => {
    // A bold stretch that goes on over a line end is closed and opened again, so that the bar stays plain.
    const opened = bold ? `\u0001${line}` : line;
    bold = opened.lastIndexOf("\u0001") > opened.lastIndexOf("\u0002");
    const whole = bold ? `${opened}\u0002` : opened;
    const words = whole.replace(/\u0001([^\u0002]*)\u0002/gu, (_, some: string) => style(look, "bold", some));
    if (look.colors) return [style(look, "dim", "│ ") + words];
    const under = whole.replace(/\u0001([^\u0002]*)\u0002|[^\u0001]/gu, (_, some?: string) =>
      some === undefined ? " " : "~".repeat(some.length),
    );
    if (under.trim() === "") return [`│ ${words}`];
    const isMost = under.replace(/ /gu, "").length > words.length / 2;
    return isMost ? [`┃ ${words}`] : [`│ ${words}`, `│ ${under.trimEnd()}`];
  });
}

/** Document, date, paragraph, speaker and link of an excerpt. */
function sourceOf(excerpt: Excerpt): string {
  const title = excerpt.titleSupplied ? `${excerpt.title} (our title)` : excerpt.title;
  return [
    title,
    excerpt.date ?? "no date",
    excerpt.page === undefined ? null : `p. ${excerpt.page}`,
    `paragraph ${excerpt.paragraph}`,
    excerpt.speaker,
    excerpt.link ?? excerpt.url,
  ]
    .filter((fact) => fact !== null)
    .join(", ");
}

/** The text with U+0001 and U+0002 around what is emphasised; such characters of the text itself are not printed. */
function mark(shown: ExcerptPart["shown"], emphasis: ExcerptPart["emphasis"]): string {
  const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, "\uFFFD");
  let out = "";
  let at = shown.start;
  for (const { start, end } of emphasis) {
    out += `${clean(shown.text.slice(at - shown.start, start - shown.start))}\u0001${clean(shown.text.slice(start - shown.start, end - shown.start))}\u0002`;
    at = end;
  }
  return out + clean(shown.text.slice(at - shown.start));
}

/** Lines of at most `width` columns where spaces allow; line ends of the text are kept. */
function wrap(text: string, width: number): readonly string[] {
  if (!Number.isFinite(width)) return text.split("\n");
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let current = "";
    for (const word of line.split(" ")) {
      if (current !== "" && current.length + 1 + word.length > width) {
        lines.push(current);
        current = word;
      } else current = current === "" ? word : `${current} ${word}`;
    }
    return [...lines, current];
  });
}

function hintOf(action: Action): string {
  return `/${action.command} ${Object.entries(action.options)
    .map(([name, value]) => `${name}:${value}`)
    .join(" ")}`;
}

function style(look: Look, format: "bold" | "dim" | "yellow", text: string): string {
  return look.colors ? styleText(format, text, { validateStream: false }) : text;
}
