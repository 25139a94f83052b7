import { plural, t } from '../../../utils/i18n';
import { aliases } from '../../../utils/model/identifiers';
import { byline } from '../labels';
import { AnnotationReport } from './AnnotationReport';
import type { ReadFile } from './import-file';
import { ProblemList } from './ProblemList';

/** Formats whose files are annotations: each of them is accounted for. */
export const ANNOTATIONS: readonly string[] = ['hypothesis', 'jsonld'];

/** Papers shown before the import. */
const SHOWN = 8;

/** What is in a file: how much of it is new, the first papers, and what could not be read. */
export function ImportPreview({ file }: { readonly file: ReadFile }) {
  const { name, format, rows, problems, unkept, known, fates, encoding } = file;
  const isKnown = (row: (typeof rows)[number]): boolean => aliases(row.paper.ids).some((id) => known.has(id));
  const isOfHighlights = ANNOTATIONS.includes(format.id);
  const old = rows.filter(isKnown).length;
  return (
    <div class="import-preview">
      <p role="status" class="tabular">
        <strong dir="auto">{name}</strong> · {format.name} · {plural('export_new', rows.length - old)}
        {old > 0 && ` · ${plural('export_known', old)}`}
      </p>
      {encoding && <p class="muted small">{t('import_encoding', encoding)}</p>}
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.paper.id}>
            <span dir="auto">{row.paper.title}</span> <span class="muted small">{byline(row.paper)}</span>{' '}
            {isKnown(row) && <span class="muted small">· {t('export_is_known')}</span>}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p class="muted small">{plural('export_more', rows.length - SHOWN)}</p>}
      {unkept && format.id !== 'backup' && (
        <p class="muted small">{t('export_unkept', new Intl.ListFormat().format(unkept.keys()))}</p>
      )}
      {isOfHighlights && <AnnotationReport fates={fates} problems={problems} isDone={false} />}
      {!isOfHighlights && <ProblemList title="export_problems" problems={problems} />}
    </div>
  );
}
