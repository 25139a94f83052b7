import type { SiteInfo } from '../site-info';

export const openreviewInfo: SiteInfo = {
  id: 'openreview',
  name: 'OpenReview',
  owns: ['openreview'],
  evidence: 2026,
  optional: true,
  // All of it: from the home page, which lists nothing, one gets to a listing without loading another page.
  listings: ['https://openreview.net/*'],
  papers: ['https://openreview.net/forum*'],
  isListing: (url) => /^\/(?:group|submissions|search|profile|venue)\b/.test(url.pathname),
  isPaper: (url) => url.searchParams.has('id'),
};
