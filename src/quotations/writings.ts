/** What somebody wrote and said something in: later "the note" speaks for them. */
import type { Where } from "./topics.ts";

/** "In a note to staff, he said"; what was circulated in a memo nobody need have said. */
const writtenIn =
  /(?<!\p{L})(?<!(?:was|were|been|being|is|are) (?:\p{L}+ ){1,5})[Ii]n (?:an?|his|her|its|their) (?:[\p{L}-]+ ){0,3}?(note|e-?mail|memo|message|letter|post|tweet|essay|op-ed|column)(?!\p{L})/u;

/** "Put out a two-line statement that": later "it" may be what reads so. */
const putOut =
  /(?<!\p{L})(?:put out|issued|released|posted|sent|wrote|circulated|published|tweeted) (?:an?|his|her|its|the following) (?:[\p{L}-]+ ){0,3}?(?:statement|note|e-?mail|memo|message|post|tweet|letter)(?!\p{L})/u;

/** "Read a statement on behalf of", "read a letter written by the victim's sister," before the name of whoever's words it holds. */
const wordsOf =
  /(?<!\p{L})(?:comment|reply|message|one|post|note|letter|text|e-?mail|card|tweet) (?:came )?from (?:\p{Lu}[\p{L}.]* )*$|(?<!\p{L})(?:read|reads|reading|read out|read aloud|released|issued|shared|passed on|relayed|delivered)(?: (?:to|out|aloud)(?: [\p{L}’']+){1,3})? (?:an?|the|his|her) (?:\p{Ll}+ ){0,2}(?:statement|letter|message|note|tribute|poem|e-?mail)(?: written| sent| signed)? (?:on behalf of|from|by)(?: (?:his|her|their|the|an?|\p{L}+['’]s) (?:[\p{L}’']+ ){0,3}\p{Ll}+,)? (?:\p{Lu}[\p{L}.]* )*$/u;

/** "A letter that her grandfather, Otto Haas, had mailed", "it was written by": before and after the name of who wrote. */
const writtenBy =
  /(?<!\p{L})(?:letter|diary|note|poem|message|memo|report|e-?mail|journal|postcard|voicemail|it)(?:, [^;:“”"]{2,80},)?(?: dated [^,;:“”"]{3,24})? (?:was |is |and )?(?:written|sent|kept|signed|penned|left) (?:[^,;:“"]{0,40} )?by (?:(?:an?|the|his|her) )?(?:(?:\p{Ll}+|\p{L}+['’]s) ){0,6}(?:(?<=\p{Ll}), )?(?:\p{Lu}[\p{L}.]* )*$/iu;
const letterOf =
  /(?<!\p{L})(?:letter|diary|note|poem|message|journal|postcard) (?:that |which )?(?:(?:his|her|their|the) [^,]{3,40}, )?(?:\p{Lu}[\p{L}.]* )*$/u;
const wroteIt = /^,? (?:had |has |once )*(?:mailed|sent|wrote|written|posted|penned|kept)(?!\p{L})/u;

/** Whether a name with these words before and after it is of somebody who wrote what is read. */
export function isWriter(before: string, after: string): boolean {
  if (/^['’]s?\s/u.test(after)) return false;
  return wordsOf.test(before) || writtenBy.test(before) || (letterOf.test(before) && wroteIt.test(after));
}

/** "Issued a statement": right after whoever's words it holds. */
const issuedIt =
  /^ (?:has |had |later |also )?(?:issued|released|put out|posted|published) (?:an?|his|her|the following) (?:[\p{L}-]+ ){0,2}statement(?!\p{L})/u;

/** Whether a name with these words before and after it is of whoever puts out a statement. */
export function isIssuer(before: string, after: string): boolean {
  return issuedIt.test(after) && !/\b(?:in|of|at|for|from|with|by) (?:the )?(?:\p{Lu}[\p{L}.]* )*$/u.test(before);
}

/** The writings of a document. State: what was written last, by its noun, and in which paragraph. */
export class Writings {
  readonly #last = new Map<string, number>();
  /** The last paragraph in which somebody put out something. */
  #putOut = -Infinity;

  /** Takes in what a sentence says was written. */
  hear(sentence: string, { block }: Where): void {
    const noun = writtenIn.exec(sentence)?.[1];
    if (noun !== undefined) this.#last.set(noun, block);
    if (putOut.test(sentence)) this.#putOut = block;
  }

  /** Whose words were read out last, and in which paragraph. */
  #writer: { readonly name: string; readonly block: number } | null = null;

  /** Takes in whose words somebody read out. */
  readOut(name: string, { block }: Where): void {
    this.#writer = { name, block };
  }

  /** Whose words were read out in this paragraph or the one before. */
  writerNear({ block }: Where): string | null {
    return this.#writer !== null && block - this.#writer.block <= 1 ? this.#writer.name : null;
  }

  /** Whether somebody put out something in this paragraph. */
  isPutOutIn({ block }: Where): boolean {
    return this.#putOut === block;
  }

  /** Whether the words right before a place, or in the paragraph before, stood in something of this noun. */
  has(noun: string, { block }: Where): boolean {
    return block - (this.#last.get(noun) ?? -Infinity) <= 1;
  }
}
