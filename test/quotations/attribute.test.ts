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
  [
    "Rep. Alan Pike spoke first. In a video in which he is seen with Mayor Tom Reed, a waitress says, “We are tired of it.”",
    ["waitress"],
  ],
  [
    "Mayor Tom Reed lost his temper, and Councillor Lena Ford stopped him, saying, “We heard you the first time.”",
    ["Lena Ford"],
  ],
  [
    "Lena Ford said that until the council reassures them, “it would be unwise to go ahead with the bridge.”",
    ["Lena Ford"],
  ],
  ["“They have room to grow,” said E.F. Marlow Group analyst Max Bell.", ["Max Bell"]],
  [
    "“Greed has won,” Rep. Alan Pike, D-Mass., the chairman of the banking committee said at the start of a hearing.",
    ["Alan Pike"],
  ],
  [
    "“It fits,” Nora Bell, president of the growers said. “I doubt it,” Jan Roth, of Marlow and Co said.",
    ["Nora Bell", "Jan Roth"],
  ],
  ["Mayor Tom Reed said he was glad that Ford had owned up. “But one speech is not enough.”", ["Tom Reed"]],
  ["Said another trader: “People spoke of it before.”", ["trader"]],
  ["The paper quoted the researcher as saying: “This is not over yet.”", ["researcher"]],
  [
    "Retired nurse Nora Bell of Fort Hill, Ind., said Reed's bluntness was “what the capital has coming.”",
    ["Nora Bell"],
  ],
  [
    "The bill that Ford backed and that Tom Reed vetoed in what he called “the hardest hour of my life” is back.",
    ["Tom Reed"],
  ],
  ["Minister Dan Furlan said he hoped Brazil would pay. “You must open these doors to us,” he said.", ["Dan Furlan"]],
  ["What Reed was doing was “completely ridiculous,” Nora Bell said, and “totally wrong.”", ["Nora Bell", "Nora Bell"]],
  ["General Motors said it was “willing to meet the union.”", ["General Motors"]],
  [
    "One donor likened the nominee to “a toddler with a torch.” “I am done,” the donor, Mike Hart, wrote.",
    ["Mike Hart", "Mike Hart"],
  ],
  [
    "Thomas M. Roth spoke. “No,” Roth said. Thomas Roth had said “never in my life” before.",
    ["Thomas M. Roth", "Thomas M. Roth"],
  ],
];

test.each(cases)("%s", (text, speakers) => {
  const { quotations } = readQuotations(readDocument("news", "news.txt", Buffer.from(text)));
  expect(quotations.map(({ speaker }) => speaker)).toEqual(speakers);
});

