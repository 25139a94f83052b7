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
  examples: {
    listings: [
      'https://openreview.net/group?id=ICLR.cc/2025/Conference',
      'https://openreview.net/submissions?venue=ICLR.cc/2025/Conference',
      'https://openreview.net/search?term=state+space',
    ],
    papers: ['https://openreview.net/forum?id=uYLFoz1vlAC'],
  },
  isListing: (url) => /^\/(?:group|submissions|search|profile|venue)\b/.test(url.pathname),
  isPaper: (url) => url.searchParams.has('id'),
};
