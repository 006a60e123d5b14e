import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { Collection } from "../../src/library/collection.ts";
import { analyze } from "../../src/search/analyze.ts";
import { isOneSlip, Speller } from "../../src/search/spelling.ts";

function collection(...texts: readonly string[]): Collection {
  const all = new Collection();
  for (const [n, text] of texts.entries()) all.put(readDocument(`d${n}`, `d${n}.md`, Buffer.from(text)));
  return all;
}

const harbour =
  "The harbour was rebuilt in 1931 by Ada Quill.\n\nFishing boats, or Small Craft Units (SCUs), may moor free of charge.\n\nThe lighthouse sought new keepers last year.";

describe("a question", () => {
  const found = (question: string) => {
    const all = collection(harbour);
    const answer = all.ask(question, { limit: 1 });
    const hit = answer.hits[0];
    return [answer.found, hit === undefined ? null : all.passage(hit.passage)?.passage.paragraph];
  };
  test("finds irregular forms", () => expect(found("What does the lighthouse seek?")).toEqual([true, 3]));
  test("finds a document's own abbreviation by what it stands for", () =>
    expect(found("Where may boats moor?")).toEqual([true, 2]));
  test.each(["What does SCU mean?", "What is the meaning of SCU?", "What is an SCU?", "SCU full form"])(
    "%s",
    (question) => expect(found(question)).toEqual([true, 2]),
  );
  test("survives a slip in a word", () => expect(found("When was the harbuor rebuilt?")).toEqual([true, 1]));
  test("is refused when its name stands nowhere", () => expect(found("Who is the mayor of Lisbon?")[0]).toBe(false));
});

test.each([
  ["Which neighbour’s defence?", "The neighbors seek a common defense.", "Their neighbours see it as a defence."],
  [
    "Is the catalogue organised by colour?",
    "Catalogs are organized by color.",
    "The colours of a catalogue, organising it.",
  ],
  ["theatre programme", "Programs of the theaters.", "The theatre's programmes."],
])("%s: British and American spelling find one another", (question, american, british) => {
  for (const text of [american, british]) {
    expect(collection(`${text}\n\nNothing of it here.`).ask(question, { limit: 1 }).missing).toEqual([]);
  }
});

test.each([
  "Did anyone see anything?",
  "Does somebody see something?",
  "Has everyone ever really seen everything else?",
])("%s: a word for anybody or anything, or one that stresses, is not one to be found", (question) =>
  expect(collection("The herons see the harbour.").ask(question, { limit: 1 }).missing).toEqual([]),
);

describe("words that the documents do not use", () => {
  const news =
    "Russia delayed the grain shipment.\n\nThe union is concerned about pay.\n\nA mill burned down.\n\nImagery of the coast was shared.";
  const paragraphOf = (question: string) => {
    const all = collection(news);
    const [hit] = all.ask(question, { limit: 1 }).hits;
    return hit === undefined ? null : all.passage(hit.passage)?.passage.paragraph;
  };
  test("a capital stands for its country", () => expect(paragraphOf("What did Moscow do?")).toBe(1));
  test("a capital after “of” is a town of which the document says nothing", () => {
    const all = collection("Russian drones frightened the population.\n\nThe talks went on in Geneva.");
    expect(all.ask("What is the population of Moscow?", { limit: 1 }).found).toBe(false);
    expect(all.ask("Whose population did Moscow frighten?", { limit: 1 }).found).toBe(true);
  });
  test("what is said of a people stands for their country", () => expect(paragraphOf("the Russian decision")).toBe(1));
  test("a town is found under its other spelling, before its country, and that is said", () => {
    const all = collection("Trams run in Kyiv again.\n\nUkraine sowed wheat.\n\nTrams in Lviv stood still.");
    const { found, hits, corrections } = all.ask("Do trams run in Kiev?", { limit: 1 });
    expect([found, hits[0]?.passage]).toEqual([true, all.find("d0")?.passages[0]?.id]);
    expect(corrections).toEqual([{ asked: "Kiev", shown: "Kyiv" }]);
  });
  test("a word finds one of like meaning, in any of its forms", () => expect(paragraphOf("Which factories?")).toBe(3));
  test("a word finds one that is a kind of it", () => {
    const all = collection("Farmers sow in spring.\n\nThe miners seek a raise.\n\nA plea was heard.");
    const [hit] = all.ask("What do they want?", { limit: 1 }).hits;
    expect(all.passage(hit?.passage ?? "")?.passage.paragraph).toBe(2);
  });
  test("a word finds one of like use", () => {
    expect(paragraphOf("Who is worried?")).toBe(2);
    expect(paragraphOf("Were there pictures?")).toBe(4);
  });
});

