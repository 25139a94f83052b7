import { claim, originsOf, matches } from './match';
import type { Site } from './site';

/**
 * Id of the site that the page at this address belongs to, whatever the page says of itself; empty where none does. An address that
 * no site reads (one that an app has gone on to) is that of the host's site: of `said`, where the host has several.
 */
export function siteAt(address: string | undefined, said: string, sites: readonly Site[]): string {
  if (address === undefined || !URL.canParse(address)) return '';
  const claimed = claim(address, sites);
  if (claimed) return claimed.site.id;
  const url = new URL(address);
  const ofHost = sites.filter((site) => originsOf([site]).some((origin) => matches(origin, url)));
  return (ofHost.find(({ id }) => id === said) ?? ofHost[0])?.id ?? '';
}
