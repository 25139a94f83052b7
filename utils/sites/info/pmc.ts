import type { SiteInfo } from '../site-info';

export const pmcInfo: SiteInfo = {
  id: 'pmc',
  name: 'PubMed Central',
  owns: ['pmcid'],
  evidence: 2023,
  optional: true,
  listings: ['https://www.ncbi.nlm.nih.gov/pmc/*', 'https://pmc.ncbi.nlm.nih.gov/search/*'],
  papers: ['https://pmc.ncbi.nlm.nih.gov/articles/*', 'https://www.ncbi.nlm.nih.gov/pmc/articles/*'],
  isListing: (url) => url.searchParams.has('term'),
  isPaper: (url) => /\/articles\/PMC\d+/.test(url.pathname),
};
