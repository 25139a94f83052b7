import type { LibraryRow } from '../library';
import type { Highlight } from '../model/highlight';
import { aliases, type PaperId } from '../model/identifiers';
import { cutText, fitAddress, fitAuthors } from './measure';

export interface BackupOptions {
  /** The moment of writing, ISO 8601. */
  readonly now?: string;
  /**
   * Given when the rows are taken into a library at once: the papers that are in it. Nothing of theirs is replaced, what
   * they lack is added. The others come in as saved now, even if they were removed from it before.
   */
  readonly known?: ReadonlySet<PaperId>;
}

/** As much as a backup's fields hold; see `utils/library/backup/lines.ts`. */
const LONG = 100_000;
const TAG = 200;
const LENGTHS = {
  title: 5_000,
  published: 30,
  venue: 1_000,
  volume: 100,
  issue: 100,
  pages: 200,
  publisher: 500,
  isbn: 100,
  issn: 100,
  language: 100,
  citationKey: 200,
} as const;
const TEXTS = [
  'published',
  'venue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'isbn',
  'issn',
  'language',
  'citationKey',
] as const;

type Register = { readonly v: unknown; readonly t: string };
type Registers = Record<string, Register>;

/** What a source says of a paper bears the stamp of the beginning of time, so that every edit of the reader's wins over it. */
const LEARNED = stamp(0);

/**
 * Rows as the lines of a backup, without their ends: what `library.stage` takes. Unless `known` says otherwise, an edit is
 * stamped with the time that the row states for it, so that merging the lines into a library leaves later edits alone.
 */
export function* toBackupLines(
  rows: Iterable<LibraryRow>,
  { now = new Date().toISOString(), known }: BackupOptions = {},
): Generator<string> {
  yield JSON.stringify({ ibid: 'backup', format: 1, made: now });
  let count = 0;
  for (const row of rows) {
    const isKnown = aliases(row.paper.ids).some((name) => known?.has(name));
    const edited = stamp(Date.parse(known ? now : row.bookmark.savedAt));
    yield JSON.stringify({ in: 'papers', id: row.paper.id, registers: paperRegisters(row, isKnown, edited) });
    for (const highlight of row.highlights)
      yield JSON.stringify({
        in: 'highlights',
        id: highlight.id,
        registers: highlightRegisters(row.paper.id, highlight, known && edited),
      });
    count += 1 + row.highlights.length;
  }
  yield JSON.stringify({ end: count });
}

function paperRegisters({ paper, bookmark }: LibraryRow, isKnown: boolean, edited: string): Registers {
  const registers: Registers = {};
  const learn = (field: string, v: unknown): void => {
    if (v !== undefined && v !== '') registers[field] = { v, t: LEARNED };
  };
  for (const name of aliases(paper.ids)) {
    const colon = name.indexOf(':');
    learn(`id.${name.slice(0, colon)}`, name.slice(colon + 1));
  }
  const { abstract, categories } = paper;
  const authors = fitAuthors(paper.authors);
  const count = authors.length < paper.authors.length ? paper.authors.length : paper.authorCount;
  learn('title', cutText(paper.title, LENGTHS.title));
  if (authors.length > 0) learn('authors', { list: authors, ...(count !== undefined && { count }) });
  learn('abstract', abstract && cutText(abstract, LONG));
  for (const field of TEXTS) learn(field, cutText(paper[field] ?? '', LENGTHS[field]));
  for (const field of ['url', 'pdf', 'code'] as const) learn(field, fitAddress(paper[field]));
  learn('type', paper.type);
  learn('version', paper.version);
  if (paper.editors?.length) learn('editors', fitAuthors(paper.editors).slice(0, 1_000));
  if (paper.extra && Object.keys(paper.extra).length > 0) learn('extra', paper.extra);
  if (categories.length > 0)
    learn(
      'categories',
      categories.slice(0, 100).map((category) => cutText(category, 100)),
    );

  const t = isKnown ? LEARNED : edited;
  registers['saved'] = { v: bookmark.savedAt, t };
  if (bookmark.status !== 'to read') registers['status'] = { v: bookmark.status, t };
  if (bookmark.starred) registers['starred'] = { v: true, t };
  if (bookmark.note) registers['note'] = { v: cutText(bookmark.note, LONG), t };
  for (const tag of bookmark.tags) registers[`tag.${cutText(tag, TAG)}`] = { v: true, t: edited };
  return registers;
}

/** With `back`, a highlight comes in even if it was removed before. */
function highlightRegisters(paper: PaperId, highlight: Highlight, back?: string): Registers {
  const { field, selector, colour, note, tags, created, url } = highlight;
  const t = stamp(Date.parse(highlight.modified));
  const { start, end } = selector;
  const cutSelector = {
    exact: cutText(selector.exact, 20_000),
    prefix: selector.prefix.slice(-1_000),
    suffix: cutText(selector.suffix, 1_000),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
  return {
    paper: { v: paper, t },
    anchor: { v: { field, selector: cutSelector }, t },
    made: { v: { created, url: fitAddress(url) ?? '' }, t },
    colour: { v: colour, t },
    ...(note && { note: { v: cutText(note, LONG), t } }),
    deleted: { v: false, t: back ?? t },
    ...Object.fromEntries(tags.map((tag) => [`tag.${cutText(tag, TAG)}`, { v: true, t }])),
  };
}

/** A stamp of the library's clock, as if a device named `imported` had made the edit then. @see utils/library/clock.ts */
function stamp(ms: number): string {
  const digits = Math.max(0, Math.floor(ms) || 0).toString(36);
  return `${digits.padStart(9, '0')}.00000.imported`;
}
