import { textOf } from '../dom';
import { arxivIdFromUrl } from '../model/arxiv-id';
import { foldSpace } from '../model/text';
import { arxivEntry } from './entry';
import { latexmlNames } from './latexml-authors';
import type { Entry, Unreadable } from './site';

/** Footnotes, thanks and what else is set apart from a text that it stands in. */
const NOTES = '.ltx_note,.ltx_note_mark,.ltx_pubnotes,.ltx_contact,.ltx_tag,.ltx_caption,.ltx_ERROR';

/** An abstract's lines, and the formulas that are lines of their own. */
const LINES = '.ltx_p,.ltx_eqn_cell:not(.ltx_eqn_eqno)';

/** A heading of the author's, and what follows the abstract. */
const BESIDE =
  /^abstract ?(?:[.:—–]|- ) ?|(?<=[.!?)”]) (?:key ?words|index terms)(?: and phrases)? ?[.:—–-].{0,1000}$/gi;

/**
 * The paper whose full text LaTeXML turned into a page, whoever hosts it; undefined for a page that is none.
 * @see https://math.nist.gov/~BMiller/LaTeXML/manual/schema/
 */
export function latexmlPaper(page: Document, url: URL): Entry | Unreadable | undefined {
  const text = page.querySelector('.ltx_document');
  const title = text?.querySelector('.ltx_title_document');
  const arxiv = arxivIdFromUrl(url);
  if (!text || !title || !arxiv) return undefined;
  const abstract = text.querySelector('.ltx_abstract');
  const lines = [...(abstract?.querySelectorAll(LINES) ?? [])].filter((line) => !line.closest(NOTES));
  return arxivEntry(arxiv, {
    title: withoutMarks(written(title)),
    names: latexmlNames(text),
    abstract: foldSpace(lines.map(written).join(' ')).replace(BESIDE, ''),
    url: `https://arxiv.org/abs/${arxiv}`,
    pdf: `https://arxiv.org/pdf/${arxiv}`,
    parts: [text],
    anchor: text.querySelector('.ltx_authors') ?? title.parentElement,
    shown: { title, abstract, fulltext: text },
  });
}

/** An element's text without notes. What LaTeXML adds to formulas is not the author's. */
function written(element: Element): string {
  return textOf(withoutNotes(element)).replace(/(\$)(?:\{\}(?=[\^_])|\\displaystyle ?)/g, '$1');
}

/** A copy of an element without notes and the marks that lead to them. */
function withoutNotes(element: Element): Element {
  if (!element.querySelector(`${NOTES},sup,.ltx_Math`)) return element;
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll(NOTES)) note.remove();
  for (const raised of copy.querySelectorAll('sup')) if (isMark(raised.textContent) && !isStar(raised)) raised.remove();
  const formulas = [...copy.querySelectorAll('.ltx_Math')];
  for (const formula of formulas)
    if (isMark(/^(?:\{\})?\^\{?(.{1,20})$/.exec(formula.getAttribute('alttext') ?? '')?.[1]) && !isStar(formula))
      formula.remove();
  return copy;
}

/** `*`, `†`, `\dagger`, `{\ast}`: raised, they lead to a note. Digits may be an exponent. */
function isMark(text: string | null | undefined): boolean {
  return /^[\s{}]?(?:[*∗⋆†‡§¶\s{},]|\\(?:ast|star|dagger|ddagger|dag|ddag|S|P|mathsection|mathparagraph)(?![a-z]))+$/.test(
    text ?? '',
  );
}

/** Whether a raised sign belongs to the name of an algorithm, and more of the title follows: A*, RRT*. */
function isStar(raised: Element): boolean {
  const before = raised.previousSibling?.nodeValue ?? '';
  return /(?:^|\s)\p{Lu}{1,4}$/u.test(before) && /\p{L}/u.test(raised.nextSibling?.nodeValue ?? '');
}

/** A title without daggers at its end. An asterisk may belong to it: A*. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[†‡§¶\s]/.test(title[end - 1] ?? '')) end--;
  return title.slice(0, end);
}
