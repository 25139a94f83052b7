import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Backup } from '../../../utils/backups/backup';
import { copyToFolder } from '../../../utils/backups/folder';
import { makeBackup } from '../../../utils/backups/make-backup';
import { withBackups } from '../../../utils/backups/store';
import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';
import { useLongWork, type LongWork } from '../transfer/use-long-work';

export interface Backups {
  /** The newest first; undefined until they are read. */
  readonly list: ReadonlySignal<readonly Backup[] | undefined>;
  readonly work: LongWork;
  make(): Promise<void>;
  remove(backup: Backup): Promise<void>;
  /** Reads the list again. */
  read(): Promise<void>;
}

/** The backups that are kept in this browser, and what is done with them. */
export function useBackups(): Backups {
  const { notices, revision } = usePage();
  const list = useSignal<readonly Backup[]>();
  const work = useLongWork(notices);
  const read = (): Promise<void> =>
    withBackups((store) => store.list()).then((now) => void (list.value = now), notices.fail);
  useEffect(() => void read(), [revision.value]);

  return {
    list,
    work,
    read,
    make: () =>
      work.run(async (progress, signal) => {
        await withBackups((store) => makeBackup({ reason: 'asked', library, store, progress, signal }));
        await read();
        notices.say(t('backups_made'));
        await withBackups(copyToFolder);
      }),
    async remove({ id }) {
      try {
        await withBackups((store) => store.remove(id));
        await read();
      } catch (error) {
        notices.fail(error);
      }
    },
  };
}
