/** What Discord would refuse: its official schemas, and the documented limits that they lack. */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import { z } from "zod";

const IS_COMPONENTS_V2 = 32_768;

const tree = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  get components() {
    return z.array(tree).optional();
  },
});
type Tree = z.output<typeof tree>;

const message = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  components: z.array(tree).nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()) }).nullish(),
});
const callback = z.looseObject({ type: z.number(), data: z.unknown() });
const choices = z.looseObject({ choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })) });
const command = z.looseObject({
  type: z.number().default(1),
  description: z.string().optional(),
  default_member_permissions: z.string().nullish(),
  options: z.array(z.looseObject({ required: z.boolean().optional() })).nullish(),
});

type Schema = typeof CreateMessageInteractionCallbackRequestSchema;

/** Everything wrong with the body of an interaction's callback. */
export function callbackFaults(body: unknown): string[] {
  const parsed = callback.safeParse(body);
  if (!parsed.success) return [parsed.error.message];
  const { type, data } = parsed.data;
  switch (type) {
    case 4:
      return [...refused(CreateMessageInteractionCallbackRequestSchema, body), ...messageFaults(data)];
    case 5:
      return refused(CreateMessageInteractionCallbackRequestSchema, body);
    case 6:
      return [];
    case 7:
      return [...refused(UpdateMessageInteractionCallbackRequestSchema, body), ...messageFaults(data)];
    case 8:
      return [...refused(ApplicationCommandAutocompleteCallbackRequestSchema, body), ...choiceFaults(data)];
    case 9:
      return refused(ModalInteractionCallbackRequestSchema, body);
    default:
      return [`callback type ${type}`];
  }
}

/** Everything wrong with an edit of an answer or with a further message. */
export function webhookFaults(kind: "edit" | "message", body: unknown): string[] {
  const schema = kind === "edit" ? IncomingWebhookUpdateRequestPartialSchema : IncomingWebhookInteractionRequestSchema;
  return [...refused(schema, body), ...messageFaults(body)];
}

/** Everything wrong with a registration of all commands. */
export function registrationFaults(body: unknown): string[] {
  const list = z.array(command).safeParse(body);
  if (!list.success) return [list.error.message];
  return list.data.flatMap((entry) => {
    const permissions = entry.default_member_permissions;
    // The description types this as a number; Discord takes the string of one.
    const described = { ...entry, default_member_permissions: permissions === null ? null : Number(permissions ?? 0) };
    const required = (entry.options ?? []).map((option) => option.required === true);
    const misplaced = required.some((value, index) => value && required[index - 1] === false);
    return [
      ...refused(ApplicationCommandUpdateRequestSchema, described),
      ...(entry.type === 1 && (entry.description ?? "") === "" ? ["a command without a description"] : []),
      ...(misplaced ? ["a required option after an optional one"] : []),
    ];
  });
}

function refused(schema: Schema, body: unknown): string[] {
  const result = schema.safeParse(body);
  return result.success ? [] : [`not as described: ${result.error.message}`];
}

function choiceFaults(data: unknown): string[] {
  const parsed = choices.safeParse(data);
  if (!parsed.success) return [parsed.error.message];
  const faults = parsed.data.choices.length > 25 ? [`${parsed.data.choices.length} choices`] : [];
  for (const { name, value } of parsed.data.choices) {
    if (name.trim() === "" || [...name].length > 100) faults.push(`choice named ${JSON.stringify(name)}`);
    if (typeof value === "string" && value.length > 100) faults.push("choice with a value over 100 characters");
  }
  return faults;
}

function messageFaults(data: unknown): string[] {
  const parsed = message.safeParse(data);
  if (!parsed.success) return [parsed.error.message];
  const { content, flags, components, allowed_mentions } = parsed.data;
  const faults: string[] = [];
  const all = flatten(components ?? []);
  if (allowed_mentions?.parse.length !== 0) faults.push("mentions are not turned off");
  if (all.length === 0 && (content ?? "") === "") faults.push("an empty message");
  const isV2 = ((flags ?? 0) & IS_COMPONENTS_V2) !== 0;
  if (!isV2 && all.some(({ type }) => type > 8)) faults.push("components without their flag");
  if (isV2 && (content ?? "") !== "") faults.push("content beside components");
  if (all.length > 40) faults.push(`${all.length} components`);
  const text = all.map((component) => component.content ?? "").join("");
  if ([...text].length > 4_000) faults.push(`${[...text].length} code points of text`);
  if (all.some(({ type, content: shown }) => type === 10 && (shown ?? "").trim() === "")) faults.push("an empty text");
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size !== ids.length) faults.push("the same custom_id twice");
  if (ids.some((id) => id === "" || id.length > 100)) faults.push("a custom_id over 100 characters or empty");
  if (all.some(({ label }) => label !== undefined && (label === "" || [...label].length > 80)))
    faults.push("a label over 80 characters or empty");
  return faults;
}

function flatten(components: readonly Tree[]): Tree[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}
