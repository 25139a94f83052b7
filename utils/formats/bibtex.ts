import type { LibraryRow } from '../library';
import { bibEntry, bibKeywords, bibNames, braced, type BibField } from './bib-entry';
import { citationKeys } from './citation-key';
import { safeAddress } from './clean';
import type { Format } from './format';
import { addressOf, doiOf, kindOf, primaryClass, yearOf } from './kind';
import { toTex } from './tex';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const TYPES = { preprint: 'misc', article: 'article', inproceedings: 'inproceedings', webpage: 'misc' } as const;

/** @see https://info.arxiv.org/help/hypertex/bibstyles — arXiv's fields, and `eprinttype` because Zotero reads no other. */
export const bibtex = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  carries: ['abstract', 'venue', 'categories', 'tags', 'note'],
  ids: ['arxiv', 'doi', 'pmid'],
  blurs: ['furtherCategories', 'day', 'lines', 'commas'],
  *write(rows) {
    const all = [...rows];
    const keys = citationKeys(all);
    let separator = '';
    for (const row of all) {
      yield separator + entry(row, keys.get(row) ?? '');
      separator = '\n';
    }
  },
  detect: (text, name) => /\.bib(?:tex)?$/i.test(name) || /^\s*@\s*[a-z]+\s*[{(]/im.test(text),
  read: async (text, options) => (await import('./bibtex-reader')).readBibtex(text, options),
} as const satisfies Format;

function entry(row: LibraryRow, key: string): string {
  const { paper, bookmark } = row;
  const kind = kindOf(paper);
  const { arxiv, pmid } = paper.ids;
  const doi = doiOf(paper);
  const address = addressOf(paper);
  const fields: BibField[] = [
    ['title', braced(toTex(paper.title, true))],
    ['author', braced(bibNames(paper))],
    ['year', braced(yearOf(paper))],
    ['month', MONTHS[Number(/^\d{4}-(\d\d)/.exec(paper.published ?? '')?.[1]) - 1]],
    [VENUES[kind], braced(toTex(paper.venue ?? '', true))],
    ['eprint', braced(arxiv)],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['eprinttype', arxiv && '{arxiv}'],
    ['primaryClass', braced(primaryClass(paper))],
    ['pmid', braced(pmid)],
    ['doi', braced(doi && safeAddress(doi))],
    ['url', braced(address && safeAddress(address))],
    ['abstract', braced(toTex(paper.abstract ?? ''))],
    ['keywords', braced(bibKeywords(bookmark.tags))],
    // `note` would be printed in the reference list.
    ['annote', braced(toTex(bookmark.note))],
  ];
  return bibEntry(TYPES[kind], key, fields);
}

const VENUES = {
  preprint: 'howpublished',
  article: 'journal',
  inproceedings: 'booktitle',
  webpage: 'howpublished',
} as const;
