/** Which sites the browser lets Ibid read. Some are granted at install; others are asked for when the reader switches them on. */
import { browser } from 'wxt/browser';

import { SITE_INFOS } from './sites/info/index';
import { originsAt, originsOf } from './sites/match';
import type { MatchPattern, SiteInfo } from './sites/site-info';

/** The sites that may be read now; of one whose hosts are asked for one by one, a host is enough. */
export async function accessibleSites(): Promise<readonly SiteInfo[]> {
  const allowed = await Promise.all(SITE_INFOS.map(async (site) => (await accessibleOrigins(site)).length > 0));
  return SITE_INFOS.filter((_, place) => allowed[place]);
}

/** The hosts of a site that may be read now: all or none, unless they are asked for one by one. */
export async function accessibleOrigins(site: SiteInfo): Promise<readonly MatchPattern[]> {
  const origins = originsOf([site]);
  if (await browser.permissions.contains({ origins })) return origins;
  if (!site.oneByOne) return [];
  const granted = new Set((await browser.permissions.getAll()).origins);
  return origins.filter((origin) => granted.has(origin));
}

/** Whether a site may be read at this address of its own. */
export function isAccessibleAt(site: SiteInfo, address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: site.oneByOne ? originsAt(site, address) : originsOf([site]) });
}

/**
 * The sites that Ibid came with and that the browser does not let it read: the reader took the access away, or an update
 * brought the site and the browser (Firefox does so) granted nothing.
 */
export async function withheldSites(): Promise<readonly SiteInfo[]> {
  const accessible = new Set(await accessibleSites());
  return SITE_INFOS.filter((site) => !site.optional && !accessible.has(site));
}

/**
 * Asks for access to sites; true when the reader agreed. Browsers take this only from within a click.
 * @param address where the reader stands, which says what to ask for of a site with many hosts
 */
export function askAccess(sites: readonly SiteInfo[], address = ''): Promise<boolean> {
  return browser.permissions.request({ origins: sites.flatMap((site) => wantedOrigins(site, address)) });
}

function wantedOrigins(site: SiteInfo, address: string): readonly MatchPattern[] {
  const all = originsOf([site]);
  if (!site.oneByOne) return all;
  const here = originsAt(site, address);
  return here.length > 0 ? here : all.slice(0, 1);
}

/** Gives access back. What was granted at install can only be switched off in Ibid, not given back. */
export async function dropAccess(site: SiteInfo): Promise<boolean> {
  return browser.permissions.remove({ origins: [...(await accessibleOrigins(site))] });
}

/** Calls `changed` when access was granted or revoked, until the signal aborts. */
export function onAccessChange(changed: () => void, signal: AbortSignal): void {
  const listener = (): void => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  });
}
