/** Pages are within Discord's limits and show every character of an excerpt. */
import { ComponentType } from "discord.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExcerptPart, Part, Reply } from "../../src/command/reply.ts";
import { createCustomIds } from "../../src/discord/custom-id.ts";
import { pagesOf, renderPage } from "../../src/discord/render.ts";
import { quotedText, unescapeMarkdown } from "./unescape.ts";

const OFFSET = 1_000;
const action = { label: "More", command: "read", options: { passage: "p1" } };
const words = fc.constantFrom(
  "word",
  "*",
  "_a_",
  "\\",
  "\n",
  "\n\n",
  " ",
  "# ",
  "- ",
  "1.",
  "😀",
  "||",
  "https://x.y ",
  "> ",
);
const texts = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 300 }))
  .map(([parts, times]) => parts.join("").repeat(times))
  .filter((text) => text.trim() !== "");

function excerpt(
  text: string,
  emphasis: ExcerptPart["emphasis"] = [],
  changes: Partial<ExcerptPart["excerpt"]> = {},
): ExcerptPart {
  const place = { start: OFFSET, end: OFFSET + text.length };
  return {
    kind: "excerpt",
    excerpt: {
      document: "d1",
      title: "A *title*",
      titleSupplied: true,
      date: "2023-06-10",
      link: null,
      url: "https://example.org/a_b",
      passage: "p1",
      paragraph: 4,
      ...place,
      text,
      answer: null,
      speaker: "Kirby",
      score: 1,
      ...changes,
    },
    shown: { ...place, text },
    emphasis,
    label: null,
    actions: [action, { ...action, label: "Cite", command: "cite" }],
  };
}

function replyOf(parts: readonly Part[]): Reply {
  return { outcome: "found", privacy: "public", parts, actions: [{ ...action, label: "Next" }], facts: {} };
}

/** Every page's components, checked against the limits. */
function render(reply: Reply): string[][] {
  const ids = createCustomIds();
  const pages = pagesOf(reply);
  return pages.map((_, number) => {
    const components = renderPage(pages, number, { command: "ask", options: { question: "q" } }, ids.encode);
    const buttons = components.flatMap((component) =>
      component.type === ComponentType.ActionRow ? component.components : [],
    );
    const contents = components.flatMap((component) =>
      component.type === ComponentType.TextDisplay ? [component.content] : [],
    );
    expect(components.length).toBeGreaterThan(0);
    expect(components.length + buttons.length).toBeLessThanOrEqual(40);
    expect(contents.every((content) => content.length > 0)).toBe(true);
    expect([...contents.join("")].length).toBeLessThanOrEqual(4_000);
    expect(new Set(buttons.map((button) => button.custom_id)).size).toBe(buttons.length);
    for (const component of components) {
      if (component.type === ComponentType.ActionRow) expect(component.components.length).toBeLessThanOrEqual(5);
    }
    return contents;
  });
}

test("the quoted lines of all pages are the shown text, whatever it is and whatever is bold", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(20_000), fc.nat(500))), (text, stretches) => {
      let last = 0;
      const emphasis = stretches
        .map(([start, length]) => ({
          start: start % text.length,
          end: Math.min(text.length, (start % text.length) + length),
        }))
        .sort((a, b) => a.start - b.start)
        .filter(({ start, end }) => start >= last && (last = end) > start)
        .map(({ start, end }) => ({ start: start + OFFSET, end: end + OFFSET }));
      const pages = render(replyOf([excerpt(text, emphasis)]));
      expect(pages.flat().map(quotedText).join("")).toBe(text);
    }),
  );
});

test("every part of a long reply is on some page", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 80 }), (text, count) => {
      const items = Array.from({ length: count }, (_, index) => ({
        name: `item ${index}.`,
        detail: "d".repeat(1 + index * 20),
      }));
      const parts: Part[] = [
        { kind: "title", text: "All" },
        { kind: "list", items },
        { kind: "note", text },
        excerpt("Words."),
        { kind: "note", text: "The end." },
      ];
      const contents = render(replyOf(parts)).flat();
      const shown = unescapeMarkdown(contents.join("\n"));
      for (const { name, detail } of items) expect(shown).toContain(`**${name}** — ${detail}`);
      expect(shown).toContain("## All");
      expect(shown.replace(/\n/g, "")).toContain(text.replace(/\n/g, ""));
      expect(quotedText(contents.join("\n"))).toBe("Words.");
      expect(shown).toContain("The end.");
    }),
  );
});

test("an excerpt is a quotation with its source, the answer in bold line by line", () => {
  const emphasis = [{ start: OFFSET + 4, end: OFFSET + 12 }];
  expect(render(replyOf([excerpt("One. Two\nTwo. *Three*", emphasis)])).flat()).toEqual([
    "> One. **Two**\n> **Two**. \\*Three\\*\n-# **A \\*title\\*** (our title) · 2023-06-10 · ¶4 · Kirby · [source](<https://example.org/a_b>)",
  ]);
});

test("a link that is not to the web is left out", () => {
  const [page] = render(
    replyOf([excerpt("One.", [], { url: "javascript:alert(1)", titleSupplied: false, speaker: null, date: null })]),
  );
  expect(page?.join("\n")).toBe("> One.\n-# **A \\*title\\*** · ¶4");
});

test("an empty reply still says something", () => {
  expect(render({ ...replyOf([]), actions: [] })).toEqual([["Nothing to show."]]);
});
