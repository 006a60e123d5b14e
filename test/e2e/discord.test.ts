/** The built bot, start to stop, against a Discord of our own. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Call, type LoopbackDiscord, startLoopbackDiscord } from "../support/loopback-discord.ts";
import { click, messageIn } from "../support/shown-message.ts";
import { quotedText, unescapeMarkdown } from "../discord/unescape.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";

const TOKEN = "loopback-token";
const QUESTION = "Where is Russia planning to build the drone plant?";
const EPHEMERAL = 64;
const GUILDS_INTENT = 1;

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startLoopbackDiscord(TOKEN);
  const identified = once(discord.events, "identify");
  const registered = once(discord.events, "registered");
  bot = startBotProcess(discord.api, TOKEN);
  await Promise.race([registered, bot.ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  expect(await identified).toEqual([GUILDS_INTENT]);
  await bot.said("commands registered");
}, 30_000);

afterAll(async () => {
  bot?.kill("SIGKILL");
  await discord?.close();
});

function run(name: string, options: Readonly<Record<string, string>>): { answer: Promise<Call> } {
  const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
  return discord.sendInteraction(2, { id: "2000000000000000001", name, type: 1, options: given });
}

async function ask(): Promise<ReturnType<typeof messageIn>> {
  return messageIn(await run("ask", { question: QUESTION }).answer);
}

test("a question is answered with the document's own words", async () => {
  const statement = await readFile(new URL("../fixtures/statement.txt", import.meta.url), "utf8");
  const { texts } = await ask();
  const quoted = texts.map(quotedText).filter((text) => text !== "");
  expect(quoted.join("\n")).toContain("Alabuga Special Economic Zone");
  for (const text of quoted) expect(statement).toContain(text);
});

test("the first button of an answer gives an answer of its own", async () => {
  const { buttons } = await ask();
  const first = buttons.find(({ disabled }) => !disabled);
  const { answer } = click(discord, first?.custom_id ?? "");
  const { texts } = messageIn(await answer);
  expect(texts.join("")).not.toMatch(/before a restart|not one that this version knows|went wrong/);
});

test("a button that is not ours is refused in private", async () => {
  const { answer } = click(discord, "~gone");
  const { texts, flags } = messageIn(await answer);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(texts.join("")).toContain("before a restart");
});

test("what is typed is completed", async () => {
  const options = [{ name: "text", type: 3, value: "satellite", focused: true }];
  const { body } = await discord.sendInteraction(4, { id: "2000000000000000001", name: "quote", type: 1, options })
    .answer;
  const { choices } = z
    .object({ data: z.object({ choices: z.array(z.object({ name: z.string() })) }) })
    .parse(body).data;
  expect(choices.length).toBeGreaterThan(0);
});

test("an error is shown to the caller alone", async () => {
  const { flags, texts } = messageIn(await run("ask", { question: " " }).answer);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(texts.join("")).not.toBe("");
});

test("a lost connection is resumed and the next question answered", async () => {
  const resumed = once(discord.events, "resumed");
  discord.dropSocket();
  await resumed;
  const { texts } = await ask();
  expect(unescapeMarkdown(texts.join("\n").replaceAll("**", ""))).toContain("Alabuga");
}, 20_000);

test("a wrong token ends with status 2 and says what to do", async () => {
  const { status, stderr } = await startBotProcess(discord.api, "wrong").ended;
  expect(status).toBe(2);
  expect(stderr).toContain("Discord refused DISCORD_TOKEN. Copy it again from the developer portal");
}, 20_000);

test("a Discord that cannot be reached ends with status 2 and says so", async () => {
  const { status, stderr } = await startBotProcess("http://127.0.0.1:9/api", TOKEN).ended;
  expect(status).toBe(2);
  expect(stderr).toContain("Discord could not be reached at http://127.0.0.1:9/api");
}, 20_000);

test("SIGTERM ends it with status 0, a second start registers nothing, and nothing broke a rule of Discord's", async () => {
  bot.kill("SIGTERM");
  expect((await bot.ended).status).toBe(0);
  let registrations = 0;
  discord.events.on("registered", () => registrations++);
  bot = startBotProcess(discord.api, TOKEN);
  await bot.said("commands are registered already");
  expect(registrations).toBe(0);
  bot.kill("SIGTERM");
  expect((await bot.ended).status).toBe(0);
  expect(discord.violations).toEqual([]);
}, 30_000);
