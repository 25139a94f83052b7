import { browser } from 'wxt/browser';

import { copyToFolder } from '../backups/folder';
import { makeBackup, type BackupSource } from '../backups/make-backup';
import { withBackups } from '../backups/store';
import type { Task } from './schedule';

const DAY = 86_400_000;

/** What the background does by itself: one line a task. */
export function tasksOf(library: BackupSource): readonly Task[] {
  return [{ id: 'backup', every: 7 * DAY, run: (signal) => backUpWeekly(library, signal) }];
}

/** A backup of what has changed since the last one; of an empty library there is nothing to keep. */
export async function backUpWeekly(library: BackupSource, signal: AbortSignal): Promise<void> {
  const [{ papers, highlights }, { revision }] = await Promise.all([library.stats(), library.changes(0)]);
  if (papers + highlights === 0) return;
  await withBackups(async (store) => {
    const [newest] = await store.list();
    // A library that was made anew counts from the beginning.
    if (newest?.revision !== revision)
      await makeBackup({ reason: 'weekly', library, store, signal, progress: stayAwake });
    await copyToFolder(store);
  });
}

/** The browser stops a worker that asks nothing of it for half a minute; reading the library does not count. */
function stayAwake(): void {
  void browser.alarms.getAll().catch(() => undefined);
}
