import { metas, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { pathOf } from '../model/doi';
import { doiIn } from './doi-in';
import { biorxivInfo } from './info/biorxiv';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: '.highwire-article-citation',
  title: 'a.highwire-cite-linked-title',
  once: '.highwire-cite-authors',
  abstract: '.highwire-cite-abstract',
  more: ({ row, all, address }) => ({
    pdf: address && `${pathOf(address)}.full.pdf`,
    names: all('.highwire-citation-author').map(nameIn),
    url: unversioned(address),
    ids: { doi: doiIn(address) ?? doiIn(textOf(row.querySelector('.highwire-cite-metadata-doi'))) },
    // The path of its Atom entry holds the day it was posted: /biorxiv/early/2020/02/19/….atom
    published: dateIn(/\/(\d{4}\/\d\d\/\d\d)\//.exec(row.getAttribute('data-apath') ?? '')?.[1]),
    venue: textOf(row.querySelector('.highwire-cite-metadata-journal')),
  }),
};

export const biorxiv: Site = {
  ...biorxivInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '#page-title, h1.highwire-cite-title',
      abstract: '.abstract > p, .abstract > .subsection, #abstract-1 > p',
      part: '#main-content-wrapper, .main-content-wrapper, main',
      more: () => ({
        url: unversioned(url.href),
        ids: { doi: doiIn(metas(page, 'citation_doi')[0] ?? url.href) },
        // Its citation_publication_date is often the first of January.
        published: dateIn(metas(page, 'citation_date')[0] ?? metas(page, 'DC.Date')[0]),
      }),
    }),
};

function unversioned(address: string | undefined): string | undefined {
  const path = pathOf(address ?? '');
  const doi = /\/10\.\d{4,9}\/\d[\d.]*(?=v\d)/.exec(path);
  return (doi ? path.slice(0, doi.index + doi[0].length) : path) || undefined;
}

/** A name whose parts are told apart, as they are: there are families that come first. */
function nameIn(author: Element): string {
  const part = (name: string): string => textOf(author.querySelector(`.nlm-${name}`));
  const [family, given, suffix] = [part('surname'), part('given-names'), part('suffix')];
  return family && given ? [family, suffix, given].filter(Boolean).join(', ') : textOf(author);
}
