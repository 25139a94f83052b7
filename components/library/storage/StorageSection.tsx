import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import { library, type Stats } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { BackupsSetting } from '../backups/BackupsSetting';
import { usePage } from '../page-state';
import { size } from '../../shared/byte-size';

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
      <BackupsSetting last={now.lastBackup} />
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
