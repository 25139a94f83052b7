import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { medlineAuthor } from '../model/medline-author';
import { doiIn } from './doi-in';
import { pmcInfo } from './info/pmc';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.rslt, .rprt, article.full-docsum, .articles .article',
  title: '.title a[href], a.docsum-title, .docsum-link',
  once: '.desc, .full-authors',
  pdf: 'a[href$=".pdf"], a[href*="/pdf/"]',
  isEntry: (row) => row.querySelector('a[href*="/PMC"], a[href*="articles/PMC"]') !== null,
  more: ({ row, text, address }) => ({
    names: namesIn(text('.desc, .full-authors, .docsum-authors').replace(/\.$/, '')).map(medlineAuthor),
    ids: {
      pmcid: /PMC\d+/.exec(`${address ?? ''} ${textOf(row.querySelector('.rprtid dd, .pmcid'))}`)?.[0],
      doi: doiIn(text('.doi, .details, .full-journal-citation')),
    },
    published: dateIn(text('.details, .full-journal-citation')),
    venue: text('.details .jrnl, .jrnl'),
  }),
};

export const pmc: Site = {
  ...pmcInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1',
      abstract: 'section.abstract > p, section.abstract > section, .abstract > div > p, .abstract > p',
      part: 'article, main',
    }),
};
