import { plural, t } from '../../../utils/i18n';
import type { Backup } from '../../../utils/backups/backup';
import type { PaperSample, RewindReport } from '../../../utils/calls/backups';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { Toggle } from '../../ui/Toggle';
import { ProblemList } from '../transfer/ProblemList';
import { useRewind } from './use-rewind';

export interface RewindPreviewProps {
  readonly backup: Backup;
  onClose(): void;
  onRestored(): void;
}

/** What a restore would change, and the restore. */
export function RewindPreview({ backup, onClose, onRestored }: RewindPreviewProps) {
  const { step, keepsNew, keep, restore } = useRewind(backup, () => (onClose(), onRestored()), onClose);
  const { value } = step;
  const close = { cancel: t('library_cancel'), onCancel: onClose };
  if (value.at === 'reading') return <Progress label={t('backups_comparing')} {...close} />;
  if (value.at === 'backing up')
    return <Progress label={t('backups_progress', value.done, value.of)} done={value.done} of={value.of} {...close} />;
  if (value.at === 'restoring') return <Progress label={t('import_finishing')} />;
  const { report } = value;
  const isSame = report.back.count + report.changed.count + report.others === 0;
  const isNothing = isSame && (keepsNew.value || report.since.count === 0);
  return (
    <div class="backup-preview">
      <div role="status">{isNothing && report.since.count === 0 ? t('backups_same') : <Changes report={report} />}</div>
      <Toggle checked={keepsNew.value} onChange={keep}>
        {t('backups_keep_new')}
      </Toggle>
      <ProblemList
        title="import_not_kept"
        problems={report.problems.map(({ line, about, reason }) => ({ line, about, words: reason }))}
      />
      <div class="form-bar">
        <Button look="primary" disabled={isNothing} onClick={() => void restore()}>
          {t('backups_restore_now')}
        </Button>
        <Button onClick={onClose}>{t('library_cancel')}</Button>
      </div>
    </div>
  );
}

function Changes({ report: { back, changed, since, others } }: { readonly report: RewindReport }) {
  return (
    <ul>
      {back.count > 0 && <Sample words={plural('backups_back', back.count)} sample={back} />}
      {changed.count > 0 && <Sample words={plural('backups_changed', changed.count)} sample={changed} />}
      {others > 0 && <li>{plural('backups_others', others)}</li>}
      {since.count > 0 && <Sample words={plural('backups_since', since.count)} sample={since} />}
    </ul>
  );
}

function Sample({ words, sample: { count, titles } }: { readonly words: string; readonly sample: PaperSample }) {
  const more = count - titles.length;
  return (
    <li>
      {words}
      <ul class="muted small">
        {titles.map((title) => (
          <li key={title} dir="auto">
            {title}
          </li>
        ))}
        {more > 0 && <li>{plural('and_more', more)}</li>}
      </ul>
    </li>
  );
}
