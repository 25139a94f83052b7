import { idsFromUrl } from '../../model/identifiers';
import type { SiteInfo } from '../site-info';

export const alphaxivInfo: SiteInfo = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  evidence: 2025,
  optional: true,
  listings: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  papers: [
    'https://www.alphaxiv.org/abs/*',
    'https://www.alphaxiv.org/overview/*',
    'https://alphaxiv.org/abs/*',
    'https://alphaxiv.org/overview/*',
  ],
  examples: {
    listings: ['https://www.alphaxiv.org/', 'https://www.alphaxiv.org/explore?sort=Hot'],
    papers: ['https://www.alphaxiv.org/abs/2312.00752', 'https://alphaxiv.org/overview/2312.00752v2'],
  },
  isListing: (url) => /^\/(?:explore\/?)?$/.test(url.pathname),
  isPaper: (url) => idsFromUrl(url.href).arxiv !== undefined,
};
