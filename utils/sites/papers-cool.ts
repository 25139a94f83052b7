import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import type { Found } from './entry';
import { papersCoolInfo } from './info/papers-cool';
import { around, rowsOf, type Row, type Rows } from './rows';
import type { Site } from './site';

/** Papers are blocks whose id is the arXiv identifier, or `KEY@VENUE`. */
const ROWS: Rows = {
  row: '.papers > .paper, .paper.panel',
  title: 'a.title-link',
  once: '.authors',
  names: 'a.author',
  abstract: 'p.summary',
  more: describe,
};

export const papersCool: Site = {
  ...papersCoolInfo,
  list: (page) => page.querySelector('.papers') ?? around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper(page, url) {
    const [first] = rowsOf(page, url, ROWS);
    return first;
  },
};

function describe({ row, all, text, link }: Row): Partial<Found> {
  const id = row.getAttribute('id') ?? '';
  const [key = '', venue] = id.split('@');
  const arxiv = venue
    ? undefined
    : (idsFromUrl(`https://arxiv.org/abs/${key}`).arxiv ?? idsFromUrl(link('a.title-link') ?? '').arxiv);
  const subjects = all('a[class*="subject"]').map(textOf);
  return {
    ids: {
      arxiv,
      openreview: venue === 'OpenReview' ? key : undefined,
      acl: venue === 'ACL' ? key : undefined,
    },
    url: arxiv ? `https://papers.cool/arxiv/${arxiv}` : id && `https://papers.cool/venue/${id}`,
    pdf: arxiv ? `https://arxiv.org/pdf/${arxiv}` : undefined,
    categories: subjects.map((name) => /([a-z-]{1,20}\.[A-Za-z-]{1,20})\)?$/.exec(name)?.[1] ?? '').filter(Boolean),
    published: dateIn(text('.date-data, p.date')),
  };
}
