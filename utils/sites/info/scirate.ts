import { idsFromUrl } from '../../model/identifiers';
import type { SiteInfo } from '../site-info';

export const scirateInfo: SiteInfo = {
  id: 'scirate',
  name: 'SciRate',
  evidence: 2021,
  optional: true,
  listings: ['https://scirate.com/*'],
  papers: ['https://scirate.com/arxiv/*'],
  examples: {
    listings: [
      'https://scirate.com/?range=1',
      'https://scirate.com/arxiv/quant-ph',
      'https://scirate.com/search?q=codes',
    ],
    papers: ['https://scirate.com/arxiv/2312.00752'],
  },
  isListing: (url) => /^\/(?:arxiv(?:\/[a-zA-Z.-]+)?|search|home)?\/?$/.test(url.pathname),
  isPaper: (url) => idsFromUrl(url.href).arxiv !== undefined,
};
