import type { SiteInfo } from '../site-info';

export const arxivHtmlInfo: SiteInfo = {
  id: 'arxiv-html',
  name: 'arXiv HTML',
  evidence: 2026,
  listings: [],
  papers: [
    'https://arxiv.org/html/*',
    'https://www.arxiv.org/html/*',
    'https://export.arxiv.org/html/*',
    'https://browse.arxiv.org/html/*',
  ],
};
