/** What is closest in meaning is the same by the index as by a look at every paper, whatever has been done to the library. */
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import type { Meant } from '../../utils/library';
import { connect } from '../../utils/library/database/connection';
import { closest } from '../../utils/library/queries/closest';
import { Rows } from '../../utils/library/queries/rows';
import { createTagging } from '../../utils/library/queries/tagging';
import type { SearchIndex } from '../../utils/library/search-index/search-index';
import { readTables } from '../workbench/rarity-table';
import { act, paper, tagger } from './any-acts';
import { arxiv, fresh } from './fresh';

const tables = await readTables();
const MOST = 50;
const options = { tagger: () => tagger as never, tables: async () => tables, segmentSize: 4 };

/** By a look at every paper. */
async function byLooking(name: string, meant: Meant) {
  const end = new AbortController();
  const tagging = createTagging(() => tagger as never);
  await tagging.ready();
  const searchIndex = { open: async () => undefined } as unknown as SearchIndex;
  const tx = await connect(name, end.signal).read();
  const found = await closest(tx, meant, MOST, tables, { rows: new Rows(tagging), searchIndex });
  end.abort();
  return found;
}

const meant: fc.Arbitrary<Meant> = fc.oneof(
  fc
    .array(
      fc.constantFrom('states', 'space', 'modelling', 'memories', 'scanned', 'parallelism', 'größe', 'c++', '量子'),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((words) => ({ text: words.join(' ') })),
  fc.array(fc.nat(24), { minLength: 1, maxLength: 3 }).map((all) => ({ ids: all.map((n) => arxiv(n).id) })),
  fc.nat(24).map((n) => ({ text: 'parallel scans of a state', except: [arxiv(n).id] })),
);

/** Pages of vectors, by what of each paper they are. */
async function vectorPages(name: string): Promise<number> {
  const db = await openDB(name);
  const keys = await db.getAllKeys('index', IDBKeyRange.bound(['vectors', 0], ['vectors', Infinity]));
  db.close();
  return keys.length;
}

describe('what is closest in meaning', () => {
  it('is the same as by a look at every paper', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paper, { minLength: 10, maxLength: 20 }),
        fc.array(act, { minLength: 1, maxLength: 10 }),
        fc.array(meant, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        async (saved, deeds, questions, isReopened) => {
          const world = fresh(options);
          let { library } = world;
          await library.save(saved);
          const ask = async (question: Meant) => {
            const found = await library.closest(question, MOST);
            expect({ question, found }).toEqual({ question, found: await byLooking(world.name, question) });
          };
          for (const [place, deed] of deeds.entries()) {
            world.wait(60_000);
            await deed(library).catch(() => undefined);
            if (place === 3) await library.tend();
            await ask(questions[place % questions.length]!);
          }
          if (isReopened) library = world.reopen();
          await library.tend();
          for (const question of questions) await ask(question);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 20) },
    );
  });

  it('is found by other words than the title’s, with the words that are shared', async () => {
    const { library } = fresh(options);
    await library.save([
      arxiv(1, { title: 'Recurrences by prefix sums', abstract: 'Recurrent networks are trained in parallel.' }),
      arxiv(2, { title: 'Grasping soft fruit', abstract: 'A robot hand picks berries.' }),
      arxiv(3, { title: 'Choirs of speech', abstract: 'Voices are synthesized together.' }),
    ]);
    const [first, ...rest] = await library.closest({ text: 'the one about training a recurrent net parallelized' }, 5);
    expect(first).toMatchObject({ id: arxiv(1).id, title: 'Recurrences by prefix sums', url: arxiv(1).url });
    expect(first!.words).toEqual(expect.arrayContaining(['parallel', 'trained']));
    expect(rest).toEqual([]);
  });

  it('never tells what was asked about, nor what shares next to nothing with it', async () => {
    const { library } = fresh(options);
    const one = arxiv(1, { title: 'Berry picking robots', abstract: 'Soft hands pick berries from plants.' });
    await library.save([
      one,
      arxiv(2, { title: 'Robots that pick apples', abstract: 'A soft hand picks apples from plants.' }),
      arxiv(3, {
        title: 'Choirs of speech',
        abstract: 'Voices of plants are synthesized together with choirs and speech.',
      }),
    ]);
    expect((await library.closest({ ids: [one.id] }, 5)).map(({ id }) => id)).toEqual([arxiv(2).id]);
    const berries = { text: 'soft hands pick berries', except: [one.id] };
    expect((await library.closest(berries, 5)).map(({ id }) => id)).toEqual([arxiv(2).id]);
    expect(await library.closest({ ids: [arxiv(9).id] }, 5)).toEqual([]);
    expect(await library.closest({ text: 'of the' }, 5)).toEqual([]);
  });

  it('is asked of the index alone once it has been tended', async () => {
    const { library, name, reopen } = fresh(options);
    await library.save(
      Array.from({ length: 12 }, (_, n) => arxiv(n, { title: `Scan ${n}`, abstract: 'A parallel scan.' })),
    );
    expect(await vectorPages(name)).toBe(0);
    await library.tend();
    expect(await vectorPages(name)).toBe(1);
    await forgetTexts(name);
    const found = await reopen().closest({ text: 'parallel scanning' }, MOST);
    // Their texts are gone, and are needed for the words alone.
    expect(found).toHaveLength(12);
  });

  it('makes vectors anew where they are of another table', async () => {
    const { library, name, reopen } = fresh(options);
    await library.save(Array.from({ length: 6 }, (_, n) => arxiv(n, { title: `Parallel scan ${n}` })));
    await library.tend();
    await changePage(name, (page) => ({ ...page, table: 1, lengths: page.lengths.map(() => 999) }));
    const meant = { text: 'scan 3' };
    expect(await reopen().closest(meant, MOST)).toEqual(await byLooking(name, meant));
    await reopen().tend();
    let lengths: number[] = [];
    await changePage(name, (page) => {
      lengths = [...page.lengths.slice(0, 6)];
      return page;
    });
    expect(lengths).not.toContain(999);
  });
});

interface StoredPage {
  readonly table: number;
  readonly lengths: Uint16Array;
}

async function changePage(name: string, change: (page: StoredPage) => StoredPage): Promise<void> {
  const db = await openDB(name);
  await db.put('index', change((await db.get('index', ['vectors', 0])) as StoredPage), ['vectors', 0]);
  db.close();
}

/** Takes their abstracts from the papers, behind the back of the index. */
async function forgetTexts(name: string): Promise<void> {
  const db = await openDB(name);
  const tx = db.transaction('papers', 'readwrite');
  for (const record of await tx.store.getAll()) {
    const { abstract: _, ...registers } = record.registers;
    await tx.store.put({ ...record, registers: { ...registers, title: { ...registers.title, v: 'gone' } } });
  }
  await tx.done;
  db.close();
}
