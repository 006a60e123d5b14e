/** The terminal: a prompt on the documents, and single calls for people and programs. */
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import type { App } from "../app.ts";
import type { AnyCommand, Context } from "../command/command.ts";
import { errorReply, type Reply } from "../command/reply.ts";
import { runCommand } from "../command/run.ts";
import { messageOf, UserError } from "../errors.ts";
import { findFiles, openFile } from "./files.ts";
import { isAnyNamed, readCall, splitLine } from "./line.ts";
import { Progress } from "./progress.ts";
import { type Look, renderReply } from "./render.ts";

/** Whoever sits at the terminal owns the machine: no server, every permission. */
const caller = { server: null, mayManage: true };

/** Settings of a call that belong to the terminal. */
export const terminalSettings = ["corpus", "data"] as const;

/** Exit statuses by outcome. */
const statuses: Readonly<Record<Reply["outcome"], number>> = { found: 0, done: 0, "not-found": 1, error: 2 };

/**
 * The command of a name.
 * @throws UserError naming those there are.
 */
export function requireCommand(commands: App["commands"], name: string): AnyCommand {
  const found = commands.get(name);
  if (found === undefined)
    throw new UserError(`There is no command “${name.slice(0, 60)}”. There are: ${[...commands.keys()].join(", ")}.`);
  return found;
}

/** Runs one call and prints its reply. Gives the exit status. */
export async function runOnce(
  app: App,
  command: AnyCommand,
  options: Readonly<Record<string, unknown>>,
  json: boolean,
): Promise<number> {
  const reply = await runCommand(command, app.contextFor(caller, "terminal"), options, app.log);
  if (reply.outcome === "error") process.stderr.write(`verbatim: ${textOf(reply)}\n`);
  else process.stdout.write(`${json ? jsonLines(reply) : renderReply(reply, lookOf(process.stdout))}\n`);
  for (const { name, bytes } of reply.files ?? []) {
    await writeFile(name, bytes);
    process.stderr.write(`verbatim: wrote ${name}\n`);
  }
  return statuses[reply.outcome];
}

/** Runs a call for each file, in order, with its progress on standard error. Gives the worst exit status. */
export async function runFiles(
  app: App,
  command: AnyCommand,
  call: {
    readonly option: string;
    readonly paths: readonly string[];
    readonly options: Readonly<Record<string, unknown>>;
  },
  json: boolean,
): Promise<number> {
  const paths = await findFiles(call.paths);
  const context = app.contextFor(caller, "terminal");
  const progress = new Progress(paths.length);
  let worst = 0;
  for (const path of paths) {
    let reply: Reply;
    try {
      reply = await runCommand(command, context, { ...call.options, [call.option]: await openFile(path) }, app.log);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reply = errorReply(error.message);
    }
    worst = Math.max(worst, statuses[reply.outcome]);
    progress.clear();
    if (json) process.stdout.write(`${jsonLines(reply)}\n`);
    if (reply.outcome === "error") process.stderr.write(`verbatim: ${textOf(reply)}\n`);
    else if (!json)
      process.stdout.write(
        `${paths.length === 1 ? renderReply(reply, lookOf(process.stdout)) : lineOf(path, reply)}\n`,
      );
    progress.step();
  }
  progress.clear();
  return worst;
}

/** One line for one of many files. */
function lineOf(path: string, reply: Reply): string {
  const [first, second] = reply.parts;
  const what = second?.kind === "list" ? (second.items[0]?.detail ?? "") : first?.kind === "note" ? first.text : "";
  return `${path}: ${first?.kind === "title" ? `${first.text} · ` : ""}${what}`;
}

