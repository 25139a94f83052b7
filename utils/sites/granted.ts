import { arxiv } from './arxiv';
import { arxivHtmlPages } from './arxiv-html-pages';
import { huggingface } from './huggingface';
import { patternsOf } from './match';
import type { Site } from './site';

/** Sites that Ibid may read from the start: all that the content scripts hold. The whole register is `index.ts`. */
export const SITES: readonly Site[] = [huggingface, arxiv, arxivHtmlPages];

/** Where the content scripts run: what the manifest names. */
export const matches = patternsOf(SITES);
