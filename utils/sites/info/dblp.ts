import type { MatchPattern, SiteInfo } from '../site-info';

const HOSTS = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'] as const;

export const dblpInfo: SiteInfo = {
  id: 'dblp',
  name: 'DBLP',
  owns: ['dblp'],
  evidence: 2024,
  optional: true,
  paging: ['f', 'h'],
  listings: HOSTS.flatMap((host): MatchPattern[] => [
    `https://${host}/db/*`,
    `https://${host}/pid/*`,
    `https://${host}/pers/*`,
    `https://${host}/search*`,
  ]),
  papers: HOSTS.map((host): MatchPattern => `https://${host}/rec/*`),
};
