/** Document text made safe for Discord's Markdown. */

/** What Discord's Markdown may read wherever it stands: links, mentions, emoji, time stamps and styles included. */
const ANYWHERE = /[\\*_~`|<>[\]()@]|:(?=[\w/])/g;
/** Headings, lists and small print, at the start of a line only. */
const AT_LINE_START = /^[^\S\n]*(?:[#+-]|\d+\.)/gm;

/**
 * `text` with a backslash before each mark that Discord's Markdown could read, one entry per UTF-16 code unit of
 * `text`, so that it can be cut and set in bold without parting a backslash from its mark.
 * Only ASCII punctuation gets a backslash; taking those away again gives `text`.
 */
export function escapeUnits(text: string): string[] {
  const units = text.split("");
  const escapeAt = (index: number): void => {
    units[index] = `\\${text.charAt(index)}`;
  };
  for (const match of text.matchAll(ANYWHERE)) escapeAt(match.index);
  for (const match of text.matchAll(AT_LINE_START)) escapeAt(match.index + match[0].length - 1);
  return units;
}

/** `text` as Discord will show it literally. */
export function escapeMarkdown(text: string): string {
  return escapeUnits(text).join("");
}
