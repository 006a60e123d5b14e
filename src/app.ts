/** Wires the corpus, the library and the commands together; front ends and tests start here. */
import { join } from "node:path";
import type { Logger } from "pino";
import type { AnyCommand, Context } from "./command/command.ts";
import { UserError } from "./errors.ts";
import { CorpusFolder, type Report } from "./library/folder.ts";
import { Libraries, sharedScope } from "./library/libraries.ts";
import type { Limits } from "./library/receipt.ts";
import { auditFolder } from "./storage/audit.ts";
import { FolderStore } from "./storage/folder.ts";
import { Revisions } from "./storage/revisions.ts";

export interface App {
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly log: Logger;
  readonly libraries: Libraries;
  /** What a caller may see and do. */
  contextFor(caller: Context["caller"], face: Context["face"]): Context;
  /** Deletes what is to be deleted by now. Wanted once it is known which servers the bot is in; then done by itself. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** What Discord takes of one file at least. */
const discordFileBytes = 10 * 1024 * 1024;
/** Where in the data folder earlier revisions of the corpus folder's files are. */
const revisionsFolder = ".revisions";
/** Hours between two sweeps of what was removed, in milliseconds. */
const sweepEvery = 6 * 60 * 60 * 1000;

/**
 * Opens the corpus and the kept documents for the commands.
 * @throws UserError when the corpus folder is missing, or nothing can be read, or the data folder cannot be used.
 */
export async function createApp(settings: {
  readonly commands: App["commands"];
  readonly corpus: string;
  readonly data: string;
  readonly limits: Limits;
  readonly log: Logger;
  /** Told of files that are left out. */
  readonly report: Report;
  /** Whether to follow changes of the corpus folder, for as long as the app is open. */
  readonly follow: boolean;
  /** Whether the data folder is this process' from the start, or when something is first written. */
  readonly owns: boolean;
}): Promise<App> {
  const { data, report } = settings;
  let store: Promise<FolderStore> | null = null;
  const openStore = (): Promise<FolderStore> => {
    store ??= FolderStore.open(data, report).catch((error: unknown) => {
      store = null;
      throw error;
    });
    return store;
  };
  const libraries = new Libraries({ store: openStore, limits: settings.limits });
  const revisions = await Revisions.open(join(data, revisionsFolder));
  const folder = new CorpusFolder(settings.corpus, libraries.shared, revisions, report);
  await folder.load();
  const reading = settings.owns ? await openStore() : await FolderStore.look(data, report);
  if (reading !== null) await libraries.load(reading, report);
  if (libraries.shared.holdings().length === 0) {
    await libraries.close();
    if (store !== null) await (await openStore()).close();
    throw new UserError(
      `The folder ${settings.corpus} holds no document that can be read. Put a .md or .txt file into it.`,
    );
  }
  const unfollow = settings.follow ? await folder.follow() : null;
  const sweep = async (): Promise<void> => {
    await libraries.sweep(new Date()).catch((error: unknown) => settings.log.error({ err: error }, "sweep failed"));
  };
  const timer = settings.owns ? setInterval(() => void sweep(), sweepEvery).unref() : undefined;
  return {
    commands: settings.commands,
    log: settings.log,
    libraries,
    sweep,
    contextFor: (caller, face) => ({
      library: libraries.visibleTo(caller.server),
      shelf:
        face === "terminal"
          ? libraries.shelfOf(sharedScope)
          : caller.server === null
            ? null
            : libraries.shelfOf(caller.server),
      progress: () => undefined,
      mostFileBytes: face === "terminal" ? Infinity : discordFileBytes,
      audit: face === "terminal" ? () => auditFolder(data) : null,
      commands: settings.commands,
      caller,
      face,
    }),
    close: async () => {
      clearInterval(timer);
      await unfollow?.();
      await libraries.close();
      if (store !== null) await (await store).close();
    },
  };
}
