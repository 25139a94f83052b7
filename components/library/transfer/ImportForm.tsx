import { useSignal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import type { ReadFile } from './import-file';
import { ImportPreview } from './ImportPreview';
import { FileDrop } from './FileDrop';
import { ImportResult } from './ImportResult';
import { askedSource } from './import-sources';
import { isTaking, useImport } from './use-import';

/** A file, a look at what is in it, and the papers are in. */
export function ImportForm() {
  const { notices, router } = usePage();
  const { step, read, take, cancel } = useImport(notices);
  const isBringingBack = useSignal(true);
  const { value } = step;
  const isRestore = 'file' in value && value.file.format.id === 'backup';
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title">{t('export_import_title')}</h2>
      <FileDrop
        disabled={isTaking(value)}
        source={askedSource(router.route.value)}
        onChoose={(file) => {
          isBringingBack.value = true;
          void read(file);
        }}
      />
      {value.at === 'reading' && (
        <Progress label={t('export_reading')} cancel={t('library_cancel')} onCancel={cancel} />
      )}
      {value.at === 'refused' && (
        <p class="wrong" role="alert">
          {value.reason}
        </p>
      )}
      {(value.at === 'ready' || isTaking(value)) && 'file' in value && (
        <ImportPreview
          file={value.file}
          isBringingBack={isBringingBack.value}
          onBringBack={(chosen) => (isBringingBack.value = chosen)}
        />
      )}
      {value.at === 'ready' && (
        <div class="form-bar">
          <Button
            look="primary"
            disabled={value.file.rows.length === 0 && !isRestore}
            onClick={() => void take(isBringingBack.peek())}
          >
            {plural(isRestore ? 'import_restore' : 'export_import', comingIn(value.file, isBringingBack.value))}
          </Button>
          <Button onClick={cancel}>{t('library_cancel')}</Button>
        </div>
      )}
      {(value.at === 'importing' || value.at === 'backing up') && (
        <Progress
          label={t(value.at === 'importing' ? 'export_import_progress' : 'backups_progress', value.done, value.of)}
          done={value.done}
          of={value.of}
          cancel={t('library_cancel')}
          onCancel={cancel}
        />
      )}
      {value.at === 'finishing' && <Progress label={t('import_finishing')} />}
      {value.at === 'done' && (
        <ImportResult file={value.file} report={value.report} isUndone={notices.undone.value.has(value.report.undo)} />
      )}
    </section>
  );
}

/** How many papers of a file will be in the library. */
function comingIn({ rows, deleted }: ReadFile, isBringingBack: boolean): number {
  return isBringingBack ? rows.length : rows.filter(({ paper }) => !deleted.papers.has(paper.id)).length;
}
