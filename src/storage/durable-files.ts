/** Files that are on the disk once they are written, and what is said when they cannot be. */
import { createHash } from "node:crypto";
import { access, open } from "node:fs/promises";
import { UserError } from "../errors.ts";

/** SHA-256 in lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Writes a file; it is on the disk when this returns. */
export async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts the entries of a folder on the disk. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps renames in order by itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The error of a place that could not be written, said so that a person can mend it where one can. */
export function writingError(place: string, error: unknown): Error {
  if (error instanceof UserError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: "The disk is full, so nothing was changed. Make room, then try again.",
    EDQUOT: "The disk quota is used up, so nothing was changed. Make room, then try again.",
    EFBIG: "The disk takes no file of that size, so nothing was changed. Make room, then try again.",
    EROFS: `The folder ${place} is read-only, so nothing was changed. Choose another with data:DIR or DATA_DIR.`,
    EACCES: `The folder ${place} may not be written, so nothing was changed. Allow it, or choose another with DATA_DIR.`,
    EPERM: `The folder ${place} may not be written, so nothing was changed. Allow it, or choose another with DATA_DIR.`,
    // What making a folder gives within one that is read-only.
    ENOENT: `The folder ${place} cannot be made, so nothing was changed. Look whether its disk is read-only, or choose another with DATA_DIR.`,
    ENOTDIR: `${place} is not a folder. Choose another with data:DIR or DATA_DIR.`,
    EEXIST: `${place} is not a folder. Choose another with data:DIR or DATA_DIR.`,
  };
  const reason = reasons[code];
  return reason === undefined
    ? error instanceof Error
      ? error
      : new Error(String(error))
    : new UserError(reason, { cause: error });
}
