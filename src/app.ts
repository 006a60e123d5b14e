/** Wires the corpus, the library and the commands together; front ends and tests start here. */
import type { Logger } from "pino";
import type { AnyCommand, Context } from "./command/command.ts";
import { UserError } from "./errors.ts";
import { Collection } from "./library/collection.ts";
import { CorpusFolder, type Report } from "./library/folder.ts";

export interface App {
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly log: Logger;
  /** What a caller may see and do. */
  contextFor(caller: Context["caller"], face: Context["face"]): Context;
  close(): Promise<void>;
}

/**
 * Opens the corpus for the commands.
 * @throws UserError when the corpus folder is missing or holds nothing that can be read.
 */
export async function createApp(settings: {
  readonly commands: App["commands"];
  readonly corpus: string;
  readonly log: Logger;
  /** Told of files that are left out. */
  readonly report: Report;
  /** Whether to follow changes of the corpus folder. */
  readonly follow: boolean;
}): Promise<App> {
  const shared = new Collection();
  const folder = new CorpusFolder(settings.corpus, shared, settings.report);
  await folder.load();
  if (shared.holdings().length === 0) {
    throw new UserError(
      `The folder ${settings.corpus} holds no document that can be read. Put a .md or .txt file into it.`,
    );
  }
  const unfollow = settings.follow ? await folder.follow() : null;
  return {
    commands: settings.commands,
    log: settings.log,
    contextFor: (caller, face) => ({ library: shared, commands: settings.commands, caller, face }),
    close: async () => unfollow?.(),
  };
}
