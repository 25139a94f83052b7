import { plural, t } from '../../../utils/i18n';
import type { RestoreReport } from '../../../utils/calls/backups';
import { AnnotationReport } from './AnnotationReport';
import type { ReadFile } from './import-file';
import { ANNOTATIONS } from './ImportPreview';
import { ProblemList } from './ProblemList';

export interface ImportResultProps {
  readonly file: ReadFile;
  readonly report: RestoreReport;
  /** It was taken back since. */
  readonly isUndone: boolean;
}

/** What came of a file, and what of it could not be kept. */
export function ImportResult({ file, report, isUndone }: ImportResultProps) {
  const { name, format, fates, problems } = file;
  if (isUndone)
    return (
      <p class="import-preview" role="status">
        <strong dir="auto">{name}</strong> · {t('import_undone')}
      </p>
    );
  const isOfHighlights = ANNOTATIONS.includes(format.id);
  const isBackup = format.id === 'backup';
  return (
    <div class="import-preview" role="status">
      <p>
        <strong dir="auto">{name}</strong> · {t(isBackup ? 'import_restored' : 'import_done')} ·{' '}
        {t('import_counts', report.added, report.updated, report.identical)}
        {report.deleted ? ` · ${plural('import_still_deleted', report.deleted)}` : null}
      </p>
      {isOfHighlights ? (
        <AnnotationReport fates={fates} problems={problems} deleted={report.deletedHighlights} isDone />
      ) : (
        // The restore says the same of a backup's lines.
        <ProblemList title="export_problems" problems={isBackup ? [] : problems} />
      )}
      {/* Lines are the file's own in a backup only. */}
      <ProblemList
        title="import_not_kept"
        problems={report.problems.map(({ line, about, reason }) => ({
          about,
          words: reason,
          ...(isBackup && { line }),
        }))}
      />
    </div>
  );
}
