import type { MatchPattern, SiteInfo } from '../site-info';

const PATTERNS: readonly MatchPattern[] = ['https://www.ijcai.org/proceedings/*', 'https://ijcai.org/proceedings/*'];

export const ijcaiInfo: SiteInfo = {
  id: 'ijcai',
  name: 'IJCAI',
  owns: ['doi'],
  evidence: 2025,
  optional: true,
  listings: PATTERNS,
  papers: PATTERNS,
  isListing: (url) => /^\/proceedings\/\d{4}\/?$/.test(url.pathname),
  isPaper: (url) => /^\/proceedings\/\d{4}\/\d+\/?$/.test(url.pathname),
};
