import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { PaperRecord, SeenRecord } from '../../utils/library/database/schema';
import { seenColumns, seenRecord } from '../../utils/library/records/read-records';
import { MARK, type Mark, type Ranker } from '../../utils/topics/order/ranker';
import { arxiv, dumpAll, fresh, paper, type Fresh } from './fresh';

const HOUR = 3_600_000;
const listing = Array.from({ length: 20 }, (_, n) => arxiv(n));
const ids = listing.map(({ id }) => id);

afterEach(() => vi.restoreAllMocks());

/** A ranker that only says what it was taught. */
function pupil(): { readonly taught: Map<string, Mark>; readonly ranker: () => Promise<Ranker> } {
  const taught = new Map<string, Mark>();
  const ranker = {
    saved: 0,
    learn: (mark: Mark) => void taught.set(mark.id, mark),
    forget: (id: string) => void taught.delete(id),
    rank: () => [],
    reasons: () => [],
  };
  return { taught, ranker: async () => ranker as unknown as Ranker };
}

/** A reader who has seen so many papers besides those of a listing, all over the years. */
async function reader(seen: number): Promise<Fresh> {
  const world = fresh({ ranker: pupil().ranker });
  const { library, wait } = world;
  await library.save(listing.slice(0, 5));
  await library.hide(listing.slice(3, 8), true);
  for (let first = 0; first < seen; first += 1_000)
    await library.see(
      Array.from({ length: Math.min(1_000, seen - first) }, (_, n) => arxiv(first + n + 1_000).id),
      'arxiv',
    );
  wait(2 * HOUR);
  await library.meet(listing, 'arxiv');
  return world;
}

/** How many records and keys of the ledger an act makes the database read. */
async function readOf(act: () => Promise<unknown>): Promise<number> {
  let read = 0;
  const isLedger = (source: IDBObjectStore | IDBIndex): boolean =>
    (source instanceof IDBIndex ? source.objectStore : source).name === 'seen';
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of ['getAll', 'getAllKeys', 'get', 'count'] as const) {
      const original = owner[name] as (...args: unknown[]) => IDBRequest<unknown>;
      vi.spyOn(owner, name).mockImplementation(function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
        const request = original.apply(this, args);
        if (isLedger(this))
          request.addEventListener('success', () => {
            const { result } = request;
            read += Array.isArray(result) ? result.length : typeof result === 'number' ? result : 1;
          });
        return request as never;
      });
    }
  const step = IDBCursor.prototype.continue;
  vi.spyOn(IDBCursor.prototype, 'continue').mockImplementation(function (this: IDBCursor, ...args) {
    if (isLedger(this.source)) read++;
    return step.apply(this, args);
  });
  await act();
  vi.restoreAllMocks();
  return read;
}

