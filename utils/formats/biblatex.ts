import { bibEntries } from './bib-entry';
import { bibtex } from './bibtex';
import type { Format } from './format';

/** @see https://ctan.org/pkg/biblatex — manual, 2.2 and 3.14.7 */
export const biblatex = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  carries: bibtex.carries,
  ids: bibtex.ids,
  extras: bibtex.extras,
  blurs: bibtex.blurs,
  write: (rows) => bibEntries(rows, 'biblatex'),
} as const satisfies Format;