/** Runs a call per line of standard input, in order. Gives the worst exit status. */
export async function runLines(
  app: App,
  command: AnyCommand,
  textOption: string,
  options: Readonly<Record<string, unknown>>,
  json: boolean,
): Promise<number> {
  let worst = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const reply = await runCommand(
      command,
      app.contextFor(caller, "terminal"),
      { ...options, [textOption]: line },
      app.log,
    );
    worst = Math.max(worst, statuses[reply.outcome]);
    const text = json ? JSON.stringify(reply.facts) : `${renderReply(reply, lookOf(process.stdout))}\n`;
    if (!process.stdout.write(`${text}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return worst;
}

/** The prompt. Ends with the input, `exit` or Ctrl+C. */
export async function runPrompt(app: App): Promise<void> {
  const context = app.contextFor(caller, "terminal");
  const { library } = context;
  const documents = library.holdings();
  const what = documents.length === 1 ? `“${documents[0]?.document.title}”` : `${documents.length} documents`;
  process.stdout.write(`Verbatim on ${what}. To connect Discord, put DISCORD_TOKEN into .env (see README.md).\n`);
  process.stdout.write("Type a question, /help for more, exit to leave.\n\n");
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: "> ",
    terminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
    completer: (line: string) => [complete(context, line), line] as [string[], string],
  });
  prompt.prompt();
  for await (const line of prompt) {
    if (/^\/?(exit|quit)$/iu.test(line.trim())) break;
    if (line.trim() !== "") {
      const reply = await answerLine(app, context, line.trim());
      process.stdout.write(`\n${renderReply(reply, lookOf(process.stdout))}\n\n`);
    }
    prompt.prompt();
  }
  prompt.close();
}

async function answerLine(app: App, context: Context, line: string): Promise<Reply> {
  const [, slash = "", name = "", rest = ""] = /^(\/?)(\S+)\s*([\s\S]*)$/u.exec(line) ?? [];
  try {
    if (slash === "" && !isCall(app.commands.get(name.toLowerCase()), rest))
      return await runCommand(requireCommand(app.commands, "ask"), context, { question: line }, app.log);
    const command = requireCommand(app.commands, slash === "" ? name.toLowerCase() : name);
    const { options, files } = readCall(command, splitLine(command, rest), []);
    const [path] = files === null ? [] : await findFiles(files.paths);
    const given = files === null || path === undefined ? options : { ...options, [files.option]: await openFile(path) };
    return await runCommand(command, context, given, app.log);
  } catch (error) {
    return errorReply(messageOf(error));
  }
}

/** Whether a line without a slash calls the command that it begins with: "help", "ask Who is Kirby?", "quote speaker:Kirby". */
function isCall(command: AnyCommand | undefined, rest: string): boolean {
  if (command === undefined) return false;
  return rest === "" || command.name === "ask" || isAnyNamed(command, rest);
}

/** Whole lines that complete what is typed: command names, then the values of the option being typed. */
function complete(context: Context, line: string): string[] {
  const typedName = /^\/(\S*)$/u.exec(line)?.[1];
  if (typedName !== undefined)
    return [...context.commands.keys()].filter((name) => name.startsWith(typedName)).map((name) => `/${name} `);
  const [, name = "", before = "", option = "", typed = ""] = /^\/(\S+)(.*\s)([a-z]+):(.*)$/u.exec(line) ?? [];
  const values = context.commands.get(name)?.suggest?.[option]?.(context, typed) ?? [];
  return values.map(({ value }) => `/${name}${before}${option}:${value}`);
}

function jsonLines(reply: Reply): string {
  return (Array.isArray(reply.facts) ? reply.facts : [reply.facts]).map((fact) => JSON.stringify(fact)).join("\n");
}

function textOf(reply: Reply): string {
  return reply.parts.flatMap((part) => (part.kind === "note" ? [part.text] : [])).join(" ");
}

function lookOf(stream: NodeJS.WriteStream): Look {
  const isTerminal = stream.isTTY === true;
  return { width: isTerminal ? stream.columns : Infinity, colors: isTerminal && process.env["NO_COLOR"] === undefined };
}
