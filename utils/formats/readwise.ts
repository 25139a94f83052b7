import type { Highlight, LibraryRow } from '../library';
import { authorName } from '../paper';
import type { Format } from './format';
import { addressOf } from './kind';

const COLUMNS: Readonly<Record<string, (row: LibraryRow, highlight: Highlight) => string | undefined>> = {
  Highlight: (_, { selector }) => selector.exact,
  Title: ({ paper }) => paper.title,
  Author: ({ paper }) => paper.authors.map(authorName).join(', '),
  URL: ({ paper }) => addressOf(paper),
  Note: (_, { note }) => note,
  Location: (_, { selector }) => selector.start?.toString(),
  Date: (_, { created }) => created.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ''),
};

/** Readwise's import. A line a highlight; nothing is guarded against spreadsheets, since Readwise would keep the guard. @see https://readwise.io/import_bulk */
export const readwise = {
  id: 'readwise',
  name: 'Readwise CSV',
  extension: 'csv',
  mime: 'text/csv',
  carries: ['highlights'],
  onlyHighlights: true,
  *write(rows) {
    yield line(Object.keys(COLUMNS));
    for (const row of rows)
      for (const highlight of row.highlights)
        yield line(Object.values(COLUMNS).map((column) => column(row, highlight) ?? ''));
  },
} as const satisfies Format;

function line(cells: readonly string[]): string {
  return `${cells.map((text) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`).join(',')}\r\n`;
}
