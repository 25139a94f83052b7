/** So many slips, of a letter each, are taken for a slip of the pen: one in three letters, two at most. */
const MOST_SLIPS = 2;

/** Shorter words have too many neighbours: `loss` is one slip from `less`, `lots` and `boss`. */
export const LEAST_LETTERS = 5;

/** The word whose spelling is nearest, if any is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const text = written.toLowerCase();
  const most = Math.min(MOST_SLIPS, Math.floor(text.length / 3));
  for (let slips = 0; slips <= most; slips++) {
    const near = words.find((word) => areNear(text, word, slips));
    if (near) return near;
  }
  return undefined;
}

/** Whether a word is the one that was asked for, or has one slip, if it is long enough. */
export function isNear(asked: string, word: string): boolean {
  return areNear(asked, word, Number(asked.length >= LEAST_LETTERS));
}

/** Whether so few slips part two words: a letter that is missing, too many or wrong, or two that changed places. */
function areNear(a: string, b: string, slips: number): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  if (x === y || slips === 0) return x === y;
  const without = (ofX: number, ofY: number): boolean => areNear(x.slice(ofX), y.slice(ofY), slips - 1);
  return without(1, 0) || without(0, 1) || without(1, 1) || (x[0] === y[1] && x[1] === y[0] && without(2, 2));
}
