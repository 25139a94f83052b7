import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';

import type { Change } from '../../../utils/model/change';
import { library, type Search, type SearchResult } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { PaperId } from '../../../utils/model/identifiers';

/** A paper in the list. Each of its signals redraws that row alone. */
export interface ListEntry {
  readonly id: PaperId;
  readonly row: Signal<LibraryRow>;
  readonly selected: Signal<boolean>;
  readonly current: Signal<boolean>;
}

export type Asked = Required<Pick<Search, 'query' | 'sort' | 'descending'>>;

export interface Results {
  readonly asked: ReadonlySignal<Asked>;
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

const PAGE = 200;
/** The library's own limit for one answer. */
const MOST = 1000;

export function createResults(first: Asked, isSelected: (id: PaperId) => boolean): Results {
  const asked = signal(first);
  const entries = signal<readonly ListEntry[]>([]);
  const total = signal<number>();
  const error = signal<unknown>();
  let run = 0;
  let loading = false;

  /** Reads `count` rows from `offset`; nothing when another question has been asked meanwhile. */
  async function read(offset: number, count: number): Promise<SearchResult | undefined> {
    const mine = ++run;
    loading = true;
    try {
      const rows: LibraryRow[] = [];
      let all = 0;
      do {
        const limit = Math.min(MOST, count - rows.length);
        const page = await library.search({ ...asked.peek(), offset: offset + rows.length, limit });
        if (mine !== run) return undefined;
        rows.push(...page.rows);
        all = page.total;
        if (page.rows.length < limit) break;
      } while (rows.length < count);
      error.value = undefined;
      return { rows, total: all };
    } catch (reason) {
      if (mine === run) error.value = reason;
      return undefined;
    } finally {
      if (mine === run) loading = false;
    }
  }

  /** Keeps the entries that are still there, so that only what differs is drawn again. */
  function show(rows: readonly LibraryRow[], before: readonly ListEntry[]): void {
    const known = new Map(entries.peek().map((entry) => [entry.id, entry]));
    const kept = new Set(before.map(({ id }) => id));
    const fresh = rows.filter(({ paper }) => !kept.has(paper.id));
    entries.value = [...before, ...fresh.map((row) => update(known.get(row.paper.id), row))];
  }

  function update(known: ListEntry | undefined, row: LibraryRow): ListEntry {
    if (known) {
      if (JSON.stringify(known.row.peek()) !== JSON.stringify(row)) known.row.value = row;
      return known;
    }
    const { id } = row.paper;
    return { id, row: signal(row), selected: signal(isSelected(id)), current: signal(false) };
  }

  async function reload(count: number): Promise<void> {
    const result = await read(0, Math.max(count, PAGE));
    if (!result) return;
    batch(() => {
      total.value = result.total;
      show(result.rows, []);
    });
  }

  return {
    asked,
    entries,
    total,
    error,
    ask(change) {
      asked.value = { ...asked.peek(), ...change };
      return reload(PAGE);
    },
    async more() {
      const before = entries.peek();
      if (loading || before.length >= (total.peek() ?? 0)) return;
      const result = await read(before.length, PAGE);
      if (!result) return;
      batch(() => {
        total.value = result.total;
        show(result.rows, before);
      });
    },
    async hear({ kind, ids }) {
      if (kind === 'seen') return;
      const shown = entries.peek();
      const here = new Map(shown.map((entry) => [entry.id, entry]));
      if (!ids || kind === 'topics' || ids.some((id) => !here.has(id))) return reload(shown.length);
      const { query } = asked.peek();
      const { rows } = await library.search({ query, ids, limit: MOST });
      const moved = rows.length < ids.length || rows.some((row) => isMoved(here.get(row.paper.id), row, asked.peek()));
      if (moved) return reload(shown.length);
      batch(() => rows.forEach((row) => update(here.get(row.paper.id), row)));
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
    async everyId() {
      const ids: PaperId[] = [];
      for (;;) {
        const { rows } = await library.search({ ...asked.peek(), offset: ids.length, limit: MOST });
        ids.push(...rows.map(({ paper }) => paper.id));
        if (rows.length < MOST) return ids;
      }
    },
  };
}

/** Whether the list's order may have changed with the row. */
function isMoved(entry: ListEntry | undefined, now: LibraryRow, { sort }: Asked): boolean {
  if (!entry) return true;
  const before = entry.row.peek();
  if (sort === 'saved') return before.bookmark.savedAt !== now.bookmark.savedAt;
  if (sort === 'status') return before.bookmark.status !== now.bookmark.status;
  if (sort === 'title') return before.paper.title !== now.paper.title;
  if (sort === 'published') return before.paper.published !== now.paper.published;
  return JSON.stringify(before.paper.authors) !== JSON.stringify(now.paper.authors);
}
