import type { SiteInfo } from '../site-info';

export const arxivInfo: SiteInfo = {
  id: 'arxiv',
  name: 'arXiv',
  owns: ['arxiv'],
  evidence: 2026,
  listings: ['https://*.arxiv.org/list/*', 'https://*.arxiv.org/catchup*', 'https://*.arxiv.org/search*'],
  papers: ['https://*.arxiv.org/abs/*'],
  examples: {
    listings: [
      'https://arxiv.org/list/cs/pastweek?show=2000',
      'https://arxiv.org/list/cs.LG/2607',
      'https://arxiv.org/search/advanced?advanced=&terms-0-term=diffusion',
    ],
    papers: ['https://arxiv.org/abs/2312.00752v2', 'https://arxiv.org/abs/hep-th/9901001'],
  },
};
