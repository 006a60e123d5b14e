/** Measures a candidate: values of the features of a passage and of its sentences. */
import type { AnswerType } from "./answer-type.ts";
import { sentenceFeatures } from "./features.ts";
import { type Compiled, Matches } from "./matches.ts";
import type { DocumentRecord } from "./passage-index.ts";
import type { PassageRecord } from "./passage-record.ts";
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
/** Tokens within which two words of the question count as near. */
const window = 16;

const evidenceOf: Readonly<Record<AnswerType, number>> = {
  person: tokenKinds.name,
  place: tokenKinds.place,
  time: tokenKinds.time,
  number: tokenKinds.number,
  reason: tokenKinds.reason,
};
const stride = sentenceFeatures.length;

/** Measures the candidates of one query in one index, on arrays that it uses again. */
export class Measurer {
  readonly matches = new Matches();
  readonly #compiled: Compiled;
  readonly #slots: number;
  /** Rows of a value by slot: the whole passage first, then each sentence. */
  #exact: Float64Array;
  #soft: Float64Array;
  #same: Float64Array;
  #beside: Float64Array;
  readonly #count: Float64Array;
  readonly #glanced: Float64Array;
  readonly #pairs: Float64Array;
  readonly #around: Uint8Array;
  /** By document: by slot, its idf among the document's passages as a share of the question's mass. */
  readonly #local = new Map<string, Float64Array>();

  constructor(compiled: Compiled) {
    const slots = compiled.shares.length;
    this.#compiled = compiled;
    this.#slots = slots;
    this.#exact = new Float64Array(16 * slots);
    this.#soft = new Float64Array(16 * slots);
    this.#same = new Float64Array(16 * slots);
    this.#beside = new Float64Array(16 * slots);
    this.#count = new Float64Array(slots);
    this.#glanced = new Float64Array(slots);
    this.#pairs = new Float64Array(slots * slots);
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
    const local = this.#localOf(record.document, document);
    this.matches.read(this.#compiled, record);
    this.#tally(record.sentenceEnds.length);
    return {
      passage: this.#passage(record, document, local),
      sentences: this.#sentences(record, local),
    };
  }

  /** Fills the rows from the matches. */
  #tally(sentences: number): void {
    const slots = this.#slots;
    const size = (sentences + 1) * slots;
    if (this.#exact.length < size) {
      this.#exact = new Float64Array(2 * size);
      this.#soft = new Float64Array(2 * size);
      this.#same = new Float64Array(2 * size);
      this.#beside = new Float64Array(2 * size);
    }
    const exact = this.#exact.fill(0, 0, size);
    const soft = this.#soft.fill(0, 0, size);
    const same = this.#same.fill(0, 0, size);
    const besides = this.#beside.fill(0, 0, size);
    const counts = this.#count.fill(0);
    const { matches } = this;
    for (let n = 0; n < matches.count; n += 1) {
      const slot = matches.slot[n] ?? 0;
      const trust = matches.trust[n] ?? 0;
      const own = ((matches.sentence[n] ?? 0) + 1) * slots + slot;
      if (matches.soft[n] === 1) {
        if (trust > (soft[own] ?? 0)) soft[own] = trust;
        if (trust > (soft[slot] ?? 0)) soft[slot] = trust;
        continue;
      }
      if (trust > (exact[own] ?? 0)) exact[own] = trust;
      if (trust > (exact[slot] ?? 0)) exact[slot] = trust;
      counts[slot] = (counts[slot] ?? 0) + trust;
      if (matches.same[n] === 1) {
        same[own] = 1;
        same[slot] = (same[slot] ?? 0) + 1;
      }
      const beside = (matches.beside[n] ?? 0) / 2;
      if (beside > (besides[own] ?? 0)) besides[own] = beside;
      if (beside > (besides[slot] ?? 0)) besides[slot] = beside;
    }
  }

