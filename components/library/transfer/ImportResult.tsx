import { t } from '../../../utils/i18n';
import type { RestoreReport } from '../../../utils/library';
import { AnnotationReport } from './AnnotationReport';
import type { ReadFile } from './import-file';
import { ANNOTATIONS } from './ImportPreview';
import { ProblemList } from './ProblemList';

export interface ImportResultProps {
  readonly file: ReadFile;
  readonly report: RestoreReport;
}

/** What came of a file, and what of it could not be kept. */
export function ImportResult({ file, report }: ImportResultProps) {
  const { name, format, fates, problems } = file;
  const isOfHighlights = ANNOTATIONS.includes(format.id);
  return (
    <div class="import-preview" role="status">
      <p>
        <strong dir="auto">{name}</strong> · {t('import_done')} ·{' '}
        {t('import_counts', report.added, report.updated, report.identical)}
      </p>
      {isOfHighlights ? (
        <AnnotationReport fates={fates} problems={problems} deleted={report.deleted} isDone />
      ) : (
        <ProblemList title="export_problems" problems={problems} />
      )}
      {/* Lines are the file's own in a backup only. */}
      <ProblemList
        title="import_not_kept"
        problems={report.problems.map(({ line, about, reason }) => ({
          about,
          words: reason,
          ...(format.id === 'backup' && { line }),
        }))}
      />
    </div>
  );
}
