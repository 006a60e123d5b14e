/** Verifies quotations made from articles, a quarter of which are left out of the documents. */
import { readDocument } from "../src/documents/read.ts";
import { Locator } from "../src/quotations/locate.ts";
import { type Verdict, verifyQuotation } from "../src/quotations/verify.ts";
import type { Alteration } from "../src/quotations/alterations.ts";
import { readWords } from "../src/quotations/words.ts";
import { readQuotations } from "../src/quotations/read.ts";
import {
  alteringEdits,
  fairEdits,
  pick,
  type Random,
  type Sample,
  seeded,
  stretch,
  typographicEdits,
} from "./misquotes.ts";
import type { Article } from "./questions.ts";

export interface Verified extends Sample {
  readonly found: Verdict;
  readonly alters: readonly Alteration[];
  readonly isRight: boolean;
  readonly isNamed: boolean;
  readonly isLocated: boolean;
}

export interface Verdicts {
  readonly samples: readonly Verified[];
  /** Words of the documents. */
  readonly words: number;
  readonly milliseconds: readonly number[];
}

/** Makes `count` quotations of each group and verifies them. */
export function measureVerdicts(articles: readonly Article[], count: number): Verdicts {
  const random = seeded(7);
  const texts = (some: readonly Article[]): string[] =>
    some.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.replace(/\s+/gu, " ").trim()));
  const known = texts(articles.filter((_, n) => n % 4 !== 3));
  const unknown = texts(articles.filter((_, n) => n % 4 === 3));
  const documents = known.map((text, n) => readDocument(`p${n}`, `p${n}.txt`, Buffer.from(text)));
  const locators = [new Locator(documents)];
  const quotations = new Map(documents.map((document) => [document.id, readQuotations(document).quotations]));
  const milliseconds: number[] = [];
  const samples = makeSamples(known, unknown, count, random).map((sample): Verified => {
    const started = performance.now();
    const { verdict, places } = verifyQuotation(sample.quote, locators, ({ id }) => quotations.get(id) ?? []);
    milliseconds.push(performance.now() - started);
    const alters = places.flatMap((place) => place.alters);
    return {
      ...sample,
      found: verdict,
      alters,
      isRight: verdict === sample.verdict,
      isNamed: sample.kind === null || alters.includes(sample.kind),
      isLocated: places.some(({ document }) => document.id === `p${sample.from}`),
    };
  });
  return { samples, milliseconds, words: known.reduce((sum, text) => sum + readWords(text).length, 0) };
}

function makeSamples(known: readonly string[], unknown: readonly string[], count: number, random: Random): Sample[] {
  const samples: Sample[] = [];
  /** Tries paragraph after paragraph until `count` quotations are made. */
  const make = (
    group: string,
    { verdict, kind = null, of = known }: { verdict: Verdict; kind?: Alteration | null; of?: readonly string[] },
    quoteOf: (text: string, other: readonly string[]) => string | null,
  ): void => {
    for (let tried = 0, made = 0; made < count && tried < 200 * count; tried += 1) {
      const n = Math.floor(random() * of.length);
      const quote = quoteOf(of[n] ?? "", pick(known, random)?.split(/\s+/u) ?? []);
      if (quote === null) continue;
      samples.push({ group, quote, verdict, kind, from: of === known ? n : null });
      made += 1;
    }
  };
  const all = ` ${formsOf(known.join(" "))} `;
  const standsNowhere = (quote: string): boolean => !all.includes(` ${formsOf(quote)} `);
  make("exact", { verdict: "exact" }, (text) => stretch(text, 4, 30, random)?.join(" ") ?? null);
  for (const [name, edit] of Object.entries(typographicEdits)) {
    make(name, { verdict: "typography" }, (text) => {
      const words = stretch(text, 6, 30, random);
      return words === null ? null : edit(words.join(" "), random);
    });
  }
  for (const [name, edit] of Object.entries(fairEdits)) {
    make(name, { verdict: "typography" }, (text) => {
      const words = stretch(text, 8, 30, random);
      return words === null ? null : (edit(words, random)?.join(" ") ?? null);
    });
  }
  for (const kind of kinds) {
    make(`altered: ${kind}`, { verdict: "altered", kind }, (text, other) => {
      const words = stretch(text, 8, 30, random);
      const edited = words === null ? null : alteringEdits[kind](words, random, other)?.join(" ");
      return edited !== null && edited !== undefined && standsNowhere(edited) ? edited : null;
    });
  }
  make("stitched from two", { verdict: "stitched" }, (text) => {
    const [first, second] = [stretch(text, 7, 12, random), stretch(pick(known, random) ?? "", 7, 12, random)];
    return first === null || second === null ? null : [...first, ...second].join(" ");
  });
  make("short and altered", { verdict: "altered" }, (text, other) => {
    const words = stretch(text, 4, 7, random);
    const edited =
      words === null ? null : alteringEdits[pick(kinds, random) ?? "word"](words, random, other)?.join(" ");
    return edited !== null && edited !== undefined && standsNowhere(edited) ? edited : null;
  });
  make("noisy", { verdict: "altered" }, (text, other) => {
    const words = stretch(text, 14, 28, random);
    return words?.map((word, n) => (n % 4 === 2 ? (pick(other, random) ?? word) : word)).join(" ") ?? null;
  });
  make("halves changed places", { verdict: "altered" }, (text) => {
    const words = stretch(text, 12, 24, random);
    return words === null ? null : [...words.slice(words.length >> 1), ...words.slice(0, words.length >> 1)].join(" ");
  });
  make("absent", { verdict: "absent", of: unknown }, (text) => stretch(text, 8, 30, random)?.join(" ") ?? null);
  make("absent and short", { verdict: "absent", of: unknown }, (text) => {
    const quote = stretch(text, 3, 6, random)?.join(" ") ?? null;
    return quote !== null && standsNowhere(quote) && /\p{Ll}{6}/u.test(quote) ? quote : null;
  });
  make("absent, words of one paragraph", { verdict: "absent", of: unknown }, () => {
    const words = (pick(known, random) ?? "").split(/\s+/u).filter((word) => /^\p{L}+$/u.test(word));
    const bag = Array.from({ length: 8 }, () => pick(words, random) ?? "").join(" ");
    return standsNowhere(bag) ? bag : null;
  });
  return samples;
}

const kinds: readonly Alteration[] = [
  "negation",
  "number",
  "name",
  "date",
  "hedge",
  "word",
  "omission",
  "addition",
  "order",
];

function formsOf(text: string): string {
  return readWords(text)
    .map(({ form }) => form)
    .join(" ");
}
