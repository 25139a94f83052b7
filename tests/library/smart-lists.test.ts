import { describe, expect, it } from 'vitest';

import { LONGEST_LIST } from '../../utils/model/smart-list';
import { dumpAll, fresh, type Fresh } from './fresh';

const MONDAY = { name: 'Monday: agents, no surveys', query: 'topic:"Agents & RL" -survey' } as const;

it('are there by name, also for a worker that has just started', async () => {
  const { library, reopen } = fresh();
  await library.saveSmartList(MONDAY);
  await library.saveSmartList({ name: '  Friday ', query: 'survey', order: 'newest' });
  expect(await reopen().smartLists()).toEqual([
    { id: expect.any(String) as string, name: 'Friday', query: 'survey', order: 'newest' },
    { id: expect.any(String) as string, ...MONDAY },
  ]);
  expect(await library.stats()).toMatchObject({ lists: 2 });
});

it('take the place of one that has the name, and a receipt gives that back', async () => {
  const { library } = fresh();
  await library.saveSmartList(MONDAY);
  const [before] = await library.smartLists();
  const { undo } = await library.saveSmartList({ name: MONDAY.name.toUpperCase(), query: 'speech' });
  expect(await library.smartLists()).toEqual([{ ...before, name: MONDAY.name.toUpperCase(), query: 'speech' }]);
  await library.undo(undo);
  expect(await library.smartLists()).toEqual([before]);
});

it('are renamed and removed, and each is taken back', async () => {
  const { library } = fresh();
  const made = await library.saveSmartList(MONDAY);
  const [before] = await library.smartLists();
  if (!before) throw new Error('It was not saved');
  const renamed = await library.saveSmartList({ ...before, name: 'Tuesday' });
  expect(await library.smartLists()).toEqual([{ ...before, name: 'Tuesday' }]);
  const removed = await library.removeSmartList(before.id);
  expect(await library.smartLists()).toEqual([]);
  expect(await library.stats()).toMatchObject({ lists: 0 });
  await library.undo(removed.undo);
  await library.undo(renamed.undo);
  expect(await library.smartLists()).toEqual([before]);
  await library.undo(made.undo);
  expect(await library.smartLists()).toEqual([]);
});

it('are in a backup', async () => {
  const { library } = fresh();
  await library.saveSmartList(MONDAY);
  const other = fresh().library;
  await other.stage('s', await dumpAll(library));
  const { undo } = await other.restore('s');
  expect(await other.smartLists()).toMatchObject([MONDAY]);
  await other.undo(undo);
  expect(await other.smartLists()).toEqual([]);
});

it.each<[string, { readonly name: string; readonly query: string; readonly id?: string }, string]>([
  ['without a name', { name: '  ', query: 'agents' }, 'bad-input'],
  ['with too long a name', { name: 'a'.repeat(LONGEST_LIST.name + 1), query: 'agents' }, 'too-long'],
  ['that was removed', { id: 'gone', ...MONDAY }, 'not-found'],
])('do not become one %s', async (_, draft, code) => {
  const { library } = fresh();
  await expect(library.saveSmartList(draft)).rejects.toMatchObject({ code });
  expect(await library.smartLists()).toEqual([]);
});

it('do not become one whose query cannot be read', async () => {
  const { library } = fresh();
  await expect(library.saveSmartList({ name: 'Half', query: '"half' })).rejects.toThrow('open_quote');
  expect(await library.smartLists()).toEqual([]);
});

describe('that are moved', () => {
  const names = async ({ library }: Pick<Fresh, 'library'>) => (await library.smartLists()).map(({ name }) => name);
  async function five() {
    const world = fresh();
    for (const name of ['e', 'a', 'd', 'b', 'c']) await world.library.saveSmartList({ name, query: name });
    const ids = new Map((await world.library.smartLists()).map(({ id, name }) => [name, id]));
    return { ...world, id: (name: string) => ids.get(name) ?? name };
  }

  it('stand where they were put, and new ones at the end; a receipt gives all back', async () => {
    const { library, id, reopen } = await five();
    const { undo } = await library.moveSmartList(id('e'), id('b'));
    expect(await names({ library: reopen() })).toEqual(['a', 'e', 'b', 'c', 'd']);
    await library.saveSmartList({ name: 'aa', query: 'new' });
    expect(await names({ library })).toEqual(['a', 'e', 'b', 'c', 'd', 'aa']);
    await library.moveSmartList(id('a'));
    expect(await names({ library })).toEqual(['e', 'b', 'c', 'd', 'aa', 'a']);
    await library.undo();
    await library.undo(undo);
    expect(await names({ library })).toEqual(['a', 'aa', 'b', 'c', 'd', 'e']);
  });

  it('stay there when they are renamed', async () => {
    const { library, id } = await five();
    await library.moveSmartList(id('e'), id('a'));
    await library.saveSmartList({ id: id('e'), name: 'z', query: 'e' });
    expect(await names({ library })).toEqual(['z', 'a', 'b', 'c', 'd']);
  });

  it('change no other list’s place, so that two devices may put different ones', async () => {
    const { library, id } = await five();
    await library.moveSmartList(id('e'), id('b'));
    const other = fresh().library;
    await other.stage('s', await dumpAll(library));
    await other.restore('s');
    await library.moveSmartList(id('a'), id('c'));
    await other.moveSmartList(id('d'), id('e'));
    await other.stage('t', await dumpAll(library));
    await other.restore('t');
    expect(await names({ library: other })).toEqual(['d', 'e', 'b', 'a', 'c']);
  });

  it('go on having room however often they are moved', async () => {
    const { library, id } = await five();
    for (let round = 0; round < 40; round++) {
      await library.moveSmartList(id('a'), id('c'));
      await library.moveSmartList(id('b'), id('c'));
    }
    expect(await names({ library })).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Math.max(...(await library.smartLists()).map(({ at }) => at?.length ?? 0))).toBeLessThan(LONGEST_LIST.at);
  });

  it('are there', async () => {
    const { library } = await five();
    await expect(library.moveSmartList('gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('tick when they are saved, removed and taken back, and concern no paper', async () => {
  const { library, ticks } = fresh();
  await library.saveSmartList(MONDAY);
  const [list] = await library.smartLists();
  const { undo } = await library.removeSmartList(list?.id ?? '');
  await library.undo(undo);
  await library.removeSmartList('gone');
  expect(ticks).toEqual(Array.from({ length: 3 }, () => ({ kind: 'lists', ids: [] })));
});
