/** Papers come and go, into the trash and out of it, as a plain map says that they do; the search index goes along. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { arxiv, fresh, marked, START } from './fresh';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** After this the journal forgets changes. */
const KEPT = 60 * DAY;
const COUNT = 5;

interface Kept {
  savedAt: number;
  trashedAt?: number | undefined;
  note: string;
  tags: readonly string[];
  marks: number;
}

interface Removal {
  readonly receipt: string;
  /** The papers, with when they had been saved. */
  readonly papers: Map<number, number>;
  readonly at: number;
  isUndone: boolean;
}

/** What should be there. What was deleted forever is as if it had never been. */
class Model {
  now = START;
  readonly papers = new Map<number, Kept>();
  readonly removals: Removal[] = [];

  where(isTrashed: boolean): number[] {
    return [...this.papers].filter(([, { trashedAt }]) => (trashedAt !== undefined) === isTrashed).map(([n]) => n);
  }

  saved(n: number): Kept | undefined {
    const kept = this.papers.get(n);
    return kept?.trashedAt === undefined ? kept : undefined;
  }

  save(n: number): Kept {
    const known = this.papers.get(n);
    if (known && known.trashedAt === undefined) return known;
    const kept: Kept = { note: '', tags: [], marks: 0, ...known, savedAt: this.now, trashedAt: undefined };
    this.papers.set(n, kept);
    return kept;
  }

  /** Nothing of what was deleted forever can be taken back. */
  deleteForever(gone: readonly number[]): void {
    for (const n of gone) {
      this.papers.delete(n);
      for (const { papers } of this.removals) papers.delete(n);
    }
  }

  /** What has been in the trash long enough. */
  get expired(): number[] {
    return this.where(true).filter((n) => this.papers.get(n)!.trashedAt! + 30 * DAY <= this.now);
  }
}

type Act = (model: Model, library: Library & { tend(): Promise<void> }) => Promise<unknown>;
const idOf = (n: number) => arxiv(n).id;
const paperOf = (n: number) => arxiv(n, { title: `Unique${'abcdefgh'[n]} title` });
const one = fc.nat(COUNT - 1);
const some = fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
const unlessNone = (error: unknown): undefined => void expect(error).toMatchObject({ code: 'not-found' });

const act: fc.Arbitrary<Act> = fc.oneof(
  some.map(
    (all): Act =>
      (model, library) => (all.forEach((n) => model.save(n)), library.save(all.map(paperOf))),
  ),
  fc
    .tuple(one, fc.constantFrom('x', 'y'), fc.constantFrom('Some words.', 'Others.'))
    .map(([n, tag, note]): Act => async (model, library) => {
      const kept = model.saved(n);
      if (kept) Object.assign(kept, { note, tags: [...new Set([...kept.tags, tag])].sort() });
      await library.edit([idOf(n)], { note, addTags: [tag] }).catch(unlessNone);
    }),
  one.map((n): Act => async (model, library) => {
    model.save(n).marks++;
    await library.highlight(paperOf(n), marked);
  }),
  {
    weight: 3,
    arbitrary: some.map((all): Act => async (model, library) => {
      const ids = all.filter((n) => model.saved(n));
      const papers = new Map(ids.map((n) => [n, model.papers.get(n)!.savedAt]));
      for (const n of ids) model.papers.get(n)!.trashedAt = model.now;
      const receipt = await library.remove(all.map(idOf)).catch(unlessNone);
      if (receipt) model.removals.push({ receipt: receipt.undo, papers, at: model.now, isUndone: false });
    }),
  },
  fc.tuple(fc.option(some, { nil: undefined }), fc.boolean()).map(([all, isUndone]): Act => async (model, library) => {
    const ids = model.where(true).filter((n) => !all || all.includes(n));
    const receipt = await library.putBack(all?.map(idOf)).catch(unlessNone);
    if (isUndone && receipt) await library.undo(receipt.undo);
    for (const n of ids) model.papers.get(n)!.trashedAt = isUndone ? model.now : undefined;
  }),
  fc.option(some, { nil: undefined }).map((all): Act => async (model, library) => {
    const gone = model.where(true).filter((n) => !all || all.includes(n));
    model.deleteForever(gone);
    expect((await library.deleteForever(all?.map(idOf))).papers).toBe(gone.length);
  }),
  fc.nat(5).map((back): Act => async (model, library) => {
    const removal = model.removals.at(-1 - back);
    if (!removal || removal.isUndone || model.now - removal.at > KEPT) return;
    removal.isUndone = true;
    await library.undo(removal.receipt);
    for (const [n, savedAt] of removal.papers)
      if (!model.saved(n)) Object.assign(model.papers.get(n)!, { savedAt, trashedAt: undefined });
  }),
  fc.constant<Act>((_, library) => library.tend()),
);

/** The library holds what the model does, and finds it. */
async function check(model: Model, library: Library): Promise<void> {
  const { rows } = await library.search({ limit: 100 });
  const real = rows.map(({ paper, bookmark: { savedAt, note, tags }, highlights }) => ({
    ...{ id: paper.id, savedAt, note, tags, marks: highlights.length },
  }));
  const wanted = model.where(false).map((n) => {
    const { savedAt, note, tags, marks } = model.papers.get(n)!;
    return { id: idOf(n), savedAt: new Date(savedAt).toISOString(), note, tags, marks };
  });
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  expect(real.toSorted(byId)).toEqual(wanted.toSorted(byId));
  const trash = await library.trash();
  const trashed = trash.papers.map(({ paper, tags, hasNote, highlights, trashedAt }) => ({
    ...{ id: paper.id, tags, hasNote, marks: highlights, at: Date.parse(trashedAt) },
  }));
  const inTrash = model.where(true).map((n) => {
    const { tags, note, marks, trashedAt } = model.papers.get(n)!;
    return { id: idOf(n), tags, hasNote: note !== '', marks, at: trashedAt };
  });
  expect(trashed.toSorted(byId)).toEqual(inTrash.toSorted(byId));
  for (let n = 0; n < COUNT; n++) {
    const { total } = await library.search({ query: `unique${'abcdefgh'[n]}` });
    expect(total).toBe(model.saved(n) ? 1 : 0);
  }
  for (const [query, isIn] of [
    ['tag:x', (kept: Kept) => kept.tags.includes('x')],
    ['note:words', (kept: Kept) => kept.note === 'Some words.'],
    ['has:highlight', (kept: Kept) => kept.marks > 0],
  ] as const)
    expect((await library.search({ query })).total).toBe(
      model.where(false).filter((n) => isIn(model.papers.get(n)!)).length,
    );
}

describe('the trash, whatever is done', () => {
  it('holds what a plain map says, and so does the search index', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.constantFrom(HOUR, DAY, 9 * DAY)), { minLength: 1, maxLength: 14 }),
        async (deeds) => {
          const world = fresh({ segmentSize: 2 });
          const model = new Model();
          for (const [deed, passing] of deeds) {
            await deed(model, world.library);
            await check(model, world.library);
            model.now += passing;
            world.wait(passing);
            // It would be done by itself, at some time.
            if (model.expired.length > 0) await world.library.tend();
            model.deleteForever(model.expired);
          }
          await check(model, world.reopen());
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 30) },
    );
  });
});
