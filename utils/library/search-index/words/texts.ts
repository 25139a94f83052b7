import type { Reading } from '../../database/schema';
import type { SegmentInfo } from './segment';
import type { ShardCache } from './shard-cache';
import type { Tokens } from './tokens';

/** The words of all papers, as one transaction sees them. */
export interface Texts {
  readonly tx: Reading;
  readonly shards: ShardCache;
  readonly segments: readonly SegmentInfo[];
  /** Whether a paper's words are still those that a segment has of it. */
  readonly holds: (segment: SegmentInfo, n: number) => boolean;
  /** The words of papers that are in no segment, or were written anew since. */
  readonly loose: ReadonlyMap<number, Tokens>;
}
