import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { scirateInfo } from './info/scirate';
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
  ...scirateInfo,
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
