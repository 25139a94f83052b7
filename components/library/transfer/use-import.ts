import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { reportError } from '../../../utils/errors';
import { FORMATS } from '../../../utils/formats';
import { t } from '../../../utils/i18n';
import type { RestoreReport } from '../../../utils/calls/backups';
import type { Receipt } from '../../../utils/model/receipt';
import { ensureBackup } from '../backups/ensure-backup';
import { sentence, type Notices } from '../notices';
import { importFile, linesIn, readFile, type ReadFile } from './import-file';

/** Where an import stands. */
export type Step =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly reason: string }
  | { readonly at: 'ready'; readonly file: ReadFile }
  | { readonly at: 'backing up'; readonly file: ReadFile; readonly done: number; readonly of: number }
  | { readonly at: 'importing'; readonly file: ReadFile; readonly done: number; readonly of: number }
  | { readonly at: 'finishing'; readonly file: ReadFile }
  | { readonly at: 'done'; readonly file: ReadFile; readonly report: RestoreReport & Receipt };

/** One file at a time, from choice to report. What is asked at a step that it does not belong to is not done. */
export function useImport(notices: Notices) {
  const step = useSignal<Step>({ at: 'start' });
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => step.value.at === 'reading' && work.current?.abort(), []);

  function begin(): AbortSignal {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }

  async function read(chosen: File | undefined): Promise<void> {
    if (!chosen || isTaking(step.value)) return;
    const signal = begin();
    step.value = { at: 'reading', name: chosen.name };
    try {
      const file = await readFile(chosen, signal);
      if (!signal.aborted) step.value = { at: 'ready', file };
    } catch (error) {
      if (!signal.aborted) step.value = { at: 'refused', reason: refusal(error, chosen.name) };
    }
  }

  /** Takes the file in; `isBringingBack` also what was deleted since a backup was made. */
  async function take(isBringingBack: boolean): Promise<void> {
    if (step.value.at !== 'ready') return;
    const { file } = step.value;
    const signal = begin();
    const at =
      (at: 'backing up' | 'importing') =>
      (done: number, of: number): void =>
        void (step.value = { at, file, done, of });
    const progress = at('importing');
    progress(0, linesIn(file));
    try {
      const reason = file.format.id === 'backup' ? 'restore' : 'import';
      await ensureBackup({ reason, about: file.name }, { signal, progress: at('backing up') });
      progress(0, linesIn(file));
      const finishing = (): void => void (step.value = { at: 'finishing', file });
      const report = await importFile(file, progress, signal, { finishing, isBringingBack });
      const { added, updated, identical } = report;
      await notices.attempt(Promise.resolve(report), t('export_imported', added, updated, identical));
      step.value = { at: 'done', file, report };
    } catch (error) {
      if (signal.aborted) return;
      notices.fail(error);
      step.value = { at: 'ready', file };
    }
  }

  function cancel(): void {
    const { value } = step;
    if (value.at === 'finishing') return;
    work.current?.abort();
    step.value = isTaking(value) ? { at: 'ready', file: value.file } : { at: 'start' };
  }

  return { step, read, take, cancel };
}

/** Whether a file is on its way into the library. */
export function isTaking(step: Step): step is Extract<Step, { at: 'backing up' | 'importing' | 'finishing' }> {
  return step.at === 'backing up' || step.at === 'importing' || step.at === 'finishing';
}

function refusal(error: unknown, name: string): string {
  const { code } = reportError(error);
  if (code === 'too-long') return t('import_too_large', name);
  if (code === 'bad-input' || code === 'unexpected') return t('import_unreadable', name, readable());
  return sentence(error);
}

/** The formats that are read, as a list. */
export function readable(): string {
  return new Intl.ListFormat().format(FORMATS.filter(({ read }) => read).map(({ name }) => name));
}
