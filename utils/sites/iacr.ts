import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { NUMBER, iacrInfo } from './info/iacr';
import { paperPage } from './paper-page';
import { aroundEntries, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'div.mb-4',
  title: 'strong',
  once: '.fst-italic',
  link: 'a.paperlink',
  abstract: '.search-abstract',
  pdf: 'a[href$=".pdf"]',
  isEntry: (row) => row.querySelector('a.paperlink') !== null,
  more: ({ text, address, row }) => {
    const number = NUMBER.exec(address ?? '')?.[1];
    return {
      names: namesIn(text('.fst-italic')),
      ids: { iacr: number },
      published: dateIn(/(?:Received|Last updated)\D{0,40}([\d-]+)/.exec(textOf(row))?.[1]) ?? number?.slice(0, 4),
      categories: [...row.querySelectorAll('.badge')].map(textOf),
    };
  },
};

export const iacr: Site = {
  ...iacrInfo,
  list: (page) => aroundEntries(page, ROWS),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h3.mb-3, h3',
      abstract: 'h5 + p[style*="pre-wrap"], p[style*="pre-wrap"]',
      part: '#paper, main',
      more: () => {
        const number = NUMBER.exec(url.pathname)?.[1];
        return {
          ids: { iacr: number },
          pdf: linkOf(page.querySelector('a[href$=".pdf"]'), url),
          published: dateIn(/(\d{4}-\d\d-\d\d): received/.exec(textOf(page.querySelector('#metadata')))?.[1]),
        };
      },
    }),
};
