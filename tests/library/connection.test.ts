import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { describe, expect, it, vi } from 'vitest';

import { openLibrary } from '../../utils/library/create-library';
import { VERSION } from '../../utils/library/database/migrations';
import { arxiv, fresh } from './fresh';

const A = arxiv(1);

describe('the database', () => {
  it('of a newer Ibid is left alone', async () => {
    const name = crypto.randomUUID();
    (await openDB(name, VERSION + 1)).close();
    const { library } = fresh({ name });
    await expect(library.save([A])).rejects.toMatchObject({ code: 'newer-data' });
    await expect(openLibrary({ name }, new AbortController().signal)).rejects.toMatchObject({ code: 'newer-data' });
  });

  it('lets a newer Ibid in, and finds its work gone over to it', async () => {
    const { library, name } = fresh();
    await library.save([A]);
    const newer: IDBPDatabase = await openDB(name, VERSION + 1);
    await expect(library.get(A.id)).rejects.toMatchObject({ code: 'newer-data' });
    newer.close();
  });

  it('waits for another one to let go', async () => {
    const name = crypto.randomUUID();
    const older = await openDB(name, VERSION, { upgrade() {} });
    older.close();
    const deleting = deleteDB(name);
    const { library } = fresh({ name });
    expect((await library.save([A])).ids).toEqual([A.id]);
    await deleting;
  });

  it('is opened again after the browser closed it', async () => {
    const close = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { library } = fresh();
    await library.save([A]);
    const db = close.mock.contexts.at(-1) as IDBDatabase;
    close.mockRestore();
    db.close();
    expect((await library.get(A.id))?.paper.id).toBe(A.id);
    expect((await library.save([arxiv(2)])).ids).toHaveLength(1);
  });

  it('stays closed once the signal has aborted', async () => {
    const end = new AbortController();
    const library = await openLibrary({ name: crypto.randomUUID() }, end.signal);
    end.abort();
    await expect(library.save([A])).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('that is full takes nothing of a change', async () => {
    const { library, ticks } = fresh();
    await library.save([A]);
    const original = IDBObjectStore.prototype.put;
    let puts = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++puts === 3) throw new DOMException('Full', 'QuotaExceededError');
      return original.apply(this, args);
    });
    await expect(library.save([arxiv(2), arxiv(3), arxiv(4)])).rejects.toMatchObject({ code: 'storage-full' });
    spy.mockRestore();
    expect((await library.search({ query: 'is:saved' })).total).toBe(1);
    expect((await library.search({})).total).toBe(1);
    expect(ticks).toHaveLength(1);
    expect((await library.undo())?.ids).toEqual([A.id]);
  });

  it('does not lose a change to a tick that nobody could be told', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { library } = fresh({ announce: () => Promise.reject(new Error('no storage')) });
    expect((await library.save([A])).ids).toEqual([A.id]);
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });

  it('works through many changes at once', async () => {
    const { library } = fresh();
    const papers = Array.from({ length: 40 }, (_, i) => arxiv(i));
    await Promise.all(papers.map((each) => library.save([each])));
    await Promise.all(papers.map(({ id }, i) => library.edit([id], { addTags: [`t${i % 4}`] })));
    expect(await library.tags()).toHaveLength(4);
    const receipts = await Promise.all(papers.map(() => library.undo()));
    expect(new Set(receipts.map((receipt) => receipt?.undo)).size).toBe(40);
    expect(await library.tags()).toEqual([]);
  });
});
