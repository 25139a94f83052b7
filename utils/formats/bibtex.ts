import { bibEntries, EXTRA_FIELD } from './bib-entry';
import type { Format } from './format';

/** @see https://info.arxiv.org/help/hypertex/bibstyles — arXiv's fields, and `eprinttype` because Zotero reads no other. */
export const bibtex = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  carries: [
    'abstract',
    'type',
    'venue',
    'volume',
    'issue',
    'pages',
    'publisher',
    'isbn',
    'issn',
    'editors',
    'language',
    'citationKey',
    'version',
    'extra',
    'categories',
    'tags',
    'note',
  ],
  ids: ['arxiv', 'doi', 'pmid', 'pmcid', 'hal'],
  extras: EXTRA_FIELD,
  blurs: ['furtherCategories', 'authorNumber', 'lines'],
  write: (rows) => bibEntries(rows, 'bibtex'),
  detect: (text, name) =>
    /\.bib(?:tex)?$/i.test(name) || /^[ \t]{0,20}@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/im.test(text),
  read: async (text, options) => (await import('./bibtex-reader')).readBibtex(text, options),
} as const satisfies Format;
