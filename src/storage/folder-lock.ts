/** A lock on a folder that no crash leaves behind: a local socket that only a living process listens on. */
import { createHash } from "node:crypto";
import { realpath, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../errors.ts";

/** Bytes that the address of a socket may have on every system. */
const longestAddress = 100;

/**
 * Locks a folder for this process; the function it gives unlocks it.
 * @throws UserError when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const held: Server[] = [];
  const unlock = async (): Promise<void> => {
    for (const server of held) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  for (const address of addressesOf(await realpath(folder))) {
    const server = await take(address.path).catch((error: unknown) => {
      // A folder that is read-only, or whose disk takes no sockets.
      if (address.isNeeded) throw error;
      return undefined;
    });
    if (server === undefined) continue;
    if (server === null) {
      await unlock();
      throw new UserError(
        `Another process uses the folder ${folder}. Stop it, or choose another folder with data:DIR or DATA_DIR.`,
      );
    }
    server.unref();
    held.push(server);
  }
  return unlock;
}

/**
 * Where the sockets of a folder are: one by its name, and one within it, which is also met by a process that has
 * another folder for temporary files, as services and containers do.
 */
function addressesOf(folder: string): readonly { readonly path: string; readonly isNeeded: boolean }[] {
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  if (process.platform === "win32") return [{ path: `\\\\.\\pipe\\verbatim-${key}`, isNeeded: true }];
  const within = join(folder, "verbatim.lock");
  return [
    { path: join(tmpdir(), `verbatim-${key}.sock`), isNeeded: true },
    ...(Buffer.byteLength(within) > longestAddress ? [] : [{ path: within, isNeeded: false }]),
  ];
}

/** The socket of an address; null when a living process has it. */
async function take(address: string): Promise<Server | null> {
  return (await listen(address)) ?? ((await isAlive(address)) ? null : await listenAgain(address));
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => ("code" in error && error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function listenAgain(address: string): Promise<Server | null> {
  await unlink(address).catch(() => undefined);
  return listen(address);
}
