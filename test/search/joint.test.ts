/** Several collections searched together answer as one that holds all their documents. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { answerIn, Collection } from "../../src/library/collection.ts";

const words = "harbour keeper lighthouse boats storm Quill rebuilt charter tide mooring bell 1931 fog heron rope".split(
  " ",
);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 })
  .map((list) => `${list.join(" ")}.`);
const document = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join("\n\n"));

test("documents in two collections rank as they do in one", () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 4 }),
      fc.array(document, { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...words, "mast", "tides"), { minLength: 1, maxLength: 5 }),
      (shared, own, asked) => {
        const [left, right, both] = [new Collection(), new Collection(), new Collection()];
        for (const [n, text] of shared.entries()) {
          left.put(readDocument(`s${n}`, `s${n}.txt`, Buffer.from(text)));
          both.put(readDocument(`s${n}`, `s${n}.txt`, Buffer.from(text)));
        }
        for (const [n, text] of own.entries()) {
          right.put(readDocument(`o${n}`, `o${n}.txt`, Buffer.from(text)));
          both.put(readDocument(`o${n}`, `o${n}.txt`, Buffer.from(text)));
        }
        const question = asked.join(" ");
        expect(answerIn([left, right], question, { limit: 10 })).toEqual(answerIn([both], question, { limit: 10 }));
      },
    ),
    { numRuns: 150 },
  );
});
