import type { Status } from '../model/bookmark';
import type { Announcement } from '../sites/site';

/**
 * What a query can ask about. Anything may be a getter, and everything but the title may be missing.
 * Texts are folded once for each object: make a new object when a text changes, flags and numbers are read live.
 */
export interface Queryable {
  readonly title: string;
  readonly abstract?: string | undefined;
  /** `Given Family`. */
  readonly authors?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Ids, names and other names of its topics. */
  readonly topics?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly venue?: string | undefined;
  /** `scheme:value`, all that are known. */
  readonly ids?: readonly string[] | undefined;
  /** Id of the site where it is shown. */
  readonly site?: string | undefined;
  /** ISO 8601, as exact as it is known. */
  readonly published?: string | undefined;
  /** ISO 8601 instant. */
  readonly savedAt?: string | undefined;
  /** ISO 8601 instant of when its status became read. */
  readonly readAt?: string | undefined;
  /** ISO 8601 instants of when each of its highlights was made. */
  readonly highlightedAt?: readonly string[] | undefined;
  readonly status?: Status | undefined;
  readonly announcement?: Announcement | undefined;
  readonly starred?: boolean | undefined;
  readonly saved?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly seen?: boolean | undefined;
  /** Of a preprint: the version that was seen last, and the one that was saved. */
  readonly version?: number | undefined;
  readonly savedVersion?: number | undefined;
  /** Whether it answers to something that the reader follows. */
  readonly followed?: boolean | undefined;
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  readonly upvotes?: number | undefined;
  readonly comments?: number | undefined;
  /** The mean of its reviewers' ratings. */
  readonly rating?: number | undefined;
  /** What its venue decided. */
  readonly decision?: string | undefined;
  /** How many highlights it has. */
  readonly highlights?: number | undefined;
}

export type Test = (item: Queryable) => boolean;
