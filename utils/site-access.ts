/** Which sites the browser lets Ibid read. Two are granted at install; others are asked for when the reader switches them on. */
import { browser } from 'wxt/browser';

import { SITE_INFOS } from './sites/info/index';
import { originsOf } from './sites/match';
import type { SiteInfo } from './sites/site-info';

/** The sites that may be read now. */
export async function accessibleSites(): Promise<readonly SiteInfo[]> {
  const allowed = await Promise.all(
    SITE_INFOS.map((site) => browser.permissions.contains({ origins: originsOf([site]) })),
  );
  return SITE_INFOS.filter((_, place) => allowed[place]);
}

/**
 * The sites that Ibid came with and that the browser does not let it read: the reader took the access away, or an update
 * brought the site and the browser (Firefox does so) granted nothing.
 */
export async function withheldSites(): Promise<readonly SiteInfo[]> {
  const accessible = new Set(await accessibleSites());
  return SITE_INFOS.filter((site) => !site.optional && !accessible.has(site));
}

/** Asks for access to sites; true when the reader agreed. Browsers take this only from within a click. */
export function askAccess(sites: readonly SiteInfo[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(sites) });
}

/** Gives access back. What was granted at install can only be switched off in Ibid, not given back. */
export function dropAccess(site: SiteInfo): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOf([site]) });
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
