/** The words that say that somebody speaks. */

/** Regular verbs of saying and writing. */
const regular =
  "accept accuse acknowledge add admit advise affirm agree allege announce answer apologise apologize argue ask assail assert assure beam beg blame boast brag brand call caption caution " +
  "challenge chant crow chuckle claim clarify comment complain concede conclude condemn confess confide confirm contend continue counter " +
  "criticise criticize cry decry deplore deadpan declare defend demand denounce deny deride describe dismiss dub echo elaborate email emphasise emphasize exclaim exult " +
  "explain express fault flag fume gripe grumble gush hail hammer hint implore inform insist interrupt intone interject joke label lambaste lament laugh liken maintain " +
  "mention message mock moan mumble murmur muse prophesy mutter note observe offer opine phrase plead pledge pray predict praise proclaim promise pronounce propose protest " +
  "question quip quote reason reassure reassert rebut recall recount reflect reiterate reject relate remark remember remind repeat reply report " +
  "request respond retort reveal ridicule roar rule scoff scold scream sneer bark snarl growl bellow shout shrug sigh slam smile snap sob salute commend applaud congratulate speculate stammer stress suggest summarise summarize surmise taunt testify tout " +
  "text thunder tweet urge vent vow wail warn whisper wonder yell whack post blast concur stipulate compare signal conjecture enthuse rant grouse fret fulminate sniff huff blurt marvel gloat demur tease rail hiss counsel theorize inquire groan chide drawl interpose ruminate snort sputter tut wisecrack chirp purr riposte snipe chastise berate admonish upbraid bemoan rave scribble scrawl chortle giggle cackle guffaw gasp croak grunt shriek holler squeal bawl exhort";

const irregular =
  "foretold|foretells|foresaw|foresees|went no further than|goes no further than|go no further than|cried out|cries out|owned up|owns up|wept|weeps|weeping|objected|objecting|kidded|kidding|persisted|pontificated|posited|jeered|jeers|smirked|seethed|whined|trumpeted|jested|bristled|blustered|stuttered|forecast|forecasts|ripped into|rips into|tore into|tears into|lit into|laid into|termed|terming|thanked|said|says|say|spoken of|speaks of|speaking of|meant by|means by|referred to|refers to|referring to|saying|told|tells|tell|telling|stated|states|stating|wrote|writes|writing|written|thinks|spoke|speaks|read|reads|reading|sang|sung|singing|went on to say|goes on|went on|" +
  "put it|puts it|put it this way|pointed out|points out|pointing out|hit back|hits back|hitting back|hit out|hits out|shot back|shoots back|shooting back|fired back|fires back|firing back|" +
  "made clear|makes clear|swore|swears|chimed in|chimes in|summed up|sums up|summed it up|weighed in|called out|lashed out|brushed off|brushes off|brushing off|waved off|waves off|waving off|waved away|waves away|waving away|waved aside|waves aside|waving aside|brushed aside|brushes aside|brushing aside|shrugged off|shrugs off|shrugging off|laughed off|laughs off|played down|plays down|playing down|broke in|breaks in|cut in|cuts in|butted in";

/** What somebody does to say something, and what may stand up to the "to": "took to the radio to". */
export const acts =
  "began|started|leans|leaned|sought|tried|hastened|took|went|used|rose|stood|interrupted|paused|stopped|returned|turned|emerged|rushed";
export const upToTo = "(?: [\\p{L}’'-]+){0,12} to ";

/** Verbs in the form that "to" has after it. */
const bare =
  "holler|yell|scream|accuse|call|denounce|declare|describe|dismiss|mock|condemn|brand|warn|insist|complain|ask|argue|reply|respond|answer|shout|remark|promise|vow|pledge|urge|propose";
const isBare = new RegExp(`^(?:${bare})$`, "u");
const whatFor = new RegExp(
  `(?<!\\p{L})(?:${acts}|held|was heard|were heard|was overheard|likes|liked|loves|loved|was quick|were quick|was (?:among )?the first|(?:did not|didn['’]t|never) hesitated?|continued|continues|proceeded|dared)${upToTo}$`,
  "u",
);

