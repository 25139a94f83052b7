/** A clock that showed 2101 once, or has just been set right: nothing is lost by it, and nothing lasts for ever. */
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, paper, START, type Fresh } from './fresh';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AHEAD = Date.UTC(2101, 0) - START;
const [A, B, C] = [arxiv(1), arxiv(2), arxiv(3)];

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

async function keysOf(name: string, store: string): Promise<IDBValidKey[]> {
  const db = await openDB(name);
  const keys = await db.getAllKeys(store);
  db.close();
  return keys;
}

/** Does something while the clock shows 2101. */
async function inFuture<Result>(world: Fresh, act: () => Promise<Result>): Promise<Result> {
  world.wait(AHEAD);
  const result = await act();
  world.wait(-AHEAD);
  return result;
}

const noteOf = async (library: Library, id = A.id) => (await library.get(id))?.bookmark.note;

describe('what was written while the clock was ahead', () => {
  it('does not make all later edits of this device win', async () => {
    const [one, other] = [fresh(), fresh()];
    await one.library.save([A, B]);
    await restore(other.library, await dumpAll(one.library));
    await inFuture(one, () => one.library.edit([B.id], { starred: true }));
    one.wait(HOUR);
    await one.library.edit([A.id], { status: 'reading' });
    other.wait(2 * HOUR);
    await other.library.edit([A.id], { status: 'read' });
    const lines = await dumpAll(one.library);
    await restore(one.library, await dumpAll(other.library));
    await restore(other.library, lines);
    for (const { library } of [one, other]) {
      expect((await library.get(A.id))?.bookmark.status).toBe('read');
      expect((await library.get(B.id))?.bookmark.starred).toBe(true);
    }
  });

  it('is replaced by what is written after it, on this device and on one that knows it', async () => {
    const [one, other] = [fresh(), fresh()];
    await inFuture(one, () => one.library.save([A], { status: 'reading' }));
    await restore(other.library, await dumpAll(one.library));
    await one.library.edit([A.id], { status: 'read' });
    expect((await one.library.get(A.id))?.bookmark.status).toBe('read');
    await restore(one.library, await dumpAll(other.library));
    expect((await one.library.get(A.id))?.bookmark.status).toBe('read');
    other.wait(DAY);
    await other.library.edit([A.id], { status: 'to read' });
    expect((await other.library.get(A.id))?.bookmark.status).toBe('to read');
  });

  it('is taken back in the order in which it was done', async () => {
    const world = fresh();
    const { library } = world;
    await library.save([A], { note: 'first' });
    await inFuture(world, () => library.edit([A.id], { note: 'second' }));
    await library.edit([A.id], { note: 'third' });
    await library.undo();
    expect(await noteOf(library)).toBe('second');
    await library.undo();
    expect(await noteOf(library)).toBe('first');
  });

  it('is forgotten like all else: how to take it back, and what was met', async () => {
    const world = fresh();
    const { library, name, wait } = world;
    await library.save([A]);
    await inFuture(world, async () => {
      await library.meet([B], 'arxiv');
      await library.edit([A.id], { note: 'then' });
    });
    const { undo } = await library.edit([A.id], { note: 'now' });
    wait(2 * HOUR);
    await library.save([C]);
    wait(2 * DAY);
    await library.edit([C.id], { starred: true });
    expect(await keysOf(name, 'recent')).toContain(B.id);
    wait(91 * DAY);
    const last = await library.edit([C.id], { starred: false });
    expect(await keysOf(name, 'recent')).toEqual([]);
    expect(await library.undo(undo)).toBeUndefined();
    expect(await keysOf(name, 'journal')).toEqual([last.undo]);
  });

  it('does not keep out what is met since', async () => {
    const world = fresh();
    const { library, name, wait } = world;
    await inFuture(world, () => library.meet([A], 'arxiv'));
    wait(2 * DAY);
    for (let first = 0; first < 5_000; first += 500)
      await library.meet(
        Array.from({ length: 500 }, (_, n) => paper({ doi: `10.1000/${first + n}` })),
        'arxiv',
      );
    const kept = await keysOf(name, 'recent');
    expect(kept).toHaveLength(5_000);
    expect(kept).not.toContain(A.id);
  });

  it('leaves papers that were made one as they were left, whatever a backup holds of them', async () => {
    const article = paper({ doi: '10.1000/x' });
    const world = fresh();
    const { library } = world;
    await inFuture(world, () => library.save([A, article], { addTags: ['x'] }));
    await library.mergeDuplicates([A.id, article.id]);
    const lines = await dumpAll(library);
    await library.edit([A.id], { removeTags: ['x'] });
    await restore(library, lines);
    expect((await library.get(A.id))?.bookmark.tags).toEqual([]);
  });
});

describe('a clock that leaps', () => {
  it('forgets nothing because of it, however long it takes to be set right', async () => {
    const world = fresh();
    const { library, name, wait } = world;
    await library.meet([B], 'arxiv');
    const { undo } = await library.save([A]);
    await library.stage('left', (await dumpAll(library)).slice(0, 1));
    wait(AHEAD);
    for (let hours = 0; hours < 12; hours++) {
      await library.edit([A.id], { note: `${hours}` });
      wait(2 * HOUR - 1);
    }
    wait(-AHEAD - 24 * HOUR);
    await library.edit([A.id], { note: 'now' });
    expect(await keysOf(name, 'recent')).toEqual([B.id]);
    expect(await keysOf(name, 'staged')).toHaveLength(1);
    expect(await library.undo(undo)).toBeDefined();
  });

  it('is believed after a day', async () => {
    const { library, name, wait } = fresh();
    await library.meet([B], 'arxiv');
    wait(AHEAD);
    await library.save([A]);
    wait(DAY + 2 * HOUR);
    await library.save([C]);
    expect(await keysOf(name, 'recent')).toEqual([]);
  });

  it.each([
    ['ahead', AHEAD],
    ['back', -20 * 365 * DAY],
  ])('%s breaks off no import', async (_, leap) => {
    const source = fresh().library;
    await source.save([A, B, C]);
    const lines = await dumpAll(source);
    const { library, wait } = fresh();
    await library.save([arxiv(9)]);
    await library.stage('s', lines.slice(0, 2));
    wait(leap);
    await library.stage('s', lines.slice(2));
    expect(await library.restore('s')).toMatchObject({ added: 3 });
  });
});
