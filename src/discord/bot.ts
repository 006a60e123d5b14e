/** The bot: connects to Discord, registers the commands and answers until it is stopped. */
import {
  Client,
  DefaultRestOptions,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type RESTOptions,
} from "discord.js";
import type { App } from "../app.ts";
import { messageOf, UserError } from "../errors.ts";
import type { DownloadSettings } from "./download.ts";
import { createInteractions } from "./interactions.ts";
import { registerCommands } from "./register.ts";

export interface BotSettings {
  readonly token: string;
  /** Without a version; Discord's own by default. */
  readonly apiBase?: string;
  /** Registers for this server alone, where changes show at once. */
  readonly devGuildId?: string;
  readonly downloads: DownloadSettings;
}

/** A callback that hangs is sent again after this long, well within the 3 s it has, in milliseconds. */
const CALLBACK_TIMEOUT = 900;
/** Answers under way when the bot is stopped have this long, in milliseconds. */
const DRAIN_LIMIT = 5_000;

/** Starts the bot; it is connected and registered when this returns. Throws `UserError` when the token is wrong. */
export async function startBot(app: App, settings: BotSettings): Promise<{ stop(): Promise<void> }> {
  const { log } = app;
  const api = settings.apiBase === undefined ? {} : { api: settings.apiBase };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // An unavailable server would hold back every interaction for 15 s by default.
    waitGuildTimeout: 500,
    // Discord exempts interactions from its global limit; the client's own of 50 a second would queue them.
    rest: { version: "10", ...api, makeRequest: requestInTime, globalRequestsPerSecond: 500 },
  });
  const interactions = createInteractions(app, settings.downloads);
  // Without listeners an error event ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, "client error"));
  client.on(Events.ShardError, (error) => log.error({ err: error }, "connection error"));
  client.on(Events.ShardReconnecting, () => log.warn("reconnecting"));
  client.on(Events.ShardResume, () => log.info("connection resumed"));
  const markLeft = (server: string, left: Date | null): Promise<void> =>
    app.libraries
      .markLeft(server, left)
      .catch((error: unknown) => log.error({ err: error, server }, "could not note whether the bot is in a server"));
  // Not sent for a server that is merely unavailable.
  client.on(Events.GuildDelete, ({ id }) => void markLeft(id, new Date()));
  client.on(Events.GuildCreate, ({ id }) => void markLeft(id, null));
  client.on(Events.InteractionCreate, interactions.handle);

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(settings.token);
    const { application, user } = await ready;
    log.info({ user: user.tag, servers: client.guilds.cache.size }, "connected");
    // Servers that were left, or came back, while nobody listened. One process of several sees only its own.
    if (client.shard === null) {
      for (const server of app.libraries.servers())
        await markLeft(server, client.guilds.cache.has(server) ? null : new Date());
    }
    // Only now: a server that was left long ago may be one that the bot is back in.
    await app.sweep();
    const registration = { commands: app.commands.values(), server: settings.devGuildId, log };
    await registerCommands(client.rest, application.id, registration).catch((error: unknown) => {
      if (isRefused(error)) throw error;
      // What was registered before still works, so answering goes on.
      log.error({ err: error }, "the commands could not be registered; start again to try again");
    });
  } catch (error) {
    await client.destroy();
    if (isRefused(error)) {
      const advice = "Copy it again from the developer portal, Bot, Reset Token, into .env.";
      throw new UserError(`Discord refused DISCORD_TOKEN. ${advice}`, { cause: error });
    }
    if (isUnreachable(error)) {
      const where = settings.apiBase ?? "discord.com";
      throw new UserError(
        `Discord could not be reached at ${where} (${messageOf(error)}). Check the network, then start again.`,
        {
          cause: error,
        },
      );
    }
    throw error;
  }

  return {
    async stop() {
      client.off(Events.InteractionCreate, interactions.handle);
      await interactions.drain(DRAIN_LIMIT);
      await client.destroy();
    },
  };
}

/** Gives up an interaction's callback that hangs, so that it is sent again; all else has the usual time. */
const requestInTime: RESTOptions["makeRequest"] = async (url, init) => {
  if (!url.includes("/callback")) return DefaultRestOptions.makeRequest(url, init);
  // The client sends again what ends with an AbortError, which a timeout signal of its own would not give.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), CALLBACK_TIMEOUT);
  try {
    const signals = init.signal == null ? [late.signal] : [init.signal, late.signal];
    return await DefaultRestOptions.makeRequest(url, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timer);
  }
};

/** Whether the network failed, or Discord itself (a 5xx). */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const network = "code" in error && /^(?:E[A-Z]{3,}|UND_ERR_)/u.test(String(error.code));
  return network || error.name === "AbortError" || ("status" in error && Number(error.status) >= 500);
}

function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const refusedLogin = "code" in error && error.code === DiscordjsErrorCodes.TokenInvalid;
  return refusedLogin || ("status" in error && error.status === 401);
}
