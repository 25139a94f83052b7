import { metas, textOf } from '../dom';
import { entry, present, type Found } from './entry';
import { doiIn, metadataOf } from './metadata';
import { around } from './rows';
import type { Site } from './site';

/**
 * Any paper's page, read from what it says to crawlers, after the user asked for it. It belongs to no address and is in no
 * register; a page that is not plainly a paper's is none.
 */
export const generic: Site = {
  id: 'generic',
  name: 'this page',
  evidence: 2026,
  listings: [],
  papers: [],
  examples: { listings: [], papers: [] },
  list: (page) => around(page, 'article'),
  entries: () => [],
  paper(page, url) {
    const { isScholarly, ids, ...said } = metadataOf(page, url);
    const identified = { ...ids, doi: ids.doi ?? doiIn(url.href) };
    const isNamed = Object.entries(identified).some(([scheme, value]) => scheme !== 'url' && value);
    const title = said.title ?? (isNamed ? metas(page, 'og:title')[0] : undefined);
    if (!title || !(isScholarly || isNamed)) return undefined;
    const heading = [...page.querySelectorAll('h1')].find((one) => textOf(one) === title);
    return entry({
      ...said,
      title,
      abstract: said.abstract ?? (isScholarly ? metas(page, 'og:description')[0] : undefined),
      url: `${url.origin}${url.pathname}${url.search}`,
      ids: present<Found['ids']>(identified),
      parts: [page.querySelector('main, article') ?? page.body],
      anchor: heading?.parentElement,
      shown: { title: heading },
    });
  },
};
