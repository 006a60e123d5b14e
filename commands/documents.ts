/** /documents: what is there, details of one, and changes to what was added here. */
import { z } from "zod";
import { command, type Context } from "../src/command/command.ts";
import { documentOption, requireDocument, suggestDocuments } from "../src/command/document-option.ts";
import { dateOption } from "../src/command/metadata-options.ts";
import { packArchives } from "../src/command/pack-archive.ts";
import type { Reply } from "../src/command/reply.ts";
import { UserError } from "../src/errors.ts";
import type { Holding } from "../src/library/library.ts";
import { megabytes } from "../src/library/receipt.ts";
import type { Shelf } from "../src/library/shelf.ts";

export default command({
  name: "documents",
  description: "List the documents, see one in detail, or change what was added here",
  options: z.object({
    document: documentOption,
    title: z.string().trim().min(1, "is empty").max(300, "is too long").optional().describe("Give it this title"),
    date: dateOption.describe("Give it this date, such as 2024-05-31"),
    rename: z.boolean().default(false).describe("Ask for a new title"),
    export: z.boolean().default(false).describe("Get all that was added here as a zip file"),
    forget: z.boolean().default(false).describe("Delete all that was added here, at once and for good"),
    confirm: z.boolean().default(false).describe("Delete without being asked again"),
  }),
  suggest: { document: suggestDocuments },
  form: {
    title: "Rename a document",
    needed: ({ rename, title }) => rename === true && title === undefined,
    fields: [{ option: "title", label: "Title", long: false, required: true }],
  },
  async run(context, options): Promise<Reply> {
    const { library } = context;
    if (options.forget) return forget(context, options.confirm);
    if (options.export) return exportDocuments(context, options.document);
    if (options.document === undefined) return list(library.holdings());
    const holding = requireDocument(library, options.document);
    if (options.title === undefined && options.date === undefined) return details(holding, context);
    const changed = await requireShelf(context).describe(holding.document.id, {
      title: options.title,
      date: options.date,
    });
    return details(changed, context);
  },
});

/** Where the caller may change documents. */
function requireShelf({ shelf, caller }: Context): Shelf {
  if (shelf === null) throw new UserError("Documents can be changed in the server that they were added in.");
  if (!caller.mayManage)
    throw new UserError("This needs the Manage Server permission. Ask a moderator of this server.");
  return shelf;
}

async function forget(context: Context, confirmed: boolean): Promise<Reply> {
  const shelf = requireShelf(context);
  const count = shelf.usage().documents;
  const documents = count === 1 ? "1 document" : `${count} documents`;
  if (!confirmed) {
    return {
      outcome: "done",
      privacy: "private",
      parts: [
        {
          kind: "note",
          text: `Delete all that was added here (${documents}), at once and for good? It cannot be brought back.`,
        },
      ],
      actions: [{ label: "Delete everything", command: "documents", options: { forget: true, confirm: true } }],
      facts: { asks: count },
    };
  }
  await shelf.forgetAll();
  return {
    outcome: "done",
    privacy: "private",
    parts: [{ kind: "note", text: `Deleted: ${documents}.` }],
    actions: [],
    facts: { forgotten: count },
  };
}

/** All that was added here, or one document of it. */
async function exportDocuments(context: Context, name: string | undefined): Promise<Reply> {
  const shelf = requireShelf(context);
  const { library } = context;
  const only = name === undefined ? null : shelf.stored(requireDocument(library, name).document.id);
  const documents = only === null ? shelf.all() : only === undefined ? [] : [only];
  if (documents.length === 0) throw new UserError("Nothing that was added here is meant by that. See /documents.");
  const { files, left } = await packArchives(shelf, documents, context.mostFileBytes);
  const count = documents.length - left.length;
  const notes = [
    `${count === 1 ? "1 document with its original, text" : `${count} documents with their originals, texts`} and a manifest.`,
    ...(left.length === 0
      ? []
      : [
          `Not in it, for want of room: ${left.slice(0, 20).join(", ")}${left.length > 20 ? ` and ${left.length - 20} more` : ""}. Get them one by one with document:; above ${megabytes(context.mostFileBytes)} MB only who runs the bot can, at the terminal.`,
        ]),
  ];
  return {
    outcome: "done",
    privacy: "private",
    parts: notes.map((text) => ({ kind: "note", text })),
    actions: [],
    files,
    facts: { files: files.map(({ name: file, bytes }) => ({ file, bytes: bytes.byteLength })), left },
  };
}

function list(holdings: readonly Holding[]): Reply {
  const items = holdings.map(describeHolding);
  return {
    outcome: "found",
    privacy: "public",
    parts: [
      { kind: "title", text: items.length === 1 ? "1 document" : `${items.length} documents` },
      { kind: "list", items: items.map((item) => ({ name: nameOf(item), detail: lineOf(item) })) },
    ],
    actions: [],
    facts: { documents: items },
  };
}

function details(holding: Holding, { shelf, caller }: Context): Reply {
  const item = describeHolding(holding);
  const { document, cast } = holding;
  const stored = shelf?.stored(document.id);
  const facts = [
    ["Publisher", document.publisher],
    ["Author", document.author],
    ["Archived copy", document.archive],
    ["Language", document.language],
    ["Who speaks", cast.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(", ")],
    ["SHA-256 of the text", document.sha256],
    [
      "Added",
      stored === undefined ? null : `${stored.added.slice(0, 10)}, revision ${stored.revision}, from ${stored.name}`,
    ],
    ["SHA-256 of the file", stored?.bytesSha256 ?? null],
  ] as const;
  const of = { document: document.id };
  return {
    outcome: "found",
    privacy: "public",
    parts: [
      {
        kind: "list",
        items: [
          { name: nameOf(item), detail: lineOf(item) },
          ...facts.flatMap(([name, detail]) => (detail === null || detail === "" ? [] : [{ name, detail }])),
        ],
      },
    ],
    actions: [
      { label: "Read", command: "read", options: of },
      ...(stored === undefined || !caller.mayManage
        ? []
        : [
            { label: "Rename", command: "documents", options: { ...of, rename: true } },
            { label: "Remove", command: "remove", options: of },
          ]),
    ],
    facts: {
      ...item,
      publisher: document.publisher,
      author: document.author,
      archive: document.archive,
      language: document.language,
      cast,
      added: stored?.added ?? null,
      revision: stored?.revision ?? null,
    },
  };
}

type Item = ReturnType<typeof describeHolding>;

function nameOf({ title, titleSupplied }: Item): string {
  return `${title}${titleSupplied ? " (our title)" : ""}`;
}

function lineOf(item: Item): string {
  return [
    item.date ?? "no date",
    `${item.words.toLocaleString("en")} words`,
    `${item.passages} passages`,
    `${item.quotations} quotations`,
    item.url ?? "no link",
    `id ${item.document}`,
  ].join(" · ");
}

function describeHolding({ document, passages, quotations }: Holding) {
  return {
    document: document.id,
    title: document.title,
    titleSupplied: document.titleSupplied,
    date: document.date,
    url: document.url,
    sha256: document.sha256,
    words: document.text.match(/\S+/gu)?.length ?? 0,
    paragraphs: passages.at(-1)?.paragraph ?? 0,
    passages: passages.length,
    quotations: quotations.length,
  };
}
