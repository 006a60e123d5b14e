/** /add: a new document, by a server's own staff. */
import { z } from "zod";
import { command, type Context } from "../src/command/command.ts";
import { metadataOptions } from "../src/command/metadata-options.ts";
import type { Part, Reply } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";
import { type Adding, megabytes, type Receipt, type Usage } from "../src/library/receipt.ts";

/** Share of a limit from which it is told. */
const nearLimit = 0.8;

export default command({
  name: "add",
  description: "Add a document: a file, or pasted text",
  needs: "manage-server",
  options: z.object({
    file: z.file().optional().describe("Text, Markdown, HTML, PDF, .docx or .eml; without it you can paste text"),
    text: z
      .string()
      .trim()
      .min(1, "is empty")
      .max(200_000, "is too long; add it as a file")
      .optional()
      .describe("The text itself, instead of a file"),
    ...metadataOptions,
    revision: z.boolean().optional().describe("Whether it is a new revision of the document with its title or address"),
    besides: z.string().optional().describe("What else a message holds").meta({ internal: true }),
    waiting: z.string().optional().describe("A file that waits for that to be said").meta({ internal: true }),
  }),
  form: {
    title: "Add a document",
    needed: ({ file, text, waiting }) => file === undefined && text === undefined && waiting === undefined,
    fields: [
      { option: "title", label: "Title", long: false, required: true },
      { option: "text", label: "Text", long: true, required: true },
      { option: "date", label: "Date, such as 2024-05-31", long: false, required: false },
      { option: "url", label: "Address", long: false, required: false },
    ],
  },
  onMessage: {
    name: "Add as document",
    options: ({ text, author, date, url, file, attachments }) =>
      file === null
        ? { text, author, date, url, title: `Message of ${author}, ${date}` }
        : { file, besides: besidesOf(text, attachments) },
  },
  async run({ shelf, progress, face }, { file, text, revision, waiting, besides, ...given }) {
    if (shelf === null)
      throw new UserError("Documents can be added in a server that has the bot, by members with Manage Server.");
    const adding: Adding = { isRevision: revision ?? null, now: new Date(), progress };
    if (waiting !== undefined) return replyTo(await shelf.addWaiting(waiting, adding), "The file", face);
    if (file === undefined && text === undefined) throw new UserError("/add needs a file, or text to add.");
    const name = file?.name ?? `${given.title ?? "pasted text"}.txt`;
    const bytes = file === undefined ? new TextEncoder().encode(text) : new Uint8Array(await file.arrayBuffer());
    const receipt = await shelf.add({ name, bytes, given }, adding).catch((error: unknown) => {
      throw error instanceof UserError ? new UserError(`${name}: ${error.message}`, { cause: error }) : error;
    });
    if (receipt.kind !== "added" || besides === undefined) return replyTo(receipt, name, face);
    return added({ ...receipt, notes: [...receipt.notes, besides] });
  },
});

/** What of a message is not added with its first file; undefined when there is nothing else. */
function besidesOf(text: string, attachments: number): string | undefined {
  const others = attachments - 1;
  const parts = [
    ...(text.trim() === "" ? [] : ["The text of the message"]),
    ...(others === 0 ? [] : [`${others} other ${others === 1 ? "attachment" : "attachments"}`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join(" and ")}: add them on their own, with /add.`;
}

function replyTo(receipt: Receipt, name: string, face: Context["face"]): Reply {
  return receipt.kind === "added" ? added(receipt) : notAdded(receipt, name, face);
}

function added({ holding, stored, notes, filled, usage }: Receipt & { kind: "added" }): Reply {
  const { document, passages, quotations, cast } = holding;
  const words = document.text.match(/\S+/gu)?.length ?? 0;
  const facts = {
    added: {
      document: document.id,
      title: document.title,
      titleSupplied: document.titleSupplied,
      date: document.date,
      url: document.url,
      revision: stored.revision,
      sha256: document.sha256,
      words,
      paragraphs: passages.at(-1)?.paragraph ?? 0,
      passages: passages.length,
      quotations: quotations.length,
      cast: cast.map(({ name }) => name),
    },
    notes,
    filled,
  };
  const parts: Part[] = [
    { kind: "title", text: stored.revision === 1 ? "Added" : `Added as revision ${stored.revision}` },
    {
      kind: "list",
      items: [
        {
          name: `${document.title}${document.titleSupplied ? " (our title)" : ""}`,
          detail: [document.date ?? "no date", document.url ?? "no link", `id ${document.id}`].join(" · "),
        },
        {
          name: "Read",
          detail: `${words.toLocaleString("en")} words · ${facts.added.paragraphs} paragraphs · ${passages.length} passages · ${quotations.length} quotations`,
        },
        ...(cast.length === 0 ? [] : [{ name: "Who speaks", detail: cast.map(({ name }) => name).join(", ") }]),
        { name: "SHA-256 of the text", detail: document.sha256 },
        ...(filled.length === 0 ? [] : [{ name: "From the file itself", detail: filled.join(", ") }]),
        ...notes.map((note) => ({ name: "Left out", detail: note })),
        ...limitNotes(usage),
      ],
    },
  ];
  const of = { document: document.id };
  return {
    outcome: "done",
    privacy: "private",
    parts,
    actions: [
      { label: "Read", command: "read", options: of },
      { label: "Rename", command: "documents", options: { ...of, rename: true } },
      { label: "Undo", command: "remove", options: { ...of, confirm: true } },
    ],
    facts,
  };
}

function limitNotes({ documents, bytes, limits }: Usage): { name: string; detail: string }[] {
  const isNear = documents >= nearLimit * limits.documents || bytes >= nearLimit * limits.bytes;
  const detail = `${documents} of ${limits.documents} documents, ${megabytes(bytes)} of ${megabytes(limits.bytes)} MB are used.`;
  return isNear ? [{ name: "Room", detail }] : [];
}

function notAdded(receipt: Exclude<Receipt, { kind: "added" }>, name: string, face: Context["face"]): Reply {
  const { document } = receipt.holding;
  const read = { label: "Read it", command: "read", options: { document: document.id } };
  if (receipt.kind === "duplicate") {
    return {
      outcome: "done",
      privacy: "private",
      parts: [{ kind: "note", text: `${name} is already here, as “${document.title}”. Nothing was changed.` }],
      actions: [read],
      facts: { duplicate: { document: document.id, title: document.title } },
    };
  }
  const asks = `${name} has the ${receipt.why} of “${document.title}”, with other words. Is it a new revision of it? The earlier one then stays readable.`;
  const isOnDiscord = face === "discord";
  const text = isOnDiscord ? asks : `${asks} Add it again with revision:true, or with revision:false to have both.`;
  const waiting = receipt.key;
  return {
    outcome: "error",
    privacy: "private",
    parts: [{ kind: "note", text }],
    actions: [
      ...(isOnDiscord
        ? [
            { label: "A new revision", command: "add", options: { waiting, revision: true } },
            { label: "Another document", command: "add", options: { waiting, revision: false } },
          ]
        : []),
      read,
    ],
    facts: { revisionOf: { document: document.id, title: document.title, by: receipt.why } },
  };
}
