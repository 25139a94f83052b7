import type { SiteInfo } from '../site-info';

export const adsInfo: SiteInfo = {
  id: 'ads',
  name: 'NASA ADS',
  owns: ['ads'],
  evidence: 2025,
  optional: true,
  paging: ['p_'],
  listings: ['https://ui.adsabs.harvard.edu/search*', 'https://scixplorer.org/search*'],
  papers: ['https://ui.adsabs.harvard.edu/abs/*', 'https://scixplorer.org/abs/*'],
};
