/** Tags and their papers, by the index of tags: no paper is read. */
import type { PaperId } from '../../model/identifiers';
import { isWithin } from '../../model/tag-path';
import type { Reading, Writing } from '../database/schema';
import type { OpenIndex } from '../search-index/search-index';

/** Counts papers by their tags. */
export interface TagCounts {
  /** The tags that papers of the library have, with how many do. */
  readonly inUse: ReadonlyMap<string, number>;
  /** How many papers have a tag, or one below. */
  within(tag: string): Promise<number> | number;
}

/** By the search index where it is open, else by the index of tags, which has to be walked through. */
export async function tagCounts(tx: Reading, open: OpenIndex | undefined): Promise<TagCounts> {
  if (!open) {
    const index = tx.objectStore('papers').index('tags');
    const tags = await tagsInUse(tx);
    const counts = await Promise.all(tags.map(async (tag) => [tag, await index.count(tag)] as const));
    return { inUse: new Map(counts), within: async (tag) => (await papersWithin(tx, [tag])).size };
  }
  const { alive, lists, size } = open.columns;
  const within = (tag: string): number =>
    lists.tags.where(size, (tags) => tags.some((other) => isWithin(other, tag))).and(alive).size;
  const inUse = [...lists.tags.counts(alive)].sort(([a], [b]) => (a < b ? -1 : 1));
  return { inUse: new Map(inUse), within };
}

/** The tags that papers of the library have, in the order of their code units. */
export async function tagsInUse(tx: Reading | Writing): Promise<readonly string[]> {
  const tags: string[] = [];
  let cursor = await (tx as Reading).objectStore('papers').index('tags').openKeyCursor(null, 'nextunique');
  while (cursor) {
    tags.push(cursor.key);
    cursor = await cursor.continue();
  }
  return tags;
}

/** The papers of the library that have one of these tags, or one below. */
export async function papersWithin(tx: Reading | Writing, tags: readonly string[]): Promise<ReadonlySet<PaperId>> {
  const index = (tx as Reading).objectStore('papers').index('tags');
  const ranges = tags.flatMap((tag) => [IDBKeyRange.only(tag), rangeBelow(tag)]);
  return new Set((await Promise.all(ranges.map((range) => index.getAllKeys(range)))).flat());
}

/** The tags that some of these papers have, with how many do, the commonest first. */
export async function tagsOn(tx: Reading, ids: readonly PaperId[]): Promise<{ tag: string; count: number }[]> {
  const wanted = new Set(ids);
  const index = tx.objectStore('papers').index('tags');
  const counts = await Promise.all(
    (await tagsInUse(tx)).map(async (tag) => {
      const papers = await index.getAllKeys(IDBKeyRange.only(tag));
      return { tag, count: papers.filter((id) => wanted.has(id)).length };
    }),
  );
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** What stands below begins with a slash, which "0" comes right after. */
function rangeBelow(tag: string): IDBKeyRange {
  return IDBKeyRange.bound(`${tag}/`, `${tag}0`, false, true);
}
