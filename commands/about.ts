/** /about: what is stored, and how to have it deleted. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { megabytes } from "../src/library/receipt.ts";

export default command({
  name: "about",
  description: "What Verbatim is, what it stores, and how to have that deleted",
  options: z.object({}),
  run({ shelf }) {
    const usage = shelf?.usage() ?? null;
    const here =
      usage === null
        ? "Here only the documents that everybody sees can be asked; nothing can be added."
        : Number.isFinite(usage.limits.documents)
          ? `Added here: ${usage.documents} of at most ${usage.limits.documents} documents, ${megabytes(usage.bytes)} of ${megabytes(usage.limits.bytes)} MB.`
          : `Added here: ${usage.documents} documents, ${megabytes(usage.bytes)} MB, without a limit.`;
    const texts = [
      "Verbatim answers with the exact words of documents and their source. There is no language model in it: every answer is a slice of a stored document, or “not in these documents”.",
      "It stores the documents that a server's staff add: the file, its text, what is known of it, and when it was added. They are seen in that server alone. It stores no questions, no messages and nothing about who asks.",
      "/remove takes one document out; it is deleted for good within a day. /documents forget:true deletes all that a server added, at once. When the bot leaves a server, what was added there is kept 30 days and then deleted.",
      here,
    ];
    return {
      outcome: "done",
      privacy: "private",
      parts: [{ kind: "title", text: "Verbatim" }, ...texts.map((text) => ({ kind: "note" as const, text }))],
      actions: [],
      facts: { documents: usage?.documents ?? 0, bytes: usage?.bytes ?? 0, limits: usage?.limits ?? null },
    };
  },
});
