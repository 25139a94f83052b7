import { arxivHtmlInfo } from './info/arxiv-html';
import { arxivInfo } from './info/arxiv';
import { huggingfaceInfo } from './info/huggingface';
import { patternsOf } from './match';
import type { SiteInfo } from './site-info';

/** Sites that Ibid may read from the start, without what reads their pages. The whole register is `index.ts`. */
export const GRANTED: readonly SiteInfo[] = [huggingfaceInfo, arxivInfo, arxivHtmlInfo];

/** Where the content scripts run: what the manifest names. */
export const matches = patternsOf(GRANTED);
