/** All matches of a pattern, without the copy of it that matchAll makes: the engine may compile each copy anew. */

/** The matches of a pattern that has the flag g, in order, as `text.matchAll(pattern)` gives them. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
