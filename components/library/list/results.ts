import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';

import type { Change } from '../../../utils/model/change';
import { library, type SearchResult } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { PaperId } from '../../../utils/model/identifiers';
import type { SoughtWords } from '../../../utils/query/word-marks';
import { soughtIn, withBestMatch, type Asked } from './best-match';

/** A paper in the list. Each of its signals redraws that row alone. */
export interface ListEntry {
  readonly id: PaperId;
  readonly row: Signal<LibraryRow>;
  readonly selected: Signal<boolean>;
  readonly current: Signal<boolean>;
}

export interface Results {
  readonly asked: ReadonlySignal<Asked>;
  /** The words that are looked for in titles, abstracts and notes. */
  readonly sought: ReadonlySignal<readonly SoughtWords[]>;
  readonly entries: ReadonlySignal<readonly ListEntry[]>;
  /** How many match in all; undefined until the first answer. */
  readonly total: ReadonlySignal<number | undefined>;
  /** What the library answered instead of rows. */
  readonly error: ReadonlySignal<unknown>;
  /** Asks something else; what was shown stays until the answer is there. */
  ask(change: Partial<Asked>): Promise<void>;
  /** The next page, if there is one. */
  more(): Promise<void>;
  /** Redraws what a change touched, and nothing else. */
  hear(change: Change): Promise<void>;
  /** Papers that are about to leave the library are not shown any more. */
  leaveOut(ids: readonly PaperId[]): void;
  /** All papers that match, loaded or not. */
  everyId(): Promise<PaperId[]>;
}

/** Rows that are asked for at a time. */
export const PAGE = 200;
/** The library's own limit for one answer. */
const MOST = 1000;

export function createResults(first: Asked, isSelected: (id: PaperId) => boolean): Results {
  const asked = signal(first);
  const entries = signal<readonly ListEntry[]>([]);
  const sought = computed(() => soughtIn(asked.value.query));
  const total = signal<number>();
  const error = signal<unknown>();
  const pages = createPages(asked, error);
  const made = (row: LibraryRow): ListEntry => entryOf(row, isSelected(row.paper.id));

  /** Shows as many rows after those that stay; entries that are still there are kept, so that only what differs is drawn again. */
  async function show(before: readonly ListEntry[], count: number): Promise<void> {
    const result = await pages.read(before.length, count);
    if (!result) return;
    const known = byId(entries.peek());
    const kept = byId(before);
    const fresh = result.rows.filter(({ paper }) => !kept.has(paper.id));
    batch(() => {
      total.value = result.total;
      entries.value = [...before, ...fresh.map((row) => updated(known.get(row.paper.id), row) ?? made(row))];
    });
  }

  const reload = (count: number): Promise<void> => show([], Math.max(count, PAGE));

  return {
    asked,
    sought,
    entries,
    total,
    error,
    ask(change) {
      asked.value = withBestMatch(asked.peek(), change);
      return reload(PAGE);
    },
    async more() {
      const before = entries.peek();
      if (!pages.isLoading && before.length < (total.peek() ?? 0)) await show(before, PAGE);
    },
    async hear({ kind, ids }) {
      if (kind === 'seen' || kind === 'lists') return;
      const here = byId(entries.peek());
      const rows = ids && kind !== 'topics' ? await rowsInPlace(ids, here, asked.peek()) : undefined;
      if (!rows) return reload(here.size);
      batch(() => rows.forEach((row) => updated(here.get(row.paper.id), row)));
    },
    leaveOut(ids) {
      const gone = new Set(ids);
      const left = entries.peek().filter(({ id }) => !gone.has(id));
      const fewer = entries.peek().length - left.length;
      batch(() => {
        entries.value = left;
        total.value = total.peek() && total.peek()! - fewer;
      });
    },
    everyId: () => everyId(asked.peek()),
  };
}

function entryOf(row: LibraryRow, isSelected: boolean): ListEntry {
  return { id: row.paper.id, row: signal(row), selected: signal(isSelected), current: signal(false) };
}

interface Pages {
  /** The latest question is being read. */
  readonly isLoading: boolean;
  /** Reads `count` rows from `offset`; nothing when another question has been asked meanwhile, or the library could not answer. */
  read(offset: number, count: number): Promise<SearchResult | undefined>;
}

/** Reads what is asked for, and says in `error` why that failed. */
function createPages(asked: ReadonlySignal<Asked>, error: Signal<unknown>): Pages {
  let run = 0;
  let isLoading = false;

  async function readAll(offset: number, count: number, isLate: () => boolean): Promise<SearchResult | undefined> {
    const rows: LibraryRow[] = [];
    for (;;) {
      const limit = Math.min(MOST, count - rows.length);
      const page = await library.search({ ...asked.peek(), offset: offset + rows.length, limit });
      if (isLate()) return undefined;
      rows.push(...page.rows);
      if (page.rows.length < limit || rows.length >= count) return { rows, total: page.total };
    }
  }

  return {
    get isLoading() {
      return isLoading;
    },
    async read(offset, count) {
      const mine = ++run;
      isLoading = true;
      try {
        const result = await readAll(offset, count, () => mine !== run);
        if (result) error.value = undefined;
        return result;
      } catch (reason) {
        if (mine === run) error.value = reason;
        return undefined;
      } finally {
        if (mine === run) isLoading = false;
      }
    },
  };
}

function byId(entries: readonly ListEntry[]): ReadonlyMap<PaperId, ListEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Gives an entry its row, if that differs. */
function updated(entry: ListEntry | undefined, row: LibraryRow): ListEntry | undefined {
  if (entry && JSON.stringify(entry.row.peek()) !== JSON.stringify(row)) entry.row.value = row;
  return entry;
}

/** These papers' rows as they are now, if each still stands in the list where it stood. */
async function rowsInPlace(
  ids: readonly PaperId[],
  here: ReadonlyMap<PaperId, ListEntry>,
  asked: Asked,
): Promise<readonly LibraryRow[] | undefined> {
  if (ids.some((id) => !here.has(id))) return undefined;
  const { rows } = await library.search({ query: asked.query, ids, limit: MOST });
  const isMissing = rows.length < ids.length;
  return isMissing || rows.some((row) => isMoved(here.get(row.paper.id), row, asked)) ? undefined : rows;
}

async function everyId(asked: Asked): Promise<PaperId[]> {
  const ids: PaperId[] = [];
  for (;;) {
    const { rows } = await library.search({ ...asked, offset: ids.length, limit: MOST });
    ids.push(...rows.map(({ paper }) => paper.id));
    if (rows.length < MOST) return ids;
  }
}

/** Whether the list's order may have changed with the row. */
function isMoved(entry: ListEntry | undefined, now: LibraryRow, { sort }: Asked): boolean {
  if (!entry) return true;
  const before = entry.row.peek();
  if (sort === 'saved') return before.bookmark.savedAt !== now.bookmark.savedAt;
  if (sort === 'status') return before.bookmark.status !== now.bookmark.status;
  if (sort === 'title') return before.paper.title !== now.paper.title;
  if (sort === 'published') return before.paper.published !== now.paper.published;
  if (sort === 'match') return wordsOf(before) !== wordsOf(now);
  return JSON.stringify(before.paper.authors) !== JSON.stringify(now.paper.authors);
}

/** What decides how well a paper answers. */
function wordsOf({ paper: { title, abstract, authors, venue }, bookmark: { note, tags } }: LibraryRow): string {
  return JSON.stringify([title, abstract, authors, venue, note, tags]);
}
