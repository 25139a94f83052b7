import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { doiIn } from './doi-in';
import { sciencedirectInfo } from './info/sciencedirect';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'li.ResultItem[data-doi], li.js-article-list-item',
  title: 'a.result-list-title-link, h3 a.article-content-title, a.article-content-title',
  once: '.Authors',
  names: '.Authors .author',
  pdf: 'a[href*="/pdfft"], a.pdf-download',
  more: ({ row, all, text }) => ({
    // In the contents of an issue they are one line, and the day is that of the issue.
    ...(text('.js-article__item__authors') && { names: namesIn(text('.js-article__item__authors')) }),
    ids: { doi: doiIn(row.getAttribute('data-doi') ?? '') },
    published: dateIn(
      all('.SubType span, .srctitle-date-fields span')
        .map(textOf)
        .find((words) => /\b(?:19|20)\d\d$/.test(words)) ?? textOf(row.ownerDocument.querySelector('.js-issue-status')),
    ),
    venue: textOf(all('.subtype-srctitle-link')[0]),
  }),
};

export const sciencedirect: Site = {
  ...sciencedirectInfo,
  hydrates: true,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1 .title-text, h1',
      abstract: '.abstract.author > div, .abstract.author > p',
      part: 'article, main',
      more: () => ({ names: namesOn(page) }),
    }),
};

/** Without the marks of affiliations that stand in the same link; nothing but styles keeps given name and surname apart. */
function namesOn(page: Document): readonly string[] | undefined {
  const surnames = [...page.querySelectorAll('.author-group .surname')];
  const names = surnames.map((one) =>
    `${textOf(one.parentElement?.querySelector('.given-name'))} ${textOf(one)}`.trim(),
  );
  return names.length > 0 ? names : undefined;
}
