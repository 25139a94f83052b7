/** What is followed, as it travels through the door to the library (`utils/library.ts`). */
import type { RuleTrial } from './examples';
import type { Receipt } from './library';

export const WATCH_KINDS = ['author', 'topic', 'query'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** Somebody or something to follow: an author's name, a topic's id (an area means all of its topics), a query. */
export interface Watched {
  readonly kind: WatchKind;
  readonly value: string;
}

export interface Watch extends Watched {
  readonly id: string;
  /** As a reader knows it: a topic by its name, anything else by its value. */
  readonly name: string;
}

/** Something followed that a paper answers to. */
export interface FollowHit {
  readonly kind: WatchKind;
  /** Its name, or as much of a long one as fits in a row. */
  readonly text: string;
  readonly watch: string;
}

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
