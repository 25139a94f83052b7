import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { formatOf } from '../../../utils/formats';
import { figure, t } from '../../../utils/i18n';
import { library, type Stats } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { usePage } from '../page-state';
import { hrefOf, RESTORE } from '../route';
import { dumpAll, fileName, saveFile } from '../transfer/write-file';
import { size } from '../../shared/byte-size';
import { ago } from '../../shared/relative-time';

const BACKUP = formatOf('backup') ?? { extension: 'jsonl', mime: 'application/jsonl' };

/** How much there is, whether the browser keeps it, and the way out and back in. */
export function StorageSection() {
  const { notices, revision } = usePage();
  const stats = useSignal<Stats>();
  const progress = useSignal<readonly [done: number, of: number]>();
  const asked = useSignal(false);
  const work = useRef<AbortController>(undefined);

  const read = (): void => void library.stats().then((now) => (stats.value = now), notices.fail);
  useEffect(read, [revision.value]);

  async function persist(): Promise<void> {
    try {
      await library.persist();
      asked.value = true;
      read();
    } catch (error) {
      notices.fail(error);
    }
  }

  async function backUp(): Promise<void> {
    work.current = new AbortController();
    const { signal } = work.current;
    try {
      const lines = await dumpAll((done, of) => (progress.value = [done, of]), signal);
      const name = fileName(BACKUP);
      saveFile(name, BACKUP.mime, lines);
      notices.say(t('export_saved', name));
      read();
    } catch (error) {
      if (!signal.aborted) notices.fail(error);
    } finally {
      progress.value = undefined;
    }
  }

  const now = stats.value;
  if (!now) return null;
  const figures = [
    [t('library_papers'), figure(now.papers)],
    [t('options_highlights'), figure(now.highlights)],
    [t('library_tags'), figure(now.tags)],
    [t('filters_saved'), figure(now.lists)],
    [t('settings_seen'), figure(now.seen)],
    [t('storage_space'), now.quota > 0 ? t('storage_of', size(now.bytes), size(now.quota)) : size(now.bytes)],
  ] as const;
  return (
    <div class="page settings">
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
      <section class="setting" aria-label={t('storage_persistence')}>
        <h2>{t('storage_persistence')}</h2>
        <div class="setting-values">
          <p role="status">{t(now.persisted ? 'storage_persisted' : 'storage_not_persisted')}</p>
          {!now.persisted && <Button onClick={() => void persist()}>{t('storage_persist')}</Button>}
          {!now.persisted && asked.value && <p class="muted small">{t('storage_refused')}</p>}
        </div>
      </section>
      <section class="setting" aria-label={t('storage_backup')}>
        <div>
          <h2>{t('storage_backup')}</h2>
          <p class="muted small">
            {now.lastBackup ? t('storage_last_backup', ago(now.lastBackup)) : t('storage_no_backup')}
          </p>
        </div>
        <div class="setting-values">
          {progress.value ? (
            <Progress
              label={t('storage_progress', ...progress.value)}
              done={progress.value[0]}
              of={progress.value[1]}
              cancel={t('library_cancel')}
              onCancel={() => work.current?.abort()}
            />
          ) : (
            <div class="form-bar">
              <Button look="primary" onClick={() => void backUp()}>
                {t('storage_back_up')}
              </Button>
              <a class="button" href={hrefOf({ section: 'export', filter: { [RESTORE]: 'backup' } })}>
                {t('storage_restore')}
              </a>
            </div>
          )}
          <p class="muted small">{t('storage_backup_hint')}</p>
        </div>
      </section>
    </div>
  );
}
