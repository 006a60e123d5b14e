/** Tells Discord which commands there are, only when that differs from what it has. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandBasicOption,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import type { AnyCommand } from "../command/command.ts";
import { type Option, optionsOf } from "../command/options.ts";

type Body = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const LONGEST_DESCRIPTION = 100;
/** Discord's Manage Server permission, bit 5. */
const MANAGE_SERVER = "32";

/** The registration of every command that Discord offers; a server's own commands take no contexts. */
export function registrationOf(commands: Iterable<AnyCommand>, place: "global" | "server"): Body[] {
  const offered = [...commands].filter((command) => command.only !== "terminal");
  const where = place === "global" ? { contexts: [0, 1, 2], integration_types: [0, 1] } : {};
  const onMessages = offered.flatMap(({ onMessage, needs }): Body[] =>
    onMessage === undefined
      ? []
      : [
          {
            type: ApplicationCommandType.Message,
            name: onMessage.name,
            default_member_permissions: needs === "manage-server" ? MANAGE_SERVER : null,
            ...where,
          },
        ],
  );
  return [
    ...offered.map((command): Body => ({
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      description: cut(command.description),
      options: optionsOf(command)
        .filter(({ internal }) => !internal)
        .toSorted((a, b) => Number(b.required) - Number(a.required))
        .map(optionBody),
      default_member_permissions: command.needs === "manage-server" ? MANAGE_SERVER : null,
      ...where,
    })),
    ...onMessages,
  ];
}

function optionBody(option: Option): APIApplicationCommandBasicOption {
  const base = { name: option.name, description: cut(option.description), required: option.required };
  const values = {
    ...(option.min === null ? {} : { min_value: option.min }),
    ...(option.max === null ? {} : { max_value: option.max }),
  };
  switch (option.type) {
    case "boolean":
      return { type: ApplicationCommandOptionType.Boolean, ...base };
    case "integer":
      return { type: ApplicationCommandOptionType.Integer, ...base, ...values };
    case "number":
      return { type: ApplicationCommandOptionType.Number, ...base, ...values };
    case "file":
      return { type: ApplicationCommandOptionType.Attachment, ...base };
    case "string":
      if (option.choices.length > 0) {
        const choices = option.choices.map((choice) => ({ name: choice, value: choice }));
        return { type: ApplicationCommandOptionType.String, ...base, choices };
      }
      return {
        type: ApplicationCommandOptionType.String,
        ...base,
        ...(option.completes ? { autocomplete: true } : {}),
        ...(option.min === null ? {} : { min_length: option.min }),
        // Discord's own limit for a text option.
        ...(option.max === null ? {} : { max_length: Math.min(option.max, 6_000) }),
      };
  }
}

/** What both sides can be compared by: Discord adds ids and leaves out what is false or empty. */
const comparable = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    description: z.string().default(""),
    default_member_permissions: z
      .string()
      .nullish()
      .transform((value) => value ?? null),
    contexts: z
      .array(z.number())
      .nullish()
      .transform((value) => value?.toSorted() ?? null),
    integration_types: z
      .array(z.number())
      .nullish()
      .transform((value) => value?.toSorted() ?? null),
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
          choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
          min_value: z.number().optional(),
          max_value: z.number().optional(),
          min_length: z.number().optional(),
          max_length: z.number().optional(),
        }),
      )
      .default([]),
  }),
);

function normalised(commands: unknown, place: "global" | "server"): string {
  const parsed = comparable.safeParse(commands);
  // What is of another shape is not ours: it differs from every registration.
  if (!parsed.success) return "";
  const list = parsed.data.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(
    place === "global"
      ? list
      : list.map((command) => ({ ...command, contexts: undefined, integration_types: undefined })),
  );
}

/** Registers the commands in one request if Discord has others; `server` registers for that server alone, at once. */
export async function registerCommands(
  rest: REST,
  application: string,
  settings: { readonly commands: Iterable<AnyCommand>; readonly server: string | undefined; readonly log: Logger },
): Promise<void> {
  const { server, log } = settings;
  const place = server === undefined ? "global" : "server";
  const route =
    server === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, server);
  const wanted = registrationOf(settings.commands, place);
  if (normalised(await rest.get(route), place) === normalised(wanted, place)) {
    log.info({ commands: wanted.length, place }, "commands are registered already");
    return;
  }
  await rest.put(route, { body: wanted });
  log.info({ commands: wanted.length, place }, "commands registered");
}

function cut(description: string): string {
  const characters = [...description];
  return characters.length <= LONGEST_DESCRIPTION
    ? description
    : `${characters.slice(0, LONGEST_DESCRIPTION - 1).join("")}…`;
}