/** Whether a verb after "to" says no more than what somebody wants: "to accuse", but not in "took to Twitter to accuse". */
export function isWish(verb: string, before: string): boolean {
  return isBare.test(verb) && before.endsWith(" to ") && !whatFor.test(before);
}

/** Verbs that say something in some places alone, and what tells those places, by what comes next or stood before. */
const somewhere: readonly (readonly [verbs: string, where: string])[] = [
  ["threatened|threatens|threatening", "(?= to(?: \\p{Ll}+)?\\s*$| that )"],
  ["put in", "(?=\\s*[,.:]|\\s*$| \\p{Lu})"],
  ["decided|reckoned|figured", "(?=\\s*\\.?\\s*$)"],
  ["allowed|allows", "(?= that |,|\\s*[.,:]?\\s*$)"],
  [
    "voiced|voices",
    "(?= [^,.;]{0,30}$| (?:concern|doubt|support|fear|hope|alarm|dismay|regret|anger|optimism|confidence|frustration)s?(?!\\p{L}))",
  ],
  ["appealed", "(?= (?:to|for) |\\s*[:.,])"],
  ["recorded|put down|jotted down", "(?= in (?:his|her|their|the) )"],
  [
    "tried to|tries to|attempted to|attempts to",
    " (?:interrupt|interject|cut in|respond|object|protest)(?=\\s*\\.\\s*$)",
  ],
  ["translated", "(?= (?:it |this |that )?as(?: follows)?\\s*:?\\s*$)"],
  ["cracked", "(?! (?:down|the|open|up|under|through|on|jokes?|a smile|a grin)(?!\\p{L}))"],
  ["volunteered|ventured|hazarded|guessed", "(?= that|\\s*[.,:]?\\s*$)"],
  ["corrected", "(?=\\s*[.,:]?\\s*$| (?:him|her|them)\\b)"],
  ["parried|cooed|piped up|blogged", "(?=\\s*[.,:]?\\s*$)"],
  ["began", "(?=\\s*[.,:]|\\s*$|(?<=^[\\s,—–-]*began) (?:\\p{Lu}|the |an? ))"],
  ["begins", "(?=\\s*[,.:]|\\s*$)"],
  ["charged|charging|finding", "(?= that)"],
  ["charges", "(?<=(?:suit|complaint|petition|indictment|filing|ad|spot|campaign|he|she) charges)(?= that)"],
  ["allowing", "(?= that)"],
  [
    "started|burst out",
    "(?<=^[\\s,—–-]*(?:[\\p{Lu}][\\p{L}.’'-]* ){1,4}(?:started|burst out))(?=[,.]| (?:in|at|as|when|after|during|before) |\\s*$)",
  ],
  ["holds", "(?= that)"],
  ["knocked|knocks|knocking|slapped|ribbed|dinged", "(?= (?:the|h(?:is|er)|their)\\s*$)"],
  ["reckoned|reckons|estimated|estimates|calculated|calculates", "(?=(?: that|:))"],
  ["grant|allow|concede|admit|acknowledge|say", "(?<= would only (?:\\p{Ll}+))(?= that )"],
  ["ordered|orders|brought up|brings up|bringing up", "(?= that )"],
  ["held", "(?=(?: earlier)?(?: on)?(?: \\p{Lu}\\p{Ll}+day)? that)"],
  ["cheered|cheers|ripped|rips|ripping|knocked|knocks|knocking|dinged|needled", "(?=(?: [\\p{L}’'.-]+){1,4} for\\s)"],
  ["granted|grants", '(?=(?: in [^,“"]{2,40})? that)'],
  ["found", "(?=(?: \\p{Ll}+ly)? that|\\s*$|, )"],
  ["broke|burst|erupted", "(?: out)? in(?:to)?(?= (?:an? )?(?:\\p{Ll}+ )?(?:chants?|cries|shouts?|boos))"],
  // After a plural, verbs that are no nouns too: "critics call it".
  ..."call|admit|chant|sing|shout|yell|reply|ask|argue|warn|insist|describe|accuse|contend|maintain|complain|dismiss|denounce|acknowledge|concede|allege|deny|suggest|predict|caution|deride|decry|hail|tout|mock|criticize|criticise|brand|label|dub|deem|condemn|praise|blame"
    .split("|")
    .map(
      (verb) => [verb, `(?<=(?:\\p{Ll}s|[Tt]hey)(?: (?:at|for|with|from)(?: [\\p{L}’'.&-]+){2,5})? ${verb})`] as const,
    ),
  // With "as", verbs that say what somebody is taken for: "cast her as".
  [
    "attacked|attacks|attacking|panned|lampooned|listed|lists|rated|rates|portrayed|portrays|portraying|painted|paints|painting|drew|draws|drawing|cast|casts|casting|introduced|introduces|introducing|ripped|rips|ripping|regarded|regards|regarding|viewed|views|viewing",
    "(?=(?: [\\p{L}\\d.’'-]+){1,9} as(?: |$))",
  ],
  [
    "made fun|makes fun|making fun|poked fun|pokes fun|poking fun",
    "(?= (?:of|at)(?: [\\p{L}\\d.,’'-]+){1,14} as(?: |$))",
  ],
  // Right before what is quoted, verbs of taking something for it: "finds Brannock", "attributed it to".
  [
    "finds|found|thought|considers|considered|deems|deemed",
    "(?= (?:him|her|it|them|this|that|(?:\\p{Lu}[\\p{L}.]* )?\\p{Lu}[\\p{L}’'-]+)\\s*$)",
  ],
  // "Thought the speech was".
  [
    "thought|thinks|found|believes|believed",
    "(?=(?: [\\p{L}’'-]+){1,5} (?:was|is|were|are|to be)(?: (?:an?|the|too|so|very))?\\s*$)",
  ],
  ["refer to", "(?<= would (?:\\p{Ll}+ )?refer to)(?= (?:him|her|it|them) as(?: (?:an?|the))?\\s*$)"],
  // "Rated the charge “false”".
  [
    "rated|rates|graded|judged",
    "(?= (?:it|him|her|them|this|that|(?:an?|the|his|her|that|this) (?:\\p{Ll}+ ){0,2}\\p{Ll}+)\\s*$)",
  ],
  // "He named Brand a", "which the paper named a".
  [
    "named|names",
    "(?=(?: (?:him|her|it|them)| (?:\\p{Lu}[\\p{L}.’'-]* ){0,2}\\p{Lu}[\\p{L}.’'-]*)? (?:an?|the|his|her)\\s*$)",
  ],
  ["attributed|attributes|attributing", "(?=(?: [\\p{L}’'-]+){0,6} to\\s*$)"],
  // "Charges Brand with".
  ["charged|charges|charging", "(?=(?: [\\p{L}’'.()-]+){1,8} with(?: \\p{Ll}+ing)?(?: [\\p{L}’'-]+){0,4}\\s*$)"],
  ["cited|cites|citing", "(?=(?: (?:an?|the|his|her|their|its|what))?\\s*$)"],
  ["put|puts|putting", "(?=(?: [\\p{L}’'-]+){1,6} at\\s*$)"],
  // With "to", verbs of having something done: "instructs a deputy to".
  [
    "instructed|instructs|instructing|directed|directs|directing|commanded|commands|commanding|ordered|orders|ordering|encouraged|encourages|encouraging|invited|invites|inviting|pressed|presses|pressing",
    "(?=(?: [\\p{L}’'.,-]+){1,8} (?:not )?to(?: \\p{Ll}+)?\\s*$)",
  ],
  // "He will ask,".
  ...bare
    .split("|")
    .map(
      (verb) =>
        [
          verb,
          `(?<=(?<!\\p{L})(?:will|would|could|may|might|did) (?:(?:\\p{Ll}+ly|often|always|sometimes|then|even|also|later) )?${verb})(?=(?: [^,;:“"]{1,30})?[,:]\\s*$)`,
        ] as const,
    ),
  // After what somebody did, verbs that say what for: "took to Twitter to accuse".
  ...bare.split("|").map((verb) => [verb, `(?<= to ${verb})`] as const),
];

