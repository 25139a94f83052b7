import type { SiteInfo } from '../site-info';

export const pmlrInfo: SiteInfo = {
  id: 'pmlr',
  name: 'PMLR',
  owns: ['pmlr'],
  evidence: 2025,
  optional: true,
  listings: ['https://proceedings.mlr.press/v*'],
  papers: ['https://proceedings.mlr.press/v*'],
  isListing: (url) => /^\/v\d+\/?$/.test(url.pathname),
  isPaper: (url) => /^\/v\d+\/[\w-]+\.html$/.test(url.pathname),
};
