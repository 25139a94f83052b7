import { arxivHtmlPages } from './arxiv-html-pages';
import { latexmlPaper } from './latexml';
import type { Site } from './site';

/** arXiv's own HTML versions of papers. */
export const arxivHtml: Site = { ...arxivHtmlPages, paper: latexmlPaper };
