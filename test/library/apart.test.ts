/** Twenty servers with clashing titles, each with a secret: no command of one shows anything of another. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import type { Context } from "../../src/command/command.ts";
import { loadCommands } from "../../src/command/load.ts";
import { optionsOf } from "../../src/command/options.ts";
import { runCommand } from "../../src/command/run.ts";

const servers = Array.from({ length: 20 }, (_, n) => String(10n ** 17n + BigInt(n)));
const log = pino({ level: "silent" });
/** Words that stand in one server's document alone, as misspellable as any. */
const secretOf = (n: number): string => `Xan${"bcdfghjklmnpqrstvwxz".charAt(n)}ophilia`;
const speakerOf = (n: number): string => `Ottoline ${secretOf(n)}`;
const textOf = (n: number): string =>
  `The vault code of the northern lighthouse is ${secretOf(n)}${n}. “Nobody but the keeper may open door ${secretOf(n)},” ${speakerOf(n)} said on Monday.\n\nThe quay has ${n + 3} cranes.`;

let data: string;
let app: App;

function contextOf(server: string | null, mayManage = true): Context {
  return app.contextFor({ server, mayManage: server !== null && mayManage }, "discord");
}

async function run(name: string, options: Readonly<Record<string, unknown>>, context: Context) {
  const command = app.commands.get(name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return runCommand(command, context, options, log);
}

/** Everything that a reply could show, apart from the time it took. */
function shown(reply: object): string {
  return JSON.stringify(reply).replace(/"ms":[\d.]+/gu, "");
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "verbatim-apart-"));
  app = await createApp({
    commands: await loadCommands(new URL("../../commands", import.meta.url).pathname),
    corpus: new URL("../../corpus", import.meta.url).pathname,
    data,
    limits: { documents: 500, bytes: 1e8, fileBytes: 1e6 },
    log,
    report: () => undefined,
    follow: false,
    owns: true,
  });
  for (const [n, server] of servers.entries()) {
    const options = {
      text: textOf(n),
      title: "Lighthouse",
      url: "https://example.org/light",
      date: `20${n + 10}-01-01`,
    };
    const reply = await run("add", options, contextOf(server));
    expect(shown(reply)).toContain('"title":"Lighthouse"');
  }
});

afterAll(async () => {
  await app.close();
  await rm(data, { recursive: true, force: true });
});

/** Calls of every command that name or look for what server `n` has. */
function callsFor(n: number, passage: string): (readonly [string, Record<string, unknown>])[] {
  const secret = secretOf(n);
  const style = "apa";
  return [
    ["ask", { question: `What is the vault code ${secret}?` }],
    ["ask", { question: `Who may open door ${secret.replace("ph", "hp")}?`, limit: 10 }],
    ["ask", { question: "vault code", document: passage.replace(/@.*/u, "") }],
    ["quote", { text: "Nobody but the keeper" }],
    ["quote", { speaker: speakerOf(n) }],
    ["quote", { text: secret }],
    ["quote", {}],
    ["verify", { quote: `Nobody but the keeper may open door ${secret}` }],
    ["verify", { quote: `The vault code of the northern lighthouse is ${secret}${n}` }],
    ["verify", { quote: "Nobody but the keeper may open", speaker: speakerOf(n) }],
    ["read", { document: "lighthouse" }],
    ["read", { document: passage }],
    ["read", { document: secret }],
    ["cite", { passage }],
    ["cite", { passage, style }],
    ["documents", {}],
    ["documents", { document: "Lighthouse" }],
    ["documents", { document: passage }],
    ["help", {}],
    ["about", {}],
  ];
}

/** The document that a context shows by a name. */
function holdingIn({ library }: Context, name: string): ReturnType<Context["library"]["find"]> {
  return library.find(name);
}

/** The passage id that server `n` sees for its secret. */
function passageOf(n: number): string {
  const { library } = contextOf(servers[n] ?? null);
  return library.find("lighthouse")?.passages[0]?.id ?? "";
}

test("every command is in the matrix", () => {
  const called = new Set([...callsFor(0, "x@0:1").map(([name]) => name), "add", "remove"]);
  const offered = [...app.commands.values()].filter(({ only }) => only !== "terminal").map(({ name }) => name);
  expect(offered.filter((name) => !called.has(name))).toEqual([]);
});

