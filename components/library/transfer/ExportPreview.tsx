import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Format } from '../../../utils/formats/format';
import { plural, t } from '../../../utils/i18n';
import { library, type SearchResult } from '../../../utils/library';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';
import { searchOf, type Scope } from './scope';
import { writeRows } from './write-file';

export interface ExportPreviewProps {
  readonly format: Format;
  readonly scope: Scope;
  onTotal(total: number): void;
}

/** Papers shown before the export. */
const SHOWN = 3;
/** UTF-16 units of the preview. */
const LONGEST = 6000;

/** The first papers as they will stand in the file, and how many there are. */
export function ExportPreview({ format, scope, onTotal }: ExportPreviewProps) {
  const { notices, revision } = usePage();
  const topics = useTopicMap();
  const found = useSignal<SearchResult>();

  useEffect(() => {
    let current = true;
    library.search({ ...searchOf(scope), limit: SHOWN }).then((result) => {
      if (!current) return;
      found.value = result;
      onTotal(result.total);
    }, notices.fail);
    return () => {
      current = false;
    };
  }, [scope, revision.value]);

  const result = found.value;
  if (!result) return null;
  if (result.total === 0) return <p class="muted">{t('export_nothing')}</p>;
  const text = writeRows(format, result.rows, topics).join('');
  return (
    <div class="preview">
      <p class="small muted tabular" role="status">
        {result.total > result.rows.length
          ? plural('export_preview', result.rows.length, result.total)
          : t('export_preview_all')}
      </p>
      <pre dir="auto" tabIndex={0}>
        {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
      </pre>
    </div>
  );
}
