import { textOf } from '../dom';
import { idsFromUrl } from '../model/identifiers';
import { entry } from './entry';
import type { Entry, Unreadable } from './site';

const TEXT = 3;

/**
 * The paper whose full text LaTeXML turned into a page, whoever hosts it; undefined for a page that is none.
 * @see https://math.nist.gov/~BMiller/LaTeXML/manual/schema/
 */
export function latexmlPaper(page: Document, url: URL): Entry | Unreadable | undefined {
  const text = page.querySelector('.ltx_document');
  const title = text?.querySelector('.ltx_title_document');
  const { arxiv } = idsFromUrl(url.href);
  if (!text || !title || !arxiv) return undefined;
  const abstract = text.querySelector('.ltx_abstract');
  const lines = [...(abstract?.querySelectorAll('.ltx_p') ?? [])].map(textOf);
  return entry({
    ids: { arxiv },
    title: textOf(title),
    names: [...text.querySelectorAll('.ltx_personname')].map(nameIn),
    abstract: lines.join(' '),
    url: `https://arxiv.org/abs/${arxiv}`,
    pdf: `https://arxiv.org/pdf/${arxiv}`,
    parts: [text],
    anchor: text.querySelector('.ltx_authors') ?? title.parentElement,
    shown: { title, abstract, fulltext: text },
  });
}

/** A name without what may stand below it: affiliation, address, notes. */
function nameIn(element: Element): string {
  const [first] = element.childNodes;
  return first?.nodeType === TEXT && first.textContent?.trim() ? first.textContent : textOf(element);
}