  #passage(record: PassageRecord, document: DocumentRecord | undefined, local: Float64Array): Float64Array {
    const { query, shares, terms } = this.#compiled;
    const around = this.#slotsAround(document, record);
    const norm = k * (1 - b + (b * record.length) / Math.max(1, query.meanLength));
    const values = new Float64Array(13);
    let rareOfAll = 1e-9;
    const add = (feature: number, value: number): void => {
      values[feature] = (values[feature] ?? 0) + value;
    };
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const share = shares[slot] ?? 0;
      const here = this.#exact[slot] ?? 0;
      const times = this.#count[slot] ?? 0;
      const same = this.#same[slot] ?? 0;
      const term = terms[slot] ?? -1;
      rareOfAll += share * share;
      add(4, share * Math.max(0, (this.#soft[slot] ?? 0) - here));
      if (record.title.has(term)) add(5, share);
      if (here === 0) {
        if (document?.frequency.has(term) === true) add(6, share);
        if (around[slot] === 1) add(7, share);
        continue;
      }
      add(0, (share * times * (k + 1)) / (times + norm));
      add(1, (share * same * (k + 1)) / (same + norm));
      add(2, share * here);
      add(3, share * share * here);
      if (query.slots[slot]?.isNumber === true) add(8, share);
      add(10, share * (this.#beside[slot] ?? 0));
    }
    values[3] = (values[3] ?? 0) / rareOfAll;
    values[9] = this.#nearness(0, this.matches.count, local);
    values[11] = Math.log((record.length + 1) / (query.meanLength + 1));
    values[12] = record.place === 0 ? 1 : 0;
    return values;
  }

  #sentences(record: PassageRecord, local: Float64Array): Float64Array {
    const { shares, query } = this.#compiled;
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
        const here = this.#exact[row + slot] ?? 0;
        rareOfAll += share * share;
        meaning += share * Math.max(0, (this.#soft[row + slot] ?? 0) - here);
        if (sentence > 0) before += share * Math.max(0, (this.#exact[row - slots + slot] ?? 0) - here);
        if (sentence + 1 < count) after += share * Math.max(0, (this.#exact[row + slots + slot] ?? 0) - here);
        if (here === 0) continue;
        coverage += share * here;
        rare += share * share * here;
        counted += here / slots;
        byDocument += (local[slot] ?? 0) * here;
        word += share * (this.#same[row + slot] ?? 0);
        phrase += share * (this.#beside[row + slot] ?? 0);
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
      values[out + 8] = this.#nearness(firstMatch, lastMatch, local);
      values[out + 9] = phrase;
      const from = sentence === 0 ? 0 : (record.sentenceEnds[sentence - 1] ?? 0);
      const to = record.sentenceEnds[sentence] ?? 0;
      const wanted = query.type === null ? tokenKinds.name : evidenceOf[query.type];
      const near = this.#evidence(record, { from, to, firstMatch, lastMatch }, wanted);
      if (near >= 0) {
        values[out + evidenceAt(query.type)] = 1;
        values[out + 17] = near;
      }
      if (
        query.type === "person" &&
        this.#evidence(record, { from, to, firstMatch, lastMatch }, tokenKinds.fullName) >= 0
      ) {
        values[out + 16] = 1;
      }
      values[out + 18] = Math.log((to - from + 1) / usualSentence);
      values[out + 19] = sentence === 0 ? 1 : 0;
      firstMatch = lastMatch;
    }
    return values;
  }

  #localOf(id: string, document: DocumentRecord | undefined): Float64Array {
    const known = this.#local.get(id);
    if (known !== undefined) return known;
    const { query, terms } = this.#compiled;
    const passages = document?.passages.length ?? 0;
    const made = Float64Array.from(terms, (term) => {
      const n = document?.frequency.get(term) ?? 0;
      return n === 0 ? 0 : Math.log(1 + (passages - n + 0.5) / (n + 0.5)) / query.mass;
    });
    this.#local.set(id, made);
    return made;
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

  /** Weight of any two slots that stand near each other among a range of matches; a pair counts by the root of its distance. */
  #nearness(from: number, to: number, weights: Float64Array): number {
    const slots = this.#slots;
    if (slots < 2 || to - from < 2) return 0;
    const { at, slot } = this.matches;
    const best = this.#pairs.fill(0);
    for (let left = from; left < to; left += 1) {
      for (let right = left + 1; right < to; right += 1) {
        const gap = (at[right] ?? 0) - (at[left] ?? 0);
        if (gap > window) break;
        const a = slot[left] ?? 0;
        const b = slot[right] ?? 0;
        if (a === b) continue;
        const pair = a < b ? a * slots + b : b * slots + a;
        const value = 1 / Math.sqrt(gap);
        if (value > (best[pair] ?? 0)) best[pair] = value;
      }
    }
    let near = 0;
    for (let a = 0; a < slots; a += 1) {
      for (let b = a + 1; b < slots; b += 1) {
        const value = best[a * slots + b] ?? 0;
        if (value > 0) near += value * Math.min(weights[a] ?? 0, weights[b] ?? 0);
      }
    }
    return near / (slots - 1);
  }

  /**
   * One over the root of the distance from a question word to what the question wants and does not hold itself, 0 when
   * the range has no question word; -1 when it has nothing that is wanted.
   */
  #evidence(
    record: PassageRecord,
    range: { readonly from: number; readonly to: number; readonly firstMatch: number; readonly lastMatch: number },
    wanted: number,
  ): number {
    const { marks } = this.#compiled;
    let held = false;
    let distance = Infinity;
    for (let at = range.from; at < range.to; at += 1) {
      const own = record.kinds[at] ?? 0;
      // What a word of the question acts on is a place as much as what stands after "in": "struck Kyiv".
      const isObject =
        wanted === tokenKinds.place &&
        (own & tokenKinds.name) !== 0 &&
        at > range.from &&
        (marks[record.terms[at - 1] ?? 0] ?? 0) > 0;
      if ((own & wanted) === 0 && !isObject) continue;
      if ((marks[record.terms[at] ?? 0] ?? 0) > 0) continue;
      held = true;
      for (let n = range.firstMatch; n < range.lastMatch; n += 1) {
        distance = Math.min(distance, Math.abs((this.matches.at[n] ?? 0) - at));
      }
    }
    if (!held) return -1;
    return distance === Infinity ? 0 : 1 / Math.sqrt(Math.max(1, distance));
  }
}

/** The place of a type's evidence among the sentence features. */
function evidenceAt(type: AnswerType | null): number {
  return sentenceFeatures.indexOf(type ?? "anyName");
}
