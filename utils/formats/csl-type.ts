import type { Paper } from '../model/paper';
import type { PublicationType } from '../model/publication-type';
import { kindOf } from './kind';

const TYPES = {
  preprint: 'article',
  article: 'article-journal',
  inproceedings: 'paper-conference',
  webpage: 'webpage',
} as const satisfies Readonly<Record<string, PublicationType>>;

/** What kind of publication a paper is, in CSL's words: what was stated, or else what its venue and identifiers say. */
export function cslType(paper: Paper): PublicationType {
  return paper.type ?? TYPES[kindOf(paper)];
}
