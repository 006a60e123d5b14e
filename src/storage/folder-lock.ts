/** A lock on a folder that no crash leaves behind: a local socket that only a living process listens on. */
import { createHash } from "node:crypto";
import { realpath, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../errors.ts";

/**
 * Locks a folder for this process; the function it gives unlocks it.
 * @throws UserError when another process has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const key = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 24);
  const address =
    process.platform === "win32" ? `\\\\.\\pipe\\verbatim-${key}` : join(tmpdir(), `verbatim-${key}.sock`);
  const server = (await listen(address)) ?? ((await isAlive(address)) ? null : await listenAgain(address));
  if (server === null) {
    throw new UserError(
      `Another process uses the folder ${folder}. Stop it, or choose another folder with data:DIR or DATA_DIR.`,
    );
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
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