/** The cases that are hard for a machine; a speaker by the end of its name. */
const hard: [string, (string | null)[]][] = [
  [`“We saw nothing,” the officer said, according to the Las Vegas Sun.`, ["officer"]],
  [`Footage showed Senator Alan Pike saying “this will not stand” as aides left.`, ["Alan Pike"]],
  [
    `Tara Holt told her brother, Miles Holt, “you are wrong about the money.” Miles Holt answered: “Am I?”`,
    ["Tara Holt", "Miles Holt"],
  ],
  [`“I am leaving,” Anna Berg said as Tom Reed shouted “Good riddance!”`, ["Anna Berg", "Tom Reed"]],
  [`Pike’s claim that “the vote was stolen” has been rejected by courts.`, ["Pike"]],
  [`He is 6'2" tall and said "I never play basketball" to Maria Lopez.`, [null]],
  [`''We are here,'' said Ola Nordin. ''We stay.''`, ["Ola Nordin", "Ola Nordin"]],
  [`”We are here,” said Ola Nordin.`, ["Ola Nordin"]],
  [`„Wir bleiben“, sagte Anna Berg.`, ["Anna Berg"]],
  [`« Nous restons », a déclaré Claire Petit.`, ["Claire Petit"]],
  [`“He told me, ‘Never again,’ and left,” Nadia Rahman said.`, ["Nadia Rahman"]],
  [`'It's the dogs' home we need,' said Mr Gray, of the Owners' Club. 'Nothing else.'`, ["Gray", "Gray"]],
  [`Rahman said the deal was dead. But the White House insisted “talks continue.”`, ["White House"]],
  [`The word “freedom” appears nine times in the so-called “Freedom Charter”.`, [null, null]],
  [`“This is our land,” he said in a video. The man, identified as Yusuf Karim, was later arrested.`, [null]],
  [`President Ana Prado’s spokesman, Luis Vera, said: “She will sign it.”`, ["Luis Vera"]],
  [`Asked whether he would run, Governor Bill Tate said only, “Ask my wife.”`, ["Bill Tate"]],
  [`“It's complicated,” says a person familiar with the talks.`, ["person"]],
  [
    `“The first part.\n\n“The second part.\n\n“The third part,” Judge Mary Oduya wrote.`,
    ["Mary Oduya", "Mary Oduya", "Mary Oduya"],
  ],
  [`In a tweet, Oduya wrote: “No comment.” Her clerk, Ben Asher, said “she meant it.”`, ["Oduya", "Ben Asher"]],
  [
    `The ministry said on Sunday that 14 soldiers were killed. “They died as heroes,” it said in a statement.`,
    ["ministry"],
  ],
  [
    `Defense Minister Lee Sang-ho said North Korea had fired missiles. “We will respond,” Lee said. Kim Jong-un has said his country “does not want war”.`,
    ["Lee Sang-ho", "Kim Jong-un"],
  ],
  [
    `“What happened next was awful,” said Rosa Diaz, whose husband, Pedro Diaz, was on board. “He called me,” she said.`,
    ["Rosa Diaz", "Rosa Diaz"],
  ],
  [
    `Chancellor Olaf Brandt and President Marie Roux met in Bonn. “We agree,” Roux said. “Completely,” said Brandt.`,
    ["Marie Roux", "Olaf Brandt"],
  ],
  [`“No,” she said. “Yes,” he said.`, [null, null]],
  [`Smith said: "We won." Jones: "We didn't lose."`, ["Smith", "Jones"]],
  [`"It's over," tweeted @maria_l.`, [null]],
  [`The report found “systemic failures at every level” of the agency.`, ["report"]],
  [`In her book, “A Life Apart”, Dame Joan Hart writes that “nobody asked the nurses”.`, [null, "Joan Hart"]],
  [`Reuters quoted an official as saying “we have no plans to leave”.`, ["official"]],
  [`“I was wrong,” admitted the former Liverpool and England striker Danny Cole.`, ["Danny Cole"]],
  [`The company’s CEO, Jane Fox (pictured), said “growth will return”.`, ["Jane Fox"]],
  [`Fox, 54, who joined in 2010 and became CEO in 2019, said “we are ready”.`, ["Fox"]],
  [`“We can't,” Fox said. “Or won't,” added her deputy, Al Green, with a laugh.`, ["Fox", "Al Green"]],
  [
    `John Kirby, spokesman for the National Security Council, told reporters that Iran was “providing Russia with equipment”.`,
    ["John Kirby"],
  ],
  [
    `Tom Reed said the cuts “went into bone, they went into meat,” adding he is worried about the next ones.`,
    ["Tom Reed"],
  ],
  [
    `Union leader Tom Reed left. Ann Moss, of the other side, came. “No,” said Moss. The union leader said she was “making good on a promise”.`,
    ["Ann Moss", "Ann Moss"],
  ],
  [`According to the Ukrainian military, “all 30 drones were shot down overnight.”`, ["military"]],
  [`“Peace is possible” reads the banner outside city hall.`, [null]],
  [`„Wir werden helfen“, sagte Ministerin Anna Berg am Montag. „Das ist unsere Pflicht.“`, ["Anna Berg", "Anna Berg"]],
  [`Jonas Weber, der Sprecher der Polizei, erklärte: „Niemand wurde verletzt.“`, ["Jonas Weber"]],
  [`« Nous sommes prêts », a déclaré le ministre Paul Durand.`, ["Paul Durand"]],
  [`«Estamos listos», dijo la ministra Ana Ruiz a los periodistas.`, ["Ana Ruiz"]],
  [`“Siamo pronti”, ha detto Giulia Ferri, sindaca di Bari.`, ["Giulia Ferri"]],
  [`‘Never’, said Ann Moss.`, ["Ann Moss"]],
  [`Rider Bram Hoek and Lars Holm met. Holm spoke first. “Too late,” the Dane said.`, ["Lars Holm"]],
  [
    `“No,” said his mother, who saw it. Her son Ivo Pratt was there. “It was dark,” his mother said.`,
    ["mother", "mother"],
  ],
  [`Ms Hwang said “yes, certainly”. Mr Choe Min-su disagreed. “No,” Mr Choe said.`, ["Hwang", "Choe Min-su"]],
  [
    `Danish rider Mikkel Holm beat Italy’s Fabio Trevi. “I was empty,” said the Dane. “Not he,” the Italian replied.`,
    ["Mikkel Holm", "Fabio Trevi"],
  ],
  [
    `Davide Moro, 34, will leave and Petr Sala, 21, will come. “I am tired,” the 34-year-old said. “I am not,” said the 21-year-old.`,
    ["Davide Moro", "Petr Sala"],
  ],
  [`The Union of Lighthouse Keepers (NULK) refused. “It is an insult,” NULK said.`, ["Union of Lighthouse Keepers"]],
  [`Hannah and Joe Pickers lost a child. “They wrote it down,” Mrs Pickers said.`, ["Hannah Pickers"]],
  [`Her staff calls Ann Moss much. They call her “the Admiral”.`, [null]],
  [
    `Prosecutor Nell Garrity spoke. “Is this yours?” she asked the caretaker, Umberto Salis.\n\n“It was,” he answered.`,
    ["Nell Garrity", "Umberto Salis"],
  ],
  [
    `Grain prices could double, the Food and Crop Office said, calling it “the worst in years”.`,
    ["Food and Crop Office"],
  ],
  [
    `An internal review by the Fire Authority, tendered on Monday, conceded that it was “neither timely nor adequate”.`,
    ["internal review"],
  ],
  [`The chairman, Musa Bako, turned stern.\n\n“The reader is no suggestion. It is the law.”`, ["Musa Bako"]],
  [`Mrs. Obama said her husband “gets it”. Mr. Obama said “I do get it, honestly.”`, ["Obama", "Obama"]],
  [`Senator Alan Pike Thursday told reporters it was “a very good day”.`, ["Alan Pike"]],
  [
    `Sen. Rob Keller (R-Ohio) met Sen. Ann Boyle (D-Vt.) on Monday.\n\n“It is done,” said the Ohio senator.\n\n“It is not,” the Vermont Democrat said.`,
    ["Rob Keller", "Ann Boyle"],
  ],
  [
    `“It is late,” Ada Quill said.\n\nThe crash was on Hill Road.\n\n“I heard it from the barn.”`,
    ["Ada Quill", "Ada Quill"],
  ],
  [`“The list cannot be run to suit your lunch” Judge Orla Mulhern told the accused.`, ["Orla Mulhern"]],
  [`A JUDGE has called the claims “deeply troubling for us all”.`, ["judge"]],
  [`“He was not asked,” “Face the Nation” host Ben Schaffer said.`, ["Ben Schaffer", null]],
  [`Alan Pike brushed off Tara Holt’s suggestion that he “look in the mirror”.`, ["Tara Holt"]],
  [`“No,” said a spokeswoman for Lieutenant Governor Ellen Ruiz.`, ["spokeswoman"]],
  [`Ellen Ruiz lost. “She knows why,” the source said.`, ["source"]],
  [`Alan Pike’s “neglect of his duty” led to “an assault on the town,” Tara Holt said.`, ["Tara Holt", "Tara Holt"]],
  [`Saying it was “a mess from the start”, Tara Holt told them to leave.`, ["Tara Holt"]],
  [`After the vote Alan Pike faulted Tara Holt for saying that he “would not change a thing”.`, ["Tara Holt"]],
];

