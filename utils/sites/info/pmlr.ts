import type { SiteInfo } from '../site-info';

export const pmlrInfo: SiteInfo = {
  id: 'pmlr',
  name: 'PMLR',
  owns: ['pmlr'],
  evidence: 2025,
  optional: true,
  listings: ['https://proceedings.mlr.press/v*'],
  papers: ['https://proceedings.mlr.press/v*'],
  examples: {
    listings: ['https://proceedings.mlr.press/v235/'],
    papers: ['https://proceedings.mlr.press/v130/husain21a.html'],
  },
  isListing: (url) => /^\/v\d+\/?$/.test(url.pathname),
  isPaper: (url) => /^\/v\d+\/[\w-]+\.html$/.test(url.pathname),
};
