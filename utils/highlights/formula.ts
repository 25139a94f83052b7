/** How renderers leave a formula's source in the page, and how far the formula reaches. */

/** A stretch of siblings that stands for one formula, and its text. */
export interface Formula {
  readonly first: Element;
  readonly last: Element;
  readonly text: string;
}

const RENDERED =
  '.MathJax, .MathJax_Preview, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML, .MathJax_SVG_Display, .mjx-chtml';
const SOURCE = 'script[type^="math/tex"]';
const ANNOTATION = 'annotation[encoding="application/x-tex"]';

/** The formula that begins at this element, if one does. MathJax 2, 3 and 4, KaTeX, LaTeXML and plain MathML. */
export function formulaAt(element: Element): Formula | undefined {
  const name = element.localName;
  if (name === 'span' || name === 'div' || name === 'script') return mathJax2(element) ?? katex(element);
  if (name === 'math') return { first: element, last: element, text: mathMl(element) };
  if (name !== 'mjx-container') return undefined;
  const source = element.querySelector('[data-latex]')?.getAttribute('data-latex');
  const assistive = element.querySelector('math');
  return { first: element, last: element, text: source ? dollars(source) : assistive ? mathMl(assistive) : '' };
}

function mathJax2(element: Element): Formula | undefined {
  if (element.matches(SOURCE)) return { first: element, last: element, text: dollars(element.textContent) };
  if (!element.matches(RENDERED)) return undefined;
  let last = element;
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 3 && !next.nodeValue?.trim()) continue;
    if (next.nodeType !== 1) break;
    const sibling = next as Element;
    if (sibling.matches(SOURCE)) return { first: element, last: sibling, text: dollars(sibling.textContent) };
    if (!sibling.matches(RENDERED)) break;
    last = sibling;
  }
  const spoken = last.querySelector('math');
  return { first: element, last, text: spoken ? mathMl(spoken) : last.textContent };
}

function katex(element: Element): Formula | undefined {
  if (!element.classList.contains('katex')) return undefined;
  const math = element.querySelector('math');
  return math ? { first: element, last: element, text: mathMl(math) } : undefined;
}

function mathMl(math: Element): string {
  const source = math.querySelector(ANNOTATION)?.textContent || math.getAttribute('alttext');
  if (source) return dollars(source);
  const shown = math.querySelector('semantics')?.firstElementChild ?? math;
  return (shown.textContent ?? '').replace(/[\u2061-\u2064\s]+/g, '');
}

/** LaTeXML wraps long sources with `%` at the line's end and states the style it was set in. */
function dollars(source: string): string {
  return `$${source
    .replace(/%\n/g, '')
    .replace(/^\s*\\displaystyle\s*/, '')
    .trim()}$`;
}
