import { useId } from 'preact/hooks';

import type { Backup } from '../../../utils/backups/backup';
import { backupFileName } from '../../../utils/backups/folder';
import { withBackups } from '../../../utils/backups/store';
import { plural, t } from '../../../utils/i18n';
import { size } from '../../shared/byte-size';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { usePage } from '../page-state';
import { saveBlob } from '../transfer/write-file';
import { dateOf, occasionOf } from './occasion';
import { RewindPreview } from './RewindPreview';

export interface BackupLineProps {
  readonly backup: Backup;
  /** Whether it is shown what a restore would change. */
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onDelete(): void;
  onRestored(): void;
}

/** A backup that is kept: when and what for it was made, and the ways to use it. */
export function BackupLine({ backup, isOpen, onOpen, onDelete, onRestored }: BackupLineProps) {
  const { notices } = usePage();
  const id = useId();
  const name = backupFileName(backup);

  async function download(): Promise<void> {
    try {
      const bytes = await withBackups((store) => new Response(store.read(backup.id)).blob());
      saveBlob(name, new Blob([bytes], { type: 'application/gzip' }));
      notices.say(t('export_saved', name));
    } catch (error) {
      notices.fail(error);
    }
  }

  return (
    <li>
      <div class="backup-line">
        <div id={id}>
          <span dir="auto">{occasionOf(backup)}</span>
          <div class="muted small tabular">
            {[dateOf(backup), plural('library_count', backup.papers), size(backup.bytes)].join(' · ')}
          </div>
        </div>
        <div class="form-bar">
          <Button aria-describedby={id} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {t('backups_restore')}
          </Button>
          <Button look="quiet" aria-describedby={id} onClick={() => void download()}>
            {t('backups_download')}
          </Button>
          <Popover
            name="delete"
            look="quiet"
            button={t('backups_delete')}
            label={t('backups_delete_of', dateOf(backup))}
          >
            {(close) => (
              <div class="menu">
                <p>{t('backups_delete_hint')}</p>
                <Button look="danger" onClick={() => (close(), onDelete())}>
                  {t('backups_delete_sure')}
                </Button>
              </div>
            )}
          </Popover>
        </div>
      </div>
      {isOpen && <RewindPreview backup={backup} onClose={() => onOpen(false)} onRestored={onRestored} />}
    </li>
  );
}
