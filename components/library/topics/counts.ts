import { signal, type ReadonlySignal } from '@preact/signals';

import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';

/** The query that finds a topic's papers: by its name, or where that has nothing to search for (🦜), by its id. */
export function topicQuery({ id, name }: Pick<Topic, 'id' | 'name'>): string {
  return `topic:"${/[\p{L}\p{N}]/u.test(name) ? name.replaceAll('"', ' ') : id}"`;
}

/** The same for this topic alone, whatever else has its name; not for a reader's eyes. */
export function exactTopicQuery(topic: Topic): string {
  return topic.builtIn ? topicQuery(topic) : `topic:"${topic.id}"`;
}

export interface TopicCounts {
  /** Saved papers by topic; a topic that is not in it has not been counted yet. */
  readonly counts: ReadonlySignal<ReadonlyMap<string, number>>;
  /** Counts one topic after the other, so that the page stays quick. */
  count(topics: Iterable<Topic>, aborted: AbortSignal): Promise<void>;
}

export function createTopicCounts(): TopicCounts {
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  return {
    counts,
    async count(topics, aborted) {
      const found = new Map<string, number>();
      for (const topic of topics) {
        if (aborted.aborted) return;
        const { total } = await library.search({ query: topicQuery(topic), limit: 0 });
        found.set(topic.id, total);
      }
      if (!aborted.aborted) counts.value = found;
    },
  };
}
