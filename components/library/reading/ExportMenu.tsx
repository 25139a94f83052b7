import { useRef } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { saveFile } from '../transfer/write-file';
import type { ExportId, Exported } from './export';
import { filePicker, mergeFile, updateFile } from './update-file';

export interface ExportMenuProps {
  readonly count: number;
  make(id: ExportId): Exported;
}

const FILES = [
  ['markdown', 'reading_save_markdown'],
  ['jsonld', 'reading_save_jsonld'],
  ['readwise', 'reading_save_readwise'],
] as const;

/** What is shown, as a file, as a new version of an older file, or for the clipboard. */
export function ExportMenu({ count, make }: ExportMenuProps) {
  const { notices } = usePage();
  const older = useRef<HTMLInputElement>(null);

  async function attempt(work: () => Promise<string | undefined>): Promise<void> {
    try {
      const said = await work();
      if (said) notices.say(said);
    } catch (error) {
      notices.fail(error);
    }
  }

  const save = (id: ExportId): Promise<void> =>
    attempt(async () => {
      const { name, mime, text } = make(id);
      saveFile(name, mime, [text]);
      return t('export_saved', name);
    });

  const update = (): Promise<void> =>
    attempt(async () => {
      const pick = filePicker();
      if (!pick) return void older.current?.click();
      const handle = await pick();
      if (!handle) return undefined;
      await updateFile(handle, make('markdown').text);
      return t('reading_updated', handle.name);
    });

  const merge = (file: File | undefined): Promise<void> =>
    attempt(async () => {
      if (!file) return undefined;
      const { mime, text } = make('markdown');
      saveFile(file.name, mime, [await mergeFile(file, text)]);
      return t('reading_merged', file.name);
    });

  const copy = (): Promise<void> =>
    attempt(async () => {
      await navigator.clipboard.writeText(make('markdown').text);
      return plural('reading_copied', count);
    });

  return (
    <>
      <Popover button={plural('reading_export', count)} label={plural('reading_export', count)} name="reading-export">
        {(close) => {
          const item = (text: string, does: () => Promise<void>) => (
            <Button
              look="quiet"
              onClick={() => {
                close();
                void does();
              }}
            >
              {text}
            </Button>
          );
          return (
            <div class="menu">
              {FILES.map(([id, key]) => item(t(key), () => save(id)))}
              {item(t('reading_copy'), copy)}
              {item(t('reading_update'), update)}
              <p class="muted small menu-hint">{t('reading_update_hint')}</p>
              <a class="button quiet" href={hrefOf({ section: 'export' })}>
                {t('reading_import')}
              </a>
            </div>
          );
        }}
      </Popover>
      <input
        ref={older}
        type="file"
        hidden
        accept=".md,.markdown,text/markdown,text/plain"
        aria-label={t('reading_update')}
        onChange={({ currentTarget }) => {
          void merge(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
