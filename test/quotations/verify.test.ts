/** Verifying: no change of a word passes as exact, no fair edit is called an alteration. */
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/documents/document.ts";
import { readDocument } from "../../src/documents/read.ts";
import { Locator } from "../../src/quotations/locate.ts";
import { readQuotations } from "../../src/quotations/read.ts";
import { type Verification, verifyQuotation } from "../../src/quotations/verify.ts";

const ledger = `The mayor, Ada Quill, opened the harbour on Friday.

“We have spent 15 million crowns on this harbour, and it could be finished early next year,” Quill said. “It is not a gift to anyone,” she added, “and it will never be sold.”

The ferry carried 4,200 people in May 2021, the operator’s re-opening report says.`;

let statement: Document;
let harbour: Document;
let locator: Locator;

beforeAll(async () => {
  statement = readDocument("statement", "statement.md", await readFile("corpus/statement.md"));
  harbour = readDocument("harbour", "harbour.txt", Buffer.from(ledger));
  locator = new Locator([statement, harbour]);
});

function verify(quote: string): Verification {
  return verifyQuotation(quote, [locator], (document) => readQuotations(document).quotations);
}

function verdictOf(quote: string): string {
  const { verdict, places } = verify(quote);
  const alters = [...new Set(places.flatMap((place) => place.alters))];
  return [verdict, ...alters].join(" ");
}

test("every single-word change in every quotation of the statement is an alteration", () => {
  for (const { start, end } of readQuotations(statement).quotations) {
    const words = statement.text.slice(start, end).split(/\s+/u);
    expect(verify(words.join(" ")).verdict).toBe("exact");
    for (let at = 0; at < words.length; at += 1) {
      const without = words.toSpliced(at, 1);
      const inner = at > 0 && at < words.length - 1 && /\p{L}/u.test(words[at] ?? "");
      if (inner) expect([words[at], verify(without.join(" ")).verdict]).toEqual([words[at], "altered"]);
      expect([words[at], verify(words.toSpliced(at, 0, "porcelain").join(" ")).verdict]).toEqual([
        words[at],
        "altered",
      ]);
      if (/\p{L}/u.test(words[at] ?? "")) {
        expect([words[at], verify(words.with(at, "porcelain").join(" ")).verdict]).toEqual([words[at], "altered"]);
      }
      const left = words[at] ?? "";
      const right = words[at + 1] ?? "";
      const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
      if (bare(left) !== "" && bare(right) !== "" && bare(left) !== bare(right)) {
        const swapped = words.with(at, right).with(at + 1, left);
        expect([left, verify(swapped.join(" ")).verdict]).toEqual([left, "altered"]);
      }
    }
  }
});

describe("what was changed is named", () => {
  test.each([
    ["It is a gift to anyone", "altered negation omission"],
    ["We have not spent 15 million crowns on this harbour", "altered addition negation"],
    ["We have spent 5 million crowns on this harbour", "altered number"],
    ["We have spent 15 billion crowns on this harbour", "altered number"],
    ["it would be finished early next year", "altered hedge"],
    ["The mayor, Ada Plume, opened the harbour on Friday", "altered name"],
    ["opened the harbour on Monday", "altered date"],
    ["The ferry carried 4,200 people in May 2020", "altered date number"],
    ["We have wasted 15 million crowns on this harbour", "altered word"],
    ["We have spent 15 million crowns on this lovely harbour", "altered addition"],
    ["We have 15 million spent crowns on this harbour", "altered order"],
  ])("%s", (quote, expected) => expect(verdictOf(quote)).toBe(expected));
});

describe("what is fair passes", () => {
  test.each([
    ["it could be finished early next year", "exact"],
    ['"we have spent 15 million crowns on this harbour"', "typography"],
    ["It could be finished early next year.", "typography"],
    ["the operator's re-opening report says", "typography"],
    ["the operator’s re–opening  report says", "typography"],
    ["We have spent 15 million crowns … and it could be finished", "typography"],
    ["We have spent 15 mil-\nlion crowns on this harbour", "typography"],
    ["[I]t could be finished early next year", "typography"],
    ["We have spent 15 million crowns on this [new] harbour", "typography"],
    ["We have spent 15 million crowns [sic] on this harbour", "typography"],
    ["It is not a gift to anyone, and it will never be sold", "typography"],
    ["4200 people in May 2021", "typography"],
  ])("%s", (quote, expected) => expect(verdictOf(quote)).toBe(expected));
});

test("parts of two documents, or far apart, are stitched", () => {
  expect(
    verify("We are releasing satellite imagery of the planned location and it could be finished early next year")
      .verdict,
  ).toBe("stitched");
});

test.each([
  "The moon is made of green cheese and nothing else",
  "five million",
  "of the and to in",
  "It is a truth universally acknowledged",
])("nowhere: %s", (quote) => expect(verify(quote).verdict).toBe("absent"));

test("any text gets a verdict, and what it points at is a slice of its document", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem()), fc.nat(ledger.length), (noise, at) => {
      for (const quote of [noise, `${ledger.slice(at, at + 60)} ${noise}`]) {
        for (const { document, start, end } of verify(quote).places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }
    }),
  );
});
