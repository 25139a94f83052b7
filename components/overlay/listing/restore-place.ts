import type { Row } from '../../../utils/listing/rows';
import { bringRow, topOf } from './keep-place';

/** So long the reader is held at their place: until lines and an order that come later are drawn, in milliseconds. */
const SETTLES = 6_000;
/** What says that the reader goes on by themselves. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Brings the reader of a page that was loaded again, or gone back to, to the row that was under the eye: the browser knows only how far
 * the page was scrolled, when other lines of ours stood on it. `kept` is what `createPlaceKeeper` wrote, and may have been changed by the page.
 */
export function restorePlace(kept: string, rows: () => readonly Row[], signal: AbortSignal): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!/reload|back/.test(navigation?.type ?? '') || location.hash) return;
  const place = readPlace(kept);
  if (!place) return;
  const stop = new AbortController();
  const until = performance.now() + SETTLES;
  for (const type of MOVES) window.addEventListener(type, () => stop.abort(), { signal: stop.signal, capture: true });

  function hold(): void {
    if (signal.aborted || performance.now() > until) stop.abort();
    if (stop.signal.aborted || !place) return;
    const row = rows().find((one) => one.id === place.id && topOf(one) !== undefined);
    if (row) bringRow(row, place.top);
    requestAnimationFrame(hold);
  }
  hold();
}

function readPlace(kept: string): { readonly id: unknown; readonly top: number } | undefined {
  try {
    const [id, top] = JSON.parse(kept) as [unknown?, unknown?];
    return typeof top === 'number' ? { id, top } : undefined;
  } catch {
    return undefined;
  }
}
