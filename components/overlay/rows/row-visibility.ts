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

/** Takes everything of ours off the page. */
export function clearMarks(page: Document): void {
  clear(page, [HIDDEN, DIM, CURRENT, ORDERED, DISSOLVED, ORDER]);
}

/** Takes attributes of ours off a page, and what goes with them. */
export function clear(page: Document, attributes: readonly string[]): void {
  for (const name of attributes)
    for (const element of page.querySelectorAll<HTMLElement>(`[${name}]`)) {
      element.removeAttribute(name);
      if (name !== ORDER) continue;
      element.style.removeProperty(PLACE);
      if (!element.getAttribute('style')) element.removeAttribute('style');
    }
}
