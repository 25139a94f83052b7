import type { Backup } from '../../../utils/backups/backup';
import { language, plural, t } from '../../../utils/i18n';

/** What a backup was made for, in words. */
export function occasionOf({ reason, about = '', count = 0 }: Backup): string {
  if (reason === 'weekly') return t('backups_weekly');
  if (reason === 'asked') return t('backups_asked');
  if (reason === 'import') return t('backups_before_import', about);
  if (reason === 'restore') return t('backups_before_restore');
  return plural(reason === 'trash' ? 'backups_before_trash' : 'backups_before_tags', count);
}

/** When a backup was made, to the minute: several may be of one day. */
export function dateOf({ made }: Pick<Backup, 'made'>): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(made));
}
