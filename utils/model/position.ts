/** Places between places ("fractional indexing"): to put one thing elsewhere in a list changes that thing alone, whoever else puts others. */

/** In the order in which texts compare. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Whether a text is a place: any that comes from a file may be anything. */
export function isPlace(text: string): boolean {
  return /^[\dA-Za-z]*[1-9A-Za-z]$/.test(text);
}

/**
 * A text that stands after `before` and before `after`; without either, the list's beginning or end is meant. Places are read as digits behind
 * a point, and never end in the lowest one, so that there is always room between two.
 * @throws RangeError when `before` does not stand before `after`.
 */
export function placeBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined && before >= after) throw new RangeError(`${before} >= ${after}`);
  return middle(before ?? '', after);
}

function middle(low: string, high: string | undefined): string {
  let common = '';
  for (let at = 0; ; at++) {
    const [from, to] = [digitAt(low, at), high === undefined ? DIGITS.length : digitAt(high, at)];
    if (from === to) common += DIGITS[from]!;
    else if (to - from > 1) return common + DIGITS[(from + to) >> 1]!;
    else return common + DIGITS[from]! + middle(low.slice(at + 1), undefined);
  }
}

/** What is missing is the lowest digit, and so is what is none. */
function digitAt(text: string, at: number): number {
  return Math.max(0, DIGITS.indexOf(text[at] ?? ''));
}

/** Places for so many things from the beginning, with room between them. */
export function placesFor(count: number): readonly string[] {
  const length = Math.ceil(Math.log(count + 1) / Math.log(DIGITS.length)) || 1;
  const most = DIGITS.length ** length;
  return Array.from({ length: count }, (_, at) => {
    let rest = Math.floor(((at + 1) * most) / (count + 1));
    let text = '';
    for (let digit = 0; digit < length; digit++) {
      text = DIGITS[rest % DIGITS.length]! + text;
      rest = Math.floor(rest / DIGITS.length);
    }
    // The last digit may be the lowest.
    return `${text}V`;
  });
}
