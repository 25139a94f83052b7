import type { LibraryRow } from '../model/library-row';
import type { Presence } from '../model/presence';
import type { OutlineEntry } from '../model/outline';
import { idsFromUrl, ID_SCHEMES, type IdScheme } from '../model/identifiers';
import { addressOf, primaryClass } from './kind';

/** What a saved paper can have beside title, authors, date and address, in the words of a report. */
export const PARTS = [
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
  'ids',
  'categories',
  'pdf',
  'code',
  'tags',
  'note',
  'status',
  'starred',
  'savedAt',
  'highlights',
] as const;
export type Part = (typeof PARTS)[number];

/** The parts that say where a paper was published, for formats that have a place for each. */
export const PUBLICATION = [
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
] as const satisfies readonly Part[];

/** What a format may carry in part only. */
export const DETAILS = [
  'authors',
  'authorCount',
  'authorNumber',
  'published',
  'day',
  'time',
  'furtherCategories',
  'lines',
  'commas',
  'nameCommas',
] as const;
export type Detail = (typeof DETAILS)[number];

export interface WriteOptions {
  /** Names of topics by id; without it ids are written. */
  readonly topicName?: (id: string) => string;
  /** The moment of writing, ISO 8601. */
  readonly now?: string;
  /** What the file is of, for formats that say so: a name that stays the same, and a title for readers. */
  readonly scope?: { readonly name: string; readonly title: string };
  /** The order that a reader gave the highlights; those that are not in it follow, paper by paper. */
  readonly outline?: readonly OutlineEntry[];
}

export const PROBLEM_REASONS = [
  'syntax',
  'damaged',
  'no-title',
  'no-identifier',
  'repeated',
  'contested',
  'unplaced',
  'no-quote',
  'no-paper',
  'reply',
  'not-own',
  'elsewhere',
] as const;

/** Something in a file that did not become a row of its own, and why. */
export interface Problem {
  /**
   * `syntax`: cannot be read. `damaged`: a field of a backup's record was, and is kept as far as it could be read. `no-title`. `no-identifier`: neither an identifier nor an address says which paper it is.
   * `repeated`: the file has that paper already; what this mention knew was added to it. `contested`: another paper of the file bears its identifier; it was kept without it. `unplaced`: not about a paper. Of annotations: `no-quote`: it does not say which words it is of. `no-paper`: no paper is
   * known by the address. `reply`: an answer to another one. `not-own`: somebody else made it. `elsewhere`: the file says where it is, but does not hold it.
   */
  readonly reason: (typeof PROBLEM_REASONS)[number];
  /** The line it begins at, counted from 1, where that is known. */
  readonly line?: number;
  /** What it is about: a key, a title, the beginning of the text. */
  readonly about: string;
  /** The address of a page that no paper is known by. */
  readonly url?: string;
}

export interface ReadResult {
  readonly rows: readonly LibraryRow[];
  readonly problems: readonly Problem[];
  /** Fields of the file that Ibid has no place for, by the file's name for them, and how many records have one. */
  readonly unkept?: ReadonlyMap<string, number>;
  /** Of a backup: the records that it holds, and since when, so that it can be told which were deleted since. */
  readonly held?: readonly Presence[];
}

export interface ReadOptions {
  /** When papers were saved of which the file does not say it, ISO 8601; the moment of reading if it is not given. */
  readonly now?: string;
  /** Whether there is a paper at an address that does not say so by itself: the library may know it. */
  readonly isPaper?: (url: string) => boolean;
}

export interface Format {
  /** Same as the file's name. */
  readonly id: string;
  /** Its own name, the same in every language. */
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** The parts that it carries; what it does not is reported as lost. */
  readonly carries: readonly Part[];
  /** Identifiers that it carries beside what the address says, where it does not carry them all. */
  readonly ids?: readonly IdScheme[];
  /** Which of the fields that no other holds it carries by their names; all of them, if it carries `extra` and does not say. */
  readonly extras?: RegExp;
  /** Details that it cannot say. */
  readonly blurs?: readonly Detail[];
  /** It has a line a highlight, so that papers without one are lost. */
  readonly onlyHighlights?: boolean;
  /** It has a line an address, so that papers without one are lost. */
  readonly onlyAddresses?: boolean;
  /** Whether a row's highlights have tags or colours of their own that it leaves out. */
  bares?(row: LibraryRow): boolean;
  /** Whether something of a row is too long for it, and is cut. */
  cuts?(row: LibraryRow): boolean;
  /** Whether letters of a row are written as others, or left out. */
  respells?(row: LibraryRow): boolean;
  /** The file piece by piece. Absent for what can only be read. */
  write?(rows: Iterable<LibraryRow>, options: WriteOptions): Iterable<string>;
  /** Whether a text looks like this format; `name` is the file's, if it has one. */
  detect?(text: string, name: string): boolean;
  read?(text: string, options?: ReadOptions): ReadResult | Promise<ReadResult>;
}

