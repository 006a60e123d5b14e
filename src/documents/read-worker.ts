/** The thread that reads files which may be hostile. */
import { parentPort } from "node:worker_threads";
import { messageOf, UserError } from "../errors.ts";
import { type AddedFile, readAny } from "./read-any.ts";

parentPort?.on("message", (file: AddedFile) => {
  readAny(file, (progress) => parentPort?.postMessage({ progress })).then(
    (added) => parentPort?.postMessage({ added }),
    (error: unknown) => parentPort?.postMessage({ problem: messageOf(error), isUsers: error instanceof UserError }),
  );
});
