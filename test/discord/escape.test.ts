/** Escapes give the text back and leave Discord nothing to read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../src/discord/escape.ts";
import { unescapeMarkdown } from "./unescape.ts";

const marks = fc.array(
  fc.constantFrom(..."\\*_~`|<>[]()#-+.:@&!/ \n1a\u{1f600}", "http://", "@everyone", ":smile:", "<t:1>", "\ud800"),
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  marks.map((parts) => parts.join("")),
);

test("taking the backslashes away gives any text back", () => {
  fc.assert(
    fc.property(texts, (text) => unescapeMarkdown(escapeMarkdown(text)) === text),
    { numRuns: 2_000 },
  );
});

test.each([
  ["*a* _b_ ~~c~~ `d` ||e||", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|"],
  ["# a\n - b\n+ c\n12. d\n-# e", "\\# a\n \\- b\n\\+ c\n12\\. d\n\\-# e"],
  ["> a\n>>> b", "\\> a\n\\>\\>\\> b"],
  ["<@1> <t:3:R> @everyone", "\\<\\@1\\> \\<t\\:3\\:R\\> \\@everyone"],
  ["https://example.org/a :smile:", "https\\://example.org/a \\:smile:"],
  ["a - b + c, e.g. 3.5 # 4", "a - b + c, e.g. 3.5 # 4"],
])("%j is escaped where Discord would read it and nowhere else", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
