import type { SiteInfo } from '../site-info';

const PAPER = /^\/(?:[A-Z]\d\d-\d+|\d{4}\.[\w-]+\.\d+)\/?$/;

export const aclAnthologyInfo: SiteInfo = {
  id: 'acl-anthology',
  name: 'ACL Anthology',
  owns: ['acl'],
  evidence: 2026,
  optional: true,
  listings: [
    'https://aclanthology.org/events/*',
    'https://aclanthology.org/volumes/*',
    'https://aclanthology.org/people/*',
    'https://aclanthology.org/search/*',
  ],
  papers: ['https://aclanthology.org/*'],
  examples: {
    listings: [
      'https://aclanthology.org/events/acl-2024/',
      'https://aclanthology.org/volumes/2024.acl-long/',
      'https://aclanthology.org/people/kathleen-mckeown/',
    ],
    papers: ['https://aclanthology.org/2021.naacl-main.208/', 'https://aclanthology.org/W19-4201/'],
  },
  isPaper: (url) => PAPER.test(url.pathname),
};
