import { signal, type ReadonlySignal } from '@preact/signals';

import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { topicQuery } from '../../../utils/query/topic-query';

/** The same for this topic alone, whatever else has its name; not for a reader's eyes. */
export function exactTopicQuery(topic: Topic): string {
  return topic.builtIn ? topicQuery(topic) : `topic:"${topic.id}"`;
}

export interface TopicCounts {
  /** Saved papers by topic; a topic that is not in it has not been counted yet. */
  readonly counts: ReadonlySignal<ReadonlyMap<string, number>>;
  count(topics: Iterable<Topic>, aborted: AbortSignal): Promise<void>;
}

export function createTopicCounts(): TopicCounts {
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  let running: Promise<unknown> = Promise.resolve();
  return {
    counts,
    count(topics, aborted) {
      // One at a time: of several changes in a row only the last is counted.
      const mine = running.then(() => (aborted.aborted ? undefined : run([...topics], aborted)));
      running = mine.catch(() => undefined);
      return mine;
    },
  };

  async function run(asked: readonly Topic[], aborted: AbortSignal): Promise<void> {
    const found = await library.countMatches(asked.map(topicQuery));
    if (!aborted.aborted) counts.value = new Map(asked.map(({ id }, place) => [id, found[place] ?? 0]));
  }
}
