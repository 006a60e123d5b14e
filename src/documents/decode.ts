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
  const wide = wideEncoding(bytes);
  if (wide !== null) return iconv.decode(buffer, wide);
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

/** UTF-16 without a byte order mark: nearly every line end and space has a zero byte beside it, on one side alone. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.byteLength % 2 !== 0) return null;
  const sample = bytes.subarray(0, 1 << 16);
  const zeros = [0, 0];
  let spaces = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at] ?? 0, sample[at + 1] ?? 0];
    if (first === 0) zeros[0] = (zeros[0] ?? 0) + 1;
    if (second === 0) zeros[1] = (zeros[1] ?? 0) + 1;
    if (first + second === 0) return null;
    if ((first === 0 || second === 0) && (first + second === 0x20 || first + second === 0x0a)) spaces += 1;
  }
  const [big = 0, little = 0] = zeros;
  if (spaces * 200 < sample.length || Math.min(big, little) * 20 > Math.max(big, little)) return null;
  return big > little ? "utf-16be" : "utf-16le";
}
