import type { PaperId } from './identifiers';

/** A paper that a feed brought. One a paper, whichever feeds name it; kept for some days, and no part of backups. */
export interface Arrival {
  readonly id: PaperId;
  readonly feed: string;
  /** The day of the feed's issue, `2024-03-05`. */
  readonly day: string;
  readonly kind: 'new' | 'cross-list' | 'replacement';
  readonly state: 'new' | 'passed';
}
