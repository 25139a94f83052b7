import { dateIn } from '../model/dates';
import { ijcaiInfo } from './info/ijcai';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.paper_wrapper',
  title: '.title, :scope > a',
  once: '.authors',
  link: '.details a:not([href$=".pdf"]), a[href*="/proceedings/"]:not([href$=".pdf"])',
  pdf: 'a[href$=".pdf"]',
  more: ({ text, url }) => ({
    names: namesIn(text('.authors')),
    published: dateIn(/\/(\d{4})/.exec(url.pathname)?.[1]),
    venue: `IJCAI ${/\/(\d{4})/.exec(url.pathname)?.[1] ?? ''}`.trim(),
  }),
};

export const ijcai: Site = {
  ...ijcaiInfo,
  headings: '.section_title',
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '#block-system-main h1, h1.page-title, h1',
      abstract: '#block-system-main .row > .col-md-12',
      part: '#block-system-main, main',
    }),
};
