/** E-mail: the body, with subject, sender and date as what is known of it. */
import PostalMime from "postal-mime";
import { UserError } from "../errors.ts";
import { type ReadFile, readFragment } from "./html.ts";
import { readPlainText } from "./text.ts";

/**
 * The text of a message.
 * @throws UserError when it has no body of text.
 */
export async function readEml(bytes: Uint8Array): Promise<ReadFile> {
  const mail = await PostalMime.parse(Buffer.from(bytes));
  const text = mail.text?.replace(/\r\n?/gu, "\n").trim() ?? "";
  if (text === "" && (mail.html ?? "").trim() === "") throw new UserError("the message holds no text.");
  const body = text === "" ? readFragment(mail.html ?? "") : { text, blocks: readPlainText(text) };
  const count = mail.attachments.length;
  const date = mail.date === undefined ? null : (/^\d{4}-\d\d-\d\d/u.exec(mail.date)?.[0] ?? null);
  return {
    text: body.text,
    blocks: body.blocks,
    notes: count === 0 ? [] : [`${count} ${count === 1 ? "attachment was" : "attachments were"} left out.`],
    facts: {
      title: mail.subject ?? null,
      date,
      author: mail.from?.name ?? mail.from?.address ?? null,
      url: null,
      publisher: null,
      language: null,
    },
  };
}
