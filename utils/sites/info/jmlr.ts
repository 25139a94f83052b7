import type { SiteInfo } from '../site-info';

export const jmlrInfo: SiteInfo = {
  id: 'jmlr',
  name: 'JMLR',
  evidence: 2021,
  optional: true,
  listings: ['https://jmlr.org/papers/*', 'https://www.jmlr.org/papers/*'],
  papers: ['https://jmlr.org/papers/v*', 'https://www.jmlr.org/papers/v*'],
  isListing: (url) => /^\/papers\/(?:v\d+\/?)?(?:index\.html)?$/.test(url.pathname),
  isPaper: (url) => /^\/papers\/v\d+\/(?!index\.)[^/]+\.html$/.test(url.pathname),
};
