/** Reads an added file in a thread of its own, within limits of time and memory. */
import { Worker } from "node:worker_threads";
import { UserError } from "../errors.ts";
import { type Added, type AddedFile, readAny } from "./read-any.ts";

export interface ReadingLimits {
  /** Milliseconds that reading may take. */
  readonly time: number;
  /** Megabytes of memory that reading may take. */
  readonly memory: number;
}

const usualLimits: ReadingLimits = { time: 60_000, memory: 512 };
/** Plain texts up to this many bytes are read at once: they cost less than handing them over. */
const small = 256 * 1024;

interface Report {
  readonly added?: Added;
  readonly problem?: string;
  readonly isUsers?: boolean;
}

/** A thread, and the files that wait for it. State: the running worker. */
export class FileReader {
  readonly #limits: ReadingLimits;
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(limits: ReadingLimits = usualLimits) {
    this.#limits = limits;
  }

  /**
   * Reads a file, one at a time.
   * @throws UserError with what is wrong and how to mend it, without the file's name.
   */
  read(file: AddedFile): Promise<Added> {
    if (/\.(?:txt|md|markdown)$/iu.test(file.name) && file.bytes.byteLength <= small) return readAny(file);
    const result = this.#turn.then(() => this.#readInWorker(file));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #readInWorker(file: AddedFile): Promise<Added> {
    const worker = (this.#worker ??= this.#start());
    return new Promise<Added>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        worker.off("message", told).off("error", failed).off("exit", left);
      };
      const give = (message: string, cause?: unknown): void => {
        end();
        if (this.#worker === worker) this.#worker = null;
        void worker.terminate();
        reject(new UserError(message, { cause }));
      };
      const timer = setTimeout(
        () => give(`reading it took more than ${this.#limits.time / 1000} s. Split it, or save it as plain text.`),
        this.#limits.time,
      );
      const told = ({ added, problem, isUsers }: Report): void => {
        end();
        if (added !== undefined) resolve(added);
        else if (isUsers === true) reject(new UserError(problem ?? "it cannot be read."));
        else
          reject(
            new UserError("it is damaged, or of a kind that is not known. Save it as plain text.", { cause: problem }),
          );
      };
      const failed = (error: unknown): void =>
        give("reading it took too much memory. Split it, or save it as plain text.", error);
      const left = (): void => give("reading it failed. Save it as plain text.");
      worker.on("message", told).on("error", failed).on("exit", left);
      worker.postMessage(file);
    });
  }

  #start(): Worker {
    // Threads run what is built, also when the sources are run by tests.
    const up = import.meta.url.includes("/dist/src/") ? "./read-worker.js" : "../../dist/src/documents/read-worker.js";
    const worker = new Worker(new URL(up, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      stdout: true,
      stderr: true,
    });
    // A worker that dies between two files must not take the process with it.
    worker.on("error", () => undefined);
    worker.unref();
    return worker;
  }
}
