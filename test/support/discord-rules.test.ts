/** The judge itself: what Discord takes passes, and each thing that it refuses is named. */
import { expect, test } from "vitest";
import { callbackFaults, registrationFaults, webhookFaults } from "./discord-rules.ts";

const text = (content: string): object => ({ type: 10, content });
const message = (components: object[], more: object = {}): object => ({
  type: 4,
  data: { flags: 32_768, allowed_mentions: { parse: [] }, components, ...more },
});
const button = (id: string, label = "Go"): object => ({ type: 2, style: 2, custom_id: id, label });
const row = (...components: object[]): object => ({ type: 1, components });

test("a sound message passes", () => {
  expect(callbackFaults(message([text("Hello"), row(button("a"), button("b"))]))).toEqual([]);
});

test.each([
  ["mentions left on", { type: 4, data: { flags: 32_768, components: [text("Hello")] } }],
  ["too much text", message([text("x".repeat(2_001)), text("y".repeat(2_000))])],
  ["an empty text", message([text(" ")])],
  ["an empty message", message([])],
  ["the same id twice", message([row(button("a"), button("a"))])],
  ["an id that is too long", message([row(button("a".repeat(101)))])],
  ["a label that is too long", message([row(button("a", "b".repeat(81)))])],
  ["six buttons in a row", message([row(...Array.from({ length: 6 }, (_, n) => button(String(n))))])],
  ["content beside components", message([text("Hello")], { content: "Hello" })],
  ["components without their flag", message([text("Hello")], { flags: 0 })],
  ["more than 40 components", message(Array.from({ length: 41 }, (_, n) => text(String(n))))],
  [
    "more than 25 choices",
    { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "a", value: "a" })) } },
  ],
  ["a choice with a long name", { type: 8, data: { choices: [{ name: "a".repeat(101), value: "a" }] } }],
  ["an unknown kind of callback", { type: 99, data: {} }],
])("a callback is refused for %s", (_, body) => {
  expect(callbackFaults(body)).not.toEqual([]);
});

test("an edit without mentions turned off is refused", () => {
  expect(webhookFaults("edit", { flags: 32_768, components: [text("Hello")] })).not.toEqual([]);
});

test("a registration is refused for a long description, a required option after an optional one, and capitals", () => {
  const command = { type: 1, name: "ask", description: "Ask", default_member_permissions: "32" };
  const option = (name: string, required: boolean): object => ({ type: 3, name, description: "What", required });
  expect(registrationFaults([command])).toEqual([]);
  expect(registrationFaults([{ ...command, description: "x".repeat(101) }])).not.toEqual([]);
  expect(registrationFaults([{ ...command, options: [option("a", false), option("b", true)] }])).not.toEqual([]);
  expect(registrationFaults([{ ...command, options: [{ ...option("a", false), description: "" }] }])).not.toEqual([]);
});
