/** What translation tools leave in a page; knows nothing of papers. */

/** What they put beside a text: words in a language of its own, kept from being translated again. */
export const TRANSLATION = '.notranslate[lang],[class*="translate-target"],[class*="translated-content"]';
/** Chromium says it at the root, Edge and Firefox at each element, and the first wraps words in what no page uses any more. */
const IN_PLACE = 'html.translated-ltr,html.translated-rtl';
const MARKS = 'font:not([class]),[_msttexthash],[data-moz-translations-id]';

/** Whether an element was put beside a text to say it in another language than the page's. */
export function isTranslation(element: Element): boolean {
  if (!element.matches(TRANSLATION)) return false;
  const language = element.getAttribute('lang');
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  return !language || !around || primary(language) !== primary(around);
}

/** Whether an element's own words may have been replaced by a translation of them. */
export function isTranslated(element: Element | null | undefined): boolean {
  if (!element) return false;
  return element.closest(IN_PLACE) !== null || element.matches(MARKS) || element.querySelector(MARKS) !== null;
}

function primary(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}
