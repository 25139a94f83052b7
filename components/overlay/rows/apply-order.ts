import type { Row } from '../../../utils/listing/rows';
import { clear, DISSOLVED, ORDER, ORDERED, PLACE } from './row-visibility';

/** Later than any row: what stood behind the list stays behind it. */
const LAST = '1000000';

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

/** Takes back all that `applyOrder` did on a page. */
export function restoreOrder(page: Document): void {
  if (page.querySelector(`[${ORDERED}]`)) clear(page, [ORDERED, DISSOLVED, ORDER]);
}

function childTowards(root: Element, inside: Element): Element {
  let child = inside;
  while (child.parentElement && child.parentElement !== root) child = child.parentElement;
  return child;
}

function setOrder(element: Element, order: string): void {
  const { style } = element as HTMLElement;
  if (!element.hasAttribute(ORDER)) element.setAttribute(ORDER, '');
  if (style.getPropertyValue(PLACE) !== order) style.setProperty(PLACE, order);
}

function isFlexible(element: Element): boolean {
  return /flex|grid/.test(getComputedStyle(element).display);
}
