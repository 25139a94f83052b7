import type { SiteInfo } from '../site-info';

export const semanticScholarInfo: SiteInfo = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  owns: ['s2'],
  evidence: 2025,
  optional: true,
  listings: ['https://www.semanticscholar.org/search*', 'https://www.semanticscholar.org/author/*'],
  papers: ['https://www.semanticscholar.org/paper/*'],
};
