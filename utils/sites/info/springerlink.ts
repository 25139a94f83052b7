import type { SiteInfo } from '../site-info';

export const springerlinkInfo: SiteInfo = {
  id: 'springerlink',
  name: 'SpringerLink',
  owns: ['doi'],
  evidence: 2025,
  optional: true,
  listings: [
    'https://link.springer.com/search*',
    'https://link.springer.com/journal/*',
    'https://link.springer.com/book/*',
    'https://link.springer.com/conference/*',
  ],
  papers: [
    'https://link.springer.com/article/*',
    'https://link.springer.com/chapter/*',
    'https://link.springer.com/protocol/*',
    'https://link.springer.com/referenceworkentry/*',
  ],
};
