import { changeSettings, readSettings } from './settings';
import { askAccess, dropAccess } from './site-access';
import type { SiteInfo } from './sites/site-info';

/**
 * Switches sites on, for which the browser is asked, or off; false when the reader declined. To be called from within a click: browsers
 * refuse to ask at any other time.
 * @param address where the reader stands, which says what to ask for of a site with many hosts
 */
export async function switchSites(sites: readonly SiteInfo[], on: boolean, address?: string): Promise<boolean> {
  // First of all: what is asked after anything else was awaited is no longer within the click.
  if (on && !(await askAccess(sites, address))) return false;
  if (!on) await Promise.all(sites.filter(({ optional }) => optional).map(dropAccess));
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((id) => !sites.some((site) => site.id === id));
  // What was granted at install is not given back: it is left alone.
  const off = on ? [] : sites.filter(({ optional }) => !optional).map(({ id }) => id);
  await changeSettings({ sitesOff: [...others, ...off] });
  return true;
}
