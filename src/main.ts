/** Chooses the front end: one command, the bot, or the prompt. */
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { optionsOf } from "./command/options.ts";
import { type Config, loadDotenv, readConfig } from "./config.ts";
import { readCall, type Call } from "./console/line.ts";
import { requireCommand, runLines, runOnce, runPrompt, terminalSettings } from "./console/console.ts";
import { loadCommands } from "./command/load.ts";
import { messageOf, UserError } from "./errors.ts";
import { createLog } from "./log.ts";

const commandsFolder = fileURLToPath(new URL("../commands", import.meta.url));
/** `corpus/` beside `dist/`. */
const bundledCorpus = fileURLToPath(new URL("../../corpus", import.meta.url));

try {
  loadDotenv();
  const config = readConfig(process.env);
  const words = process.argv.slice(2);
  if (words.length > 0) process.exitCode = await callOnce(config, words);
  else if (config.DISCORD_TOKEN !== undefined) await serveDiscord(config, config.DISCORD_TOKEN);
  else await openPrompt(config);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`verbatim: ${messageOf(error)}\n`);
  process.exitCode = 2;
}

function reportSkipped(name: string, problem: string): void {
  process.stderr.write(`verbatim: skipped ${name}: ${problem}\n`);
}

/** `verbatim COMMAND [TEXT] [name:value ...] [--json]` */
async function callOnce(config: Config, words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => /^--\w/u.test(word));
  const unknown = flags.find((flag) => flag !== "--json" && flag !== "--help");
  if (unknown !== undefined) throw new UserError(`There is no flag ${unknown}. There are --json and --help.`);
  const [first = "help", ...rest] = words.filter((word) => !flags.includes(word));
  const name = flags.includes("--help") ? "help" : first;
  const log = createLog(config.LOG_LEVEL ?? "warn");
  // The call is checked before the documents are read: a slip should not wait for them.
  const commands = await loadCommands(commandsFolder);
  const command = requireCommand(commands, name);
  const call: Call = readCall(command, name === first ? rest : [], terminalSettings);
  const app = await createApp({
    corpus: call.settings["corpus"] ?? config.CORPUS_DIR ?? bundledCorpus,
    log,
    report: reportSkipped,
    follow: false,
    commands,
  });
  const text = optionsOf(command).find((option) => call.options[option.name] === "-");
  return text === undefined
    ? runOnce(app, command, call.options, flags.includes("--json"))
    : runLines(app, command, text.name, call.options, flags.includes("--json"));
}

async function openPrompt(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL ?? "warn");
  const app = await createApp({
    corpus: config.CORPUS_DIR ?? bundledCorpus,
    log,
    report: reportSkipped,
    follow: true,
    commands: await loadCommands(commandsFolder),
  });
  await runPrompt(app);
  await app.close();
}

/** Starts the bot. A signal to stop is heeded from the first moment on, also while it starts. */
async function serveDiscord(config: Config, token: string): Promise<void> {
  const log = createLog(config.LOG_LEVEL ?? "info");
  const starting = startDiscord(config, token, log);
  const stop = (signal: string): void => {
    log.info({ signal }, "stopping");
    void starting.then((stopAll) => stopAll()).finally(() => process.exit());
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await starting;
}

/** Gives the function that drains and closes everything. */
async function startDiscord(config: Config, token: string, log: Logger): Promise<() => Promise<void>> {
  const app = await createApp({
    corpus: config.CORPUS_DIR ?? bundledCorpus,
    log,
    report: (file, problem) => log.warn({ file, problem }, "document skipped"),
    follow: true,
    commands: await loadCommands(commandsFolder),
  });
  try {
    const { startBot } = await import("./discord/bot.ts");
    const bot = await startBot(app, {
      token,
      ...(config.DISCORD_API_BASE === undefined ? {} : { apiBase: config.DISCORD_API_BASE }),
      ...(config.DEV_GUILD_ID === undefined ? {} : { devGuildId: config.DEV_GUILD_ID }),
    });
    return async () => {
      await bot.stop();
      await app.close();
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
