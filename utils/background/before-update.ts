import { makeBackup } from '../backups/make-backup';
import { withBackups } from '../backups/store';
import { openOlder } from '../library/backup/open-older';

/** So long the library may stay closed for it, in milliseconds: each migration is a transaction, and breaks off whole. */
const PATIENCE = 20_000;

/** Makes a backup of a library that is about to be migrated. That none can be made keeps nobody from the library. */
export async function backUpBeforeUpdate(name: string, version: number): Promise<void> {
  try {
    const older = await openOlder(name, version);
    if (!older) return;
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const { papers } = await older.stats();
      if (papers > 0) await withBackups((store) => makeBackup({ reason: 'update', library: older, store, signal }));
    } finally {
      older.close();
    }
  } catch (error) {
    console.warn('[ibid]', error);
  }
}
