import type { SiteInfo } from '../site-info';

export const sciencedirectInfo: SiteInfo = {
  id: 'sciencedirect',
  name: 'ScienceDirect',
  owns: ['doi'],
  evidence: 2020,
  optional: true,
  listings: ['https://www.sciencedirect.com/search*', 'https://www.sciencedirect.com/journal/*'],
  papers: ['https://www.sciencedirect.com/science/article/*'],
};
