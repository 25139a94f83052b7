import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { adsInfo } from './info/ads';
import { paperIds } from './paper-address';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.results-list > li, section#results article',
  title: 'h3, a[href*="/abs/"] .s-results-title, .s-results-title',
  once: '.s-results-authors',
  link: 'a[href*="/abs/"]',
  names: '.s-results-authors li, .article-author',
  abstract: '.s-abstract, [data-testid="abstract"]',
  isEntry: (row) => row.querySelector('a[href*="/abs/"]') !== null,
  more: ({ row, all, text, address }) => {
    const listed = all('.s-results-authors li, .article-author').map(textOf);
    const { ads: bibcode } = paperIds(address ?? '');
    return {
      // A name ends with a semicolon, and "and 12 more" is none.
      names: (listed.length > 0 ? listed : namesIn(text('.authors')))
        .map((name) => name.replace(/;$/, ''))
        .filter((name) => !/^and \d+ more/.test(name)),
      ids: { arxiv: arxivOf(bibcode) },
      url: bibcode && `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(bibcode)}/abstract`,
      published: dateIn(
        text('.s-results-links-date, [data-testid="pubdate"], .pubdate') ||
          (row.textContent ?? '').match(/\b\d{4}\/\d\d\b/)?.[0] ||
          bibcode?.slice(0, 4),
      ),
    };
  },
};

export const ads: Site = {
  ...adsInfo,
  hydrates: true,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '.s-abstract-title, h1, h2',
      abstract: '.s-abstract-text p, #abstract-text, [data-testid="abstract"]',
      part: 'article, main',
      more: () => {
        const { ads: bibcode } = paperIds(url.href);
        return {
          ids: { arxiv: arxivOf(bibcode) },
          url: bibcode && `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(bibcode)}/abstract`,
        };
      },
    }),
};

/** `2023arXiv231200752G` is a preprint's. */
function arxivOf(bibcode: string | undefined): string | undefined {
  return /^\d{4}arXiv(\d{4})(\d{5})[A-Z.]$/
    .exec(bibcode ?? '')
    ?.slice(1)
    .join('.');
}
