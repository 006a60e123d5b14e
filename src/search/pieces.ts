/** Words that share most of their letters: the forms of one word in languages that inflect, and compounds of it. */

/** Letters of a piece. */
const length = 3;
/** Dice coefficient (Dice 1945) of two words' pieces, or share of a common beginning, that forms of one word have. */
const least = 0.5;
/** Forms given for a word. */
const most = 6;

/** A dictionary of words by their pieces. */
export class Pieces {
  readonly #byPiece = new Map<string, string[]>();

  /** Words of digits and of single letters have no forms. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (!/^[\p{L}\p{M}]{3,}$/u.test(word)) continue;
      for (const piece of piecesOf(word)) {
        const others = this.#byPiece.get(piece);
        if (others === undefined) this.#byPiece.set(piece, [word]);
        else others.push(word);
      }
    }
  }

  /** The likest other words with how like they are, 0 to 1, best first. */
  near(word: string): readonly (readonly [string, number])[] {
    const own = piecesOf(word);
    const shared = new Map<string, number>();
    for (const piece of own)
      for (const other of this.#byPiece.get(piece) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    shared.delete(word);
    return [...shared]
      .map(([other, count]) => {
        const dice = (2 * count) / (own.size + piecesOf(other).size);
        return [other, Math.max(dice, beginning(word, other) / Math.max(word.length, other.length))] as const;
      })
      .filter(([, like]) => like >= least)
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, most);
  }
}

/** Letters of the beginning that two words have in common. */
function beginning(a: string, b: string): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a.charCodeAt(common) === b.charCodeAt(common)) common += 1;
  return common;
}

function piecesOf(word: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + length <= word.length; at += 1) pieces.add(word.slice(at, at + length));
  return pieces;
}
