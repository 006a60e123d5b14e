/** Bytes to text: byte order mark first, then strict UTF-8, then what a page says of itself, then the likeliest. */
import { detect } from "chardet";
import iconv from "iconv-lite";
import { UserError } from "../errors.ts";

/**
 * The text with `\n` line ends and no byte order mark.
 * @throws UserError when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  return decodeBytes(bytes)
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n");
}

function decodeBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(buffer, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(buffer, "utf-16be");
  if (bytes.includes(0)) throw new UserError("it is not a text file (it holds zero bytes). Save it as UTF-8 text.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const sample = buffer.subarray(0, 1 << 16);
    const declared = /^\s*<[^]*?\bcharset\s*=\s*["']?([\w-]+)/iu.exec(sample.subarray(0, 2048).toString("latin1"))?.[1];
    const guess = declared ?? detect(sample) ?? "windows-1252";
    const encoding =
      !iconv.encodingExists(guess) || /^(iso-8859-1|utf-?8|ascii)$/iu.test(guess) ? "windows-1252" : guess;
    return iconv.decode(buffer, encoding);
  }
}
