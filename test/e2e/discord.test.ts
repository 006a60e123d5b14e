/** The built bot, start to stop, against a Discord of our own. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Call, type LoopbackDiscord, startLoopbackDiscord } from "../support/loopback-discord.ts";
import { quotedText, unescapeMarkdown } from "../discord/unescape.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";

const TOKEN = "loopback-token";
const QUESTION = "Where is Russia planning to build the drone plant?";
const EPHEMERAL = 64;
const GUILDS_INTENT = 1;

const button = z.object({
  type: z.literal(2),
  custom_id: z.string(),
  label: z.string(),
  disabled: z.boolean().default(false),
});
const shown = z.object({
  flags: z.number(),
  components: z.array(
    z.union([
      z.object({ type: z.literal(10), content: z.string() }),
      z.object({ type: z.literal(1), components: z.array(button) }),
    ]),
  ),
});

/** The message whose button is clicked. */
const CLICKED = {
  id: "3000000000000000001",
  channel_id: "1000000000000000005",
  content: "",
  flags: 32_768,
  type: 20,
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  components: [],
  author: { id: "1000000000000000001", username: "verbatim", discriminator: "0000", avatar: null },
  timestamp: "2024-01-01T00:00:00.000Z",
  edited_timestamp: null,
  pinned: false,
  tts: false,
  mention_everyone: false,
};

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

/** What the answer shows, whether it came with the callback or after a deferral. */
function messageIn(call: Call): { texts: string[]; buttons: z.output<typeof button>[]; flags: number } {
  const viaCallback = call.path.startsWith("/api/v10/interactions/");
  const data = viaCallback ? z.object({ data: z.unknown() }).parse(call.body).data : call.body;
  const { flags, components } = shown.parse(data);
  return {
    flags,
    texts: components.flatMap((component) => (component.type === 10 ? [component.content] : [])),
    buttons: components.flatMap((component) => (component.type === 1 ? component.components : [])),
  };
}

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
  const { answer } = discord.sendInteraction(
    3,
    { custom_id: first?.custom_id, component_type: 2 },
    { message: CLICKED },
  );
  const { texts } = messageIn(await answer);
  expect(texts.join("")).not.toMatch(/before a restart|not one that this version knows|went wrong/);
});

test("a button that is not ours is refused in private", async () => {
  const { answer } = discord.sendInteraction(3, { custom_id: "~gone", component_type: 2 }, { message: CLICKED });
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
