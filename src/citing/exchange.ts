/** Citations for programs: BibTeX and RIS. */
import { type Cited, dayOf, personOf, place } from "./parts.ts";

/** Signs that TeX takes for its own, as it shows them. */
const signs: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
};

function escape(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/gu, (sign) => signs[sign] ?? `\\${sign}`).replace(/\s+/gu, " ");
}

/** An entry for BibTeX. */
export function bibtex(cited: Cited): string {
  const { id, author, date, publisher, url, archive, title, titleSupplied } = cited.document;
  const day = dayOf(date);
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
    ["url", url === null ? null : url.replace(/[{}\\]/gu, (sign) => encodeURIComponent(sign))],
    ["note", escape(note.filter((part) => part !== null).join("; "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  const key = id.normalize("NFKD").replace(/[^A-Za-z0-9-]/gu, "") || "document";
  return [`@misc{${key}${day === null ? "" : `-${day.year}`},`, ...lines, "}"].join("\n");
}

/** A record for RIS. */
export function ris(cited: Cited): string {
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
