import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import type { Found } from './entry';
import { doiIn } from './doi-in';
import { dblpInfo } from './info/dblp';
import { around, rowsOf, type Row, type Rows } from './rows';
import { isUnreadable, type Site } from './site';

const ROWS: Rows = {
  row: 'li.entry',
  title: '.data .title',
  once: 'cite.data, div.data',
  names: '[itemprop="author"] [itemprop="name"]',
  pdf: 'li.ee a[href$=".pdf"]',
  more: describe,
};

export const dblp: Site = {
  ...dblpInfo,
  headings: 'ul.publ-list > li.year, header > h2',
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper(page, url) {
    const [first] = rowsOf(page, url, { ...ROWS, row: '#main li.entry, #main .entry' });
    if (!first || isUnreadable(first)) return first;
    const title = page.querySelector('#headline h1');
    return title ? { ...first, fields: { title: first.fields.title ?? title } } : first;
  },
};

function describe({ row, all, text, url }: Row): Partial<Found> {
  const key = row.getAttribute('id') ?? url.pathname.split('/rec/')[1]?.replace(/\.html$/, '');
  const editions = all('li.ee a, .ee a').map((link) => linkOf(link, url) ?? '');
  const found = editions.map((address) => idsFromUrl(address));
  const pick = (scheme: 'arxiv' | 'openreview' | 'acl' | 'pmlr'): string | undefined =>
    found.find((ids) => ids[scheme])?.[scheme];
  return {
    // Every title ends with a full stop here.
    title: text('.data .title').replace(/\.$/, ''),
    // A digit pair tells namesakes apart: "Wei Wang 0001".
    names: all('[itemprop="author"] [itemprop="name"]').map((name) => textOf(name).replace(/ \d{4}$/, '')),
    url: key ? `https://dblp.org/rec/${key}` : undefined,
    published: dateIn(
      row.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? text('[itemprop="datePublished"]'),
    ),
    venue: text('[itemprop="isPartOf"] [itemprop="name"]'),
    ids: {
      dblp: key,
      doi: editions.map((address) => doiIn(address)).find(Boolean),
      arxiv:
        pick('arxiv') ??
        /^journals\/corr\/abs-(\d{4})-(\d{4,5})$/
          .exec(key ?? '')
          ?.slice(1)
          .join('.'),
      openreview: pick('openreview'),
      acl: pick('acl'),
      pmlr: pick('pmlr'),
    },
  };
}
