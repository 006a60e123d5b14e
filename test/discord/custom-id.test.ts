/** Buttons say what they do within Discord's limit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createCustomIds } from "../../src/discord/custom-id.ts";

const presses = fc.record({
  command: fc.string({ unit: "grapheme" }),
  options: fc.dictionary(
    fc.string().filter((name) => name !== "__proto__"),
    fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer(), fc.boolean()),
    { noNullPrototype: true },
  ),
  page: fc.option(fc.nat()),
});

test("any press comes back from an id of at most 100 characters", () => {
  const ids = createCustomIds();
  fc.assert(
    fc.property(presses, (press) => {
      const id = ids.encode(press);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(ids.decode(id)).toEqual(press);
    }),
  );
});

test("a short press needs no memory", () => {
  const press = { command: "ask", options: { question: "Who?" }, page: 1 };
  expect(createCustomIds().decode(createCustomIds().encode(press))).toEqual(press);
});

test("the oldest long press is forgotten, and that is told from an id that is not ours", () => {
  const ids = createCustomIds(2);
  const long = (page: number) => ({ command: "ask", options: { question: "x".repeat(200) }, page });
  const [first, second, third] = [0, 1, 2].map((page) => ids.encode(long(page)));
  expect(ids.decode(first ?? "")).toBe("lost");
  expect(ids.decode(second ?? "")).toEqual(long(1));
  expect(ids.decode(third ?? "")).toEqual(long(2));
  for (const id of ["page", "", "{}", '["ask",-1,{}]', '["ask",0,{"a":[]}]']) expect(ids.decode(id)).toBeNull();
});
