import type { SiteInfo } from '../site-info';

export const inspireInfo: SiteInfo = {
  id: 'inspire',
  name: 'INSPIRE-HEP',
  owns: ['inspire'],
  evidence: 2023,
  optional: true,
  listings: ['https://inspirehep.net/literature*', 'https://inspirehep.net/authors/*'],
  papers: ['https://inspirehep.net/literature/*'],
  isListing: (url) => /^\/(?:literature\/?$|authors\/\d)/.test(url.pathname),
  isPaper: (url) => /\/literature\/\d/.test(url.pathname),
};
