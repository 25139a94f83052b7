import type { SiteInfo } from '../site-info';

/** An address of a paper's page. */
export const ID = /\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?\/?(?:[?#]|$)/;
const LISTING = /^\/papers(?:\/(?:date|week|month)\/[^/]+|\/trending)?\/?$/;

export const huggingfaceInfo: SiteInfo = {
  id: 'huggingface',
  name: 'Hugging Face Papers',
  evidence: 2026,
  hydrates: true,
  listings: ['https://huggingface.co/papers*'],
  papers: ['https://huggingface.co/papers/*'],
  isListing: (url) => LISTING.test(url.pathname),
  isPaper: (url) => ID.test(url.pathname),
};
