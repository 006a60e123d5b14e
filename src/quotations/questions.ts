/** Who asked, who was asked, and who therefore answers. */
import { isAnswer } from "./cues.ts";
import type { Mention } from "./mention.ts";
import type { Attribution } from "./quotation.ts";
import type { Topics, Where } from "./topics.ts";

/** Somebody in a paragraph. */
interface Somebody {
  readonly name: string;
  readonly block: number;
}

/** Who asks. */
interface Asker extends Somebody {
  /** Whether "him" or "her" is asked: somebody else. */
  readonly isOfOther: boolean;
}

/** What says that somebody asks, right after the name: "Holt was not satisfied and asked whether". */
const asks = /^(?:,? | [^,;:“"]{0,40} and )(?:(?:then|later|also|next) )?asked\b/u;
/** "Holt asked him why". */
const asksOther = /^[^;:“"]{0,40}\basked (?:him|her) (?:to|if|whether|why|what|how|who|when|where|about)\b/u;
/** What says that somebody is asked, right before the name. */
const askedBefore = /(?<!\p{L})(?:asked|pressed|questioned|challenged|grilled) (?:\p{Lu}[\p{L}.]* )*$/u;

/** The questions of a document. State: the last asker, and who was asked last. */
export class Questions {
  readonly #topics: Topics;
  /** Who spoke last, if it was to ask. */
  #asked: Asker | null = null;
  /** Who asked last, whoever spoke since. */
  #questioner: Somebody | null = null;
  /** Who was asked last, by name. */
  #whom: Somebody | null = null;

  constructor(topics: Topics) {
    this.#topics = topics;
  }

  /** Takes in who asks in a sentence, if its speaker does. */
  hear(sentence: string, speaker: Mention, name: string, { block }: Where): void {
    const said = sentence.slice(speaker.at + speaker.words.length);
    if (!asks.test(said)) return;
    this.#asked = { name, block, isOfOther: asksOther.test(said) };
    this.#questioner = this.#asked;
  }

  /** Whom a sentence says somebody asked. */
  whomIn(sentence: string, mentions: readonly Mention[]): Mention | undefined {
    return mentions.find(({ kind, at }) => kind === "name" && askedBefore.test(sentence.slice(0, at)));
  }

  /** Takes in that somebody was asked. */
  ask(name: string, { block }: Where): void {
    this.#whom = { name, block };
  }

  /** Takes in who spoke, and by which cue. */
  remember({ cue }: Attribution, name: string, { block }: Where): void {
    this.#asked = cue !== null && /^(?:asked|asks)$/u.test(cue) ? { name, block, isOfOther: false } : null;
  }

  /** Who asked right before an answer is not who answers. */
  askerBefore(cue: string | null, { block }: Where): string | null {
    return isAnswer(cue) && this.#asked !== null && block - this.#asked.block <= 1 ? this.#asked.name : null;
  }

  /** Who asked somebody by name in the paragraph before: no "she" who answers. */
  askerOfWhom({ block }: Where): string | null {
    const isAsked = this.#asked !== null && block - this.#asked.block === 1 && this.#whom?.block === this.#asked.block;
    return isAsked && this.#whom?.name !== this.#asked?.name ? (this.#asked?.name ?? null) : null;
  }

  /** Who asked "him" or "her" something in this paragraph: somebody else is meant by the next "he" or "she". */
  askerOfOther({ block }: Where): string | null {
    return this.#asked?.isOfOther === true && this.#asked.block === block ? this.#asked.name : null;
  }

  /** "“An audit you paid for,” he shot back": whoever spoke last, in the paragraph before, did not. */
  attackedBefore(cue: string | null, place: Where): string | null {
    return isAttack(cue) ? this.#topics.speaker(place, { before: true }) : null;
  }

  /**
   * Who is not meant by a role that stands beside a quotation: whoever asked in the paragraph before, as "the witness" is
   * nobody who asks; whoever spoke last, where "the presenter" shoots back; or, where a stranger did, "the dispatcher"
   * who replies to him.
   */
  notByRole(cue: string | null, place: Where): string | null {
    const asker = this.#asked !== null && place.block - this.#asked.block === 1 ? this.#asked.name : null;
    const isToStranger = isAnswer(cue) && this.#topics.stranger(place) !== null;
    return (
      this.askerBefore(cue, place) ?? asker ?? (isAttack(cue) || isToStranger ? this.#topics.speaker(place) : null)
    );
  }

  /** Who asks again, after somebody else answered: whoever asked in one of the last lines. */
  questioner({ block }: Where, answering: string | null): string | null {
    const asked = this.#questioner;
    return asked !== null && asked.name !== answering && block - asked.block <= 2 ? asked.name : null;
  }

  /** Who was asked, by name, in this paragraph or the one before. */
  whom({ block }: Where): string | null {
    return this.#whom !== null && block - this.#whom.block <= 1 ? this.#whom.name : null;
  }
}

/** Whether a word says that somebody strikes back. */
function isAttack(cue: string | null): boolean {
  return /^(?:(?:shot|shoots|fired|fires) back|(?:retort|counter)(?:ed|s))$/u.test(cue ?? "");
}
