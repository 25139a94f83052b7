import type { Topic } from '../../../utils/model/topic';
import type { TopicMap } from '../topics-context';

export interface TopicGroup {
  /** The area's; undefined for the reader's own topics. */
  readonly id: string | undefined;
  readonly area: Topic | undefined;
  /** Without the area's own. */
  readonly topics: readonly Topic[];
}

/**
 * Topics as they are listed: the reader's own first, then area by area; only those whose name, or whose area's, holds the words, and the
 * `current` one, which may have been made while other words stood there.
 */
export function groupTopics(topics: TopicMap, words: string, current?: string): readonly TopicGroup[] {
  const wanted = words.trim().toLowerCase();
  const isWanted = ({ id, name }: Topic): boolean => id === current || name.toLowerCase().includes(wanted);
  const all = [...topics.values()];
  const own = all.filter((topic) => !topic.builtIn && isWanted(topic));
  const areas = all
    .filter(({ id, area, builtIn }) => builtIn && id === area)
    .map((area): TopicGroup => {
      const inside = all.filter((topic) => topic.builtIn && topic.area === area.id && topic !== area);
      return { id: area.id, area, topics: isWanted(area) ? inside : inside.filter(isWanted) };
    });
  // Where nothing is looked for they have their place though there are none: it says how to make one.
  const yours: TopicGroup = { id: undefined, area: undefined, topics: own };
  return [yours, ...areas].filter(({ area, topics: inside }) => inside.length > 0 || (area ? isWanted(area) : !wanted));
}

/** How many of an area's topics are on; none where the area is off, which turns all of them off. */
export function countOn({ area, topics }: TopicGroup): number {
  return area?.enabled === false ? 0 : topics.filter(({ enabled }) => enabled).length;
}
