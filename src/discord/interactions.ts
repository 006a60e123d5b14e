/** Answers interactions: commands, completions and buttons. */
import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from "discord.js";
import type { App } from "../app.ts";
import type { AnyCommand, Context } from "../command/command.ts";
import { errorReply, type Reply } from "../command/reply.ts";
import { runCommand } from "../command/run.ts";
import { createAnswer } from "./answer.ts";
import { createCustomIds, type Press } from "./custom-id.ts";
import { pagesOf, renderPage } from "./render.ts";

export interface Interactions {
  /** Answers one interaction. Never throws. */
  handle(interaction: Interaction): void;
  /** Ends when what is being answered has been answered, or after `limit` milliseconds. */
  drain(limit: number): Promise<void>;
}

/** An interaction older than this when it arrives is acknowledged before it is worked on, in milliseconds. */
const OLD = 700;
/** With more than this many under way, each is acknowledged first. */
const BUSY = 20;
/** Discord's limits for completions. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;
/** Unknown interaction, already acknowledged: too late, or a repeated request whose first answer was lost. */
const TOO_LATE = new Set<unknown>([10062, 40060]);

/** The interactions of one app. */
export function createInteractions(app: App): Interactions {
  const { log } = app;
  const ids = createCustomIds();
  const pending = new Set<Promise<void>>();

  const handle = (interaction: Interaction): void => {
    const age = Date.now() - interaction.createdTimestamp;
    const task = dispatch(interaction, age).catch((error: unknown) => {
      const tooLate = error instanceof Error && "code" in error && TOO_LATE.has(error.code);
      if (tooLate) log.warn({ code: error.code, age }, "an interaction was answered too late or twice");
      else log.error({ err: error, age }, "an interaction was not answered");
    });
    pending.add(task);
    void task.finally(() => pending.delete(task));
  };

  const dispatch = async (interaction: Interaction, age: number): Promise<void> => {
    if (interaction.isAutocomplete()) return complete(interaction);
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
    const acknowledgeFirst = age > OLD || pending.size > BUSY;
    if (interaction.isButton()) return click(interaction, acknowledgeFirst);
    const options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
    const scalars = scalarsOf(options);
    return run(interaction, { command: interaction.commandName, options: scalars, page: null }, acknowledgeFirst);
  };

  const click = async (interaction: ButtonInteraction, acknowledgeFirst: boolean): Promise<void> => {
    const press = ids.decode(interaction.customId);
    if (press !== null && press !== "lost") return run(interaction, press, acknowledgeFirst);
    const message =
      press === "lost"
        ? "This button is from before a restart. Run the command again."
        : "This button is not one that this version knows. Run the command again.";
    await deliver(interaction, errorReply(message), { command: "", options: {}, page: null });
  };

  const run = async (
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    press: Press,
    acknowledgeFirst: boolean,
  ): Promise<void> => {
    const command = offered(press.command);
    if (command === undefined) {
      const message = `/${press.command} is not a command any more. See /help.`;
      return deliver(interaction, errorReply(message), press);
    }
    const started = performance.now();
    const answer = createAnswer(interaction, {
      isPrivate: asksInPrivate(interaction, press),
      turnsPage: turnsPage(press),
    });
    if (acknowledgeFirst) await answer.acknowledge();
    else answer.acknowledgeSoon();
    const reply = await runCommand(command, contextOf(interaction), press.options, log);
    await answer.send(bodyOf(reply, press), reply.privacy);
    const ms = Math.round(performance.now() - started);
    log.info({ command: command.name, outcome: reply.outcome, ms }, "answered");
  };

  const deliver = (
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    reply: Reply,
    press: Press,
  ): Promise<void> =>
    createAnswer(interaction, { isPrivate: true, turnsPage: false }).send(bodyOf(reply, press), reply.privacy);

  const complete = async (interaction: AutocompleteInteraction): Promise<void> => {
    await interaction.respond(choicesFor(interaction));
  };

  const choicesFor = (interaction: AutocompleteInteraction): { name: string; value: string }[] => {
    try {
      const { name, value } = interaction.options.getFocused(true);
      const suggest = offered(interaction.commandName)?.suggest?.[name];
      return (suggest?.(contextOf(interaction), value) ?? [])
        .filter((choice) => choice.value !== "" && choice.value.length <= LONGEST_CHOICE && choice.name.trim() !== "")
        .slice(0, MOST_CHOICES)
        .map((choice) => ({ name: cut(choice.name.trim()), value: choice.value }));
    } catch (error) {
      log.error({ err: error, command: interaction.commandName }, "completion failed");
      return [];
    }
  };

  const offered = (name: string): AnyCommand | undefined => {
    const command = app.commands.get(name);
    return command?.only === "terminal" ? undefined : command;
  };

  const contextOf = (interaction: Interaction): Context => app.contextFor(callerOf(interaction), "discord");

  const bodyOf = (reply: Reply, press: Press): ReturnType<typeof renderPage> =>
    renderPage(pagesOf(reply), press.page ?? 0, press, ids.encode);

  return {
    handle,
    async drain(limit) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limit);
      });
      await Promise.race([Promise.all(pending), timeout]);
      clearTimeout(timer);
    },
  };
}

/** The caller; a server counts only where the app is installed in it, since anyone may bring a user install along. */
function callerOf(interaction: Interaction): Context["caller"] {
  const installed = interaction.authorizingIntegrationOwners?.[ApplicationIntegrationType.GuildInstall];
  const server = interaction.guildId !== null && installed === interaction.guildId ? interaction.guildId : null;
  const mayManage = server !== null && (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
  return { server, mayManage };
}

/** Asked in private: by the option, or by a button of a message that only this caller sees. */
function asksInPrivate(interaction: ChatInputCommandInteraction | ButtonInteraction, press: Press): boolean {
  const onPrivateMessage = interaction.isButton() && interaction.message.flags.has(MessageFlags.Ephemeral);
  return press.options["private"] === true || onPrivateMessage;
}

function turnsPage(press: Press): boolean {
  return press.page !== null;
}

function scalarsOf(options: Readonly<Record<string, unknown>>): Press["options"] {
  const result: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") result[name] = value;
  }
  return result;
}

function cut(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_CHOICE ? name : `${characters.slice(0, LONGEST_CHOICE - 1).join("")}…`;
}
