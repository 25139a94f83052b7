import type { LibraryRow } from '../model/library-row';
import { authorName } from '../model/authors';
import { bibtex } from './bibtex';
import type { Format } from './format';
import { isRespelled, preambleFor, toAsciiTex } from './tex-ascii';

/** BibTeX for pdflatex and other programs that take ASCII only. It is read as BibTeX is. */
export const bibtexAscii = {
  id: 'bibtex-ascii',
  name: 'BibTeX (ASCII)',
  extension: 'bib',
  mime: 'application/x-bibtex',
  carries: bibtex.carries,
  ids: bibtex.ids,
  extras: bibtex.extras,
  blurs: bibtex.blurs,
  respells: (row) => texts(row).some(isRespelled),
  *write(rows) {
    const keyed = [...rows].map(withAsciiKey);
    // Addresses are read as they are, not as TeX.
    const entries = [...bibtex.write(keyed)].map((entry) => toAsciiTex(entry.replace(VERBATIM, escaped)));
    yield preambleFor(entries.join(''));
    yield* entries;
  },
} as const satisfies Format;

const VERBATIM = /^ {2}(?:url|doi|eprint|file|pdf|groups|bdsk-\S+|citeulike-\S+) = .*$/gm;

function escaped(line: string): string {
  return line.replace(/[^\0-\x7f]+/g, (signs) => encodeURIComponent(signs.replace(/\p{Cs}/gu, '')));
}

/** A key is no TeX either: what cannot be in it goes. */
function withAsciiKey(row: LibraryRow): LibraryRow {
  const { citationKey = '', ...paper } = row.paper;
  const key = citationKey.normalize('NFKD').replace(/[^!-~]/g, '');
  return key === citationKey ? row : { ...row, paper: { ...paper, ...(key && { citationKey: key }) } };
}

function texts({ paper, bookmark }: LibraryRow): readonly string[] {
  const names = [...paper.authors, ...(paper.editors ?? [])].map(authorName);
  const facts = [paper.title, paper.abstract, paper.venue, paper.volume, paper.issue, paper.pages];
  const others = [paper.publisher, paper.citationKey, ...Object.values(paper.extra ?? {})];
  return [...facts, ...names, ...others, ...bookmark.tags, bookmark.note].map((text) => text ?? '');
}
