/** The index of words: what it shares with others does not show. */
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { Locator } from "../../src/quotations/locate.ts";
import { WordNumbers } from "../../src/quotations/word-numbers.ts";
import { readWords } from "../../src/quotations/words.ts";

const documentOf = (id: string, text: string): ReturnType<typeof readDocument> =>
  readDocument(id, `${id}.txt`, new TextEncoder().encode(text));
const harbour = documentOf("harbour", "The harbour is closed to all ships in winter, and the pilots go home.");
const market = documentOf("market", "The market is open in winter, and the fishmongers stay until the ships are home.");
const gone = documentOf("gone", "Lighthouses are lit by the keepers alone.");

test("an index made with numbers of more documents finds and weighs as one made alone", () => {
  const numbers = new WordNumbers();
  for (const document of [gone, market, harbour]) numbers.of(document);
  const alone = new Locator([harbour, market]);
  const shared = new Locator([harbour, market], numbers);
  // A document that comes later is none of theirs.
  numbers.of(documentOf("late", "Icebreakers arrive at noon."));
  for (const form of ["the", "ships", "lighthouses", "icebreakers", "noon", "nowhere"]) {
    expect(shared.has(form)).toBe(alone.has(form));
    expect(shared.weight(form)).toBe(alone.weight(form));
  }
  for (const quote of ["closed to all ships in winter", "keepers alone until the ships", "Icebreakers arrive at noon"])
    expect(shared.places(readWords(quote), 4)).toEqual(alone.places(readWords(quote), 4));
});
