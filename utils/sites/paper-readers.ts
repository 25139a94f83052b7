import { arxivPaper } from './arxiv-paper';
import { huggingfacePaper } from './huggingface-paper';
import { latexmlPaper } from './latexml';
import type { Entry, Site, SiteOutline, Unreadable } from './site';

/** By site's id, where the content script knows no more of papers' pages than their addresses. */
const READERS: { readonly [id: string]: Site['paper'] } = {
  huggingface: huggingfacePaper,
  arxiv: arxivPaper,
  'arxiv-html': latexmlPaper,
};

/** The paper that a page of the site is about, also where the site as it was given cannot tell. */
export function readPaper(site: SiteOutline, page: Document, url: URL): Entry | Unreadable | undefined {
  return site.paper ? site.paper(page, url) : READERS[site.id]?.(page, url);
}
