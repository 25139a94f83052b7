/**
 * Stamps of a hybrid logical clock: `ms36(9).counter36(5).device8`. Fixed widths make them sort as text.
 * @see https://cse.buffalo.edu/tech-reports/2014-04.pdf
 */
export type Stamp = string;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 5;
export const DEVICE_LENGTH = 8;
export const MOST_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** A stamp from beyond the year 3000 is damage: believing it would leave no room for edits after it. */
export const MOST_MS = Date.UTC(3000, 0);

const SHAPE = /^[0-9a-z]{9}\.[0-9a-z]{5}\.[0-9a-z]{8}$/;

export function makeStamp(ms: number, counter: number, device: string): Stamp {
  return `${digits(ms, MS_DIGITS)}.${digits(counter, COUNTER_DIGITS)}.${device}`;
}

export function readStamp(stamp: Stamp): { readonly ms: number; readonly counter: number; readonly device: string } {
  const [ms = '', counter = '', device = ''] = stamp.split('.');
  return { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36), device };
}

export function isStamp(text: string): boolean {
  // A year's room for edits that came after the last instant.
  return SHAPE.test(text) && readStamp(text).ms <= MOST_MS + 31_536_000_000;
}

/** Whether a stamp is of the beginning of time: an older Ibid stamped so what pages told, so that every edit won over it. */
export function isBeginning(stamp: Stamp): boolean {
  return readStamp(stamp).ms === 0;
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
