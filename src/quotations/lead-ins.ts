/** Lead-ins that name who says what follows otherwise than by a subject and its verb. */
import { byName, inverted, whoIn } from "./after-verb.ts";
import { subjectIn } from "./before-verb.ts";
import { describedBy } from "./described.ts";
import { genderOf } from "./gender.ts";
import type { Mention } from "./mention.ts";
import type { Names } from "./names.ts";
import { asSubject } from "./noun-phrases.ts";
import { isPersonNoun } from "./roles.ts";
import type { Subject } from "./subjects.ts";
import { isDocument, isThing } from "./things.ts";

/** "Heard", and what is heard of somebody, right before the words. */
const hears = "(?<!\\p{L})(?:over)?hear(?:d|s|ing)?";
const isHeard = "(?:say|tell|ask|shout|yell|scream|mutter|whisper|cry|call out)(?: \\p{Ll}+){0,4}[,:]?\\s*$";

/** Patterns whose first group is the phrase that says who. */
const phrases: readonly {
  readonly pattern: RegExp;
  readonly cue: string;
  readonly isGuess?: boolean;
  /** Whether the phrase is all that stands before a verb, and who says it the subject in it. */
  readonly isSubject?: boolean;
  /** Whether the phrase is a role without an article, as after "whose". */
  readonly isRole?: boolean;
  /** Whether the words are said to whom the clause names first: somebody else. */
  readonly isToFirst?: boolean;
}[] = [
  // "Was described by Reed as a bully and by Holt as".
  {
    cue: "described",
    pattern:
      /(?<!\p{L})(?:described|praised|hailed|denounced|dismissed|condemned|derided|characteri[sz]ed)\sby\s.*\sas\s.*\s(?:and|but)\s(?:later\s)?by\s([^“"]{2,80}?)(?:,[^,]*,|,)?\sas\s(?:an?\s|the\s)?$/u,
  },
  // "Was described by Reed as".
  {
    cue: "described",
    pattern:
      /(?:\b(?:is|was|were|been|being)\s(?:\p{Ll}+ly\s)?|,\s)(?:described|called|dubbed|praised|hailed|criticised|criticized|denounced|dismissed|labelled|labeled|branded|condemned|derided|welcomed|characterised|characterized|billed|touted|advertised|promoted|presented|lauded|mocked|ridiculed|lampooned|attacked|introduced|remembered|portrayed|cast|painted|rejected|rebuffed|brushed (?:aside|off)|written off|waved (?:aside|away|off)|shrugged off|laughed off|played down)(?: (?:in|on|at) [^,]{2,40}| \p{Lu}\p{Ll}+day)?\sby\s(.{2,80}?)(?:,[^,]*,|,)?\sas\s(?:an?\s|the\s|h(?:is|er)\s|their\s|its\s)?$/u,
  },
  // "Was called by Reed a".
  {
    cue: "called",
    pattern:
      /(?<!\p{L})(?:is|was|were|been|being) (?:\p{Ll}+ly )?(?:called|dubbed|branded|labelled|labeled|nicknamed|termed) by ((?:(?! as )[^,;:“"]){2,80}?) (?:an? |the )?$/u,
  },
  // "The paper quoted the researcher as saying:".
  {
    cue: "quoted",
    pattern:
      /(?<!\p{L})quot(?:ed|es|ing) ((?:the|an?|one|another|his|her|its) [^,:;“"]{2,60}?) as (?:saying|telling|writing|calling|describing|asking|urging|warning|vowing|insisting|predicting)(?: [^,:;“"]*)?[,:]?\s*$/u,
  },
  // "He bristles at the suggestion from lawmakers that it was".
  {
    cue: "suggestion",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:suggestion|claim|charge|accusation|criticism|complaint|allegation|contention|argument|testimony|assertion|assessment|finding|prediction|remark|comment|observation|talk|worry|worrie|fear|concern)s? (?:from|by|among) ((?:(?! that )[^;“"]){3,80}?),? that [^,;“"]{0,80}$/u,
  },
  // "Rebutted a White House claim that the agents had".
  {
    cue: "claim",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:[Aa]n?|[Tt]he) (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}) (?:suggestion|claim|charge|accusation|allegation|contention|argument|assertion|finding|prediction|warning|statement|story|report|article)s? that [^;:“"]{0,200}$/u,
  },
  // "Stung by remarks that Finch made on Tuesday hinting that they".
  {
    cue: "made",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:remark|comment|statement|speech|claim|joke|charge)s? (?:that )?((?:\p{Lu}|the |an? )[^,;:“"]{2,50}?) (?:made|gave|delivered|offered)(?: [^,;:“"]{1,40})? (?:hinting|suggesting|saying|implying|calling|describing|comparing|likening|claiming|accusing|arguing|asserting|warning)(?: [^,;:“"]{1,160})?$/u,
  },
  // "A motion by the backbencher Noor Haddad calling for".
  {
    cue: "calling",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:motion|resolution|amendment|bill|petition|proposal|letter|statement|op-ed|memo|tweet|message|post|note|e-?mail|column|editorial|speech|report) (?:by|from) (?!\p{Ll}+ing )((?:(?! that | which )[^;“"]){3,60}?),? (?:calling (?:for|on|it|him|her|them)|demanding|urging|condemning|declaring|describing|denouncing|warning|dismissing|accusing|saying|arguing)(?: [^,;:“"]{1,60})?[,:]?\s*$/u,
  },
  // "The reply from Lowland Rail came within the hour:".
  {
    cue: "reply",
    pattern:
      /^[\s“"”]*(?:[Tt]he|[Aa]) (?:\p{Ll}+ )?(?:reply|response|answer|message|verdict) (?:from|of|by) ([^,;:“"]{2,50}?) (?:was|is|came|read|followed|arrived)\b[^;:“"]*:\s*$/u,
  },
  // "The answer from Fintan Loughrey –".
  {
    cue: "answer",
    pattern:
      /(?<!\p{L})(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) (?:\p{Ll}+ )?(?:reply|response|answer|message|verdict) (?:from|of) ([^,;:“"]{2,50}?) ?(?:[—–]|--|:)\s*$/u,
  },
  // "Prompting the union's president, Brad Kelling, to interject,".
  {
    cue: "prompting",
    pattern:
      /(?<!\p{L})(?:(?:prompt|lead|caus|forc|compell|inspir|provok|spurr|mov)(?:ing|ed|led)|led|brought|drove) (\P{Ll}?[^“"]{2,80}?),? to (?:\p{Ll}+ly )?(?:say|ask|add|reply|respond|answer|quip|joke|write|tweet|declare|interject|exclaim|shout|yell|call out|remark|retort|warn|complain|tell \p{L}+|accuse|call|describe|dismiss|denounce|brand|label|mock)(?:(?<=accuse|call|describe|dismiss|denounce|brand|label|mock|warn|declare|remark|say|argue|observe|complain) [^,;:“"]{1,80})?[,:]?\s*$/u,
  },
  // "Bell told jurors that she heard a man shout,".
  {
    cue: "heard",
    pattern: new RegExp(`${hears} ((?:an?|the|another|one|some|\\p{Lu})[^,:;“"]{1,50}?) ${isHeard}`, "u"),
  },
  // "Heard from a friend in Amman that".
  {
    cue: "heard",
    isGuess: true,
    pattern: new RegExp(
      `${hears} from ((?:an?|the|another|one|h(?:is|er)|\\p{Lu})(?:(?! (?:that|who|which) )[^,;:“"]){1,60}?) that(?: [^,;:“"]{1,80})?\\s*$`,
      "u",
    ),
  },
  // "Footage showed a caravan, with a woman heard shouting:".
  {
    cue: "heard",
    pattern:
      /(?<!\p{L})((?:an?|another|one) (?:\p{Ll}[\p{L}-]* ){1,3})heard (?:shouting|saying|asking|yelling|screaming|telling|calling|crying)(?: \p{Ll}+){0,4}[,:]?\s*$/u,
  },
  // "Emails show one manager asking colleagues to".
  {
    cue: "asking",
    pattern:
      /(?<!\p{L})(?:shows?|showed|shown|captured?|captures|caught|record(?:s|ed)?) ((?:an?|another|one|the) (?:\p{Ll}[\p{L}-]* ){1,3}?)(?:asking|telling|saying|calling|describing|shouting|yelling|urging|warning|begging|instructing|ordering|joking|boasting)(?: [^,:;“"]{1,50})?[,:]?\s*$/u,
  },
  // "Kroll was told by her manager, Hugh Danvers, that she was".
  {
    cue: "told",
    isToFirst: true,
    pattern:
      /(?<!\p{L})(?:is|was|are|were|been|being) (?:(?:\p{Ll}+ly|then|later|also|once|again) )?(?:told|asked|warned|advised|assured|informed|reminded|ordered|instructed|promised|urged|encouraged|pressed|implored|invited) by (?<!(?<!\p{L}|\bnot )(?:said|says|added|recalled|testified)(?!\p{L}).*)((?:(?! (?:that|whether|if) )[^:;“"]){2,80}?)(?:,? (?:that|whether|if|(?:not )?to) (?:[^,;:“"]{0,80}, and that )?[^,;:“"]{0,80}|[,:]\s*)$/u,
  },
  // "Accused by Mayor Ruth Delacroix of", "who was accused by a rival of being".
  {
    cue: "accused",
    isToFirst: true,
    pattern:
      /(?:^|[,;] |(?:is|was|were|been|being) )[Aa]ccused by ((?:(?! of )[^:;“"]){2,80}?),? of(?: \p{Ll}+ing)?(?: [^,;:“"]{1,60})?\s*$/u,
  },
  // "Asked by Judge Harriet Cole “Do you understand?”, the defendant".
  {
    cue: "asked",
    isToFirst: true,
    pattern: /(?:^|[,;] )[Aa]sked by ((?:\p{Lu}|an? |the |one )[^,;:“"]{2,60}?)[,:]?\s*$/u,
  },
  // "Mayhew, asked by Senator Phoebe Lang whether it had been".
  {
    cue: "asked",
    isToFirst: true,
    pattern:
      /(?:^|[,;] )(?:[Aa]sked|[Pp]ressed|[Tt]old|[Uu]rged|[Ww]arned|[Aa]dvised) by ((?:(?! (?:that|whether|if|about|why|how|to) |, (?:he|she|they|it) )[^;:“"]){2,80}?),? (?:whether|if|about|why|how|that|to) [^,;:“"]{0,80}$/u,
  },
  // "Chioma Abara recalled her grandmother, Ifeoma Abara, telling her to".
  {
    cue: "telling",
    pattern:
      /(?<!\p{L})(?:recall|remember)(?:ed|s|ing) ((?:h(?:is|er)|the|an?|one|\p{Lu})[^;:“"]{2,70}?),? (?:telling|saying|asking|warning|urging|shouting|advising|promising)(?: [^,;:“"]{1,50})?[,:]?\s*$/u,
  },
  // "Lindahl was later seen mouthing", "one steward was overheard remarking to another that it had".
  {
    cue: "heard",
    pattern:
      /(?:^|[,;] |(?<!\p{L})(?:and|but|though|although|while|as|before|that) |(?=(?<!\p{L})(?:an?|one|another) ))((?:(?:\p{Lu}[\p{L}.’'-]*(?: |(?=,))){1,4}|(?:an?|one|the|another) (?:\p{Ll}[\p{L}-]* ){1,3})(?:, [^,]{3,40}, )?)(?:was|were|is|are|had been|has been|can be|could be) (?:(?:later|then|also|\p{Ll}+ly) )?(?:seen|heard|overheard|filmed|caught|recorded|spotted)(?: (?:on \p{Ll}+|[\p{L}\p{N}]+ \p{Ll}+ (?:later|earlier)))? (?:saying|mouthing|telling|remarking|shouting|asking|muttering|threatening|complaining|boasting|yelling|screaming|whispering|calling|describing|joking|warning|urging)(?: [^,;:“"]{1,60})?[,:]?\s*$/u,
  },
  // "Footage of the accused, Bruno Sattler, saying".
  {
    cue: "saying",
    pattern:
      /(?<!\p{L})(?:footage|video|audio|recording|recordings|tape|film|clip|clips) of (?:the|an?|his|her|their) [^,:;“"]{2,40}, (\p{Lu}[^,:;“"]{2,40}), (?:saying|telling|shouting|asking|calling|describing|yelling)(?: [^,:;“"]{1,40})?[,:]?\s*$/u,
  },
  // "She complained to the director, the late Beverly Ames, and was told that".
  {
    cue: "told",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:complained to|appealed to|turned to|spoke (?:to|with)|talked to|went to|wrote to|written to|called|asked|emailed|approached|raised [^,;]{1,40} with) ((?:(?! and )[^;:“"]){2,60}?),? and (?:was|were|been) (?:then |later |simply )?(?:told|assured|informed|warned|advised|reminded)(?: that| to|,)?(?: [^,;:“"]{1,60})?[,:]?\s*$/u,
  },
  // "A post by the radio personality Buck Ransom that read:", "one from Piers Colborne to Zara Flint, sent at 9, read:".
  {
    cue: "read",
    pattern:
      /(?<!\p{L})(?:(?:message|post|tweet|e-?mail|text|note|letter|card|telegram|postcard|statement|release)(?: sent| written)?|^(?:One|Another)(?: sent| written)?) (?:by|from) ((?:(?! to | that )[^,;:“"]){3,60}?)(?: to [^,;:“"]{2,40})?(?:(?:, [^:“"]{3,60},| that| which)? (?:read|reads|said|says|ran)[,:]?|:)\s*$/u,
  },
  // "A statement from the ministry said the plan was".
  {
    cue: "said",
    isGuess: true,
    pattern:
      /^[\s“"”]*(?:A|The|In a|Another) (?:[\p{L}-]+ ){0,2}(?:statement|release|letter|memo|e-?mail|post|tweet|message) (?:from|by|issued by|put out by|released by|posted by) ((?:(?! (?:to|that|on|which) )[^,;:“"]){2,60}?) (?:said|says|called|described|warned|read)(?: [^:;“"]{1,80})?[,:]?\s*$/u,
  },
  // "Moss had sent her a message two days before the attack which read:".
  {
    cue: "sent",
    isSubject: true,
    pattern:
      /^([^:;“"]{2,200}? )(?:has |had )?(?:sent|texted|e-?mailed|left|written|wrote|posted|drafted) (?:[^,;:“"]{0,60} )?(?:message|post|tweet|e-?mail|text|note|letter|card|voicemail|statement)(?: [^,;:“"]{1,60})? (?:which|that) (?:read|reads|said|says|began|ended|concluded)[,:]?\s*$/u,
  },
  // "A memo from the chief geologist, Anselm Roth, to the president, Gerald Fahey, warned that".
  {
    cue: "warned",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:memo|letter|e-?mail|note|message|text) from ((?:(?! to | that | which )[^;:“"]){3,80}?),? to [^;:“"]{2,80}? (?:warned|said|says|argued|urged|called|described|complained|noted|read|asked|declared)(?: [^,;:“"]{1,80})?[,:]?\s*$/u,
  },
  // "A later text from Inspector Corrigan told him that".
  {
    cue: "told",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:memo|letter|e-?mail|note|message|text|tweet) from ((?:\p{Lu}|the |an? |his |her |one )[^,;:“"]{2,50}?) (?:told|informed|asked|warned|urged|called|described|accused)(?: [^:;“"]{1,80})?[,:]?\s*$/u,
  },
  // "Returned with a note from the secretary suggesting that".
  {
    cue: "suggesting",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:memo|letter|e-?mail|note|message|text|card) from ((?:\p{Lu}|the |an? |his |her |one )[^,;:“"]{2,50}?) (?:suggesting|saying|asking|telling|warning|urging|explaining|calling|describing|advising|complaining)(?: [^;:“"]{1,60})?[,:]?\s*$/u,
  },
  // "An email from the director, Simon Cray, in which he described her as".
  {
    cue: "wrote",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:e-?mail|letter|memo|message|note|text|post|statement|column|essay|article|report|book|speech|interview|video) (?:sent )?(?:from|by) ((?:\p{Lu}|the |an? |his |her |one )[^;:“"]{2,80}?),? in which (?:he|she|they) [^;:“"]{3,80}$/u,
  },
  // "With a warning from Cecily Barrow, the acoustician, that it would".
  {
    cue: "warning",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:warning|word|promise|pledge|prediction|assurance|reminder|advice|plea|prayer|boast|vow|admission|concession)s? from ((?:\p{Lu}|the |an? |his |her |one )[^,;“"]{2,50}),? (?:[^,;“"]{3,50}, )?that [^,;“"]{0,80}$/u,
  },
  // "On the heels of vows from Holt to".
  {
    cue: "vow",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:vow|promise|pledge|threat|plea|demand|call|order)s? (?:from|by) ((?:\p{Lu}|the |an? |his |her |one )[^,;:“"]{2,60}?) to $/u,
  },
  // "Here's campaign manager Trip Hadley a moment ago on Channel 6:".
  {
    cue: "here",
    pattern:
      /^[\s“"”]*(?:And )?[Hh]ere(?:['’]s| is| was) ([^:“"]{3,60}?)(?: (?:an?|on|in|at|this|last|just|earlier|\p{Ll}+ing) [^:“"]{1,60})?:\s*$/u,
  },
  // "The first words spoken to him by a Canadian official were".
  {
    cue: "spoken",
    pattern:
      /(?<!\p{L})words (?:ever )?(?:spoken|said|uttered|written)(?: to \p{L}+)? by ([^,;:“"]{3,60}?) (?:is|was|were|are)[,:]?\s*$/u,
  },
  // "The most vivid account came from a retired pilot named Verlin Sauer:".
  {
    cue: "came",
    pattern:
      /(?<!\p{L})(?:account|description|assessment|criticism|response|praise|rebuke|warning|reaction|answer|reply|verdict|defen[cs]e|support)s? (?:also )?(?:came|comes) from ((?:(?!, who|, which)[^:;“"]){3,80}?)(?:, (?:who|which) [^:;“"]*)?:\s*$/u,
  },
  // "The word that Wiebe used for it, twice, was".
  {
    cue: "used",
    pattern:
      /(?<!\p{L})[Tt]he (?:\p{Ll}+ )?(?:word|words|term|phrase|expression) (?:that )?([^,;:“"]{2,50}?) (?:(?:has|had) )?(?:used|uses|chose|chooses|prefers|preferred|kept using|keeps using)(?: [^,;:“"]{1,40})?(?:, [^,;:“"]{2,30},)? (?:is|was|were|are)[,:]?\s*$/u,
  },
  // "Ruiz used the words", "she has kept repeating the phrase".
  {
    cue: "used",
    isSubject: true,
    pattern:
      /^((?!.*(?:not|never|nowhere|n['’]t)\s)(?:\p{Lu}[^:;“"]{1,200}? |[Ss]?[Hh]e ))(?:has |had |also |often |again |repeatedly |kept |keeps )*(?:us(?:ed|es|ing)|invok(?:ed|es|ing)|repeat(?:ed|s|ing)|deploy(?:ed|s|ing)) (?:the|that) (?:\p{Ll}+ )?(?:words?|terms?|phrases?|expression|line|label|epithet|slur|nickname)\s*$/u,
  },
  // "Threlfall went further with a claim that it was a".
  {
    cue: "with",
    isSubject: true,
    isGuess: true,
    pattern:
      /^[\s“"”]*([^:;“"]{2,120}? )(?:went further|hit back|struck back|fired back|responded|replied|weighed in|followed up|opened|closed|ended|concluded|began) with (?:an?|the|his|her) (?:\p{Ll}+ )?(?:claim|charge|warning|assertion|accusation|promise|pledge|vow|prediction|suggestion|reminder|plea|boast|complaint|declaration|admission) that (?:[\p{L}’'-]+ ){1,10}$/u,
  },
  // "Tweeted a line from former president Edmund Thorne:".
  {
    cue: "from",
    isGuess: true,
    pattern:
      /(?<!\p{L})(?:an?|the|this|another|one) (?:\p{Ll}+ ){0,2}(?:line|lines|quote|quotation|passage|verse|words|saying|maxim|proverb) (?:from|of|by) ((?=(?:[\p{L}-]+ ){0,4}\p{Lu})[^,;:“"]{3,60}):\s*$/u,
  },
  // "Abel Winters, who taught it for years, has a name for this:".
  {
    cue: "has",
    isSubject: true,
    pattern:
      /^[\s“"”]*([^:;“"]{2,260}?),? (?:has|had|have) (?:an?|his own|her own|their own|another|one) (?:\p{Ll}+ )?(?:name|word|term|phrase|expression|message|answer|question|motto|rule|explanation|theory|instruction|(?:piece of )?advice|request|suggestion) (?:for|to) (?:[^:;“"—–]{2,40}(?::| [—–-]{1,2})\s*|[^:;“"]{2,160}: (?:[Dd]on[’']t|[Bb]e|[Dd]o not|[Nn]ever)(?: \p{Ll}+){0,2}\s*)$/u,
  },
  // "Spoke of Gaines, the councilman who announced it, as".
  {
    cue: "spoke",
    isSubject: true,
    pattern:
      /^([^:;“"]{2,120} )(?:(?:spoke|speaks|spoken|speaking) of|(?:referred|refers|referring|pointed|points|pointing) to) [^:;“"]*, [^:;“"]{2,120}, as (?:an? |the |\p{Ll}+ )?$/u,
  },
  // "Scolded the governor's office, whose spokesman described it as".
  {
    cue: "whose",
    isGuess: true,
    isRole: true,
    pattern:
      /, whose ((?:(?!(?:has|had|is|was|were) )\p{Ll}[\p{L}-]* ){0,2}\p{Ll}+) (?:has |had )?(?:described|called|said|says|told|dismissed|denounced|warned|accused|spoke of|referred to)(?: [^,;:“"]{1,80})?[,:]?\s*$/u,
  },
  // "Troopers led away a demonstrator shouting,".
  {
    cue: "shouting",
    isGuess: true,
    pattern:
      /(?<!\p{L})((?:an?|one|another) (?:\p{Ll}[\p{L}-]* ){1,3})(?:shouting|yelling|screaming|hollering|chanting)(?: \p{Ll}+){0,3}[,:]?\s*$/u,
  },
  // "The order was only eight words:".
  {
    cue: "was",
    isGuess: true,
    pattern:
      /^[\s“"”]*((?:The|His|Her|Its|Their) (?:\p{Ll}+ ){0,2}\p{Ll}+) (?:was|is|ran to|ran|consisted of) (?:\p{Ll}+ |\d+ ){0,3}(?:words?|sentences?|lines?|paragraphs?)(?: long)?:\s*$/u,
  },
  // "Ocampo on the other party:".
  {
    cue: "on",
    isGuess: true,
    pattern: /^[\s“"”]*((?!Said |Says |Added |Asked |Wrote )(?:\p{Lu}[\p{L}.’'-]* ){1,3})on [^:;“"‘]{2,40}:\s*$/u,
  },
  // "Tannehill, a former host and self-described".
  {
    cue: "self-described",
    pattern:
      /(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*), (?:an?|the) [^,;“"]{0,60}?self-(?:described|styled|proclaimed|declared|professed|identified) $/u,
  },
];

/** "Saw Maddox reach for it and heard him say,". */
const heardThem = new RegExp(`${hears} (him|her) ${isHeard}`, "u");

/** "She quoted Ada Quill:", "citing Lincoln as saying". */
const quotedOf =
  /(?<!\p{L})(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?!by )(?=(?:\p{Ll}+,? ){0,4}\p{Lu})(?![^,:]{0,200}(?<! as \p{Ll}+ing(?: [^,:]{0,60})? )\bthat\b)/u;

/** A sentence that begins with its verb, and then says who. */
const saidFirst =
  /^[\s“"”]*(Said|Says|Added|Adds|Asked|Asks|Wrote|Writes|Tweeted|Tweets|Declared|Replied|Quipped|Explained|Recalled|Concluded|Cried|Shouted)(?= [^,:]{2,120}[,:]\s*$)/u;

/** What follows the name of whoever said so first: "Ruiz's call for a", "dismissed Orlov's claim that". */
const owned = [
  // "Recalled Ruiz's words:", "quoting Ruiz's line".
  /(?<=(?<!\p{L})(?:recall|repeat|quot|cit|echo|invok|borrow|us|remember)(?:s|ed|es|ing) [^,;:“"]*)['’]s (?:(?!own )\p{Ll}+ )?(?:words|line|phrase|dictum|motto|saying)(?:,|:)? ?(?:that )?$/u,
  // "Ruiz's verdict, in a lecture, was", "the mayor's reply was brief:", "Peake's was shorter:".
  /['’]s (?:\p{Ll}+ ){0,2}(verdict|reply|answer|response|view|advice|conclusion|message|assessment|explanation|prediction|opinion|retort|summary)(?<!(?<!\p{L})(?:said|says|added)(?!\p{L}).*)(?:,? [^,:;“"]{3,60},?)? (?:was|is|came) (?:that |(?:\p{Ll}+ ){0,3}\p{Ll}+:\s*|:\s*)?$/u,
  /['’]s (?:was|is) (?:\p{Ll}+ ){0,2}\p{Ll}+:\s*$/u,
  // "Ruiz's mean crack about a".
  /['’]s (?:\p{Ll}+ )?(?:[\p{Ll}-]+ )?(crack|jab|dig|quip|joke|swipe|jibe|gibe|sneer|taunt|line|remark|comment)s? (?:about|at|on|over) (?:being )?(?:the |an? |h(?:is|er) )?$/u,
  // "The Ledger's headline the next day caught the mood:".
  /['’]s (?:[\p{Ll}-]+ ){0,2}(headline|front page|cover|editorial)(?: [^:;“"]{1,60})?:\s*$/u,
  // "Answered Mattson's (R-Texas) remark calling it".
  /['’]s (?:\([^)]{1,20}\) )?(?:\p{Ll}+ )?(remark|comment|tweet|statement|letter|post|op-ed|column|memo|claim)s? (?:calling|describing|saying|accusing|labell?ing|branding|comparing|denouncing)(?: [^,;:“"]{1,80})?\s*$/u,
  // "A post on Ruiz's account read".
  /['’]s (?:\p{L}+ ){0,2}(?:account|page|feed|blog|website|handwriting|hand|diary|profile) (?:later )?(reads?|said|says)[,:]?\s*$/u,
  /['’]s (?:\p{Ll}+ ){0,2}(?:(call|demand|plea|pledge|promise|vow|warning|prediction|threat|description|characteri[sz]ation|charge|accusation|allegation) (?:for|of|to|as) (?:[\p{L}’'-]+ ){0,4}|(claim|charge|assertion|accusation|contention|argument|sneer|quip|remark|comment|joke|jab|boast|complaint|warning|line|insistence|notion|idea|belief|theory|suggestion|statement|view|promise|prediction|finding|conclusion|criticism|admission|acknowledge?ment|concession|confession)s?(?:, [^,“"]{3,60},)? (?:(?:last|this|earlier this) \p{Ll}+ |(?:on )?\p{Lu}\p{Ll}+day )?that (?:[\p{L}’'-]+ ){1,8}(?<! as ))$/u,
  /(?<=(?:^\s*|\b(?:dismiss|reject|deni|disput|challeng|mock|condemn|criticis|criticiz|echo|repeat|back|cit|contradict|rebuff|rebutt|debunk|refut|defend|address|question)\p{Ll}*\s|\b(?:brush|wav|laugh|shrug)\p{Ll}* (?:off|aside) |\b(?:scoff|bristl|bridl|balk|laugh|push\p{Ll}* back|hit\p{Ll}* back|point|respond|refer|react)\p{Ll}* (?:at|on|to|against) |(?<!\p{L})(?:explaining|defending|explained|explain|parse[sd]?|parsing|recalling) )(?:[\p{L}.-]+\s){0,4}[\p{L}.-]+)(?:['’]s|(?<=s)['’])\s(?:\p{Ll}+\s)?(claims?|assertions?|allegations?|statements?|arguments?|suggestions?|warnings?|accusations?|insistence|contention|complaints?|remarks?|comments?|notion|idea|line|theory|view|promise|prediction|criticism)\sthat\b[^.,;]*(?<!\bas\s)$/u,
];

/** Who a lead-in names in a phrase of its own; null where a subject and its verb, if anything, tell. */
export function namedInLeadIn(clause: string, names: Names): Subject | null {
  // "Has called Hensley's claim that she stopped it": what it is called.
  const isCalledSo =
    /(?<!\p{L})(?:call|label|brand|dub|rat|deem|describ|judg)(?:s|es|ed|ing|led) (?:[\p{L}.-]+ ){0,3}[\p{L}.-]+['’]s? (?:\p{Ll}+ ){0,2}(?:claim|charge|remark|statement|suggestion|assertion|argument)s? that /u.test(
      clause,
    );
  if (isCalledSo) return null;
  for (const { pattern, cue, isGuess = false, isSubject = false, isRole = false, isToFirst = false } of phrases) {
    const match = pattern.exec(clause);
    const phrase = match?.[1]
      ?.replace(/, (?:he|she|they) (?:said|says|added|recalled)$/u, "")
      // "The Ministry of Defence (MoD)".
      .replace(/ \(\p{Lu}[\p{L}]{0,6}\p{Lu}\)$/u, "");
    const who =
      phrase === undefined
        ? null
        : isSubject
          ? (subjectIn(`${phrase} `, names)?.mention ?? null)
          : isRole
            ? inRole(phrase)
            : whoIn(phrase, names);
    // "Described by the chief of surgery, Carla Munoz, as": by her name.
    const after =
      match === null || phrase === undefined
        ? ""
        : clause.slice(match.index + match[0].indexOf(phrase) + phrase.length);
    const mention = who === null ? null : byName(who, after, names);
    const other = isToFirst ? (names.mentions(clause)[0] ?? null) : null;
    if (mention !== null) return { mention, cue, sure: true, isGuess, isNamed: true, other };
  }
  return (
    heardIn(clause, names) ??
    writerIn(clause) ??
    quotedIn(clause, names) ??
    afterFirstVerb(clause, names) ??
    ownerIn(clause, names)
  );
}

/** Whom a role without an article tells of: "drug adviser". */
function inRole(role: string): Mention | null {
  return isPersonNoun(role) && !isThing(role)
    ? { name: role, role, words: role, kind: "role", gender: genderOf(role), at: 0 }
    : null;
}

/** "His memoir covers the years in one sentence:". */
const theirWriting =
  /^[\s“"”]*(His|Her) (?:\p{Ll}+ ){0,2}(?:memoir|autobiography|book|letter|statement|message|tweet|post|note|diary|op-ed|column|essay|speech|reply|response|answer|e-?mail|verdict|advice|pitch|line|motto|plea|warning)(?:(?:,? [^:“"]{3,100})?:|,? [^:“"]{0,80}(?:was|included|read|contained|began)(?: (?:with )?the (?:line|words?|phrase|sentence))?)\s*$/u;

/** "Did not repeat his assertion last month that it was", "his answer: That it was". */
const theirClaim =
  /(?<!\p{L})(?<!(?:made|makes|making) )(his|her) (?:[\p{Ll}\d-]+ ){0,2}(?:claim|charge|assertion|accusation|contention|argument|remark|comment|boast|complaint|warning|insistence|vow|pledge|promise|prediction|suggestion|statement|answer|reply|response|explanation|testimony)s?(?: (?:(?:last|this|earlier this) \p{Ll}+|on \p{Lu}\p{Ll}+day|in \d{4}))?(?: that|: [Tt]hat) (?:[\p{L}.’'-]+ ){1,16}$/u;

/** "Over her comment likening a third of them to". */
const theirRemark =
  /(?<!\p{L})(his|her) (?:\p{Ll}+ ){0,2}(?:remark|comment|tweet|statement|post|op-ed|column|memo|joke|quip|speech|letter)s? (?:last \p{Ll}+ )?(?:likening|comparing|calling|describing|branding|labell?ing|denouncing|dismissing|accusing)(?: [^,;:“"]{1,80})?\s*$/u;

/** "His jab at the". */
const theirJab =
  /(?<!\p{L})([Hh]is|[Hh]er) (?:[\p{Ll}-]+ )?(?:jabs?|digs?|swipes?|gibes?|jibes?|cracks?|broadsides?|lines?|quips?|jokes?|remarks?|comments?) (?:at|on|about) (?:the |an? |th[oe]se )?$/u;

/** Whose writing a colon brings in. */
function writerIn(clause: string): Subject | null {
  const claim = theirClaim.exec(clause) ?? theirRemark.exec(clause) ?? theirJab.exec(clause);
  if (claim !== null)
    return { mention: asSubject((claim[1] ?? "").toLowerCase(), claim.index), cue: "that", sure: true, isGuess: true };
  const whose = theirWriting.exec(clause)?.[1]?.toLowerCase();
  return whose === undefined ? null : { mention: asSubject(whose, 0), cue: null, sure: true, isGuess: true };
}

/** Whom somebody hears: the second of two names before "him", or else whoever he is. */
function heardIn(clause: string, names: Names): Subject | null {
  const heard = heardThem.exec(clause);
  if (heard === null) return null;
  const [, second] = names.namesIn(clause.slice(0, heard.index)).slice(-2);
  return { mention: second ?? asSubject(heard[1] ?? "", heard.index), cue: "heard", sure: true, isGuess: true };
}

/** "In 2009, the paper quoted him as saying that it was". */
const quotedHim =
  /(?<!\p{L})quot(?:ed|es|ing) (him|her) as (?:saying|telling|writing|calling|describing)(?: [^,:;“"]*)?[,:]?\s*$/u;

/** "To hear her tell it, Mr. Mandel was". */
const toHearHim = /(?:^|\s)[Tt]o hear (him|her) tell it, (?![^“"]*(?:said|says) )[^“"]*$/u;

/** Whom a clause quotes, where the name ends it. */
function quotedIn(clause: string, names: Names): Subject | null {
  const him = quotedHim.exec(clause) ?? toHearHim.exec(clause);
  if (him !== null) return { mention: asSubject(him[1] ?? "", him.index), cue: "quoted", sure: true, isGuess: true };
  const quoting = quotedOf.exec(clause);
  if (quoting === null) return null;
  const from = quoting.index + quoting[0].length;
  const mention = names
    .namesIn(clause)
    .find(
      ({ at, words }) =>
        at >= from &&
        /^(?:(?:,? as \p{Ll}+ing| \p{Ll}{3,}ing)(?: [^,:]*)?)?[,:]?\s*$/u.test(clause.slice(at + words.length)),
    );
  return mention === undefined ? null : { mention, cue: "quoted", sure: true };
}

/** "Said another trader:". */
function afterFirstVerb(clause: string, names: Names): Subject | null {
  const first = saidFirst.exec(clause);
  const [all = "", cue = ""] = first ?? [];
  const subject = first === null ? null : inverted(clause.slice(all.length), cue, names);
  return subject === null ? null : { ...subject, cue };
}

/** "He agreed with Ruiz's call for a": hers, whoever speaks of it. */
function ownerIn(said: string, names: Names): Subject | null {
  if (!/['’]/u.test(said)) return null;
  // "Salas' charge" as "Salas's".
  const clause = said
    .replace(/(?<=\p{Lu}[\p{L}-]*s)['’](?= \p{Ll})/gu, "’s")
    // "Detweiler's (R-Indiana) accusation".
    .replace(/(?<=['’]s?) \([RDI]-[\p{L}.]+\)(?= )/gu, "");
  for (const pattern of owned) {
    const found = pattern.exec(clause);
    if (found === null) continue;
    const isOwner = ({ at, words }: Mention): boolean => at + words.length === found.index;
    const named = names.mentions(clause).findLast(isOwner) ?? names.namesIn(clause).findLast(isOwner);
    // "The nominee's remark that", "the paper's finding that".
    const owner =
      named ?? describedBy(/(?<!\p{L})[Tt]he (?:\p{L}+ ){0,2}\p{Ll}+$/u.exec(clause.slice(0, found.index))?.[0] ?? "");
    if (owner !== null && (named !== undefined || isPersonNoun(owner.name) || isDocument(owner.name)))
      return { mention: owner, cue: found[1] ?? found[2] ?? null, sure: true, isGuess: true };
  }
  return null;
}
