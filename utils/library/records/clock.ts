/**
 * Stamps of a hybrid logical clock: `ms36(9).counter36(5).device8`. Fixed widths make them sort as text.
 * @see https://cse.buffalo.edu/tech-reports/2014-04.pdf
 */
export type Stamp = string;

const MS_DIGITS = 9;
const COUNTER_DIGITS = 5;
const DEVICE_LENGTH = 8;
const MOST_COUNTER = 36 ** COUNTER_DIGITS - 1;
/** A stamp from beyond the year 3000 is damage: believing it would leave no room for edits after it. */
const MOST_MS = Date.UTC(3000, 0);

const SHAPE = new RegExp(`^[0-9a-z]{${MS_DIGITS}}\\.[0-9a-z]{${COUNTER_DIGITS}}\\.[0-9a-z]{${DEVICE_LENGTH}}$`);

/** In the place of the stamp that was replaced: there was none. */
export const NOTHING: Stamp = makeStamp(0, 0, '0'.repeat(DEVICE_LENGTH));

export function makeStamp(ms: number, counter: number, device: string): Stamp {
  return `${digits(ms, MS_DIGITS)}.${digits(counter, COUNTER_DIGITS)}.${device}`;
}

/** The first stamp of a clock that shows `ms` and comes after `after`. A clock that shows nonsense is set right as far as a stamp needs it. */
export function nextStamp(ms: number, device: string, after?: Stamp): Stamp {
  const now = clamp(ms);
  const last = after === undefined ? undefined : readStamp(after);
  if (!last || last.ms < now) return makeStamp(now, 0, device);
  if (last.counter < MOST_COUNTER) return makeStamp(last.ms, last.counter + 1, device);
  return makeStamp(last.ms + 1, 0, device);
}

/** An instant that every stamp and every date can hold: after the beginning of time (1970), up to the year 3000. */
export function clamp(ms: number): number {
  return Math.min(Math.max(Math.floor(ms) || 0, 1), MOST_MS);
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

/** A new name for this machine: eight random digits and letters. */
export function newDevice(): string {
  return [...crypto.getRandomValues(new Uint32Array(DEVICE_LENGTH))].map((n) => (n % 36).toString(36)).join('');
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
