import { signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';

import { onChange } from '../../utils/changes';
import { library } from '../../utils/library';
import type { Topic } from '../../utils/model/topic';

export type TopicMap = ReadonlyMap<string, Topic>;

/** The catalogue by id, for whatever shows topics. */
export const TopicsContext = createContext<ReadonlySignal<TopicMap>>(signal(new Map()));

export function useTopicMap(): TopicMap {
  return useContext(TopicsContext).value;
}

/** The catalogue as it is now and becomes. */
export function useTopics(failed: (error: unknown) => void): ReadonlySignal<TopicMap> {
  const topics = useMemo(() => signal<TopicMap>(new Map()), []);
  useEffect(() => {
    const stop = new AbortController();
    const read = (): void => {
      library.topics().then((all) => (topics.value = new Map(all.map((topic) => [topic.id, topic]))), failed);
    };
    onChange(({ kind }) => kind === 'topics' && read(), stop.signal);
    read();
    return () => stop.abort();
  }, []);
  return topics;
}
