/** What Discord shows: a backslash before ASCII punctuation is taken away. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** The document text in the quoted lines of a rendered message: quote marks, bold and escapes undone. */
export function quotedText(content: string): string {
  const lines = content.split("\n").filter((line) => line.startsWith("> "));
  const withoutBold = lines.map((line) => line.slice(2).replace(/(\\.)|\*\*/gs, "$1"));
  return unescapeMarkdown(withoutBold.join("\n"));
}
