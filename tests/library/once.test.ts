import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, type Fresh } from './fresh';

const [A, B, C] = [arxiv(1), arxiv(2), arxiv(3)];
const HOUR = 3_600_000;

/** Every kind of change, each with how often it would be there if it were made twice. */
const CHANGES: Readonly<Record<string, (library: Library, world: World) => Promise<unknown>>> = {
  save: (library) => library.save([C], { addTags: ['x'] }),
  edit: (library) => library.edit([A.id], { note: 'Once.' }),
  editPaper: (library) => library.editPaper(A.id, { title: 'Another title' }),
  remove: (library) => library.remove([A.id]),
  putBack: (library) => library.putBack([arxiv(7).id]),
  deleteForever: (library) => library.deleteForever(),
  hide: (library) => library.hide([C], true),
  mergeDuplicates: (library) => library.mergeDuplicates([A.id, 'doi:10.1000/b']),
  markDistinct: (library) => library.markDistinct([A.id, B.id]),
  undo: (library) => library.undo(),
  highlight: (library) => library.highlight(C, marked),
  editHighlight: (library, { mark }) => library.editHighlight(mark, { note: 'Once.' }),
  removeHighlights: (library, { mark }) => library.removeHighlights([mark]),
  arrange: (library) => library.arrange(`paper:${A.id}`, [{ id: 'h', value: { at: 'a', heading: 'One' } }]),
  saveTopic: (library) => library.saveTopic({ name: 'Twice?', rule: 'bees' }),
  removeTopic: (library, { topic }) => library.removeTopic(topic),
  labelExample: (library) => library.labelExample('rnn-ssm', [A.id], true),
  watch: (library) => library.watch({ kind: 'author', value: 'Jane Doe' }),
  unwatch: (library) => library.unwatch('author:somebody'),
  saveSmartList: (library) => library.saveSmartList({ name: 'Monday', query: '-survey' }),
  removeSmartList: async (library) => library.removeSmartList((await library.smartLists())[0]?.id ?? 'gone'),
  moveSmartList: async (library) => library.moveSmartList((await library.smartLists())[0]?.id ?? 'gone'),
  colourTag: (library) => library.colourTag('b', 'data'),
  renameTag: (library) => library.renameTag('b', 'c'),
  mergeTags: (library) => library.mergeTags(['a', 'b'], 'a'),
  deleteTag: (library) => library.deleteTag('b', true),
  stage: (library, { backup }) => library.stage('s', backup.slice(0, 2)),
  restore: (library) => library.restore('whole'),
  rewind: (library) => library.rewind('whole', true),
};

interface World {
  readonly mark: string;
  readonly topic: string;
  readonly backup: readonly string[];
}

async function peopled(): Promise<Fresh & World> {
  const world = fresh();
  const { library } = world;
  const other = fresh().library;
  await other.save([arxiv(9)], { note: 'From the backup.' });
  const backup = await dumpAll(other);
  await library.save([arxiv(7)]);
  await library.remove([arxiv(7).id]);
  const { highlight } = await library.highlight(A, marked);
  const { topic } = await library.saveTopic({ name: 'Mine', rule: 'memory' });
  await library.watch({ kind: 'author', value: 'Somebody' });
  await library.save([B, { ...arxiv(4), id: 'doi:10.1000/b', ids: { doi: '10.1000/b' } }], {
    addTags: ['a', 'b', 'b/c'],
  });
  await library.saveSmartList({ name: 'Friday', query: 'survey' });
  await library.stage('whole', backup);
  return { ...world, mark: highlight.id, topic: topic.id, backup };
}

describe('a call that arrives again', () => {
  it.each(Object.keys(CHANGES))('changes nothing twice, and has the same answer, whoever answers: %s', async (call) => {
    const { library, reopen, ...world } = await peopled();
    const name = { id: 'own 1', call };
    const make = (by: Library): Promise<unknown> | undefined => CHANGES[call]?.(by, world);
    const answer = await make(library.as({ name }));
    const [after, stats] = [await dumpAll(library), await library.stats()];
    world.wait(60_000);
    // A worker that has just started remembers nothing itself.
    const again = await make(reopen().as({ name }));
    expect(again).toEqual(answer);
    expect(await library.stats()).toEqual({ ...stats, lastBackup: expect.any(String) });
    expect((await dumpAll(library)).slice(1)).toEqual(after.slice(1));
  });

  it('is told what takes it back', async () => {
    const { library, reopen } = fresh();
    const name = { id: 'own 1', call: 'highlight' };
    const { highlight: made } = await library.as({ name }).highlight(A, marked);
    const again = await reopen().as({ name }).highlight(A, marked);
    expect(again.highlight).toEqual(made);
    expect(await library.undo(again.undo)).toMatchObject({ ids: [A.id] });
    expect(await library.get(A.id)).toBeUndefined();
  });

  it('is done once when both arrive together', async () => {
    const { library } = fresh();
    const name = { id: 'own 1', call: 'saveTopic' };
    const made = await Promise.all([1, 2, 3].map(() => library.as({ name }).saveTopic({ name: 'Bees' })));
    expect(new Set(made.map(({ topic }) => topic.id)).size).toBe(1);
    expect((await library.topics()).filter((topic) => topic.name === 'Bees')).toHaveLength(1);
  });

  it('takes back one change, and not the one before as well', async () => {
    const { library, reopen } = fresh();
    await library.save([A]);
    await library.save([B]);
    const name = { id: 'own 1', call: 'undo' };
    await library.as({ name }).undo();
    await reopen().as({ name }).undo();
    expect((await library.search({})).rows.map(({ paper }) => paper.id)).toEqual([A.id]);
    const nothing = { id: 'own 2', call: 'undo' };
    expect(await library.as({ name: nothing }).undo('no such receipt')).toBeUndefined();
    expect(await reopen().as({ name: nothing }).undo('no such receipt')).toBeUndefined();
  });

  it('is done again when it failed', async () => {
    const { library } = fresh();
    const name = { id: 'own 1', call: 'remove' };
    await expect(library.as({ name }).remove([A.id])).rejects.toMatchObject({ code: 'not-found' });
    await library.save([A]);
    expect(await library.as({ name }).remove([A.id])).toMatchObject({ ids: [A.id] });
  });

  it('tells nothing under the id of another call', async () => {
    const { library } = fresh();
    const { undo } = await library.as({ name: { id: 'own 1', call: 'save' } }).save([A]);
    const removed = await library.as({ name: { id: 'own 1', call: 'remove' } }).remove([A.id]);
    expect(removed.undo).not.toBe(undo);
  });

  it('ticks again, for the worker may have been stopped before it did', async () => {
    const told: number[] = [];
    const { library, reopen } = fresh({ announce: async (revision) => void told.push(revision) });
    const name = { id: 'own 1', call: 'save' };
    await library.as({ name }).save([A]);
    await reopen().as({ name }).save([A]);
    expect(told).toEqual([1, 1]);
  });

  it('is remembered for some hours, and at most 500 of them', async () => {
    const { library, wait } = fresh();
    const make = (id: number): Promise<unknown> =>
      library.as({ name: { id: `own ${id}`, call: 'watch' } }).watch({ kind: 'author', value: `N ${id}` });
    const first = await make(0);
    for (let id = 1; id < 500; id++) await make(id);
    expect(await make(0)).toEqual(first);
    await make(500);
    expect(await make(0)).not.toEqual(first);
    const last = await make(500);
    wait(7 * HOUR);
    await library.save([A]);
    expect(await make(500)).not.toEqual(last);
  });
});
