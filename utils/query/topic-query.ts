import type { Topic } from '../model/topic';

/** The query that finds a topic's papers: by its name, or where that has nothing to search for (🦜), by its id. */
export function topicQuery({ id, name }: Pick<Topic, 'id' | 'name'>): string {
  return `topic:"${/[\p{L}\p{N}]/u.test(name) ? name.replaceAll('"', ' ') : id}"`;
}
