/** The settings: environment and .env, parsed once. */
import { config as readDotenv } from "dotenv";
import { z } from "zod";
import { UserError } from "./errors.ts";

const filled = z.string().trim().min(1).optional();

const whole = z
  .string()
  .regex(/^[1-9]\d{0,8}$/u, "must be a whole number, 1 or more")
  .transform(Number);

const environment = z.object({
  DISCORD_TOKEN: filled,
  DISCORD_API_BASE: z
    .url({ protocol: /^https?$/u, error: "must be an address such as https://discord.com/api" })
    .optional(),
  DEV_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/u, "must be a server id, 17 to 20 digits")
    .optional(),
  DISCORD_CDN_HOSTS: z
    .string()
    .regex(
      /^[\w.-]+(?::\d+)?(?:\s*,\s*[\w.-]+(?::\d+)?)*$/u,
      "must be host names with commas between, such as cdn.discordapp.com",
    )
    .optional(),
  CORPUS_DIR: filled,
  DATA_DIR: filled,
  MAX_DOCUMENTS: whole.optional(),
  MAX_MEGABYTES: whole.optional(),
  MAX_FILE_MEGABYTES: whole.optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).optional(),
});

export type Config = z.output<typeof environment>;

/**
 * The settings of `env`; empty ones count as not set.
 * @throws UserError naming the variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ""));
  const parsed = environment.safeParse(set);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError(`The setting ${String(issue?.path[0])} is wrong: ${issue?.message}. See .env.example.`);
}

/** Adds what `.env` in the working folder says to the environment; what is set already wins. */
export function loadDotenv(): void {
  readDotenv({ quiet: true });
}
