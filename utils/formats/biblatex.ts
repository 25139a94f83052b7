import type { LibraryRow } from '../library';
import { bibEntry, bibKeywords, bibNames, braced, type BibField } from './bib-entry';
import { citationKeys } from './citation-key';
import { safeAddress } from './clean';
import type { Format } from './format';
import { addressOf, doiOf, kindOf, primaryClass } from './kind';
import { toTex } from './tex';

const TYPES = { preprint: 'online', article: 'article', inproceedings: 'inproceedings', webpage: 'online' } as const;
const VENUES = {
  preprint: 'organization',
  article: 'journaltitle',
  inproceedings: 'booktitle',
  webpage: 'organization',
} as const;

/** @see https://ctan.org/pkg/biblatex — manual, 2.2 and 3.14.7 */
export const biblatex = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  carries: ['abstract', 'venue', 'categories', 'tags', 'note'],
  ids: ['arxiv', 'doi', 'pmid'],
  blurs: ['furtherCategories', 'lines', 'commas'],
  *write(rows) {
    const all = [...rows];
    const keys = citationKeys(all);
    let separator = '';
    for (const row of all) {
      yield separator + entry(row, keys.get(row) ?? '');
      separator = '\n';
    }
  },
} as const satisfies Format;

function entry({ paper, bookmark }: LibraryRow, key: string): string {
  const kind = kindOf(paper);
  const { arxiv, pmid } = paper.ids;
  const doi = doiOf(paper);
  const address = addressOf(paper);
  const fields: BibField[] = [
    ['title', braced(toTex(paper.title, true))],
    ['author', braced(bibNames(paper))],
    ['date', braced(paper.published)],
    [VENUES[kind], braced(toTex(paper.venue ?? '', true))],
    ['eprint', braced(arxiv ?? pmid)],
    ['eprinttype', arxiv ? '{arxiv}' : pmid && '{pubmed}'],
    ['eprintclass', braced(primaryClass(paper))],
    ['doi', braced(doi && safeAddress(doi))],
    ['url', braced(address && safeAddress(address))],
    ['abstract', braced(toTex(paper.abstract ?? ''))],
    ['keywords', braced(bibKeywords(bookmark.tags))],
    ['annotation', braced(toTex(bookmark.note))],
  ];
  return bibEntry(TYPES[kind], key, fields);
}
