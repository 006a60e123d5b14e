/** Answers interactions: commands, completions and buttons. */
import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { App } from "../app.ts";
import type { AnyCommand, Context } from "../command/command.ts";
import { errorReply, type Reply } from "../command/reply.ts";
import { runCommand } from "../command/run.ts";
import { UserError } from "../errors.ts";
import { type Answerable, createAnswer } from "./answer.ts";
import { createCustomIds, type Press } from "./custom-id.ts";
import { downloadAttachment, type DownloadSettings } from "./download.ts";
import { modalOf } from "./modal.ts";
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

/** How a call is run. */
interface Manner {
  readonly acknowledgeFirst: boolean;
  /** Options that take time to get: files, fields of a form. */
  more(): Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
  /** Whether there are any. */
  readonly hasMore: boolean;
}

/** The interactions of one app. */
export function createInteractions(app: App, downloads: DownloadSettings): Interactions {
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
    const acknowledgeFirst = age > OLD || pending.size > BUSY;
    if (interaction.isButton()) return click(interaction, acknowledgeFirst);
    if (interaction.isModalSubmit()) return submit(interaction, acknowledgeFirst);
    if (interaction.isMessageContextMenuCommand()) return runOnMessage(interaction);
    if (!interaction.isChatInputCommand()) return;
    const given = interaction.options.data;
    const options = scalarsOf(Object.fromEntries(given.map(({ name, value }) => [name, value])));
    const attached = given.flatMap(({ name, attachment }) => (attachment == null ? [] : [{ name, attachment }]));
    for (const { name } of attached) delete options[name];
    const press = { command: interaction.commandName, options, page: null };
    return run(interaction, press, {
      acknowledgeFirst: acknowledgeFirst || attached.length > 0,
      more: async () =>
        Object.fromEntries(
          await Promise.all(
            attached.map(
              async ({ name, attachment }) => [name, await downloadAttachment(attachment, downloads)] as const,
            ),
          ),
        ),
      hasMore: attached.length > 0,
    });
  };

  /** A form that was filled in: its fields go with the call that asked for it. */
  const submit = async (interaction: ModalSubmitInteraction, acknowledgeFirst: boolean): Promise<void> => {
    const press = ids.decode(interaction.customId);
    if (press === null || press === "lost") return lost(interaction, press);
    const form = offered(press.command)?.form;
    const filled = (form?.fields ?? []).flatMap(({ option }) => {
      const value = interaction.fields.getTextInputValue(option).trim();
      return value === "" ? [] : [[option, value] as const];
    });
    const options = { ...press.options };
    return run(
      interaction,
      { ...press, options },
      { acknowledgeFirst, more: () => Object.fromEntries(filled), hasMore: true },
    );
  };

  const runOnMessage = async (interaction: MessageContextMenuCommandInteraction): Promise<void> => {
    const command = [...app.commands.values()].find(({ onMessage }) => onMessage?.name === interaction.commandName);
    const press = { command: command?.name ?? interaction.commandName, options: {}, page: null };
    const message = interaction.targetMessage;
    return run(interaction, press, {
      acknowledgeFirst: true,
      hasMore: true,
      more: async () => {
        const attachment = message.attachments.first();
        const file =
          attachment === undefined || command?.name !== "add" ? null : await downloadAttachment(attachment, downloads);
        const given = {
          text: message.content,
          author: message.author.displayName,
          date: message.createdAt.toISOString().slice(0, 10),
          url: message.url,
          file,
          attachments: message.attachments.size,
        };
        return command?.onMessage?.options(given) ?? {};
      },
    });
  };

  const click = async (interaction: ButtonInteraction, acknowledgeFirst: boolean): Promise<void> => {
    const press = ids.decode(interaction.customId);
    if (press === null || press === "lost") return lost(interaction, press);
    return run(interaction, press, { acknowledgeFirst, more: () => ({}), hasMore: false });
  };

  const lost = (interaction: Answerable, press: null | "lost"): Promise<void> => {
    const message =
      press === "lost"
        ? "This button is from before a restart. Run the command again."
        : "This button is not one that this version knows. Run the command again.";
    return deliver(interaction, errorReply(message), { command: "", options: {}, page: null });
  };

  const run = async (interaction: Answerable, press: Press, manner: Manner): Promise<void> => {
    const command = offered(press.command);
    if (command === undefined) {
      const message = `/${press.command} is not a command any more. See /help.`;
      return deliver(interaction, errorReply(message), press);
    }
    const started = performance.now();
    const context = contextOf(interaction);
    const mayRun = command.needs !== "manage-server" || context.caller.mayManage;
    // A form cannot follow an acknowledgement, so it comes before everything else.
    const asks = !manner.hasMore && mayRun && command.form?.needed(press.options) === true;
    if (asks && command.form !== undefined && !interaction.isModalSubmit()) {
      return void (await interaction.showModal(modalOf(command.form, ids.encode(press))));
    }
    const answer = createAnswer(interaction, {
      isPrivate:
        asksInPrivate(interaction, press) ||
        command.needs === "manage-server" ||
        interaction.isMessageContextMenuCommand(),
      turnsPage: turnsPage(press),
    });
    if (manner.acknowledgeFirst) await answer.acknowledge();
    else answer.acknowledgeSoon();
    const reply = await replyTo(command, { ...context, progress: answer.progress }, press, manner);
    await answer.send(bodyOf(reply, press), reply.privacy, reply.files);
    const ms = Math.round(performance.now() - started);
    log.info({ command: command.name, outcome: reply.outcome, ms }, "answered");
  };

  const replyTo = async (command: AnyCommand, context: Context, press: Press, manner: Manner): Promise<Reply> => {
    try {
      // Nothing is downloaded for who may not run it.
      const isAllowed = command.needs !== "manage-server" || context.caller.mayManage;
      const more = isAllowed ? await manner.more() : {};
      return await runCommand(command, context, { ...press.options, ...more }, log);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return errorReply(error.message);
    }
  };

  const deliver = (interaction: Answerable, reply: Reply, press: Press): Promise<void> =>
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

  const contextOf = (interaction: Interaction): Context => ({
    ...app.contextFor(callerOf(interaction), "discord"),
    mostFileBytes: interaction.attachmentSizeLimit,
  });

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
function asksInPrivate(interaction: Answerable, press: Press): boolean {
  const onPrivateMessage = interaction.isButton() && interaction.message.flags.has(MessageFlags.Ephemeral);
  return press.options["private"] === true || onPrivateMessage;
}

function turnsPage(press: Press): boolean {
  return press.page !== null;
}

function scalarsOf(options: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
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
