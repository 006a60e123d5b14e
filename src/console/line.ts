/** Reads a call: words of a command line, or a line typed at the prompt. */
import type { AnyCommand } from "../command/command.ts";
import { optionsOf, type Option } from "../command/options.ts";
import { UserError } from "../errors.ts";

export interface Call {
  readonly options: Readonly<Record<string, unknown>>;
  /** Settings of the terminal itself, such as `corpus:DIR`. */
  readonly settings: Readonly<Record<string, string>>;
  /** Paths for the option that takes a file, when the command has one; a call is made for each. */
  readonly files: { readonly option: string; readonly paths: readonly string[] } | null;
}

const pair = /^([a-z][a-z-]*):([\s\S]*)$/u;

/**
 * The options of a call from its words: `name:value`, and free text for the first required text option.
 * @throws UserError when a name is misspelt or a value is of the wrong type.
 */
export function readCall(command: AnyCommand, words: readonly string[], settingNames: readonly string[]): Call {
  const known = optionsOf(command);
  const options: Record<string, unknown> = {};
  const settings: Record<string, string> = {};
  const text: string[] = [];
  for (const word of words) {
    const [, name = "", value = ""] = pair.exec(word) ?? [];
    const option = known.find((each) => each.name === name);
    if (option !== undefined) options[name] = valueOf(option, value);
    else if (settingNames.includes(name)) settings[name] = value;
    else if (name !== "" && !/\s/u.test(word) && !value.startsWith("//")) {
      const names = [...known.map((each) => each.name), ...settingNames].join(", ");
      throw new UserError(`${command.name} has no option “${name}”. It has: ${names}.`);
    } else text.push(word);
  }
  const file = known.find((option) => option.type === "file");
  if (file !== undefined) {
    const named = options[file.name];
    delete options[file.name];
    const paths = [...(typeof named === "string" ? [named] : []), ...text];
    return { options, settings, files: { option: file.name, paths } };
  }
  if (text.length > 0) {
    const texts = known.filter((option) => option.type === "string" && !(option.name in options));
    const target = texts.find((option) => option.required) ?? texts[0];
    if (target === undefined)
      throw new UserError(`${command.name} takes no text here: “${text.join(" ").slice(0, 60)}”.`);
    options[target.name] = text.join(" ");
  }
  return { options, settings, files: null };
}

function valueOf(option: Option, value: string): unknown {
  if (option.type === "string" || option.type === "file") return value;
  if (option.type === "boolean") {
    if (/^(true|yes|false|no)$/iu.test(value)) return /^(true|yes)$/iu.test(value);
    throw new UserError(`${option.name} must be yes or no, not “${value}”.`);
  }
  if (value.trim() === "" || !Number.isFinite(Number(value)))
    throw new UserError(`${option.name} must be a number, not “${value}”.`);
  return Number(value);
}

/** Whether a typed line gives an option of a command by its name. */
export function isAnyNamed(command: AnyCommand, line: string): boolean {
  const words = splitLine(command, line);
  return optionsOf(command).some(({ name }) => words.some((word) => word.startsWith(`${name}:`)));
}

/** The words of a typed line; `name:"two words"` and `name:two words` both hold together up to the next option. */
export function splitLine(command: AnyCommand, line: string): readonly string[] {
  const names = optionsOf(command)
    .filter(({ internal }) => !internal)
    .map((option) => option.name);
  const starts = new RegExp(`(?:^|\\s)(?=(?:${[...names, "-"].join("|")}):)`, "u");
  return line
    .split(starts)
    .map((word) => word.trim().replace(/^([a-z-]+:)"([\s\S]*)"$/u, "$1$2"))
    .filter((word) => word !== "");
}
