import type { ComponentChildren } from 'preact';

import { t } from '../../../utils/i18n';
import { changeSettings, SEEN_POLICIES, THEMES, type Settings } from '../../../utils/settings';
import { Segments } from '../../ui/Segments';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';
import { KeyList } from './KeyList';
import { LearningSetting } from './LearningSetting';
import { MutedSetting } from './MutedSetting';
import { SiteList } from './SiteList';

/** Sites, looks, seen papers, highlights and keys. Each change holds at once, on every open page. */
export function SettingsSection() {
  const { settings, notices } = usePage();
  const { theme, seen, showHighlights, keys, advance } = settings.value;
  const change = (what: Partial<Settings>): void => void changeSettings(what).catch(notices.fail);

  return (
    <div class="page settings">
      <Group title={t('settings_sites')} hint={`${t('settings_sites_hint')} ${t('site_access_hint')}`}>
        <SiteList />
      </Group>
      <Group title={t('settings_theme')}>
        <Segments
          label={t('settings_theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`settings_theme_${value}`) }))}
          onChange={(value) => change({ theme: value })}
        />
      </Group>
      <Group title={t('settings_seen')} hint={t('settings_seen_hint')}>
        <Segments
          label={t('settings_seen')}
          value={seen}
          options={SEEN_POLICIES.map((value) => ({ value, label: t(`settings_seen_${value}`) }))}
          onChange={(value) => change({ seen: value })}
        />
      </Group>
      <Group title={t('settings_muted')} hint={t('settings_muted_hint')}>
        <MutedSetting />
      </Group>
      <Group title={t('listing_order_foryou')} hint={t('settings_learn_hint')}>
        <LearningSetting />
      </Group>
      <Group title={t('options_highlights')}>
        <Toggle checked={showHighlights} onChange={(value) => change({ showHighlights: value })}>
          {t('settings_show_highlights')}
        </Toggle>
      </Group>
      <Group title={t('settings_keys')} hint={t('settings_keys_hint')}>
        <Toggle checked={advance} onChange={(value) => change({ advance: value })}>
          {t('settings_advance')}
        </Toggle>
        <KeyList keys={keys} onChange={(value) => change({ keys: value })} />
      </Group>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

function Group({ title, hint, children }: GroupProps) {
  return (
    <section class="setting" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {hint && <p class="muted small">{hint}</p>}
      </div>
      <div class="setting-values">{children}</div>
    </section>
  );
}
