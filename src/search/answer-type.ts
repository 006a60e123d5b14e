/** The kind of answer that a question wants, and the words that only ask for it. */
import type { Span } from "../documents/document.ts";

export type AnswerType = "person" | "place" | "time" | "number" | "reason" | "definition";

/** Words that ask for what an abbreviation is short for, or for a kind of thing or a span of time, and name nothing themselves. */
const definitionFrame =
  /\b(?:stands? for|short for|(?:abbreviation|acronym|initials) (?:of|for)|(?:meaning|definition|full form|full name) of|define)\b|\b(?:mean|meaning|definition|full form)(?=\W*$)/iu;
/** "What is a UAV?" */
const abbreviationAlone = /^\W*[Ww]hat(?: is|['’]s|s| are) (?:an? |the )?\p{Lu}{2,}s?\W*$/u;
const kindFrame = /(?<=\b(?:what|which) )(?:kinds?|types?|sorts?)(?= of\b)/iu;
/** "What is Kirby's job title?", "what position does Kirby hold?"; and the verb of the second. */
const postFrame =
  /(?<=\b[Ww]hat (?:is|was) [^?]*\p{Lu}[\p{L}-]*['’]s? )(?:(?:job|official|full|current) )?(?:title|job|role|position|post|rank|occupation|profession)(?=\W*$)|(?<=\b[Ww]hat )(?:job|position|post|title|rank|office)(?= (?:does|did) [^?]*\b(?:have|hold)\W*$)/u;
const holdFrame = /(?<=\b[Ww]hat (?:job|position|post|title|rank|office) (?:does|did) [^?]*)\b(?:have|hold)(?=\W*$)/u;
const spanFrame = /(?<=\bhow )long\b/iu;

const asked: readonly (readonly [AnswerType, RegExp])[] = [
  ["definition", definitionFrame],
  ["definition", abbreviationAlone],
  ["number", /\bhow (?:many|much|old|far|tall|large|big)\b|\bwhat (?:number|percentage|percent|amount|share)\b/iu],
  ["time", /\bwhen\b|\b(?:what|which) (?:year|date|month|day|century|decade|time)\b|\bhow (?:soon|long)\b/iu],
  [
    "place",
    /\bwhere\b|\b(?:what|which) (?:city|town|country|place|location|state|region|river|sea|continent|area)\b/iu,
  ],
  ["reason", /\bwhy\b|\bwhat\b.*\bfor\W*$|\bwhat\b.*\b(?:purpose|aim|goal|reason)\b/iu],
  ["person", postFrame],
  ["person", /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|official|president|spokesman)\b/iu],
];

/** What a question asks for, when its words show it. */
export function answerTypeOf(question: string): AnswerType | null {
  return asked.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

/** Where the words stand that only frame a question. */
export function framesOf(question: string): readonly Span[] {
  return [definitionFrame, kindFrame, spanFrame, postFrame, holdFrame].flatMap((pattern) => {
    const found = pattern.exec(question);
    return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
  });
}
