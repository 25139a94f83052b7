import type { SiteInfo } from '../site-info';

export const papersCoolInfo: SiteInfo = {
  id: 'papers-cool',
  name: 'papers.cool',
  evidence: 2025,
  optional: true,
  listings: ['https://papers.cool/arxiv/*', 'https://papers.cool/venue/*'],
  papers: ['https://papers.cool/arxiv/*', 'https://papers.cool/venue/*'],
  isListing: (url) => !isPaper(url),
  isPaper,
};

function isPaper(url: URL): boolean {
  return /^\/arxiv\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})|^\/venue\/[^/]+@/.test(url.pathname);
}
