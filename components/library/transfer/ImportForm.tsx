import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import { FORMATS } from '../../../utils/formats';
import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { AnnotationReport } from './AnnotationReport';
import { importFile, readFile, type ReadFile } from './import-file';
import { ANNOTATIONS, ImportPreview } from './ImportPreview';

const READABLE = FORMATS.filter(({ read }) => read);

/** A file, a look at what is in it, and the papers are in. */
export function ImportForm() {
  const { notices } = usePage();
  const file = useSignal<ReadFile>();
  /** The last file of annotations that was taken in, for its report. */
  const taken = useSignal<ReadFile>();
  const isReading = useSignal(false);
  const progress = useSignal<readonly [done: number, of: number]>();
  const over = useSignal(false);
  const work = useRef<AbortController>(undefined);

  async function read(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    isReading.value = true;
    file.value = undefined;
    taken.value = undefined;
    try {
      file.value = await readFile(chosen);
    } catch (error) {
      notices.fail(error);
    } finally {
      isReading.value = false;
    }
  }

  async function take(chosen: ReadFile): Promise<void> {
    work.current = new AbortController();
    const { signal } = work.current;
    try {
      const report = await importFile(chosen, (done, of) => (progress.value = [done, of]), signal);
      const { added, updated, identical } = report;
      await notices.attempt(Promise.resolve(report), t('export_imported', added, updated, identical));
      taken.value = ANNOTATIONS.includes(chosen.format.id) ? chosen : undefined;
      file.value = undefined;
    } catch (error) {
      if (!signal.aborted) notices.fail(error);
    } finally {
      progress.value = undefined;
    }
  }

  const chosen = file.value;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title">{t('export_import_title')}</h2>
      <label
        class={`drop ${over.value ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={(event) => {
          event.preventDefault();
          over.value = false;
          void read(event.dataTransfer?.files[0]);
        }}
      >
        <span>{t('export_choose_file')}</span>
        <input
          type="file"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <span class="muted small">
          {t('export_reads', new Intl.ListFormat().format(READABLE.map(({ name }) => name)))}
        </span>
      </label>
      {isReading.value && <p role="status">{t('export_reading')}</p>}
      {chosen && <ImportPreview file={chosen} />}
      {taken.value && (
        <div class="import-preview" role="status">
          <p>
            <strong dir="auto">{taken.value.name}</strong> · {t('import_done')}
          </p>
          <AnnotationReport fates={taken.value.fates} problems={taken.value.problems} isDone />
        </div>
      )}
      {progress.value ? (
        <Progress
          label={t('export_import_progress', ...progress.value)}
          done={progress.value[0]}
          of={progress.value[1]}
          cancel={t('library_cancel')}
          onCancel={() => work.current?.abort()}
        />
      ) : (
        chosen && (
          <div class="form-bar">
            <Button
              look="primary"
              disabled={chosen.rows.length === 0 && chosen.format.id !== 'backup'}
              onClick={() => void take(chosen)}
            >
              {plural('export_import', chosen.rows.length)}
            </Button>
            <Button onClick={() => (file.value = undefined)}>{t('library_cancel')}</Button>
          </div>
        )
      )}
    </section>
  );
}
