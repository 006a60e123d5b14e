/** Reads an added file in a process of its own, within limits of time and memory. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UserError } from "../errors.ts";
import { type Added, type AddedFile, readAny } from "./read-any.ts";

export interface ReadingLimits {
  /** Milliseconds that reading may take. */
  readonly time: number;
  /** Megabytes of memory that reading may take; what it works with beside that may be as much again. */
  readonly memory: number;
}

const usualLimits: ReadingLimits = { time: 60_000, memory: 512 };
/** Plain texts up to this many bytes are read at once: they cost less than handing them over. Mark-up may be hostile. */
const small = 256 * 1024;
/** Milliseconds after the last file until the process is let go. */
const idle = 30_000;

interface Report {
  readonly added?: Added;
  readonly problem?: string;
  readonly isUsers?: boolean;
  /** How far it is, when it is not done. */
  readonly progress?: string;
}

function isSmallText({ name, bytes }: AddedFile): boolean {
  const isText = /\.txt$/iu.test(name) && bytes.byteLength <= small;
  // Front matter and mark-up, by which a text is another kind of file, are for the parsers that are watched.
  return isText && !/^\s*(?:---|<|\{|%PDF|PK)/u.test(Buffer.from(bytes.subarray(0, 256)).toString("latin1"));
}

/** A process that reads, and the files that wait for it. State: the running process. */
export class FileReader {
  readonly #limits: ReadingLimits;
  #process: ChildProcess | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  constructor(limits: ReadingLimits = usualLimits) {
    this.#limits = limits;
  }

  /**
   * Reads a file, one at a time; `told` hears how far long reading is.
   * @throws UserError with what is wrong and how to mend it, without the file's name.
   */
  read(file: AddedFile, told: (progress: string) => void = () => undefined): Promise<Added> {
    if (isSmallText(file)) return readAny(file);
    const result = this.#turn.then(() => this.#readApart(file, told));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest);
    this.#process?.kill("SIGKILL");
    this.#process = null;
  }

  #readApart(file: AddedFile, told: (progress: string) => void): Promise<Added> {
    clearTimeout(this.#rest);
    const reading = (this.#process ??= this.#start());
    return new Promise<Added>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        reading.off("message", hear).off("exit", left);
        this.#rest = setTimeout(() => void this.close(), idle).unref();
      };
      const give = (message: string, cause?: unknown): void => {
        end();
        if (this.#process === reading) void this.close();
        reject(new UserError(message, { cause }));
      };
      const timer = setTimeout(
        () => give(`reading it took more than ${this.#limits.time / 1000} s. Split it, or save it as plain text.`),
        this.#limits.time,
      );
      const hear = ({ added, problem, isUsers, progress }: Report): void => {
        if (progress !== undefined) return told(progress);
        end();
        if (added !== undefined) resolve(added);
        else if (isUsers === true) reject(new UserError(problem ?? "it cannot be read."));
        else
          reject(
            new UserError("it is damaged, or of a kind that is not known. Save it as plain text.", { cause: problem }),
          );
      };
      // It leaves when it took too much memory, or was ended by the system for the same.
      const left = (status: number | null): void =>
        give("reading it took too much memory. Split it, or save it as plain text.", `reading ended with ${status}`);
      reading.on("message", hear).on("exit", left);
      reading.send(file, (error) => error !== null && give("reading it failed. Try again.", error));
    });
  }

  #start(): ChildProcess {
    // Processes run what is built, also when the sources are run by tests.
    const up = import.meta.url.includes("/dist/src/")
      ? "./read-process.js"
      : "../../dist/src/documents/read-process.js";
    const { memory } = this.#limits;
    const reading = fork(fileURLToPath(new URL(up, import.meta.url)), [String(memory), String(2 * memory)], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: [],
    });
    // It must not keep the bot from ending, nor take it along when it dies between two files.
    reading.on("error", () => undefined);
    reading.on("exit", () => {
      if (this.#process === reading) this.#process = null;
    });
    reading.unref();
    reading.channel?.unref();
    return reading;
  }
}
