/** What stands between quotation marks, whatever the marks are. */
import { expect, test } from "vitest";
import { findSpans } from "../../src/quotations/spans.ts";

const cases: [string, string[]][] = [
  ['He said "yes" and “no”.', ["yes", "no"]],
  ["‘We don’t know,’ she said. ‘It’s the boys’ fault.’", ["We don’t know,", "It’s the boys’ fault."]],
  ["'We don't know,' she said. 'It's the boys' fault.'", ["We don't know,", "It's the boys' fault."]],
  ["“He told me ‘never again’ and left,” she said.", ["He told me ‘never again’ and left,"]],
  ['He is 6\'2" tall and said "I am tall" twice.', ["I am tall"]],
  ["''We won,'' he said.", ["We won,"]],
  ["``We won,'' he said.", ["We won,"]],
  ["„Wir kommen“, sagte er. »Gut«, sagte sie. «Bien», dit-il.", ["Wir kommen", "Gut", "Bien"]],
  ["”We won,” he said. “We lost,“ she said.", ["We won,", "We lost,"]],
  ["‘We won,” he said. “It’s over.”", ["We won,", "It’s over."]],
  [
    '"They could be talking to a "white knight" right now," he said. "Perhaps."',
    ['They could be talking to a "white knight" right now,', "Perhaps."],
  ],
  [
    '"At the end," he added," I can say we are off to a good start."',
    ["At the end,", "I can say we are off to a good start."],
  ],
  ['"We went from "no" to "yes" now," he said.', ['We went from "no" to "yes" now,']],
  ['"This year"s deficit is larger," it said of the bank"s budget.', ['This year"s deficit is larger,']],
  // A page that was typed by several hands: one mark straight, the other curly.
  ['"We won,” he said. “We lost," she said.', ["We won,", "We lost,"]],
  [
    '"It sets the standard.” She came out against it, saying “what I know is bad.”',
    ["It sets the standard.", "what I know is bad."],
  ],
  ['Quill answered: "Why not? Let me say this—“', ["Why not? Let me say this—"]],
  ['“He called it "great," and left,” she said.', ['He called it "great," and left,']],
  ['"He called it “great,” and left," she said.', ["He called it “great,” and left,"]],
  ['“The 12" pipe is too short,” he said. „Wir gehen", sagte er.', ['The 12" pipe is too short,', "Wir gehen"]],
  ["“First paragraph goes on.", ["First paragraph goes on."]],
  [
    '"They earned it," he added. "It makes money, it has orders. "It is a cruel knock. "We would urge them to talk."',
    ["They earned it,", "It makes money, it has orders.", "It is a cruel knock.", "We would urge them to talk."],
  ],
  ["He said “it is done. Then “we left” he said.", ["we left"]],
  ["Rock 'n' roll in the '90s was 'fun'.", ["fun"]],
  ["The dogs' bowls and the cats' toys.", []],
  ["stray ” closer here “fine” ok.", ["fine"]],
  ['"The end." — Ada Quill', ["The end."]],
  ["‘He called it “a mess” yesterday,’ said Quill.", ["He called it “a mess” yesterday,"]],
  ["“I said “go” to him,” she said.", ["I said “go” to him,"]],
  ['A 12" record and a 7" single.', []],
  ['("quoted") and —"dash"—.', ["quoted", "dash"]],
  ["He said: 'Yes.'", ["Yes."]],
  ["‘I’m ready,’ he said, ‘for anything’.", ["I’m ready,", "for anything"]],
  ['It was, "a test" of "will".', ["a test", "will"]],
  ["« Bonjour », dit-il.", ["Bonjour"]],
  ["„Gut“, sagte er. ›Ja‹, sagte sie.", ["Gut", "Ja"]],
  ["「はい」と彼は言った。『いいえ』", ["はい", "いいえ"]],
  ["‘’Tis a shame,’ he said. ‘In the ’90s we didn’t.’", ["’Tis a shame,", "In the ’90s we didn’t."]],
  ["‘She told me ‘run’ and I ran,’ he said.", ["She told me ‘run’ and I ran,"]],
  ["‘She told me “run” and I ran,’ he said.", ["She told me “run” and I ran,"]],
  ["'That's the boys' room,' she said, 'not yours.'", ["That's the boys' room,", "not yours."]],
  ['"One," said Abel."Two," said Bea.', ["One,", "Two,"]],
  ['She said:"No spaces here."And left.', ["No spaces here."]],
  ["He said “first “second” third” loudly.", ["first “second” third"]],
  ['The 27" screen is "too big" and the 6\' 2" man, at 40° 26\' 46" N, "too tall".', ["too big", "too tall"]],
  ["’Twas the night, ’tis said, that rock ’n’ roll began in the ’60s.", []],
  ["He called it ‘unfair’ — the players’ view — and ‘cruel’.", ["unfair", "cruel"]],
  ['"I said, \'No\'", she said. "Good" he said "very good"', ["I said, 'No'", "Good", "very good"]],
  ["Home › News › Politics", []],
  ["“” \"\" '' «» nothing", []],
  ['"The bridge will reopen by Easter, said city engineer Wanda Pulaski.', ["The bridge will reopen by Easter,"]],
  ['"They walked out, she said.', ["They walked out,"]],
  ['"They walked out, all of them.', ["They walked out, all of them."]],
  ["A jar was ‘£4, was £5’ to cardholders.", ["£4, was £5"]],
  ["o'clock and O'Brien said 'hello there' to d'Artagnan", ["hello there"]],
  [`‘‘We left,’’ he said. ‘‘It’s over.’’`, ["We left,", "It’s over."]],
  [`“We left,’’ he said, and was “in a hurry.’’`, ["We left,", "in a hurry."]],
  [`"We left,'' he said. "It's over."`, ["We left,", "It's over."]],
  [`The party, attacking the " habit of leaks", left.`, ["habit of leaks"]],
];

test.each(cases)("%s", (text, expected) => {
  const spans = findSpans(text, { start: 0, end: text.length });
  expect(spans.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
});

test.each(['"', "‘a ", "“a ", "» ", "'x' ", '"a” ', '“a" ', '"“a ', '"a ', '"(a ', "“a,’’ ", "\"a,'' "])(
  "a megabyte of %s comes to an end",
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    let at = 0;
    for (const { span } of findSpans(text, { start: 0, end: text.length })) {
      expect(span.start).toBeGreaterThanOrEqual(at);
      at = span.end;
    }
  },
);
