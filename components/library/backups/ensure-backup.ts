import { isDue, type BackupOccasion, type BackupReason } from '../../../utils/backups/backup';
import { copyToFolder } from '../../../utils/backups/folder';
import { makeBackup } from '../../../utils/backups/make-backup';
import { withBackups } from '../../../utils/backups/store';
import { library } from '../../../utils/library';

const HOUR = 3_600_000;

/** For so long the last backup is new enough: what was changed since can be undone. An import may be large, a restore touches everything. */
const NEW_ENOUGH: Readonly<Record<BackupReason, number>> = {
  weekly: 0,
  asked: 0,
  import: 0,
  restore: 0,
  trash: HOUR,
  tags: HOUR,
};

export interface EnsureOptions {
  readonly signal: AbortSignal;
  progress?(done: number, of: number): void;
  /** A backup that stays, though it would have to make room. */
  readonly spared?: string;
}

/**
 * Sees to it that there is a backup before something is done. That none can be made keeps nobody from it.
 * @throws DOMException AbortError when the signal aborts.
 */
export async function ensureBackup(occasion: BackupOccasion, options: EnsureOptions): Promise<void> {
  try {
    await withBackups(async (store) => {
      const [[newest], { revision }, { papers, highlights }] = await Promise.all([
        store.list(),
        library.changes(0),
        library.stats(),
      ]);
      options.signal.throwIfAborted();
      if (papers + highlights === 0) return;
      if (isDue(newest, revision, Date.now(), NEW_ENOUGH[occasion.reason]))
        await makeBackup({ ...occasion, ...options, library, store });
    });
    // Nobody waits for the copy.
    void withBackups(copyToFolder).catch((error: unknown) => console.warn('[ibid]', error));
  } catch (error) {
    options.signal.throwIfAborted();
    console.warn('[ibid]', error);
  }
}
