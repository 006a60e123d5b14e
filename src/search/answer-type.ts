/** The kind of answer a question wants, and whether a sentence holds one that the question does not already name. */

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

/** Every expression is linear: no repetition inside a repetition. */
const evidence: Readonly<Record<AnswerType, RegExp>> = {
  number:
    /\b\d[\d.,]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|third|quarter|dozens?|hundreds?|thousands?|millions?|billions?)\b/giu,
  time: /\b1\d{3}\b|\b20\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:years?|months?|weeks?|days?|century|centuries|decades?|today|yesterday|tomorrow)\b/gu,
  place:
    /\b(?:in|at|near|across|inside|outside|into|towards?|to|strike|struck) (?:the |northern |southern |eastern |western )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|\b(?:located|situated)\b/gu,
  reason:
    /\b(?:because|since|so that|in order to|due to|aim(?:s|ed)?|designed|intended|meant|purpose|reason|therefore)\b/giu,
  person: /\b\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}’'-]+/gu,
};

/** What a question asks for, when its words show it. */
export function answerTypeOf(question: string): AnswerType | null {
  return asked.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

/** Whether `sentence` holds something of the wanted type that stands not in the question. */
export function holdsAnswer(type: AnswerType, sentence: string, question: string): boolean {
  const named = question.toLowerCase();
  for (const match of sentence.matchAll(evidence[type])) {
    const words = match[0].toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const telling = type === "place" ? words.slice(-1) : words;
    if (!telling.every((word) => named.includes(word.slice(0, 6)))) return true;
  }
  return false;
}
