import type { IndexLogRecord } from '../database/schema';
import type { Put } from './put-drafts';

/** What a transaction did, for whoever keeps copies in memory. */
export interface Outcome extends Put {
  /** Papers or highlights were taken out of the database. */
  readonly isGone: boolean;
  /** What the search index has to learn. */
  readonly log: readonly IndexLogRecord[];
  /** The search index has to forget something for good. */
  readonly isWorn: boolean;
  readonly ledger: { readonly from: number; readonly to: number };
  /** Counts the writes before and after this one; the same if it changed nothing that lists show. */
  readonly revision: { readonly from: number; readonly to: number };
}
