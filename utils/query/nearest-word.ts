/** So many slips, of a letter each, are taken for a slip of the pen: one in three letters, two at most. */
const MOST_SLIPS = 2;

/** The word whose spelling is nearest, if any is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const text = written.toLowerCase();
  const most = Math.min(MOST_SLIPS, Math.floor(text.length / 3));
  const near = words
    .map((word) => ({ word, slips: slipsBetween(text, word) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.word;
}

/** How many letters are missing, too many or wrong; two that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  // What is much longer is far away in any case, and may be very long.
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return Infinity;
  let before: readonly number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, wrong, isSwapped ? before[j - 2]! + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
