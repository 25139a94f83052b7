import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';

import { getEvery, getGroups, getMany } from '../../utils/library/database/bulk-reads';

const key = (n: number): string => `k${String(n).padStart(5, '0')}`;
const keys = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => key(from + i));

async function store(count: number) {
  const db = await openDB(crypto.randomUUID(), 1, {
    upgrade(database) {
      database.createObjectStore('all', { keyPath: 'id' }).createIndex('group', 'group');
    },
  });
  const tx = db.transaction('all', 'readwrite');
  for (let n = 0; n < count; n++) await tx.store.put({ id: key(n), group: key(n % 10) });
  await tx.done;
  return db.transaction('all').store;
}

describe('many at once', () => {
  it.each([
    ['few', keys(3, 5), 5],
    ['neighbours', keys(100, 300), 300],
    ['neighbours, some missing', keys(350, 100), 50],
    ['every third', keys(0, 120).filter((_, i) => i % 3 === 0), 40],
    ['some far apart', [key(0), ...keys(380, 20)], 21],
    ['none that is there', keys(900, 50), 0],
    ['the same ones twice', [...keys(0, 20), ...keys(0, 20)], 20],
    ['none', [], 0],
  ])('are got like one by one: %s', async (_, asked, count) => {
    const source = await store(400);
    const found = await getMany(source, asked, ({ id }: { id: string }) => id);
    expect(found.size).toBe(count);
    for (const [id, value] of found) expect(value.id).toBe(id);
    expect([...found.keys()].every((id) => asked.includes(id))).toBe(true);
  });

  it('takes one request for neighbours', async () => {
    const source = await store(400);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await getMany(source, keys(50, 200), ({ id }: { id: string }) => id);
    expect(get).not.toHaveBeenCalled();
    get.mockRestore();
  });

  it.each([
    ['all', keys(0, 10), 10],
    ['some', keys(2, 1), 1],
    ['none', [], 0],
  ])('are grouped: %s', async (_, asked, count) => {
    const groups = await getGroups((await store(100)).index('group'), asked, ({ group }: { group: string }) => group);
    for (const each of asked) expect(groups.get(each)).toHaveLength(10);
    expect(asked.filter((each) => groups.has(each))).toHaveLength(count);
  });
});

describe('all of a store', () => {
  it.each([0, 1, 250, 251, 600])('%i, each once and in order', async (count) => {
    const found = await getEvery((await store(count)) as never as Parameters<typeof getEvery<{ id: string }>>[0]);
    expect(found.map(({ id }) => id)).toEqual(keys(0, count));
  });

  it('is read in pieces', async () => {
    const source = await store(600);
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await getEvery(source as never);
    expect(getAll).toHaveBeenCalledTimes(3);
    getAll.mockRestore();
  });
});
