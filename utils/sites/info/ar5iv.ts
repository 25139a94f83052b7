import type { SiteInfo } from '../site-info';

export const ar5ivInfo: SiteInfo = {
  id: 'ar5iv',
  name: 'ar5iv',
  evidence: 2025,
  optional: true,
  listings: [],
  papers: ['https://ar5iv.labs.arxiv.org/html/*', 'https://ar5iv.org/abs/*', 'https://ar5iv.org/html/*'],
};
