import { GOOGLE_DOMAINS } from './google-domains';
import type { MatchPattern, SiteInfo } from '../site-info';

export const googleScholarInfo: SiteInfo = {
  id: 'google-scholar',
  name: 'Google Scholar',
  evidence: 2024,
  optional: true,
  listings: GOOGLE_DOMAINS.flatMap((domain): MatchPattern[] => [
    `https://scholar.google.${domain}/scholar*`,
    `https://scholar.google.${domain}/citations*`,
  ]),
  papers: [],
  examples: {
    listings: [
      'https://scholar.google.com/scholar?q=crispr+cas9&hl=en',
      'https://scholar.google.com/citations?user=gt-dzeEAAAAJ&hl=en',
      'https://scholar.google.de/scholar?q=crispr+cas9',
      'https://scholar.google.co.uk/scholar?q=crispr+cas9',
      'https://scholar.google.com.hk/citations?user=gt-dzeEAAAAJ',
    ],
    papers: [],
  },
};
