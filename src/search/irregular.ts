/** Irregular English forms, which no stemmer undoes: "sought" is "seek". */

/** A base form and the forms that stand for it. Forms that are common words of their own ("found", "left") are not taken. */
const forms =
  "arise arose arisen;awake awoke awoken;bear bore borne;beat beaten;become became;begin began begun;bend bent;bite bit bitten;" +
  "bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;" +
  "choose chose chosen;come came;creep crept;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;" +
  "eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;flee fled;fly flew flown;forbid forbade forbidden;" +
  "forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;" +
  "hang hung;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;lay laid;lead led;leap leapt;learn learnt;" +
  "lend lent;lose lost;make made;mean meant;meet met;pay paid;prove proven;ride rode ridden;ring rang rung;rise rose risen;run ran;" +
  "say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shine shone;shoot shot;show shown;shrink shrank shrunk;" +
  "sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;spend spent;spin spun;stand stood;steal stole stolen;" +
  "stick stuck;strike struck stricken;strive strove striven;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;" +
  "teach taught;tear tore torn;tell told;think thought;throw threw thrown;understand understood;wake woke woken;wear wore worn;" +
  "weave wove woven;weep wept;win won;withdraw withdrew withdrawn;write wrote written;overcome overcame;undertake undertook undertaken;" +
  "child children;foot feet;goose geese;man men;mouse mice;person people;tooth teeth;woman women";

const bases = new Map(
  forms.split(";").flatMap((line) => {
    const [base = "", ...others] = line.split(" ");
    return others.map((form) => [form, base] as const);
  }),
);

/** The base of an irregular form; any other word as it is. */
export function regularize(word: string): string {
  return bases.get(word) ?? word;
}
