/** The options of a command as plain data, from its zod object: for registration, parsing and help. */
import { z } from "zod";
import type { AnyCommand } from "./command.ts";

export interface Option {
  readonly name: string;
  readonly description: string;
  /** `file` is a `File`: an attachment, or a path at the terminal. */
  readonly type: "string" | "integer" | "number" | "boolean" | "file";
  readonly required: boolean;
  readonly choices: readonly string[];
  /** Length for text, value for numbers. */
  readonly min: number | null;
  readonly max: number | null;
  readonly completes: boolean;
  /** Given by buttons alone: neither registered nor shown in help. Set with `.meta({ internal: true })`. */
  readonly internal: boolean;
}

const described = z.object({
  properties: z.record(
    z.string(),
    z.object({
      type: z.enum(["string", "integer", "number", "boolean"]),
      description: z.string(),
      internal: z.boolean().default(false),
      format: z.string().optional(),
      enum: z.array(z.string()).optional(),
      minLength: z.number().optional(),
      maxLength: z.number().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
    }),
  ),
  required: z.array(z.string()).optional(),
});

/** The options in the order of their definition. Throws when a field has no description or no plain type. */
export function optionsOf(command: Pick<AnyCommand, "options" | "suggest">): readonly Option[] {
  const schema = described.parse(z.toJSONSchema(command.options, { io: "input" }));
  return Object.entries(schema.properties).map(([name, field]) => ({
    name,
    description: field.description,
    type: field.format === "binary" ? "file" : field.type,
    required: schema.required?.includes(name) ?? false,
    choices: field.enum ?? [],
    min: field.minLength ?? field.minimum ?? null,
    max: field.maxLength ?? field.maximum ?? null,
    internal: field.internal,
    completes: command.suggest?.[name] !== undefined,
  }));
}
