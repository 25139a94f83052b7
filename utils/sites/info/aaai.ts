import type { SiteInfo } from '../site-info';

export const aaaiInfo: SiteInfo = {
  id: 'aaai',
  name: 'AAAI',
  owns: ['doi'],
  evidence: 2026,
  optional: true,
  listings: ['https://ojs.aaai.org/index.php/*'],
  papers: ['https://ojs.aaai.org/index.php/*/article/view/*'],
  isListing: (url) => /\/(?:issue\/(?:view|current)|search)\b/.test(url.pathname),
};
