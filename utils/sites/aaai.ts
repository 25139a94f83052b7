import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { aaaiInfo } from './info/aaai';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.obj_article_summary',
  title: '.title',
  once: '.authors',
  pdf: 'a.obj_galley_link.pdf',
  more: ({ row, text }) => ({
    names: namesIn(text('.authors')),
    published: dateIn(
      text('.published .value') || textOf(row.ownerDocument.querySelector('.obj_issue_toc .published .value')),
    ),
    venue: textOf(row.ownerDocument.querySelector('.page_issue h1, .obj_issue_toc h1')),
  }),
};

export const aaai: Site = {
  ...aaaiInfo,
  headings: '.section > h2',
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1.page_title',
      abstract: '.item.abstract > p',
      part: '.obj_article_details, main',
    }),
};
