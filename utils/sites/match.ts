import type { Site } from './site';
import type { MatchPattern, SiteInfo } from './site-info';

export interface Claim<S extends SiteInfo = Site> {
  readonly site: S;
  readonly kind: 'listing' | 'paper';
}

/** The site that reads the page at this address, and as what; undefined if none does, or the address is none. */
export function claim<S extends SiteInfo>(address: string, sites: readonly S[]): Claim<S> | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const site of sites) {
    if (matchesAny(site.papers, url) && (site.isPaper?.(url) ?? true)) return { site, kind: 'paper' };
    if (matchesAny(site.listings, url) && (site.isListing?.(url) ?? true)) return { site, kind: 'listing' };
  }
  return undefined;
}

/** Whether one of the patterns covers an address. */
export function matchesAny(patterns: readonly MatchPattern[], url: URL): boolean {
  return patterns.some((pattern) => matches(pattern, url));
}

/**
 * Whether a match pattern covers an address, as browsers decide it: scheme, host (`*.` covers the bare host too), then path
 * and query together. @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function matches(pattern: MatchPattern, url: URL): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (url.protocol !== 'https:' || !host) return false;
  const bare = host.replace(/^\*\./, '');
  const hostMatches = url.hostname === bare || (host !== bare && url.hostname.endsWith(`.${bare}`));
  return hostMatches && glob(path).test(url.pathname + url.search);
}

function glob(path: string): RegExp {
  return new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
}

/** All match patterns of some sites, each once: what a manifest or a permission request needs. */
export function patternsOf(sites: readonly SiteInfo[]): MatchPattern[] {
  return [...new Set(sites.flatMap((site) => [...site.listings, ...site.papers]))];
}

/** The hosts of some sites, as permissions name them: each once, without paths, which permissions do not know. */
export function originsOf(sites: readonly SiteInfo[]): MatchPattern[] {
  return [...new Set(patternsOf(sites).map((pattern): MatchPattern => `https://${pattern.split('/')[2]}/*`))];
}

/** Those of a site's hosts, as permissions name them, that an address is on. */
export function originsAt(site: SiteInfo, address: string): MatchPattern[] {
  const url = URL.parse(address);
  return url ? originsOf([site]).filter((origin) => matches(origin, url)) : [];
}

/**
 * Id of the site that the page at this address belongs to, whatever the page says of itself; empty where none does. An address that
 * no site reads (one that an app has gone on to) is that of the host's site: of `said`, where the host has several.
 */
export function siteAt(address: string | undefined, said: string, sites: readonly SiteInfo[]): string {
  if (address === undefined || !URL.canParse(address)) return '';
  const claimed = claim(address, sites);
  if (claimed) return claimed.site.id;
  const url = new URL(address);
  const ofHost = sites.filter((site) => originsOf([site]).some((origin) => matches(origin, url)));
  return (ofHost.find(({ id }) => id === said) ?? ofHost[0])?.id ?? '';
}
