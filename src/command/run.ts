/** How a command is run: options checked, permission checked, failures turned into replies. */
import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { AnyCommand, Context } from "./command.ts";
import { optionsOf } from "./options.ts";
import { errorReply, type Reply } from "./reply.ts";

/** Runs a command on raw options. Never throws: what a person can mend is said, all else is logged once with a reference. */
export async function runCommand(
  command: AnyCommand,
  context: Context,
  options: Readonly<Record<string, unknown>>,
  log: Logger,
): Promise<Reply> {
  if (command.needs === "manage-server" && !context.caller.mayManage) {
    return errorReply(
      context.shelf === null
        ? `/${command.name} works in servers that the bot was added to, for members with Manage Server.`
        : `/${command.name} needs the Manage Server permission. Ask a moderator of this server.`,
    );
  }
  const parsed = command.options.safeParse(options);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? "options");
    const described = optionsOf(command).find((option) => option.name === field)?.description ?? "see /help";
    return errorReply(
      options[field] === undefined
        ? `/${command.name} needs ${field}: ${described}.`
        : `${field} ${issue?.code === "invalid_value" ? `is one of: ${issue.values.join(", ")}` : (issue?.message ?? "is not understood")}`.replace(
            /[^.?!]$/u,
            "$&.",
          ),
    );
  }
  try {
    return await command.run(context, parsed.data);
  } catch (error) {
    if (error instanceof UserError) return errorReply(error.message);
    const reference = randomBytes(4).toString("hex");
    log.error({ err: error, command: command.name, reference }, "command failed");
    return errorReply(`Something went wrong on our side. If it happens again, report the reference ${reference}.`);
  }
}
