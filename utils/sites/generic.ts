import { metas, textOf } from '../dom';
import { isCut } from '../model/abstract';
import { isTranslated } from '../translated';
import { entry, present, type Found } from './entry';
import { metadataOf } from './metadata';
import { around } from './rows';
import { shownAbstract } from './shown-abstract';
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
  list: (page) => around(page, 'article'),
  entries: () => [],
  paper(page, url) {
    const { isScholarly, ids, ...said } = metadataOf(page, url);
    const isNamed = Object.entries(ids).some(([scheme, value]) => scheme !== 'url' && value);
    const title = said.title ?? (isNamed ? metas(page, 'og:title')[0] : undefined);
    if (!title || !(isScholarly || isNamed)) return undefined;
    const part = page.querySelector('main, article') ?? page.body;
    const heading = [...part.querySelectorAll('h1')].find((one) => textOf(one) === title);
    const shown = shownAbstract(page);
    const told = whole(said.abstract);
    const isFuller = shown && !isTranslated(shown.element) && begins(shown.text, said.abstract ?? '');
    return entry({
      ...said,
      title,
      // What is said to those who share the page may be anything: a citation, or the first words.
      abstract:
        (isFuller ? shown.text : told) ??
        whole(shown?.text) ??
        (isScholarly ? sentences(metas(page, 'og:description')[0]) : undefined),
      url: `${url.origin}${url.pathname}${url.search}`,
      ids: present<Found['ids']>(ids),
      parts: [part],
      anchor: heading?.parentElement,
      shown: { title: heading, abstract: shown && part.contains(shown.element) ? shown.element : undefined },
    });
  },
};

/** A text unless it was cut. */
function whole(text: string | undefined): string | undefined {
  return text && !isCut(text) ? text : undefined;
}

/** What is cut without a sign ends inside of a sentence. */
function sentences(text: string | undefined): string | undefined {
  return text && /[.!?)”"。]$/.test(text) ? whole(text) : undefined;
}

/** Whether a text says the same as another, and then more. */
function begins(text: string, start: string): boolean {
  return start !== '' && text.length > start.length && text.startsWith(start.slice(0, 60));
}
