/** What programs write into a file's metadata by themselves, which says nothing of the document. */

/** Titles that are the name of a file, or what a program calls a file that has none. */
const programTitle =
  /^(?:untitled|unbenannt|sans titre|document|dokument|book|presentation|slide|layout|noname|new|\(?no title\)?|title|powerpoint presentation|\(?anonymous\)?|stdin|-)\s*\d*$|^microsoft (?:office )?\w+ - |^file:\/|^[a-z]:\\|\.(?:ai|docx?|dotx?|dvi|eps|html?|indd|key|md|odp|odt|p65|pages|pdf|pm\d|pptx?|ps|pub|qxd|rtf|tex|txt|wpd|xlsx?)$/iu;
/** Names of accounts, not of people. */
const programAuthor =
  /^(?:\(?anonymous\)?|unknown|author|user|ieuser|owner|admin(?:istrator)?|root|guest|default|microsoft(?: office)? user|windows user|hewlett-packard company|python-docx|none|null|-|\.)$/iu;

/** A title that somebody gave; null when a program did. */
export function ownTitle(text: string | null | undefined): string | null {
  const said = text?.replace(/\s+/gu, " ").trim() ?? "";
  return /[\p{L}\p{N}]/u.test(said) && !programTitle.test(said) ? said : null;
}

/** An author that somebody gave; null when a program did. */
export function ownAuthor(text: string | null | undefined): string | null {
  const said = text?.replace(/\s+/gu, " ").trim() ?? "";
  return /\p{L}/u.test(said) && !programAuthor.test(said) ? said : null;
}
