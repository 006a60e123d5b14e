/** The bot's other paths, in one process against a Discord of our own: load, old interactions, pages, direct messages. */
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quotedText } from "../discord/unescape.ts";
import { type LoopbackDiscord, type SentInteraction, startLoopbackDiscord } from "../support/loopback-discord.ts";
import { click, messageIn } from "../support/shown-message.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";

const TOKEN = "loopback-token";
const SERVER = "1000000000000000003";
const EPHEMERAL = 64;
/** A paragraph that no one message holds. */
const long = Array.from({ length: 400 }, (_, n) => `The harbour ledger of year ${n} names ship ${n} and its *cargo*.`);

let folder: string;
let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-paths-"));
  await writeFile(join(folder, "ledger.txt"), long.join("\n\n"));
  await writeFile(join(folder, "wall.txt"), long.join(" ").replaceAll(".", ","));
  discord = await startLoopbackDiscord(TOKEN);
  const registered = once(discord.events, "registered");
  bot = startBotProcess(discord.api, TOKEN, { CORPUS_DIR: folder, DEV_GUILD_ID: SERVER });
  await Promise.race([registered, bot.ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  await bot.said("commands registered");
}, 30_000);

afterAll(async () => {
  bot?.kill("SIGKILL");
  await discord?.close();
  await rm(folder, { recursive: true, force: true });
});

function run(name: string, options: Readonly<Record<string, unknown>>, extra: object = {}): SentInteraction {
  const given = Object.entries(options).map(([key, value]) => ({
    name: key,
    type: typeof value === "boolean" ? 5 : typeof value === "number" ? 4 : 3,
    value,
  }));
  return discord.sendInteraction(2, { id: "2000000000000000001", name, type: 1, options: given }, extra);
}

test("DEV_GUILD_ID registers for that server, and no other registration is made", () => {
  expect(discord.registeredFor).toEqual([SERVER]);
});

test("a hundred questions at once are each acknowledged in time and answered", async () => {
  const sent = Array.from({ length: 100 }, (_, n) => run("ask", { question: `Which ship does year ${n} name?` }));
  const answers = await Promise.all(sent.map(({ answer }) => answer));
  for (const [n, call] of answers.entries()) {
    expect(messageIn(call).texts.join("\n")).toContain(`year ${n} names`);
    expect(sent[n]?.acknowledgedAfter).toBeLessThan(3_000);
  }
});

test("an interaction that arrives old is deferred before it is answered", async () => {
  const sentAgo = BigInt(Date.now() - 1_500 - 1_420_070_400_000) << 22n;
  const { answer, calls } = run("ask", { question: "Which ship does year 7 name?" }, { id: String(sentAgo) });
  await answer;
  expect(calls.map(({ method, body }) => [method, Object(body).type])).toEqual([
    ["POST", 5],
    ["PATCH", undefined],
  ]);
});

test("an old call that turns out wrong is withdrawn and told in private", async () => {
  const sentAgo = BigInt(Date.now() - 1_500 - 1_420_070_400_000) << 22n;
  const { answer, calls } = run("read", { document: "no such document" }, { id: String(sentAgo) });
  const { flags } = messageIn(await answer);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(calls.map(({ method }) => method)).toEqual(["POST", "DELETE", "POST"]);
});

test("a text longer than a message is paged to its end and nothing of it is lost", async () => {
  let { texts, buttons } = messageIn(await run("read", { document: "wall" }).answer);
  const words = texts.map(quotedText);
  for (let page = 1; page < 40; page += 1) {
    const next = buttons.find(({ label }) => label === "▶");
    if (next === undefined || next.disabled) break;
    const call = await click(discord, next.custom_id).answer;
    expect(Object(call.body).type).toBe(7);
    ({ texts, buttons } = messageIn(call));
    words.push(...texts.map(quotedText));
  }
  expect(words.join(" ").replace(/\s+/gu, " ").trim()).toBe(long.join(" ").replaceAll(".", ","));
});

test("a callback that is lost on its way is sent again in time", async () => {
  discord.loseNextCallback("request");
  const sent = run("ask", { question: "Which ship does year 9 name?" });
  expect(messageIn(await sent.answer).texts.join("")).toContain("year 9 names");
  expect(sent.acknowledgedAfter).toBeLessThan(3_000);
});

test("a callback that was taken though its answer was lost counts as given", async () => {
  discord.loseNextCallback("answer");
  const sent = run("ask", { question: "Which ship does year 8 name?" });
  expect(messageIn(await sent.answer).texts.join("")).toContain("year 8 names");
  await bot.said("answered too late or twice");
});

test("an acknowledgement that was taken though its answer was lost is followed by the answer", async () => {
  const sentAgo = BigInt(Date.now() - 1_500 - 1_420_070_400_000) << 22n;
  discord.loseNextCallback("answer");
  const sent = run("ask", { question: "Which ship does year 6 name?" }, { id: String(sentAgo) });
  const call = await sent.answer;
  expect(call.method).toBe("PATCH");
  expect(messageIn(call).texts.join("")).toContain("year 6 names");
});

test("private answers are private, and so is what their buttons open", async () => {
  const { flags } = messageIn(await run("ask", { question: "Which ship does year 3 name?", private: true }).answer);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
});

test("a direct message and a server that only the user brought are answered", async () => {
  const user = { id: "1000000000000000004", username: "reader", discriminator: "0", global_name: null, avatar: null };
  const direct = {
    guild_id: undefined,
    member: undefined,
    user,
    context: 1,
    authorizing_integration_owners: { "1": user.id },
  };
  const brought = { guild_id: "1000000000000000099", authorizing_integration_owners: { "1": user.id } };
  for (const extra of [direct, brought]) {
    const { texts } = messageIn(await run("ask", { question: "Which ship does year 5 name?" }, extra).answer);
    expect(texts.join("\n")).toContain("year 5 names");
  }
});

test("SIGTERM under load answers what was asked, and nothing broke a rule of Discord's", async () => {
  const sent = Array.from({ length: 30 }, (_, n) => run("ask", { question: `Which ship does year ${n} name?` }));
  await sent[0]?.answer;
  bot.kill("SIGTERM");
  expect((await bot.ended).status).toBe(0);
  // What still lay in the socket when the signal came was never asked of the bot; what it took on, it answers.
  const taken = sent.filter(({ acknowledgedAfter }) => acknowledgedAfter !== null);
  await Promise.all(taken.map(({ answer }) => answer));
  expect(taken.length).toBeGreaterThan(0);
  expect(discord.violations).toEqual([]);
});