describe('a ledger of years', () => {
  const acts: readonly (readonly [string, (world: Fresh) => Promise<unknown>])[] = [
    ['meet', ({ library }) => library.meet(listing, 'arxiv')],
    ['see', ({ library }) => library.see(ids, 'arxiv')],
    ['facts', ({ library }) => library.facts(ids)],
    ['facts of papers far apart', ({ library }) => library.facts([...ids, arxiv(99_999).id])],
    ['is:hidden', ({ library }) => library.search({ query: 'is:hidden' })],
    ['is:seen', ({ library }) => library.search({ query: 'is:seen', limit: 1 })],
    ['stats', ({ library }) => library.stats()],
  ];

  it.each(acts)('is not read through for %s', async (_, act) => {
    const [few, many] = [await reader(10), await reader(4_000)];
    const [least, most] = [await readOf(() => act(few)), await readOf(() => act(many))];
    expect(most).toBeLessThanOrEqual(3 * least + 150);
  });

  it('is read for an order as far as it is learned from', async () => {
    const world = await reader(4_000);
    expect(await readOf(() => world.library.rank(ids))).toBeLessThanOrEqual(1_000);
  });

  it('is counted as it is written', async () => {
    const { library, name, reopen } = fresh();
    const both = paper({ arxiv: '2601.00001', doi: '10.1000/x' });
    await library.see([arxiv(1).id, arxiv(2).id, 'doi:10.1000/x'], 'arxiv');
    await library.see([arxiv(1).id], 'arxiv');
    await library.hide([arxiv(2), arxiv(3)], true);
    await library.undo();
    await library.meet([both], 'arxiv');
    const backup = await dumpAll(library);
    const db = await openDB(name);
    const count = await db.count('seen');
    db.close();
    expect((await reopen().stats()).seen).toBe(count);
    expect(count).toBe(3);
    const other = fresh().library;
    await other.stage('s', backup);
    await other.restore('s');
    expect((await other.stats()).seen).toBe(count);
  });

  it('has its columns made of what it says', async () => {
    const { library, name, wait } = fresh();
    await library.see(ids, 'arxiv');
    await library.hide(listing.slice(0, 6), true);
    wait(1_000);
    await library.hide(listing.slice(0, 2), false);
    await library.see(ids.slice(0, 1), 'huggingface');
    const db = await openDB(name);
    const records = (await db.getAll('seen')) as SeenRecord[];
    db.close();
    for (const record of records) expect(record).toEqual(seenRecord(record.id, record.registers));
    expect(records.filter(({ hiddenAt }) => hiddenAt)).toHaveLength(4);
    expect(records.filter(({ passedAt }) => passedAt)).toHaveLength(16);
  });
});

describe('what an order is learned from', () => {
  it('is the latest that was passed over and the latest that was hidden, without what is saved', async () => {
    const { taught, ranker } = pupil();
    const { library, wait } = fresh({ ranker });
    const papers = Array.from({ length: 320 }, (_, n) => arxiv(n));
    await library.meet(papers, 'arxiv');
    for (const { id } of papers) {
      await library.see([id], 'arxiv');
      wait(1_000);
    }
    await library.save(papers.slice(310));
    await library.hide(papers.slice(0, 2), true);
    wait(2 * HOUR);
    await library.rank([]);
    const of = (weight: number): string[] =>
      [...taught.values()].filter((one) => one.weight === weight).map(({ id }) => id);
    expect(of(MARK.skipped)).toEqual(papers.slice(10, 310).map(({ id }) => id));
    expect(of(MARK.hidden)).toEqual(papers.slice(0, 2).map(({ id }) => id));
    expect(of(MARK.saved)).toHaveLength(10);
  });
});

