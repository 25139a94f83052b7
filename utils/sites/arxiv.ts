import { arxivListings } from './arxiv-listings';
import { arxivPaper } from './arxiv-paper';
import type { Site } from './site';

export const arxiv: Site = { ...arxivListings, paper: arxivPaper };
