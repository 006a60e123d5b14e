/** What a button does, packed into Discord's custom_id. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Action } from "../command/reply.ts";

/** A click: a command to run; `page` is a page of the same reply (from 0), null for a reply of its own. */
export interface Press {
  readonly command: string;
  readonly options: Action["options"];
  readonly page: number | null;
}

export interface CustomIds {
  /** At most 100 characters; the same press always gives the same id. */
  encode(press: Press): string;
  /** The press; "lost" when it was kept in memory and is gone; null when the id is not ours. */
  decode(customId: string): Press | "lost" | null;
}

/** Discord's limit, in characters. */
const LONGEST_ID = 100;
const KEPT = "~";
/** Presses too long for an id that are remembered: about 5 MB of long questions. */
const MOST_KEPT = 10_000;

const packed = z.tuple([
  z.string(),
  z.number().int().min(0).nullable(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
]);

/** A codec that is stateless for what fits and remembers the rest, dropping the oldest. */
export function createCustomIds(capacity: number = MOST_KEPT): CustomIds {
  const kept = new Map<string, string>();
  return {
    encode(press) {
      const json = JSON.stringify([press.command, press.page, press.options]);
      if (json.length <= LONGEST_ID) return json;
      const key = KEPT + createHash("sha256").update(json).digest("base64url");
      kept.delete(key);
      kept.set(key, json);
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
      return key;
    },
    decode(customId) {
      const json = customId.startsWith(KEPT) ? kept.get(customId) : customId;
      return json === undefined ? "lost" : unpack(json);
    },
  };
}

function unpack(json: string): Press | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // Any text may stand in an id that is not ours.
    return null;
  }
  const parsed = packed.safeParse(data);
  if (!parsed.success) return null;
  const [command, page, options] = parsed.data;
  return { command, page, options };
}
