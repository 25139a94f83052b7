/** The abstract that a page of no listed site shows. */
import { textOf } from '../dom';
import { abstractText } from '../model/abstract';
import { foldSpace } from '../model/text';
import { linesOf } from './paper-page';

const ABSTRACT =
  '#abstract, [role="doc-abstract"], [class*="abstract" i], [id^="abstract" i], [aria-labelledby*="abstract" i], [itemprop="abstract"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
/** What stands inside of a block that is called the abstract, and is none of it. */
const BESIDE = [
  'figure,figcaption,table,nav,button,form,script,style,[hidden]',
  ...[
    'visual-abstract',
    'graphical',
    'highlights',
    'keyword',
    'kwd',
    'pub-date',
    'dates',
    'copyright',
    'license',
    'rights',
    'doi',
  ].map((name) => `[class*="${name}" i],[id*="${name}" i]`),
].join(',');
/** The same without a name for it. */
const BESIDE_LINE =
  /^(?:received|revised|accepted|(?:first )?published(?: online)?|available online|key ?words?|doi|copyright)(?: ?:| (?:on |in )?\d)|^(?:©|\(c\))/i;
const LONGEST_LINE = 300;
const OTHER = /highlight|graphical|visual|teaser|toc/i;
/** With a colon a summary is a part of the abstract, as journals in two columns have it. */
const HEADING = /^(?:abstract\b[:.]?|summary) ?(?=[A-Z"“$([])/i;
/** Shorter is a heading or a button, longer is the whole text. */
const LENGTHS = { least: 100, most: 8000 } as const;

export interface ShownAbstract {
  readonly element: Element;
  readonly text: string;
}

/** The first block that is called an abstract and is as long as one, without what else stands in it. */
export function shownAbstract(page: Document): ShownAbstract | undefined {
  for (const element of page.querySelectorAll(ABSTRACT)) {
    if (OTHER.test(element.getAttribute('class') ?? '') || isForm(element)) continue;
    const text = textIn(element);
    if (text.length >= LENGTHS.least && text.length <= LENGTHS.most) return { element, text };
  }
  return headedAbstract(page);
}

/** What stands under a heading that says so, if that is all of it: in a block with the heading, or the one block after it. */
function headedAbstract(page: Document): ShownAbstract | undefined {
  const heading = [...page.querySelectorAll(HEADINGS)].find((one) => /^(?:abstract|summary)[.:]?$/i.test(textOf(one)));
  const part = heading?.parentElement;
  const isWhole = part?.querySelectorAll(HEADINGS).length === 1;
  const next = heading?.nextElementSibling;
  const isAlone = !next?.nextElementSibling || next.nextElementSibling.matches(HEADINGS);
  const element = isWhole ? part : isAlone ? next : undefined;
  const text = element ? textIn(element) : '';
  return element && text.length >= LENGTHS.least && text.length <= LENGTHS.most ? { element, text } : undefined;
}

function isForm(element: Element): boolean {
  return (
    (element.closest('form, dialog, [role="dialog"], [class*="modal"]:not(body)') ??
      element.querySelector('textarea')) !== null
  );
}

function textIn(element: Element): string {
  if (textOf(element).length < LENGTHS.least) return '';
  const copy = element.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll(BESIDE)) other.remove();
  for (const line of copy.querySelectorAll('div,li,p,span'))
    if (BESIDE_LINE.test(textOf(line)) && textOf(line).length < LONGEST_LINE) line.remove();
  const [first, ...others] = copy.querySelectorAll('section[lang],div[lang]');
  for (const other of others) if (other.getAttribute('lang') !== first?.getAttribute('lang')) other.remove();
  return abstractText(foldSpace(linesOf(copy)).replace(HEADING, '')) ?? '';
}
