import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { canPickFolder, useFolder } from './use-folder';

/** The folder in which the newest backups lie as files; nothing where the browser lets no page write into one. */
export function FolderChoice({ newest }: { readonly newest: string | undefined }) {
  const { folder, pick, allow, leave } = useFolder(newest);
  if (!canPickFolder()) return null;
  const now = folder.value;
  if (!now) return <Button onClick={() => void pick()}>{t('backups_folder_choose')}</Button>;
  return (
    <div class="backup-folder">
      {now.state === 'granted' && <p role="status">{t('backups_folder_kept', now.name)}</p>}
      {now.state === 'missing' && (
        <p class="wrong" role="status">
          {t('backups_folder_missing', now.name)}
        </p>
      )}
      {now.state === 'needs click' && (
        <div role="status">
          <strong>{t('backups_folder_click')}</strong>
          <p class="muted small">{t('backups_folder_click_hint', now.name)}</p>
        </div>
      )}
      <div class="form-bar">
        {now.state === 'needs click' && (
          <Button look="primary" onClick={() => void allow()}>
            {t('backups_folder_allow')}
          </Button>
        )}
        <Button onClick={() => void pick()}>{t('backups_folder_change')}</Button>
        <Button look="quiet" onClick={() => void leave()}>
          {t('backups_folder_leave')}
        </Button>
      </div>
    </div>
  );
}
