import type { SiteInfo } from '../site-info';

export const semanticScholarInfo: SiteInfo = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  owns: ['s2'],
  evidence: 2025,
  optional: true,
  listings: ['https://www.semanticscholar.org/search*', 'https://www.semanticscholar.org/author/*'],
  papers: ['https://www.semanticscholar.org/paper/*'],
  examples: {
    listings: [
      'https://www.semanticscholar.org/search?q=turing&sort=relevance',
      'https://www.semanticscholar.org/author/Albert-Gu/39499001',
    ],
    papers: [
      'https://www.semanticscholar.org/paper/Neural-Turing-Machines-Graves-Wayne/c1126fbffd6b8547a44c58b192b36b08b18299de',
    ],
  },
};
