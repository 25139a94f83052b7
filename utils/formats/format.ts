import type { LibraryRow } from '../library';

/** What a saved paper can have beside title, authors, date and address, in the words of a report. */
export const PARTS = [
  'abstract',
  'venue',
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

export interface WriteOptions {
  /** Names of topics by id; without it ids are written. */
  readonly topicName?: (id: string) => string;
  /** The moment of writing, ISO 8601. */
  readonly now?: string;
}

export const PROBLEM_REASONS = ['syntax', 'no-title', 'no-identifier', 'repeated', 'unplaced'] as const;

/** Something in a file that did not become a row of its own, and why. */
export interface Problem {
  /**
   * `syntax`: cannot be read. `no-title`. `no-identifier`: neither an identifier nor an address says which paper it is.
   * `repeated`: the file has that paper already; what this mention knew was added to it. `unplaced`: not about a paper.
   */
  readonly reason: (typeof PROBLEM_REASONS)[number];
  /** The line it begins at, counted from 1, where that is known. */
  readonly line?: number;
  /** What it is about: a key, a title, the beginning of the text. */
  readonly about: string;
}

export interface ReadResult {
  readonly rows: readonly LibraryRow[];
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** When papers were saved of which the file does not say it, ISO 8601; the moment of reading if it is not given. */
  readonly now?: string;
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
  /** It has a line a highlight, so that papers without one are lost. */
  readonly onlyHighlights?: boolean;
  /** The file piece by piece. Absent for what can only be read. */
  write?(rows: Iterable<LibraryRow>, options: WriteOptions): Iterable<string>;
  /** Whether a text looks like this format; `name` is the file's, if it has one. */
  detect?(text: string, name: string): boolean;
  read?(text: string, options?: ReadOptions): ReadResult | Promise<ReadResult>;
}

const HAS: Readonly<Record<Part, (row: LibraryRow) => boolean>> = {
  abstract: ({ paper }) => !!paper.abstract,
  venue: ({ paper }) => !!paper.venue,
  ids: ({ paper }) => Object.keys(paper.ids).length > 1,
  categories: ({ paper }) => paper.categories.length > 0,
  pdf: ({ paper }) => !!paper.pdf,
  code: ({ paper }) => !!paper.code,
  tags: ({ bookmark }) => bookmark.tags.length > 0,
  note: ({ bookmark }) => !!bookmark.note,
  status: ({ bookmark }) => bookmark.status !== 'to read',
  starred: ({ bookmark }) => bookmark.starred,
  savedAt: ({ bookmark }) => !!bookmark.savedAt,
  highlights: ({ highlights }) => highlights.length > 0,
};

export interface Loss {
  readonly part: Part | 'papers';
  /** In how many papers it is lost. */
  readonly papers: number;
}

/** What of these rows a format cannot carry, so that nothing goes missing unsaid. */
export function losses(format: Format, rows: readonly LibraryRow[]): readonly Loss[] {
  const lost = PARTS.filter((part) => !format.carries.includes(part)).map((part): Loss => ({
    part,
    papers: rows.filter(HAS[part]).length,
  }));
  const bare = format.onlyHighlights ? rows.filter(({ highlights }) => highlights.length === 0).length : 0;
  return [{ part: 'papers' as const, papers: bare }, ...lost].filter(({ papers }) => papers > 0);
}
