/** The option that names a document, shared by the commands that have one. */
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Holding, Library } from "../library/library.ts";
import { readPassageId } from "../passages/passage.ts";
import type { Context, Suggestion } from "./command.ts";

const documentName = z
  .string()
  .trim()
  .min(1, "is empty. See /documents")
  .max(200, "is too long to be a document's name");

/** A document's id or title; left out, all documents are searched. */
export const documentOption = documentName.optional().describe("Only this document (its id or title)");
export const requiredDocumentOption = documentName.describe("The document (its id or title)");

/**
 * The document of an id, or of a title in any case.
 * @throws UserError naming the nearest when there is none.
 */
export function requireDocument(library: Library, name: string): Holding {
  const wanted = name.toLowerCase();
  const all = library.holdings();
  const found =
    library.find(name) ?? all.find(({ document }) => document.id === wanted || document.title.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const passage = readPassageId(name);
  if (passage !== null) throw new UserError(whyGone(name, passage, library.find(passage.document)));
  const near = all.filter(
    ({ document }) => document.title.toLowerCase().includes(wanted) || document.id.includes(wanted),
  );
  if (near.length === 1 && near[0] !== undefined) return near[0];
  const some = (near.length > 0 ? near : all)
    .slice(0, 3)
    .map(({ document }) => document.id)
    .join(", ");
  throw new UserError(`There is no document “${name.slice(0, 80)}”. Try ${some}, or /documents for the list.`);
}

/** Why a passage is not there, though its id is one. */
function whyGone(
  id: string,
  { document, revision, paragraph }: NonNullable<ReturnType<typeof readPassageId>>,
  now?: Holding,
): string {
  if (now === undefined) return `That passage is of a document “${document}”, which is not here. See /documents.`;
  const { title, sha256 } = now.document;
  if (sha256.startsWith(revision)) return `“${title}” has no paragraph ${paragraph}. See /read document:${document}`;
  return `“${title}” has changed since: ${id} is of a revision that is not kept here. What stands there today: /read document:${document} paragraph:${paragraph}`;
}

/** Completions: documents whose title or id holds what is typed. */
export function suggestDocuments({ library }: Context, typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return library
    .holdings()
    .filter(({ document }) => document.title.toLowerCase().includes(wanted) || document.id.includes(wanted))
    .map(({ document }) => ({
      name: document.date === null ? document.title : `${document.title} (${document.date})`,
      value: document.id,
    }));
}
