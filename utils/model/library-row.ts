import type { Bookmark } from './bookmark';
import type { Highlight } from './highlight';
import type { Paper } from './paper';
import type { TopicHit } from './topic';

/** A saved paper as lists show it. */
export interface LibraryRow {
  readonly paper: Paper;
  readonly bookmark: Bookmark;
  readonly topics: readonly TopicHit[];
  readonly highlights: readonly Highlight[];
}
