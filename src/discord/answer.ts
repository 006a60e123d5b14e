/** One answer to one interaction, acknowledged in time whatever the command takes. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  DiscordAPIError,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from "discord.js";
import type { Reply, ReplyFile } from "../command/reply.ts";
import { escapeMarkdown } from "./escape.ts";
import type { renderPage } from "./render.ts";

/** What is answered with a message. */
export type Answerable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export interface Answer {
  /** Acknowledges now, without an answer yet. */
  acknowledge(): Promise<void>;
  /** Acknowledges in a second unless the answer is sent before. */
  acknowledgeSoon(): void;
  /** Shows how far the work is while it takes long, every two seconds. */
  progress(text: string): void;
  send(page: ReturnType<typeof renderPage>, privacy: Reply["privacy"], files?: readonly ReplyFile[]): Promise<void>;
}

/** Discord waits 3 s for an acknowledgement; this leaves time to send it twice, in milliseconds. */
const SLOW = 1_000;
/** Milliseconds until progress is shown, and between two edits of it. */
const PACE = 2_000;

/** How the answer is given: to the caller alone; as another page of the message whose button was clicked. */
export function createAnswer(
  interaction: Answerable,
  manner: { readonly isPrivate: boolean; readonly turnsPage: boolean },
): Answer {
  const page = manner.turnsPage && interaction.isButton() ? interaction : null;
  let acknowledged: Promise<unknown> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let shown: Promise<unknown> = Promise.resolve();
  let latest = "";
  let ticker: NodeJS.Timeout | undefined;

  const defer = async (): Promise<void> => {
    try {
      if (page !== null) await page.deferUpdate();
      else await interaction.deferReply(manner.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      if (
        !(error instanceof DiscordAPIError) ||
        error.code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
      )
        throw error;
      // It was sent again because its answer took too long or was lost: the first one had arrived.
      interaction.deferred = true;
    }
  };

  const acknowledge = async (): Promise<void> => {
    acknowledged ??= defer();
    await acknowledged;
  };

  return {
    acknowledge,
    acknowledgeSoon() {
      // A failure is met again where `send` awaits the same promise.
      timer = setTimeout(() => acknowledge().catch(() => undefined), SLOW);
    },
    progress(text) {
      latest = text;
      ticker ??= setInterval(() => {
        if (acknowledged === null || page !== null) return;
        const components = [{ type: ComponentType.TextDisplay as const, content: escapeMarkdown(latest) }];
        const body = { components, allowedMentions: { parse: [] }, flags: MessageFlags.IsComponentsV2 } as const;
        // Progress that cannot be shown harms nothing: the answer itself is what counts.
        shown = acknowledged.then(() => interaction.editReply(body)).catch(() => undefined);
      }, PACE);
    },
    async send(rendered, privacy, files = []) {
      clearTimeout(timer);
      clearInterval(ticker);
      // An edit under way must not overtake the answer.
      await shown;
      const isPrivate = manner.isPrivate || privacy === "private";
      const attached = files.map(({ name }) => ({
        type: ComponentType.File as const,
        file: { url: `attachment://${name}` },
      }));
      const body = {
        components: [...rendered, ...attached],
        files: files.map(({ name, bytes }) => ({ name, attachment: Buffer.from(bytes) })),
        allowedMentions: { parse: [] },
      };
      const edit = { ...body, flags: MessageFlags.IsComponentsV2 } as const;
      const fresh = {
        ...body,
        flags: isPrivate ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2,
      } as const;
      if (page !== null) {
        // An error must not take the place of a page that others read.
        const replaces = !isPrivate || page.message.flags.has(MessageFlags.Ephemeral);
        if (acknowledged === null) await (replaces ? page.update(edit) : page.reply(fresh));
        else {
          await acknowledged;
          await (replaces ? page.editReply(edit) : page.followUp(fresh));
        }
        return;
      }
      if (acknowledged === null) {
        await interaction.reply(fresh);
        return;
      }
      await acknowledged;
      if (isPrivate && !manner.isPrivate) {
        // Whether an answer is private is settled by the acknowledgement, so that one has to go.
        await interaction.deleteReply();
        await interaction.followUp(fresh);
      } else await interaction.editReply(edit);
    },
  };
}
