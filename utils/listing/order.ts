import type { Order } from '../settings';
import type { Row } from './rows';

const COMPARE: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  page: (a, b) => a.index - b.index,
  newest: (a, b) => (b.entry.paper.published ?? '').localeCompare(a.entry.paper.published ?? '') || a.index - b.index,
  upvotes: (a, b) => (b.entry.upvotes ?? -1) - (a.entry.upvotes ?? -1) || a.index - b.index,
};

/** The rows in an order; what an order knows nothing of goes last, and ties keep the page's order. */
export function inOrder(rows: readonly Row[], order: Order): readonly Row[] {
  return rows.toSorted(COMPARE[order]);
}

/** The orders that say something about these rows. */
export function usefulOrders(rows: readonly Row[]): readonly Order[] {
  const dates = new Set(rows.map((row) => row.entry.paper.published));
  const useful: Order[] = ['page'];
  if (dates.size > 1) useful.push('newest');
  if (rows.some((row) => row.entry.upvotes !== undefined)) useful.push('upvotes');
  return useful;
}
