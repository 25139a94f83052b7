import { describe, expect, it } from 'vitest';

import { fresh } from './fresh';
import { A, B, C, D, queries, records, stocked, tagsOf } from './tagged';

describe('a tag that is renamed', () => {
  it('has its new name on papers, with all below it, also on those that are saved again', async () => {
    const { library } = await stocked();
    const { ids, isMerge } = await library.renameTag('thesis', ' PhD   thesis ');
    expect([...ids].sort()).toEqual([A.id, B.id, C.id]);
    expect(isMerge).toBe(false);
    expect(await tagsOf(library)).toEqual(['PhD thesis', 'to cite']);
    expect(await tagsOf(library, B.id)).toEqual(['PhD thesis/ch1']);
    await library.save([D]);
    expect(await tagsOf(library, D.id)).toEqual(['PhD thesis/ch1']);
  });

  it('has it on highlights, whose papers are named', async () => {
    const { library } = await stocked();
    const { ids } = await library.renameTag('thesis/ch2', 'thesis/chapter 2');
    expect(ids).toEqual([A.id]);
    expect((await library.get(A.id))?.highlights[0]?.tags).toEqual(['method', 'thesis/chapter 2']);
  });

  it('has it in saved filters, rules and what is followed', async () => {
    const { library, topic } = await stocked();
    await library.renameTag('thesis', 'PhD thesis');
    expect(await queries(library)).toEqual({
      Chapters: 'tag:PhD-thesis -tag:"PhD thesis/ch1" is:unseen',
      Elsewhere: 'tag:thesisx author:levine',
    });
    expect((await library.topics()).find(({ id }) => id === topic)?.rule).toBe('tag:PhD-thesis OR tag:other');
    expect(await library.watches()).toMatchObject([{ id: 'query:tag:PhD-thesis', value: 'tag:PhD-thesis' }]);
    expect((await library.search({ query: 'tag:PhD-thesis -tag:"PhD thesis/ch1"' })).total).toBe(2);
  });

  it('takes its outline along', async () => {
    const { library, mark } = await stocked();
    await library.renameTag('thesis', 'phd');
    expect(await library.outline('tag:thesis')).toEqual([]);
    expect(await library.outline('tag:phd')).toEqual([{ id: mark, at: 'B' }]);
  });

  it('leaves the library as it was when that is taken back, to the byte, and can be done again', async () => {
    const { library, wait, reopen } = await stocked();
    const before = await records(library);
    const shown = await library.search({ query: 'tag:thesis', sort: 'title' });
    const { undo } = await library.renameTag('thesis', 'phd');
    const after = await records(library);
    expect(after).not.toEqual(before);
    wait(1_000);
    const back = await library.undo(undo);
    expect(await records(library)).toEqual(before);
    expect(await library.search({ query: 'tag:thesis', sort: 'title' })).toEqual(shown);
    await reopen().undo(back?.undo);
    expect(await records(library)).toEqual(after);
  });

  it('keeps what was done since when it is taken back', async () => {
    const { library } = await stocked();
    const { undo } = await library.renameTag('thesis', 'phd');
    await library.edit([C.id], { removeTags: ['phd'], note: 'Since.' });
    await library.undo(undo);
    expect((await library.get(C.id))?.bookmark).toMatchObject({ tags: ['dissertation', 'thesis'], note: 'Since.' });
  });

  it.each([
    ['nowhere', 'no such tag', 'new', 'not-found'],
    ['without a new name', 'thesis', ' \t', 'bad-input'],
    ['beyond the limit', 'thesis', 'a'.repeat(201), 'too-long'],
    ['with one below it beyond the limit', 'thesis', 'a'.repeat(198), 'too-long'],
  ])('is refused as a whole: %s', async (_, from, to, code) => {
    const { library } = await stocked();
    const before = await records(library);
    await expect(library.renameTag(from, to)).rejects.toMatchObject({ code });
    expect(await records(library)).toEqual(before);
  });

  it('ticks for papers, topics and filters', async () => {
    const { library, ticks } = await stocked();
    const since = ticks.length;
    await library.renameTag('thesis', 'phd');
    const kinds = ticks.slice(since).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['lists', 'papers', 'topics']);
  });

  it('may move below itself: what is there already stays', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['thesis', 'thesis/old', 'thesis/ch1'] });
    await library.renameTag('thesis', 'thesis/old');
    expect(await tagsOf(library)).toEqual(['thesis/old', 'thesis/old/ch1']);
  });

  it('may move up, where one below it takes the place that it leaves', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['a/b', 'a/b/b'] });
    await library.renameTag('a/b', 'a');
    expect(await tagsOf(library)).toEqual(['a', 'a/b']);
  });
});

describe('tags that become one', () => {
  it('are one on all their papers, and the receipt says which these are', async () => {
    const { library } = await stocked();
    const { ids, isMerge } = await library.renameTag('thesis', 'dissertation');
    expect(isMerge).toBe(true);
    expect([...ids].sort()).toEqual([A.id, B.id, C.id]);
    expect(await tagsOf(library, C.id)).toEqual(['dissertation']);
    expect(await tagsOf(library, B.id)).toEqual(['dissertation/ch1']);
  });

  it('go by the name that is chosen, several at once, and come apart again', async () => {
    const { library } = await stocked();
    const before = await records(library);
    const { undo, isMerge } = await library.mergeTags(
      ['to cite', 'thesis', 'thesis/ch1', 'dissertation'],
      'dissertation',
    );
    expect(isMerge).toBe(true);
    for (const id of [A.id, B.id, C.id]) expect(await tagsOf(library, id)).toEqual(['dissertation']);
    await library.undo(undo);
    expect(await records(library)).toEqual(before);
  });

  it('put one outline behind the other', async () => {
    const { library, mark } = await stocked();
    await library.arrange('tag:dissertation', [{ id: 'h', value: { at: 'V', heading: 'First' } }]);
    await library.renameTag('thesis', 'dissertation');
    expect((await library.outline('tag:dissertation')).map(({ id }) => id)).toEqual(['h', mark]);
  });

  it('stay as they are where there is only one', async () => {
    const { library } = await stocked();
    const before = await records(library);
    expect(await library.mergeTags(['thesis'], 'thesis')).toMatchObject({ ids: [], isMerge: false });
    expect(await records(library)).toEqual(before);
  });
});

describe('a tag that is deleted', () => {
  it('is off all papers and highlights; those below it stay', async () => {
    const { library } = await stocked();
    const { ids } = await library.deleteTag('thesis', false);
    expect([...ids].sort()).toEqual([A.id, C.id]);
    expect(await library.tags()).toEqual([
      { tag: 'dissertation', count: 1 },
      { tag: 'thesis/ch1', count: 1 },
      { tag: 'to cite', count: 1 },
    ]);
    expect((await library.get(A.id))?.highlights[0]?.tags).toEqual(['method', 'thesis/ch2']);
  });

  it('takes those below it along when told to, and all comes back, to the byte', async () => {
    const { library } = await stocked();
    const before = await records(library);
    const { undo } = await library.deleteTag('thesis', true);
    expect((await library.tags()).map(({ tag }) => tag)).toEqual(['dissertation', 'to cite']);
    expect((await library.get(A.id))?.highlights[0]?.tags).toEqual(['method']);
    expect(await queries(library)).toMatchObject({ Elsewhere: 'tag:thesisx author:levine' });
    await library.undo(undo);
    expect(await records(library)).toEqual(before);
  });

  it('has to be there', async () => {
    const { library } = await stocked();
    await expect(library.deleteTag('thes', true)).rejects.toMatchObject({ code: 'not-found' });
  });
});
