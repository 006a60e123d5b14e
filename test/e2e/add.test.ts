/** Documents added in Discord: by file, by form, by message; kept over a restart, apart between servers, taken out. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoopbackDiscord, type SentInteraction, startLoopbackDiscord } from "../support/loopback-discord.ts";
import { click, messageIn } from "../support/shown-message.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";

const TOKEN = "loopback-token";
const EPHEMERAL = 64;
const ELSEWHERE = "1000000000000000077";
const manager = { id: "1000000000000000004", username: "staff", discriminator: "0", global_name: null, avatar: null };
const member = {
  user: manager,
  roles: [],
  joined_at: "2024-01-01T00:00:00.000Z",
  deaf: false,
  mute: false,
  flags: 0,
};
/** Manage Server. */
const staff = { member: { ...member, permissions: "32" } };
const foreign = {
  guild_id: ELSEWHERE,
  authorizing_integration_owners: { "0": ELSEWHERE },
  member: { ...member, permissions: "32" },
};
const secret =
  "The vault code of the northern lighthouse is Xanthippe, said Ada Quill. “Nobody else may know the Xanthippe code,” Quill said.";

/** Notices of one title with different words, and another. */
function noticeOf(path: string): string | null {
  if (path === "/ice.html") return "<html><title>Ice notice</title><p>The inner basin is frozen.</p></html>";
  const number = /^\/notice-(\d)\.html$/u.exec(path)?.[1];
  return number === undefined
    ? null
    : `<html><title>Harbour notice</title><p>Pier ${number} is closed to all ships in winter.</p></html>`;
}

let data: string;
let files: Server;
let discord: LoopbackDiscord;
let bot: BotProcess;

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function start(): Promise<void> {
  bot = startBotProcess(discord.api, TOKEN, {
    DATA_DIR: data,
    DISCORD_CDN_HOSTS: `127.0.0.1:${portOf(files)}`,
  });
  await bot.said("commands ");
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "verbatim-added-"));
  files = createServer((request, response) => {
    if (request.url === "/secret.txt") response.end(secret);
    else if (request.url === "/short.txt") response.end("half");
    else if (request.url !== undefined && noticeOf(request.url) !== null) response.end(noticeOf(request.url));
    else response.writeHead(404).end();
  });
  files.listen(0, "127.0.0.1");
  await once(files, "listening");
  discord = await startLoopbackDiscord(TOKEN);
  await start();
}, 30_000);

afterAll(async () => {
  bot?.kill("SIGKILL");
  await discord?.close();
  files?.close();
  await rm(data, { recursive: true, force: true });
});

function run(name: string, options: Readonly<Record<string, unknown>>, extra: object = {}): SentInteraction {
  const given = Object.entries(options).map(([key, value]) => ({
    name: key,
    type: typeof value === "boolean" ? 5 : 3,
    value,
  }));
  return discord.sendInteraction(2, { id: "2000000000000000001", name, type: 1, options: given }, extra);
}

function addFile(path: string, size: number, extra: object = staff): SentInteraction {
  const attachment = {
    id: "9000000000000000001",
    filename: path,
    size,
    url: `http://127.0.0.1:${portOf(files)}/${path}`,
    proxy_url: "http://127.0.0.1/",
  };
  const data = {
    id: "2000000000000000001",
    name: "add",
    type: 1,
    options: [{ name: "file", type: 11, value: attachment.id }],
    resolved: { attachments: { [attachment.id]: attachment } },
  };
  return discord.sendInteraction(2, data, extra);
}

async function shown(sent: SentInteraction): Promise<{ text: string; flags: number }> {
  const { texts, flags } = messageIn(await sent.answer);
  // Whether an answer is private is settled by the acknowledgement.
  const acknowledged = Number(Object(Object(sent.calls[0]?.body).data).flags ?? 0);
  return { text: texts.join("\n"), flags: flags | acknowledged };
}

test("a file is added, acknowledged first, with a private receipt, and can be asked at once", async () => {
  const { text, flags } = await shown(addFile("secret.txt", Buffer.byteLength(secret)));
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(text).toContain("Added");
  expect(text).toContain("Ada Quill");
  expect((await shown(run("ask", { question: "What is the vault code of the lighthouse?" }))).text).toContain(
    "Xanthippe",
  );
  expect((await shown(addFile("secret.txt", Buffer.byteLength(secret)))).text).toContain("already here");
});

describe("a file that cannot be had is told in one sentence", () => {
  test.each([
    ["missing.txt", 10, "status 404"],
    ["short.txt", 10, "arrived with 4 bytes"],
    ["secret.txt", 2_000_000_000, "a file may have 20 MB"],
  ])("%s", async (path, size, message) => {
    expect((await shown(addFile(path, size))).text.replaceAll("\\", "")).toContain(message);
  });
});

