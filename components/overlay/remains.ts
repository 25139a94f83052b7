import { COLOURS } from '../../utils/model/highlight';
import { clearMarks } from './rows/row-visibility';

/** All elements of ours: a selector of names is found without looking at each element of a long page from here. */
export const OWN = ['abstract', 'card', 'end', 'help', 'highlights', 'notes', 'notice', 'ring', 'row', 'toolbar']
  .map((name) => `ibid-${name}`)
  .join();
const DETAILS = 'aria-details';

/**
 * Takes off the page what a script of ours left there that can no longer do so itself: Firefox ends scripts of an extension that is
 * updated without a word to them.
 */
export function clearRemains(page: Document): void {
  for (const element of page.querySelectorAll(OWN)) element.remove();
  clearMarks(page);
  for (const element of page.querySelectorAll(`[${DETAILS}^="ibid-"]`)) {
    element.removeAttribute(DETAILS);
    element.removeAttribute('aria-description');
  }
  if (typeof CSS !== 'object') return;
  for (const name of [...COLOURS, 'topic']) CSS.highlights?.delete(`ibid-${name}`);
}
