import { latexmlPaper } from './latexml';
import type { Site } from './site';

/** arXiv's own HTML versions of papers. */
export const arxivHtml: Site = {
  id: 'arxiv-html',
  name: 'arXiv HTML',
  evidence: 2026,
  listings: [],
  // Named one by one: another subdomain is ar5iv's.
  papers: [
    'https://arxiv.org/html/*',
    'https://www.arxiv.org/html/*',
    'https://export.arxiv.org/html/*',
    'https://browse.arxiv.org/html/*',
  ],
  examples: {
    listings: [],
    papers: [
      'https://arxiv.org/html/2312.00752v2',
      'https://www.arxiv.org/html/2312.00752v2',
      'https://export.arxiv.org/html/2312.00752v2',
      'https://browse.arxiv.org/html/2312.00752v2',
    ],
  },
  list: () => null,
  entries: () => [],
  paper: latexmlPaper,
};