test.each(hard)("%s", (text, speakers) => {
  const { quotations } = readQuotations(readDocument("news", "news.txt", Buffer.from(text)));
  const said = quotations.map(({ speaker, attribution }) => (attribution === "none" ? null : speaker));
  expect(said).toHaveLength(speakers.length);
  for (const [n, wanted] of speakers.entries()) {
    if (wanted === null) expect(said[n]).toBeNull();
    else expect(` ${said[n]}`).toMatch(new RegExp(` ${wanted}$`, "u"));
  }
});

const sureness: readonly (readonly [string, string])[] = [
  [`“No,” said Ann Moss, the mayor.`, "certain"],
  [`“No,” said Ann Moss. “Not now.”`, "certain certain"],
  [`His brother, Ray, was there. “I saw it,” he said.`, "likely"],
  [`“No,” the Harbour Council said.`, "certain"],
  [`“No,” one resident said.`, "certain"],
  [`One resident said it was “far too late for that”.`, "likely"],
  [`“No,” said Northfield Lakers.`, "likely"],
  [`Tom Reed told the court that Ann Moss had searched for “slow but certain ways”.`, "likely"],
  [`Ann Moss spoke. Mary Hill spoke too. “It was late,” she said. “I left.”`, "likely likely"],
  [`“No,” said Ann Moss. Mary Hill sat beside her. “Not now.”`, "certain likely"],
  [`The union leader said the offer was “a very bad one”. Union leader Tom Reed left.`, "likely"],
];

test.each(sureness)("how sure it is: %s", (text, wanted) => {
  const { quotations } = readQuotations(readDocument("news", "news.txt", Buffer.from(text)));
  expect(quotations.map(({ attribution }) => attribution).join(" ")).toBe(wanted);
});
