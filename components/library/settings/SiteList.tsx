import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { changeSettings } from '../../../utils/settings';
import { accessibleSites, askAccess, dropAccess, onAccessChange } from '../../../utils/site-access';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import type { SiteInfo } from '../../../utils/sites/site-info';
import { Button } from '../../ui/Button';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';

/** Every site that Ibid can read, on or off. Switching one on asks the browser, where it was not granted at install. */
export function SiteList() {
  const { settings, notices } = usePage();
  const accessible = useMemo(() => signal<ReadonlySet<string>>(new Set()), []);
  const { sitesOff } = settings.value;

  useEffect(() => {
    const stop = new AbortController();
    const look = (): void => {
      accessibleSites().then((sites) => (accessible.value = new Set(sites.map(({ id }) => id))), notices.fail);
    };
    onAccessChange(look, stop.signal);
    look();
    return () => stop.abort();
  }, []);

  // Called from within a click: the browser refuses to ask at any other time.
  async function switchOn(sites: readonly SiteInfo[]): Promise<void> {
    const agreed = await askAccess(sites);
    if (!agreed) return notices.say(t('settings_site_refused'));
    const on = new Set(sites.map(({ id }) => id));
    await changeSettings({ sitesOff: sitesOff.filter((id) => !on.has(id)) });
  }

  async function switchOff(site: SiteInfo): Promise<void> {
    if (site.optional) await dropAccess(site);
    else await changeSettings({ sitesOff: [...sitesOff, site.id] });
  }

  const isOn = (site: SiteInfo): boolean => accessible.value.has(site.id) && !sitesOff.includes(site.id);
  const revoked = SITE_INFOS.filter((site) => !site.optional && !accessible.value.has(site.id));
  const off = SITE_INFOS.filter((site) => !isOn(site));
  return (
    <>
      <div class="sites">
        {SITE_INFOS.map((site) => (
          <Toggle
            key={site.id}
            checked={isOn(site)}
            onChange={(on) => void (on ? switchOn([site]) : switchOff(site)).catch(notices.fail)}
          >
            {site.name}
          </Toggle>
        ))}
      </div>
      {accessible.value.size > 0 && revoked.length > 0 && (
        <p class="muted small" role="status">
          {t('settings_sites_revoked', revoked.map(({ name }) => name).join(', '))}
        </p>
      )}
      {off.length > 0 && (
        <Button onClick={() => void switchOn(off).catch(notices.fail)}>{t('settings_sites_all_on')}</Button>
      )}
    </>
  );
}
