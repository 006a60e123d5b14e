/** Chooses the front end: one command, the bot, or the prompt. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { optionsOf } from "./command/options.ts";
import { type Config, loadDotenv, readConfig } from "./config.ts";
import { readCall, type Call } from "./console/line.ts";
import { requireCommand, runFiles, runLines, runOnce, runPrompt, terminalSettings } from "./console/console.ts";
import { loadCommands } from "./command/load.ts";
import { messageOf, UserError } from "./errors.ts";
import { createLog } from "./log.ts";

const commandsFolder = fileURLToPath(new URL("../commands", import.meta.url));
/** `corpus/` beside `dist/`. */
const bundledCorpus = fileURLToPath(new URL("../../corpus", import.meta.url));
/** In the working folder. */
const usualData = "data";
const megabyte = 1024 * 1024;
/** Milliseconds that an attachment may take to arrive. */
const downloadTime = 30_000;

/** The folders and limits of the settings; what a call names goes before. */
function placesOf(config: Config, named: Readonly<Record<string, string>> = {}) {
  return {
    corpus: named["corpus"] ?? config.CORPUS_DIR ?? bundledCorpus,
    data: resolve(named["data"] ?? config.DATA_DIR ?? usualData),
    limits: {
      documents: config.MAX_DOCUMENTS ?? 500,
      bytes: (config.MAX_MEGABYTES ?? 200) * megabyte,
      fileBytes: (config.MAX_FILE_MEGABYTES ?? 20) * megabyte,
    },
  };
}

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
  if (unknown !== undefined)
    throw new UserError(
      `There is no flag ${unknown}. Options are written name:value, as in speaker:Kirby; the flags are --json and --help.`,
    );
  const [first = "help", ...rest] = words.filter((word) => !flags.includes(word));
  const name = flags.includes("--help") ? "help" : first;
  const log = createLog(config.LOG_LEVEL ?? "warn");
  // The call is checked before the documents are read: a slip should not wait for them.
  const commands = await loadCommands(commandsFolder);
  const command = requireCommand(commands, name);
  const call: Call = readCall(command, name === first ? rest : [], terminalSettings);
  const app = await createApp({
    ...placesOf(config, call.settings),
    log,
    report: reportSkipped,
    follow: false,
    owns: false,
    commands,
  });
  const json = flags.includes("--json");
  try {
    if (call.files !== null && call.files.paths.length > 0) {
      return await runFiles(app, command, { ...call.files, options: call.options }, json);
    }
    const text = optionsOf(command).find((option) => call.options[option.name] === "-");
    return await (text === undefined
      ? runOnce(app, command, call.options, json)
      : runLines(app, command, text.name, call.options, json));
  } finally {
    await app.close();
  }
}

async function openPrompt(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL ?? "warn");
  const app = await createApp({
    ...placesOf(config),
    log,
    report: reportSkipped,
    follow: true,
    owns: false,
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
    ...placesOf(config),
    owns: true,
    log,
    report: (file, problem) => log.warn({ file, problem }, "document skipped"),
    follow: true,
    commands: await loadCommands(commandsFolder),
  });
  try {
    const { startBot } = await import("./discord/bot.ts");
    const { discordHosts } = await import("./discord/download.ts");
    const bot = await startBot(app, {
      token,
      ...(config.DISCORD_API_BASE === undefined ? {} : { apiBase: config.DISCORD_API_BASE }),
      downloads: {
        hosts: config.DISCORD_CDN_HOSTS?.split(",").map((host) => host.trim()) ?? discordHosts,
        most: placesOf(config).limits.fileBytes,
        time: downloadTime,
      },
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
