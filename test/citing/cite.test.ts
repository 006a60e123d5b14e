/** Citations by the rules of each style; what is not known is left out. */
import { expect, test } from "vitest";
import { cite, styles } from "../../src/citing/cite.ts";
import type { Cited } from "../../src/citing/parts.ts";

const known: Cited = {
  document: {
    id: "harbour",
    title: "Remarks on the harbour",
    titleSupplied: false,
    date: "2024-05-31",
    publisher: "Office of the Mayor",
    author: "Ada Quill",
    url: "https://example.org/a",
    archive: null,
  },
  link: "https://example.org/a#:~:text=It%20is%20done",
  paragraph: 3,
  page: null,
  speaker: "Ada Quill",
  text: "It is *done*.",
};
const unknown: Cited = {
  ...known,
  document: { ...known.document, titleSupplied: true, date: null, publisher: null, author: null, url: null },
  link: null,
  speaker: null,
};

test("what is known stands in each style", () => {
  expect(cite(known, "apa")).toBe(
    "Quill, A. (2024, May 31). Remarks on the harbour. Office of the Mayor. https://example.org/a#:~:text=It%20is%20done (para. 3)",
  );
  expect(cite(known, "mla")).toBe(
    "Quill, Ada. “Remarks on the harbour.” Office of the Mayor, 31 May 2024, https://example.org/a#:~:text=It%20is%20done, par. 3.",
  );
  expect(cite(known, "chicago")).toBe(
    "Quill, Ada. “Remarks on the harbour.” Office of the Mayor, May 31, 2024, para. 3. https://example.org/a#:~:text=It%20is%20done",
  );
  expect(cite(known, "bibtex")).toContain("  author = {Quill, Ada},");
  expect(cite({ ...known, document: { ...known.document, author: "City & Port Council" } }, "bibtex")).toContain(
    String.raw`  author = {{City \& Port Council}},`,
  );
  expect(cite(known, "ris").split("\n")).toEqual([
    "TY  - ELEC",
    "TI  - Remarks on the harbour",
    "AU  - Quill, Ada",
    "PY  - 2024",
    "DA  - 2024/05/31/",
    "PB  - Office of the Mayor",
    "UR  - https://example.org/a",
    "N1  - paragraph 3",
    "ER  - ",
  ]);
  expect(cite(known, "markdown")).toBe(
    String.raw`> It is \*done\*.` +
      "\n>\n> — Ada Quill, [Remarks on the harbour](<https://example.org/a#:~:text=It%20is%20done>), Office of the Mayor, 2024-05-31, ¶ 3",
  );
  expect(cite({ ...known, page: 4 }, "mla")).toContain("p. 4.");
});

test("what is not known is left out or n.d.", () => {
  expect(cite(unknown, "apa")).toBe("[Remarks on the harbour]. (n.d.). (para. 3)");
  expect(cite(unknown, "mla")).toBe("Remarks on the harbour. n.d., par. 3.");
  expect(cite(unknown, "chicago")).toBe("Remarks on the harbour. n.d., para. 3.");
  for (const style of styles) expect(cite(unknown, style)).not.toMatch(/null|undefined|NaN/u);
});

test("signs that TeX takes for its own are kept as they show, and braces stay balanced", () => {
  const odd = {
    ...known.document,
    title: String.raw`100% {odd}: #1 & a_b ~ $5 \ ^ {`,
    url: "https://example.org/{a}?b=1%202&c_d",
  };
  const entry = cite({ ...known, document: odd }, "bibtex");
  expect(entry).toContain(
    String.raw`  title = {100\% \textbraceleft{}odd\textbraceright{}: \#1 \& a\_b \textasciitilde{} \$5 \textbackslash{} \textasciicircum{} \textbraceleft{}},`,
  );
  expect(entry).toContain("  url = {https://example.org/%7Ba%7D?b=1%202&c_d},");
  expect(entry.split("{")).toHaveLength(entry.split("}").length);
});
