/** Whom a sentence is about, where one is said to speak in it and another is its first subject. */
import { isIndefinite } from "./described.ts";
import type { Mention } from "./mention.ts";
import { isPersonNoun } from "./roles.ts";
import { leadIn } from "./subjects.ts";
import { explainsRole } from "./topics.ts";

interface Told {
  readonly sentence: string;
  readonly mentions: readonly Mention[];
  /** Who speaks in it, and its first subject. */
  readonly speaker: Mention;
  readonly topic: Mention;
}

/** Whom it is about, null for nobody, and whether they speak. */
export function sentenceSubject(
  sentence: string,
  mentions: readonly Mention[],
  speaker: Mention | null,
  topic: Mention | null,
): { readonly subject: Mention | null; readonly spoke: boolean } {
  if (speaker === null || speaker.kind === "pronoun") return { subject: topic, spoke: topic === speaker };
  if (topic === null) return { subject: speaker, spoke: true };
  const told = { sentence, mentions, speaker, topic };
  const isSayer = saysOfSpeaker(told);
  const isTopic = isSayer || ofTopic.some((is) => is(told));
  return { subject: isTopic ? topic : speaker, spoke: isSayer || !isTopic || topic === speaker };
}

/** "Stroud said that the company had announced it": it is about Stroud, who speaks. */
function saysOfSpeaker({ sentence, speaker, topic }: Told): boolean {
  const isAlike = topic.kind === "name" ? speaker.kind === "name" : topic.kind === "role" && isPersonNoun(topic.name);
  return (
    isAlike &&
    /(?<!been) (?:said|says|added|(?:told|tells) [^,;“"]{2,40}|testified|recalled|noted|insist(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed)|claim(?:s|ed)|argue[sd]|alleg(?:es|ed)|admit(?:s|ted)|acknowledge[sd]|conced(?:es|ed)|complain(?:s|ed)) (?:that |(?:[^;“"]* that )?$)/u.test(
      sentence.slice(topic.at + topic.words.length, speaker.at),
    )
  );
}

/** Sentences that are about their first subject, though another speaks in them. */
const ofTopic: readonly ((told: Told) => boolean)[] = [
  /** "When a host suggested it, Breck would have none of it". */
  function isSpokenInLead({ sentence, mentions, speaker, topic }) {
    const lead = leadIn(sentence, mentions);
    return speaker.at < lead && topic.at >= lead;
  },
  /** "The president has tried a balance that, critics say, satisfied nobody". */
  function isAside({ sentence, speaker, topic }) {
    return (
      speaker.kind === "role" &&
      topic.kind === "name" &&
      sentence.slice(0, speaker.at).trimEnd().endsWith(",") &&
      /^ (?:have |has )?(?:sa(?:y|id|ys)|argued?|believe|contend|complain|noted?|warn)(?:ed)?,/u.test(
        sentence.slice(speaker.at + speaker.words.length),
      )
    );
  },
  /** "Her brother, retired agent Ruben Castellan, posted"; "The woman who asked it is Amber Dietz". */
  function isNamed({ sentence, speaker, topic }) {
    if (speaker.kind !== "role" || topic.kind !== "name") return false;
    return (
      (topic.role !== null && speaker.words.endsWith(topic.role)) ||
      (speaker.at < topic.at && explainsRole.test(sentence.slice(speaker.at + speaker.words.length, topic.at)))
    );
  },
  /** "Holt laughed when a voter asked him about it". */
  function isSpokenBeside({ sentence, speaker, topic }) {
    return (
      topic.kind === "name" &&
      speaker.kind === "role" &&
      isIndefinite(speaker.words) &&
      /^(?:, [^,;]*,)? \p{Ll}[^,;]* (?:when|while|as|after|before|because|since|until) $/u.test(
        sentence.slice(topic.at + topic.words.length, speaker.at),
      )
    );
  },
  /** "Conroy doubted Salas's account of what Whitfield had said". */
  function isWhatWasSaid({ sentence, speaker, topic }) {
    return (
      topic.at < speaker.at &&
      /(?<!\p{L})(?:what|how|why|whether) (?:\p{Lu}\S* )*$/u.test(sentence.slice(0, speaker.at))
    );
  },
  /** "Pfeiffer dislikes the tax, which Burke has promised to undo". */
  function isInWhich({ sentence, speaker, topic }) {
    return topic.at < speaker.at && /[,–—-] (?:which|whom) (?:\p{Lu}[\p{L}.]* )*$/u.test(sentence.slice(0, speaker.at));
  },
  /** "Ridgeway stood up for it against rivals such as Salcedo, who has promised to end it". */
  function isToldOf({ sentence, speaker, topic }) {
    return (
      speaker.kind === "name" &&
      topic.kind === "name" &&
      topic.at < speaker.at &&
      /^,? who (?!(?:(?:ha[ds]|have|later|then|also|\p{Ll}+ly) )*(?:said|says|told|added|wrote|replied|explained|recalled|asked)(?!\p{L}))[^,]*$/u.test(
        sentence.slice(speaker.at + speaker.words.length),
      )
    );
  },
];
