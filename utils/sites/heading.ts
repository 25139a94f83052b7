/** The title that a heading shows, without what else stands in the heading. */
import { textOf } from '../dom';
import { titleText } from '../model/title';

/** Labels, buttons, badges, and what is only read aloud or shown when pointed at. */
const BESIDE = [
  'svg,button,small,[hidden],[role="button"],[role="tooltip"]',
  ...[
    'descriptor',
    'label',
    'badge',
    'tooltip',
    'sr-only',
    'visually-hidden',
    'screen-reader',
    'access',
    'dochead',
  ].map((name) => `[class*="${name}" i]`),
].join(',');
/** Words of links and of what has no name, alone in an element. */
const WORDS =
  /^[[(]?(?:title|pdf|html|full text|cite|share|download|open access|free access|(?:original )?research(?: article| paper)?|review(?: article)?|article|oral|poster|spotlight)[\])]?:?$/i;
const MARK = /^[\s\d*∗†‡§¶,]{1,6}$/;

/** A heading's text as a title; that of the whole heading where nothing else would be left. */
export function headingText(heading: Element | null | undefined): string {
  const whole = textOf(heading);
  if (!heading?.childElementCount) return titleText(whole);
  const copy = heading.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('*')) if (isBeside(one)) one.remove();
  return titleText(textOf(copy) || whole);
}

function isBeside(element: Element): boolean {
  if (element.matches(BESIDE)) return true;
  const text = textOf(element);
  // Italics are the author's.
  if (WORDS.test(text)) return element.matches('a,span,div,p,b,strong');
  if (!MARK.test(text)) return false;
  const leads = element.matches('a[href^="#"]') || element.querySelector('a[href^="#"]') !== null;
  // Digits alone may be an exponent.
  return leads || (element.localName === 'sup' && !/\d/.test(text));
}

/** Whether a heading is one of the page's parts, and no title. */
export function isPart(text: string): boolean {
  return /^(?:title|abstract|summary|search(?: results)?|main navigation)$/i.test(text);
}
