import type { Row } from '../../../utils/listing/rows';

/**
 * What Ibid writes on the page's own elements: attributes that `page.css` gives a meaning, and the CSS `order` property.
 * Nothing is moved or removed, so frameworks find their lists as they left them and the page's order is always there.
 */
export const HIDDEN = 'data-ibid-hidden';
const DIM = 'data-ibid-dim';
const ORDERED = 'data-ibid-ordered';
const DISSOLVED = 'data-ibid-dissolved';
/** What stands at the place that `PLACE` says. */
const ORDER = 'data-ibid-order';
const PLACE = '--ibid-order';
/** Later than any row: what stood behind the list stays behind it. */
const LAST = '1000000';

/** Hides or shows all parts of a row together. */
export function markHidden(row: Row, hidden: boolean): void {
  for (const part of row.entry.parts) toggle(part, HIDDEN, hidden);
}

export function markDim(row: Row, dim: boolean): void {
  for (const part of row.entry.parts) toggle(part, DIM, dim);
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
    toggle(heading, HIDDEN, below.length > 0 && (all || below.every(isHidden)));
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

/** Shows the rows in an order without moving them. The containers between the list and its rows are dissolved for it. */
export function applyOrder(list: Element, ordered: readonly Row[]): void {
  const containers = new Set(ordered.flatMap((row) => row.entry.parts.map((part) => part.parentElement)));
  const [only] = containers;
  const root = containers.size === 1 && only ? only : list;
  // Once: made flexible by us, it would look as if the page had.
  if (!root.hasAttribute(ORDERED)) root.setAttribute(ORDERED, isFlexible(root) ? 'as-is' : 'column');
  for (const container of containers) {
    for (
      let between = container;
      between && between !== root && root.contains(between);
      between = between.parentElement
    ) {
      between.setAttribute(DISSOLVED, '');
    }
  }
  ordered.forEach((row, place) => {
    for (const part of row.entry.parts) setOrder(part, String(place + 1));
  });
  const own = new Set(ordered.flatMap((row) => row.entry.parts.map((part) => childTowards(root, part))));
  const children = [...root.children];
  const last = children.findLastIndex((child) => own.has(child));
  for (const child of children.slice(last + 1)) setOrder(child, LAST);
}

function childTowards(root: Element, inside: Element): Element {
  let child = inside;
  while (child.parentElement && child.parentElement !== root) child = child.parentElement;
  return child;
}

/** Takes back all that `applyOrder` did below `list`. */
export function restoreOrder(list: Element): void {
  const touched = [list, ...list.querySelectorAll(`[${ORDERED}], [${DISSOLVED}], [${ORDER}]`)];
  for (const element of touched) {
    element.removeAttribute(ORDERED);
    element.removeAttribute(DISSOLVED);
    if (!element.hasAttribute(ORDER)) continue;
    element.removeAttribute(ORDER);
    (element as HTMLElement).style.removeProperty(PLACE);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }
}

/** Takes everything of ours off the page. */
export function clearMarks(page: Document): void {
  for (const element of page.querySelectorAll(`[${HIDDEN}]`)) element.removeAttribute(HIDDEN);
  for (const element of page.querySelectorAll(`[${DIM}]`)) element.removeAttribute(DIM);
  for (const element of page.querySelectorAll(`[${ORDERED}]`)) restoreOrder(element);
}

function setOrder(element: Element, order: string): void {
  const { style } = element as HTMLElement;
  if (!element.hasAttribute(ORDER)) element.setAttribute(ORDER, '');
  if (style.getPropertyValue(PLACE) !== order) style.setProperty(PLACE, order);
}

function toggle(element: Element, attribute: string, on: boolean): void {
  if (element.hasAttribute(attribute) !== on) element.toggleAttribute(attribute, on);
}

function precedes(a: Element, b: Element): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function isFlexible(element: Element): boolean {
  return /flex|grid/.test(getComputedStyle(element).display);
}
