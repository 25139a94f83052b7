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
  isPaper: (url) => PAPER.test(url.pathname),
};
