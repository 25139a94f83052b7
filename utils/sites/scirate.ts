import { dateIn, textOf } from '../dom';
import { idsFromUrl } from '../model/identifiers';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'li.paper',
  title: '.title',
  once: '.authors',
  names: '.authors a',
  abstract: '.abstract',
  pdf: 'a[href*="arxiv.org/pdf/"], a.paper-download',
  more: ({ text, address, all }) => ({
    ids: { arxiv: idsFromUrl(address ?? '').arxiv },
    published: dateIn(text('.uid')),
    categories: all('.uid a[href*="/arxiv/"]').map(textOf),
    upvotes: Number.parseInt(text('.scites-count .btn-count, .scites-count .count'), 10) || undefined,
    comments: Number.parseInt(text('.comment-count, .comments-count'), 10) || undefined,
  }),
};

export const scirate: Site = {
  id: 'scirate',
  name: 'SciRate',
  evidence: 2021,
  optional: true,
  listings: ['https://scirate.com/*'],
  papers: ['https://scirate.com/arxiv/*'],
  examples: {
    listings: [
      'https://scirate.com/?range=1',
      'https://scirate.com/arxiv/quant-ph',
      'https://scirate.com/search?q=codes',
    ],
    papers: ['https://scirate.com/arxiv/2312.00752'],
  },
  isListing: (url) => /^\/(?:arxiv(?:\/[a-zA-Z.-]+)?|search|home)?\/?$/.test(url.pathname),
  isPaper: (url) => idsFromUrl(url.href).arxiv !== undefined,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '.paper-header h1, h1.title, h1',
      abstract: '.abstract',
      names: '.authors a',
      part: '.paper-container, .container, main',
      more: () => ({
        ids: { arxiv: idsFromUrl(url.href).arxiv },
        pdf: `https://arxiv.org/pdf/${idsFromUrl(url.href).arxiv ?? ''}`,
      }),
    }),
};
