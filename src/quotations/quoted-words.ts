/** What kind of words a quotation holds, and a paragraph without them. */
import type { Block, Span } from "../documents/document.ts";

/** What stands for each character of a quotation that is blotted out. */
export const blot = "▒";

/** A block whose quotations are blotted out but for what opens and ends a sentence, every character in its place. */
export function withoutQuotations(text: string, block: Block, spans: readonly Span[]): string {
  let masked = "";
  let at = block.start;
  for (const { start, end } of spans) {
    const closing = end - start > 1 ? (/[.,?!…—–-]?$/u.exec(text.slice(start, end))?.[0] ?? "") : "";
    const opening = /\p{Lu}/u.test(text.charAt(start)) ? "X" : blot;
    masked += text.slice(at, start) + opening + blot.repeat(end - start - closing.length - 1) + closing;
    at = end;
  }
  return (masked + text.slice(at, block.end)).replace(dateline, (place) => " ".repeat(place.length));
}

/** "OTTAWA (Reuters) - ", "Keldon, B.C. — ", "Orlando (CNN) ": where a report was written is no part of its first sentence. */
const dateline =
  /^(?:(?:(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.|March|April|May|June|July) \d{1,2} ?[,—–-]{1,2} ?)?(?:(?:Mc|Mac|De|La)?\p{Lu}[\p{Lu}\p{M}.'’ -]{2,60}(?:, [\p{L}. ]{2,20}(?: \d{1,2})?){0,2}(?: \([\p{L}. /]{2,30}\))?|\p{Lu}[\p{L}\d., ]{2,30} \([\p{L}. /]{2,30}\))\s*(?:(?:—|–|--|-|_)\s|(?<=\s)[—–](?=\p{Lu}))|^\p{Lu}{4,}(?: \p{Lu}{3,}){0,2}: (?=\p{Lu}\p{Ll}+(?:ing)?\s)|^(?:New )?\p{Lu}\p{Ll}{3,}: (?=(?:(?:The|A|An|In|As|On|At|With|After) |\p{Lu}[\p{L}’'.-]* (?:[\p{L}()’'.-]+ ){0,8}?(?:on|said|has|have|is|was|will) ))|^(?:\p{Lu}\p{Ll}[\p{L}.]*(?:,? \p{L}{2,}){0,2} )?\((?:\p{Lu}{2,5}|Reuters)\) (?=\p{Lu}\p{Ll})|^\s*(?:—|–|--)\s+(?=(?:As|In|After|With|When|While|At|On|The|A|An|President|Sen\.|Gov\.|Rep\.)\s)/u;

/** Whether a quotation is the title of a work: every longer word has a capital, and no sentence ends in it. */
export function isTitle(words: string): boolean {
  const all = words.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const long = all.filter((word) => word.length > 3 && !/^(?:with|from|into|over)$/u.test(word));
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word) && word !== "I").length;
  return (
    all.length > 1 &&
    all.length <= 8 &&
    capitals > 1 &&
    /^\p{Lu}/u.test(all[0] ?? "") &&
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    (!/[.!?]$/u.test(words) ||
      (/^[^.!?]+\.$/u.test(words) &&
        all.every((each) => /^\p{Lu}|^(?:a|an|and|at|by|for|in|of|on|the|to)$/u.test(each))))
  );
}

/** A direct quotation holds a whole sentence or clause: a capital or a figure first, an end at its end, or many words. */
export function isDirect(words: string): boolean {
  return /^[\p{Lu}\p{N}…[‘'"“]/u.test(words)
    ? /[.,!?…—–-]["”’»]?$/u.test(words) || words.split(/\s+/u).length >= 6
    : words.split(/\s+/u).length >= 4 && /[.,!?…]["”’»]?$/u.test(words);
}
