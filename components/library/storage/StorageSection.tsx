import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { formatOf } from '../../../utils/formats';
import { figure, t } from '../../../utils/i18n';
import { library, type Stats } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { importRoute } from '../transfer/import-sources';
import { useLongWork } from '../transfer/use-long-work';
import { dumpAll, fileName, saveFile } from '../transfer/write-file';
import { size } from '../../shared/byte-size';
import { ago } from '../../shared/relative-time';

const BACKUP = formatOf('backup') ?? { extension: 'jsonl', mime: 'application/jsonl' };

/** How much there is, whether the browser keeps it, and the way out and back in. */
export function StorageSection() {
  const { notices, revision } = usePage();
  const stats = useSignal<Stats>();
  const read = (): void => void library.stats().then((now) => (stats.value = now), notices.fail);
  useEffect(read, [revision.value]);

  const now = stats.value;
  if (!now) return null;
  return (
    <div class="page settings">
      <Figures stats={now} />
      <Persistence isPersisted={now.persisted} onAsked={read} />
      <Backup last={now.lastBackup} onDone={read} />
    </div>
  );
}

function Figures({ stats: { papers, highlights, tags, lists, seen, bytes, quota } }: { readonly stats: Stats }) {
  const figures = [
    [t('library_papers'), figure(papers)],
    [t('options_highlights'), figure(highlights)],
    [t('library_tags'), figure(tags)],
    [t('filters_saved'), figure(lists)],
    [t('settings_seen'), figure(seen)],
    [t('storage_space'), quota > 0 ? t('storage_of', size(bytes), size(quota)) : size(bytes)],
  ] as const;
  return (
    <section class="setting" aria-label={t('storage_kept')}>
      <h2>{t('storage_kept')}</h2>
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt class="muted">{name}</dt>
            <dd class="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface PersistenceProps {
  readonly isPersisted: boolean;
  /** The browser has been asked, and has answered. */
  onAsked(): void;
}

function Persistence({ isPersisted, onAsked }: PersistenceProps) {
  const { notices } = usePage();
  const asked = useSignal(false);

  async function persist(): Promise<void> {
    try {
      await library.persist();
      asked.value = true;
      onAsked();
    } catch (error) {
      notices.fail(error);
    }
  }

  return (
    <section class="setting" aria-label={t('storage_persistence')}>
      <h2>{t('storage_persistence')}</h2>
      <div class="setting-values">
        <p role="status">{t(isPersisted ? 'storage_persisted' : 'storage_not_persisted')}</p>
        {!isPersisted && <Button onClick={() => void persist()}>{t('storage_persist')}</Button>}
        {!isPersisted && asked.value && <p class="muted small">{t('storage_refused')}</p>}
      </div>
    </section>
  );
}

interface BackupProps {
  /** When the last one was made. */
  readonly last: string | undefined;
  onDone(): void;
}

function Backup({ last, onDone }: BackupProps) {
  const { notices } = usePage();
  const { progress, run, stop } = useLongWork(notices);

  const backUp = (): Promise<void> =>
    run(async (report, stopped) => {
      const lines = await dumpAll(report, stopped);
      const name = fileName(BACKUP);
      saveFile(name, BACKUP.mime, lines);
      notices.say(t('export_saved', name));
      onDone();
    });

  return (
    <section class="setting" aria-label={t('storage_backup')}>
      <div>
        <h2>{t('storage_backup')}</h2>
        <p class="muted small">{last ? t('storage_last_backup', ago(last)) : t('storage_no_backup')}</p>
      </div>
      <div class="setting-values">
        {progress.value ? (
          <Progress
            label={t('storage_progress', ...progress.value)}
            done={progress.value[0]}
            of={progress.value[1]}
            cancel={t('library_cancel')}
            onCancel={stop}
          />
        ) : (
          <div class="form-bar">
            <Button look="primary" onClick={() => void backUp()}>
              {t('storage_back_up')}
            </Button>
            <a class="button" href={hrefOf(importRoute('backup'))}>
              {t('storage_restore')}
            </a>
          </div>
        )}
        <p class="muted small">{t('storage_backup_hint')}</p>
      </div>
    </section>
  );
}
