import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { doiIn } from './doi-in';
import { springerlinkInfo } from './info/springerlink';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const PAPER = /\/(?:article|chapter|protocol|referenceworkentry)\//;

/** Search results of 2020 (`#results-list`), and the cards of today. */
const ROWS: Rows = {
  row: '#results-list > li, li.app-card-open, article.app-card-open, article.c-card-open, li.c-list-group__item',
  title: 'a.title, .app-card-open__heading, .c-card-open__heading',
  once: 'p.meta, .app-card-open__authors',
  snippet: '.snippet, .app-card-open__description',
  pdf: 'a.pdf-link, a[href*="/content/pdf/"]',
  isEntry: (row) =>
    [...row.querySelectorAll('a[href*="/10."]')].some((link) => PAPER.test(link.getAttribute('href') ?? '')),
  more: ({ row, all, text, address }) => {
    // The 2020 page names three authors and keeps the others in a tooltip.
    const links = all('.authors a').map(textOf);
    const others = row.querySelector('.authors > span[title]')?.getAttribute('title') ?? '';
    const cards = text('[data-test="authors"]') || text('.app-card-open__authors, .c-author-list').split(/ in /)[0];
    return {
      names: links.length > 0 ? [...links, ...namesIn(others)] : namesIn(cards ?? ''),
      ids: { doi: doiIn(address) },
      published: dateIn(
        text('[data-test="published"]') ||
          text('.c-meta time') ||
          (row.querySelector('.year')?.getAttribute('title') ?? '') ||
          text('.c-meta'),
      ),
      venue: row.querySelector('a.publication-title')?.getAttribute('title') ?? text('[data-test="parent"]'),
    };
  },
};

export const springerlink: Site = {
  ...springerlinkInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1.c-article-title, h1',
      abstract: '#Abs1-content, [id^="Abs"][id$="-content"]',
      names: '[data-test="author-name"]',
    }),
};
