/** Front matter: the YAML between `---` lines at the start of a file, checked field by field. */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { UserError } from "../errors.ts";

const text = z.string().trim().min(1, "must not be empty").optional();
const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/u, "must be an address that begins with http:// or https://")
  .optional();

const frontMatter = z.strictObject({
  title: text,
  "title-supplied": z.boolean().optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/u, "must be a date such as 2023-06-10")
    .refine((date) => !Number.isNaN(Date.parse(date)), "is no day of the calendar")
    .optional(),
  url: webAddress,
  archive: webAddress,
  publisher: text,
  author: text,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, "must be a language tag such as en")
    .optional(),
});

export type FrontMatter = z.output<typeof frontMatter>;

/**
 * The front matter and the text after it.
 * @throws UserError naming line and field when it is broken.
 */
export function readFrontMatter(source: string): { readonly fields: FrontMatter; readonly body: string } {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/u.exec(source);
  if (match === null) return { fields: {}, body: source };
  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? "", { schema: "core", lineCounter: lines });
  const lineOf = (offset: number): number => lines.linePos(offset).line + 1;
  const fault = yaml.errors[0];
  if (fault !== undefined) {
    throw new UserError(
      `line ${lineOf(fault.pos[0])}: the front matter is not YAML (${fault.message.split(/ at line|\n/u)[0]}).`,
    );
  }
  let value: unknown;
  try {
    value = yaml.toJS() ?? {};
  } catch (error) {
    throw new UserError("line 2: the front matter refers to itself too often. Write its fields out.", { cause: error });
  }
  const parsed = frontMatter.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0];
    const known = Object.keys(frontMatter.shape).join(", ");
    if (issue === undefined || field === undefined)
      throw new UserError("line 2: the front matter must be fields such as title: …");
    const name = String(field);
    const at = new RegExp(`^${name.replace(/[^\w-]/gu, ".")}[ \\t]*:`, "mu").exec(match[1] ?? "")?.index ?? 0;
    const problem = issue.code === "unrecognized_keys" ? `is not a known field (known: ${known})` : issue.message;
    throw new UserError(`line ${lineOf(at)}: ${name} ${problem.replace(/^Invalid input: /u, "is wrong: ")}.`);
  }
  return { fields: parsed.data, body: source.slice(match[0].length) };
}
