import { identify, idsFromUrl } from '../model/identifiers';

/** A page that links to so many papers lists them; fewer may be a footer or a news box. */
const PLAINLY = 5;

/**
 * How many papers a page plainly lists, told by the identifiers in its links alone; 0 when they are too few to tell. Where
 * an adapter reads none of them, the site has changed.
 */
export function linkedPapers(page: Document, url: URL): number {
  const ids = new Set<string>();
  for (const link of page.querySelectorAll('main a[href], #content a[href], article a[href], ol a[href], dl a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!URL.canParse(href, url)) continue;
    const id = identify(idsFromUrl(new URL(href, url).href));
    if (id && !id.startsWith('url:')) ids.add(id);
  }
  return ids.size >= PLAINLY ? ids.size : 0;
}
