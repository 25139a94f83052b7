import type { SiteInfo } from '../site-info';

export const pubmedInfo: SiteInfo = {
  id: 'pubmed',
  name: 'PubMed',
  owns: ['pmid'],
  evidence: 2024,
  optional: true,
  listings: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  papers: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  isListing: (url) =>
    (url.pathname === '/' && url.searchParams.has('term')) ||
    /^\/(?:collections|clipboard|trending)\b/.test(url.pathname),
  isPaper: (url) => /^\/\d+\/?$/.test(url.pathname),
};
