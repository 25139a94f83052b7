const LONG = 256;
/** More places than this need not be told apart. */
const MOST = 10_000;

/** Where a pattern stands in a text; of places that share more than half of their characters only the first. */
export function occurrences(text: string, pattern: string): readonly number[] {
  const apart = Math.ceil(pattern.length / 2);
  if (pattern.length > LONG) return longOccurrences(text, pattern, apart);
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0 && found.length < MOST; at = text.indexOf(pattern, at + apart))
    found.push(at);
  return found;
}

/**
 * `indexOf` begins anew at each character, which takes long where a long pattern and a text are like themselves at every step.
 * @see https://doi.org/10.1137/0206024 Knuth, Morris and Pratt
 */
function longOccurrences(text: string, pattern: string, apart: number): readonly number[] {
  const found: number[] = [];
  const first = text.indexOf(pattern.slice(0, LONG / 4));
  if (first < 0) return found;
  const borders = bordersOf(pattern);
  let same = 0;
  for (let at = first; at < text.length && found.length < MOST; at++) {
    while (same > 0 && text[at] !== pattern[same]) same = borders[same - 1]!;
    if (text[at] === pattern[same]) same++;
    if (same < pattern.length) continue;
    const start = at + 1 - pattern.length;
    if (found.length === 0 || start - found.at(-1)! >= apart) found.push(start);
    same = borders[same - 1]!;
  }
  return found;
}

/** For each beginning of a pattern: how long the longest shorter one is with which it ends, too. */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length);
  for (let i = 1, same = 0; i < pattern.length; i++) {
    while (same > 0 && pattern[i] !== pattern[same]) same = borders[same - 1]!;
    if (pattern[i] === pattern[same]) same++;
    borders[i] = same;
  }
  return borders;
}
