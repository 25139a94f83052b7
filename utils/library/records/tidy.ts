import { AHEAD, clamp } from './clock';
import { forgetBefore } from './journal';
import type { Reading, Writing } from '../database/schema';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** How long is kept, in milliseconds, what is kept for a while only. */
export const KEPT = { answers: 6 * HOUR, staged: DAY, recent: 90 * DAY, journal: 90 * DAY } as const;

/** A clock that goes so far between two writes was wrong before, or is now. */
const LEAP = 366 * DAY;
/** When it was last tidied, and from when on things are forgotten again; both by this machine's clock. */
interface Tidied {
  readonly at: number;
  readonly from: number;
}

/**
 * Forgets what has been kept long enough: answers of calls, imports that were broken off, entries met long ago, changes that nobody takes
 * back any more. A clock that has leapt is believed after a day: until then nothing looks old because of it. What a clock that was ahead has
 * dated is dated anew, or it would outlive everything.
 */
export async function tidy(tx: Writing, ms: number): Promise<void> {
  const now = clamp(ms);
  await dateAnew(tx, now);
  if (!(await isBelieved(tx, now))) return;
  const before = (kept: number): IDBKeyRange => IDBKeyRange.upperBound(isoOf(now - kept));
  const [answers, staged, recent] = [tx.objectStore('answers'), tx.objectStore('staged'), tx.objectStore('recent')];
  const [oldAnswers, oldLines, oldEntries] = await Promise.all([
    answers.index('at').getAllKeys(before(KEPT.answers)),
    staged.index('at').getAllKeys(before(KEPT.staged)),
    recent.index('met').getAllKeys(before(KEPT.recent)),
  ]);
  await Promise.all([
    ...oldAnswers.map((key) => answers.delete(key)),
    ...oldLines.map((key) => staged.delete(key)),
    ...oldEntries.map((key) => recent.delete(key)),
    forgetBefore(tx, now - KEPT.journal, now),
  ]);
}

/** Whether this machine's clock can say how old something is: it has not leapt since the library was last tidied, or shortly before. */
export async function isClockBelieved(tx: Reading, ms: number): Promise<boolean> {
  const last = (await tx.objectStore('meta').get('tidied')) as unknown as Tidied | undefined;
  const now = clamp(ms);
  return last !== undefined && !hasLeapt(last, now) && now >= last.from;
}

function hasLeapt({ at }: Tidied, now: number): boolean {
  return now - at > LEAP || at - now > AHEAD;
}

async function isBelieved(tx: Writing, now: number): Promise<boolean> {
  const meta = tx.objectStore('meta');
  const last = (await meta.get('tidied')) as unknown as Tidied | undefined;
  const from = last && hasLeapt(last, now) ? now + DAY : (last?.from ?? now);
  await meta.put({ at: now, from }, 'tidied');
  return now >= from;
}

async function dateAnew(tx: Writing, now: number): Promise<void> {
  const later = IDBKeyRange.lowerBound(isoOf(now + AHEAD), true);
  const at = isoOf(now);
  const [answers, staged, recent] = [tx.objectStore('answers'), tx.objectStore('staged'), tx.objectStore('recent')];
  for (const record of await answers.index('at').getAll(later)) await answers.put({ ...record, at });
  for (const record of await recent.index('met').getAll(later)) await recent.put({ ...record, met: at });
  // One by one: lines of an import may be many, and long.
  for (let cursor = await staged.index('at').openCursor(later); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, at });
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
