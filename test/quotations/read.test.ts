import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../../src/documents/markdown.ts";
import { readPlainText } from "../../src/documents/text.ts";
import { readQuotations } from "../../src/quotations/read.ts";

const read = (text: string) => readQuotations({ text, blocks: readPlainText(text) });
const told = (text: string) =>
  read(text).quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker]);

const quoted = (markdown: string): string[] => {
  const { text, blocks } = readMarkdown(markdown);
  return readQuotations({ text, blocks }).quotations.map(({ start, end }) => text.slice(start, end));
};

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

test("a quotation inside one heading is one, as short as it may be", () => {
  expect(quoted("# “We will not go,” says mayor\n\n“No,” said Ann Moss.")).toEqual(["We will not go,", "No,"]);
  expect(quoted("# Mayor’s “hard” choice")).toEqual(["hard"]);
});

test("no quotation crosses a heading, a list item, a table cell or a paragraph", () => {
  expect(quoted("# A “heading opens\n\ncloses” here")).toEqual([]);
  expect(quoted("- “whole” item\n- item “opens\n- closes” item")).toEqual(["whole"]);
  expect(quoted("| a | b |\n|---|---|\n| “x | y” |\n| “z” | w |")).not.toContain("x\ty");
  expect(quoted("“One.\n\n## Two\n\nThree ” four “five”.")).toEqual(["One.", "five"]);
  expect(quoted("He said “[a link](http://x.y)”, “*soft* words” and **“bold words”**.")).toEqual([
    "a link",
    "soft words",
    "bold words",
  ]);
});

test("a quotation that is led in goes on in the next paragraphs", () => {
  expect(told("Ada Quill said: “We know.\n\n“We all know.\n\n“So do you.”\n\nShe left.")).toEqual([
    ["We know.", "Ada Quill"],
    ["We all know.", "Ada Quill"],
    ["So do you.", "Ada Quill"],
  ]);
  expect(told("Ada Quill said: ‘We know.\n\n‘We all know.’")).toEqual([
    ["We know.", "Ada Quill"],
    ["We all know.", "Ada Quill"],
  ]);
});

test("what a speaker rests on are words of the text, with a nickname in marks too", () => {
  const text = "Edward “Sonny” Tolliver, the vice president, called the offer “insulting to all of us,” and left.";
  const { quotations, cast } = read(text);
  expect(quotations.map(({ speaker, mention }) => [speaker, mention])).toEqual([
    [null, null],
    ["Edward Tolliver", "Edward “Sonny” Tolliver"],
  ]);
  expect(cast.map(({ mentions }) => mentions)).toEqual([["Edward “Sonny” Tolliver", "Edward Tolliver", "Tolliver"]]);
});

test("a heading completes a surname that the text gives alone, and a paragraph that repeats it is one", () => {
  const speakers = (markdown: string) =>
    readQuotations(readMarkdown(markdown)).quotations.map(({ speaker }) => speaker);
  expect(speakers("# Host Asks Connie Lavelle About Taps\n\nLavelle sat down. “No,” Lavelle said.")).toEqual([
    "Connie Lavelle",
  ]);
  expect(speakers("# Stars Answer Stroud\n\nStars Answer Stroud\n\n“Enough,” Ada Quill said.")).toEqual(["Ada Quill"]);
});

test("lines that are broken to a width are read as one, and lines of their own are not", () => {
  const broken =
    "The mayor, Peter Galanis, told reporters on Monday that the\nbridge would be “a monument to patience”, but that the deputy, Ana\nRuiz, had called the idea “absurd”.";
  expect(told(broken)).toEqual([
    ["a monument to patience", "Peter Galanis"],
    ["absurd", "Ana Ruiz"],
  ]);
  expect(told("Present: Tom Reed\nAna Ruiz said “no”.")).toEqual([["no", "Ana Ruiz"]]);
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
    "‘",
    "’",
    "'",
    "''",
    "「",
    "」",
    "‹",
    "›",
    "’90s ",
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
        expect(text.charAt(start - 1)).toMatch(/[“”"«»„‟'‘「‹›]/u);
        at = end;
      }
    }),
  );
});

test("words of news said over and over, in any order, are read to their end", () => {
  const piece = fc.constantFrom(
    ..."Mr. |Sen. |Lt. Col. |Jr. |St. |Aa |A's |A, whose b, C, d, |A of B, C, |X and Y, |University of |the Xs of |(D-X) |who said |said that he ".split(
      "|",
    ),
    ..."told the |he told A |by saying |is heard telling |according to |Asked by |prompting A to |a move B |critics call |Her brother, Ab Cd, |when |and |, |— |“It is,” |“".split(
      "|",
    ),
    `${"A".repeat(60)}1 `,
    `${"A".repeat(60)}, `,
    ..."in which he |a mailer in August that |President of X, |of X and Y Co |Said another |quoted the |James E. (Jim) B |, and the man |U.S. |the note, A B, |a video of A |, Ind., |as recently as |in what he |A, of B ".split(
      "|",
    ),
  );
  const end = "“We shall see about that,” Ada Quill said.";
  fc.assert(
    fc.property(
      fc.uniqueArray(piece, { minLength: 1, maxLength: 4 }),
      fc.array(piece, { maxLength: 8 }),
      (again, once) => {
        const text = `${again.join("").repeat(40)}${once.join("")}\n\n${end}`;
        expect(told(text).at(-1)?.[0]).toBe("We shall see about that,");
      },
    ),
    // One that some chances find and most do not: capitals that may begin a name at each letter.
    {
      numRuns: 800,
      examples: [
        [
          ["Mr. ", "told the "],
          [`${"A".repeat(60)}1 `, "critics call ", "he told A"],
        ],
      ],
    },
  );
});

test.each([
  ["Ana Ruiz", " 45, of Kent,", 40],
  ["“We won,” said Ana Ruiz, who was", " widely often", 40],
  ["Ana Ruiz left but", " fully as late as June", 40],
  ["Ana Ruiz", " has only at first in a weekly", 40],
  ["Ana Ruiz", " A with A and A", 4_000],
  ["Ana Ruiz", " note A.", 6_000],
  ["", "A", 100_000],
  ["", "!", 100_000],
])("%s and %s over and over are read to their end", (start, piece, times) => {
  const text = `${start}${piece.repeat(times)} said: “It is so.”\n\n“We shall see about that,” Ada Quill said.`;
  expect(told(text).at(-1)).toEqual(["We shall see about that,", "Ada Quill"]);
});
