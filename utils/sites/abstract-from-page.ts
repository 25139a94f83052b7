import { claim } from './match';
import { isUnreadable, type Site } from './site';
import { readPaper } from './paper-readers';

/**
 * The abstract on a paper's own page, from a document that was fetched from `address` because the user asked to peek.
 * Undefined when none of the sites reads that address, or the page is not what it should be.
 */
export function abstractFromPage(page: Document, address: string, sites: readonly Site[]): string | undefined {
  const found = claim(address, sites);
  if (found?.kind !== 'paper') return undefined;
  const read = readPaper(found.site, page, new URL(address));
  return read && !isUnreadable(read) ? read.paper.abstract : undefined;
}
