import type { LibraryRow } from '../model/library-row';
import type { Highlight } from '../model/highlight';
import { aliases, type PaperId } from '../model/identifiers';
import { LONGEST_NOTE } from '../model/bookmark';
import { cutToFit } from '../model/cut';
import { FACTS, FACT_NAMES } from '../model/paper';
import type { Value } from '../model/value';
import { cutText, fitAddress } from './measure';

export interface BackupOptions {
  /** The moment of writing, ISO 8601. */
  readonly now?: string;
  /**
   * Given when the rows are taken into a library at once: the papers that are in it. Nothing of theirs is replaced, what
   * they lack is added. The others come in as saved now, even if they were removed from it before.
   */
  readonly known?: ReadonlySet<PaperId>;
  /** The name of the file that the rows come from, where they are taken in at once. */
  readonly from?: string;
}

const TAG = 200;

type Register = { readonly v: unknown; readonly t: string; readonly r?: 0 };
type Registers = Record<string, Register>;

/** What a source says of a paper bears the stamp of the beginning of time, so that every edit of the reader's wins over it. */
const LEARNED = stamp(0);

/**
 * Rows as the lines of a backup, without their ends: what `library.stage` takes. Unless `known` says otherwise, an edit is
 * stamped with the time that the row states for it, so that merging the lines into a library leaves later edits alone.
 */
export function* toBackupLines(
  rows: Iterable<LibraryRow>,
  { now = new Date().toISOString(), known, from = 'a file' }: BackupOptions = {},
): Generator<string> {
  // What is taken in at once is an import: it fills gaps. A file of backup lines is Ibid's own, and is merged.
  yield JSON.stringify({ ibid: 'backup', format: 3, made: now, ...(known && { from }) });
  let count = 0;
  for (const row of rows) {
    const isKnown = aliases(row.paper.ids).some((name) => known?.has(name));
    const edited = stamp(Date.parse(known ? now : row.bookmark.savedAt));
    yield JSON.stringify({ in: 'papers', id: row.paper.id, registers: paperRegisters(row, isKnown, edited) });
    for (const highlight of row.highlights)
      yield JSON.stringify({
        in: 'highlights',
        id: highlight.id,
        registers: highlightRegisters(row.paper.id, highlight),
      });
    count += 1 + row.highlights.length;
  }
  yield JSON.stringify({ end: count });
}

function paperRegisters({ paper, bookmark }: LibraryRow, isKnown: boolean, edited: string): Registers {
  const registers: Registers = {};
  const learn = (field: string, v: unknown): void => {
    if (v !== undefined && v !== '') registers[field] = { v, t: LEARNED, r: 0 };
  };
  for (const name of aliases(paper.ids)) {
    const colon = name.indexOf(':');
    learn(`id.${name.slice(0, colon)}`, name.slice(colon + 1));
  }
  const authors = cutToFit(FACTS.authors.of, { list: paper.authors, count: paper.authorCount });
  const isCut = (authors?.list.length ?? 0) < paper.authors.length;
  if (authors?.list.length) learn('authors', { ...authors, ...(isCut && { count: paper.authors.length }) });
  for (const name of FACT_NAMES) {
    const told = name === 'authors' ? undefined : paper[name];
    if (told !== undefined && !isEmpty(told)) learn(name, cutToFit(FACTS[name].of as Value<unknown>, told));
  }

  const t = isKnown ? LEARNED : edited;
  registers['saved'] = { v: bookmark.savedAt, t };
  if (bookmark.status !== 'to read') registers['status'] = { v: bookmark.status, t };
  if (bookmark.starred) registers['starred'] = { v: true, t };
  if (bookmark.note) registers['note'] = { v: cutText(bookmark.note, LONGEST_NOTE), t };
  for (const tag of bookmark.tags) registers[`tag.${cutText(tag, TAG)}`] = { v: true, t: edited };
  return registers;
}

function highlightRegisters(paper: PaperId, highlight: Highlight): Registers {
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
    ...(note && { note: { v: cutText(note, LONGEST_NOTE), t } }),
    deleted: { v: false, t },
    ...Object.fromEntries(tags.map((tag) => [`tag.${cutText(tag, TAG)}`, { v: true, t }])),
  };
}

function isEmpty(told: unknown): boolean {
  return told === '' || (typeof told === 'object' && told !== null && Object.keys(told).length === 0);
}

/** A stamp of the library's clock, as if a device named `imported` had made the edit then. @see utils/library/clock.ts */
function stamp(ms: number): string {
  const digits = Math.max(0, Math.floor(ms) || 0).toString(36);
  return `${digits.padStart(9, '0')}.00000.imported`;
}
