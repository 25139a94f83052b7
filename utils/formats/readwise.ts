import type { LibraryRow } from '../model/library-row';
import type { Highlight } from '../model/highlight';
import { authorName, type Author } from '../model/authors';
import type { Format } from './format';
import { addressOf } from './kind';

/** UTF-16 units that Readwise keeps of each. @see https://readwise.io/api_deets */
const MOST = { Highlight: 8191, Title: 511, Author: 1024, URL: 2047, Note: 8191 } as const;

const COLUMNS: Readonly<Record<string, (row: LibraryRow, highlight: Highlight) => string | undefined>> = {
  Highlight: (_, { selector }) => cut(selector.exact, MOST.Highlight),
  Title: ({ paper }) => cut(paper.title, MOST.Title),
  Author: ({ paper }) => authors(paper.authors),
  // Half an address leads nowhere.
  URL: ({ paper }) => within(addressOf(paper), MOST.URL),
  Note: (_, { note }) => cut(note, MOST.Note),
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
  bares: ({ highlights }) => highlights.some(({ tags, colour }) => tags.length > 0 || colour !== 'yellow'),
  cuts: ({ paper, highlights }) =>
    highlights.length > 0 &&
    (paper.title.length > MOST.Title ||
      names(paper.authors).length > MOST.Author ||
      (addressOf(paper)?.length ?? 0) > MOST.URL ||
      highlights.some(({ selector, note }) => selector.exact.length > MOST.Highlight || note.length > MOST.Note)),
  *write(rows) {
    yield line(Object.keys(COLUMNS));
    for (const row of rows)
      for (const highlight of row.highlights)
        yield line(Object.values(COLUMNS).map((column) => column(row, highlight) ?? ''));
  },
} as const satisfies Format;

function names(all: readonly Author[]): string {
  return all.map(authorName).join(', ');
}

/** Whole names, as many as there is room for. */
function authors(all: readonly Author[]): string {
  if (names(all).length <= MOST.Author) return names(all);
  const MORE = ' et al.';
  let length = 0;
  const kept = all.map(authorName).filter((name) => (length += name.length + 2) <= MOST.Author - MORE.length);
  return `${kept.join(', ')}${MORE}`;
}

function within(text: string | undefined, most: number): string | undefined {
  return text && text.length <= most ? text : undefined;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function line(cells: readonly string[]): string {
  return `${cells.map((text) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`).join(',')}\r\n`;
}
