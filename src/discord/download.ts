/** Downloads attachments: from Discord's own hosts alone, within a size and a time. */
import type { Attachment } from "discord.js";
import { messageOf, UserError } from "../errors.ts";

export interface DownloadSettings {
  /** Host names, with a port where it is not the usual one. */
  readonly hosts: readonly string[];
  /** Bytes that a file may have. */
  readonly most: number;
  /** Milliseconds that a download may take. */
  readonly time: number;
}

/** Discord's hosts for files. */
export const discordHosts = ["cdn.discordapp.com", "media.discordapp.net"] as const;

/**
 * An attachment as a file.
 * @throws UserError when it is not Discord's, too large, or cannot be had whole.
 */
export async function downloadAttachment(
  { url, name, size }: Pick<Attachment, "url" | "name" | "size">,
  { hosts, most, time }: DownloadSettings,
): Promise<File> {
  const tooLarge = (bytes: number): UserError =>
    new UserError(
      `${name} has ${Math.ceil(bytes / 1_048_576)} MB; a file may have ${Math.floor(most / 1_048_576)} MB here. Split it.`,
    );
  if (size > most) throw tooLarge(size);
  const isLocal = (address: URL): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])$/u.test(address.hostname);
  const address = URL.canParse(url) ? new URL(url) : null;
  const isAllowed =
    address !== null && hosts.includes(address.host) && (address.protocol === "https:" || isLocal(address));
  if (address === null || !isAllowed)
    throw new UserError(`${name} is not on Discord's own servers. Attach the file itself.`);
  const again = "Attach it again.";
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(time), redirect: "error" });
    if (!response.ok)
      throw new UserError(`${name} could not be had from Discord (status ${response.status}). ${again}`);
    const declared = Number(response.headers.get("content-length") ?? 0);
    if (declared > most) throw tooLarge(declared);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      const part = new Uint8Array(chunk);
      bytes += part.byteLength;
      if (bytes > most) throw tooLarge(bytes);
      chunks.push(part);
    }
    const isWhole =
      bytes === size && (declared === 0 || response.headers.has("content-encoding") || bytes === declared);
    if (!isWhole) throw new UserError(`${name} arrived with ${bytes} bytes where ${size} were announced. ${again}`);
    return new File(
      chunks.map((chunk) => new Uint8Array(chunk)),
      name,
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    const why = isLate ? `took more than ${time / 1000} s` : `failed (${messageOf(error)})`;
    throw new UserError(`The download of ${name} ${why}. ${again}`, { cause: error });
  }
}
