import { identify, idsFromUrl } from '../model/identifiers';
import { claim } from './match';
import type { Site } from './site';

/** A page that links to so many papers lists them; fewer may be a footer or a news box. */
const PLAINLY = 5;

/**
 * How many papers a page plainly lists, told by the identifiers in its links, or by pages of papers of its `site`; 0 when they
 * are too few to tell. Where an adapter reads none of them, the site has changed.
 */
export function linkedPapers(page: Document, url: URL, site?: Site): number {
  const ids = new Set<string>();
  for (const link of page.querySelectorAll('main a[href], #content a[href], article a[href], ol a[href], dl a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url)) continue;
    const address = new URL(href, url).href;
    const id = identify(idsFromUrl(address));
    const isPaper = !id?.startsWith('url:') || (site && claim(address, [site])?.kind === 'paper');
    if (id && isPaper) ids.add(id);
  }
  return ids.size >= PLAINLY ? ids.size : 0;
}
