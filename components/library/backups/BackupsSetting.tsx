import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { formatOf } from '../../../utils/formats';
import { plural, t } from '../../../utils/i18n';
import { size } from '../../shared/byte-size';
import { ago } from '../../shared/relative-time';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { importRoute } from '../transfer/import-sources';
import { dumpAll, fileName, saveFile } from '../transfer/write-file';
import { BackupLine } from './BackupLine';
import { FolderChoice } from './FolderChoice';
import { useBackups, type Backups } from './use-backups';

const BACKUP = formatOf('backup') ?? { extension: 'jsonl', mime: 'application/jsonl' };

/** The backups that are kept in this browser and in a folder, and the way out and back in by a file. `last`: when one was made last. */
export function BackupsSetting({ last }: { readonly last: string | undefined }) {
  const backups = useBackups();
  const opened = useSignal<string>();
  const list = backups.list.value;
  if (!list) return null;
  return (
    <section class="setting" aria-label={t('storage_backup')}>
      <div>
        <h2>{t('storage_backup')}</h2>
        <LastBackup backups={backups} last={last} />
      </div>
      <div class="setting-values">
        <BackupBar backups={backups} />
        <p class="muted small">{t('storage_backup_hint')}</p>
        {list.length > 0 && (
          <ul class="backups" aria-label={t('backups_kept')}>
            {list.map((backup) => (
              <BackupLine
                key={backup.id}
                backup={backup}
                isOpen={opened.value === backup.id}
                onOpen={(isOpen) => (opened.value = isOpen ? backup.id : undefined)}
                onDelete={() => void backups.remove(backup)}
                onRestored={() => void backups.read()}
              />
            ))}
          </ul>
        )}
        <FolderChoice newest={list[0]?.id} />
      </div>
    </section>
  );
}

/** `Last backup 3 days ago · 1,204 papers · 3.1 MB` */
function LastBackup({ backups, last }: { readonly backups: Backups; readonly last: string | undefined }) {
  const newest = backups.list.value?.[0];
  const isFile = last !== undefined && (!newest || newest.made < last);
  const words = isFile
    ? [t('storage_last_backup', ago(last))]
    : newest && [
        t('storage_last_backup', ago(newest.made)),
        plural('library_count', newest.papers),
        size(newest.bytes),
      ];
  return <p class="muted small tabular">{words?.join(' · ') ?? t('storage_no_backup')}</p>;
}

type Deed = 'make' | 'download';

function deedOf(target: Element): Deed | undefined {
  return target.closest<HTMLElement>('[data-deed]')?.dataset['deed'] as Deed | undefined;
}

function BackupBar({ backups: { work, make } }: { readonly backups: Backups }) {
  const { notices } = usePage();
  const { progress, run, stop } = work;
  const now = progress.value;
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useRef<Deed>(undefined);
  const isWorking = now !== undefined;

  // Where the progress was, the button is again that began it, and so is the focus.
  useLayoutEffect(() => {
    if (isWorking || document.activeElement !== document.body) return;
    bar.current?.querySelector<HTMLElement>(`[data-deed="${pressed.current}"]`)?.focus();
  }, [isWorking]);

  const download = (): Promise<void> =>
    run(async (report, stopped) => {
      const lines = await dumpAll(report, stopped);
      const name = fileName(BACKUP);
      saveFile(name, BACKUP.mime, lines);
      notices.say(t('export_saved', name));
    });

  if (now)
    return (
      <Progress
        label={t('storage_progress', ...now)}
        done={now[0]}
        of={now[1]}
        cancel={t('library_cancel')}
        onCancel={stop}
      />
    );
  return (
    <div class="form-bar" ref={bar} onClick={({ target }) => (pressed.current = deedOf(target as Element))}>
      <Button look="primary" data-deed="make" onClick={() => void make()}>
        {t('storage_back_up')}
      </Button>
      <Button data-deed="download" onClick={() => void download()}>
        {t('storage_download')}
      </Button>
      <a class="button" href={hrefOf(importRoute('backup'))}>
        {t('storage_restore')}
      </a>
    </div>
  );
}
