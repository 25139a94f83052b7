import { signal, type ReadonlySignal } from '@preact/signals';

import { onChange } from '../../../utils/changes';
import { library } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { PaperId } from '../../../utils/model/identifiers';

/** All papers with highlights, the papers saved last first; undefined until they have been read. */
export type HighlightedRows = ReadonlySignal<readonly LibraryRow[] | undefined>;

const QUERY = 'has:highlight';
const PAGE = 500;

/** Reads every paper with highlights, and keeps what it read true until the signal aborts. */
export function readHighlighted(failed: (error: unknown) => void, aborted: AbortSignal): HighlightedRows {
  const rows = signal<readonly LibraryRow[]>();
  /** Counts the times that all was read: what was read of some before that is old. */
  let run = 0;
  let queue = Promise.resolve();

  async function readAll(): Promise<void> {
    const mine = ++run;
    const all: LibraryRow[] = [];
    for (;;) {
      const page = await library.search({
        query: QUERY,
        sort: 'saved',
        descending: true,
        offset: all.length,
        limit: PAGE,
      });
      if (mine !== run || aborted.aborted) return;
      all.push(...page.rows);
      if (page.rows.length < PAGE) break;
    }
    rows.value = all;
  }

  /** Reads some papers anew; those that had no highlights before, and may stand anywhere, make it read all. */
  async function readSome(ids: readonly PaperId[]): Promise<void> {
    const mine = run;
    const found = await library.search({ query: QUERY, ids, limit: 1000 });
    if (mine !== run) return;
    const shown = new Map(rows.peek()?.map((row) => [row.paper.id, row]));
    const fresh = new Map(found.rows.map((row) => [row.paper.id, row]));
    const isNew = found.rows.some(({ paper, bookmark }) => shown.get(paper.id)?.bookmark.savedAt !== bookmark.savedAt);
    if (isNew) return readAll();
    rows.value = rows.peek()?.flatMap((row) => (ids.includes(row.paper.id) ? (fresh.get(row.paper.id) ?? []) : row));
  }

  onChange(({ kind, ids }) => {
    if (kind === 'seen' || kind === 'lists') return;
    if (ids?.length === 0) return;
    const isSome = ids && kind === 'papers' && rows.peek();
    queue = queue.then(() => (isSome ? readSome(ids) : readAll())).catch(failed);
  }, aborted);
  readAll().catch(failed);
  return rows;
}
