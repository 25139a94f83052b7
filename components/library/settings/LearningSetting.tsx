import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Instant } from '../../../utils/model/time';
import { changeSettings } from '../../../utils/settings';
import { Button } from '../../ui/Button';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';

/** The order "For you": offered or not, and what it was learned from. */
export function LearningSetting() {
  const { settings, notices } = usePage();
  const since = useSignal<Instant | undefined>(undefined);

  useEffect(() => {
    library.learnedSince().then((instant) => (since.value = instant ?? undefined), notices.fail);
  }, []);

  async function learnSince(instant: Instant | undefined): Promise<void> {
    await library.learnSince(instant);
    since.value = instant;
  }

  return (
    <>
      <Toggle checked={settings.value.learn} onChange={(learn) => void changeSettings({ learn }).catch(notices.fail)}>
        {t('settings_learn_on')}
      </Toggle>
      {since.value && (
        <p class="muted small" role="status">
          {t('settings_learn_since', new Date(since.value).toLocaleString())}
        </p>
      )}
      <p class="buttons">
        <Button onClick={() => void learnSince(new Date().toISOString()).catch(notices.fail)}>
          {t('settings_learn_reset')}
        </Button>
        {since.value && (
          <Button onClick={() => void learnSince(undefined).catch(notices.fail)}>{t('settings_learn_again')}</Button>
        )}
      </p>
    </>
  );
}
