/** Citations of a document at a place, in the styles people ask for. What is not known is left out or "n.d.", never made up. */
import type { Document } from "../documents/document.ts";

export const styles = ["apa", "mla", "chicago", "bibtex", "ris", "markdown"] as const;
export type Style = (typeof styles)[number];

/** What is cited. */
export interface Cited {
  readonly document: Pick<
    Document,
    "id" | "title" | "titleSupplied" | "date" | "publisher" | "author" | "url" | "archive"
  >;
  /** The address of the very words, when the document has one. */
  readonly link: string | null;
  readonly paragraph: number;
  readonly page: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

const months = "January February March April May June July August September October November December".split(" ");
/** MLA shortens months of more than four letters (MLA Handbook, 9th edition, appendix 1). */
const short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

interface Day {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

function dayOf(date: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(date ?? "");
  if (match === null) return null;
  return {
    year: match[1] ?? "",
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

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

/** First and last name of a person; null for a body, or for several people. */
function personOf(author: string): { readonly first: string; readonly last: string } | null {
  const match =
    /^((?:\p{Lu}[\p{L}’'.-]*\s+){1,3})((?:(?:van|von|de|der|den|di|da|al|bin)\s+)*\p{Lu}[\p{L}’'-]+)$/u.exec(
      author.trim(),
    );
  return match === null ? null : { first: (match[1] ?? "").trim(), last: match[2] ?? "" };
}

/** A title that the source does not have itself stands in square brackets (APA 7, 9.22). */
function titleOf({ title, titleSupplied }: Cited["document"]): string {
  return titleSupplied ? `[${title}]` : title;
}

function sentence(part: string): string {
  return /[.!?]$/u.test(part) ? part : `${part}.`;
}

function place({ page, paragraph }: Cited, words: { readonly page: string; readonly paragraph: string }): string {
  return page === null ? `${words.paragraph} ${paragraph}` : `${words.page} ${page}`;
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

function bibtex(cited: Cited): string {
  const { id, author, date, publisher, url, archive, title, titleSupplied } = cited.document;
  const day = dayOf(date);
  const escape = (text: string): string => text.replace(/[\\{}]/gu, "").replace(/[&%$#_]/gu, String.raw`\$&`);
  const person = author === null ? null : personOf(author);
  const note = [
    titleSupplied ? "title supplied" : null,
    place(cited, { page: "p.", paragraph: "paragraph" }),
    archive === null ? null : `archived at ${archive}`,
  ];
  const fields: readonly (readonly [string, string | null])[] = [
    ["title", escape(title)],
    // Braces keep the name of a body whole.
    [
      "author",
      author === null ? null : person === null ? `{${escape(author)}}` : escape(`${person.last}, ${person.first}`),
    ],
    ["year", day?.year ?? null],
    ["month", day?.month == null ? null : String(day.month)],
    ["publisher", publisher === null ? null : escape(publisher)],
    ["url", url],
    ["note", escape(note.filter((part) => part !== null).join("; "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  const key = id.normalize("NFKD").replace(/[^A-Za-z0-9-]/gu, "") || "document";
  return [`@misc{${key}${day === null ? "" : `-${day.year}`},`, ...lines, "}"].join("\n");
}

function ris(cited: Cited): string {
  const { author, date, publisher, url, archive, title } = cited.document;
  const day = dayOf(date);
  const person = author === null ? null : personOf(author);
  const two = (number: number | null): string => (number === null ? "" : String(number).padStart(2, "0"));
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", url === null ? "GEN" : "ELEC"],
    ["TI", title],
    ["AU", author === null ? null : person === null ? author : `${person.last}, ${person.first}`],
    ["PY", day?.year ?? null],
    ["DA", day === null ? null : `${day.year}/${two(day.month)}/${two(day.day)}/`],
    ["PB", publisher],
    ["UR", url],
    ["L2", archive],
    ["SP", cited.page === null ? null : String(cited.page)],
    ["N1", cited.page === null ? `paragraph ${cited.paragraph}` : null],
    ["ER", ""],
  ];
  return fields
    .flatMap(([name, value]) => (value === null ? [] : [`${name}  - ${value.replace(/\s+/gu, " ")}`]))
    .join("\n");
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
