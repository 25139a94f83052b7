/** Who or what is followed. */
import type { RecordTable } from './record';
import { flag, object, oneOf, text, type Value } from './value';

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

export const WATCHED: Value<Watched> = object({ kind: oneOf(WATCH_KINDS), value: text(2_000, { least: 1 }) });

/** Its key is made of what is followed, so that two devices name it alike. */
export const WATCH = {
  key: text(2_100, { least: 1 }),
  fields: { what: { of: WATCHED }, deleted: { of: flag } },
} as const satisfies RecordTable;
