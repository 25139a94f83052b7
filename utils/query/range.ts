import type { Test } from './queryable';

type RangeKey = 'published' | 'savedAt' | 'readAt' | 'highlightedAt' | 'upvotes' | 'comments' | 'rating' | 'highlights';

/** Milliseconds. */
const SPANS: Readonly<Record<string, number>> = { d: 864e5, w: 6048e5, m: 2592e6, y: 31536e6 };
/** How long ago: `7d`, a week. */
const AGE = /^(\d{1,4})([dwmy])$/;

/** An instant as ISO 8601 on the reader's clock, so that "saved today" is the reader's today. */
function local(time: number): string {
  return new Date(time - new Date(time).getTimezoneOffset() * 6e4).toISOString();
}

function toDate(text: string): string | undefined {
  const ago = AGE.exec(text);
  if (ago) return local(Date.now() - Number(ago[1]) * (SPANS[ago[2] ?? ''] ?? 0));
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text)?.[0];
}

function toCount(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function toDecimal(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Dates are compared only as far as both are known, so that `2024` is neither before nor after `2024-03`. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Math.sign(Number(a) - Number(b));
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : Number(x > y);
}

/**
 * A test for `2024`, `2023..2025`, `..2025`, `>=2024-03`, or plain numbers, a rating's with decimals; undefined when the value is none of
 * these. What has no value is never in a range, and what has several is in it with one of them. Times that count from now are said as people say them: `7d` is the last seven days
 * (also w, m, y), `<7d` less than seven days ago, `>1y` more than a year ago; `30d..7d` and `7d..30d` are between the two, `7d..` since
 * then and `..7d` until then.
 */
export function inRange(key: RangeKey, value: string): Test | undefined {
  const [, written, orEqual, first = '', dots, last = ''] =
    /^(?:([<>])(=?))?((?:[^.<>=]|\.(?!\.))*)(?:(\.\.)((?:[^.<>=]|\.(?!\.))*))?$/.exec(value) ?? [];
  const isAge = AGE.test(first);
  // What is less than a week ago is after the day a week ago.
  const sign = isAge && written ? (written === '<' ? '>' : '<') : written;
  const low = sign === '<' ? '' : first;
  const high = sign === '<' ? first : dots ? last : sign || isAge ? '' : first;
  const toPoint = key === 'published' || key.endsWith('At') ? toDate : key === 'rating' ? toDecimal : toCount;
  let [from, to] = [toPoint(low), toPoint(high)];
  if ((low && from === undefined) || (high && to === undefined) || !(low || high) || (sign && dots)) return undefined;
  const isTurned = isAge && AGE.test(last) && from !== undefined && to !== undefined && compare(from, to) > 0;
  if (isTurned) [from, to] = [to, from];

  const least = Number(sign !== undefined && !orEqual);
  const holds = (value: string | number): boolean => {
    const actual = typeof value === 'string' && value[10] ? local(Date.parse(value)) : value;
    return (from === undefined || compare(actual, from) >= least) && (to === undefined || compare(to, actual) >= least);
  };
  return (item) => {
    const actual = item[key];
    if (actual === undefined) return false;
    return typeof actual === 'object' ? actual.some(holds) : holds(actual);
  };
}
