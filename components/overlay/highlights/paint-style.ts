import { COLOURS } from '../../../utils/model/highlight';
import { highlightName } from '../../../utils/highlights/paint';
import { adoptStyles } from '../../ui/host';
import colours from '../../ui/highlight-colours.css?inline';
import { DARK, schemeOf, type Scheme } from '../color-scheme';

/** Colour is never the only sign. */
const LINES = { yellow: 'solid', green: 'dashed', blue: 'dotted', pink: 'double', purple: 'wavy' } as const;

/** Gives painted highlights their look, and another when the page turns dark or light; each call names an element in which some are painted. */
export function createDress(page: Document, signal: AbortSignal): (element: Element) => void {
  let undress: (() => void) | undefined;
  let dressed: Scheme | undefined;
  let latest: Element | undefined;

  function dress(element: Element): void {
    latest = element;
    const scheme = schemeOf(element, 'system');
    if (scheme === dressed) return;
    undress?.();
    undress = dressHighlights(page, scheme, element);
    dressed = scheme;
  }

  matchMedia(DARK).addEventListener('change', () => latest && dress(latest), { signal });
  signal.addEventListener('abort', () => undress?.(), { once: true });
  return dress;
}

/**
 * Gives painted highlights their look, but not on paper, until the answer is called; `element` is one in which they are painted. Where an
 * element inherits the look from the one around it, only the root is styled: else every element that the page adds would
 * have five styles more to be computed. Firefox has no such inheritance, which shows on the element.
 * @see https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
function dressHighlights(page: Document, scheme: Scheme, element: Element): () => void {
  const undress = adoptStyles(page, paintStyle(scheme, ':root'), 'screen');
  // No element of a page is underlined so, should a browser not tell a highlight's style from its element's.
  if (getComputedStyle(element, `::highlight(${highlightName('purple')})`).textDecorationStyle === LINES.purple)
    return undress;
  undress();
  return adoptStyles(page, paintStyle(scheme, ''), 'screen');
}

/**
 * The palette's values are written out, because the page's own root would have to define variables for them, and what
 * counts is whether the page is light or dark, not what the system wishes.
 */
function paintStyle(scheme: Scheme, where: ':root' | ''): string {
  return COLOURS.map((colour) => {
    const line = token(`${colour}-line`, scheme);
    return `${where}::highlight(${highlightName(colour)}) { background-color: ${token(colour, scheme)}; text-decoration: underline ${LINES[colour]} ${line} 2px; }`;
  }).join('\n');
}

function token(name: string, scheme: Scheme): string {
  const value = new RegExp(`--${name}:\\s*([^;}]+)`).exec(colours)?.[1]?.trim() ?? 'inherit';
  const both = /^light-dark\(([^,()]+),([^()]+)\)$/.exec(value);
  return (both ? both[scheme === 'light' ? 1 : 2]?.trim() : value) ?? 'inherit';
}
