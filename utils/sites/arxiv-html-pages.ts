import { arxivHtmlInfo } from './info/arxiv-html';
import type { Site } from './site';

/** Which pages arXiv's HTML versions are. What reads them is heavier than all else and only needed there: a content script does without. */
export const arxivHtmlPages: Omit<Site, 'paper'> = {
  ...arxivHtmlInfo,
  list: () => null,
  entries: () => [],
};
