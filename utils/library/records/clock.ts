/**
 * Stamps of a hybrid logical clock: `ms36(9).counter36(5).device8`. Fixed widths make them sort as text.
 * @see https://cse.buffalo.edu/tech-reports/2014-04.pdf
 */
export type Stamp = string;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 5;
const DEVICE_LENGTH = 8;
const MOST_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** A stamp from beyond the year 2100 is damage: believing it would leave no room for edits after it. */
const MOST_MS = Date.UTC(2100, 0);

const SHAPE = new RegExp(`^[0-9a-z]{${MS_DIGITS}}\\.[0-9a-z]{${COUNTER_DIGITS}}\\.[0-9a-z]{${DEVICE_LENGTH}}$`);

export function makeStamp(ms: number, counter: number, device: string): Stamp {
  return `${digits(ms, MS_DIGITS)}.${digits(counter, COUNTER_DIGITS)}.${device}`;
}

/** The first stamp of a clock that shows `ms` and comes after `after`. */
export function nextStamp(ms: number, device: string, after?: Stamp): Stamp {
  const last = after === undefined ? undefined : readStamp(after);
  if (!last || last.ms < ms) return makeStamp(ms, 0, device);
  if (last.counter < MOST_COUNTER) return makeStamp(last.ms, last.counter + 1, device);
  return makeStamp(last.ms + 1, 0, device);
}

export function readStamp(stamp: Stamp): { readonly ms: number; readonly counter: number; readonly device: string } {
  const [ms = '', counter = '', device = ''] = stamp.split('.');
  return { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36), device };
}

export function isStamp(text: string): boolean {
  return SHAPE.test(text) && readStamp(text).ms <= MOST_MS;
}

/**
 * What a page tells is stamped at the beginning of time: a reader's own edit wins over it whenever it was made, on
 * whatever machine.
 */
export function isLearned(stamp: Stamp): boolean {
  return readStamp(stamp).ms === 0;
}

/** A new name for this machine: eight random digits and letters. */
export function newDevice(): string {
  return [...crypto.getRandomValues(new Uint32Array(DEVICE_LENGTH))].map((n) => (n % 36).toString(36)).join('');
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