test("who may not manage the server adds nothing, and sees no form", async () => {
  for (const sent of [addFile("secret.txt", 10, {}), run("add", {})]) {
    expect((await shown(sent)).text).toContain("Manage Server");
  }
});

test("pasted text comes by a form", async () => {
  const { body } = await run("add", {}, staff).answer;
  const modal = Object(body).data;
  expect(Object(body).type).toBe(9);
  const field = (id: string, value: string): object => ({ type: 1, components: [{ type: 4, custom_id: id, value }] });
  const components = [
    field("title", "Tide table"),
    field("text", "High tide at Skerry Point comes at noon."),
    field("date", "2024-05-31"),
    field("url", ""),
  ];
  const sent = discord.sendInteraction(5, { custom_id: modal.custom_id, components }, staff);
  expect((await shown(sent)).text).toContain("Tide table");
  expect((await shown(run("ask", { question: "When does high tide come at Skerry Point?" }))).text).toContain("noon");
});

/** A message of the manager's, as Discord sends it with a message command. */
function messageOf(id: string, content: string, attachments: readonly object[]) {
  return {
    id,
    channel_id: "1000000000000000005",
    content,
    author: manager,
    attachments,
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: "2024-05-01T00:00:00.000Z",
    edited_timestamp: null,
    flags: 0,
    type: 0,
    components: [],
  };
}

