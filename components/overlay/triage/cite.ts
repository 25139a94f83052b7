import { bibEntries } from '../../../utils/formats/bib-entry';
import { csv } from '../../../utils/formats/csv';
import { markdownLink } from '../../../utils/formats/markdown-text';
import { risRecord } from '../../../utils/formats/ris';
import type { Row } from '../../../utils/listing/rows';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { ExportId } from './exports';

interface Written {
  readonly extension: string;
  readonly mime: string;
  readonly write: (rows: readonly LibraryRow[]) => Iterable<string>;
}

const FILES: Readonly<Record<ExportId, Written>> = {
  bibtex: { extension: 'bib', mime: 'application/x-bibtex', write: (rows) => bibEntries(rows, 'bibtex') },
  biblatex: { extension: 'bib', mime: 'application/x-bibtex', write: (rows) => bibEntries(rows, 'biblatex') },
  ris: { extension: 'ris', mime: 'application/x-research-info-systems', write: (rows) => rows.map(risRecord) },
  csv: { extension: 'csv', mime: 'text/csv', write: (rows) => csv.write(rows, {}) },
};

/** Takes papers along: to the clipboard, or as a file. It is loaded when that is first asked for. */
export const cite = {
  async copyBibtex(rows: readonly Row[]): Promise<void> {
    await navigator.clipboard.writeText([...bibEntries(rows.map(asSaved), 'bibtex')].join(''));
  },

  /** Titles that link to the papers, a line each. */
  async copyLinks(rows: readonly Row[]): Promise<void> {
    const links = rows.map(({ entry: { paper } }) => markdownLink(paper.title, paper.url));
    await navigator.clipboard.writeText(
      links.length > 1 ? links.map((link) => `- ${link}\n`).join('') : links.join(''),
    );
  },

  /** Has the browser save a file. */
  save(rows: readonly Row[], format: ExportId): void {
    const { extension, mime, write } = FILES[format];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([...write(rows.map(asSaved))], { type: `${mime};charset=utf-8` }));
    link.download = `papers.${extension}`;
    link.click();
    // The browser has taken it over by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
} as const;

/** What is written of a paper that is not saved is what the page says of it. */
function asSaved({ entry, facts }: Row): LibraryRow {
  const bookmark = facts?.bookmark ?? { status: 'to read', starred: false, tags: [], note: '', savedAt: '' };
  return { paper: entry.paper, bookmark, topics: [], highlights: [] };
}
