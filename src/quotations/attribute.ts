/** Who a clause beside a quotation says spoke it. */
import { inverted, whoIn } from "./after-verb.ts";
import { subjectIn } from "./before-verb.ts";
import {
  addressee,
  beforeHeard,
  bySource,
  isOneOfTwo,
  issuerOf,
  joined,
  plainlySaid,
  subjectOf,
} from "./clause-speaker.ts";
import { longestClause } from "./clauses.ts";
import { accordingTo, isParticipial, reportingVerb, sayingNoun } from "./cues.ts";
import { describedBy } from "./described.ts";
import { namedInLeadIn } from "./lead-ins.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { asSubject } from "./noun-phrases.ts";
import { isPersonNoun } from "./roles.ts";
import { leadIn, opener, rowEnd, type Subject, titles } from "./subjects.ts";
import { isPassive, verbsIn } from "./verbs.ts";

/** What names who said what stands before it otherwise than by a subject and its verb. */
const comesAfter: readonly { readonly cue: string; readonly pattern: RegExp }[] = [
  // "“How sure?” came Arroyo's reply".
  {
    cue: "came",
    pattern:
      /^[\s,]*came ((?:\p{Lu}[\p{L}.’-]* ){0,2}?\p{Lu}[\p{L}.’-]*?)['’]s? (?:\p{Ll}+ )?(?:answer|reply|response|retort|verdict)/u,
  },
  // "“No,” came the answer from Ruiz".
  {
    cue: "came",
    pattern:
      /^[\s,]*came (?:the|an?|his|her|their) (?:\p{Ll}+ ){0,2}(?:answer|reply|response|retort|shout|cry|call|verdict|rejoinder|voice)(?: back)? (?:from|of) ([^,.;:“"]{2,60})/u,
  },
  // "“…” – the words are those of Governor Holt".
  {
    cue: "words",
    pattern:
      /^[\s,]*(?:[—–]|--)? ?(?:the|those) (?:words|lines?) (?:is|are|was|were|belongs?|belonged) (?:to |(?:those )?of )((?:\p{Lu}|the |an? )[^,;:“".]{2,60})/u,
  },
  // "“…” – that was the message from Reform leader Duncan Feary", "“…,” was the verdict of the judge".
  {
    cue: "was",
    pattern:
      /^[\s,]*(?:[—–]|--?)? ?(?:that |this |such )?(?:is|was|were) (?:the|an?|one) (?:\p{Ll}+ )?(?:message|verdict|view|warning|assessment|opinion|response|reply|reaction|judge?ment|conclusion|advice|answer|appeal|refrain) (?:of|from|by|(?:given|offered) by) ((?:\p{Lu}|the |an? )[^,;:“".]{2,60})/u,
  },
  // "“Reckless,” is how Gov. Ana Ruiz described it".
  {
    cue: "how",
    pattern:
      /^[\s,]*(?:is|was|'s|’s) how ((?:\p{Lu}|the |an? |one |(?:long|some)time |former )[^;:“"]{2,80}?) (?:described|describes|put|puts|summed|sums|characteri[sz]e[sd]|saw|sees|explained|explains|referred|refers|greeted|recalled|recalls|remembered|responded|replied|answered)(?!\p{L})/u,
  },
  // "“…,” the agency quoted Mahapatro as saying".
  { cue: "quoted", pattern: /^[^.;:“"]{0,60}?(?<!\p{L})quoted ([^.;:“"]{3,70}?) as saying(?!\p{L})/u },
];

/** The subject of the clause after a quotation: "…," Kirby said; "…," said Kirby; "…" — Kirby. */
export function subjectAfter(clause: string, names: Names): Subject | null {
  const dash = /^\s*(?:[—–―]|--?)\s*(?=\p{Lu})/u.exec(clause);
  if (dash !== null) {
    // "— Transit Authority spokesman Gil Arroyo": the last name of the row.
    const signed = names.mentions(clause.slice(dash[0].length, 80));
    const mention = rowEnd(signed[0], signed, clause.slice(dash[0].length)) ?? undefined;
    const after = clause.slice(dash[0].length + (mention === undefined ? 0 : mention.at + mention.words.length));
    // "— Ana Ruiz commenting on the vote".
    if (mention?.kind === "name" && (/^ \p{Ll}+ing\s/u.test(after) || !reportingVerb.test(clause)))
      return { mention, cue: null, sure: true };
  }
  for (const { cue, pattern } of comesAfter) {
    const phrase = pattern.exec(clause)?.[1];
    const mention = phrase === undefined ? null : whoIn(phrase, names);
    if (mention !== null) return { mention, cue, sure: true };
  }
  const source = accordingTo.exec(clause);
  const verbs = verbsIn(clause);
  // "“You’ve got my answer,” Rep. Ana Ruiz (D-WI)": where the text is cut.
  const [alone] = verbs.length > 0 || clause.length > 80 ? [] : names.namesIn(clause);
  if (
    alone !== undefined &&
    alone.name.includes(" ") &&
    clause.slice(0, alone.at).replace(titles, "").trim() === "" &&
    /^(?: \([^()]{1,20}\))?\s*$/u.test(clause.slice(alone.at + alone.words.length))
  )
    return { mention: alone, cue: null, sure: true, isGuess: true };
  // "“…” by writing about it, the president told them".
  const verb =
    verbs.find(({ 0: cue, index }) => !(isParticipial(cue) && /\bby $/u.test(clause.slice(0, index)))) ?? null;
  if (source !== null && (verb === null || source.index < verb.index) && source.index < 40)
    return bySource(clause, source, names);
  if (verb === null) return null;
  // "“Would you?” he was asked again": by somebody else, "he was told by the chairwoman, Ana Ruiz": by her.
  if (/^(?:asked|told)$/u.test(verb[0]) && isPassive(clause, verb)) {
    // "He tried to step in (“Wait!”) only to be told by the chairman".
    if (/(?<!\p{L})to be $/u.test(clause.slice(0, verb.index))) return null;
    const agent = /^ by ([^.;:“"]{2,60})/u.exec(clause.slice(verb.index + verb[0].length))?.[1];
    const mention = agent === undefined ? null : whoIn(agent, names);
    return mention === null ? null : { mention, cue: verb[0], sure: true };
  }
  const before = beforeHeard(clause.slice(0, verb.index));
  const after = clause.slice(verb.index + verb[0].length);
  if (/^[\s,—–-]*(?:(?:has|had|also|later|then|further)\s+)*$/iu.test(before)) {
    // "…,” adding he is worried": whoever the clause before it is about.
    const turned = isParticipial(verb[0]) ? null : inverted(after, verb[0], names);
    return turned === null || isOfSign(turned)
      ? null
      : {
          ...turned,
          isGuess: joined.test(after.slice(after.indexOf(turned.mention.words) + turned.mention.words.length)),
        };
  }
  // "…,” issued a statement saying he": no clause of its own.
  const isHeard = before.length < verb.index;
  if (isParticipial(verb[0]) && !isHeard && !/,\s*(?:and\s+)?$/u.test(before)) return null;
  const subject = subjectIn(before, names);
  if (subject !== null && isOfSign({ ...subject, cue: verb[0] })) return null;
  if (subject !== null)
    return {
      mention: subject.mention,
      cue: verb[0],
      sure: subject.sure,
      isGuess: isOneOfTwo(subject.mention, before, names),
      other: addressee(subject.mention, after, names),
    };
  // "…” of additional survival, says Kirby".
  return /,\s*$/u.test(before) ? inverted(after, verb[0], names) : null;
}

/** "The arrests, in her view, are". */
const inView =
  /(?<!\p{L})(?:[Ii]n (his|her) (?:view|opinion|words|telling|account)(?!\p{L})|(?:For|To) (him|her), |[Bb]y (his|her) own (?:account|admission|telling|description)(?!\p{L}))/u;

/** "One sign of it, in Holt's view, is that". */
const inTheirView =
  /(?<!\p{L})[Ii]n (\p{Lu}[^,;:“"]{1,40}?)(?:['’]s|(?<=s)['’]) (?:view|opinion|words|telling|account|judge?ment|estimation)(?!\p{L})/u;

/** "In the words of one aide," at the end of a clause. */
const inTheWords = /(?<!\p{L})[Ii]n the words of (?=[^,;]{2,60},\s*$)/u;

/** Between what somebody says and a verb that is a part of it, or of what it came after: "said, after Brand" and "accused". */
const goesOn =
  /\sthat\s|\swho\s(?:\p{Ll}+\s){0,2}$|\s(?:after|as|when|while|before|because|since|though|although)\s[^,;]*$/u;

/** "Denied accusations by the union that he had", "shrugged off questions about his": what others say. */
const deniedClaim =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed|ing)|rebuff(?:s|ed|ing)?|(?:shrug|brush|wav|laugh)(?:s|es|ed|ged|ing|ging)? (?:off|aside|away)|sidestep(?:s|ped|ping)|dodg(?:es|ed|ing)|duck(?:s|ed|ing)?)\s(?:\p{Ll}+\s){0,3}(?:claim|accusation|allegation|charge|suggestion|assertion|insinuation|report|rumou?r|complaint|question|speculation|criticism|notion)s?(?:,?\s(?:made )?(?:by|from)\s([^,;:“"]{3,60}?),?)?\s(?:that|about|over|he|she|they|it)\s([^;:“"]*?)(?<!(?<!\p{L})(?:as|by|with)\s(?:an?\s|the\s)?)$/u;

/** "Holt told them so, Axios reported, citing four who were there. “…”": Holt goes on. */
function isSourceOf(clause: string, { 0: cue, index }: RegExpExecArray): boolean {
  return (
    /^(?:report(?:s|ed)|said|says|wrote|writes|noted)$/u.test(cue) &&
    /, (?:the )?(?:\p{Lu}[\p{L}.&’'-]* )+(?:\p{Ll}+ )?$/u.test(clause.slice(0, index)) &&
    /^(?:[.,]| citing\s)/u.test(clause.slice(index + cue.length))
  );
}

/** The subject of the clause before a quotation: Kirby said: "…"; in Kirby's words, "…". */
export function subjectBefore(clause: string, names: Names): Subject | null {
  const every = verbsIn(clause);
  const isEnded = /[.!?]["”’»]*\s*$/u.test(clause);
  const said = isEnded ? (every.find(({ 0: cue }) => plainlySaid.test(cue)) ?? every[0]) : undefined;
  const isColon = /:\s*$/u.test(clause);
  // "When she told him, he shook his head. “…”": he goes on.
  const subordinate =
    (isEnded || isColon) && /^(?:As|When|While|After|Before|Though|Although|Because|Since|If)\s/u.test(clause)
      ? leadIn(clause)
      : 0;
  const verbs = every.filter(
    (verb) =>
      !isPassive(clause, verb) &&
      verb.index >= subordinate &&
      // "Holt said he was glad that Brand had admitted it. “…”": Holt goes on.
      !(
        said !== undefined &&
        verb.index > said.index &&
        (goesOn.test(clause.slice(said.index, verb.index)) || isSourceOf(clause, verb))
      ),
  );
  // "Nuttall said he had been called “a dinosaur”": not by himself.
  const last = every.at(-1);
  if (
    last !== undefined &&
    !verbs.includes(last) &&
    /^\s*(?:as\s)?(?:an?\s|the\s)?(?:["“]?[X▒]▒*["”]?,? (?:and|or) )?$/u.test(clause.slice(last.index + last[0].length))
  )
    return null;
  const named = namedInLeadIn(clause, names);
  if (named !== null) return named;
  const denied = deniedClaim.exec(clause);
  if (denied !== null && verbsIn(denied[2] ?? "").length === 0) {
    const claimant = denied[1] === undefined ? null : whoIn(denied[1], names);
    return claimant === null
      ? null
      : { mention: claimant, cue: denied[0].split(" ")[0] ?? null, sure: true, isGuess: true };
  }
  const view = inView.exec(clause);
  if (verbs.length === 0 && view !== null) {
    return {
      mention: asSubject(view[1] ?? view[2] ?? view[3] ?? "", view.index),
      cue: view[0].replace(/, $/u, ""),
      sure: true,
    };
  }
  const theirs = verbs.length === 0 ? (inTheirView.exec(clause)?.[1] ?? null) : null;
  const viewer = theirs === null ? null : whoIn(theirs, names);
  if (viewer !== null) return { mention: viewer, cue: null, sure: true, isGuess: true };
  // "To Curtis Joyner, a retiree, it was".
  const opinion =
    verbs.length === 0
      ? /^\s*(?:To|For) (?=\p{Lu})(?:[^“"]*, )(?:it|this|that|the \p{Ll}[^,;]{1,40}|(?:\p{Lu}[\p{L}.’'-]* ?){1,3}) ?(?:is|was|has been|felt|looked|seemed|sounded)(?: \p{Ll}+){0,3}\s*$/u.exec(
          clause,
        )
      : null;
  const holder = opinion === null ? undefined : opinionHolder(clause, names);
  if (holder !== undefined) return { mention: holder, cue: null, sure: true, isGuess: true };
  const isSpokenOf = verbs.length === 0 && every.length > 0;
  // "Friends described a man who is restless and, in the words of one, “…”": right before the words.
  const wording = inTheWords.exec(clause);
  const inWords = wording === null ? null : bySource(clause, wording, names);
  if (inWords !== null) return inWords;
  const source = accordingTo.exec(clause);
  if (source !== null && (verbs.length === 0 || /^\s*$/u.test(clause.slice(0, source.index)))) {
    // "According to the book, the governor told his aide": the words are the governor's.
    const teller = verbs.length === 0 ? null : subjectOf(clause, verbs, names);
    return teller?.sure === true ? { ...teller, isGuess: true } : bySource(clause, source, names);
  }
  const spoken = subjectOf(clause, verbs, names);
  if (spoken !== null) {
    // "Lockhart said he was told that he would be “fine”": perhaps somebody else's words.
    const isToldBy =
      last !== undefined &&
      last.index > (verbs.at(-1)?.index ?? 0) &&
      /^(?:told|asked|warned|advised|assured|promised|reminded)$/u.test(last[0]) &&
      clause.slice(last.index).split(/\s+/u).length < 9;
    // "Denied that it was": the words may be whoever's says that it was.
    const isDenied = /^den(?:y|ies|ied|ying)$/u.test(spoken.cue ?? "") && !/[,:]\s*$/u.test(clause);
    return isOfSign(spoken)
      ? null
      : { ...spoken, sure: spoken.sure && !isToldBy, isGuess: spoken.isGuess === true || isDenied };
  }
  // "When Finch insisted on it, Holt would not be drawn:": Holt.
  const main = isColon && subordinate > 0 && every.length > 0 ? opener(clause, names) : null;
  if (main?.sure === true) return { mention: main.mention, cue: null, sure: true, isGuess: true };
  const issuer = every.length === 0 && isColon ? issuerOf(clause.replace(/:\s*$/u, " "), names) : null;
  if (issuer !== null) return { ...issuer, cue: null };
  const mentions = names.mentions(clause);
  const noun = sayingNoun.exec(clause);
  if (noun !== null) {
    const owner = mentions.findLast(
      ({ at, words }) =>
        at + words.length <= noun.index &&
        /^['’]s?\s(?:[\p{Ll}\d-]+\s){0,3}$/u.test(clause.slice(at + words.length, noun.index)),
    );
    // "Mock's response: “Agree.”"
    const isSure = /^(?: to (?:all )?(?:that|this|it|them))?\s*[:?]\s*$/u.test(
      clause.slice(noun.index + noun[0].length),
    );
    if (owner !== undefined) return { mention: owner, cue: noun[0], sure: isSure };
    // "He had joked about a photo, with the remark:": whoever the sentence is about.
    const withIt = /(?:^|,\s|\s)with the (?:\p{Ll}+ )?$/u.exec(clause.slice(0, noun.index));
    const joker = withIt === null || !isSure ? null : opener(clause.slice(0, withIt.index), names);
    if (joker?.sure === true) return { mention: joker.mention, cue: noun[0], sure: true, isGuess: true };
    const described = describedBy(
      /^(.*\p{L})(?:['’]s|(?<=s)['’]) (?:\p{Ll}+ )?$/u.exec(clause.slice(0, noun.index))?.[1] ?? "",
    );
    if (described !== null) return { mention: described, cue: noun[0], sure: false };
  }
  // "Interviewer: “Did it help?”"
  const label = /^\s*(\p{Lu}\p{Ll}+):\s*$/u.exec(clause)?.[1]?.toLowerCase();
  if (label !== undefined && mentions.length === 0 && isPersonNoun(label))
    return {
      mention: { name: label, role: label, words: label, kind: "role", gender: null, at: 0 },
      cue: null,
      sure: true,
    };
  // "And from the back of the bus, a physio: “…”"
  const labelled = /(?:^|, )((?:an?|one|another) (?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}+):\s*$/u.exec(clause)?.[1];
  const somebody = labelled === undefined ? null : describedBy(labelled);
  if (somebody !== null && isPersonNoun(somebody.name)) return { mention: somebody, cue: null, sure: true };
  // "Not so Henrik Aalto, the principal bassoon:".
  const explained = mentions.find(
    ({ kind, at, words }) =>
      kind === "name" &&
      /^[\s“"]*(?:(?:Not|Nor|And|But|Then|Enter|Even)(?: so| too)? )?(?:\p{Lu}[\p{L}.]* )*$/u.test(
        clause.slice(0, at),
      ) &&
      /^(?:,? \(?\p{Lu}\p{L}{0,3}-\p{Lu}[\p{L}. ]+\)?)?, (?:the|an?|his|her|its|who|\d{1,3}(?:-year-old)?,?|\p{Ll}+) [^:]{2,80}:\s*$/u.test(
        clause.slice(at + words.length),
      ),
  );
  if (explained !== undefined && verbs.length === 0) return { mention: explained, cue: null, sure: true };
  const ending = mentions.at(-1);
  // "The father has a message for Breck:": not of his.
  const isWhom = /\b(?:for|to|at|about|against|with|on|over|told|tells|asked|reminded) (?:\p{Lu}[\p{L}.]* )*$/u.test(
    clause.slice(0, ending?.at ?? 0),
  );
  if (
    ending !== undefined &&
    !isWhom &&
    /:\s*$/u.test(clause) &&
    clause.slice(ending.at + ending.words.length).trim() === ":"
  ) {
    return { mention: ending, cue: null, sure: true };
  }
  // "Bonham took aim at Republicans who are": Bonham's words of them.
  const first = /\swho (?:is|are|was|were)(?: \p{Ll}+ly)? $/u.test(clause)
    ? opener(clause, names)
    : subjectIn(clause, names, { verb: false });
  return first === null || isSpokenOf ? null : { mention: first.mention, cue: null, sure: false };
}

/** The name that a clause opens with after its preposition: "To Curtis Joyner". */
function opinionHolder(clause: string, names: Names): Mention | undefined {
  return names.namesIn(clause).find(({ at }) => /^\s*(?:To|For) (?:\p{Lu}[\p{L}.]* )*$/u.test(clause.slice(0, at)));
}

/** What a sign, a banner or a cap reads is said by nobody. */
function isOfSign({ mention, cue }: Subject): boolean {
  return (
    /^reads?$/u.test(cue ?? "") &&
    mention.kind === "role" &&
    !/(?:statement|letter|report|ruling|release|post|tweet|e-?mail|message|order|complaint|filing|indictment|affidavit|note|memo|entry|bulletin|petition|lawsuit|suit|resolution|warrant|transcript|caption|obituary|description)$/u.test(
      mention.name,
    )
  );
}

/** Who speaks in the sentences of a document read so far: each is asked about when its names are met, and when it is heard. */
const spoken = new WeakMap<Names, Map<string, Mention | null>>();

/** The subject of a sentence's last reporting verb; null when nobody in it speaks. */
export function speakerOf(sentence: string, names: Names): Mention | null {
  const known = spoken.get(names) ?? new Map<string, Mention | null>();
  spoken.set(names, known);
  const clause = sentence.slice(0, longestClause);
  const before = known.get(clause);
  if (before !== undefined) return before;
  const speaker = speakerIn(clause, names);
  known.set(clause, speaker);
  return speaker;
}

function speakerIn(clause: string, names: Names): Mention | null {
  const verbs = verbsIn(clause).filter((verb) => !isPassive(clause, verb));
  const source = verbs.length === 0 ? accordingTo.exec(clause) : null;
  return (source === null ? subjectOf(clause, verbs, names) : bySource(clause, source, names))?.mention ?? null;
}