test("no reply and no completion of a server, or of a direct message, holds anything of another server", async () => {
  const foreign = servers.map((_, n) => `${secretOf(n)}${n}|door ${secretOf(n)}|20${n + 10}-01-01|has ${n + 3} cranes`);
  for (const [n, caller] of [...servers.slice(0, 6).entries(), [-1, null] as const]) {
    const context = contextOf(caller);
    const others = new RegExp(foreign.filter((_, m) => m !== n).join("|"), "u");
    for (const target of [0, 3, 7, 19].filter((m) => m !== n)) {
      for (const [name, options] of callsFor(target, passageOf(target))) {
        // Words that were typed may be said back; the date and the number of cranes never are.
        const typed = Object.values(options)
          .filter((value) => typeof value === "string")
          .flatMap((value) => value.match(/[\p{L}\p{N}]{8,}/gu) ?? []);
        const text = typed.reduce(
          (rest, value) => rest.replaceAll(value, ""),
          shown(await run(name, options, context)),
        );
        expect(text, `${name} ${JSON.stringify(options)}`).not.toMatch(others);
      }
    }
    for (const command of app.commands.values()) {
      for (const option of optionsOf(command)) {
        for (const start of ["", "x", "light", "Ottoline", "Nobody"]) {
          const choices = command.suggest?.[option.name]?.(context, start) ?? [];
          expect(JSON.stringify(choices)).not.toMatch(others);
          if (caller === null) expect(JSON.stringify(choices)).not.toMatch(/Xan.ophilia|ighthouse/u);
        }
      }
    }
  }
});

test("what stands in another server is as unknown as what stands nowhere: words, spelling, ids, names, confidence", async () => {
  const context = contextOf(servers[1] ?? null);
  const there = secretOf(4);
  const nowhere = "Xanyophilia";
  for (const make of [
    (word: string) => ["ask", { question: `What is the vault code ${word}?` }] as const,
    (word: string) => ["ask", { question: `Where is ${word}4 kept?` }] as const,
    (word: string) => ["quote", { text: `door ${word}` }] as const,
    (word: string) => ["quote", { speaker: `Ottoline ${word}` }] as const,
    (word: string) => ["verify", { quote: `The code of the lighthouse is surely ${word}4 and nothing else` }] as const,
    (word: string) => ["read", { document: word }] as const,
    (word: string) => ["documents", { document: word }] as const,
    (word: string) => ["remove", { document: word }] as const,
  ]) {
    const replies = [there, nowhere].map(async (word) => {
      const [name, options] = make(word);
      return shown(await run(name, options, context)).replaceAll(word, "WORD");
    });
    expect(await replies[0]).toBe(await replies[1]);
  }
  const passage = passageOf(4);
  const unknown = passage.replace(/@.{8}/u, "@00000000");
  for (const [name, option] of [
    ["read", "document"],
    ["cite", "passage"],
  ] as const) {
    const replies = [passage, unknown].map(async (id) =>
      shown(await run(name, { [option]: id }, context)).replaceAll(id, "ID"),
    );
    expect(await replies[0]).toBe(await replies[1]);
  }
});

test("adding what another server has tells nothing: neither that it is here already, nor that it may be a revision", async () => {
  const fresh = contextOf("900000000000000001");
  const added = await run("add", { text: textOf(5), title: "Lighthouse", url: "https://example.org/light" }, fresh);
  expect(added.facts).toMatchObject({ added: { document: "lighthouse", revision: 1 } });
  const removed = await run("remove", { document: "lighthouse", confirm: true }, fresh);
  expect(removed.outcome).toBe("done");
  const { library } = contextOf(servers[5] ?? null);
  const [own] = (library.find("lighthouse")?.passages ?? []).slice(0, 1);
  expect(own).toBeDefined();
});

test("a waiting file, an undo and a deletion of one server are nothing in another", async () => {
  const [first, second] = [contextOf(servers[8] ?? null), contextOf(servers[9] ?? null)];
  const asked = await run("add", { text: "Quite other words.", title: "Lighthouse" }, first);
  const waiting = asked.actions.find(({ label }) => label === "A new revision")?.options ?? {};
  expect(shown(await run("add", waiting, second))).toContain("does not wait");
  await run("remove", { document: "lighthouse", confirm: true }, first);
  expect(shown(await run("remove", { document: "lighthouse", undo: true }, second))).toContain(
    "cannot be brought back",
  );
  await run("remove", { document: "lighthouse", undo: true }, first);
  await run("documents", { forget: true, confirm: true }, first);
  expect(holdingIn(first, "lighthouse")).toBeUndefined();
  expect(shown(await run("add", waiting, first))).toContain("does not wait");
  expect(holdingIn(second, "lighthouse")?.document.text).toContain(secretOf(9));
});

test("who may not manage the server changes nothing, by any command, button or form", async () => {
  const context = contextOf(servers[2] ?? null, false);
  for (const [name, options] of [
    ["add", { text: "Words of a stranger.", title: "Stranger" }],
    ["add", { waiting: "0".repeat(12), revision: true }],
    ["remove", { document: "lighthouse" }],
    ["remove", { document: "lighthouse", confirm: true }],
    ["remove", { document: "lighthouse", undo: true }],
    ["documents", { document: "lighthouse", title: "Taken over" }],
    ["documents", { document: "lighthouse", date: "1999-01-01" }],
    ["documents", { export: true }],
    ["documents", { forget: true }],
    ["documents", { forget: true, confirm: true }],
  ] as const) {
    const reply = await run(name, options, context);
    expect(reply.outcome, `${name} ${JSON.stringify(options)}`).toBe("error");
    expect(shown(reply)).toContain("Manage Server");
  }
  expect(holdingIn(context, "lighthouse")?.document.title).toBe("Lighthouse");
});
