/** A passage as ranking reads it: its tokens as numbers, with their kinds and sentences. */
import { splitSentences } from "../passages/sentences.ts";
import { analyze, type Token } from "./analyze.ts";
import { kindsOf, tokenKinds, type Written } from "./token-kinds.ts";

/** Words that a query may meet at most. */
const mostMet = 2 ** 24;

/** Strings to small numbers, in the order of their first appearance. State: what it has seen. */
export class Dictionary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  #marks = new Int16Array(0);
  #places = new Float64Array(0);
  #base = 0;
  /** By word: its row plus 2; 0 for one that was not looked up. */
  #rows = new Int32Array(0);

  /** The number of `word`, given now if it had none. */
  intern(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** The word of a number. */
  word(id: number): string {
    return this.#words[id] ?? "";
  }

  /** A number for each word, all 0, for the use of one query at a time. */
  marks(): Int16Array {
    if (this.#marks.length < this.#words.length) this.#marks = new Int16Array(2 * this.#words.length);
    return this.#marks;
  }

  /**
   * Room to number the words that one query meets, from `base` on: what stands there below it is of queries before.
   */
  places(): { readonly numbers: Float64Array; readonly base: number } {
    if (this.#places.length < this.#words.length) this.#places = new Float64Array(2 * this.#words.length);
    this.#base += mostMet;
    return { numbers: this.#places, base: this.#base };
  }

  /** What `find` gives for a word, at least -1, remembered. */
  rowOf(id: number, find: (word: string) => number): number {
    if (this.#rows.length < this.#words.length) {
      const grown = new Int32Array(2 * this.#words.length);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    const known = this.#rows[id] ?? 0;
    if (known > 0) return known - 2;
    const row = find(this.word(id));
    this.#rows[id] = row + 2;
    return row;
  }

  /** How many words it has seen. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of `word`; undefined when it was never seen. */
  find(word: string): number | undefined {
    return this.#ids.get(word);
  }
}

export interface PassageRecord {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  /** Of every token, function words included: the number of its stem, and of the word as written in lower case. */
  readonly terms: Int32Array;
  readonly words: Int32Array;
  /** Where each token begins and ends in `text`. */
  readonly starts: Uint16Array | Int32Array;
  readonly ends: Uint16Array | Int32Array;
  /** Bits of `tokenKinds`. */
  readonly kinds: Uint8Array;
  /** The token at which each sentence ends, exclusive. */
  readonly sentenceEnds: Int32Array;
  /** Start and end of each sentence in `text`, in pairs. */
  readonly sentences: Int32Array;
  /** Content tokens. */
  readonly length: number;
  /** The numbers of the stems of the document's title and the headings. */
  readonly title: ReadonlySet<number>;
  /** Its place in its document, from 0. */
  readonly place: number;
}

/** Who speaks in a passage, and where their words begin in it. */
export interface Spoken {
  readonly speaker: string;
  readonly at: number;
}

/**
 * Reads a passage; `title` holds the numbers of its title's stems. Where somebody's words begin, their name counts as
 * standing there, for a text says "he" of whom a question names: tokens without a width.
 */
export function readRecord(
  { spoken, ...passage }: Pick<PassageRecord, "id" | "document" | "text" | "place"> & { spoken: readonly Spoken[] },
  title: ReadonlySet<number>,
  dictionary: Dictionary,
): PassageRecord {
  const sentences = splitSentences(passage.text);
  const tokens = [...spoken.flatMap(nameOf), ...analyze(passage.text)].toSorted((a, b) => a.start - b.start);
  const terms = new Int32Array(tokens.length);
  const words = new Int32Array(tokens.length);
  const offsets = (of: (token: Token) => number): Uint16Array | Int32Array =>
    passage.text.length < 1 << 16 ? Uint16Array.from(tokens, of) : Int32Array.from(tokens, of);
  const kinds = new Uint8Array(tokens.length);
  const sentenceEnds = new Int32Array(sentences.length);
  let length = 0;
  let at = 0;
  let end = 0;
  for (const [number, sentence] of sentences.entries()) {
    const places: number[] = [];
    const written: Written[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.start >= sentence.end) break;
      terms[at] = dictionary.intern(token.term);
      words[at] = dictionary.intern(token.word);
      if (token.start === token.end) {
        kinds[at] = tokenKinds.name;
        continue;
      }
      const gap = passage.text.slice(end === 0 ? token.start : end, token.start);
      written.push({ raw: passage.text.slice(token.start, token.end), word: token.word, gap, stop: token.stop });
      places.push(at);
      end = token.end;
      if (!token.stop) length += 1;
    }
    for (const [n, bits] of kindsOf(written).entries()) kinds[places[n] ?? 0] = bits;
    sentenceEnds[number] = at;
  }
  return {
    ...passage,
    terms,
    words,
    starts: offsets(({ start }) => start),
    ends: offsets(({ end }) => end),
    kinds,
    sentenceEnds,
    sentences: Int32Array.from(sentences.flatMap(({ start, end }) => [start, end])),
    length,
    title,
  };
}

/** Whether a token is a speaker's name that the text has not there. */
export function isUnwritten({ starts, ends }: PassageRecord, at: number): boolean {
  return starts[at] === ends[at];
}

/** The words of a speaker's name, where their words begin. */
function nameOf({ speaker, at }: Spoken): readonly Token[] {
  return analyze(speaker).flatMap((token) => (token.stop ? [] : [{ ...token, start: at, end: at }]));
}
