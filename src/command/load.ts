/** Loads the commands: one file of the folder, one command. */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnyCommand } from "./command.ts";
import { optionsOf } from "./options.ts";

/**
 * The commands of a folder by name.
 * @throws Error when a module is no command, or its name is not its file's.
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, AnyCommand>> {
  const commands = new Map<string, AnyCommand>();
  const files = (await readdir(folder)).filter((file) => /\.(?:js|ts)$/u.test(file) && !file.endsWith(".d.ts"));
  for (const file of files.toSorted()) {
    const module: { default?: unknown } = await import(pathToFileURL(join(folder, file)).href);
    const found = module.default;
    if (!isCommand(found)) throw new Error(`commands/${file} has no default export made by command().`);
    if (found.name !== basename(file).replace(/\.[jt]s$/u, "")) {
      throw new Error(`commands/${file} holds the command "${found.name}"; name the file after it.`);
    }
    optionsOf(found);
    commands.set(found.name, found);
  }
  return commands;
}

function isCommand(value: unknown): value is AnyCommand {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "description" in value &&
    "options" in value &&
    "run" in value &&
    typeof value.run === "function" &&
    typeof value.name === "string"
  );
}
