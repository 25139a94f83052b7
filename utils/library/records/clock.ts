/** This machine's clock, as far as stamps need it. */
import { DEVICE_LENGTH, makeStamp, MOST_COUNTER, MOST_MS, readStamp, type Stamp } from '../../model/stamp';

/** What is dated later than so many milliseconds after now was dated by a clock that was ahead, and not by one that goes a little wrong. */
export const AHEAD = 86_400_000;

/** In the place of the stamp that was replaced: there was none. */
export const NOTHING: Stamp = makeStamp(0, 0, '0'.repeat(DEVICE_LENGTH));

/** The first stamp of a clock that shows `ms` and comes after `after`. A clock that shows nonsense is set right as far as a stamp needs it. */
export function nextStamp(ms: number, device: string, after?: Stamp): Stamp {
  const now = clamp(ms);
  const last = after === undefined ? undefined : readStamp(after);
  if (!last || last.ms < now) return makeStamp(now, 0, device);
  if (last.counter < MOST_COUNTER) return makeStamp(last.ms, last.counter + 1, device);
  return makeStamp(last.ms + 1, 0, device);
}

/** Whether a stamp was made by a clock that was ahead, as seen at an instant. */
export function isAhead(stamp: Stamp, ms: number): boolean {
  return readStamp(stamp).ms > clamp(ms) + AHEAD;
}

/** An instant that every stamp and every date can hold: after the beginning of time (1970), up to the year 3000. */
export function clamp(ms: number): number {
  return Math.min(Math.max(Math.floor(ms) || 0, 1), MOST_MS);
}

/** A new name for this machine: eight random digits and letters. */
export function newDevice(): string {
  return [...crypto.getRandomValues(new Uint32Array(DEVICE_LENGTH))].map((n) => (n % 36).toString(36)).join('');
}
