import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { isWithin, movedTag } from '../../utils/model/tag-path';
import { arxiv, fresh } from './fresh';
import { records } from './tagged';

describe('whatever tags there are', () => {
  const part = fc.constantFrom('a', 'b', 'c', 'A', 'two words', 'ü');
  const tag = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const shelf = fc.array(fc.uniqueArray(tag, { maxLength: 4 }), { minLength: 1, maxLength: 5 });

  async function shelved(tags: readonly (readonly string[])[]): Promise<Library> {
    const { library } = fresh();
    for (const [n, addTags] of tags.entries()) await library.save([arxiv(n + 1)], { addTags });
    return library;
  }
  const all = async (library: Library) =>
    (await library.search({ sort: 'title' })).rows.map(({ bookmark }) => bookmark.tags);

  it('a name that is given and taken back by hand leaves the same tags', () =>
    fc.assert(
      fc.asyncProperty(shelf, tag, async (tags, from) => {
        const library = await shelved(tags);
        const before = await all(library);
        if (!before.flat().some((one) => isWithin(one, from))) return;
        await library.renameTag(from, 'new');
        await library.renameTag('new', from);
        expect(await all(library)).toEqual(before);
      }),
      { numRuns: 30 },
    ));

  it('a merge leaves as many papers below the name as had either', () =>
    fc.assert(
      fc.asyncProperty(shelf, fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }), tag, async (tags, from, to) => {
        const library = await shelved(tags);
        const before = await all(library);
        const dump = await records(library);
        const isMeant = (one: string): boolean => [...from, to].some((root) => isWithin(one, root));
        if (!before.flat().some((one) => from.some((root) => root !== to && isWithin(one, root)))) return;
        const moves = from.filter((root) => root !== to);
        const isStill = before.flat().every((one) => moves.every((root) => movedTag(one, root, to) === one));
        if (isStill) return;
        const { undo } = await library.mergeTags(from, to);
        const had = before.filter((each) => each.some(isMeant)).length;
        expect((await all(library)).filter((each) => each.some((one) => isWithin(one, to))).length).toBe(had);
        await library.undo(undo);
        expect(await records(library)).toEqual(dump);
      }),
      { numRuns: 30 },
    ));
});
