import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainText } from "../../src/documents/text.ts";
import { readQuotations } from "../../src/quotations/read.ts";

const read = (text: string) => readQuotations({ text, blocks: readPlainText(text) });
const told = (text: string) =>
  read(text).quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker]);

test("every quotation of the statement is John Kirby's, in the role it names", () => {
  const { quotations, cast } = read(readFileSync("test/fixtures/statement.txt", "utf8"));
  expect(quotations.map(({ speaker }) => speaker)).toEqual(Array.from({ length: 7 }, () => "John Kirby"));
  expect(cast.find(({ name }) => name === "John Kirby")?.role).toBe(
    "National Security Council (NSC) Coordinator for Strategic Communications",
  );
});

test("the speaker is found after and before the words, and kept by a pronoun", () => {
  const text =
    'Mayor Ada Quill said: "We will rebuild the harbour wall."\n\n"It takes two years," she added.\n\n“Boats are welcome,” said Tom Reed.';
  expect(told(text)).toEqual([
    ["We will rebuild the harbour wall.", "Ada Quill"],
    ["It takes two years,", "Ada Quill"],
    ["Boats are welcome,", "Tom Reed"],
  ]);
});

test("scare quotes have no speaker", () => {
  expect(told("The so-called “old wall” fell. Tom Reed said nothing.")).toEqual([["old wall", null]]);
});

test("quotations lie inside one paragraph and inside their marks, in order and apart", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "«",
    "»",
    "„",
    "said ",
    "Tom Reed ",
    "He ",
    "words ",
    ". ",
    ", ",
    "\n\n",
    "6'2\" ",
    "🎉",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      let at = 0;
      for (const { start, end } of read(text).quotations) {
        expect(start).toBeGreaterThan(at);
        expect(text.slice(start, end)).not.toMatch(/\n\s*\n/u);
        expect(text.charAt(start - 1)).toMatch(/[“”"«»„‟'‘]/u);
        at = end;
      }
    }),
  );
});
