import { latexmlPaper } from './latexml';
import type { Site } from './site';

/** arXiv's own HTML versions of papers. */
export const arxivHtml: Site = {
  id: 'arxiv-html',
  name: 'arXiv HTML',
  evidence: 2026,
  listings: [],
  papers: ['https://arxiv.org/html/*'],
  examples: { listings: [], papers: ['https://arxiv.org/html/2312.00752v2'] },
  list: () => null,
  entries: () => [],
  paper: latexmlPaper,
};