const HAS: Readonly<Record<Exclude<Part, 'ids' | 'extra'> | Detail, (row: LibraryRow) => boolean>> = {
  abstract: ({ paper }) => !!paper.abstract,
  type: ({ paper }) => !!paper.type,
  venue: ({ paper }) => !!paper.venue,
  volume: ({ paper }) => !!paper.volume,
  issue: ({ paper }) => !!paper.issue,
  pages: ({ paper }) => !!paper.pages,
  publisher: ({ paper }) => !!paper.publisher,
  isbn: ({ paper }) => !!paper.isbn,
  issn: ({ paper }) => !!paper.issn,
  editors: ({ paper }) => !!paper.editors?.length,
  language: ({ paper }) => !!paper.language,
  citationKey: ({ paper }) => !!paper.citationKey,
  version: ({ paper }) => paper.version !== undefined,
  categories: ({ paper }) => paper.categories.length > 0,
  pdf: ({ paper }) => !!paper.pdf,
  code: ({ paper }) => !!paper.code,
  tags: ({ bookmark }) => bookmark.tags.length > 0,
  note: ({ bookmark }) => !!bookmark.note,
  status: ({ bookmark }) => bookmark.status !== 'to read',
  starred: ({ bookmark }) => bookmark.starred,
  savedAt: ({ bookmark }) => !!bookmark.savedAt,
  highlights: ({ highlights }) => highlights.length > 0,
  authors: ({ paper }) => paper.authors.length > 0,
  authorCount: ({ paper }) => (paper.authorCount ?? 0) > paper.authors.length,
  authorNumber: ({ paper }) => (paper.authorCount ?? 0) > paper.authors.length + 1,
  published: ({ paper }) => !!paper.published,
  day: ({ paper }) => /^\d{4}-\d\d-\d\d/.test(paper.published ?? ''),
  time: ({ bookmark }) => !/T00:00:00(?:\.0+)?Z$/.test(bookmark.savedAt),
  furtherCategories: ({ paper }) => paper.categories.length > (primaryClass(paper) ? 1 : 0),
  lines: ({ paper, bookmark }) => bookmark.note.trim().includes('\n') || !!paper.abstract?.trim().includes('\n'),
  commas: ({ bookmark }) => bookmark.tags.some((tag) => /[,;]/.test(tag)),
  nameCommas: ({ paper }) => paper.authors.some((author) => Object.values(author).join('').includes(',')),
};

export interface Loss {
  readonly part: Part | Detail | 'papers' | 'marks' | 'long' | 'letters';
  /** In how many papers it is lost. */
  readonly papers: number;
}

/** What of these rows a format cannot carry, so that nothing goes missing unsaid. */
export function losses(format: Format, rows: readonly LibraryRow[]): readonly Loss[] {
  const parts = [
    ...PARTS.filter((part) => !format.carries.includes(part) || (part === 'extra' && format.extras)),
    ...(format.blurs ?? []),
  ];
  const lost = parts.map((part): Loss => ({ part, papers: rows.filter(hasOf(part, format)).length }));
  const isLeft = (row: LibraryRow): boolean =>
    (format.onlyHighlights === true && row.highlights.length === 0) ||
    (format.onlyAddresses === true && !addressOf(row.paper));
  const left: Loss = { part: 'papers', papers: rows.filter(isLeft).length };
  const marks: Loss = { part: 'marks', papers: rows.filter((row) => format.bares?.(row)).length };
  const long: Loss = { part: 'long', papers: rows.filter((row) => format.cuts?.(row)).length };
  const letters: Loss = { part: 'letters', papers: rows.filter((row) => format.respells?.(row)).length };
  return [left, ...lost, marks, long, letters].filter(({ papers }) => papers > 0);
}

function hasOf(part: Part | Detail, { ids = [], extras, carries }: Format): (row: LibraryRow) => boolean {
  if (part === 'ids') return (row) => hasOtherIds(row, ids);
  if (part !== 'extra') return HAS[part];
  const isCarried = (name: string): boolean => carries.includes('extra') && (extras?.test(name) ?? true);
  // A type of entry is BibTeX's own word for the type.
  return ({ paper }) => Object.keys(paper.extra ?? {}).some((name) => name !== 'entrytype' && !isCarried(name));
}

function hasOtherIds({ paper }: LibraryRow, carried: readonly IdScheme[]): boolean {
  const known = { ...idsFromUrl(addressOf(paper) ?? ''), url: '', local: '' };
  return ID_SCHEMES.some((scheme) => paper.ids[scheme] && !carried.includes(scheme) && !(scheme in known));
}
