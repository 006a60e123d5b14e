/** An address of the very words leads a browser to them and nowhere else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkToWords, selectorOf } from "../../src/passages/text-fragment.ts";

/** What a browser selects for a text directive: the first stretch with its context beside it (WICG, 3.5.2). */
function select(text: string, directive: string): string | null {
  const parts = directive.split(",").map((part) => part.replace(/^-|-$/gu, (sign) => (sign === "-" ? "\u0000" : sign)));
  const prefix = parts[0]?.endsWith("\u0000") === true ? decodeURIComponent((parts.shift() ?? "").slice(0, -1)) : "";
  const suffix = parts.at(-1)?.startsWith("\u0000") === true ? decodeURIComponent((parts.pop() ?? "").slice(1)) : "";
  const [start = "", end] = parts.map(decodeURIComponent);
  const source = text.toLowerCase();
  for (let at = source.indexOf(start.toLowerCase()); at >= 0; at = source.indexOf(start.toLowerCase(), at + 1)) {
    const to = at + start.length;
    if (prefix !== "" && !source.slice(0, at).trimEnd().endsWith(prefix.toLowerCase())) continue;
    if (suffix !== "" && !source.slice(to).trimStart().startsWith(suffix.toLowerCase())) continue;
    if (end === undefined) return text.slice(at, to);
    const last = source.indexOf(end.toLowerCase(), to);
    if (last >= 0) return text.slice(at, last + end.length);
  }
  return null;
}

test("the words are selected, wherever they stand among words that repeat", () => {
  const word = fc.constantFrom("the", "ferry", "sails,", "at", "noon-ish", "& more", "50%", "Ünder", "way.");
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 80 }), fc.nat(), fc.nat(), (words, a, b) => {
      const text = words.join(" ");
      const starts = [...text.matchAll(/\S+/gu)];
      const [first, last] = [a % starts.length, b % starts.length].toSorted((x, y) => x - y);
      const start = starts[first ?? 0]?.index ?? 0;
      const end = (starts[last ?? 0]?.index ?? 0) + (starts[last ?? 0]?.[0].length ?? 0);
      const link = linkToWords({ text, url: "https://example.org/a" }, { start, end }) ?? "";
      const directive = link.slice("https://example.org/a#:~:text=".length);
      expect(directive).not.toMatch(/[\s&"<>]/u);
      expect(select(text, directive)).toBe(text.slice(start, end));
    }),
    { numRuns: 500, seed: 7 },
  );
});

test("an anchor stays, an older directive goes, and no address gives no link", () => {
  const document = { text: "All is well. All is lost.", url: "https://example.org/a?b=1#part:~:text=old" };
  expect(linkToWords(document, { start: 13, end: 24 })).toBe("https://example.org/a?b=1#part:~:text=All%20is%20lost");
  expect(linkToWords({ ...document, url: null }, { start: 0, end: 3 })).toBeNull();
  expect(selectorOf(document, { start: 13, end: 24 })).toEqual({
    type: "TextQuoteSelector",
    exact: "All is lost",
    prefix: "All is well. ",
    suffix: ".",
  });
});
