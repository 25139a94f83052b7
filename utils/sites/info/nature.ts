import type { SiteInfo } from '../site-info';

export const natureInfo: SiteInfo = {
  id: 'nature',
  name: 'Nature',
  owns: ['doi'],
  evidence: 2025,
  optional: true,
  listings: [
    'https://www.nature.com/search*',
    'https://www.nature.com/*/research-articles*',
    'https://www.nature.com/*/articles*',
    'https://www.nature.com/*/volumes/*',
    'https://www.nature.com/subjects/*',
  ],
  papers: ['https://www.nature.com/articles/*'],
  examples: {
    listings: [
      'https://www.nature.com/search?q=protein&journal=nature',
      'https://www.nature.com/nature/research-articles',
      'https://www.nature.com/nature/volumes/31/issues/6',
    ],
    papers: ['https://www.nature.com/articles/s41586-025-10031-z'],
  },
  isListing: (url) => !url.pathname.startsWith('/articles/'),
};
