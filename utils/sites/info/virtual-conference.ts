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
  examples: {
    listings: ['https://iclr.cc/virtual/2024/papers.html?filter=titles', 'https://icml.cc/virtual/2025/events/oral'],
    papers: ['https://icml.cc/virtual/2024/poster/33000', 'https://neurips.cc/virtual/2024/oral/97944'],
  },
  isListing: (url) => !EVENT.test(url.pathname),
  isPaper: (url) => EVENT.test(url.pathname),
};
