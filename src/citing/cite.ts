/** Citations of a document at a place, in the styles people ask for. What is not known is left out or "n.d.", never made up. */
import { bibtex, ris } from "./exchange.ts";
import { type Cited, dayOf, personOf, place } from "./parts.ts";

export const styles = ["apa", "mla", "chicago", "bibtex", "ris", "markdown"] as const;
export type Style = (typeof styles)[number];

const months = "January February March April May June July August September October November December".split(" ");
/** MLA shortens months of more than four letters (MLA Handbook, 9th edition, appendix 1). */
const short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** The citation in one style; lines are ended by `\n`. */
export function cite(cited: Cited, style: Style): string {
  switch (style) {
    case "apa":
      return apa(cited);
    case "mla":
      return mla(cited);
    case "chicago":
      return chicago(cited);
    case "bibtex":
      return bibtex(cited);
    case "ris":
      return ris(cited);
    case "markdown":
      return markdown(cited);
  }
}

/** A title that the source does not have itself stands in square brackets (APA 7, 9.22). */
function titleOf({ title, titleSupplied }: Cited["document"]): string {
  return titleSupplied ? `[${title}]` : title;
}

function sentence(part: string): string {
  return /[.!?]$/u.test(part) ? part : `${part}.`;
}

function apa(cited: Cited): string {
  const { author, date, publisher } = cited.document;
  const day = dayOf(date);
  const person = author === null ? null : personOf(author);
  const initials = person?.first
    .split(/\s+/u)
    .map((name) => `${name.charAt(0)}.`)
    .join(" ");
  const who = person === null ? author : `${person.last}, ${initials}`;
  const month = day?.month == null ? "" : `, ${months[day.month - 1]}`;
  const when = day === null ? "(n.d.)." : `(${day.year}${month}${day.day === null ? "" : ` ${day.day}`}).`;
  const title = sentence(titleOf(cited.document));
  const parts = who === null ? [title, when] : [sentence(who), when, title];
  return [
    ...parts,
    ...(publisher === null || publisher === author ? [] : [sentence(publisher)]),
    ...link(cited),
    `(${place(cited, { page: "p.", paragraph: "para." })})`,
  ].join(" ");
}

function mla(cited: Cited): string {
  const { author, date, publisher, titleSupplied, title } = cited.document;
  const day = dayOf(date);
  const person = author === null ? null : personOf(author);
  const when =
    day === null
      ? "n.d."
      : [day.day, day.month === null ? null : short[day.month - 1], day.year]
          .filter((part) => part !== null && part !== undefined)
          .join(" ");
  const named = titleSupplied ? sentence(title) : `“${sentence(title)}”`;
  const who = author === null ? [] : [sentence(person === null ? author : `${person.last}, ${person.first}`)];
  const where = [publisher, when, cited.link, place(cited, { page: "p.", paragraph: "par." })].filter(
    (part) => part !== null,
  );
  return sentence([...who, named, where.join(", ")].join(" "));
}

function chicago(cited: Cited): string {
  const { author, date, publisher, titleSupplied, title } = cited.document;
  const day = dayOf(date);
  const person = author === null ? null : personOf(author);
  const month = day?.month == null ? "" : `${months[day.month - 1]} `;
  const when = day === null ? "n.d." : `${month}${day.day === null ? "" : `${day.day}, `}${day.year}`;
  const named = titleSupplied ? sentence(title) : `“${sentence(title)}”`;
  const who = author === null ? [] : [sentence(person === null ? author : `${person.last}, ${person.first}`)];
  const where = [
    ...(publisher === null ? [] : [publisher]),
    when,
    place(cited, { page: "p.", paragraph: "para." }),
  ].join(", ");
  return [...who, named, sentence(where), ...link(cited)].join(" ");
}

function link({ link: address }: Cited): string[] {
  return address === null ? [] : [address];
}

function markdown(cited: Cited): string {
  const { title, date, publisher, titleSupplied } = cited.document;
  const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`).replace(/\s+/gu, " ");
  const named = cited.link === null ? plain(title) : `[${plain(title)}](<${cited.link}>)`;
  const source = [
    cited.speaker,
    `${named}${titleSupplied ? " (title supplied)" : ""}`,
    publisher,
    date ?? "n.d.",
    place(cited, { page: "p.", paragraph: "¶" }),
  ]
    .filter((part) => part !== null)
    .join(", ");
  return `${cited.text
    .split("\n")
    .map((line) => `> ${plain(line)}`)
    .join("\n")}\n>\n> — ${source}`;
}
