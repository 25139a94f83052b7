import { useSignal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import { isTaking, readable, useImport } from './use-import';

/** A file, a look at what is in it, and the papers are in. */
export function ImportForm() {
  const { step, read, take, cancel } = useImport(usePage().notices);
  const { value } = step;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title">{t('export_import_title')}</h2>
      <FileDrop disabled={isTaking(value)} onChoose={(file) => void read(file)} />
      {value.at === 'reading' && (
        <Progress label={t('export_reading')} cancel={t('library_cancel')} onCancel={cancel} />
      )}
      {value.at === 'refused' && (
        <p class="wrong" role="alert">
          {value.reason}
        </p>
      )}
      {(value.at === 'ready' || isTaking(value)) && 'file' in value && <ImportPreview file={value.file} />}
      {value.at === 'ready' && (
        <div class="form-bar">
          <Button
            look="primary"
            disabled={value.file.rows.length === 0 && value.file.format.id !== 'backup'}
            onClick={() => void take()}
          >
            {plural('export_import', value.file.rows.length)}
          </Button>
          <Button onClick={cancel}>{t('library_cancel')}</Button>
        </div>
      )}
      {value.at === 'importing' && (
        <Progress
          label={t('export_import_progress', value.done, value.of)}
          done={value.done}
          of={value.of}
          cancel={t('library_cancel')}
          onCancel={cancel}
        />
      )}
      {value.at === 'finishing' && <Progress label={t('import_finishing')} />}
      {value.at === 'done' && <ImportResult file={value.file} report={value.report} />}
    </section>
  );
}

interface FileDropProps {
  readonly disabled: boolean;
  onChoose(file: File | undefined): void;
}

function FileDrop({ disabled, onChoose }: FileDropProps) {
  const over = useSignal(false);
  return (
    <label
      class={`drop ${over.value ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = !disabled;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        if (!disabled) onChoose(event.dataTransfer?.files[0]);
      }}
    >
      <span>{t('export_choose_file')}</span>
      <input
        type="file"
        disabled={disabled}
        onChange={(event) => {
          onChoose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <span class="muted small">{t('export_reads', readable())}</span>
    </label>
  );
}
