import type { Row } from '../../../utils/listing/rows';

/** Rows of different papers: what a page lists twice is one paper. */
export function eachOnce(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
