/** The search index answers as a look at every paper would, whatever has been done to the library. */
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import type { DuplicateGroup } from '../../utils/library';
import { duplicates } from '../../utils/library/commands/duplicates';
import { connect } from '../../utils/library/database/connection';
import { Rows } from '../../utils/library/queries/rows';
import { search } from '../../utils/library/queries/search';
import { createTagging } from '../../utils/library/queries/tagging';
import type { SearchIndex } from '../../utils/library/search-index/search-index';
import { act, paper, query, tagger } from './any-acts';
import { arxiv, fresh, marked } from './fresh';

const acts = fc.array(act, { minLength: 1, maxLength: 14 });
/** What is there before: most acts mean something then. */
const first = fc.array(paper, { minLength: 10, maxLength: 20 });

/** By a look at every paper: what a query finds, and what looks like one. */
async function byLooking(name: string, asked: string) {
  const end = new AbortController();
  const tagging = createTagging(() => tagger as never);
  await tagging.ready();
  const searchIndex = { open: async () => undefined } as unknown as SearchIndex;
  const tx = await connect(name, end.signal).read();
  const parts = { rows: new Rows(tagging), tagging, searchIndex };
  const found = await search(tx, { query: asked, limit: 1000, sort: 'title' }, parts);
  const alike = await duplicates(tx, parts);
  end.abort();
  return { ids: found.rows.map(({ paper: { id } }) => id), alike: sorted(alike) };
}

function sorted(groups: readonly DuplicateGroup[]): readonly string[] {
  return groups.map(({ ids }) => [...ids].sort().join(' ')).sort();
}

