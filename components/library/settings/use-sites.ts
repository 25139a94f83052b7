import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { accessibleSites, onAccessChange } from '../../../utils/site-access';
import { switchSites } from '../../../utils/site-switch';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import type { SiteInfo } from '../../../utils/sites/site-info';
import { usePage } from '../page-state';

export interface Sites {
  isOn(site: SiteInfo): boolean;
  /** To be called from within a click: browsers refuse to ask at any other time. */
  turn(sites: readonly SiteInfo[], on: boolean): void;
  /** Sites that Ibid came with and that the browser does not let it read. Empty until the browser has told. */
  readonly revoked: readonly SiteInfo[];
}

/** Which sites Ibid reads, kept true, and the way to switch them. */
export function useSites(): Sites {
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

  async function turn(sites: readonly SiteInfo[], on: boolean): Promise<void> {
    if (!(await switchSites(sites, on))) notices.say(t('settings_site_refused'));
  }

  return {
    isOn: (site) => accessible.value.has(site.id) && !sitesOff.includes(site.id),
    turn: (sites, on) => void turn(sites, on).catch(notices.fail),
    revoked:
      accessible.value.size > 0 ? SITE_INFOS.filter((site) => !site.optional && !accessible.value.has(site.id)) : [],
  };
}
