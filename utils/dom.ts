/** Reading a page's elements; knows nothing of papers. Nothing here writes to the page. */
import { foldSpace } from './model/text';
import { isTranslation, TRANSLATION } from './translated';

const RENDERED = `script,style,template,br,math,mjx-container,.MathJax,.katex,${TRANSLATION}`;

/**
 * An element's text as its author wrote it, white space folded: formulas as TeX (whichever of MathJax 2 to 4, KaTeX or
 * LaTeXML drew them), line breaks as spaces, scripts, styles and translations that a tool put beside it left out. An empty
 * string for no element.
 */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  // Most fields hold no formula: the browser's own walk is several times faster than ours.
  const isPlain = !element.childElementCount || !element.querySelector(RENDERED);
  return fold((isPlain ? element.textContent : written(element)) ?? '');
}

/** What `foldSpace` gives; most text is folded already, and looking is cheaper than replacing. */
function fold(text: string): string {
  const trimmed = text.trim();
  return /[^\S ]| \s/.test(trimmed) ? foldSpace(trimmed) : trimmed;
}

function written(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') return ' ';
  if (name === 'script') {
    const type = element.getAttribute('type') ?? '';
    return type.startsWith('math/tex') ? tex(element.textContent, type.includes('display')) : '';
  }
  if (name === 'style' || name === 'template') return '';
  const classes = element.getAttribute('class') ?? '';
  if (classes.includes('translate') && isTranslation(element)) return '';
  if (name === 'math' || name === 'mjx-container' || /(?:^|\s)katex(?:\s|$)/.test(classes)) return formula(element);
  // What MathJax 2 draws stands beside the script that it was drawn from.
  if (/(?:^|\s)(?:MathJax|mjx-chtml)/.test(classes)) return '';
  return [...node.childNodes].map(written).join('');
}

function formula(element: Element): string {
  const source =
    element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ??
    element.getAttribute('alttext') ??
    (element.querySelector('[data-latex]') ?? element).getAttribute('data-latex');
  if (source) return tex(source, element.getAttribute('display') === 'true');
  return (element.querySelector('math') ?? element).textContent ?? '';
}

function tex(source: string | null, display: boolean): string {
  const mark = display ? '$$' : '$';
  return mark + (source ?? '').trim() + mark;
}

/** Where a link leads, resolved against the page's address; undefined for no link, and for `javascript:` and the like. */
export function linkOf(link: Element | null | undefined, base: URL): string | undefined {
  const href = link?.getAttribute('href')?.trim();
  if (!href) return undefined;
  // Most links are absolute paths, and parsing an address costs more than reading the rest of a row.
  if (/^(?:\/[\w-][\w.-]*)+$/.test(href)) return base.origin + href;
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** All `<meta>` contents of that name (or `property`), in page order. */
export function metas(page: Document, name: string): string[] {
  return [...page.querySelectorAll(`meta[name="${name}" i],meta[property="${name}" i]`)]
    .map((meta) => foldSpace(meta.getAttribute('content') ?? meta.getAttribute('value') ?? ''))
    .filter(Boolean);
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const NAMED = /(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([A-Z][a-z]{2})[a-z]*\.?,?\s+(?:(\d{1,2}),?\s+)?((?:19|20)\d\d)\b/;

/** A date with its month by name, as arXiv has it: `27 Jul 2026`. All that content scripts read; `model/dates.ts` reads all others. */
export function namedDateIn(text: string | null | undefined): string | undefined {
  const [, day, name = '', late, year] = NAMED.exec(text ?? '') ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) / 3 + 1;
  return year && month >= 1 && Number.isInteger(month) ? isoDate(year, String(month), day ?? late) : undefined;
}

/** Year, month and day as an ISO date that is as exact as they are. */
export function isoDate(year?: string, month?: string, day?: string): string | undefined {
  return [year, month, day]
    .slice(0, !month ? 1 : !day ? 2 : 3)
    .map((part) => (part ?? '').padStart(2, '0'))
    .join('-');
}
