import { library, type Search } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { PaperId } from '../../../utils/model/identifiers';

/** Which papers are exported. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'selection'; readonly ids: readonly PaperId[] }
  | { readonly kind: 'query'; readonly query: string };

/** Rows read at a time: small enough to show progress and to be cancelled between. */
const PAGE = 500;

export function searchOf(scope: Scope): Search {
  if (scope.kind === 'selection') return { ids: scope.ids, sort: 'saved', descending: true };
  return { query: scope.kind === 'query' ? scope.query : '', sort: 'saved', descending: true };
}

/**
 * All rows of a scope.
 * @throws DOMException AbortError when the signal aborts.
 */
export async function readScope(
  scope: Scope,
  progress: (done: number, of: number) => void,
  aborted: AbortSignal,
): Promise<LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (;;) {
    const page = await library.search({ ...searchOf(scope), offset: rows.length, limit: PAGE });
    aborted.throwIfAborted();
    rows.push(...page.rows);
    progress(rows.length, page.total);
    if (page.rows.length < PAGE) return rows;
  }
}
