/** Which dates there are: of the calendar, of the age of print, and not far ahead. */

/** Nothing that is cited as a paper was printed before. */
const EARLIEST = 1500;
/** What is announced for later than in so many years is a slip. */
const AHEAD = 10;
/** A clock that was set back must not make today's papers papers of the future. */
const THIS_YEAR = 2026;

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]{1,20}Z?)?$/;

/** Whether a paper can be of this year. */
export function isYear(year: number): boolean {
  return year >= EARLIEST && year <= Math.max(THIS_YEAR, new Date().getUTCFullYear()) + AHEAD;
}

/** `2024`, `2024-03`, `2024-03-05`, as far as there is such a day: of `2024-02-31` the month is left. Undefined where no year is. */
export function calendarDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !isYear(Number(year))) return undefined;
  if (!month || Number(month) < 1 || Number(month) > 12) return year;
  if (!day || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}

/** Whether a text is a date, with or without a time of the day. */
export function isCalendarDate(text: string): boolean {
  const date = DATE.test(text) ? text.split('T')[0] : undefined;
  return date !== undefined && calendarDate(date) === date;
}

/** How many days a month has, counted from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
