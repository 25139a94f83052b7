import type { SiteInfo } from '../site-info';

export const biorxivInfo: SiteInfo = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  owns: ['doi'],
  evidence: 2020,
  optional: true,
  listings: [
    'https://www.biorxiv.org/search/*',
    'https://www.biorxiv.org/collection/*',
    'https://www.biorxiv.org/content/early/recent*',
    'https://www.medrxiv.org/search/*',
    'https://www.medrxiv.org/collection/*',
    'https://www.medrxiv.org/content/early/recent*',
  ],
  papers: ['https://www.biorxiv.org/content/*', 'https://www.medrxiv.org/content/*'],
  isPaper: (url) => /^\/content\/(?:early\/\d{4}\/|10\.)/.test(url.pathname),
};
