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
export function ExportMenu(props: ExportMenuProps) {
  const { count } = props;
  const older = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const deeds: ExportDeeds = {
    save: (id) => attempt(() => save(props, id)),
    copy: () => attempt(() => copy(props)),
    update: () => attempt(() => update(props, () => older.current?.click())),
  };

  return (
    <>
      <Popover button={plural('reading_export', count)} label={plural('reading_export', count)} name="reading-export">
        {(close) => <ExportItems deeds={deeds} close={close} />}
      </Popover>
      <input
        ref={older}
        type="file"
        hidden
        accept=".md,.markdown,text/markdown,text/plain"
        aria-label={t('reading_update')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void attempt(() => merge(props, file));
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface ExportDeeds {
  save(id: ExportId): Promise<void>;
  copy(): Promise<void>;
  update(): Promise<void>;
}

function ExportItems({ deeds, close }: { readonly deeds: ExportDeeds; close(): void }) {
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
      {FILES.map(([id, key]) => item(t(key), () => deeds.save(id)))}
      {item(t('reading_copy'), deeds.copy)}
      {item(t('reading_update'), deeds.update)}
      <p class="muted small menu-hint">{t('reading_update_hint')}</p>
      <a class="button quiet" href={hrefOf({ section: 'export' })}>
        {t('reading_import')}
      </a>
    </div>
  );
}

/** What a deed says once it is done; nothing if the reader left it. */
type Said = Promise<string | undefined>;

/** Says what a deed says, or why it failed. */
function useAttempt(): (deed: () => Said) => Promise<void> {
  const { notices } = usePage();
  return async (deed) => {
    try {
      const said = await deed();
      if (said) notices.say(said);
    } catch (error) {
      notices.fail(error);
    }
  };
}

async function save({ make }: ExportMenuProps, id: ExportId): Said {
  const { name, mime, text } = make(id);
  saveFile(name, mime, [text]);
  return t('export_saved', name);
}

async function copy({ make, count }: ExportMenuProps): Said {
  await navigator.clipboard.writeText(make('markdown').text);
  return plural('reading_copied', count);
}

/** Writes a new version over an older file; where the browser has no such thing, the older file is asked for, to be merged. */
async function update({ make }: ExportMenuProps, askForFile: () => void): Said {
  const pick = filePicker();
  if (!pick) {
    askForFile();
    return undefined;
  }
  const handle = await pick();
  if (!handle) return undefined;
  await updateFile(handle, make('markdown').text);
  return t('reading_updated', handle.name);
}

async function merge({ make }: ExportMenuProps, file: File): Said {
  const { mime, text } = make('markdown');
  saveFile(file.name, mime, [await mergeFile(file, text)]);
  return t('reading_merged', file.name);
}
