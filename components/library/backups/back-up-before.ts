import type { BackupOccasion } from '../../../utils/backups/backup';
import { t } from '../../../utils/i18n';
import type { Notices } from '../notices';
import { ensureBackup } from './ensure-backup';

/** A change of so many papers is a bulk change. */
const BULK = 20;
/** What takes no longer than this, in milliseconds, is not worth a word. */
const PATIENCE = 400;

export function isBulk(count: number): boolean {
  return count >= BULK;
}

/**
 * Makes a backup before a bulk change, where one is due; a change of a few papers has its undo. What takes time is said, with the way out.
 * Gives false when the reader took that: then the change is not made.
 */
export async function backUpBefore(
  notices: Notices,
  occasion: BackupOccasion & { readonly count: number },
): Promise<boolean> {
  if (!isBulk(occasion.count)) return true;
  const stop = new AbortController();
  let isSaid = false;
  const since = Date.now();
  const progress = (done: number, of: number): void => {
    if (stop.signal.aborted || Date.now() - since < PATIENCE) return;
    isSaid = true;
    notices.working(t('backups_progress', done, of), () => (stop.abort(), notices.dismiss()));
  };
  try {
    await ensureBackup(occasion, { signal: stop.signal, progress });
    return true;
  } catch {
    return !stop.signal.aborted;
  } finally {
    if (isSaid && notices.current.peek()?.kind === 'working') notices.dismiss();
  }
}