describe("a question that names a speaker", () => {
  const report = collection(
    "Mara Dunne, the harbour master, met the council on Monday. “The quay is safe,” Dunne said.\n\n" +
      "“The cranes will stay where they are,” she said.\n\n“And the ferry keeps its berth.”\n\n" +
      "The mayor, Tom Aske, was not convinced. “The cranes must go,” he said.",
  );
  const first = (question: string) => {
    const [hit] = report.ask(question, { limit: 1 }).hits;
    const place = report.passage(hit?.passage ?? "");
    const shown = (span: { start: number; end: number }) => place?.holding.document.text.slice(span.start, span.end);
    return { paragraph: place?.passage.paragraph, matches: hit?.matches.map(shown) };
  };
  test.each([
    ["What did Dunne say about the cranes?", 2],
    ["What did Aske say about the cranes?", 4],
    ["What did Mara Dunne say about the ferry?", 3],
  ])("%s", (question, paragraph) => expect(first(question).paragraph).toBe(paragraph));
  test("marks nothing that the text does not have", () =>
    expect(first("What did Dunne say about the cranes?").matches).toEqual(["cranes", "said"]));
  test("and asks who they are finds where that is told", () => {
    expect(first("Who is Mara Dunne?").paragraph).toBe(1);
    expect(first("Who is Tom Aske?").paragraph).toBe(4);
  });
});

test.each(["Who is Ruiz?", "What is Ruiz’s job?", "What is Ana Ruiz's title?", "What position does Ruiz hold?"])(
  "%s: answered where the whole name is told, and not where she but speaks",
  (question) => {
    const report =
      "The ferry was sold on Friday, port director Ana Ruiz said.\n\n“We had no choice,” Ruiz said.\n\n“It was old,” she added.\n\n“It leaked,” she said, “and the pumps were gone.”";
    const all = collection(report);
    const { found, hits, missing } = all.ask(question, { limit: 3 });
    expect([found, missing]).toEqual([true, []]);
    expect(all.passage(hits[0]?.passage ?? "")?.passage.paragraph).toBe(1);
    // Where nothing of the question stands nothing is found.
    expect(new Set(hits.map(({ passage }) => all.passage(passage)?.passage.paragraph))).toEqual(new Set([1, 2]));
  },
);

test("how long asks for a span of time", () => {
  const all = collection("The strike was the third of the union.\n\nThe strike lasted some weeks.\n\nThe union met.");
  const [hit] = all.ask("How long was the strike?", { limit: 1 }).hits;
  expect(all.passage(hit?.passage ?? "")?.passage.paragraph).toBe(2);
});

test("a removed document is found no more, and its words are missing again", () => {
  const all = collection(harbour, "Herons nest on the tower.");
  expect(all.ask("herons", { limit: 1 }).found).toBe(true);
  all.remove("d1");
  expect(all.ask("herons", { limit: 1 })).toMatchObject({ found: false, missing: ["herons"] });
});

test("answers lie within their passage", () => {
  const all = collection(harbour);
  fc.assert(
    fc.property(
      fc.lorem({ maxCount: 3 }),
      fc.constantFrom("harbour", "boats charge", "new keepers 1931"),
      (noise, words) => {
        for (const hit of all.ask(`${noise} ${words}`, { limit: 10 }).hits) {
          const place = all.passage(hit.passage)?.passage;
          expect(
            hit.answer !== null &&
              place !== undefined &&
              hit.answer.start >= place.start &&
              hit.answer.end <= place.end,
          ).toBe(true);
        }
      },
    ),
  );
});

test("token offsets are exact", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let at = 0;
      for (const token of analyze(text)) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(token.end).toBeGreaterThan(token.start);
        at = token.end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
  expect(analyze("The U.S. paid $1,000—Iran’s").map((token) => token.word)).toEqual([
    "the",
    "us",
    "paid",
    "1000",
    "iran",
  ]);
  const [the, us, ...rest] = analyze("The United States acts");
  expect([the?.word, us?.word, us?.start, us?.end, rest.length]).toEqual(["the", "us", 4, 17, 1]);
});

test("the speller finds every word one slip away, and none farther", () => {
  const word = fc.stringMatching(/^[ab]{5,7}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, typed) => {
      const near = new Speller(words).near(typed);
      expect([...near].toSorted()).toEqual(words.filter((each) => isOneSlip(each, typed)).toSorted());
    }),
  );
});
