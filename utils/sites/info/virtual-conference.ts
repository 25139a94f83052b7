import type { MatchPattern, SiteInfo } from '../site-info';

const HOSTS = ['iclr.cc', 'icml.cc', 'neurips.cc', 'mlsys.org', 'cvpr.thecvf.com'] as const;
export const EVENT = /^\/virtual\/\d{4}\/(?:poster|oral|spotlight|paper|loc\/[\w-]+\/(?:poster|oral))\/\d+/;

export const virtualConferenceInfo: SiteInfo = {
  id: 'virtual-conference',
  name: 'ICLR, ICML and NeurIPS virtual sites',
  evidence: 2024,
  optional: true,
  listings: HOSTS.map((host): MatchPattern => `https://${host}/virtual/*`),
  papers: HOSTS.map((host): MatchPattern => `https://${host}/virtual/*`),
  isListing: (url) => !EVENT.test(url.pathname),
  isPaper: (url) => EVENT.test(url.pathname),
};
