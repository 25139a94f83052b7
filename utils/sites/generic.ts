import { metas, textOf } from '../dom';
import { entry, present, type Found } from './entry';
import { doiIn, metadataOf, withoutHeading } from './metadata';
import { linesOf } from './paper-page';
import { around } from './rows';
import type { Site } from './site';

const ABSTRACT = '#abstract, [role="doc-abstract"], [class*="abstract"], [id^="abstract"]';
/** Shorter is a heading or a button, longer is the whole text. */
const LENGTHS = { least: 100, most: 8000 } as const;

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
    const part = page.querySelector('main, article') ?? page.body;
    const heading = [...part.querySelectorAll('h1')].find((one) => textOf(one) === title);
    const shown = [...page.querySelectorAll(ABSTRACT)].find(isAbstract);
    return entry({
      ...said,
      title,
      // What is said to those who share the page may be anything: a citation, or the first words.
      abstract:
        whole(said.abstract) ??
        whole(shown && withoutHeading(linesOf(shown))) ??
        (isScholarly ? whole(metas(page, 'og:description')[0]) : undefined),
      url: `${url.origin}${url.pathname}${url.search}`,
      ids: present<Found['ids']>(identified),
      parts: [part],
      anchor: heading?.parentElement,
      shown: { title: heading, abstract: shown && part.contains(shown) ? shown : undefined },
    });
  },
};

function isAbstract(element: Element): boolean {
  const { length } = textOf(element);
  const isOther = /highlight|graphical|teaser/i.test(element.getAttribute('class') ?? '');
  const isForm = element.closest('form, dialog, [class*="modal"]') ?? element.querySelector('form, textarea, nav');
  return !isOther && !isForm && length >= LENGTHS.least && length <= LENGTHS.most;
}

/** A text unless it was cut. */
function whole(text: string | undefined): string | undefined {
  return text && !/(?:…|\.{3})$/.test(text) ? text : undefined;
}
