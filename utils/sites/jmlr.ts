import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { jmlrInfo } from './info/jmlr';
import { paperPage } from './paper-page';
import { around, following, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '#content dl > dt, dl > dt',
  title: 'dt',
  link: 'a[href$=".html"]',
  pdf: 'a[href$=".pdf"]',
  parts: (row) => following(row, 'dd').slice(0, 1),
  more: ({ all, link }) => {
    // "Ada Example, Bea de Fixture; (12):1−39, 2023."
    const details = textOf(all('dd')[0]);
    return {
      names: namesIn(textOf(all('dd b, dd i')[0])),
      published: dateIn(/,\s*(\d{4})\b/.exec(details.split(';').at(-1) ?? '')?.[1]),
      venue: 'Journal of Machine Learning Research',
      code: link('a[href*="//github.com/"]'),
    };
  },
};

export const jmlr: Site = {
  ...jmlrInfo,
  list: (page) => around(page, 'dl > dt'),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, { title: '#content h2', abstract: '#content .abstract, p.abstract', part: '#content' }),
};