/** What German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian and Polish news says most, in the forms that stand beside a quotation. */
const foreign =
  "sagte|sagt|entgegnete|antwortete|bestätigte|ergänzte|forderte|erklärte|erklärt|betonte|betont|meinte|schrieb|schreibt|kritisierte|warnte|fügte hinzu|" +
  "a dit|a déclaré|a affirmé|a ajouté|a expliqué|a écrit|a estimé|a indiqué|déclare|affirme|ajoute|explique|estime|" +
  "dijo|afirmó|declaró|señaló|aseguró|añadió|explicó|escribió|ha dicho|ha afirmado|" +
  "ha detto|ha dichiarato|ha affermato|ha aggiunto|ha spiegato|disse|afirmou|declarou|acrescentou|zei|zegt|verklaarde|" +
  "säger|sade|sier|siger|sagde|powiedział|powiedziała|oświadczył|oświadczyła|dodał|dodała|stwierdził|stwierdziła";

/** The forms of a regular verb that news uses: "vow", "vows", "vowed", "vowing". */
function formsOf(verb: string): readonly string[] {
  const ended = (stem: string, ...endings: string[]): string[] => endings.map((ending) => stem + ending);
  if (/[^aeiou]y$/u.test(verb)) return ended(verb.slice(0, -1), "ies", "ied", "ying");
  if (verb.endsWith("e")) return ended(verb.slice(0, -1), "es", "ed", "ing");
  if (/^(?:admit|beg|brag|chat|deadpan|demur|flag|concur|dub|fret|quip|rebut|shrug|slam|snap|sob|tut)$/u.test(verb))
    return ended(verb, "s", `${verb.slice(-1)}ed`, `${verb.slice(-1)}ing`);
  if (/(?:s|sh|ch|o)$/u.test(verb)) return ended(verb, "es", "ed", "ing");
  return ended(verb, "s", "ed", "ing", ...(/[^aeiou][aeiou]l$/u.test(verb) ? ["led", "ling"] : []));
}

