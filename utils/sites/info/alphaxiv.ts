import { arxivIdFromUrl } from '../../model/arxiv-id';
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
  isListing: (url) => /^\/(?:explore\/?)?$/.test(url.pathname),
  isPaper: (url) => arxivIdFromUrl(url) !== undefined,
};
