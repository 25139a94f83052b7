import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { doiIn } from './doi-in';
import { acmDlInfo } from './info/acm-dl';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.issue-item-container, li.search__item',
  title: '.issue-item__title',
  once: '.loa',
  abstract: '.issue-item__abstract',
  pdf: 'a[href*="/doi/pdf/"]',
  // Advertisements and promotions are items too.
  isEntry: (row) => row.querySelector('.issue-item, .issue-item__title, input[name^="10."]') !== null,
  more: ({ row, all, text, address }) => {
    const doi = doiIn(address) ?? doiIn(row.querySelector('input[name^="10."]')?.getAttribute('name') ?? '');
    const links = all('.loa a[title]');
    return {
      // A missing profile picture has a link of its own, which holds no name.
      names: (links.length > 0 ? links : all('.loa li > span:first-child')).map(
        (name) => name.getAttribute('title') ?? textOf(name),
      ),
      ids: { doi },
      url: doi && `https://dl.acm.org/doi/${doi}`,
      published: dateIn(
        all('.bookPubDate')[0]?.getAttribute('data-title') ||
          text('.bookPubDate') ||
          text('.issue-item__detail .dot-separator'),
      ),
      venue: text('.epub-section__title'),
    };
  },
};

export const acmDl: Site = {
  ...acmDlInfo,
  headings: '.toc__section > h2, .section__title',
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1[property="name"], h1.citation__title',
      abstract: '#abstract [role="paragraph"], .abstractSection p',
      names: '[property="author"] [property="name"], .loa__author-name',
      part: 'article, main',
      more: () => ({ url: `https://dl.acm.org/doi/${doiIn(url.href) ?? ''}` }),
    }),
};
