/** Measures a candidate: values of the features of a passage and of its sentences. */
import type { AnswerType } from "./answer-type.ts";
import { evidenceIn, evidenceNear, type TokenRange } from "./evidence.ts";
import { passageFeatures, sentenceFeatures } from "./features.ts";
import type { LocalWeights } from "./local-weights.ts";
import { type Compiled, Matches } from "./matches.ts";
import type { DocumentRecord } from "./passage-index.ts";
import type { PassageRecord } from "./passage-record.ts";
import { Proximity } from "./proximity.ts";
import { Tally } from "./tally.ts";
import { tokenKinds } from "./token-kinds.ts";

export interface Measured {
  /** Values of `passageFeatures`. */
  readonly passage: Float64Array;
  /** Values of `sentenceFeatures`, sentence after sentence. */
  readonly sentences: Float64Array;
}

/** BM25's saturation and length normalisation, as in the passage index. */
const k = 0.9;
const b = 0.7;
/** Tokens of a sentence of middling length. */
const usualSentence = 25;
const copulas = ["is", "was", "are", "were"];

const stride = sentenceFeatures.length;

/** Measures the candidates of one query in one index, on arrays that it uses again. */
export class Measurer {
  readonly matches = new Matches();
  readonly #compiled: Compiled;
  readonly #slots: number;
  readonly #tally: Tally;
  readonly #count: Float64Array;
  readonly #glanced: Float64Array;
  readonly #around: Uint8Array;
  readonly #localOf: (document: string) => LocalWeights;
  readonly #proximity: Proximity;
  /** Numbers of the words that say what something is. */
  readonly #copulas: ReadonlySet<number>;

  constructor(compiled: Compiled, localOf: (document: string) => LocalWeights) {
    const slots = compiled.shares.length;
    this.#compiled = compiled;
    this.#slots = slots;
    this.#localOf = localOf;
    this.#proximity = new Proximity(slots);
    this.#copulas = new Set(copulas.flatMap((word) => compiled.index.dictionary.find(word) ?? []));
    this.#tally = new Tally(slots);
    this.#count = new Float64Array(slots);
    this.#glanced = new Float64Array(slots);
    this.#around = new Uint8Array(slots);
  }

  /** A rough score that costs a tenth of a measurement: BM25 over stems, half of it for words as written, and the title. */
  glance(record: PassageRecord): number {
    const { query, shares, terms } = this.#compiled;
    const { matches } = this;
    matches.read(this.#compiled, record);
    const counts = this.#count.fill(0);
    const same = this.#glanced.fill(0);
    for (let n = 0; n < matches.count; n += 1) {
      const slot = matches.slot[n] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + (matches.trust[n] ?? 0);
      if (matches.same[n] === 1) same[slot] = 1;
    }
    const norm = k * (1 - b + (b * record.length) / Math.max(1, query.meanLength));
    let score = 0;
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const times = counts[slot] ?? 0;
      const held = times === 0 ? 0 : (times * (k + 1)) / (times + norm);
      const titled = record.title.has(terms[slot] ?? -1) ? 1 : 0;
      score += (shares[slot] ?? 0) * (held + (same[slot] ?? 0) / 2 + titled / 2);
    }
    return score;
  }

