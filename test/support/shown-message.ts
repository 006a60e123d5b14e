/** What a message of the bot shows, and clicks on it. */
import { z } from "zod";
import type { Call, LoopbackDiscord, SentInteraction } from "./loopback-discord.ts";

const button = z.object({
  type: z.literal(2),
  custom_id: z.string(),
  label: z.string(),
  disabled: z.boolean().default(false),
});
const shown = z.object({
  flags: z.number(),
  components: z.array(
    z.union([
      z.object({ type: z.literal(10), content: z.string() }),
      z.object({ type: z.literal(1), components: z.array(button) }),
    ]),
  ),
});

/** The message whose button is clicked. */
const clickedMessage = {
  id: "3000000000000000001",
  channel_id: "1000000000000000005",
  content: "",
  flags: 32_768,
  type: 20,
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  components: [],
  author: { id: "1000000000000000001", username: "verbatim", discriminator: "0000", avatar: null },
  timestamp: "2024-01-01T00:00:00.000Z",
  edited_timestamp: null,
  pinned: false,
  tts: false,
  mention_everyone: false,
};

/** What the answer shows, whether it came with the callback or after a deferral. */
export function messageIn(call: Call): { texts: string[]; buttons: z.output<typeof button>[]; flags: number } {
  const viaCallback = call.path.startsWith("/api/v10/interactions/");
  const data = viaCallback ? z.object({ data: z.unknown() }).parse(call.body).data : call.body;
  const { flags, components } = shown.parse(data);
  return {
    flags,
    texts: components.flatMap((component) => (component.type === 10 ? [component.content] : [])),
    buttons: components.flatMap((component) => (component.type === 1 ? component.components : [])),
  };
}

/** Clicks the button of an id. */
export function click(discord: LoopbackDiscord, customId: string, extra: object = {}): SentInteraction {
  return discord.sendInteraction(3, { custom_id: customId, component_type: 2 }, { message: clickedMessage, ...extra });
}
