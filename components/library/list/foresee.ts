import { batch } from '@preact/signals';

import type { BookmarkPatch } from '../../../utils/model/bookmark';
import type { PaperId } from '../../../utils/model/identifiers';
import { patchBookmark } from '../../../utils/model/patch-bookmark';
import type { Results } from './results';

/**
 * Draws an edit before the library has answered, which in a large one takes a moment. Gives what takes it back where it is refused; what the
 * library has said meanwhile stays.
 */
export function foresee(
  { entries, asked }: Pick<Results, 'entries' | 'asked'>,
  ids: readonly PaperId[],
  patch: BookmarkPatch,
): () => void {
  // In this order the row moves: it is drawn in its new place.
  if (patch.status && asked.peek().sort === 'status') return () => undefined;
  const wanted = new Set(ids);
  const drawn = entries
    .peek()
    .filter(({ id }) => wanted.has(id))
    .map(({ row }) => ({
      row,
      before: row.peek(),
      now: { ...row.peek(), bookmark: patchBookmark(row.peek().bookmark, patch) },
    }));
  batch(() => drawn.forEach(({ row, now }) => (row.value = now)));
  return () =>
    batch(() => {
      for (const { row, before, now } of drawn) if (row.peek() === now) row.value = before;
    });
}
