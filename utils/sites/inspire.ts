import { linkOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { doiIn } from './doi-in';
import { inspireInfo } from './info/inspire';
import { paperPage } from './paper-page';
import { aroundEntries, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '[data-test-id="search-results"] > *, .result-item, [data-testid="result-item"]',
  title: 'a.result-item-title',
  names: '[data-test-id="author-link"], a[data-testid="author-link"], a[href*="/authors/"]',
  pdf: 'a[href*="arxiv.org/pdf/"], a[href*="/files/"]',
  isEntry: (row) => row.querySelector('a.result-item-title') !== null,
  more: ({ link, text, row }) => ({
    ids: {
      arxiv: idsFromUrl(link('a[href*="arxiv.org/abs/"]') ?? '').arxiv,
      doi: doiIn(link('a[href*="doi.org/10."]')),
    },
    published: dateIn(text('.literature-date, [data-test-id="literature-date"]') || (row.textContent ?? '')),
  }),
};

export const inspire: Site = {
  ...inspireInfo,
  hydrates: true,
  list: (page) => aroundEntries(page, ROWS),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h2.result-item-title, h1, h2',
      abstract: '.abstract .latex-text, .__Abstract__ .latex-text, .abstract',
      names: '[data-test-id="author-link"], a[href*="/authors/"]',
      part: '[data-test-id="literature-detail"], .__Literature__ , main, #main',
      more: () => ({
        ids: {
          arxiv: idsFromUrl(linkOf(page.querySelector('a[href*="arxiv.org/abs/"]'), url) ?? '').arxiv,
          doi: doiIn(linkOf(page.querySelector('a[href*="doi.org/10."]'), url)),
        },
      }),
    }),
};
