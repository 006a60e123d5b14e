import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";

test("the bundled statement gives back the original, character for character", () => {
  const document = readDocument("statement", "statement.md", readFileSync("corpus/statement.md"));
  const original = readFileSync("test/fixtures/statement.txt", "utf8");
  expect(` date ${document.date} ${document.text}`).toBe(original);
  expect(document.titleSupplied).toBe(true);
  expect([document.url, document.publisher, document.author]).toEqual([null, null, null]);
  expect(
    document.blocks
      .filter((block) => block.kind === "heading")
      .map((block) => document.text.slice(block.start, block.end)),
  ).toEqual(["Cooperation deepens", "Actions taken"]);
});
