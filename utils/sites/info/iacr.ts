import type { SiteInfo } from '../site-info';

export const NUMBER = /\/(\d{4}\/\d{3,5})\/?(?:[?#]|$)/;

export const iacrInfo: SiteInfo = {
  id: 'iacr',
  name: 'IACR ePrint',
  owns: ['iacr'],
  evidence: 2025,
  optional: true,
  listings: ['https://eprint.iacr.org/*'],
  papers: ['https://eprint.iacr.org/*'],
  isListing: (url) => /^\/(?:days\/\d+|\d{4}|search|complete)\/?$/.test(url.pathname),
  isPaper: (url) => NUMBER.test(url.pathname),
};
