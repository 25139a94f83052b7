import type { Test } from './queryable';

type RangeKey = 'published' | 'savedAt' | 'upvotes' | 'comments' | 'rating' | 'highlights';

/** Milliseconds. */
const SPANS: Readonly<Record<string, number>> = { d: 864e5, w: 6048e5, m: 2592e6, y: 31536e6 };

/** An instant as ISO 8601 on the reader's clock, so that "saved today" is the reader's today. */
function local(time: number): string {
  return new Date(time - new Date(time).getTimezoneOffset() * 6e4).toISOString();
}

function toDate(text: string): string | undefined {
  const ago = /^(\d{1,4})([dwmy])$/.exec(text);
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
 * A test for `2024`, `2023..2025`, `..2025`, `>=2024-03`, `7d` (the last seven days; also w, m, y), or plain numbers, a rating's with decimals;
 * undefined when the value is none of these. What has no value is never in a range.
 */
export function inRange(key: RangeKey, value: string): Test | undefined {
  const [, sign, orEqual, first = '', dots, last = ''] =
    /^(?:([<>])(=?))?((?:[^.<>=]|\.(?!\.))*)(?:(\.\.)((?:[^.<>=]|\.(?!\.))*))?$/.exec(value) ?? [];
  const low = sign === '<' ? '' : first;
  const high = sign === '<' ? first : dots ? last : sign || /[a-z]/.test(first) ? '' : first;
  const toPoint = key === 'published' || key === 'savedAt' ? toDate : key === 'rating' ? toDecimal : toCount;
  const [from, to] = [toPoint(low), toPoint(high)];
  if ((low && from === undefined) || (high && to === undefined) || !(low || high) || (sign && dots)) return undefined;

  const least = Number(sign !== undefined && !orEqual);
  return (item) => {
    let actual = item[key];
    if (actual === undefined) return false;
    if (typeof actual === 'string' && actual[10]) actual = local(Date.parse(actual));
    return (from === undefined || compare(actual, from) >= least) && (to === undefined || compare(to, actual) >= least);
  };
}
