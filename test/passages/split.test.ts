import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainText } from "../../src/documents/text.ts";
import { splitSentences } from "../../src/passages/sentences.ts";
import { splitPassages } from "../../src/passages/split.ts";

const split = (text: string) => splitPassages({ id: "d", sha256: "0".repeat(64), text, blocks: readPlainText(text) });
const solid = (text: string) => text.replace(/\s+/gu, "");
const hostile = fc
  .array(
    fc.constantFrom(
      "Mr. ",
      "Word ",
      "end. ",
      "“Oh!” ",
      "\n",
      "\n\n",
      "🎉",
      "e\u0301",
      "שלום. ",
      "日本。",
      "3.5 ",
      "a".repeat(700),
      ". ",
      "…",
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(""));

describe("passages", () => {
  test("hold every character that is not white space, in order, and stay within the limits", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const passages = split(text);
        expect(solid(passages.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(solid(text));
        for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(1500);
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
    );
  });

  test("cut a long paragraph at sentence ends", () => {
    const text = Array.from({ length: 50 }, (_, n) => `Sentence number ${n} has six words.`).join(" ");
    const passages = split(text);
    expect(passages.length).toBe(3);
    for (const { start, end } of passages) expect(text.slice(start, end)).toMatch(/^Sentence .*words\.$/u);
  });

  test("never cut a surrogate pair", () => {
    const text = "🎉".repeat(5000);
    for (const { start, end } of split(text))
      expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });
});

test.each([
  [
    "abbreviations and initials end no sentence",
    ["Mr. Smith met J. R. Doe of the U.S. Senate at 3.5 p.m. on Jan. 5.", "“Fine!” he said.", "Done."],
  ],
  [
    "what is short for a number ends no sentence before one, and is a word elsewhere",
    ["She asked them to vote no.", "“It is small,” she said.", "They live at no. 4 now."],
  ],
  [
    "footnote numbers belong to the sentence before them, figures to their own",
    ["He told police.3", "She knew.[7][12]", "“Nobody saw.”4", "Version 2.0 Beta weighs 3.5 Kilograms."],
  ],
])("%s", (_, sentences) => {
  const text = sentences.join(" ");
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
