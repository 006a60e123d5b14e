/** /remove: takes a document out, with a confirmation and a time to undo. */
import { z } from "zod";
import { command } from "../src/command/command.ts";
import { requireDocument, requiredDocumentOption, suggestDocuments } from "../src/command/document-option.ts";
import type { Reply } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";

export default command({
  name: "remove",
  description: "Take out a document that was added here",
  needs: "manage-server",
  options: z.object({
    document: requiredDocumentOption,
    confirm: z.boolean().default(false).describe("Remove it without being asked again"),
    undo: z.boolean().default(false).describe("Bring it back, within an hour"),
  }),
  suggest: { document: suggestDocuments },
  async run({ library, shelf, face }, { document, confirm, undo }): Promise<Reply> {
    if (shelf === null) throw new UserError("Documents can be removed in the server that they were added in.");
    if (undo) {
      const { document: back } = await shelf.restore(document);
      return {
        outcome: "done",
        privacy: "private",
        parts: [{ kind: "note", text: `“${back.title}” is back.` }],
        actions: [],
        facts: { restored: back.id },
      };
    }
    const { id, title } = requireDocument(library, document).document;
    if (shelf.stored(id) === undefined) {
      throw new UserError(
        `“${title}” is one of the documents that everybody sees. Only who runs the bot can take it out of the corpus folder.`,
      );
    }
    if (!confirm && face === "discord") {
      return {
        outcome: "done",
        privacy: "private",
        parts: [
          { kind: "note", text: `Remove “${title}” and every revision of it? It can be brought back within an hour.` },
        ],
        actions: [{ label: "Remove it", command: "remove", options: { document: id, confirm: true } }],
        facts: { asks: id },
      };
    }
    await shelf.remove(id);
    return {
      outcome: "done",
      privacy: "private",
      parts: [
        {
          kind: "note",
          text: `“${title}” is removed. It can be brought back within an hour.`,
        },
      ],
      actions: face === "discord" ? [{ label: "Undo", command: "remove", options: { document: id, undo: true } }] : [],
      facts: { removed: id },
    };
  },
});
