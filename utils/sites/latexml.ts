import { textOf } from '../dom';
import { arxivIdFromUrl } from '../model/arxiv-id';
import { arxivEntry } from './entry';
import { latexmlNames } from './latexml-authors';
import type { Entry, Unreadable } from './site';

/** Footnotes, thanks and what else is set apart from a text that it stands in. */
const NOTES = '.ltx_note,.ltx_note_mark,.ltx_pubnotes,.ltx_contact,.ltx_ERROR';

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
  const lines = [...(abstract?.querySelectorAll('.ltx_p') ?? [])].filter((line) => !line.closest(NOTES));
  return arxivEntry(arxiv, {
    title: withoutMarks(textOf(withoutNotes(title))),
    names: latexmlNames(text),
    abstract: lines.map((line) => textOf(withoutNotes(line))).join(' '),
    url: `https://arxiv.org/abs/${arxiv}`,
    pdf: `https://arxiv.org/pdf/${arxiv}`,
    parts: [text],
    anchor: text.querySelector('.ltx_authors') ?? title.parentElement,
    shown: { title, abstract, fulltext: text },
  });
}

/** A copy of an element without notes and the marks that lead to them. */
function withoutNotes(element: Element): Element {
  if (!element.querySelector(`${NOTES},sup,.ltx_Math`)) return element;
  const copy = element.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll(NOTES)) note.remove();
  for (const raised of copy.querySelectorAll('sup')) if (isMark(raised.textContent)) raised.remove();
  const formulas = [...copy.querySelectorAll('.ltx_Math')];
  for (const formula of formulas)
    if (isMark(/^(?:\{\})?\^\{?(.{1,20})$/.exec(formula.getAttribute('alttext') ?? '')?.[1])) formula.remove();
  return copy;
}

/** `*`, `†`, `\dagger`, `{\ast}`: raised, they lead to a note. Digits may be an exponent. */
function isMark(text: string | null | undefined): boolean {
  return /^[\s{}]?(?:[*∗⋆†‡§¶\s{},]|\\(?:ast|star|dagger|ddagger|dag|ddag|S|P|mathsection|mathparagraph)(?![a-z]))+$/.test(
    text ?? '',
  );
}

/** A title without daggers at its end. An asterisk may belong to it: A*. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[†‡§¶\s]/.test(title[end - 1] ?? '')) end--;
  return title.slice(0, end);
}
