import type { Paper } from '../paper';
import { claim } from './match';
import { isUnreadable, type Site } from './site';

/**
 * What a paper's own page says of it, from a document that was fetched from `address` because the user asked to peek.
 * Undefined when none of the sites reads that address, or the page is not what it should be.
 */
export function paperFromPage(page: Document, address: string, sites: readonly Site[]): Paper | undefined {
  const found = claim(address, sites);
  if (found?.kind !== 'paper') return undefined;
  const read = found.site.paper?.(page, new URL(address));
  return read && !isUnreadable(read) ? read.paper : undefined;
}

/** Its abstract alone. */
export function abstractFromPage(page: Document, address: string, sites: readonly Site[]): string | undefined {
  return paperFromPage(page, address, sites)?.abstract;
}