test("a message can be added", async () => {
  const message = messageOf("3000000000000000009", "The ferry Marigold sails on Tuesdays only.", []);
  const sent = discord.sendInteraction(
    2,
    {
      id: "2000000000000000002",
      name: "Add as document",
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
    staff,
  );
  expect((await shown(sent)).text).toContain("Added");
  expect((await shown(run("ask", { question: "When does the ferry Marigold sail?" }))).text).toContain("Tuesdays");
});

test("the file of a message is added, and what else the message holds is told; who may not is told so, and a user's install adds nothing", async () => {
  const notice = noticeOf("/ice.html") ?? "";
  const attachment = {
    id: "9000000000000000007",
    filename: "ice.html",
    size: Buffer.byteLength(notice),
    url: `http://127.0.0.1:${portOf(files)}/ice.html`,
    proxy_url: "http://127.0.0.1/",
  };
  const message = messageOf("3000000000000000011", "Look at this.", [
    attachment,
    { ...attachment, id: "9000000000000000008" },
  ]);
  const use = (extra: object): SentInteraction =>
    discord.sendInteraction(
      2,
      {
        id: "2000000000000000002",
        name: "Add as document",
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      },
      extra,
    );
  expect((await shown(use({}))).text).toContain("Manage Server");
  const visiting = { ...staff, authorizing_integration_owners: { "1": manager.id } };
  expect((await shown(use(visiting))).text).toContain("servers that the bot was added to");
  expect((await shown(run("documents", { export: true }, visiting))).text).toContain("in the server");
  const { text } = await shown(use(staff));
  expect(text).toContain("Ice notice");
  expect(text).toContain("The text of the message and 1 other attachment");
});

test("a document is renamed by a form, dated, exported by itself and taken out, each by staff alone", async () => {
  const document = "ice-notice";
  const details = messageIn(await run("documents", { document }, staff).answer);
  const rename = details.buttons.find(({ label }) => label === "Rename")?.custom_id ?? "";
  const modal = Object((await click(discord, rename, staff).answer).body).data;
  const components = [{ type: 1, components: [{ type: 4, custom_id: "title", value: "Winter notice" }] }];
  const submit = (extra: object): SentInteraction =>
    discord.sendInteraction(5, { custom_id: modal.custom_id, components }, extra);
  expect((await shown(submit({}))).text).toContain("Manage Server");
  expect((await shown(run("documents", { document }))).text).not.toContain("Winter notice");
  expect((await shown(submit(staff))).text).toContain("Winter notice");
  expect((await shown(run("documents", { document, date: "2024-06-01" }, staff))).text).toContain("2024");
  expect((await shown(run("documents", { document, export: true }))).text).toContain("Manage Server");
  expect((await run("documents", { document, export: true }, staff).answer).files).toEqual(["verbatim-documents.zip"]);
  expect((await shown(run("about", {}))).text.replaceAll("\\", "")).toMatch(/30 days[^]*of at most 500 documents/u);
  await run("remove", { document, confirm: true }, staff).answer;
  expect((await shown(run("documents", {}))).text).not.toContain("Winter notice");
});

test("the quotations of a message are verified, in private", async () => {
  const message = {
    id: "3000000000000000010",
    channel_id: "1000000000000000005",
    content: "They said “We are releasing satellite photos of the planned location” and “we are prepared to do more”.",
    author: manager,
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: "2024-05-01T00:00:00.000Z",
    edited_timestamp: null,
    flags: 0,
    type: 0,
    components: [],
  };
  const data = { id: "2000000000000000003", name: "Verify quotations", type: 3, target_id: message.id };
  const sent = discord.sendInteraction(2, { ...data, resolved: { messages: { [message.id]: message } } });
  const { text, flags } = await shown(sent);
  expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(text).toContain("Altered");
  expect(text).toContain("**imagery**");
  expect(text).toContain("Exact");
});

test("no other server, and no direct message, learns anything of it", async () => {
  const direct = {
    guild_id: undefined,
    member: undefined,
    user: manager,
    context: 1,
    authorizing_integration_owners: { "1": manager.id },
  };
  for (const extra of [foreign, direct]) {
    const calls = [
      run("ask", { question: "What is the vault code Xanthippe?" }, extra),
      run("quote", { text: "Nobody else may know" }, extra),
      run("quote", { speaker: "Ada Quill" }, extra),
      run("verify", { quote: "Nobody else may know the Xanthippe code" }, extra),
      run("read", { document: "secret" }, extra),
      run("documents", {}, extra),
      run("documents", { document: "secret" }, extra),
      run("help", {}, extra),
      run("about", {}, extra),
      run("remove", { document: "secret", confirm: true }, extra),
    ];
    for (const sent of calls) {
      const { text } = await shown(sent);
      expect(text).not.toMatch(/northern lighthouse|Ada Quill said|Nobody else may know the Xanthippe code/u);
    }
    const typed = discord.sendInteraction(
      4,
      {
        id: "2000000000000000001",
        name: "read",
        type: 1,
        options: [{ name: "document", type: 3, value: "s", focused: true }],
      },
      extra,
    );
    expect(JSON.stringify((await typed.answer).body)).not.toContain("secret");
  }
});

test("what may be a revision is asked about: it replaces what it revises, whose words stay readable, or stands beside it", async () => {
  const add = (number: number): SentInteraction =>
    addFile(`notice-${number}.html`, Buffer.byteLength(noticeOf(`/notice-${number}.html`) ?? ""));
  expect((await shown(add(1))).text).toContain("Harbour notice");
  const passage = async (question: string): Promise<string> =>
    messageIn(await run("ask", { question }).answer).buttons[0]?.custom_id ?? "";
  const first = await passage("Which pier is closed to ships in winter?");

  const asked = messageIn(await add(2).answer);
  expect(asked.texts.join(" ")).toContain("Is it a new revision of it?");
  expect((await shown(run("ask", { question: "Which pier is closed to ships?" }))).text).toContain("Pier 1");
  const button = (label: string, from: typeof asked): string =>
    from.buttons.find((each) => each.label === label)?.custom_id ?? "";
  expect((await shown(click(discord, button("A new revision", asked), staff))).text).toContain("revision 2");
  expect((await shown(run("ask", { question: "Which pier is closed to ships?" }))).text).toContain("Pier 2");
  const before = (await shown(click(discord, first))).text;
  expect(before).toContain("Pier 1");
  expect(before).toContain("As it stood");
  expect(before).toContain("Pier 2");

  const other = messageIn(await add(3).answer);
  expect((await shown(click(discord, button("Another document", other), {}))).text).toContain("Manage Server");
  expect((await shown(click(discord, button("Another document", other), staff))).text).toContain("id harbour-notice-2");
  expect((await shown(click(discord, button("Another document", other), staff))).text).toContain("does not wait");
  for (const document of ["harbour-notice", "harbour-notice-2"]) {
    await run("remove", { document, confirm: true }, staff).answer;
  }
});

test("what was added is there after a kill", async () => {
  bot.kill("SIGKILL");
  await bot.ended;
  await start();
  expect((await shown(run("ask", { question: "What is the vault code of the lighthouse?" }))).text).toContain(
    "Xanthippe",
  );
}, 30_000);

test("a removed document is gone, and can be brought back, also after a kill", async () => {
  const first = messageIn(await run("remove", { document: "secret" }, staff).answer);
  const press = (id: string): SentInteraction => {
    const sent = click(discord, id, staff);
    return sent;
  };
  const removed = messageIn(await press(first.buttons[0]?.custom_id ?? "").answer);
  expect((await shown(run("ask", { question: "What is the vault code of the lighthouse?" }))).text).not.toContain(
    "Xanthippe, said",
  );
  bot.kill("SIGKILL");
  await bot.ended;
  await start();
  await press(removed.buttons[0]?.custom_id ?? "").answer;
  expect((await shown(run("ask", { question: "What is the vault code of the lighthouse?" }))).text).toContain(
    "Xanthippe",
  );
});

test("all that a server added can be exported, and forgotten at once", async () => {
  const exported = await run("documents", { export: true }, staff).answer;
  expect(exported.files).toEqual(["verbatim-documents.zip"]);
  expect((await shown(run("documents", { forget: true, confirm: true }, staff))).text).toContain(
    "Deleted: 3 documents",
  );
  expect((await shown(run("documents", {}))).text).not.toContain("Tide table");
  expect(discord.violations).toEqual([]);
});
