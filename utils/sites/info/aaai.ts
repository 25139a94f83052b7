import type { SiteInfo } from '../site-info';

export const aaaiInfo: SiteInfo = {
  id: 'aaai',
  name: 'AAAI',
  owns: ['doi'],
  evidence: 2026,
  optional: true,
  listings: ['https://ojs.aaai.org/index.php/*'],
  papers: ['https://ojs.aaai.org/index.php/*/article/view/*'],
  examples: {
    listings: [
      'https://ojs.aaai.org/index.php/AAAI/issue/view/576',
      'https://ojs.aaai.org/index.php/AAAI/search/search?query=diffusion',
    ],
    papers: ['https://ojs.aaai.org/index.php/AAAI/article/view/28000'],
  },
  isListing: (url) => /\/(?:issue\/(?:view|current)|search)\b/.test(url.pathname),
};
