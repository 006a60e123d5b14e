/** The bot: connects to Discord, registers the commands and answers until it is stopped. */
import { Client, DiscordjsErrorCodes, Events, GatewayIntentBits, REST } from "discord.js";
import type { App } from "../app.ts";
import { UserError } from "../errors.ts";
import { createInteractions } from "./interactions.ts";
import { registerCommands } from "./register.ts";

export interface BotSettings {
  readonly token: string;
  /** Without a version; Discord's own by default. */
  readonly apiBase?: string;
  /** Registers for this server alone, where changes show at once. */
  readonly devGuildId?: string;
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
    rest: { version: "10", ...api, timeout: CALLBACK_TIMEOUT, globalRequestsPerSecond: 500 },
  });
  const interactions = createInteractions(app);
  // Without listeners an error event ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, "client error"));
  client.on(Events.ShardError, (error) => log.error({ err: error }, "connection error"));
  client.on(Events.ShardReconnecting, () => log.warn("reconnecting"));
  client.on(Events.ShardResume, () => log.info("connection resumed"));
  client.on(Events.InteractionCreate, interactions.handle);

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(settings.token);
    const { application, user } = await ready;
    log.info({ user: user.tag, servers: client.guilds.cache.size }, "connected");
    // A client of its own: registering may well take longer than a callback may.
    const rest = new REST({ version: "10", ...api }).setToken(settings.token);
    await registerCommands(rest, application.id, { commands: app.commands.values(), server: settings.devGuildId, log });
  } catch (error) {
    await client.destroy();
    if (isRefused(error)) {
      const advice = "Copy it again from the developer portal, Bot, Reset Token, into .env.";
      throw new UserError(`Discord refused DISCORD_TOKEN. ${advice}`, { cause: error });
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

function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const refusedLogin = "code" in error && error.code === DiscordjsErrorCodes.TokenInvalid;
  return refusedLogin || ("status" in error && error.status === 401);
}
