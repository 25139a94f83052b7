import type { MonthActivity } from '../../../utils/calls/activity';
import { language } from '../../../utils/i18n';

/** A gap of more months is left out: a date of long ago must not make a strip of centuries. */
const LONGEST_GAP = 24;

/** Months up to this one, with those in which nothing was saved. */
export function withGaps(months: readonly MonthActivity[], thisMonth: string): readonly MonthActivity[] {
  const last = months.at(-1);
  const all = last && last.month < thisMonth ? [...months, { month: thisMonth, saved: 0, read: 0 }] : months;
  return all.flatMap((each, at) => {
    const before = all[at - 1];
    const missing = before ? numberOf(each.month) - numberOf(before.month) - 1 : 0;
    if (!before || missing > LONGEST_GAP) return each;
    const gap = Array.from({ length: missing }, (_, n) => ({
      month: monthOf(numberOf(before.month) + 1 + n),
      saved: 0,
      read: 0,
    }));
    return [...gap, each];
  });
}

function numberOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** What finds the papers that were saved in these months. */
export function monthsQuery(from: string, to: string): string {
  return from === to ? `added:${from}` : `added:${from}..${to}`;
}

/** March 2026, in the reader's language. */
export function monthName(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(year, number - 1)));
}

/** The year that is written below a month: below the first of its year in the strip, where there is room before the next. */
export function yearBelow(months: readonly MonthActivity[], at: number): string | undefined {
  const year = yearOf(months[at]);
  return year !== yearOf(months[at - 1]) ? year : undefined;
}

function yearOf(month: MonthActivity | undefined): string | undefined {
  return month?.month.slice(0, 4);
}

/** What was saved in several months, and read of it. */
export function sumOf(months: readonly MonthActivity[]): Pick<MonthActivity, 'saved' | 'read'> {
  return months.reduce((sum, { saved, read }) => ({ saved: sum.saved + saved, read: sum.read + read }), {
    saved: 0,
    read: 0,
  });
}
