import type { SiteInfo } from '../site-info';

export const ieeeXploreInfo: SiteInfo = {
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  owns: ['doi'],
  evidence: 2020,
  optional: true,
  listings: [
    'https://ieeexplore.ieee.org/search/*',
    'https://ieeexplore.ieee.org/author/*',
    'https://ieeexplore.ieee.org/xpl/conhome/*',
    'https://ieeexplore.ieee.org/xpl/mostRecentIssue.jsp*',
    'https://ieeexplore.ieee.org/xpl/tocresult.jsp*',
  ],
  papers: ['https://ieeexplore.ieee.org/document/*', 'https://ieeexplore.ieee.org/abstract/document/*'],
};
