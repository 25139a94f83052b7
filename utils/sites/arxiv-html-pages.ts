import type { Site } from './site';

/** Which pages arXiv's HTML versions are. What reads them is heavier than all else and only needed there: a content script does without. */
export const arxivHtmlPages: Omit<Site, 'paper'> = {
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
  examples: {
    listings: [],
    papers: ['https://arxiv.org/html/2312.00752v2', 'https://www.arxiv.org/html/2312.00752v2'],
  },
  list: () => null,
  entries: () => [],
};
