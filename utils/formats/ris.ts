import type { LibraryRow } from '../library';
import type { Author } from '../model/authors';
import { cleanLine } from './clean';
import type { Format } from './format';
import { addressOf, doiOf, kindOf, yearOf } from './kind';

const TYPES = { preprint: 'UNPB', article: 'JOUR', inproceedings: 'CPAPER', webpage: 'ELEC' } as const;

/** Reference managers' common line format. Zotero takes a preprint in it for a journal article; CSL JSON serves it better. */
export const ris = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  carries: ['abstract', 'venue', 'pdf', 'tags', 'note'],
  ids: ['arxiv', 'doi'],
  blurs: ['authorCount', 'lines', 'nameCommas'],
  *write(rows) {
    for (const row of rows) yield record(row);
  },
  detect: (text, name) => /\.ris$/i.test(name) || /^\s*\ufeff?\s*TY {1,2}- /.test(text),
  read: async (text, options) => (await import('./ris-reader')).readRis(text, options),
} as const satisfies Format;

function record({ paper, bookmark }: LibraryRow): string {
  const { arxiv } = paper.ids;
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[kindOf(paper)]],
    ['TI', paper.title],
    ...paper.authors.map((author) => ['AU', name(author)] as const),
    ['PY', yearOf(paper)],
    ['DA', paper.published?.replaceAll('-', '/')],
    ['T2', paper.venue],
    ['PB', arxiv && kindOf(paper) === 'preprint' ? 'arXiv' : undefined],
    // bibutils and citation-js look for the identifier here.
    ['C7', arxiv && `arXiv:${arxiv}`],
    ['AB', paper.abstract],
    ['DO', doiOf(paper)],
    ['UR', addressOf(paper)],
    ['L1', paper.pdf],
    ...bookmark.tags.map((tag) => ['KW', tag] as const),
    ['N1', bookmark.note],
  ];
  const text = lines.flatMap(([tag, value]) =>
    value && cleanLine(value) ? [`${tag}  - ${cleanLine(value)}\r\n`] : [],
  );
  return `${text.join('')}ER  - \r\n`;
}

/** `Last, First, Suffix`; the format cannot say that a comma is part of a name. */
function name(author: Author): string {
  if ('literal' in author) return author.literal.replaceAll(',', '');
  return [author.family, author.given ?? '', author.suffix]
    .map((part) => part?.replaceAll(',', ''))
    .join(', ')
    .replace(/[, ]+$/, '');
}