// Written out: the engine finds one of many words by their first letters, not one of many patterns.
const verbs = [
  ...irregular.split("|"),
  ...somewhere.flatMap(([words, where]) => words.split("|").map((word) => word + where)),
  ...foreign.split("|"),
  ...regular.split(" ").flatMap(formsOf),
];

/** The first reporting verb of a clause. */
export const reportingVerb = new RegExp(`(?<![\\p{L}’'-])(?:${verbs.join("|")})(?![\\p{L}’'-])`, "u");
const verbHere = new RegExp(reportingVerb.source, "uy");
/** Words that a reporting verb begins with: to look them up is ten times as fast as to try the pattern everywhere. */
const firstWords = new Set(verbs.map((verb) => /^\p{L}+/u.exec(verb)?.[0]));
const words = /(?<![\p{L}’'-])\p{L}+/gu;

/** The reporting verbs of a clause, in order. */
export function reportingVerbsIn(clause: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  words.lastIndex = 0;
  for (let word = words.exec(clause); word !== null; word = words.exec(clause)) {
    if (!firstWords.has(word[0])) continue;
    verbHere.lastIndex = word.index;
    const verb = verbHere.exec(clause);
    if (verb === null) continue;
    found.push(verb);
    words.lastIndex = verbHere.lastIndex;
  }
  return found;
}
/** Nouns that stand for saying: "his claim that", "in a statement". */
export const sayingNoun =
  /(?<![\p{L}])(?:claim|statement|remark|comment|warning|words|assertion|description|promise|vow|insistence|contention|argument|suggestion|question|response|reply|answer|retort|message|verdict|reaction|advice|explanation|tweet|speech|testimony|call|pledge)s?(?![\p{L}])/iu;
export const accordingTo = /(?<![\p{L}])(?:[Aa]ccording to|[Ii]n the words of|as put by|per)\s+/u;

/** Whether a verb is a participle: "adding", "pointing out". */
export function isParticipial(cue: string): boolean {
  return /\p{L}{2}ing(?: |$)/u.test(cue);
}

/** Whether a word says that somebody answers. */
export function isAnswer(cue: string | null): boolean {
  return /^(?:answer|repl|respond|retort|shot back|snapped)/u.test(cue ?? "");
}
