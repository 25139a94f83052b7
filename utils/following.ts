/** What is followed, as it travels through the door to the library (`utils/library.ts`). */
import type { Watched, Watch } from './model/watch';
import type { RuleTrial } from './examples';
import type { Receipt } from './model/receipt';

/** How many of the entries met lately each of what is followed answers for, by its id. */
export interface WatchTrial extends Pick<RuleTrial, 'of' | 'days'> {
  readonly counts: Readonly<Record<string, number>>;
}

export interface FollowCalls {
  watches(): Promise<readonly Watch[]>;
  /** Follows somebody or something; nothing changes if that is followed already. */
  watch(what: Watched): Promise<Receipt>;
  unwatch(id: string): Promise<Receipt>;
  tryWatches(): Promise<WatchTrial>;
}
