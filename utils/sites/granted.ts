import { arxivHtmlPages } from './arxiv-html-pages';
import { arxivListings } from './arxiv-listings';
import { huggingfaceListings } from './huggingface-listings';
import { patternsOf } from './match';
import type { Site } from './site';

/** Sites that Ibid may read from the start: all that the content scripts hold, without what reads papers' pages (`paper-readers.ts`). The whole register is `index.ts`. */
export const SITES: readonly Site[] = [huggingfaceListings, arxivListings, arxivHtmlPages];

/** Where the content scripts run: what the manifest names. */
export const matches = patternsOf(SITES);
