import type { Queryable, Test } from './fields';

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const DAY = 864e5;

/** An instant as ISO 8601 on the reader's clock, so that "saved today" is the reader's today. */
function local(time: number): string {
  return new Date(time - new Date(time).getTimezoneOffset() * 6e4).toISOString();
}

function toDate(text: string): string | undefined {
  const ago = /^(\d{1,4})([dwmy])$/.exec(text);
  if (ago) return local(Date.now() - Number(ago[1]) * (DAYS[ago[2] ?? ''] ?? 1) * DAY);
  return /^\d{4}(-\d\d){0,2}$/.exec(text)?.[0];
}

function toNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Dates are compared only as far as both are known, so that `2024` is neither before nor after `2024-03`. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  const length = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x < y ? -1 : Number(x > y);
}

/**
 * A test for `2024`, `2023..2025`, `..2025`, `>=2024-03`, `7d` (the last seven days; also w, m, y), or plain numbers;
 * undefined when the value is none of these. What has no value is never in a range.
 */
export function inRange(
  of: (item: Queryable) => string | number | undefined,
  value: string,
  numeric = false,
): Test | undefined {
  const [, operator, first = '', dots, last = ''] = /^([<>]=?)?([^.<>=]*)(\.\.)?([^.<>=]*)$/.exec(value) ?? [];
  const toPoint = numeric ? toNumber : toDate;
  const [from, to] = [toPoint(first), toPoint(last)];
  const isBad = (first && from === undefined) || (last && to === undefined) || (operator ? dots : !dots && last);
  if (isBad || (from ?? to) === undefined) return undefined;

  const wanted = operator ?? (dots ? '' : /[a-z]/.test(first) ? '>=' : '=');
  return (item) => {
    let actual = of(item);
    if (actual === undefined) return false;
    if (typeof actual === 'string' && actual[10]) actual = local(Date.parse(actual));
    const above = from === undefined ? 1 : compare(actual, from);
    if (!wanted) return above >= 0 && (to === undefined || compare(actual, to) <= 0);
    return above === 0 ? wanted.includes('=') : above > 0 === (wanted[0] === '>') && wanted !== '=';
  };
}
