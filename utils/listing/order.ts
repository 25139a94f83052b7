import type { Order } from '../settings';
import type { Row } from './rows';

type Compare = (a: Row, b: Row) => number;

const COMPARE: Readonly<Record<Exclude<Order, 'foryou'>, Compare>> = {
  page: (a, b) => a.index - b.index,
  newest: (a, b) => (b.entry.paper.published ?? '').localeCompare(a.entry.paper.published ?? '') || a.index - b.index,
  upvotes: (a, b) => (b.entry.upvotes ?? -1) - (a.entry.upvotes ?? -1) || a.index - b.index,
  rating: (a, b) => (b.entry.rating ?? -Infinity) - (a.entry.rating ?? -Infinity) || a.index - b.index,
};

/** Behind all that has a place. */
const UNPLACED = 1_000_000;

/**
 * The rows in an order; what an order knows nothing of goes last, and ties keep the page's order. `dial` says how far the
 * order for the reader goes away from the page's: 0 … 1.
 */
export function inOrder(rows: readonly Row[], order: Order, dial = 1): readonly Row[] {
  return rows.toSorted(order === 'foryou' ? forYou(rows, dial) : COMPARE[order]);
}

/** Places are mixed: half way between first and hundredth is fiftieth. */
function forYou(rows: readonly Row[], dial: number): Compare {
  const best = rows.toSorted((a, b) => placeOf(a) - placeOf(b) || a.index - b.index);
  const place = new Map(best.map((row, at) => [row, dial * at + (1 - dial) * row.index]));
  return (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || a.index - b.index;
}

/** Before there is anything to learn from, what is followed comes first. */
function placeOf({ place, facts }: Row): number {
  return place ?? (facts?.followed ? UNPLACED : UNPLACED + 1);
}

/** The orders that say something about these rows. */
export function usefulOrders(rows: readonly Row[], learns: boolean): readonly Order[] {
  const dates = new Set(rows.map((row) => row.entry.paper.published));
  const useful: Order[] = ['page'];
  if (learns && rows.length > 1) useful.push('foryou');
  if (dates.size > 1) useful.push('newest');
  if (rows.some((row) => row.entry.upvotes !== undefined)) useful.push('upvotes');
  if (rows.some((row) => row.entry.rating !== undefined)) useful.push('rating');
  return useful;
}
