import type { SiteInfo } from '../site-info';

export const papersCoolInfo: SiteInfo = {
  id: 'papers-cool',
  name: 'papers.cool',
  evidence: 2025,
  optional: true,
  listings: ['https://papers.cool/arxiv/*', 'https://papers.cool/venue/*'],
  papers: ['https://papers.cool/arxiv/*', 'https://papers.cool/venue/*'],
  examples: {
    listings: [
      'https://papers.cool/arxiv/cs.CL',
      'https://papers.cool/arxiv/cs.AI,cs.CL?show=50',
      'https://papers.cool/arxiv/search?query=mamba',
      'https://papers.cool/venue/ICLR.2024?group=Oral',
    ],
    papers: ['https://papers.cool/arxiv/2312.00752', 'https://papers.cool/venue/uYLFoz1vlAC@OpenReview'],
  },
  isListing: (url) => !isPaper(url),
  isPaper,
};

function isPaper(url: URL): boolean {
  return /^\/arxiv\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})|^\/venue\/[^/]+@/.test(url.pathname);
}
