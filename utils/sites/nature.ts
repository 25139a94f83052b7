import { dateIn } from '../model/dates';
import { natureInfo } from './info/nature';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'article[itemtype$="ScholarlyArticle"], article.c-card',
  title: '[itemprop~="headline"], .c-card__title',
  once: '[data-test="author-list"]',
  names: '[itemprop="creator"] [itemprop="name"]',
  // A standfirst for readers, not the abstract.
  snippet: '[itemprop="description"]',
  isEntry: (row) => row.querySelector('a[href*="/articles/"]') !== null,
  more: ({ row, text }) => ({
    published: dateIn(row.querySelector('time')?.getAttribute('datetime') ?? text('time')),
    venue: text('[data-test="journal-title-and-link"], .c-meta__item[data-test="journal-title"]'),
  }),
};

export const nature: Site = {
  ...natureInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, { title: 'h1.c-article-title, h1', abstract: '#Abs1-content', part: 'article, main' }),
};
