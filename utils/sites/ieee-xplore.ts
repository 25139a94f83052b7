import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { ieeeMetadata } from './ieee-metadata';
import { ieeeXploreInfo } from './info/ieee-xplore';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'xpl-results-item, xpl-issue-results-items, .issue-list-container .article-list',
  title: 'h2 a[href*="/document/"], h3 a[href*="/document/"]',
  abstract: '.js-displayer-content > span',
  pdf: 'a[href*="/stamp/"]',
  // Books, courses and standing matter are results too.
  isEntry: (row) => row.querySelector('a[href*="/document/"]') !== null,
  more: ({ row, all, text, address }) => ({
    // Each result stands there twice, for wide screens and for narrow ones.
    names: namesOf(all('.author')[0]),
    url: documentUrl(address),
    published: dateIn(/Year:\s*(\d{4})/.exec(row.textContent ?? '')?.[1]),
    venue: text('.description > a'),
  }),
};

export const ieeeXplore: Site = {
  ...ieeeXploreInfo,
  hydrates: true,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1.document-title',
      abstract: '.abstract-text [xplmathjax], .abstract-text .u-mb-1 > div',
      names: '.authors-info .author-name a, .authors-info a[href*="/author/"]',
      part: '.document-main, main',
      data: ieeeMetadata,
      more: () => ({ url: documentUrl(url.href) }),
    }),
};

function namesOf(line: Element | undefined): readonly string[] {
  const links = [...(line?.querySelectorAll('a') ?? [])].map(textOf);
  return links.length > 0 ? links : namesIn(textOf(line));
}

function documentUrl(address: string | undefined): string | undefined {
  const number = /\/document\/(\d+)/.exec(address ?? '')?.[1];
  return number && `https://ieeexplore.ieee.org/document/${number}`;
}
