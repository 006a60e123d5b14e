/** What of a text is read for who speaks: prose has an end to its words and sentences, and patterns need one. */
import type { Span } from "../documents/document.ts";
import { splitSentences } from "../passages/sentences.ts";
import { givenGender } from "./gender.ts";
import { blot } from "./quoted-words.ts";
import { isPeople, isPersonNoun } from "./roles.ts";
import { isThing, nounOf } from "./things.ts";

/** Characters of a sentence, and of what stands beside a quotation, that are read. */
export const longestStretch = 2000;

/** What no prose holds: more characters without a space than any address has, in scripts that set words apart. */
const illegible =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{200,}/gu;

/** "A JUDGE has", "POLICE have": the first words of a report in capitals, which are no names. */
const opening = /(?<=^|\n)((?:A|AN|THE|ONE|TWO|THREE|FOUR|FIVE|SIX) )?((?:\p{Lu}{3,} ){0,2}\p{Lu}{3,})(?= \p{Ll})/gu;

/** Characters that lines have at least where they are broken to a width. */
const leastWidth = 40;

/** Words after which no line of its own ends. */
const goesOn =
  /(?:[,;–—-]|(?<![\p{L}’'-])(?:the|an?|of|to|in|on|at|for|with|by|from|and|or|but|that|who|which|his|her|its|their|as|is|was|are|were|be|has|had|have|will|would|said|says|told|tells|wrote|added|called))$/u;

/** The text with lines that were broken to a width, or in a sentence, put together; every character in its place. */
function unbroken(text: string): string {
  const lengths = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trimEnd().length]));
  const width = Math.max(leastWidth, lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0);
  return text.replace(/\n(?=[^\S\n]*(\S+))/gu, (_, word: string, at: number) => {
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trimEnd();
    const isWithin = /^\p{Ll}/u.test(word) || goesOn.test(line);
    const isFull = line.length >= leastWidth && line.length + 1 + word.length > width;
    return line.trim() !== "" && (isWithin || isFull) ? " " : "\n";
  });
}

/**
 * The text with all that is no prose blotted out, broken lines put together, and reports begun in small letters; every
 * character in its place.
 */
export function legible(text: string): string {
  return (
    unbroken(text)
      // "Oman´s": an accent for an apostrophe.
      .replace(/(?<=\p{L})´(?=s(?!\p{L}))/gu, "’")
      .replace(illegible, (run) => blot.repeat(run.length))
      .replace(opening, (run, article: string | undefined, words: string) => {
        // "RONALD FERRIER has": a given name, and a surname that is written so further on.
        const name = words.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
        const [given = ""] = name.split(" ", 1);
        const isNamed =
          given !== name && givenGender(given) !== null && text.includes(name.slice(name.lastIndexOf(" ")));
        if (article === undefined && isNamed) return name.length === run.length ? name : run;
        const noun = nounOf(words.toLowerCase());
        if (!isPersonNoun(noun) && !isPeople(noun) && !(article !== undefined && isThing(noun))) return run;
        const lower = run.toLowerCase();
        return lower.length === run.length ? run.charAt(0) + lower.slice(1) : run;
      })
  );
}

/** The sentences of `text` between `start` and `end`, those that are too long in parts. */
export function stretchesOf(text: string, { start, end }: Span): readonly Span[] {
  return splitSentences(text, start, end).flatMap((sentence) => {
    if (sentence.end - sentence.start <= longestStretch) return [sentence];
    const parts: Span[] = [];
    for (let from = sentence.start; from < sentence.end; from += longestStretch)
      parts.push({ start: from, end: Math.min(sentence.end, from + longestStretch) });
    return parts;
  });
}
