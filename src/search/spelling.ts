/** Spelling: the corpus's own word for one that stands nowhere, one slip away. */

/** Shortest word that is meant, in characters: shorter ones have too many neighbours. What was typed may lack a letter. */
const minLength = 5;

/** The words one deletion away from `word`, and itself. */
function deletions(word: string): readonly string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** Whether two words differ by one insertion, deletion, substitution or swap of neighbours. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether a word is another with two neighbours swapped or a letter doubled: slips that hardly come from a third word. */
export function isTypingSlip(slip: string, word: string): boolean {
  const [a, b] = slip.length > word.length ? [word, slip] : [slip, word];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  if (slip.length === word.length)
    return (
      slip[head] === word[head + 1] && slip[head + 1] === word[head] && slip.slice(head + 2) === word.slice(head + 2)
    );
  return slip.length === word.length + 1 && slip[head] === slip[head - 1];
}

/** A dictionary of words by their deletions (Garbe's SymSpell, distance 1). */
export class Speller {
  readonly #byDeletion = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < minLength) continue;
      for (const form of deletions(word)) {
        const known = this.#byDeletion.get(form);
        if (known === undefined) this.#byDeletion.set(form, [word]);
        else known.push(word);
      }
    }
  }

  /** The words one slip from `word`. */
  near(word: string): readonly string[] {
    if (word.length < minLength - 1) return [];
    const found = new Set<string>();
    for (const form of deletions(word)) {
      for (const candidate of this.#byDeletion.get(form) ?? []) if (isOneSlip(word, candidate)) found.add(candidate);
    }
    return [...found];
  }
}
