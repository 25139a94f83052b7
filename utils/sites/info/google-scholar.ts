import { GOOGLE_DOMAINS } from './google-domains';
import type { MatchPattern, SiteInfo } from '../site-info';

export const googleScholarInfo: SiteInfo = {
  id: 'google-scholar',
  name: 'Google Scholar',
  evidence: 2024,
  optional: true,
  oneByOne: true,
  listings: GOOGLE_DOMAINS.flatMap((domain): MatchPattern[] => [
    `https://scholar.google.${domain}/scholar*`,
    `https://scholar.google.${domain}/citations*`,
  ]),
  papers: [],
};