  measure(record: PassageRecord): Measured {
    const document = this.#compiled.index.document(record.document);
    const local = this.#localOf(record.document);
    this.matches.read(this.#compiled, record);
    this.#tally.fill(this.matches, record.sentenceEnds.length);
    return {
      passage: this.#passage(record, document, local),
      sentences: this.#sentences(record, local),
    };
  }

  #passage(record: PassageRecord, document: DocumentRecord | undefined, local: LocalWeights): Float64Array {
    const { query, shares, terms } = this.#compiled;
    const { exact, soft, same, beside, count } = this.#tally;
    const around = this.#slotsAround(document, record);
    const norm = k * (1 - b + (b * record.length) / Math.max(1, query.meanLength));
    const values = new Float64Array(passageFeatures.length);
    let rareOfAll = 1e-9;
    let all = 1;
    const add = (feature: number, value: number): void => {
      values[feature] = (values[feature] ?? 0) + value;
    };
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const share = shares[slot] ?? 0;
      const here = exact[slot] ?? 0;
      const times = count[slot] ?? 0;
      const written = same[slot] ?? 0;
      const term = terms[slot] ?? -1;
      rareOfAll += share * share;
      add(4, share * Math.max(0, (soft[slot] ?? 0) - here));
      if (record.title.has(term)) add(5, share);
      if (here === 0) {
        all = 0;
        if (document?.frequency.has(term) === true) add(6, share);
        if (around[slot] === 1) add(7, share);
        continue;
      }
      add(0, (share * times * (k + 1)) / (times + norm));
      add(1, (share * written * (k + 1)) / (written + norm));
      add(2, share * here);
      add(3, share * share * here);
      if (query.slots[slot]?.isNumber === true) add(8, share);
      add(10, share * (beside[slot] ?? 0));
      add(13, (local.held[slot] ?? 0) * here);
      add(14, (local.held[slot] ?? 0) * (beside[slot] ?? 0));
    }
    values[3] = (values[3] ?? 0) / rareOfAll;
    values[9] = this.#proximity.near(this.matches, 0, this.matches.count, local.byMass);
    values[11] = Math.log((record.length + 1) / (query.meanLength + 1));
    values[12] = record.place === 0 ? 1 : 0;
    values[15] = all;
    values[16] = this.matches.exact() / (record.length + 20);
    return values;
  }

  #sentences(record: PassageRecord, local: LocalWeights): Float64Array {
    const { shares, query } = this.#compiled;
    const { exact, soft, same, beside } = this.#tally;
    const slots = this.#slots;
    const count = record.sentenceEnds.length;
    const values = new Float64Array(count * stride);
    let firstMatch = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const row = (sentence + 1) * slots;
      const out = sentence * stride;
      let coverage = 0;
      let rare = 0;
      let rareOfAll = 1e-9;
      let counted = 0;
      let byDocument = 0;
      let meaning = 0;
      let before = 0;
      let after = 0;
      let word = 0;
      let phrase = 0;
      for (let slot = 0; slot < slots; slot += 1) {
        const share = shares[slot] ?? 0;
        const here = exact[row + slot] ?? 0;
        rareOfAll += share * share;
        meaning += share * Math.max(0, (soft[row + slot] ?? 0) - here);
        if (sentence > 0) before += share * Math.max(0, (exact[row - slots + slot] ?? 0) - here);
        if (sentence + 1 < count) after += share * Math.max(0, (exact[row + slots + slot] ?? 0) - here);
        if (here === 0) continue;
        coverage += share * here;
        rare += share * share * here;
        counted += here / slots;
        byDocument += (local.held[slot] ?? 0) * here;
        word += share * (same[row + slot] ?? 0);
        phrase += share * (beside[row + slot] ?? 0);
      }
      let lastMatch = firstMatch;
      while (lastMatch < this.matches.count && this.matches.sentence[lastMatch] === sentence) lastMatch += 1;
      values[out] = coverage;
      values[out + 1] = rare / rareOfAll;
      values[out + 2] = counted;
      values[out + 3] = byDocument;
      values[out + 4] = meaning;
      values[out + 5] = before;
      values[out + 6] = after;
      values[out + 7] = word;
      values[out + 8] = this.#proximity.near(this.matches, firstMatch, lastMatch, local.byMass);
      values[out + 9] = phrase;
      const from = sentence === 0 ? 0 : (record.sentenceEnds[sentence - 1] ?? 0);
      const to = record.sentenceEnds[sentence] ?? 0;
      const range = { from, to, firstMatch, lastMatch };
      const near = evidenceIn(this.#compiled, this.matches, record, sentence, range);
      if (near >= 0) {
        if (query.type !== "definition") values[out + evidenceAt(query.type)] = 1;
        values[out + 17] = near;
      }
      if (
        query.type === "person" &&
        evidenceNear(this.#compiled, this.matches, record, range, tokenKinds.fullName) >= 0
      ) {
        values[out + 16] = 1;
      }
      values[out + 18] = Math.log((to - from + 1) / usualSentence);
      values[out + 19] = sentence === 0 ? 1 : 0;
      values[out + 20] = this.#proximity.dense(this.matches, firstMatch, lastMatch, local.byMass);
      this.#lead(record, range, values, out + 21);
      firstMatch = lastMatch;
    }
    return values;
  }

  /** Writes how early a sentence comes to a word of the question, and the most telling one that it says something to be. */
  #lead(record: PassageRecord, { from, firstMatch, lastMatch }: TokenRange, values: Float64Array, out: number): void {
    const { matches } = this;
    let seen = 0;
    for (let n = firstMatch, at = from; n < lastMatch; n += 1) {
      if (matches.soft[n] === 1) continue;
      const here = matches.at[n] ?? 0;
      if ((values[out] ?? 0) === 0) {
        for (; at < here; at += 1) if (((record.kinds[at] ?? 0) & tokenKinds.stop) === 0) seen += 1;
        values[out] = 1 / (1 + seen);
      }
      if (!this.#copulas.has(record.words[here + 1] ?? -1)) continue;
      values[out + 1] = Math.max(values[out + 1] ?? 0, this.#compiled.shares[matches.slot[n] ?? 0] ?? 0);
    }
  }

  /** By slot, 1 where a passage beside this one holds it. */
  #slotsAround(document: DocumentRecord | undefined, record: PassageRecord): Uint8Array {
    const around = this.#around.fill(0);
    const { marks } = this.#compiled;
    for (let step = -1; step <= 1; step += 2) {
      const terms = document?.passages[record.place + step]?.terms;
      if (terms === undefined) continue;
      for (let at = 0; at < terms.length; at += 1) {
        const mark = marks[terms[at] ?? 0] ?? 0;
        if (mark > 0) around[mark - 1] = 1;
      }
    }
    return around;
  }
}

/** The place of a type's evidence among the sentence features. */
function evidenceAt(type: Exclude<AnswerType, "definition"> | null): number {
  return sentenceFeatures.indexOf(type ?? "anyName");
}
