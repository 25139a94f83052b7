import { linkOf, metas, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { normalizeDoi } from '../model/doi';
import { normalizeArxivId } from '../model/arxiv-id';
import { categoriesIn, codeIn, entryAt, namesIn, unlabelled } from './arxiv-listings';
import type { Entry, Unreadable } from './site';

/** The paper that a page of arXiv's is about; undefined for a page that is of none. */
export function arxivPaper(page: Document, url: URL): Entry | Unreadable | undefined {
  const part = page.querySelector('#abs') ?? page.querySelector('#content');
  const title = page.querySelector('#abs h1.title') ?? page.querySelector('h1.title');
  const abstract = page.querySelector('blockquote.abstract');
  const said = (name: string): string[] => metas(page, `citation_${name}`);
  const [heading] = said('title');
  if (!part || !(title || heading)) return undefined;
  const line = part.querySelector('.authors');
  const names = said('author');
  const id = normalizeArxivId(said('arxiv_id')[0] ?? url.pathname.replace('/abs/', ''));
  return entryAt(id, {
    title: heading ?? unlabelled(title),
    names: names.length > 0 ? names : namesIn(line),
    abstract: said('abstract')[0] ?? unlabelled(abstract),
    published: dateIn(said('date')[0] ?? textOf(part.querySelector('.dateline'))),
    categories: categoriesIn(part.querySelector('.subjects')),
    venue: textOf(part.querySelector('.jref')),
    doi: normalizeDoi(said('doi')[0] ?? ''),
    pdf: said('pdf_url')[0] ?? linkOf(page.querySelector('a[href*="/pdf/"]'), url),
    code: codeIn(part, url),
    parts: [part],
    anchor: line ?? part,
    shown: { title, abstract },
  });
}
