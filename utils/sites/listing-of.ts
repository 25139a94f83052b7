import { claim } from './match';
import type { SiteInfo } from './site-info';

/** Parameters by which sites say which page of a listing is shown and how many entries of it, in small letters. */
const PAGING: readonly string[] = [
  'cstart',
  'limit',
  'num',
  'numresults',
  'offset',
  'p',
  'page',
  'page-size',
  'pagenumber',
  'pagesize',
  'per_page',
  'per-page',
  'perpage',
  'rows',
  'rowsperpage',
  'searchpage',
  'show',
  'size',
  'skip',
  'start',
  'startpage',
];

/**
 * Names the listing at an address, which is the same on all of its pages: the site, and the address without what pages it. Undefined
 * where no site has a listing.
 */
export function listingOf(address: string, sites: readonly SiteInfo[]): string | undefined {
  const found = claim(address, sites);
  if (found?.kind !== 'listing') return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const paging = [...PAGING, ...(found.site.paging ?? [])];
  const rest = new URLSearchParams(
    [...searchParams].filter(([name, value]) => value && !paging.includes(name.toLowerCase())),
  );
  rest.sort();
  return `${found.site.id} ${hostname.replace(/^www\./, '')}/${unpaged(pathname)}?${rest.toString()}`;
}

/** A path without its page (`/search/page/2`) and empty parts. */
function unpaged(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const isPage = (at: number): boolean => parts[at] === 'page' && /^\d+$/.test(parts[at + 1] ?? '');
  return parts.filter((_, at) => !isPage(at) && !isPage(at - 1)).join('/');
}
