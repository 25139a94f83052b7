import { dateIn, textOf } from '../dom';
import { doiIn } from './doi-in';
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
  id: 'acm-dl',
  name: 'ACM Digital Library',
  owns: ['doi'],
  evidence: 2020,
  optional: true,
  listings: [
    'https://dl.acm.org/action/doSearch*',
    'https://dl.acm.org/toc/*',
    'https://dl.acm.org/journal/*',
    'https://dl.acm.org/doi/proceedings/*',
    'https://dl.acm.org/topic/*',
    'https://dl.acm.org/keyword/*',
    'https://dl.acm.org/profile/*',
  ],
  papers: ['https://dl.acm.org/doi/*'],
  examples: {
    listings: [
      'https://dl.acm.org/action/doSearch?AllField=software+engineering',
      'https://dl.acm.org/journal/csur/just-accepted',
      'https://dl.acm.org/doi/proceedings/10.1145/3544548',
    ],
    papers: ['https://dl.acm.org/doi/10.1145/3544548.3580652', 'https://dl.acm.org/doi/abs/10.1145/1010773.1010780'],
  },
  isPaper: (url) => /^\/doi\/(?:abs\/|full\/|fullHtml\/)?10\./.test(url.pathname),
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
