import { arxivIdFromUrl } from '../../model/arxiv-id';
import type { SiteInfo } from '../site-info';

export const scirateInfo: SiteInfo = {
  id: 'scirate',
  name: 'SciRate',
  evidence: 2021,
  optional: true,
  listings: ['https://scirate.com/*'],
  papers: ['https://scirate.com/arxiv/*'],
  isListing: (url) => /^\/(?:arxiv(?:\/[a-zA-Z.-]+)?|search|home)?\/?$/.test(url.pathname),
  isPaper: (url) => arxivIdFromUrl(url) !== undefined,
};
