/** Whom the sentences of a document are about: who "he" and "she" may be. */
import { type Gender, givenGender, type Mention } from "./names.ts";

/** Paragraphs over which a pronoun surely means who spoke last, and over which it may. */
const sureReach = 1;
export const reach = 4;

/** Somebody that a later pronoun may mean. */
export interface Topic {
  readonly name: string;
  /** Where the sentence or the quotation ends, and the number of its paragraph. */
  readonly at: number;
  readonly block: number;
  /** Whether they spoke, or are the subject of a sentence alone. */
  readonly spoke: boolean;
}

/** The topics so far. State: the last few, in order. */
export class Topics {
  #topics: readonly Topic[] = [];

  note(topic: Topic): void {
    this.#topics = [...this.#topics.filter(({ block }) => topic.block - block <= reach), topic];
  }

  /** Who a pronoun of this gender at a place means; `genderOf` tells what is known of a name, titles and roles alone. */
  meantBy(
    gender: Gender,
    place: { readonly at: number; readonly block: number },
    genderOf: (name: string) => Gender,
  ): { readonly name: string; readonly isSure: boolean } | null {
    const near = this.#topics.filter(({ at, block }) => at <= place.at && place.block - block <= reach);
    const fitting = near.filter(({ name }) => fit(genderOf(name), gender));
    // A given name only lets guess: it yields to somebody whose name does not speak against it.
    const agreeing = fitting.filter(({ name }) => fit(guessedGender(name), gender));
    const nearest = fitting.at(-1);
    const chosen = nearest?.block === place.block ? nearest : (agreeing.at(-1) ?? nearest);
    if (chosen === undefined) return null;
    const isNear = ({ block }: Topic): boolean => place.block - block <= sureReach;
    const rivals = agreeing.filter((topic) => topic.name !== chosen.name && isNear(topic));
    const isSure =
      agreeing.includes(chosen) &&
      isNear(chosen) &&
      (chosen.spoke || chosen.block === place.block || rivals.length === 0);
    return { name: chosen.name, isSure };
  }
}

/** Whom a sentence is about, if it begins with them: its first mention, as long as no preposition brings it in. */
export function topicOf(sentence: string, mentions: readonly Mention[]): Mention | null {
  const [first] = mentions.filter(
    ({ at, words }) =>
      !/\b(?:of|in|to|from|with|by|about|against|for|at|on|near|than)\s+(?:the\s+|an?\s+)?$/iu.test(
        sentence.slice(0, at),
      ) && !/^['’]s?\s/u.test(sentence.slice(at + words.length)),
  );
  if (first === undefined) return null;
  // "His opponent, a nurse named Delphine Okafor, won": the name explains the role.
  const apposed = first.kind === "role" ? mentions.find(({ at, kind }) => kind === "name" && at > first.at) : undefined;
  const between = apposed === undefined ? "" : sentence.slice(first.at + first.words.length, apposed.at);
  return apposed !== undefined && /^(?:\s*,[^,;]*|\s+named\s+)$/u.test(between) ? apposed : first;
}

/** Whether two genders may be one person's. */
export function fit(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

/** What the given name of a full name lets guess. */
export function guessedGender(name: string): Gender {
  return name.includes(" ") ? givenGender(name.split(" ")[0] ?? "") : null;
}
