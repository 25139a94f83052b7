import { metas, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { medlineAuthor } from '../model/medline-author';
import { medlineTitle } from '../model/medline-title';
import { doiIn } from './doi-in';
import { pubmedInfo } from './info/pubmed';
import { paperPage } from './paper-page';
import { around, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'article.full-docsum, .docsum-wrap',
  title: 'a.docsum-title',
  once: '.full-authors',
  snippet: '.full-view-snippet',
  more: ({ text, address }) => {
    const citation = text('.full-journal-citation');
    return {
      title: medlineTitle(text('a.docsum-title')),
      names: namesIn(text('.full-authors').replace(/\.$/, '')).map(medlineAuthor),
      ids: { pmid: text('.docsum-pmid') || /\/(\d+)\/?(?:[?#]|$)/.exec(address ?? '')?.[1], doi: doiIn(citation) },
      published: dateIn(citation),
      venue: /^([^.]+)\./.exec(citation)?.[1],
    };
  },
};

export const pubmed: Site = {
  ...pubmedInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1.heading-title',
      abstract: '#eng-abstract, .abstract-content',
      part: '#article-page, main',
      more: () => {
        // Listed twice, for wide and for narrow screens; namesakes are two authors.
        const names = page.querySelector('.authors-list')?.querySelectorAll('.full-name') ?? [];
        return {
          title: medlineTitle(metas(page, 'citation_title')[0] ?? textOf(page.querySelector('h1.heading-title'))),
          names: names.length > 0 ? [...names].map(textOf) : undefined,
          ids: {
            pmid: /^\/(\d+)/.exec(url.pathname)?.[1],
            doi: doiIn(textOf(page.querySelector('.identifier.doi a, .citation-doi'))),
          },
        };
      },
    }),
};
