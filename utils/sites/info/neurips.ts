import type { MatchPattern, SiteInfo } from '../site-info';

const HOSTS = ['papers.nips.cc', 'papers.neurips.cc', 'proceedings.neurips.cc', 'proceedings.iclr.cc'] as const;
export const PAPER = /\/paper\/\d{4}\/hash\/[0-9a-f]+-Abstract[\w-]*\.html$/;

export const neuripsInfo: SiteInfo = {
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  evidence: 2025,
  optional: true,
  listings: HOSTS.flatMap((host): MatchPattern[] => [`https://${host}/paper*`]),
  papers: HOSTS.flatMap((host): MatchPattern[] => [`https://${host}/paper*`]),
  isListing: (url) => /\/paper\/\d{4}\/?$|\/vol\d+|\/papers\/search/.test(url.pathname),
  isPaper: (url) => PAPER.test(url.pathname),
};
