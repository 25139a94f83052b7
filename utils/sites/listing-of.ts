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

/** A page of a listing by its path (`/search/page/2`), and a slash at the end. */
const PAGE_OF_PATH = /\/page\/\d+(?=\/|$)|\/+$/g;

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
  return `${found.site.id} ${hostname.replace(/^www\./, '')}${pathname.replace(PAGE_OF_PATH, '')}?${rest.toString()}`;
}
