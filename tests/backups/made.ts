import { onTestFinished } from 'vitest';

import type { Backup, BackupReason } from '../../utils/backups/backup';
import { makeBackup, type MakeBackupOptions } from '../../utils/backups/make-backup';
import { withBackups, type BackupStore } from '../../utils/backups/store';

/** A store of backups of its own, open until the test is over. */
export async function freshStore(name = `backups-${crypto.randomUUID()}`): Promise<BackupStore> {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  onTestFinished(end);
  return new Promise((resolve, reject) => {
    withBackups((store) => (resolve(store), over), name).catch(reject);
  });
}

const DAY = 86_400_000;

/** A backup as it is listed, made on that day. */
export function madeOn(day: number, reason: BackupReason): Backup {
  const made = new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString();
  return { id: `${reason}-${day}`, made, reason, papers: 1, bytes: 1, revision: day };
}

export function back(options: Omit<MakeBackupOptions, 'signal' | 'reason'> & Partial<MakeBackupOptions>) {
  return makeBackup({ reason: 'asked', signal: new AbortController().signal, ...options });
}

/** Everything that comes, in an array. */
export async function all<Item>(coming: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of coming) items.push(item);
  return items;
}