describe('the search index', () => {
  it('answers as a look at every paper does', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        first,
        acts,
        fc.array(query, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        async (saved, deeds, queries, isReopened) => {
          const world = fresh({ tagger: () => tagger as never, segmentSize: 4 });
          let { library } = world;
          await library.save(saved);
          const ask = async (asked: string) => {
            const found = await library.search({ query: asked, limit: 1000, sort: 'title' });
            const ids = found.rows.map(({ paper: { id } }) => id);
            expect(found.total).toBe(ids.length);
            expect({ asked, ids }).toEqual({ asked, ids: (await byLooking(world.name, asked)).ids });
          };
          for (const [place, deed] of deeds.entries()) {
            world.wait(60_000);
            await deed(library).catch(() => undefined);
            await ask(queries[place % queries.length]!);
          }
          if (isReopened) library = world.reopen();
          await library.tend();
          for (const asked of queries) await ask(asked);
          expect(sorted(await library.duplicates())).toEqual((await byLooking(world.name, '')).alike);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });

  it('makes few segments of many, without what was written anew or removed since', async () => {
    const { library, name, reopen } = fresh({ tagger: () => tagger as never, segmentSize: 2 });
    const found = async (query: string, it = library) =>
      (await it.search({ query, limit: 100, sort: 'title' })).rows.map(({ paper }) => paper.id);
    for (let round = 0; round < 14; round++) {
      await library.save([
        arxiv(2 * round, { title: `old ${round}` }),
        arxiv(2 * round + 1, { title: `also ${round}` }),
      ]);
      if (round > 0) await library.editPaper(arxiv(2 * round - 2).id, { title: `reworded ${round}` });
      if (round > 4) await library.remove([arxiv(2 * round - 9).id]);
      await library.tend();
    }
    expect(await segmentsOf(name)).toBeLessThan(8);
    for (const it of [library, reopen()]) {
      expect(await found('old', it)).toEqual([arxiv(26).id]);
      expect(await found('reworded', it)).toHaveLength(13);
      expect(await found('also', it)).toHaveLength(14 - 9);
    }
  });

  it('puts the best answer first, and of equals the one that was saved last', async () => {
    const { library, wait } = fresh({ tagger: () => tagger as never, segmentSize: 3 });
    const titles = async (query: string) =>
      (await library.search({ query, sort: 'match' })).rows.map(({ paper }) => paper.title);
    const save = async (n: number, title: string, abstract: string, note = ''): Promise<void> => {
      wait(60_000);
      await library.save([arxiv(n, { title, abstract, authors: [] })], { note });
    };
    await save(1, 'A parallel scan', 'Nothing else.');
    await save(2, 'Of recurrences', 'They are run by a scan that is parallel.');
    await save(3, 'Of notes', 'Nothing.', 'see the parallel scan');
    await save(4, 'Parallel worlds', 'Where a long way off there is a scan.');
    await library.tend();
    await save(5, 'Parallel scans', 'Nothing else.');
    await save(6, 'Of recurrences too', 'They are run by a scan that is parallel.');
    expect(await titles('parallel scan')).toEqual([
      'A parallel scan',
      'Parallel scans',
      'Parallel worlds',
      'Of recurrences too',
      'Of recurrences',
      'Of notes',
    ]);
  });

  it('knows what is written while a segment is made', async () => {
    const { library, reopen } = fresh({ tagger: () => tagger as never, segmentSize: 2 });
    const some = Array.from({ length: 6 }, (_, n) => arxiv(n, { title: `old ${n}` }));
    await library.save(some);
    const isDone = library.tend();
    for (const { id } of some) await library.editPaper(id, { title: 'reworded' });
    await isDone;
    await library.remove([arxiv(0).id]);
    for (const it of [library, reopen()]) {
      expect((await it.search({ query: 'old' })).total).toBe(0);
      expect((await it.search({ query: 'reworded' })).total).toBe(5);
    }
    await library.editPaper(arxiv(1).id, { title: 'anew' });
    for (const it of [library, reopen()]) {
      expect((await it.search({ query: 'reworded' })).total).toBe(4);
      expect((await it.search({ query: 'anew' })).total).toBe(1);
    }
  });

  it('is not asked after a large import until its papers are in segments', async () => {
    const { library, name, reopen } = fresh({ tagger: () => tagger as never, segmentSize: 2 });
    await library.save([arxiv(1, { title: 'one scan' })]);
    await library.save(Array.from({ length: 30 }, (_, n) => arxiv(n + 2, { title: `scan ${n}` })));
    for (const it of [library, reopen()]) expect((await it.search({ query: 'scan' })).total).toBe(31);
    await library.tend();
    expect(await segmentsOf(name)).toBeGreaterThan(0);
    for (const it of [library, reopen()]) expect((await it.search({ query: 'scan' })).total).toBe(31);
  });

  it('numbers the papers of an older library, and is not asked before', async () => {
    const { library, name, reopen } = fresh({ tagger: () => tagger as never, segmentSize: 2 });
    await library.save([arxiv(1, { title: 'one scan' }), arxiv(2, { title: 'two scans' })], { addTags: ['rnn'] });
    await library.highlight(arxiv(1), marked);
    await asOfOld(name);
    const old = reopen();
    const ask = async (query: string) => (await old.search({ query })).rows.map(({ paper }) => paper.title);
    expect(await ask('scan')).toEqual(['two scans', 'one scan']);
    expect(await ask('highlights:1')).toEqual(['one scan']);
    await old.tend();
    expect(await ask('scan')).toEqual(['two scans', 'one scan']);
    expect(await ask('highlights:1')).toEqual(['one scan']);
    expect(await segmentsOf(name)).toBe(1);
    expect((await old.search({})).total).toBe(2);
  });
});

async function segmentsOf(name: string): Promise<number> {
  const db = await openDB(name);
  const segments = await db.getAllKeys('index', IDBKeyRange.bound(['segment', 0], ['segment', Infinity]));
  db.close();
  return segments.length;
}

/** The library as it was before there was an index. */
async function asOfOld(name: string): Promise<void> {
  const db = await openDB(name);
  const tx = db.transaction(['papers', 'index', 'indexLog', 'meta'], 'readwrite');
  for (const { doc: _doc, marks: _marks, ...record } of await tx.objectStore('papers').getAll())
    await tx.objectStore('papers').put(record);
  await Promise.all([tx.objectStore('index').clear(), tx.objectStore('indexLog').clear()]);
  await tx.objectStore('meta').put({ next: 0, saved: 0, numbered: '' }, 'index');
  await tx.done;
  db.close();
}
