import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import type { Backup } from '../../../utils/backups/backup';
import { stageBackup } from '../../../utils/backups/read-backup';
import { withBackups } from '../../../utils/backups/store';
import { t } from '../../../utils/i18n';
import type { RewindReport } from '../../../utils/calls/backups';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';
import { ensureBackup } from './ensure-backup';
import { dateOf } from './occasion';

/** Where a restore stands. */
export type RewindStep =
  | { readonly at: 'reading' }
  | { readonly at: 'ready'; readonly report: RewindReport }
  | { readonly at: 'backing up'; readonly done: number; readonly of: number }
  | { readonly at: 'restoring' };

export interface Rewind {
  readonly step: ReadonlySignal<RewindStep>;
  /** Whether what was added since is to stay. */
  readonly keepsNew: ReadonlySignal<boolean>;
  keep(keepsNew: boolean): void;
  restore(): Promise<void>;
}

/** Reads a backup and what its restore would change; then, when the reader says so, restores it. Stops when it is no longer shown. */
export function useRewind(backup: Backup, restored: () => void, failed: () => void): Rewind {
  const { notices } = usePage();
  const step = useSignal<RewindStep>({ at: 'reading' });
  const keepsNew = useSignal(true);
  const session = useRef(crypto.randomUUID());
  const shown = useRef(new AbortController());

  function fail(error: unknown): void {
    if (shown.current.signal.aborted) return;
    notices.fail(error);
    failed();
  }

  async function compare(): Promise<void> {
    const report = await library.foresee(session.current, keepsNew.peek());
    if (!shown.current.signal.aborted) step.value = { at: 'ready', report };
  }

  useEffect(() => {
    const { signal } = shown.current;
    withBackups((store) => stageBackup(store, backup.id, library, session.current, signal))
      .then(compare)
      .catch(fail);
    return () => shown.current.abort();
  }, []);

  return {
    step,
    keepsNew,
    keep(now) {
      keepsNew.value = now;
      compare().catch(fail);
    },
    async restore() {
      if (step.peek().at !== 'ready') return;
      const { signal } = shown.current;
      step.value = { at: 'backing up', done: 0, of: backup.papers };
      const progress = (done: number, of: number): void => void (step.value = { at: 'backing up', done, of });
      try {
        await ensureBackup({ reason: 'restore' }, { signal, progress, spared: backup.id });
        step.value = { at: 'restoring' };
        const done = library.rewind(session.current, keepsNew.peek());
        if (await notices.attempt(done, t('backups_restored', dateOf(backup)))) restored();
        else failed();
      } catch (error) {
        fail(error);
      }
    },
  };
}
