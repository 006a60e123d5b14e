/**
 * The process that reads files which may be hostile: it can die without harm to the bot. Reading is done in a thread,
 * so that this one is free to watch the memory of both: buffers and the tables of the engine count in no heap limit.
 * Arguments: megabytes of heap, megabytes in all.
 */
import { Worker } from "node:worker_threads";
import type { AddedFile } from "./read-any.ts";

/** What the process leaves with when it took too much memory. */
const tooMuchMemory = 77;
const watchEvery = 50;

const [heap = 512, all = 1024] = process.argv.slice(2).map(Number);
const worker = new Worker(new URL("./read-worker.js", import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: heap },
});
const giveUp = (): never => process.exit(tooMuchMemory);
worker.on("error", giveUp);
worker.on("message", (report: unknown) => process.send?.(report));
process.on("message", (file: AddedFile) => worker.postMessage(file));
process.on("disconnect", () => process.exit());
setInterval(() => process.memoryUsage.rss() > all * 2 ** 20 && giveUp(), watchEvery);
