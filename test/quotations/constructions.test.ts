/** How news says who said something, built from parts: every office in every clause, and whose words are told by whom. */
import { expect, test } from "vitest";
import { readPlainText } from "../../src/documents/text.ts";
import { readQuotations } from "../../src/quotations/read.ts";

const read = (text: string) => readQuotations({ text, blocks: readPlainText(text) }).quotations;
/** Whose the last quotation of each text is. */
const expectLast = (cases: readonly (readonly [text: string, speaker: string | null])[]): void => {
  for (const [text, speaker] of cases) expect([text, read(text).at(-1)?.speaker]).toEqual([text, speaker]);
};
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What stands before a name, the name, and what stands after it. */
const people: readonly (readonly [before: string, name: string, after: string])[] = [
  ["Northern Foreign Minister ", "Sergei Morozov", ""],
  ["", "Sergei Morozov", ", the republic’s foreign minister,"],
  ["Ostravia’s President ", "Ana Moreau", ""],
  ["NATO Secretary-General ", "Lars Holm", ""],
  ["White House press secretary ", "Dana Weller", ""],
  ["Supreme Leader Ayatollah ", "Karim Farahani", ""],
  ["UK Defence Secretary ", "Owen Pryce", ""],
  ["Gen. ", "Walter Ames", ", chairman of the Joint Chiefs of Staff,"],
  ["Maj. Gen. ", "Tom Reed", ", the Pentagon press secretary,"],
  ["Retired Lt. Gen. ", "Brian Holt", ""],
  ["European Commission President ", "Petra van der Linden", ""],
  ["", "Nadia Karimi", ", a spokeswoman for the foreign ministry,"],
  ["U.S. National Security Adviser ", "Paul Hendricks", ""],
  ["U.S. Ambassador to the United Nations ", "Linda Ashford", ""],
  ["ambassador to Norway ", "Julia Smithson", ""],
  ["Counselor to the President ", "Karen Wells", ""],
  ["Assistant Secretary of State for European and Eurasian Affairs ", "Victoria Nolan", ""],
  ["Assistant Secretary of Labor for Mine Safety ", "Joseph Mayne", ""],
  ["Bank of Ostravia Governor ", "Andrew Bell", ""],
  ["Rep. ", "Adam Shore", " (D-Calif.)"],
  ["Rep. ", "Adam Shore", ", D-Calif.,"],
  ["Whitfield campaign manager ", "Kelly Brandt", ""],
  ["former Florida governor ", "Jonah Marsh", ""],
  ["U.S. District Judge ", "Tanya Cole", ""],
  ["Mr. Whitfield’s running mate, ", "Alison Pruett", ","],
  ["the company’s deputy press secretary ", "Alison Pruett", ""],
  ["her son ", "Daniel Pruett", ""],
];

/** Clauses that say what a person, with a comma after it or not, says. */
const clauses: readonly ((person: string, closed: string) => string)[] = [
  (person) => `${capitalised(person)} said the plan was “a danger to all of us.”`,
  (person) => `“This is a danger to all of us,” ${person} said on Monday.`,
  (_, closed) => `“This is a danger to all of us,” said ${closed}.`,
  (person) => `“This is a danger to all of us,” ${person} told reporters in Geneva.`,
  (person) => `In a statement on Monday, ${person} called the plan “a danger to all of us.”`,
  (_, closed) => `According to ${closed}, the plan is “a danger to all of us.”`,
  (person) => `${capitalised(person)} told the BBC: “This is a danger to all of us.”`,
  (person) => `“This is a danger,” ${person} said. “All of us know it.”`,
  (person) => `${capitalised(person)} has warned that the plan “will be a danger to all of us.”`,
  (person) => `The plan is “a danger to all of us,” ${person} said.`,
  (person) => `Asked about the plan, ${person} said it was “a danger to all of us.”`,
];

