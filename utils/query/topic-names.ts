import type { Topic } from '../model/topic';

/** What a query may call topics by: ids and names of their own and of their areas, because who asks for an area means all that is of it. */
export function topicNames(ids: readonly string[], byId: ReadonlyMap<string, Topic>): readonly string[] {
  const withAreas = new Set(ids.flatMap((id) => [id, byId.get(id)?.area ?? id]));
  return [...withAreas].flatMap((id) => [id, byId.get(id)?.name ?? id]);
}
