import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Library } from '../../utils/library';
import { connect } from '../../utils/library/database/connection';
import { VERSION } from '../../utils/library/database/migrations';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

afterEach(() => vi.restoreAllMocks());

const [A, B] = [arxiv(1), arxiv(2)];
const article = paper({ doi: '10.1000/x' });

const ACTS: readonly ((library: Library) => Promise<unknown>)[] = [
  (library) => library.save([A, B], { addTags: ['x'], note: 'n' }),
  (library) => library.edit([A.id], { starred: true, removeTags: ['x'] }),
  (library) => library.hide([A, arxiv(3)], true),
  (library) => library.see([A.id, B.id], 'arxiv'),
  (library) => library.meet([{ ...A, abstract: 'Words.' }, B, article], 'arxiv'),
  (library) => library.highlight(A, marked),
  (library) => library.save([article]),
  (library) => library.mergeDuplicates([A.id, article.id]),
  (library) => library.saveTopic({ name: 'Bees', rule: 'bees' }),
  (library) => library.watch({ kind: 'author', value: 'Jane Doe' }),
  (library) => library.remove([B.id]),
  (library) => library.undo(),
];

const ERRORS = ['QuotaExceededError', 'UnknownError', 'AbortError', 'DataError'] as const;
const WRITES = ['put', 'add', 'delete'] as const;
const READS = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/** Breaks off the transaction of the n-th request, if there are so many: as disks do, a little after the request was made. */
function failAt(n: number, name: (typeof ERRORS)[number]): { failed(): boolean } {
  let count = 0;
  let has = false;
  const breakOff = (source: IDBObjectStore | IDBIndex): void => {
    const { transaction } = source instanceof IDBIndex ? source.objectStore : source;
    try {
      transaction.abort();
    } catch {
      return; // It had ended before.
    }
    Object.defineProperty(transaction, 'error', { value: new DOMException('Made to fail', name) });
    has = true;
  };
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const method of [...READS, ...(owner === IDBObjectStore.prototype ? WRITES : [])]) {
      const methods = owner as unknown as Record<string, (...args: unknown[]) => unknown>;
      const original = methods[method];
      vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args) {
        if (++count === n) setImmediate(() => breakOff(this as IDBObjectStore));
        return original?.apply(this, args);
      });
    }
  return { failed: () => has };
}

/** All that the library would show, and all that it holds. */
async function everything(library: Library): Promise<unknown> {
  const lines = await dumpAll(library);
  const { lastBackup: _, ...stats } = await library.stats();
  const shown = await Promise.all(
    ['', 'is:saved', 'is:hidden', 'is:seen', 'tag:x', 'is:starred'].map((query) =>
      library.search({ query, sort: 'title' }),
    ),
  );
  return { lines: lines.slice(1), stats, shown, topics: await library.topics(), watches: await library.watches() };
}

describe('a database that fails', () => {
  it('refuses a change whole, says so, and memory is what the database is', async () => {
    const acts = fc.array(fc.nat({ max: ACTS.length - 1 }), { minLength: 0, maxLength: 6 });
    const life = fc.record({
      before: acts,
      act: fc.nat({ max: ACTS.length - 1 }),
      at: fc.integer({ min: 1, max: 40 }),
      error: fc.constantFrom(...ERRORS),
    });
    // A tick that nobody could be told.
    vi.spyOn(console, 'error').mockReturnValue();
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(life, async ({ before, act, at, error }) => {
        const { library, reopen, ticks } = fresh();
        for (const each of [0, ...before]) await ACTS[each]?.(library).catch(() => undefined);
        const [known, told] = [await everything(library), ticks.length];
        const storage = failAt(at, error);
        const outcome = await ACTS[act]?.(library).then(
          () => 'done',
          (reason: { code: string }) => reason.code,
        );
        vi.restoreAllMocks();
        vi.spyOn(console, 'error').mockReturnValue();
        const now = await everything(library);
        expect(now).toEqual(await everything(reopen()));
        if (outcome === 'done' || !storage.failed()) return;
        codes.add(String(outcome));
        expect(outcome).toBe(error === 'QuotaExceededError' ? 'storage-full' : 'storage-failed');
        expect(now).toEqual(known);
        expect(ticks).toHaveLength(told);
      }),
      { numRuns: 25, seed: 1 },
    );
    expect([...codes].sort()).toEqual(['storage-failed', 'storage-full']);
  }, 60_000);

  it('can be used again afterwards', async () => {
    const { library } = fresh();
    await library.tags();
    failAt(3, 'UnknownError');
    await expect(library.save([A])).rejects.toMatchObject({ code: 'storage-failed' });
    vi.restoreAllMocks();
    expect((await library.save([A])).ids).toEqual([A.id]);
  });
});

describe('another version of the database', () => {
  it('that does not let go is named, and the library opens once it has', async () => {
    const name = crypto.randomUUID();
    const end = new AbortController();
    await connect(name, end.signal, VERSION - 1)
      .read()
      .catch(() => undefined);
    end.abort();
    // A page that does not hear that it should close.
    const older = await openDB(name, VERSION - 1);
    const { library } = fresh({ name });
    await expect(library.save([A])).rejects.toMatchObject({ code: 'storage-busy' });
    older.close();
    await vi.waitFor(() => library.save([A]));
    expect((await library.search({})).total).toBe(1);
  });
});
