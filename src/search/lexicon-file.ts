/** Where the files of general English stand: `lexicon/` at the project's root. */

/** The address of a file of `lexicon/`, from the sources (two folders below the root) and from what is built of them (three). */
export function lexiconFile(name: string): URL {
  const up = import.meta.url.includes("/dist/src/") ? "../../../" : "../../";
  return new URL(`${up}lexicon/${name}`, import.meta.url);
}
