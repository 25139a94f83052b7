import type { TagUse } from '../../calls/tags';
import { ancestorsOf, isBelow } from '../../model/tag-path';
import { fold } from '../../query/fold';
import { smartLists } from '../commands/smart-lists';
import { tagsNamedIn } from '../commands/tag-queries';
import { topicsOf } from '../commands/topics';
import type { Reading } from '../database/schema';
import type { OpenIndex } from '../search-index/search-index';
import { tagCounts, type TagCounts } from './tagged-papers';

/** Every tag with its papers: those in use, what stands above one, and those that only a filter, a rule or a followed query names. */
export async function tagTree(tx: Reading, open: OpenIndex | undefined): Promise<TagUse[]> {
  const counts = await tagCounts(tx, open);
  const inUse = [...counts.inUse.keys()];
  const naming = await namingQueries(tx);
  const known = new Set(inUse);
  const above = inUse.flatMap(ancestorsOf).filter((tag) => !known.has(tag));
  const folded = inUse.map(fold);
  // What is asked for without quotation marks may be the beginning of one in use.
  const isUnused = (name: string): boolean => !folded.some((tag) => tag.startsWith(fold(name).trimEnd()));
  const unused = naming.flatMap(({ names }) => names).filter(isUnused);
  const all = [...new Set([...inUse, ...above, ...unused])];
  return Promise.all(all.map((tag) => useOf(tag, counts, naming)));
}

async function useOf(tag: string, { inUse, within }: TagCounts, naming: readonly NamingQuery[]): Promise<TagUse> {
  const isParent = [...inUse.keys()].some((other) => isBelow(other, tag));
  const own = inUse.get(tag) ?? 0;
  const all = isParent ? await within(tag) : own;
  const namedBy = naming.filter(({ folded }) => folded.has(fold(tag))).map(({ title }) => title);
  return { tag, own, all, namedBy };
}

/** A query that is kept somewhere, and the tags that it names. */
interface NamingQuery {
  /** What the reader knows it by. */
  readonly title: string;
  readonly names: readonly string[];
  readonly folded: ReadonlySet<string>;
}

async function namingQueries(tx: Reading): Promise<readonly NamingQuery[]> {
  const [lists, { list, watches }] = await Promise.all([smartLists(tx), topicsOf(tx)]);
  const queries = [
    ...lists.map(({ name, query }) => ({ title: name, query })),
    ...list.map(({ name, rule = '' }) => ({ title: name, query: rule })),
    ...watches.list.filter(({ kind }) => kind === 'query').map(({ value }) => ({ title: value, query: value })),
  ];
  return queries
    .filter(({ query }) => query.includes(':'))
    .map(({ title, query }) => ({ title, names: tagsNamedIn(query) }))
    .map((named) => ({ ...named, folded: new Set(named.names.map(fold)) }))
    .filter(({ names }) => names.length > 0);
}
