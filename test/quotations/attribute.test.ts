/** Who said it, in invented news of many styles; null where nobody is named or the words are no statement. */
import { expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { readQuotations } from "../../src/quotations/read.ts";

const cases: [string, (string | null)[]][] = [
  [
    "“We will rebuild,” said former harbour master Ada Quill, who lost her house.\n\n“It was hell,” Quill added. “Nobody slept.”\n\n“They told us nothing,” she said.",
    ["Ada Quill", "Ada Quill", "Ada Quill", "Ada Quill"],
  ],
  [
    "Mayor Tom Reed told reporters on Monday that the plan was “a disgrace to the city.” His opponent, Lena Ford, called it “a new start for everyone.”\n\n“We have the money,” he said.",
    ["Tom Reed", "Lena Ford", "Tom Reed"],
  ],
  [
    '"I saw it," John Smith, 45, a baker from Leeds, told the BBC. "It fell from the sky."',
    ["John Smith", "John Smith"],
  ],
  ["According to Maria Lopez, “the numbers do not add up at all.”", ["Maria Lopez"]],
  ["The White House said in a statement: “The President has been informed.”", ["White House"]],
  ["“We are investigating,” a police spokesman said.", ["police spokesman"]],
  ["Quill’s claim that “nobody knew about it” was rejected by Senator Jane Doe.", ["Quill"]],
  ["“Yes,” he said, “we did,” and Doe replied: “No.”", [null, null, "Doe"]],
  ["“The end is near.” — Ada Quill", ["Ada Quill"]],
  ["The film “Long Road Home” won. He calls himself a “hacker”.", [null, null]],
  [
    "National Security Council (NSC) Coordinator for Strategic Communications John Kirby said “it is over now.”",
    ["John Kirby"],
  ],
  [
    "Prime Minister Anna Berg, speaking in Oslo, said: “We stand with them.” But opposition leader Ole Dahl said “this is too little.”",
    ["Anna Berg", "Ole Dahl"],
  ],
  [
    "Dr. Susan Hall of the University of York said the study “changes what we know about bees.” “It is big,” Hall said.",
    ["Susan Hall", "Susan Hall"],
  ],
  ["Asked about the fire, Chief Bob Long said, “We got lucky.”", ["Bob Long"]],
  [
    "“It is what it is,” she wrote on Twitter.\n\nIn Paris, Claire Petit said the city was ready.\n\n“We are ready,” she added.",
    [null, "Claire Petit"],
  ],
  ["‘I don’t care,’ said Mr Gray. ‘It’s over.’", ["Gray", "Gray"]],
  ["Reed said he was “very proud of the team” and thanked Ford.\n\n“She was great,” Reed said.", ["Reed", "Reed"]],
  ["The report, written by Kim Park, says: “Water levels rose by 4 cm.”", ["report"]],
  ["“I love it here.\n\n“I will stay forever,” said Nora Bell.", ["Nora Bell", "Nora Bell"]],
  ["Bell, whose brother Max also plays, said: “We are close.” Max said “she is better than me.”", ["Bell", "Max"]],
];

test.each(cases)("%s", (text, speakers) => {
  const { quotations } = readQuotations(readDocument("news", "news.txt", Buffer.from(text)));
  expect(quotations.map(({ speaker }) => speaker)).toEqual(speakers);
});
