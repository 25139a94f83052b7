import { plural, t } from '../../../utils/i18n';
import { Toggle } from '../../ui/Toggle';
import { aliases } from '../../../utils/model/identifiers';
import { byline } from '../labels';
import { AnnotationReport } from './AnnotationReport';
import type { ReadFile } from './import-file';
import type { Deleted } from './known-papers';
import { ProblemList } from './ProblemList';

/** Formats whose files are annotations: each of them is accounted for. */
export const ANNOTATIONS: readonly string[] = ['hypothesis', 'jsonld'];

/** Papers shown before the import. */
const SHOWN = 8;

export interface ImportPreviewProps {
  readonly file: ReadFile;
  /** Whether what was deleted since a backup was made is to come back. */
  readonly isBringingBack: boolean;
  onBringBack(chosen: boolean): void;
}

/** What is in a file: how much of it is new, the first papers, and what could not be read. */
export function ImportPreview({ file, isBringingBack, onBringBack }: ImportPreviewProps) {
  const { name, format, rows, problems, unkept, known, deleted, fates, encoding } = file;
  const isDeleted = (row: (typeof rows)[number]): boolean => deleted.papers.has(row.paper.id);
  const isKnown = (row: (typeof rows)[number]): boolean => aliases(row.paper.ids).some((id) => known.has(id));
  const isOfHighlights = ANNOTATIONS.includes(format.id);
  const old = rows.filter(isKnown).length;
  const gone = rows.filter(isDeleted).length;
  return (
    <div class="import-preview">
      <p role="status" class="tabular">
        <strong dir="auto">{name}</strong> · {format.name} · {plural('export_new', rows.length - old - gone)}
        {old > 0 && ` · ${plural('export_known', old)}`}
        {gone > 0 && ` · ${plural('import_deleted', gone)}`}
      </p>
      {deleted.papers.size + deleted.highlights > 0 && (
        <div>
          <p>{t('import_deleted_since', sayDeleted(deleted))}</p>
          <Toggle checked={isBringingBack} onChange={onBringBack}>
            {t('import_bring_back')}
          </Toggle>
        </div>
      )}
      {encoding && <p class="muted small">{t('import_encoding', encoding)}</p>}
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.paper.id}>
            <span dir="auto">{row.paper.title}</span> <span class="muted small">{byline(row.paper)}</span>{' '}
            {isKnown(row) && <span class="muted small">· {t('export_is_known')}</span>}
            {isDeleted(row) && <span class="muted small">· {t('import_is_deleted')}</span>}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p class="muted small">{plural('and_more', rows.length - SHOWN)}</p>}
      {unkept && format.id !== 'backup' && (
        <p class="muted small">{t('export_unkept', new Intl.ListFormat().format(unkept.keys()))}</p>
      )}
      {isOfHighlights && <AnnotationReport fates={fates} problems={problems} isDone={false} />}
      {!isOfHighlights && <ProblemList title="export_problems" problems={problems} />}
    </div>
  );
}

function sayDeleted({ papers, highlights }: Deleted): string {
  return new Intl.ListFormat().format([
    ...(papers.size > 0 ? [plural('library_count', papers.size)] : []),
    ...(highlights > 0 ? [plural('listing_highlights', highlights)] : []),
  ]);
}
