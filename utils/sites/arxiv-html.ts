import { arxivHtmlInfo } from './info/arxiv-html';
import { latexmlPaper } from './latexml';
import type { Site } from './site';

/** arXiv's own HTML versions of papers. */
export const arxivHtml: Site = {
  ...arxivHtmlInfo,
  list: () => null,
  entries: () => [],
  paper: latexmlPaper,
};
