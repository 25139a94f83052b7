import type { Row } from '../../../utils/listing/rows';
import { HIDDEN } from './row-visibility';

/** Hides headings that have no row left below them, up to the next heading; with `all`, every heading that has rows. */
export function markHeadings(
  list: Element,
  selector: string,
  rows: readonly Row[],
  isHidden: (row: Row) => boolean,
  all: boolean,
): void {
  const headings = [...list.querySelectorAll(selector)];
  const starts = headings.map((heading) => firstAfter(rows, heading));
  headings.forEach((heading, place) => {
    const below = rows.slice(starts[place], starts[place + 1]);
    heading.toggleAttribute(HIDDEN, below.length > 0 && (all || below.every(isHidden)));
  });
}

/** Where the rows after an element begin. Browsers compare positions slowly in long lists: few comparisons, then. */
function firstAfter(rows: readonly Row[], element: Element): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && precedes(element, row.entry.parts[0])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function precedes(a: Element, b: Element): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}
