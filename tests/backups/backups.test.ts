/** Backups that are kept in the browser: whole ones, the latest, and what is read back of them. */
import { describe, expect, it } from 'vitest';

import { outdated } from '../../utils/backups/backup';
import { readLines, stageBackup } from '../../utils/backups/read-backup';
import type { BackupStore } from '../../utils/backups/store';
import { arxiv, dumpAll, fresh } from '../library/fresh';
import { all, back, freshStore, madeOn } from './made';

const never = new AbortController().signal;

/** A library of four pages of ten lines that no compression makes small. */
function noisy() {
  const noise = (): string => [...crypto.getRandomValues(new Uint16Array(9_000))].join(' ');
  const pages = [0, 1, 2, 3].map(() => Array.from({ length: 10 }, noise));
  let at = 0;
  const dump = async () => ({ lines: pages[at++]!, ...(at < pages.length && { cursor: `${at}` }) });
  const { stats, changes } = fresh().library;
  return { pages, library: { stats, changes, dump } };
}

describe('which backups are kept', () => {
  it('the last five', () => {
    const made = [0, 1, 2, 3, 4, 5, 6].map((day) => madeOn(day, 'import'));
    expect(outdated(made).map(({ id }) => id)).toEqual(['import-1', 'import-0']);
    expect(outdated(made.slice(0, 5))).toEqual([]);
  });

  it('the newest weekly one and the newest that was asked for, however many imports come after them', () => {
    const early = [madeOn(0, 'weekly'), madeOn(1, 'asked'), madeOn(2, 'weekly'), madeOn(3, 'asked')];
    const imports = [4, 5, 6, 7, 8].map((day) => madeOn(day, 'import'));
    expect(outdated([...early, ...imports]).map(({ id }) => id)).toEqual(['asked-1', 'weekly-0']);
  });

  it('the one that is about to be restored', () => {
    const made = [0, 1, 2, 3, 4, 5].map((day) => madeOn(day, 'trash'));
    expect(outdated(made, 'trash-0')).toEqual([]);
  });

  it('of which the slices are dropped with them', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1)]);
    const first = await back({ store, library, reason: 'import' });
    for (let n = 0; n < 5; n++) await back({ store, library, reason: 'import', now: () => Date.now() + 1_000 + n });
    expect(await store.list()).toHaveLength(5);
    expect(await all(store.read(first.id))).toEqual([]);
  });
});

describe('a backup', () => {
  it('is the library’s lines, as a file has them', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1), arxiv(2)], { note: 'Größe, 中, 😀' });
    const lines = await dumpAll(library);
    const seen: number[] = [];
    const made = await back({ store, library, progress: (done) => seen.push(done) });
    expect((await all(readLines(store.read(made.id)))).slice(1)).toEqual(lines.slice(1));
    expect(await store.list()).toEqual([made]);
    expect(made).toMatchObject({ papers: 2, reason: 'asked' });
    const bytes = (await all(store.read(made.id))).reduce((sum, slice) => sum + slice.length, 0);
    expect(made.bytes).toBe(bytes);
    expect(seen.at(-1)).toBe(lines.length);
  });

  it('is read whole where it lies in many slices, and lines in many pieces', async () => {
    const store = await freshStore();
    const { pages, library } = noisy();
    const made = await back({ store, library, slice: 10_000 });
    expect((await all(store.read(made.id))).length).toBeGreaterThan(5);
    expect(await all(readLines(store.read(made.id)))).toEqual(pages.flat());
  });

  it('that is stopped is not listed, and leaves nothing', async () => {
    const store = await freshStore();
    const { library } = noisy();
    const stop = new AbortController();
    const ids: string[] = [];
    const addSlice: BackupStore['addSlice'] = (id, ...rest) => (ids.push(id), store.addSlice(id, ...rest));
    const progress = (done: number): void => void (done > 20 && stop.abort());
    const made = back({ store: { ...store, addSlice }, library, slice: 1_000, signal: stop.signal, progress });
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.list()).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
    expect(await all(store.read(ids[0]!))).toEqual([]);
  });

  it('that was broken off with whoever wrote it is dropped before the next one', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1)]);
    const before = await back({ store, library });
    await store.addSlice('broken off', 0, new Uint8Array([1, 2, 3]));
    expect(await store.list()).toEqual([before]);
    await back({ store, library });
    expect(await all(store.read('broken off'))).toEqual([]);
    expect(await all(store.read(before.id))).not.toEqual([]);
  });

  it('that finds no room says so, leaves nothing, and takes nothing away', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1)]);
    const before = await back({ store, library });
    const full = { ...store, addSlice: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')) };
    await expect(back({ store: full, library })).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await store.list()).toEqual([before]);
  });

  it('waits for the one that is being written', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1)]);
    let last: Promise<unknown> = Promise.resolve();
    const order: string[] = [];
    const request = (name: string, _: object, act: () => Promise<unknown>) => {
      last = last.then(() => (order.push(`${name} begins`), act())).finally(() => order.push('ends'));
      return last;
    };
    const locks = { request } as unknown as LockManager;
    await Promise.all([back({ store, library, locks }), back({ store, library, locks })]);
    expect(order).toEqual(['ibid-backups begins', 'ends', 'ibid-backups begins', 'ends']);
    expect(await store.list()).toHaveLength(2);
  });

  it('comes back into the library that it was made of', async () => {
    const [store, { library, wait }] = [await freshStore(), fresh()];
    await library.save([arxiv(1), arxiv(2)], { note: 'Before.' });
    const { rows } = await library.search({});
    const made = await back({ store, library });
    wait(1_000);
    await library.edit([arxiv(1).id], { note: 'After.' });
    await library.remove([arxiv(2).id]);
    await stageBackup(store, made.id, library, 's', never);
    await library.rewind('s', true);
    expect((await library.search({})).rows).toEqual(rows);
  });

  it('that is damaged says so, and changes nothing', async () => {
    const [store, { library }] = [await freshStore(), fresh()];
    await library.save([arxiv(1)]);
    const made = await back({ store, library });
    const bytes = (await all(store.read(made.id)))[0]!;
    await store.addSlice(made.id, 0, bytes.slice(0, bytes.length - 20));
    await expect(stageBackup(store, made.id, library, 's', never)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