describe('which saved papers were seen and hidden', () => {
  it.each(['is:seen', 'is:hidden', 'is:seen arxiv:2601'])('is found for %s without the ledger', async (query) => {
    const many = await reader(4_000);
    // A worker that has just started knows nothing yet.
    const worker = many.reopen();
    expect(await readOf(() => worker.search({ query }))).toBe(0);
    const few = (await reader(0)).reopen();
    const least = await requestsOf(() => few.search({ query }));
    const again = many.reopen();
    expect(await requestsOf(() => again.search({ query }))).toBeLessThanOrEqual(least);
  });

  it('is what the ledger says, whatever was done', async () => {
    const { library, name, wait } = fresh();
    const both = paper({ arxiv: '2601.00001', doi: '10.1000/x' });
    await library.see(['doi:10.1000/x'], 'arxiv');
    await library.save([paper({ doi: '10.1000/x' }), arxiv(2), arxiv(3)]);
    await library.see([arxiv(3).id], 'arxiv');
    await library.hide([arxiv(2)], true);
    wait(1_000);
    await library.meet([both], 'arxiv');
    const { undo } = await library.hide([arxiv(3)], true);
    await library.undo(undo);
    const other = fresh();
    const backup = await dumpAll(library);
    await other.library.stage('s', backup);
    await other.library.restore('s');
    for (const each of [name, other.name]) {
      const db = await openDB(each);
      const found = (await db.getAll('papers')) as PaperRecord[];
      for (const { id, savedAt, seen, hidden } of found) {
        const ledger = (await db.get('seen', id)) as SeenRecord | undefined;
        const columns = savedAt ? seenColumns(id, ledger?.registers ?? {}) : {};
        expect({ ...(seen && { seen }), ...(hidden && { hidden }) }, id).toEqual(columns);
      }
      db.close();
      const saved = found.filter(({ savedAt }) => savedAt).map(({ id, seen, hidden }) => [id, seen, hidden]);
      expect(saved).toEqual([
        ['arxiv:2601.00001', true, undefined],
        ['arxiv:2601.00002', undefined, true],
        ['arxiv:2601.00003', true, undefined],
      ]);
    }
  });

  it('is true after each change, whoever made it', async () => {
    const { library, reopen } = fresh();
    const other = reopen();
    const asked = async (): Promise<readonly (readonly string[])[]> =>
      Promise.all(
        [library, other].flatMap((each) =>
          ['is:hidden', 'is:seen'].map(async (query) =>
            (await each.search({ query, sort: 'title' })).rows.map(({ paper: { id } }) => id),
          ),
        ),
      );
    const [a, b] = [arxiv(1), arxiv(2)];
    await library.save([a]);
    expect(await asked()).toEqual([[], [], [], []]);
    await library.hide([a], true);
    await other.see([b.id], 'arxiv');
    expect(await asked()).toEqual([[a.id], [], [a.id], []]);
    await library.save([b]);
    expect(await asked()).toEqual([[a.id], [b.id], [a.id], [b.id]]);
    await library.see([a.id], 'arxiv');
    await other.hide([a], false);
    expect(await asked()).toEqual([[], [a.id, b.id], [], [a.id, b.id]]);
  });
});

/** How many requests an act makes of the database. */
async function requestsOf(act: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype, IDBCursor.prototype])
    for (const name of ['getAll', 'getAllKeys', 'get', 'count', 'openCursor', 'openKeyCursor', 'continue', 'advance']) {
      const methods = owner as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
      const original = methods[name];
      if (!original) continue;
      vi.spyOn(methods as Record<string, () => unknown>, name).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        requests++;
        return original.apply(this, args);
      });
    }
  await act();
  vi.restoreAllMocks();
  return requests;
}

describe('what was passed over', () => {
  it.each([
    ['an order', ({ library }: Fresh) => library.rank(ids)],
    ['reasons', ({ library }: Fresh) => library.reasons(listing[9]!.id)],
  ])('is read for %s in a handful of requests', async (_, ask) => {
    const world = await reader(2_000);
    const { library, wait } = world;
    const more = Array.from({ length: 400 }, (__, n) => arxiv(n + 20_000));
    await library.meet(more, 'arxiv');
    for (let page = 0; page < 8; page++) {
      wait(1_000);
      await library.see(
        more.slice(page * 50, page * 50 + 50).map(({ id }) => id),
        'arxiv',
      );
    }
    wait(2 * HOUR);
    const empty = await reader(0);
    await ask(empty);
    const least = await requestsOf(() => ask(empty));
    expect(await requestsOf(() => ask(world))).toBeLessThanOrEqual(least + 20);
    expect(await requestsOf(() => ask(world))).toBeLessThanOrEqual(least + 12);
  });

  it('is looked for further back by whoever saves most of what is seen', async () => {
    const { taught, ranker } = pupil();
    const { library, wait } = fresh({ ranker });
    const papers = Array.from({ length: 600 }, (_, n) => arxiv(n));
    await library.meet(papers, 'arxiv');
    for (let page = 0; page < 12; page++) {
      await library.see(
        papers.slice(page * 50, page * 50 + 50).map(({ id }) => id),
        'arxiv',
      );
      wait(1_000);
    }
    await library.save(papers.slice(200));
    wait(2 * HOUR);
    await library.rank([]);
    const skipped = [...taught.values()].filter(({ weight }) => weight === MARK.skipped).map(({ id }) => id);
    expect(new Set(skipped)).toEqual(new Set(papers.slice(0, 200).map(({ id }) => id)));
  });
});
