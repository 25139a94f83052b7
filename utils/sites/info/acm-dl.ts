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
  isPaper: (url) => /^\/doi\/(?:abs\/|full\/|fullHtml\/)?10\./.test(url.pathname),
};
