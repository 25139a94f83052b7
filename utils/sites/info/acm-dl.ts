import type { SiteInfo } from '../site-info';

export const acmDlInfo: SiteInfo = {
  id: 'acm-dl',
  name: 'ACM Digital Library',
  owns: ['doi'],
  evidence: 2020,
  optional: true,
  listings: [
    'https://dl.acm.org/action/doSearch*',
    'https://dl.acm.org/toc/*',
    'https://dl.acm.org/journal/*',
    'https://dl.acm.org/doi/proceedings/*',
    'https://dl.acm.org/topic/*',
    'https://dl.acm.org/keyword/*',
    'https://dl.acm.org/profile/*',
  ],
  papers: ['https://dl.acm.org/doi/*'],
  examples: {
    listings: [
      'https://dl.acm.org/action/doSearch?AllField=software+engineering',
      'https://dl.acm.org/journal/csur/just-accepted',
      'https://dl.acm.org/doi/proceedings/10.1145/3544548',
    ],
    papers: ['https://dl.acm.org/doi/10.1145/3544548.3580652', 'https://dl.acm.org/doi/abs/10.1145/1010773.1010780'],
  },
  isPaper: (url) => /^\/doi\/(?:abs\/|full\/|fullHtml\/)?10\./.test(url.pathname),
};
