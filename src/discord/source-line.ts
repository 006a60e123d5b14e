/** The line under an excerpt that says where it stands. */
import type { Excerpt } from "../passages/excerpt.ts";
import { escapeMarkdown } from "./escape.ts";

/** Longer links are left out, in characters: a line must leave most of a message to the excerpt. */
const LONGEST_URL = 1_500;
/** Code points of a title or a name shown here; a cut is shown as ` … `. */
const LONGEST_NAME = 200;

/** Title, date, paragraph, speaker and link, in small print, on one line. At most 2,500 characters. */
export function sourceLine(excerpt: Excerpt): string {
  const facts = [`**${shown(excerpt.title)}**${excerpt.titleSupplied ? " (our title)" : ""}`];
  if (excerpt.date !== null) facts.push(shown(excerpt.date));
  if (excerpt.paragraph > 0) facts.push(`¶${excerpt.paragraph}`);
  if (excerpt.page !== undefined) facts.push(`p. ${excerpt.page}`);
  if (excerpt.speaker !== null) facts.push(shown(excerpt.speaker));
  const link = linkTo(excerpt.link) ?? linkTo(excerpt.url);
  if (link !== null) facts.push(`[source](<${link}>)`);
  return `-# ${facts.join(" · ")}`;
}

function shown(text: string): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length === 0) return "untitled";
  if (characters.length <= LONGEST_NAME) return escapeMarkdown(characters.join(""));
  return `${escapeMarkdown(characters.slice(0, LONGEST_NAME).join(""))} … `;
}

/** A web address that cannot end the link early; null for all else. */
function linkTo(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  const usable = (protocol === "https:" || protocol === "http:") && href.length <= LONGEST_URL && !/[<>\s]/.test(href);
  return usable ? href : null;
}
