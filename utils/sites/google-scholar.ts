import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { normalizeUrl } from '../model/identifiers';
import type { Found } from './entry';
import { googleScholarInfo } from './info/google-scholar';
import { around, namesIn, rowsOf, type Row, type Rows } from './rows';
import type { Site } from './site';

/** A search result, or a line of a profile. */
const ROWS: Rows = {
  row: '.gs_r, tr.gsc_a_tr',
  title: '.gs_rt, a.gsc_a_at',
  once: '.gs_a',
  snippet: '.gs_rs',
  // Until 2017 results had no identifier; what else looks like one suggests people and searches.
  isEntry: (row) => row.matches('[data-cid], tr') || row.querySelector('.gs_ri .gs_rt') !== null,
  more: describe,
};

export const googleScholar: Site = {
  ...googleScholarInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
};

function describe({ row, all, text, address, url }: Row): Partial<Found> {
  const cited = row.localName === 'tr';
  const [authors = '', ...rest] = text('.gs_a').split(/\s[-–]\s/);
  const [names, venue] = cited ? all('.gs_gray').map(textOf) : [authors, rest.slice(0, -1).join(' - ')];
  const link = row.querySelector('.gs_rt > a[href]') ?? row.querySelector('a.gsc_a_at');
  const cluster = row.getAttribute('data-cid');
  const beside = linkOf(row.querySelector('.gs_ggs a[href], .gs_or_ggsm a[href], .gs_ggsd a[href]'), url);
  return {
    // What kind of thing it is stands before the title, in the reader's language: [CITATION], [ЦИТИРОВАНИЕ].
    title: textOf(link) || text('.gs_rt').slice(text('.gs_ctu, .gs_ctc').length).trim(),
    names: namesIn(names ?? ''),
    // Before it stands the journal's name, which may hold a year as well.
    published: dateIn(cited ? text('.gsc_a_y') : /(?<!\d)\d{4}$/.exec(rest.at(-2) ?? rest[0] ?? '')?.[0]),
    venue: venue?.replace(/,? ?\d{4}$/, ''),
    // What is only cited has no page of its own.
    url:
      (cited && normalizeUrl(address ?? '')) ||
      address ||
      (cluster ? `https://scholar.google.com/scholar?q=info:${cluster}:scholar.google.com/` : undefined),
    // The link in the margin may lead to a page as well.
    pdf: /pdf/i.test(text('.gs_ctg2')) ? beside : undefined,
  };
}
