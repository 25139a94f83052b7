import type { Instant } from '../../model/time';
import type { Reading, Writing } from '../database/schema';

const SINCE = 'trashSince';

/**
 * Since when there is a trash here that is emptied by itself; undefined before anything was moved to it. What an older Ibid had removed, or a backup
 * says was removed, was not in it before: it is kept for as long as anything else from then on.
 */
export async function trashSince(tx: Reading | Writing): Promise<Instant | undefined> {
  return (await (tx as Reading).objectStore('meta').get(SINCE)) as Instant | undefined;
}

/** Something is moved to the trash. */
export async function beginTrash(tx: Writing, now: Instant): Promise<void> {
  if ((await trashSince(tx)) === undefined) await restartTrash(tx, now);
}

/** What is in the trash stays there for its whole time from now on. */
export async function restartTrash(tx: Writing, now: Instant): Promise<void> {
  await tx.objectStore('meta').put(now, SINCE);
}
