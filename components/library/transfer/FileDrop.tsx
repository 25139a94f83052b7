import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { importHint } from './import-sources';
import { readable } from './use-import';

export interface FileDropProps {
  readonly disabled: boolean;
  /** What the reader came here to bring: the focus goes there. */
  readonly source: string | undefined;
  onChoose(file: File | undefined): void;
}

/** Where a file is chosen or dropped, and what to do first to have one. */
export function FileDrop({ disabled, source, onChoose }: FileDropProps) {
  const over = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = importHint(source);
  useEffect(() => void (source !== undefined && input.current?.focus()), [source]);
  return (
    <>
      {hint && <p>{t(hint)}</p>}
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
          ref={input}
          type="file"
          disabled={disabled}
          onChange={(event) => {
            onChoose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <span class="muted small">{t('export_reads', readable())}</span>
      </label>
    </>
  );
}
