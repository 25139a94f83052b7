import { ar5ivInfo } from './info/ar5iv';
import { latexmlPaper } from './latexml';
import type { Site } from './site';

/** Older papers of arXiv as HTML. */
export const ar5iv: Site = {
  ...ar5ivInfo,
  list: () => null,
  entries: () => [],
  paper: latexmlPaper,
};
