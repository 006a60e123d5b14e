/** The kind of answer that a question wants. */

export type AnswerType = "person" | "place" | "time" | "number" | "reason";

const asked: readonly (readonly [AnswerType, RegExp])[] = [
  ["number", /\bhow (?:many|much|long|old|far|tall|large|big)\b|\bwhat (?:number|percentage|percent|amount|share)\b/iu],
  ["time", /\bwhen\b|\b(?:what|which) (?:year|date|month|day|century|decade|time)\b|\bhow soon\b/iu],
  [
    "place",
    /\bwhere\b|\b(?:what|which) (?:city|town|country|place|location|state|region|river|sea|continent|area)\b/iu,
  ],
  ["reason", /\bwhy\b|\bwhat\b.*\bfor\W*$|\bwhat\b.*\b(?:purpose|aim|goal|reason)\b/iu],
  ["person", /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|official|president|spokesman)\b/iu],
];

/** What a question asks for, when its words show it. */
export function answerTypeOf(question: string): AnswerType | null {
  return asked.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
