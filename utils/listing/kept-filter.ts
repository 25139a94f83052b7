import type { ReaderFilter, TopicMark } from './filter';

/** What a reader filters a listing by, as plain data: a message carries it, and the background keeps it. */
export interface KeptFilter extends Omit<ReaderFilter, 'marks' | 'area'> {
  readonly area?: string | undefined;
  /** By the topics' ids. */
  readonly marks: Readonly<Record<string, TopicMark>>;
}
