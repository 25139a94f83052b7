import type { SiteInfo } from '../site-info';

export const arxivInfo: SiteInfo = {
  id: 'arxiv',
  name: 'arXiv',
  owns: ['arxiv'],
  evidence: 2026,
  listings: ['https://*.arxiv.org/list/*', 'https://*.arxiv.org/catchup*', 'https://*.arxiv.org/search*'],
  papers: ['https://*.arxiv.org/abs/*'],
};
