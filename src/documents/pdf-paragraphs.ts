/** The lines of a PDF joined to paragraphs. */
import type { Block, Canonical } from "./document.ts";
import type { Line } from "./pdf-lines.ts";

/** What items of a list begin with. */
const bullet = /^\s*[\u2022\u25E6\u25AA\u25AB\u2023\u25CF\u25CB\u25A0\u25A1\u27A2\u2713\uF0B7\uF0A7](?:\s|$)/u;

/** Characters of an address that are looked at where a line ends. */
const longestAddress = 300;

/** Lines joined to paragraphs: a bullet, a wider gap, an indent, or a short line that ends a sentence begins a new one. */
export function paragraphsOf(lines: readonly Line[]): Canonical {
  const sizes = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 10;
  const steps = lines.flatMap((line, n) => {
    const step = (lines[n - 1]?.base ?? 0) - line.base;
    return n > 0 && step > 0.5 * usual && step < 4 * usual ? [step] : [];
  });
  const leading = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? usual * 1.2;
  const hyphenated = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  const blocks: Block[] = [];
  let text = "";
  let paragraph = 0;
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const isRow = open.some((line, n) => n > 0 && isBeside(open[n - 1], line));
    const body = isRow ? open.map((line) => line.text.trim()).join("\t") : joined(open, hyphenated);
    const isHeading = first.height > usual * 1.15 && open.length <= 3 && body.length < 200;
    if (text !== "") text += "\n\n";
    if (!isHeading) paragraph += 1;
    blocks.push({
      kind: isHeading ? "heading" : isRow ? "table-row" : bullet.test(body) ? "list-item" : "paragraph",
      level: isHeading ? 2 : 0,
      start: text.length,
      end: text.length + body.length,
      paragraph: isHeading ? 0 : paragraph,
      page: first.page,
    });
    text += isHeading ? body.replace(/\t/gu, " ") : body;
    open = [];
  };
  lines.forEach((line, n) => {
    const last = open.at(-1);
    if (last !== undefined && !isBeside(last, line)) {
      const step = last.base - line.base;
      const turns = step < 0 || line.page !== last.page || line.left > last.right;
      const widest = Math.max(...open.map(({ right }) => right));
      const isRow = open.some((each, at) => at > 0 && isBeside(open[at - 1], each)) || isBeside(line, lines[n + 1]);
      const ends = /[.!?:”"’)]\s*$/u.test(last.text) && last.right < widest - 4 * usual;
      const indent = !turns && line.left > Math.min(...open.slice(-3).map(({ left }) => left)) + 0.8 * usual;
      const differs = Math.abs(line.height - last.height) > 0.15 * Math.max(line.height, last.height);
      const gap = step > 1.35 * Math.max(leading, 1.2 * Math.min(line.height, last.height));
      const goesOn =
        isCut(last.text) ||
        goesOnWithout(last.text, line.text.trim()) ||
        (/[\p{L}\p{N},;]\s*$/u.test(last.text) && /^\s*\p{Ll}/u.test(line.text));
      const breaks = turns ? !/[\p{Ll},;-]\s*$/u.test(last.text) : gap || indent || ends;
      if (isRow || bullet.test(line.text) || differs || (breaks && !(goesOn && (turns || !gap)))) close();
    }
    open.push(line);
  });
  close();
  return { text, blocks };
}

/** Whether a line stands on the baseline of the one before it, to the right: cells of a row. */
function isBeside(before: Line | undefined, line: Line | undefined): boolean {
  if (before === undefined || line === undefined || before.page !== line.page) return false;
  return Math.abs(before.base - line.base) < 0.4 * line.height && line.left >= before.right;
}

function isCut(line: string): boolean {
  return /\p{L}[-\u00AD]\s*$/u.test(line);
}

/** Lines as one text; a word cut at a line end is made whole, unless the document writes it with a hyphen elsewhere. */
function joined(lines: readonly Line[], hyphenated: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines.map((each) => each.text.trim())) {
    const end = text.slice(-longestAddress);
    if (text === "") text = line;
    else if (goesOnWithout(end, line)) text += line;
    else if (isCut(end) && /^\p{Ll}/u.test(line)) {
      const whole = `${/\p{L}+$/u.exec(end.slice(0, -1))?.[0] ?? ""}-${/^\p{L}+/u.exec(line)?.[0] ?? ""}`;
      text = (text.endsWith("-") && hyphenated.has(whole.toLowerCase()) ? text : text.slice(0, -1)) + line;
    } else text += ` ${line}`;
  }
  return text;
}

/** Whether a line end stands within a range of numbers, a compound or an address, where no space is. */
function goesOnWithout(text: string, next: string): boolean {
  if (/https?:\/\/(?:\S*[/=_&?-]|\S*\.)?$/u.test(text)) return /^[\p{Ll}\p{N}%_~]/u.test(next);
  if (/\p{N}[-\u2013]$/u.test(text)) return /^\p{N}/u.test(next);
  return /\p{L}-$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(next);
}
