/** The built bot as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface BotProcess {
  /** Ends when standard error has held `text`; fails when the process ends before. */
  said(text: string): Promise<void>;
  /** Its exit status and all of standard error, once it has ended. */
  readonly ended: Promise<{ status: number | null; stderr: string }>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts `dist/src/main.js` against `api` with `token` and no Discord setting but those in `settings`. */
export function startBotProcess(
  api: string,
  token: string,
  settings: Readonly<Record<string, string>> = {},
): BotProcess {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("DISCORD_") && name !== "DEV_GUILD_ID",
  );
  const child: ChildProcess = spawn(process.execPath, ["dist/src/main.js"], {
    cwd: root,
    env: {
      ...Object.fromEntries(inherited),
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: api,
      LOG_LEVEL: "info",
      DATA_DIR: mkdtempSync(join(tmpdir(), "verbatim-data-")),
      ...settings,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    child.emit("said");
  });
  const ended = once(child, "close").then(() => ({ status: child.exitCode, stderr }));
  return {
    async said(text) {
      while (!stderr.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`the bot ended with ${child.exitCode ?? child.signalCode}: ${stderr}`);
        }
        await Promise.race([once(child, "said"), ended]);
      }
    },
    ended,
    kill: (signal) => void child.kill(signal),
  };
}
