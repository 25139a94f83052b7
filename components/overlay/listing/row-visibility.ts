import type { Row } from '../../../utils/listing/rows';
import type { Scheme } from '../color-scheme';

/**
 * What Ibid writes on the page's own elements: attributes that `page.css` gives a meaning, and the CSS `order` property.
 * Nothing is moved or removed, so frameworks find their lists as they left them and the page's order is always there.
 */
export const HIDDEN = 'data-ibid-hidden';
const DIM = 'data-ibid-dim';
/** The title of the row where the reader is. */
export const CURRENT = 'data-ibid-current';
export const ORDERED = 'data-ibid-ordered';
export const DISSOLVED = 'data-ibid-dissolved';
/** What stands at the place that `PLACE` says. */
export const ORDER = 'data-ibid-order';
export const PLACE = '--ibid-order';

/** Hides or shows all parts of a row together. */
export function markHidden(row: Row, hidden: boolean): void {
  for (const part of row.entry.parts) part.toggleAttribute(HIDDEN, hidden);
}

/** Dims a row's title, as fits what is behind it, or does not. */
export function markDim({ entry }: Row, scheme: Scheme | false): void {
  const { title } = entry.fields;
  if (scheme) title?.setAttribute(DIM, scheme);
  else title?.removeAttribute(DIM);
}

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

/** Takes back all that `applyOrder` (in its own file, as most listings stay in the page's order) did on a page. */
export function restoreOrder(page: Document): void {
  if (page.querySelector(`[${ORDERED}]`)) clear(page, [ORDERED, DISSOLVED, ORDER]);
}

/** Takes everything of ours off the page. */
export function clearMarks(page: Document): void {
  clear(page, [HIDDEN, DIM, CURRENT, ORDERED, DISSOLVED, ORDER]);
}

function clear(page: Document, attributes: readonly string[]): void {
  for (const name of attributes)
    for (const element of page.querySelectorAll<HTMLElement>(`[${name}]`)) {
      element.removeAttribute(name);
      if (name !== ORDER) continue;
      element.style.removeProperty(PLACE);
      if (!element.getAttribute('style')) element.removeAttribute('style');
    }
}

function precedes(a: Element, b: Element): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}
