/** Those whom a text introduces without a name: "a Republican lobbyist who", later "the lobbyist". */
import { isIndefinite, isOne, strangersIn } from "./described.ts";
import { genderOf } from "./gender.ts";
import type { Mention } from "./mention.ts";
import type { Cast } from "./people.ts";
import { isPersonNoun } from "./roles.ts";
import { nounOf } from "./things.ts";
import { ofOneself } from "./subjects.ts";
import type { Topics, Where } from "./topics.ts";

/** The strangers of a document. State: those who were introduced, by what they are. */
export class Strangers {
  readonly #cast: Cast;
  readonly #topics: Topics;
  readonly #byNoun = new Map<string, string>();
  /** Nouns for those whom the first paragraph introduces, and where it stands. */
  readonly #first = new Map<string, number>();
  /** The number of the first paragraph with a whole sentence; a section's name or a caption before it tells nothing. */
  #lede: number | null = null;

  constructor(cast: Cast, topics: Topics) {
    this.#cast = cast;
    this.#topics = topics;
  }

  /** Somebody who was introduced without a name, by the noun for what they are. */
  called(noun: string): string | null {
    return this.#byNoun.get(noun) ?? null;
  }

  /** Whether a paragraph is the first with a whole sentence. */
  isLede(block: number): boolean {
    return block === (this.#lede ?? block);
  }

  /** Where the first paragraph introduces somebody by a noun; null when it does not. */
  introducedFirst(noun: string): number | null {
    return this.#first.get(noun) ?? null;
  }

  /** Takes in those without a name whom words for people introduce that tell no role. */
  meet(sentence: string, topic: Mention | null, where: Where): void {
    const self = ofOneself(sentence);
    if (/[.!?]["”’»]?\s*$/u.test(sentence)) this.#lede ??= where.block;
    // "A dairy farmer has been fined".
    if (
      this.isLede(where.block) &&
      topic?.kind === "role" &&
      topic.at === 0 &&
      /^an?\s/iu.test(topic.words) &&
      isPersonNoun(topic.name)
    )
      this.#first.set(nounOf(topic.name), where.at);
    for (const { name, at } of strangersIn(sentence)) {
      if (at < self || explainsName(sentence.slice(0, at))) continue;
      const noun = nounOf(name);
      // "Another woman waiting in line, who": whom the sentence is about.
      const isNamed = topic?.kind === "name" || /^[^,]*, \p{Lu}\p{Ll}+ \p{Lu}/u.test(sentence);
      if (at === 0 && !isNamed) this.#topics.note({ ...where, name, spoke: false, passing: false });
      if (!this.#byNoun.has(noun)) this.#byNoun.set(noun, name);
    }
  }

  /** Somebody without a name who is spoken of for the first time. */
  note({ kind, words, name, at }: Mention, sentence: string, where: Where): void {
    // "She was a Ghanaian-born engineer", "trained as a nurse", "A nurse and a mother, she": what somebody is.
    const isPredicate =
      at < ofOneself(sentence) ||
      /\b(?:is|was|became|become|been|being|as|remains|remained)\s(?:once\s|now\s)?$/u.test(sentence.slice(0, at));
    // "She told the dispatcher": somebody else.
    const isTold =
      /^the\s/iu.test(words) &&
      /\b(?:told|tells|asked|asks|called|calls|answered|answers) $/u.test(sentence.slice(0, at));
    // "An interview with the girl": of whom it was told before.
    const isKnown =
      /^the\s/iu.test(words) &&
      /\b(?:with|to|about|from|by|for|of) $/u.test(sentence.slice(0, at)) &&
      genderOf(name) !== null &&
      this.#byNoun.has(nounOf(name));
    const isNew = isKnown || isIndefinite(words) || (isTold && this.#cast.byRole(name, where.at) === null);
    if (isPredicate || kind !== "role" || !isNew || !isOne({ words, name }) || !isPersonNoun(name)) return;
    if (explainsName(sentence.slice(0, at))) return;
    this.#topics.note({ ...where, name, spoke: false, passing: true });
    // "His friend, a lawyer": he is no stranger.
    if (!/,\s$/u.test(sentence.slice(0, at))) this.#byNoun.set(nounOf(name), name);
  }
}

/** Whether what comes next explains a name: "Winer, a lawyer for the firm", but not "in Akron, a lawyer who". */
function explainsName(before: string): boolean {
  return (
    /\p{Lu}[\p{L}’'-]+, $/u.test(before) &&
    !/(?<!\p{L})(?:in|at|near|from|outside|of|to) (?:\p{Lu}[\p{L}.’'-]*,? )+$/iu.test(before)
  );
}
