import type { MatchPattern, SiteInfo } from '../site-info';

const HOSTS = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'] as const;

export const dblpInfo: SiteInfo = {
  id: 'dblp',
  name: 'DBLP',
  owns: ['dblp'],
  evidence: 2024,
  optional: true,
  listings: HOSTS.flatMap((host): MatchPattern[] => [
    `https://${host}/db/*`,
    `https://${host}/pid/*`,
    `https://${host}/pers/*`,
    `https://${host}/search*`,
  ]),
  papers: HOSTS.map((host): MatchPattern => `https://${host}/rec/*`),
  examples: {
    listings: [
      'https://dblp.org/db/conf/iclr/iclr2024.html',
      'https://dblp.org/pid/g/AlbertGu.html',
      'https://dblp.uni-trier.de/pers/hd/g/Gu:Albert',
      'https://dblp.org/search?q=mamba',
      'https://dblp.dagstuhl.de/db/conf/iclr/iclr2024.html',
    ],
    papers: [
      'https://dblp.org/rec/journals/corr/abs-2312-00752.html',
      'https://dblp.dagstuhl.de/rec/journals/corr/abs-2312-00752',
    ],
  },
};
