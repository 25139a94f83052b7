/** What words being typed cost everyone else, who are sent several times a second. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { CALM, calmTicks } from '../../utils/library/calm-ticks';
import type { LibraryService } from '../../utils/library/create-library';
import type { Receipt } from '../../utils/model/receipt';
import { arxiv, fresh } from './fresh';

const A = arxiv(1);

/** Writes a note of so many letters, a call a letter, and gives the receipts. */
async function type(library: LibraryService, letters: number, span = 'one'): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (let n = 1; n <= letters; n++) receipts.push(await edit(library, n, span));
  return receipts;
}

async function count(name: string, store: string): Promise<number> {
  const db = await openDB(name);
  onTestFinished(() => db.close());
  return db.count(store);
}

const edit = (library: LibraryService, n: number, span = 'one'): Promise<Receipt> =>
  library
    .as({ name: { id: `${span} ${n}`, call: 'save' } })
    .save([A], { note: 'x'.repeat(n), base: 'x'.repeat(n - 1), span, sequence: n });

describe('words being typed', () => {
  it('are one entry of undo, however often they are sent', async () => {
    const { library, name } = fresh();
    await library.save([A]);
    expect(new Set((await type(library, 25)).map(({ undo }) => undo)).size).toBe(1);
    expect(await count(name, 'journal')).toBe(2);
    await library.undo();
    expect((await library.get(A.id))?.bookmark.note).toBe('');
  });

  it('do not drive out what others changed: who asks late is told of both', async () => {
    const { library, name } = fresh();
    await library.save([arxiv(2)]);
    await type(library, 15);
    expect(await count(name, 'changes')).toBe(2);
    const { revision, changes } = await library.changes(0);
    expect(revision).toBe(16);
    expect(changes).toEqual([{ kind: 'papers', ids: expect.arrayContaining([A.id, arxiv(2).id]) }]);
    // In the middle of them too.
    expect((await library.changes(9)).changes).toEqual([{ kind: 'papers', ids: [A.id] }]);
    await library.save([arxiv(3)]);
    expect((await library.changes(16)).changes).toEqual([{ kind: 'papers', ids: [arxiv(3).id] }]);
  });

  it('do not drive out the answers of other calls', async () => {
    const { library, name } = fresh();
    await type(library, 40);
    // The latest, and what was typed.
    expect(await count(name, 'answers')).toBe(11);
  });

  it('are told the same receipt when an edit arrives again, late too', async () => {
    const { library } = fresh();
    const receipts = await type(library, 30);
    for (const n of [1, 25, 30]) expect((await edit(library, n)).undo).toBe(receipts[n - 1]?.undo);
    expect((await library.get(A.id))?.bookmark.note).toBe('x'.repeat(30));
  });
});

describe('ticks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function begin() {
    const end = new AbortController();
    onTestFinished(() => end.abort());
    const told: number[] = [];
    const announce = calmTicks(async (revision) => void told.push(revision), end.signal);
    return { told, announce, end };
  }

  it('of typing come at once, and then no more often than others should draw', async () => {
    const { told, announce } = begin();
    for (let revision = 1; revision <= 40; revision++) {
      await announce(revision, true);
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(told[0]).toBe(1);
    expect(told.length).toBeLessThanOrEqual(1 + (40 * 150) / CALM);
    await vi.advanceTimersByTimeAsync(CALM);
    expect(told.at(-1)).toBe(40);
  });

  it('of anything else come at once, and tell of what waited', async () => {
    const { told, announce } = begin();
    for (const [revision, isTyped] of [
      [1, true],
      [2, true],
      [3, false],
      [4, false],
    ] as const)
      await announce(revision, isTyped);
    expect(told).toEqual([1, 3, 4]);
    await vi.advanceTimersByTimeAsync(2 * CALM);
    expect(told).toEqual([1, 3, 4]);
  });

  it('end with the library', async () => {
    const { told, announce, end } = begin();
    await announce(1, true);
    await announce(2, true);
    end.abort();
    await vi.advanceTimersByTimeAsync(2 * CALM);
    expect(told).toEqual([1]);
  });
});
