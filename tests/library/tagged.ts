/** A library with tags. */
import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, type Fresh } from './fresh';

export const [A, B, C, D] = [arxiv(1), arxiv(2), arxiv(3), arxiv(4)];

/** A library in which everything names the tag `thesis`. */
export async function stocked(): Promise<Fresh & { readonly mark: string; readonly topic: string }> {
  const world = fresh();
  const { library, wait } = world;
  await library.save([A], { addTags: ['thesis', 'to cite'] });
  await library.save([B], { addTags: ['thesis/ch1'] });
  await library.save([C], { addTags: ['thesis', 'dissertation'] });
  await library.save([D], { addTags: ['thesis/ch1'] });
  await library.remove([D.id]);
  const { highlight } = await library.highlight(A, { ...marked, tags: ['thesis/ch2', 'method'] });
  await library.saveSmartList({ name: 'Chapters', query: 'tag:thesis -tag:"thesis/ch1" is:unseen' });
  await library.saveSmartList({ name: 'Elsewhere', query: 'tag:thesisx author:levine' });
  const { topic } = await library.saveTopic({ name: 'Mine', rule: 'tag:(thesis OR other)' });
  await library.watch({ kind: 'query', value: 'tag:thesis' });
  await library.arrange('tag:thesis', [{ id: highlight.id, value: { at: 'B' } }]);
  wait(60_000);
  return { ...world, mark: highlight.id, topic: topic.id };
}

export const tagsOf = async (library: Library, id = A.id) => (await library.get(id))?.bookmark.tags;
export const records = async (library: Library): Promise<string[]> => (await dumpAll(library)).slice(1);
export const queries = async (library: Library) =>
  Object.fromEntries((await library.smartLists()).map((l) => [l.name, l.query]));
