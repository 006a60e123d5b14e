/** Reads a document's quotations: the spans between quotation marks, and who said each as far as the text shows. */
import type { Block, Span } from "../documents/document.ts";
import { findCast, type NamedPerson, personOf } from "./people.ts";
import type { Person, Quotation } from "./quotation.ts";
import { findSpans } from "./spans.ts";

const cueWords =
  "said|says|stated|added|told|emphasi[sz]ed|stressed|noted|warned|explained|announced|declared|wrote|argued|insisted|" +
  "continued|replied|asked|answered|acknowledged|confirmed|claimed|remarked|concluded|recalled|testified|tweeted|aimed";
const cue = new RegExp(`\\b(?:${cueWords})\\b`, "u");
/** Words of a partial quotation from which it can stand as somebody's own words rather than scare quotes. */
const minPartialWords = 4;

interface Attribution {
  readonly speaker: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly attribution: Quotation["attribution"];
}

const nobody: Attribution = { speaker: null, mention: null, cue: null, attribution: "none" };

/** The quotations of every paragraph in order, and the cast of the document. */
export function readQuotations(document: { readonly text: string; readonly blocks: readonly Block[] }): {
  readonly quotations: readonly Quotation[];
  readonly cast: readonly Person[];
} {
  const { text } = document;
  const cast = findCast(text, new RegExp(cue.source, "gu"));
  const quotations: Quotation[] = [];
  let last: NamedPerson | null = null;
  let open: Attribution | null = null;
  for (const block of document.blocks) {
    if (block.kind === "heading" || block.kind === "code") continue;
    const spans = findSpans(text, block);
    let inBlock: Attribution | null = open;
    const found: { span: Span; who: Attribution }[] = [];
    for (const [at, { span }] of spans.entries()) {
      const before = text.slice(spans[at - 1]?.span.end ?? block.start, Math.max(block.start, span.start - 1));
      const after = text.slice(span.end + 1, spans[at + 1]?.span.start ?? block.end);
      const who: Attribution = attribute(text.slice(span.start, span.end), before, after, cast, last);
      const kept: Attribution =
        who.speaker === null && isWhole(text.slice(span.start, span.end)) && inBlock !== null ? inBlock : who;
      found.push({ span, who: kept });
      if (kept.speaker !== null) inBlock = kept;
      last = personOf(cast, kept.speaker) ?? last;
    }
    // A first quotation with no cue of its own belongs to the speaker named after the second: interrupted or led-in.
    for (const { span, who } of found) {
      const words = text.slice(span.start, span.end);
      const whole = isWhole(words);
      const given =
        who.speaker === null && whole && inBlock !== null ? { ...inBlock, attribution: "likely" as const } : who;
      quotations.push({ ...span, kind: whole ? "direct" : "partial", ...given });
    }
    open = spans.at(-1)?.closed === false ? inBlock : null;
    last = lastNamed(text.slice(block.start, block.end), cast) ?? last;
  }
  return { quotations, cast: cast.map(({ name, role, mentions }) => ({ name, role, mentions })) };
}

function isWhole(words: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(words) && (/[.,!?…]$/u.test(words) || words.split(/\s+/u).length >= 8);
}

/** Who said a quotation, by the clause after it, then by the clause before it. */
function attribute(
  words: string,
  before: string,
  after: string,
  cast: readonly NamedPerson[],
  last: NamedPerson | null,
): Attribution {
  if (!isWhole(words) && words.split(/\s+/u).length < minPartialWords) return nobody;
  const tail = /^[^.!?“"]*/u.exec(after.replace(/\b(Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\./gu, "$1 "))?.[0] ?? "";
  const head = /[^.!?”"]*$/u.exec(before.replace(/\b(\p{Lu})\.(?=\p{Lu}|\s)/gu, "$1 ").trimEnd())?.[0] ?? "";
  if (isWhole(words)) {
    const byTail = subjectOf(tail, cast, last);
    if (byTail !== null) return byTail;
  }
  return subjectOf(head, cast, last) ?? nobody;
}

/** The subject of the first reporting verb of a clause: beside it before, or right after it. */
function subjectOf(clause: string, cast: readonly NamedPerson[], last: NamedPerson | null): Attribution | null {
  const verb = cue.exec(clause);
  const source = /according to ([^,.]+)/iu.exec(clause);
  if (verb === null) {
    const person = source === null ? null : mentionIn(source[1] ?? "", cast);
    return person === null ? null : { ...person, cue: "according to", attribution: "certain" };
  }
  const before = clause.slice(0, verb.index);
  const after = clause.slice(verb.index + verb[0].length);
  const named = mentionIn(before, cast) ?? mentionIn(/^[^,]{0,80}/u.exec(after)?.[0] ?? "", cast);
  if (named !== null) return { ...named, cue: verb[0], attribution: "certain" };
  const pronoun = /\b(?:he|she|He|She)\b/u.exec(`${before} ${after.slice(0, 6)}`)?.[0];
  if (pronoun !== undefined && last !== null) {
    return {
      speaker: last.name,
      mention: pronoun,
      cue: verb[0],
      attribution: cast.length === 1 ? "certain" : "likely",
    };
  }
  return null;
}

/** The last person a stretch names, by name or role. */
function mentionIn(words: string, cast: readonly NamedPerson[]): { speaker: string; mention: string } | null {
  let best: { speaker: string; mention: string; at: number } | null = null;
  for (const person of cast) {
    for (const mention of person.mentions) {
      const at = words.lastIndexOf(mention);
      if (at >= 0 && (best === null || at > best.at)) best = { speaker: person.name, mention, at };
    }
  }
  return best === null ? null : { speaker: best.speaker, mention: best.mention };
}

function lastNamed(words: string, cast: readonly NamedPerson[]): NamedPerson | null {
  return personOf(cast, mentionIn(words, cast)?.speaker ?? null);
}
