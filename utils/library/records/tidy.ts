import { makeStamp } from './clock';
import { forgetBefore } from './journal';
import type { Writing } from '../database/schema';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** How long is kept, in milliseconds, what is kept for a while only. */
export const KEPT = { answers: 6 * HOUR, staged: DAY, recent: 90 * DAY, journal: 90 * DAY } as const;

/** Forgets what has been kept long enough: answers of calls, imports that were broken off, entries met long ago, changes that nobody takes back any more. */
export async function tidy(tx: Writing, now: number): Promise<void> {
  const before = (kept: number): IDBKeyRange => IDBKeyRange.upperBound(new Date(now - kept).toISOString());
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
    forgetBefore(tx, makeStamp(now - KEPT.journal, 0, '')),
  ]);
}