test("whatever somebody's office is, and wherever it stands, the words are surely theirs", () => {
  const wrong = people.flatMap(([before, name, after]) =>
    clauses.flatMap((clause) => {
      const text = clause(`${before}${name}${after}`, `${before}${name}${after.replace(/,$/u, "")}`);
      return read(text)
        .filter(({ speaker, attribution }) => speaker !== name || attribution !== "certain")
        .map(({ speaker, attribution }) => `${text} => ${speaker}, ${attribution}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test("whoever speaks for somebody, or is related to them, is not that somebody", () => {
  const owners = ["Ana Ruiz’s", "Ruiz’s", "Mr. Holt’s", "Sen. Tom Holt’s", "President Bell’s", "her", "the company’s"];
  const roles =
    "press secretary|campaign manager|spokesman|running mate|lawyer|chief of staff|senior adviser|wife|doctor|brother|pollster|national security adviser".split(
      "|",
    );
  const said: readonly ((who: string) => string)[] = [
    (who) => `“This is a danger to all of us,” said ${who}.`,
    (who) => `“This is a danger to all of us,” ${who} said.`,
    (who) => `${capitalised(who)} said the plan was “a danger to all of us.”`,
    (who) => `According to ${who}, the plan is “a danger to all of us.”`,
  ];
  const wrong = owners.flatMap((owner) =>
    roles.flatMap((role) =>
      said.flatMap((clause) => {
        const text = `Tom Holt met Ana Ruiz and President Nora Bell on Monday.\n\n${clause(`${owner} ${role}`)}`;
        return read(text)
          .filter(({ speaker }) => speaker?.endsWith(role) !== true)
          .map(({ speaker }) => `${text} => ${speaker}`);
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test("what one camp says is not what the other's says", () => {
  const pairs = [
    ["Breck’s campaign", "Marsh’s campaign"],
    ["The Breck campaign", "The Marsh campaign"],
    ["Donald Breck’s spokesman", "Hillary Marsh’s spokesman"],
    ["Breck’s lawyers", "Marsh’s lawyers"],
    ["Breck’s office", "Marsh’s office"],
  ];
  for (const [one = "", other = ""] of pairs) {
    const text = `Donald Breck met Hillary Marsh.\n\n${one} said it was “a danger to all of us.” ${other} called that “a smear of the worst kind.”`;
    expect(read(text).map(({ speaker }) => speaker)).toEqual(
      [one, other].map((each) => expect.stringContaining(each.replace(/^The /u, ""))),
    );
  }
});

/** Sentences of X and Y, and whose the words are that stand for Q, S or D; several where readers may differ. */
const told: readonly (readonly [sentence: string, whose: string])[] = [
  ["X said Y had called the plan Q.", "Y"],
  ["The plan is Q, X said, according to Y.", "X"],
  ["X cited Y as saying the plan was Q.", "Y"],
  ["X read out a letter from Y calling the plan Q.", "Y"],
  ["A tape of X saying the plan was Q surfaced after Y left.", "X"],
  ["X rejected Y’s claim that the plan was Q.", "Y"],
  ["X responded to Y’s Q remark.", "Y"],
  ["X mocked Y for saying the plan was Q.", "Y"],
  ["X quoted Y: D", "Y"],
  ["X disagreed with Y, who called the plan Q.", "Y"],
  ["X told Y: D", "X"],
  ["X recalled Y’s words: D", "Y"],
  ["X heard Y say the plan was Q.", "Y"],
  ["X was told by Y that the plan was Q.", "Y"],
  ["X was called Q by Y.", "Y"],
  ["X’s book calls Y Q.", "X"],
  ["X, whom Y has called Q, said he was sorry.", "Y"],
  ["X echoed Y’s warning that the plan was Q.", "Y"],
  ["X attacked Y, saying the plan was Q.", "X"],
  ["X attacked Y over what he called Q.", "X"],
  ["X attacked Y after she called the plan Q.", "Y"],
  ["X attacked Y’s interview in which she called the plan Q.", "Y"],
  ["X laughed when Y said the plan was Q.", "Y"],
  ["Y was described by X as Q.", "X"],
  ["In a letter to Y, X called the plan Q.", "X"],
  ["X said in an email to Y that the plan was Q.", "X"],
  ["“This is a danger to all of us,” X quoted Y as saying.", "Y"],
  ["“This is a danger to all of us,” said X, who has criticized Y.", "X"],
  ["“This is a danger to all of us,” said an aide to X.", "aide"],
  ["“This is a danger to all of us,” said a spokesman for X.", "spokesman"],
  ["Critics of X say the plan is Q.", "critics"],
  ["X denied claims that the plan was Q.", ""],
  ["X dismissed the plan as Q.", "X"],
  ["Told that the plan was Q, X laughed.", ""],
  ["It was X, not Y, who called the plan Q.", "X"],
  ["Not X but Y called the plan Q.", "Y"],
  ["While X praised it, Y called the plan Q.", "Y"],
  ["X praised it, but Y called the plan Q.", "Y"],
  ["X said the plan was Q, a view that Y shares.", "X"],
  ["X called the plan Q while Y nodded.", "X"],
  ["With Y at his side, X called the plan Q.", "X"],
  ["X told supporters of Y that the plan was Q.", "X"],
  ["X’s comment that Y was Q drew laughs.", "X"],
  ["In the words of X, Y is Q.", "X"],
  ["To X, Y is Q.", "X"],
];

test("of two people in a sentence, the words are whose the sentence says, and nobody else's for certain", () => {
  const stand: Readonly<Record<string, string>> = {
    X: "Donald Breck",
    Y: "Hillary Marsh",
    Q: "“a danger to all of us”",
    D: "“This is a danger to all of us.”",
  };
  const wrong = told.flatMap(([sentence, whose]) => {
    const text = sentence.replace(/[XYQD](?!\p{L})/gu, (letter) => stand[letter] ?? "");
    const found = read(text).find(({ start, end }) => text.slice(start, end).includes("danger"));
    const expected = whose === "" ? null : (stand[whose] ?? whose);
    const speaker = found?.speaker ?? null;
    return speaker?.toLowerCase() === expected?.toLowerCase() ? [] : [`${text} => ${speaker}, ${found?.attribution}`];
  });
  expect(wrong).toEqual([]);
});

/** What names several people, and what each of them is called afterwards. */
const casts: readonly (readonly [introductions: readonly string[], called: Readonly<Record<string, string>>])[] = [
  [
    [
      "Sen. Daniel Holt, R-Ohio, spoke in Dayton on Monday. Gov. Ana Ruiz, a Democrat, did not attend. Police Chief Tom Bell stood by the door.",
      "“It is late,” Police Chief Tom Bell told the board. Sen. Daniel Holt, an Ohio Republican, and Gov. Ana Ruiz, a second-term Democrat, listened.",
    ],
    {
      "Daniel Holt":
        "the senator|the Republican|the Ohio senator|the Ohio Republican|the lawmaker|the freshman senator|the two-term senator|the 54-year-old senator|Sen. Holt",
      "Ana Ruiz": "the governor|the Democrat|the two-term governor|the state’s governor|the popular governor|Ms. Ruiz",
      "Tom Bell": "the chief|the police chief|the veteran police chief|the chief of police|Chief Bell",
    },
  ],
  [
    [
      "Chief Executive Mark Vance of Vantrell Systems met union president Carla Mohr on Monday. Analyst Peter Yoon of Garrity Brothers watched.",
      "Vantrell Systems CEO Mark Vance sold his shares. Carla Mohr, president of the Machinists’ Union, protested, and Peter Yoon, an analyst at Garrity Brothers, shrugged.",
    ],
    {
      "Mark Vance": "the chief executive|the CEO|the company’s chief executive|the Vantrell chief executive",
      "Carla Mohr": "the union president|the union leader|the union’s president",
      "Peter Yoon": "the analyst|the veteran analyst|the Garrity analyst",
    },
  ],
  [
    [
      "Detective Luis Ortega arrested singer Mia Lane on Monday. Her producer, Gil Brody, and the novelist Anna Kowal were there.",
      "Singer Mia Lane was arrested by Detective Luis Ortega on Monday. Gil Brody, her producer, and Anna Kowal, a novelist, were there.",
    ],
    {
      "Luis Ortega": "the detective|the veteran detective",
      "Mia Lane": "the singer|the pop singer",
      "Gil Brody": "the producer|the singer’s producer",
      "Anna Kowal": "the novelist|the author|the writer",
    },
  ],
  [
    [
      "Foreign Minister Karl Aust met Ambassador Li Wen on Monday. General Juan Pardo and Prime Minister Eva Lund were in Oslo.",
      "Karl Aust, the foreign minister, met Li Wen, the Chinese ambassador, on Monday. Prime Minister Eva Lund and General Juan Pardo were in Oslo.",
    ],
    {
      "Karl Aust": "the foreign minister|the minister|the veteran foreign minister",
      "Li Wen": "the ambassador|China’s ambassador|the envoy|the diplomat",
      "Juan Pardo": "the general|the army general",
      "Eva Lund": "the prime minister|the premier|the embattled prime minister",
    },
  ],
];

test("whoever is called by an office, by more than it or by a word like it is the one who has it, whoever spoke before", () => {
  const wrong = casts.flatMap(([introductions, called]) =>
    introductions.flatMap((introduction) =>
      Object.entries(called).flatMap(([name, roles]) =>
        roles.split("|").flatMap((role) =>
          [
            "The matter is not over.",
            ...Object.keys(called).map((each) => `“We tried,” ${each.split(" ")[1]} said.`),
          ].flatMap((between) => {
            const text = `${introduction}\n\n${between}\n\n“We are ready,” ${role} said. ${capitalised(role)} called it “a long and bitter road.”`;
            return read(text)
              .slice(-2)
              .filter(({ speaker }) => speaker !== name)
              .map(({ speaker }) => `${text} => ${speaker}`);
          }),
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

const roles = (text: string) =>
  Object.fromEntries(readQuotations({ text, blocks: readPlainText(text) }).cast.map(({ name, role }) => [name, role]));

test("what explains a name is read to its end, past the stops of what is abbreviated", () => {
  for (const [role, rest] of [
    ["ambassador to the U.N.", ", on Monday."],
    ["ambassador to the U.N.", ""],
    ["ambassador to the U.N.", " She had asked for a vote."],
    ["head of the U.S. mission", "."],
    ["deputy to Robert J. Holt", "."],
  ] as const)
    expect(roles(`“It is late,” said Ana Ruiz, ${role}${rest}`)["Ana Ruiz"]).toBe(role);
  // A given name of two syllables is no description, and a post with a number is nobody's name.
  expect(roles("“It is late,” Jin-woo Paik, Second Secretary of the mission to the U.N. told the Courier.")).toEqual({
    "Jin-woo Paik": "Second Secretary of the mission to the U.N.",
  });
});

test("nobody else's name and deed is part of what somebody is", () => {
  for (const text of [
    "Detective Luis Ortega arrested singer Mia Lane. “It is late,” said Luis Ortega. “I know,” said Mia Lane.",
    "Detective Luis Ortega and singer Mia Lane met. “It is late,” said Luis Ortega. “I know,” said Mia Lane.",
  ])
    expect(roles(text)).toEqual({ "Luis Ortega": "Detective", "Mia Lane": "singer" });
  expect(
    roles(
      "General Juan Pardo and Prime Minister Eva Lund met. “It is late,” said Juan Pardo. “I know,” said Eva Lund.",
    ),
  ).toEqual({ "Juan Pardo": "General", "Eva Lund": "Prime Minister" });
  expect(roles("“It is late,” commented rapper Mia Lane.")).toEqual({ "Mia Lane": "rapper" });
  for (const [text, role] of [
    ["Her criticism of challenger Mia Lane was muted.", "challenger"],
    ["A letter came from spokesman Mia Lane.", "spokesman"],
    ["She was asked to answer Mia Lane.", null],
    ["Most people on the floor, Mia Lane among them, were calm.", null],
    ["Mia Lane, could be a dream voter for him.", null],
    ["The envoy met his opposite number Mia Lane.", "opposite number"],
  ] as const)
    expect(roles(`${text} “It is late,” said Mia Lane.`)["Mia Lane"]).toBe(role);
});

test("“he” is whom the sentence before is about, whoever else it names", () => {
  const sentences =
    "Holt praised Breck for his patience.|Holt told voters that Breck would raise taxes.|Holt was introduced by Breck.|Holt spoke after Breck left the stage.|Holt, who lost to Breck in 2012, has not ruled it out.|Holt laid out contrasts between himself and his rival, Breck, and promised that Carl Mohr would never serve.|Holt laughed when a voter asked him about Breck.|After meeting Breck, Holt flew to Ohio.|In a speech about Breck, Holt drew a line.|With Breck beside him, Holt stepped to the microphone.|The senator went after Breck.|He went after Breck.|Holt has called Breck twice since the vote.|Holt wants Breck to quit.".split(
      "|",
    );
  const wrong = sentences.flatMap((sentence) => {
    const text = `Gov. Martin Breck won Ohio on Sunday. Sen. Daniel Holt spoke in Dayton on Monday.\n\n${sentence} “It is time,” he said. He called it “a long and bitter road.”`;
    return read(text)
      .filter(({ speaker }) => speaker !== "Daniel Holt")
      .map(({ speaker }) => `${text} => ${speaker}`);
  });
  expect(wrong).toEqual([]);
});

test("surnames that are offices, days or what people do are names", () => {
  for (const name of "Ned Bishop|Howard Dean|Angus King|Laura Judge|Tim Major|Tim English|Tim Early|Tim May|Tim Baker|Tim Speaker|Beth Banks|Beth Law|Tim Washington|Martin Luther King Jr.".split(
    "|",
  )) {
    const surname =
      name
        .replace(/ Jr\.$/u, "")
        .split(" ")
        .at(-1) ?? "";
    const text = `${name} runs the yard. Lena Holt owns it.\n\n“It was dark,” ${surname} said. “I saw it,” said ${surname}, who lives there.`;
    expect(read(text).map(({ speaker }) => speaker)).toEqual([name, name]);
  }
});

test("bodies speak in the plural, and “the group” is one of its kind", () => {
  for (const plural of "Hospitals|Unions|Local councils|Environmental groups|House Republicans|Tech companies".split(
    "|",
  ))
    expect(read(`${plural} called the plan “a danger to all of us.”`)[0]?.speaker?.toLowerCase()).toBe(
      plural.toLowerCase(),
    );
  const text =
    "The American Civil Liberties Union sued on Monday. The Justice Department declined to comment.\n\n“This is a danger to all of us,” the group said.";
  expect(read(text)[0]?.speaker).toBe("American Civil Liberties Union");
});

test("where somebody is from, and that only their first name is told, hides nobody", () => {
  for (const who of [
    "Nora Whitman of Athens, Tennessee",
    "Nora Whitman from Athens, Ga.",
    "Nora Whitman of Lagos, Nigeria",
  ])
    expect(read(`“I am tired,” ${who} said of it.`)[0]?.speaker).toBe("Nora Whitman");
  for (const who of [
    "the woman, who would offer only her first name, Trudy, and her age, 71",
    "a woman who asked to be identified only as Trudy",
    "a retired nurse who asked that only her first name, Trudy, be used",
  ])
    expect(read(`“I am tired,” said ${who}.`)[0]?.speaker).toBe("Trudy");
});

test("where somebody works or lives is not “he” or “she”", () => {
  for (const place of ["Khan Younis", "Carson City", "Ann Arbor", "St. Albans", "Lake Charles", "San Antonio"]) {
    const text = `“It was hit twice,” said Yousef Masri, a surgeon in ${place}.\n\n“We work by the light of our phones,” he said.`;
    expect(read(text).map(({ speaker }) => speaker)).toEqual(["Yousef Masri", "Yousef Masri"]);
  }
});

test("the senator from one state is not the one from another", () => {
  const both = "Sen. Dana Wirth, R-Ariz., and Sen. Paul Oster, D-Ohio, met on Monday. Oster was pleased.\n\n";
  const one = "Ohio Sen. Paul Oster spoke on Monday.\n\n";
  for (const said of [
    "“This is a good bill,” said the senator from Arizona.",
    "“This is a good bill,” the senator from Arizona said.",
    "The senator from Arizona said: “This is a good bill.”",
    "“This is a good bill,” said the Republican from Arizona.",
  ]) {
    expect(read(both + said)[0]?.speaker).toBe("Dana Wirth");
    expect(read(one + said)[0]?.speaker).not.toBe("Paul Oster");
  }
});

test("a country, a family and a body that posts speak; how somebody is while they speak hides nobody", () => {
  for (const [text, speaker] of [
    ["Slovenia withdrew on Tuesday, saying it could not take part “in good conscience.”", "Slovenia"],
    ["The family of Jonah Abara, 19, said in a statement released through police: “He was gentle.”", "family"],
    ["“Leave now,” the sheriff’s office posted on Facebook.", "sheriff’s office"],
    ["“Leave now,” the company posted on X at noon.", "company"],
    ["“I am sorry,” a sobbing Travis Embry told the court.", "Travis Embry"],
    ["“I’m not going anywhere” – that was the message from Reform leader Duncan Feary on Thursday.", "Duncan Feary"],
    ["“Too little, too late,” was the verdict of Lucía Arrieta, the lead negotiator.", "Lucía Arrieta"],
  ] as const)
    expect(read(text)[0]?.speaker).toBe(speaker);
});

test("how somebody is before a surname, a state before what they were asked, a day after many: none hides who speaks", () => {
  const intro = "Judge Ana Prentice heard the case against Owen Slate.\n\n";
  for (const [text, speaker] of [
    ["A visibly shaken Prentice said the report was “as thin as old soup.”", "Ana Prentice"],
    ["“I have heard enough,” said a weary Prentice.", "Ana Prentice"],
    ["Sen. Mae Colby, D-Mont., on whether Slate had been fair: “Not for one minute of it.”", "Mae Colby"],
    ["Sen. Mae Colby (D-Mont.), after being asked what she liked most: “The end.”", "Mae Colby"],
    ["Several state senators on Monday blasted the deal for Slate, calling it “loony and deaf.”", "state senators"],
  ] as const)
    expect(read(intro + text).at(-1)?.speaker).toBe(speaker);
});

test("who a sentence is about speaks next, and not whom it says to have said or promised something", () => {
  expectLast([
    [
      "Joel Penrose doubted Ana Salt’s account of what Clay Whitmore had said.\n\n“We would be hearing from others.”",
      "Joel Penrose",
    ],
    [
      "Paul Ridley stood up for it against rivals such as Rob Salt, who has promised to end it. “It works,” he said.",
      "Paul Ridley",
    ],
    [
      "“It stays,” Curt Brandt said.\n\nThe Evening Post asked Glenn Wexley whether he agreed with Mr Brandt.\n\n“I give no marks.”",
      "Glenn Wexley",
    ],
    ["It quoted Tom Naylor as saying that he “had no illusion that this was routine.”", "Tom Naylor"],
    ["Prime Minister Dougal Renn met Ana Ruiz. “We are sure,” the PM said.", "Dougal Renn"],
    ["Mike Holt spoke in Iowa. Those lines and his jab at the “blow-dried boys of television” were new.", "Mike Holt"],
    ["Jo Threll went further with a claim that the bill was a “vote to walk off a cliff”.", "Jo Threll"],
    ["The campaign is promoting the paper’s finding that the tariffs “would sharply raise the rewards.”", "paper"],
    [
      "Marcus Bell, a farmer who fretted that Nora’s mouth “might get somebody shot,” said the idea of Nora bothers him less.",
      "Marcus Bell",
    ],
    [
      "It has friends, said Sen. Leonard Abel, D-N.J. Abel belongs to the six.\n\n“You would be surprised,” Abel said.",
      "Leonard Abel",
    ],
  ]);
});

test("a verb after a comma and “and” is of whoever said the first thing; a post, a spokesman and a court's ruling are none", () => {
  expectLast([
    [
      "Ana Tijani met them. Tijani says Khartoum did not break the lines, and says the men are “walking with heads high”.",
      "Ana Tijani",
    ],
    [
      "Viktar Karat said he would reply once Stockholm had been told, and called the charges “utterly uncouth”.",
      "Viktar Karat",
    ],
    [
      "Carol Hendry spoke. Ms Hendry went beyond what the White House had said before by adding: “We are as one.”",
      "Carol Hendry",
    ],
    [
      "Pavel Lukin gave the order.\n\nMr Lukin’s spokesman called the words “beyond forgiveness”.",
      "Mr Lukin’s spokesman",
    ],
    ["The plans were brushed aside by the Ministry of Defence (MoD) as “idle guesswork”.", "Ministry of Defence"],
    ["Mr March was called by the campaigner Des Watling a “pirate captain” as he sat there.", "Des Watling"],
    ["“It is open,” Ana Paik, Second Secretary of the Mission to the U.N. told the paper.", "Ana Paik"],
    [
      "RONALD FERRIER has spoken.\n\nMr Ferrier said there were “a few people” who knew Jonathan Ferrier.",
      "Ronald Ferrier",
    ],
    ["“They fire,” a White House official said.\n\nSpokesman Brendan Sallow made the comments.", "Brendan Sallow"],
    [
      "Ron Ferrier spoke. Mr Ferrier, head of its parent Ferrier Group, on his third day, said he was “in the dark”.",
      "Ron Ferrier",
    ],
    ["The revolt was written off as “pointless” and “sad” by party leaders.", "party leaders"],
    ["It was long. The sweeping ruling “eats at the trust on which we sit”.", null],
  ]);
});

test("who tells of something, at the end of a sentence, before it or of what it holds, and who does not", () => {
  expectLast([
    ["The plane made three “terribly near” turns, Pentagon spokesman Ivan Pruitt told reporters.", "Ivan Pruitt"],
    ["As the Pentagon stated earlier, a Russian bomber made a “dangerous pass” at a tanker.", "Pentagon"],
    ["As Ana Ruiz told them, Jo Holt called it a “dangerous pass” at a tanker.", "Jo Holt"],
    ["Gov. Jo Paoletti signed it though it had “soft spots” that she said had to be repaired.", "Jo Paoletti"],
    ["Harlan met him. Borrowing a habit, Dana Harlan had a name for her rival - “Lobbyist Luis”.", "Dana Harlan"],
    ["Kirk Holt was angry after he heard from a friend in Amman that “a planeload is on a runway.”", "friend"],
    [
      "“It is wrong,” said Sen. Hank Oland, over whose state the Pentagon said it flew. “We have no answer.”",
      "Hank Oland",
    ],
    ["It was one of two, including one the Pentagon called a “total flop.”", "Pentagon"],
    [
      "She recalled that Mr. Roy Garrick on Monday, at a conference in Oslo, said that “no one has hit harder.”",
      "Roy Garrick",
    ],
    [
      "The Pentagon spoke. American forces said they hit back hours later with “limited airstrikes” on it.",
      "American forces",
    ],
    ["The sentence drew swearing from the defendant who yelled “Is this a wind-up? You never read it.”", "defendant"],
    [
      "Tom Oakes read a short statement from a sheet of paper expressing regret for the “historic mistake”.",
      "Tom Oakes",
    ],
    [
      "Carl Camden spoke. Sanford Lewin tried to step in (“Let him speak!”) only to be told by Carl Camden to wait.",
      null,
    ],
    ["“We would do it,” Kent Rourke said when asked why Channel One held it. “He gave a speech.”", "Kent Rourke"],
    [
      "“We would do it,” Kent Rourke said.\n\nOn unnamed sources: “There is a way to let people understand.”",
      "Kent Rourke",
    ],
    ["The draft text, seen Thursday by ABN News, condemned “the horror of it all” in the camps.", "draft text"],
    ["Warren Holt spoke. One sign of it, in Holt’s view, is that “they are about to go.”", "Warren Holt"],
    [
      "When Ana Finch insisted on knowing it, Warren Holt would not be drawn: “We have been up this hill.”",
      "Warren Holt",
    ],
    [
      "Neil Moss praised it against leader Carl Detweiler’s (R-Indiana) accusation that it is “allergic to force.”",
      "Carl Detweiler",
    ],
    [
      "Julian Moss, chief executive of Holm, Lea and Wan Hospitals Trust, which runs it, posted on X that it was “full”.",
      "Julian Moss",
    ],
    [
      "Pointing to what Belarus has said of it, the person said: “Egged on by its friends, Kyiv has charged it.”",
      "person",
    ],
    ["It came from Eddie Nugent. “You wrote against homes,” said an astonished cllr Nugent.", "Eddie Nugent"],
    ["Bosses maintain there was “no plot against them” behind it.", "bosses"],
    [
      "The ferry sank. The inquiry is “going to run for months”, with Carl Tamihana saying it was bad.",
      "Carl Tamihana",
    ],
    ["“It holds,” said spokesman for Gift Chirambo, Lovemore Phiri.", "Lovemore Phiri"],
    [
      "The letter, signed by whip Lucia Moretti and members including Craig Nuttall, said it was a “loud bell”.",
      "letter",
    ],
    ["Oman´s Foreign Minister Haitham Rawahi praised it, tweeting: “These days are an honest step.”", "Haitham Rawahi"],
    ["Mr Niels Overgaard has written a farm “rescue plan” to send back to Brussels those rules.", null],
    ["Peng answered Liang, urging officials to change the word “customs” to “inspection” in the bills.", null],
    ["“At every new moon,” he said [“at every new moon” is an idiom that means “regularly,” and no more].", null],
    ["Ana Holt has said nothing, but Barry Moss, Holt’s chief spokesman tweeted: “How come you go in?”", "Barry Moss"],
    ["“It is open,” Halima Farouk, EAC electoral affairs commissioner said, presenting it.", "Halima Farouk"],
  ]);
});

test("“he” is the girl's father, whose name has an article within, or an ambassador, and no body or country", () => {
  expectLast([
    [
      "It heard from Miss Jo Croft.\n\nThe girl’s father told them it was closed.\n\n“I am tired,” he said.",
      "girl’s father",
    ],
    [
      "Faraj al-Mabrouki spoke after a session with Prime Minister Karim Belhadj.\n\n“It was slow,” he said.",
      "Faraj al-Mabrouki",
    ],
    [
      "Guinea’s Ambassador Sekou Bangoura told them he spoke for it and begged the assembly “to do whatever it takes.”\n\n“We ask for more,” he said.",
      "Sekou Bangoura",
    ],
    ["State Emergency Controller Neville Coates has repeated it.\n\n“It is dark,” he said.", "Neville Coates"],
    ["New Delhi: MP Karthik Rao on Tuesday called it “hollow, all of it.”\n\n“It is,” he said.", "Karthik Rao"],
    ["Officers will now lean on it.\n\nThey had maintained that “it is bad for all.”", "officers"],
    ["Nato has blamed Russia. The alliance said the choice was “needless sabre-rattling”.", "Nato"],
    ["According to the Fisheries Board, it took place on Tuesday. “The board rejects it,” it said.", "Fisheries Board"],
    [
      "On Thursday, a senior defense official cautioned them. The official was tired.\n\nThe official said it is “filling the airwaves” with calls.",
      "senior defense official",
    ],
    [
      "“Your glove,” said Artigues, bowing to the stranger.\n\n“I have dropped nothing,” replied the stranger.",
      "stranger",
    ],
  ]);
});

test("whom the first whole sentence tells without a name is whoever has the office by name; a show's title is nobody's turn", () => {
  const lines = [
    "Politics",
    "A Kansas congressman on Saturday said voters should look away.",
    "“Stare at the feed store,” Rep. Neil Barstead said on “Face the Week.”",
    "“It drives me up a wall,” the Democratic congressman said.",
  ];
  expect(read(lines.join("\n\n")).map(({ speaker }) => speaker)).toEqual(["Neil Barstead", null, "Neil Barstead"]);
});

test("a signature in a line of its own goes before whoever spoke in the paragraph above", () => {
  const [, unsigned] = read("“It is late.” —Counsel Greg Tolland\n\n“Then show us the harm.”\n\n—Judge Carl Amstutz");
  expect(unsigned?.speaker).toBe("Carl Amstutz");
});

test("a line with a title and a name, or a name and what they are, says whose paragraph comes next", () => {
  const above = "Lawmakers answered. “It was bad,” Joan Tarpley said.\n\n";
  for (const [line, speaker] of [
    ["Congressman Sam Whitlow", "Sam Whitlow"],
    ["Nate Levitt, governor of Ohio", "Nate Levitt"],
  ])
    expect(read(`${above}${line}\n\n“We ought to be building.”`).at(-1)?.speaker).toBe(speaker);
  // Not of a paragraph that tells its own.
  expect(read(`${above}Congressman Sam Whitlow\n\n“We ought to,” she said.`).at(-1)?.speaker).toBe("Joan Tarpley");
});

test("a sentence led in by a comma is a quotation though its mark is not closed", () => {
  for (const [open, close] of ["“”", '""']) {
    const text = `Marina owner Skip Hathorne said, ${open}We will be open by the Fourth of July.\n\nDoris Pell was less sure. ${open}Maybe Labor Day,${close} she said.`;
    const found = readQuotations({ text, blocks: readPlainText(text) }).quotations;
    expect(found.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual([
      ["We will be open by the Fourth of July.", "Skip Hathorne"],
      ["Maybe Labor Day,", "Doris Pell"],
    ]);
  }
});

test("people without a name speak, shout and are they", () => {
  expectLast([
    ["“Safe roads for all of us!” a chorus of people shouted, protesting.", "people"],
    ["Hundreds of demonstrators shouted, “Open the doors now!”", "demonstrators"],
    ["“You must answer her,” people yelled at Carl Nyberg.\n\n“I think that I did,” he said.", "Carl Nyberg"],
    ["Delegates took up a chant, crying “you must quit right now!” as Yolanda Pruitt left.", "delegates"],
    ["Many of the Tully delegates seemed deaf to it.\n\n“Whose party? Our party!” they sang.", "Tully delegates"],
    ["Voters were angry.\n\n“It fails,” they said.", "voters"],
    ["Labeled a “fake” and a “crank” by people in the audience, Gossage held his ground.", "people"],
    ["“Hey,” Ana Ruiz said. “How come?” I asked.", null],
    ["Curtis Bell laughed when I asked if they were “bust” people.", null],
    ["Raymond Quezada has said so of what he and his staff have called a “hello between tables.”", "Raymond Quezada"],
  ]);
});

test("an office is its holder's, and nobody's who works for them", () => {
  expectLast([
    ["The governor’s press secretary, Hank Dupree, left. The governor said, “It is over now.”", "governor"],
    ["Hank Dupree, a top aide to the mayor, left. The mayor called it “a total disgrace.”", "mayor"],
    [
      "“It is,” said Democratic Sen. Rufus Chafin.\n\nSen. Nell Dotson was upset.\n\n“No,” the senator said.",
      "Nell Dotson",
    ],
    [
      "“It is,” said Democratic Sen. Rufus Chafin.\n\nSen. Nell Dotson was upset.\n\n“No,” the Fayette County Democrat said.",
      "Nell Dotson",
    ],
    ["“I was in last place,” a spokesman for software maker Prairie Gold said.", "spokesman"],
    ["Teresa Mendes left.\n\n“I was,” the former president of seed company Prairie Gold said.", "Teresa Mendes"],
    ["A spokesman for former Gov. Vincent Amato’s campaign called it “a very sad day.”", "spokesman"],
  ]);
});

test("who is told to say so otherwise than right before the words", () => {
  expectLast([
    [
      "Wendell Strake is there.\n\nAs Thomas Ferrante left with Eleanor Voss, he told them he “would not trade places.”",
      "Thomas Ferrante",
    ],
    ["Patrice Coleman of Baltimore, Maryland, said the protest was “trashy.”", "Patrice Coleman"],
    ["LANSING —Gov. Dale Whitlock swung at it on Thursday, calling the remark “bizarre.”", "Dale Whitlock"],
    ["She brushed aside talk by some party veterans that it would “sink us all in Iowa.”", "party veterans"],
    [
      "Liang rebutted a White House claim that Wendell Strake dismissed him because they “had lost faith.”",
      "White House",
    ],
    [
      "Stung by remarks Nora Finch made Tuesday hinting that they “stand between us and it,” Babbage left.",
      "Nora Finch",
    ],
    [
      "The page quoted Diana Salazar as telling a volunteer on Thursday that they don’t “deserve another nickel.”",
      "Diana Salazar",
    ],
    [
      "A story quoted Garrett Lindholm saying in private, “We’ll cut the rope,” in reference to it.",
      "Garrett Lindholm",
    ],
    ["It comes on the heels of vows from Clerk Rod Stamper to “hose out the barn.”", "Rod Stamper"],
    ["Another of its lines: “I was wrong.”\n\nThat’s what Alice Goode told them when asked.", "Alice Goode"],
    [
      "Norman Gage left.\n\nSpokesman Clay Fontenot denies Gage asked for more. He called it “flat wrong.”",
      "Clay Fontenot",
    ],
    ["Charlene Holloway said Republicans went on a “three-week fishing trip” despite it.", "Charlene Holloway"],
    ["Ana Prescott has more than once hailed the director, Yerlan Abishev, as a “brilliant operator.”", "Ana Prescott"],
    ["Clay Bonham took aim at Republicans who are “joined at the hip with them,” for backing it.", "Clay Bonham"],
  ]);
});

test("who speaks is told in a clause of another's, by an aside, or only after", () => {
  expectLast([
    [
      "Edwin Barlow left.\n\nBarlow, said Patty Kowalczyk, a 52-year-old driver, is “telling them what they think.”",
      "Patty Kowalczyk",
    ],
    [
      "Thomas Akers said that some of the files, written or opened by Nadia Rahal, could be “of interest” to it.",
      "Thomas Akers",
    ],
    ["Priya Raman hit back at Ted Gallivan for saying that she made it “look like a zoo.”", "Ted Gallivan"],
    ["It was brushed off Thursday by spokesman Kevin Pruitt as “one more circus for us.”", "Kevin Pruitt"],
    [
      "As he had promised, moments after he was sworn in, Emil Conrad rose, saying that from now on, “They are coming.”",
      "Emil Conrad",
    ],
    [
      "A profile quoted Len Dorsett jeering at her and asking if anyone would “sit through four years of that.”",
      "Len Dorsett",
    ],
    ["According to the Courier, Jim Brubaker was showered with shouts like “earn your own pay.”", null],
    ["Scores of delegates shouted “Say his name!” and “Honor Your Word” as he came.", "delegates"],
    ["They were Democrats Nadine Pryor and Tom Egan.\n\n“It is late,” Pryor said.", "Nadine Pryor"],
    ["“There was no warning at all.”\n\nEsther Nakibuuka was grading papers when the tank split.", "Esther Nakibuuka"],
    ["Ana Bell left.\n\n“You’ve got my answer in writing,” Rep. Joan Fitzwater (D-WI)", "Joan Fitzwater"],
    ["“Reckless,” is how longtime stalwart Gov. Ruth Amsel described the newest suggestion.", "Ruth Amsel"],
    ["A passenger in a van leans out to holler, “Get a life!”", "passenger"],
    [
      "Clint Bannister saluted Donohue’s little-known challenger, Ward Stetson, for it and said of Donohue: “Pat’s fine.”",
      "Clint Bannister",
    ],
    ["Sherman Brockway made fun of Keating’s son, Russ, one of his opponents, as “damp toast.”", "Sherman Brockway"],
    ["Asked why she is the only one taking “extremely blunt” positions, Tyler Nakagawa shrugged.", null],
    ["Ana Coleman said a young man spat at her and called her a “sellout.”", "young man"],
    [
      "Chet Ruddock left. Haskell looked on as her favorite, state Sen. Philip Vance, was jeered as he asked them to “follow their own lights.”",
      "Philip Vance",
    ],
    [
      "Andreas Petrakis is here.\n\nWhen asked about it, as Barr had been by then-Mayor Tomas Rehak, Petrakis said that “we will be pushing on” with it.\n\n“My view is that,” he said.",
      "Andreas Petrakis",
    ],
    ["Raymond Boyle is due to give what he’s called a “landmark address” on it.", "Raymond Boyle"],
  ]);
});

test("who denies a crime is a defendant, and who denies a report is not", () => {
  const roleOf = (text: string): string | null | undefined =>
    readQuotations({ text, blocks: readPlainText(text) }).cast.find(({ name }) => name === "Clay Fontenot")?.role;
  for (const said of [
    "denies murder",
    "pleaded not guilty",
    "denied two counts of fraud",
    "is charged with first-degree murder",
  ])
    expect(roleOf(`Clay Fontenot ${said}. “It is flat wrong,” he said.`)).toBe("defendant");
  for (const said of [
    "denied the report",
    "is accused of lying",
    "was charged with running the office",
    "pleaded for calm",
  ])
    expect(roleOf(`Clay Fontenot ${said}. “It is flat wrong,” he said.`)).toBe(null);
});

test("a headline names who says its words: by a label, by a verb, by what stands after them", () => {
  const speakerIn = (headline: string, text: string): string | null => {
    const all = `# ${headline}\n\n${text}\n`;
    const blocks = [
      { kind: "heading" as const, start: 2, end: headline.length + 2, level: 1, paragraph: 0 },
      { kind: "paragraph" as const, start: headline.length + 4, end: all.length - 1, level: 0, paragraph: 1 },
    ];
    return readQuotations({ text: all, blocks }).quotations[0]?.speaker ?? null;
  };
  const text = "Dwight Purcell spoke on Monday. It took an hour.";
  expect(speakerIn("Dwight Purcell: Hobart didn’t call it “genuine”", text)).toBe("Dwight Purcell");
  expect(speakerIn("Exclusive – Dwight Purcell: Time to brake on “runaway” permits", text)).toBe("Dwight Purcell");
  expect(speakerIn("Purcell says words about the judge were “twisted”", text)).toBe("Dwight Purcell");
  expect(speakerIn("“Folks are onto something,” Purcell said", text)).toBe("Dwight Purcell");
  expect(speakerIn("Leaked Tape: Hobart “needs a kick”", text)).toBe(null);
});

test("who rips, foretells, brings up or orders something, however far the words are", () => {
  expectLast([
    ["Ana Ruiz ripped Holt for not having the “patience and the seriousness” of the job.", "Ana Ruiz"],
    ["Gus Pappas, the former mayor, foretold in a speech that she would get “fenwicked.”", "Gus Pappas"],
    ["Buster Lyle brought up that his opponents are all about to put “a mountain of dough” into it.", "Buster Lyle"],
    ["From here on, Howard Pruss ordered that the widow not “hinder” the crews.", "Howard Pruss"],
    ["No less an oracle than Paul Lindqvist pronounced that the contest is a “coin toss.”", "Paul Lindqvist"],
    ["Roy Haldane, the front-runner, on Sunday first blamed “brats” for his decision.", "Roy Haldane"],
    [
      "Judge Howard Pruss freed her. With most letting them in — only his brother is still holding out — Pruss ruled that the firm is “getting the entry it needs.”",
      "Howard Pruss",
    ],
    ["Ada Dunleavy spoke of Tyrone Gaines, the councilman who announced it, as “this little fellow.”", "Ada Dunleavy"],
    [
      "Hank Crowell has dug in on his 2013 remark that they overstay out of “honest sweat,” and smiled.",
      "Hank Crowell",
    ],
  ]);
});

test("whose words another one's sentence tells of", () => {
  expectLast([
    ["“A little spice,” Boone said as troopers led away a demonstrator shouting, “Boone’s a crook.”", "demonstrator"],
    [
      "The court did nothing. The order was only eight words: “The court being evenly split, the order stands.”",
      "order",
    ],
    ["Edie Marchand left. The Union Leader’s headline the next day caught the mood: “Fresh doubts.”", "Union Leader"],
    ["He blamed the Ledger for reporting that Lyle was “going fishing” for the week.", "Ledger"],
    [
      "The chairwoman, Joyce Penning, put it short of the “great bulk” the Villareal campaign had boasted of.",
      "Villareal campaign",
    ],
    ["It hurt more than Owen Brandt’s mean crack about a “wind-up congresswoman” did.", "Owen Brandt"],
    ["Two weeks ago, demonstrators broke up a rally with shouts of “Boot Boone” and scuffled.", "demonstrators"],
    [
      "Scott Lindell spoke.\n\nLindell also called President Delgado the “Captain Hobbs of Presidents.”",
      "Scott Lindell",
    ],
    ["Only 1 in 6 voters in Kansas called themselves “very conservative,” few indeed.", null],
    [
      "When Herald reporter Gene Ackerly asked Bess Colby if her years would keep her from meeting the many demands of the office she sought, Colby had an answer: “I refuse.”",
      "Bess Colby",
    ],
  ]);
});

test("a line below a quotation, a role that adds to one and “they” go to whoever spoke", () => {
  expectLast([
    [
      "It was late.\n\n“If Tim is a storm, Lena is the forecast.”\n\nHal Burdette, a retired judge\n\nMore of it.",
      "Hal Burdette",
    ],
    [
      "It was late.\n\n“Party bigwigs have no business undoing it.”\n\nPriya Natarajan of VoteFirst\n\nMore of it.",
      "Priya Natarajan",
    ],
    [
      "Marjorie Teague called Castellan’s remarks “embarrassing.”\n\n“Dwight Eisenhower would have asked for his ticket back,” added the onetime White House hopeful.",
      "Marjorie Teague",
    ],
    [
      "A Green source: “Dozens queued up to weep.”\n\n“I am sure they will be queueing up again,” they said.",
      "Green source",
    ],
  ]);
});

test("of two with one surname it is whoever the sentence begins with, and not their brother", () => {
  const paragraph = "\n\n“It is time,” Bushnell said.";
  expectLast([
    [`Bill Bushnell campaigned for Ada Bushnell in Iowa on Monday.${paragraph}`, "Bill Bushnell"],
    [`Jeb Bushnell defended his brother, former Governor George Bushnell, on Monday.${paragraph}`, "Jeb Bushnell"],
    [`Former Governor George Bushnell joined his brother Jeb Bushnell in Iowa.${paragraph}`, "George Bushnell"],
  ]);
});

test("of two with one surname, the woman where the sentence has only “she”; the last whom a sentence was about", () => {
  const both = "Raymond Baptiste spoke first. “I ate here in 1994,” he said. His wife, Teresa Baptiste, grinned.";
  const more =
    "It has been a long and hard winter in the north for the campaign, which has labored to shed the notion that its voters cannot match the fervor of others, and which has had to do so in the snow.";
  expectLast([
    [
      `${both}\n\n${more}\n\nBaptiste, who heard more noise than she is used to, planted herself in the middle.\n\n“It takes a map,” Baptiste said.`,
      "Teresa Baptiste",
    ],
    [
      `${both}\n\n${more}\n\nRaymond Baptiste, who has spent a week touring the diners, eased into his turn.\n\n${more}\n\n“You want a mule,” Baptiste said.`,
      "Raymond Baptiste",
    ],
  ]);
});

test("a rule after a colon, a boast of a year, a line about somebody, a name and a question mark", () => {
  expectLast([
    [
      "Dolores Abernathy has a peculiar instruction for the new majority as it takes charge next week: Don’t be “reckless.”",
      "Dolores Abernathy",
    ],
    [
      "For Dolores Abernathy it is a turn from her boast in 2011 that her “one and only” task was to win.",
      "Dolores Abernathy",
    ],
    ["Whit Langford spoke. His notorious line about “lifelong coupon clippers” hurt him.", "Whit Langford"],
    [
      "Dominic Falcone was game.\n\nAuditor Prochaska? “Tough,” he said.\n\nRetired Gen. Otis Mayhew? “Salt of the earth.”",
      "Dominic Falcone",
    ],
    [
      "Sen. Tomas Arrieta has written a book, while Sen. Dwight Pennell (R-Ga.) has offered rules that he calls “the front door of it all.”",
      "Dwight Pennell",
    ],
    [
      "“It looks good,” said Ana Ruiz.\n\nOlivia Banks, a member of the committee, which was told of it, said: “It looks bad.”",
      "Olivia Banks",
    ],
    [
      "“It looks good,” offered a veteran Democrat.\n\nThe comedy is not lost on him. Said the Democrat: “You live long enough.”",
      "veteran Democrat",
    ],
  ]);
});

test("a husband or a wife is whose wife or husband is told of; who speaks in an ad; nobody is a building", () => {
  const snow =
    "It was a long and hard day in the north for the campaign, which has labored to shed the notion that its voters cannot match the fervor of others, and which has had to do so in the snow.";
  expectLast([
    [
      `Anne Lockhart and her husband Ben Lockhart came. “I run,” Anne Lockhart said. ${snow}\n\nRemembering when he met his wife in a Memphis courtroom, Lockhart told crowds that he “figured she was the best of us.”`,
      "Ben Lockhart",
    ],
    [
      "Former vice president Walter Ostrander won. Kip Ostrander is scrapping for the lane.\n\nOn Wednesday, the campaign put out an ad starring the former vice president.\n\n“He listens to farmers,” he says in the spot.",
      "Walter Ostrander",
    ],
    ["They met on the ninth floor of the Brandt Building.\n\n“Have you looked at Kansas?” Brandt said.", "Brandt"],
    [
      "The pair came with Precious Dlamini and her mother, Thandeka Dlamini. “She shouts,” the younger Dlamini said.",
      "Precious Dlamini",
    ],
    [
      "Describing him as “almost shy” and “nothing like the brat you’d picture,” Orla Devane met with Dominic Romano.",
      "Orla Devane",
    ],
  ]);
});
