/** What kind of change makes two versions of a quotation differ. */

export type Alteration = "negation" | "number" | "name" | "date" | "hedge" | "word" | "omission" | "addition" | "order";

/** A word as it stands in its text. */
export interface ShownWord {
  readonly form: string;
  readonly raw: string;
  /** Whether a capital may only be there because a sentence begins. */
  readonly opens: boolean;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const negations = wordSet(
  "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely unable fail fails failed refuse refuses refused deny denies denied",
);
/** Words that say how sure, how likely or how nearly something is so. */
const hedges = wordSet(
  "appear appears appeared apparently seem seems seemed could may might can would should possible possibly perhaps maybe likely " +
    "unlikely probable probably potential potentially planned plan plans planning reportedly allegedly alleged suspected supposedly purportedly " +
    "presumably believe believes believed suggest suggests suggested indicate indicates expected about around approximately roughly " +
    "nearly almost some partly largely mostly generally often sometimes certain certainly definitely clearly will must claim claims claimed estimated",
);
const numberWords = wordSet(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions " +
    "billion billions trillion trillions dozen dozens half third thirds quarter quarters twice double triple first second percent per",
);
const dateWords = wordSet(
  "january february march april may june july august september october november december monday tuesday wednesday thursday " +
    "friday saturday sunday today yesterday tomorrow tonight week weeks month months year years decade decades morning evening",
);
const functionWords = wordSet(
  "i we you he she it they the a an this that these those and but or if in on at to of for with by as from our my his her their its there here what who when where why how so then",
);

/** The kinds of a block where `quoted` stands in place of `source`; either may be empty. Sorted, never empty. */
export function alterationsOf(quoted: readonly ShownWord[], source: readonly ShownWord[]): readonly Alteration[] {
  const kinds = new Set<Alteration>();
  const added = without(quoted, source);
  const left = without(source, quoted);
  const changed = [...added, ...left];
  if (changed.some(({ form }) => isNegation(form)) || opposes(added, left)) kinds.add("negation");
  for (const { form, raw, opens } of changed) {
    const isYear = /^(?:1[5-9]|20)\d\d$/u.test(form);
    if (/^\p{N}|^[%‰$€£¥]$/u.test(form) || numberWords.has(form)) kinds.add("number");
    if (
      isYear ||
      (dateWords.has(form) && (form !== "may" || raw.startsWith("M")) && (form !== "march" || raw.startsWith("M")))
    )
      kinds.add("date");
    if (hedges.has(form) && !(form === "may" && raw.startsWith("M") && !opens)) kinds.add("hedge");
    if (
      /^\p{Lu}/u.test(raw) &&
      !functionWords.has(form) &&
      !dateWords.has(form) &&
      (!opens || bothCapital(added, left))
    )
      kinds.add("name");
  }
  if (quoted.length === 0) kinds.add("omission");
  else if (source.length === 0) kinds.add("addition");
  else if (kinds.size === 0) kinds.add("word");
  return [...kinds].toSorted();
}

function isNegation(form: string): boolean {
  return negations.has(form) || form.endsWith("n't");
}

/** "able" for "unable", "possible" for "impossible". */
function opposes(added: readonly ShownWord[], left: readonly ShownWord[]): boolean {
  const one = (a: string, b: string): boolean =>
    /^(?:un|in|im|ir|il|dis|non)/u.test(a) && a.replace(/^(?:un|in|im|ir|il|dis|non)/u, "") === b;
  return added.some(({ form: a }) => left.some(({ form: b }) => one(a, b) || one(b, a)));
}

function bothCapital(added: readonly ShownWord[], left: readonly ShownWord[]): boolean {
  const capital = ({ raw, form }: ShownWord): boolean => /^\p{Lu}/u.test(raw) && !functionWords.has(form);
  return added.some(capital) && left.some(capital);
}

/** The words of `list` beyond those that `other` has too. */
function without(list: readonly ShownWord[], other: readonly ShownWord[]): readonly ShownWord[] {
  const rest = other.map(({ form }) => form);
  return list.filter(({ form }) => {
    const at = rest.indexOf(form);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
