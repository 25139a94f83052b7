import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { pmlrInfo } from './info/pmlr';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'div.paper',
  title: 'p.title',
  once: '.authors',
  link: 'p.links a[href*=".html"]',
  pdf: 'p.links a[href$=".pdf"]',
  more: ({ row, all, text, link }) => ({
    names: namesIn(text('.details .authors')),
    venue: text('.details .info i'),
    // The heading of the volume holds the days of the conference, of which its month is close enough.
    published: dateIn(textOf(row.ownerDocument.querySelector('main h2, .page-content h2, h2')))?.slice(0, 7),
    ids: { openreview: idsFromUrl(link('p.links a[href*="openreview.net/forum"]') ?? '').openreview },
    code: all('p.links a[href*="//github.com/"]')[0]?.getAttribute('href') ?? undefined,
  }),
};

export const pmlr: Site = {
  ...pmlrInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, { title: 'h1', abstract: '#abstract', part: 'article.post-content, article, main' }),
};
