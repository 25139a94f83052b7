import type { SiteInfo } from '../site-info';

export const cvfInfo: SiteInfo = {
  id: 'cvf',
  name: 'CVF Open Access',
  evidence: 2026,
  optional: true,
  listings: ['https://openaccess.thecvf.com/*'],
  papers: ['https://openaccess.thecvf.com/*/html/*'],
  isListing: (url) => /^\/(?:CVPR|ICCV|WACV|ACCV|ECCV)\d{4}/i.test(url.pathname),
  isPaper: (url) => /^\/content[^/]*\//.test(url.pathname) && /html\/[^/]+\.html$/.test(url.pathname),
};
