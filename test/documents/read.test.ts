import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument, slugOf } from "../../src/documents/read.ts";
import { UserError } from "../../src/errors.ts";

const read = (text: string, name = "a.md") => readDocument("a", name, Buffer.from(text));

/** Every character that is not white space belongs to exactly one block, and blocks are in order. */
function expectCovered(document: ReturnType<typeof read>): void {
  let at = 0;
  for (const block of document.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(document.text.slice(at, block.start).trim()).toBe("");
    expect(block.end).toBeGreaterThan(block.start);
    at = block.end;
  }
  expect(document.text.slice(at).trim()).toBe("");
}

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        "# ",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "“a”",
        "| a | b |\n|---|---|\n| c | d |",
        "`",
        "<b>",
        "🎉",
        "e\u0301",
        "שלום",
        "word ",
        "    ",
        "---",
        "[x](y)",
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);

describe("blocks", () => {
  /** Paragraphs of one to four sentences, as news has them. */
  const sentence = fc
    .array(fc.constantFrom("the", "mayor", "told", "a", "crowd", "of", "voters", "river", "on", "Monday"), {
      minLength: 6,
      maxLength: 24,
    })
    .map((words) => `${words.join(" ")}.`);
  const paragraphs = fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" ")),
    { minLength: 4, maxLength: 12 },
  );
  const textsOf = ({ text, blocks }: ReturnType<typeof read>): readonly string[] =>
    blocks.map(({ start, end }) => text.slice(start, end));

  test("of a plain text are its lines, where no blank lines stand between paragraphs", () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        expect(textsOf(read(all.join("\n"), "a.txt"))).toEqual(all);
      }),
    );
  });

  test("of a plain text are what blank lines part, where lines are cut at a width", () => {
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 50, max: 78 }), (all, width) => {
        const cut = all.map((each) => each.replace(new RegExp(`(.{1,${width}})(?: |$)`, "gu"), "$1\n").trim());
        const lines = cut.flatMap((each) => each.split("\n").slice(0, -1));
        // By chance most lines may end with a sentence.
        fc.pre(lines.filter((line) => line.endsWith(".")).length * 2 < lines.length);
        expect(textsOf(read(cut.join("\n\n"), "a.txt"))).toEqual(cut);
      }),
    );
  });

  for (const name of ["a.md", "a.txt"]) {
    test(`of ${name} cover all that is not white space, once`, () => {
      fc.assert(
        fc.property(hostile, (text) => {
          try {
            expectCovered(read(`x\n\n${text}`, name));
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
          }
        }),
      );
    });
  }

  test("lose no word of Markdown", () => {
    const document = read(
      "# T\n\nOne *two* [three](http://x.y).\n\n- four\n- five\n\n> six\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>seven</div>\n",
    );
    expect(
      document.blocks.map((block) => [block.kind, block.paragraph, document.text.slice(block.start, block.end)]),
    ).toEqual([
      ["heading", 0, "T"],
      ["paragraph", 1, "One two three."],
      ["list-item", 2, "four"],
      ["list-item", 3, "five"],
      ["quote", 4, "six"],
      ["table-row", 5, "a\tb"],
      ["table-row", 6, "c\td"],
      ["paragraph", 7, "seven"],
    ]);
  });

  test("of one line of 1 MB are read", () => {
    expectCovered(read("word ".repeat(200_000), "a.txt"));
  });
});

describe("encodings", () => {
  const words = "“Café” – déjà vu, it’s done. The minister said that the “plan” isn’t finished…";
  for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1252"]) {
    test(`${encoding} is read`, () => {
      const bytes = iconv.encode(words, encoding, { addBOM: encoding.startsWith("utf-16") });
      expect(readDocument("a", "a.txt", bytes).text).toBe(words);
    });
  }
  test.each(["utf-16le", "utf-16be"])("%s without a byte order mark is read", (encoding) => {
    const bytes = iconv.encode(words, encoding, { addBOM: false });
    expect(readDocument("a", "a.txt", bytes).text).toBe(words);
  });
  test("a byte order mark is no part of the text", () => {
    expect(read("\uFEFFHello there.", "a.txt").text).toBe("Hello there.");
  });
  test("a binary is refused", () => {
    expect(() => readDocument("a", "a.txt", Buffer.from([1, 0, 2, 0, 0]))).toThrow(UserError);
  });
});

describe("front matter", () => {
  test("an error names line and field", () => {
    expect(() => read("---\ntitle: A\ndate: soon\n---\n\nText.")).toThrow(/line 3: date must be a date/u);
    expect(() => read("---\ntitle: A\nautor: B\n---\n\nText.")).toThrow(/line 3: autor is not a known field/u);
    expect(() => read("---\ntitle: [A\n---\n\nText.")).toThrow(/line \d: the front matter is not YAML/u);
  });
  test("dates stay as written", () => {
    expect(read("---\ndate: 2023-06-10\n---\n\nText.").date).toBe("2023-06-10");
    expect(() => read("---\ndate: 2023-06-41\n---\n\nText.")).toThrow(/date/u);
  });
});

test("ids are letters and digits of any script joined by hyphens", () => {
  expect(slugOf("Reports/Été 2023.md")).toBe("reports-été-2023");
  expect(slugOf("!!!.md")).toBe("document");
});
