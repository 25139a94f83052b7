import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { semanticScholarInfo } from './info/semantic-scholar';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  // Rows were search results until 2020.
  row: '.cl-paper-row, .search-result',
  title: '.cl-paper-title, .search-result-title',
  once: '.cl-paper-authors',
  names: '.cl-paper-authors__author-box, .cl-paper-authors a[href*="/author/"], .author-list a[href*="/author/"]',
  abstract: '[data-test-id="text-truncator-abstract"], .cl-paper-abstract, .search-result-abstract',
  snippet: '.tldr-abstract-replacement',
  pdf: 'a.cl-paper-view-paper[href$=".pdf"], a.cl-paper-view-paper[href*="/pdf/"], a[data-heap-direct-pdf-link="true"]',
  more: ({ all, text, link, address, url }) => {
    const key = keyOf(address);
    const source = link('a.cl-paper-view-paper, a[data-test-id="icon-button-paper-link"], a.flex-paper-actions__link');
    const names = all('.cl-paper-authors__author-box');
    return {
      ...(names.length > 0 && { names: names.map(textOf) }),
      ids: { s2: key, ...pickIds(source) },
      url: key ? new URL(`/paper/${key}`, url).href : undefined,
      published: dateIn(text('.cl-paper-pubdates, [data-selenium-selector="paper-year"]')),
      venue: text('[data-test-id="normalized-venue-link"], .cl-paper-venue'),
    };
  },
};

export const semanticScholar: Site = {
  ...semanticScholarInfo,
  hydrates: true,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '[data-test-id="paper-detail-title"], h1',
      abstract: '[data-test-id="abstract-text"] [data-test-id="text-truncator-text"], .paper-detail-page__abstract p',
      names: '[data-test-id="author-list"] a[href*="/author/"]',
      more: () => ({
        ids: {
          s2: keyOf(url.href),
          ...pickIds(linkOf(page.querySelector('[data-test-id="paper-doi"] a, a[data-test-id="paper-link"]'), url)),
        },
        url: keyOf(url.href) ? `https://www.semanticscholar.org/paper/${keyOf(url.href)}` : url.href,
      }),
    }),
};

/** The 40 hexadecimal digits at the end of an address. */
function keyOf(address: string | undefined): string | undefined {
  return /\/paper\/(?:[^/]+\/)?([0-9a-f]{40})\b/.exec(address ?? '')?.[1];
}

function pickIds(address: string | undefined): {
  readonly arxiv?: string;
  readonly doi?: string;
  readonly acl?: string;
} {
  const { arxiv, doi, acl } = idsFromUrl(address ?? '');
  return { ...(arxiv && { arxiv }), ...(doi && { doi }), ...(acl && { acl }) };
}
