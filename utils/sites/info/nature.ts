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
  isListing: (url) => !url.pathname.startsWith('/articles/'),
};
