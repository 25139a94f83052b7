import type { FollowHit, Watch, Watched } from '../../model/watch';
import type { Topic, TopicHit } from '../../model/topic';
import type { Paper } from '../../model/paper';
import { parseQuery, type Queryable } from '../../query';
import { watchHits, type Watch as Trigger } from '../../topics/following/watch';
import { valueOf } from '../records/register';
import type { WatchRecord } from '../database/schema';

/** So much of a name is said in a row, in letters: a query can be a page long. */
const MOST_SAID = 60;

/** What is followed, in the order of its ids, ready to be tried on papers. */
export interface WatchIndex {
  readonly list: readonly Watch[];
  readonly triggers: readonly Trigger[];
}

/** `nameOf` names a topic; one that has been deleted is not followed until it comes back. */
export function indexWatches(
  records: readonly WatchRecord[],
  nameOf: (topic: string) => string | undefined,
): WatchIndex {
  const list = records.flatMap(({ id, registers }): Watch[] => {
    const what = registers['deleted']?.v === false ? (valueOf(registers, 'what') as Watched | undefined) : undefined;
    const name = what?.kind === 'topic' ? nameOf(what.value) : what?.value;
    return what && name !== undefined ? [{ id, ...what, name }] : [];
  });
  return { list, triggers: list.flatMap(toTrigger) };
}

function toTrigger({ id, kind, value }: Watch): Trigger[] {
  if (kind === 'author') return [{ kind, id, name: value }];
  if (kind === 'topic') return [{ kind, id, topic: value }];
  try {
    const query = parseQuery(value);
    return query.isEmpty ? [] : [{ kind, id, name: value, matches: (item) => query.matches(item as Queryable) }];
  } catch {
    // A query of a newer Ibid: passed over.
    return [];
  }
}

/** What is followed, and the topics that it may name. */
export interface Followed {
  readonly watches: WatchIndex;
  readonly byId: ReadonlyMap<string, Topic>;
}

/** What is followed that a paper answers to; undefined for nothing. */
export function follows(
  paper: Pick<Paper, 'authors'>,
  item: Queryable,
  topics: readonly TopicHit[],
  index: Followed,
): readonly FollowHit[] | undefined {
  const { list, triggers } = index.watches;
  if (triggers.length === 0) return undefined;
  const ids = topics.flatMap(({ id }) => [id, index.byId.get(id)?.area ?? id]);
  const names = topics.flatMap(({ id }) => [id, index.byId.get(id)?.name ?? id]);
  const hits = watchHits(triggers, {
    authors: paper.authors,
    topics: ids.map((id) => ({ id, score: 1, shown: true })),
    item: { ...item, topics: names },
  });
  if (hits.length === 0) return undefined;
  return hits.map(({ watch, kind }) => ({ watch, kind, text: brief(list.find(({ id }) => id === watch)?.name ?? '') }));
}

function brief(name: string): string {
  const letters = [...name];
  return letters.length > MOST_SAID ? `${letters.slice(0, MOST_SAID - 1).join('')}…` : name;
}
