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
  examples: {
    listings: [
      'https://link.springer.com/search?query=controlled+experiment',
      'https://link.springer.com/journal/10922/volumes-and-issues/2-1',
    ],
    papers: [
      'https://link.springer.com/article/10.1007/s10924-010-0192-1',
      'https://link.springer.com/chapter/10.1007/978-3-540-71301-2_10',
    ],
  },
};
