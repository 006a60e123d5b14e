/** The lines of a PDF page: pieces of text on one baseline, close to each other. */

/** A piece of text as pdf.js gives it, in points of the page. */
export interface Piece {
  readonly str: string;
  /** The matrix that sets it: direction and size of the letters, then its place. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line of a page, as it stands when the page is turned so that the text is level. */
export interface Line {
  readonly text: string;
  /** Left and right end, baseline and height of the letters, in points; the baseline counts from the foot of the page. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly height: number;
  readonly page: number;
  /** Whether it is set in another direction than most of its page: a stamp on the margin, a watermark. */
  readonly isTurned: boolean;
}

/** Accents that stand alone, and the combining mark of each. */
const combining: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["\u00B4", "\u0301"],
  ["\u02C6", "\u0302"],
  ["\u02DC", "\u0303"],
  ["\u00AF", "\u0304"],
  ["\u02D8", "\u0306"],
  ["\u02D9", "\u0307"],
  ["\u00A8", "\u0308"],
  ["\u02DA", "\u030A"],
  ["\u02DD", "\u030B"],
  ["\u02C7", "\u030C"],
  ["\u00B8", "\u0327"],
]);

/** Lines in the order in which the file paints them; those of the page's main direction come first. */
export function linesOf(pieces: readonly Piece[], page: number): readonly Line[] {
  const written = pieces.filter(({ str }) => str.trim() !== "");
  const letters = new Map<number, number>();
  for (const piece of written) letters.set(turnOf(piece), (letters.get(turnOf(piece)) ?? 0) + piece.str.length);
  const [main] = [...letters].toSorted((a, b) => b[1] - a[1]).map(([turn]) => turn);
  const level = joinedPieces(written.filter((piece) => turnOf(piece) === main).map((piece) => levelled(piece, page)));
  const turned = joinedPieces(written.filter((piece) => turnOf(piece) !== main).map((piece) => levelled(piece, page)));
  return [...level, ...turned.map((line) => ({ ...line, isTurned: true }))];
}

/** Degrees that a piece is turned by, to the next 15. */
function turnOf({ transform }: Piece): number {
  return Math.round((Math.atan2(transform[1] ?? 0, transform[0] ?? 1) * 180) / Math.PI / 15) * 15;
}

/** A piece as it stands when the page is turned so that it is level. */
function levelled({ str, transform, width, height }: Piece, page: number): Line {
  const [a = 1, b = 0, c = 0, d = 10, x = 0, y = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const [cos, sin] = [a / length, b / length];
  const left = x * cos + y * sin;
  return {
    text: str,
    left,
    right: left + width,
    base: y * cos - x * sin,
    height: height > 0 ? height : Math.hypot(c, d) || 10,
    page,
    isTurned: false,
  };
}

function joinedPieces(pieces: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const size = Math.max(piece.height, last?.height ?? 0);
    const gap = last === undefined ? Infinity : piece.left - last.right;
    // Raised and lowered letters stay in their line; a gap wider than two letters is the space between columns.
    const isClose =
      Math.abs(piece.base - (last?.base ?? Infinity)) < 0.55 * size && gap > -1.2 * size && gap < 1.6 * size;
    if (last === undefined || !isClose) lines.push(piece);
    else lines[lines.length - 1] = appended(last, piece, gap);
  }
  return lines;
}

/** A line and the piece that goes on with it; an accent that stands over the letter after it is put on that letter. */
function appended(last: Line, piece: Line, gap: number): Line {
  const isTall = piece.height > last.height;
  const common = {
    page: last.page,
    left: Math.min(last.left, piece.left),
    right: Math.max(last.right, piece.right),
    base: isTall ? piece.base : last.base,
    height: Math.max(last.height, piece.height),
    isTurned: last.isTurned,
  };
  const accent = gap < 0 ? combining.get(last.text.at(-1) ?? "") : undefined;
  if (accent !== undefined && /^\p{L}/u.test(piece.text)) {
    const letter = piece.text.charAt(0).replace("\u0131", "i").replace("\u0237", "j");
    return { ...common, text: last.text.slice(0, -1) + (letter + accent).normalize("NFC") + piece.text.slice(1) };
  }
  const space = gap > piece.height * 0.12 && !/\s$/u.test(last.text) && !/^\s/u.test(piece.text) ? " " : "";
  return { ...common, text: last.text + space + piece.text };
}
