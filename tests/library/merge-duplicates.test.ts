import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import { STATUSES } from '../../utils/model/bookmark';
import { COLOURS } from '../../utils/model/highlight';
import type { PaperId } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

const TITLE = 'A long title about recurrent memory';
const preprint = arxiv(1, { title: TITLE, published: '2025-11-02' });
const article = paper({ doi: '10.1000/one' }, { title: TITLE, published: '2026', abstract: 'An abstract.' });
const listed = paper({ dblp: 'conf/x/Doe26' }, { title: TITLE, published: '2026', venue: 'X 2026' });
const other = arxiv(9, { title: TITLE, published: '2025' });
const ALL = [preprint, article, listed] as const;
const IDS = ALL.map(({ id }) => id);

/** What a user sees, without the times of edits. */
async function view(library: Library): Promise<unknown> {
  const seen = { rows: (await library.search({ query: 'is:saved' })).rows, facts: await library.facts(IDS) };
  return JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === 'modified' ? '' : value)));
}

async function stocked(): Promise<ReturnType<typeof fresh>> {
  const made = fresh();
  const { library, wait } = made;
  await library.save([preprint], { addTags: ['x', 'shared'], note: 'from arXiv' });
  wait(1_000);
  await library.save([article], { addTags: ['y', 'shared'], note: 'from the journal', status: 'reading' });
  await library.highlight(preprint, marked);
  await library.highlight(article, { ...marked, colour: 'pink' });
  await library.see([article.id], 'journal');
  await library.hide([article], true);
  wait(1_000);
  return made;
}

describe('duplicates', () => {
  it('suggests papers of one title, author and time', async () => {
    const { library } = await stocked();
    expect(await library.duplicates()).toEqual([{ ids: [preprint.id, article.id] }]);
  });

  it.each<[string, readonly Paper[]]>([
    ['whose identifiers contradict each other', [preprint, other]],
    ['that stand for themselves', [preprint, arxiv(2)]],
  ])('does not suggest papers %s', async (_, papers) => {
    const { library } = fresh();
    await library.save(papers);
    expect(await library.duplicates()).toEqual([]);
  });

  it('knows identifiers that were learned later', async () => {
    const { library } = await stocked();
    await library.meet([arxiv(1, { ids: { ...preprint.ids, doi: '10.1000/other' } })], 'arxiv');
    expect(await library.duplicates()).toEqual([]);
  });

  it('does not suggest a paper that was removed', async () => {
    const { library } = await stocked();
    await library.remove([article.id]);
    expect(await library.duplicates()).toEqual([]);
  });
});

describe('markDistinct', () => {
  it('is remembered, in a backup too, and can be undone', async () => {
    const { library } = await stocked();
    const receipt = await library.markDistinct([preprint.id, article.id]);
    expect(await library.duplicates()).toEqual([]);
    const copy = fresh().library;
    await copy.stage('s', await dumpAll(library));
    await copy.restore('s');
    expect(await copy.duplicates()).toEqual([]);
    await library.undo(receipt.undo);
    expect(await library.duplicates()).toEqual([{ ids: [preprint.id, article.id] }]);
  });

  it('still suggests a third paper, with either one', async () => {
    const { library } = await stocked();
    await library.save([listed]);
    await library.markDistinct([preprint.id, article.id]);
    const [group] = await library.duplicates();
    expect(group?.ids).toHaveLength(2);
    expect(group?.ids).toContain(listed.id);
  });

  it('outweighs a page that says they are one', async () => {
    const { library } = await stocked();
    await library.markDistinct([preprint.id, article.id]);
    await library.meet([paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title: TITLE })], 'x');
    expect((await library.search({})).total).toBe(2);
    expect((await library.get(article.id))?.paper.id).toBe(article.id);
    expect((await library.get(preprint.id))?.paper.ids).toEqual(preprint.ids);
  });
});

describe('unite', () => {
  it('makes one record under the strongest identifier, with all that both had', async () => {
    const { library, ticks, reopen } = await stocked();
    await library.search({ query: 'memory' });
    const { ids } = await library.mergeDuplicates([article.id, preprint.id]);
    expect([...ids].sort()).toEqual([preprint.id, article.id].sort());
    expect(ticks.at(-1)).toMatchObject({ kind: 'papers', ids });
    for (const each of [library, reopen()]) {
      const { rows, total } = await each.search({ query: 'memory' });
      expect(total).toBe(1);
      expect(rows[0]).toMatchObject({
        paper: { id: preprint.id, ids: { arxiv: '2601.00001', doi: '10.1000/one' }, abstract: 'An abstract.' },
        bookmark: { tags: ['shared', 'x', 'y'], note: 'from the journal\n\nfrom arXiv', status: 'reading' },
      });
      expect(rows[0]?.highlights.map(({ colour }) => colour).sort()).toEqual(['green', 'pink']);
      expect((await each.facts([article.id]))[0]).toMatchObject({ id: preprint.id, hidden: true });
      expect(await each.duplicates()).toEqual([]);
    }
  });

  it('parts them again exactly as before, and unites them again', async () => {
    const { library, wait, reopen } = await stocked();
    const before = await view(library);
    const receipt = await library.mergeDuplicates([preprint.id, article.id]);
    const after = await view(library);
    wait(1_000);
    const back = await library.undo(receipt.undo);
    expect(await view(library)).toEqual(before);
    expect(await view(reopen())).toEqual(before);
    expect([...(back?.ids ?? [])].sort()).toEqual([...receipt.ids].sort());
    expect(await library.duplicates()).toEqual([{ ids: [preprint.id, article.id] }]);
    wait(1_000);
    await library.undo(back?.undo);
    expect(await view(library)).toEqual(after);
    wait(1_000);
    await library.undo(receipt.undo).then((again) => expect(again).toBeDefined());
    expect(await view(library)).toEqual(before);
  });

  it('keeps what was done since when it is undone, with the paper that bears the name', async () => {
    const { library } = await stocked();
    const { undo } = await library.mergeDuplicates([preprint.id, article.id]);
    await library.edit([article.id], { addTags: ['since'], note: 'rewritten' });
    await library.highlight(article, { ...marked, colour: 'blue' });
    await library.undo(undo);
    const [first, second] = await Promise.all([library.get(preprint.id), library.get(article.id)]);
    expect(first?.bookmark).toMatchObject({ tags: ['shared', 'since', 'x'], note: 'rewritten' });
    expect(first?.highlights.map(({ colour }) => colour).sort()).toEqual(['blue', 'green']);
    expect(second?.bookmark).toMatchObject({ tags: ['shared', 'y'], note: 'from the journal' });
    expect(second?.highlights.map(({ colour }) => colour)).toEqual(['pink']);
  });

  it('is undone after the record has moved to a stronger identifier', async () => {
    const { library } = fresh();
    await library.save([article], { addTags: ['y'] });
    await library.save([listed], { addTags: ['z'] });
    await library.highlight(listed, marked);
    const { undo } = await library.mergeDuplicates([article.id, listed.id]);
    await library.meet([paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title: TITLE })], 'arxiv');
    expect((await library.get(listed.id))?.paper.id).toBe(preprint.id);
    await library.undo(undo);
    expect(await library.get(listed.id)).toMatchObject({ bookmark: { tags: ['z'] }, highlights: [{}] });
    expect(await library.get(article.id)).toMatchObject({ paper: { id: preprint.id }, bookmark: { tags: ['y'] } });
  });

  it('lets a page tell again what was taken back', async () => {
    const { library } = await stocked();
    const { undo } = await library.mergeDuplicates([preprint.id, article.id]);
    await library.undo(undo);
    expect((await library.get(preprint.id))?.paper.abstract).toBeUndefined();
    await library.meet([{ ...preprint, abstract: 'Its own.' }], 'arxiv');
    expect((await library.get(preprint.id))?.paper.abstract).toBe('Its own.');
  });

  it.each<[string, readonly PaperId[], string]>([
    ['papers whose identifiers contradict each other', [preprint.id, other.id], 'bad-input'],
    ['a paper with itself', [preprint.id, preprint.id], 'not-found'],
    ['a paper with one that is not saved', [preprint.id, listed.id], 'not-found'],
  ])('refuses to unite %s', async (_, ids, code) => {
    const { library } = await stocked();
    await library.save([other]);
    const before = await dumpAll(library);
    await expect(library.mergeDuplicates(ids)).rejects.toMatchObject({ code });
    expect((await dumpAll(library)).slice(1)).toEqual(before.slice(1));
  });

  it('is parted on another machine too, by a backup', async () => {
    const { library, wait } = await stocked();
    const { undo } = await library.mergeDuplicates([preprint.id, article.id]);
    const elsewhere = fresh().library;
    await elsewhere.stage('1', await dumpAll(library));
    await elsewhere.restore('1');
    expect((await elsewhere.search({})).total).toBe(1);
    wait(1_000);
    await library.undo(undo);
    await elsewhere.stage('2', await dumpAll(library));
    await elsewhere.restore('2');
    expect(await view(elsewhere)).toEqual(await view(library));
  });
});

type Step = (library: Library) => Promise<unknown>;

const some = fc.constantFrom(...ALL);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(some, fc.constantFrom(...STATUSES), fc.constantFrom('a', 'b', '')).map(
    ([each, status, note]): Step =>
      (to) =>
        to.save([each], { status, note }),
  ),
  fc.tuple(some, fc.constantFrom('x', 'y', 'z'), fc.boolean()).map(
    ([{ id }, tag, on]): Step =>
      (to) =>
        to.edit([id], on ? { addTags: [tag], starred: true } : { removeTags: [tag], starred: false }),
  ),
  fc.tuple(some, fc.constantFrom(...COLOURS)).map(
    ([each, colour]): Step =>
      (to) =>
        to.highlight(each, { ...marked, colour }),
  ),
  fc.tuple(some, fc.constantFrom('', 'Here')).map(
    ([{ id }, venue]): Step =>
      (to) =>
        to.editPaper(id, { venue }),
  ),
  fc.tuple(some, fc.boolean()).map(
    ([each, hidden]): Step =>
      (to) =>
        to.hide([each], hidden),
  ),
  some.map(
    ({ id }): Step =>
      (to) =>
        to.see([id], 'arxiv'),
  ),
  some.map(
    ({ id }): Step =>
      (to) =>
        to.remove([id]),
  ),
);

async function perform(library: Library, steps: readonly Step[], wait: (ms: number) => void): Promise<void> {
  for (const each of steps) {
    wait(1);
    await each(library).catch((error: { code?: string }) => {
      if (error.code !== 'not-found') throw error;
    });
  }
}

const of = <T>(rows: readonly LibraryRow[], part: (row: LibraryRow) => readonly T[]): T[] => [
  ...new Set(rows.flatMap(part)),
];

describe('whatever was done before', () => {
  it('nothing is lost by uniting, and undoing it gives the same library', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { library, wait } = fresh();
        await library.save([preprint, article, listed]);
        await perform(library, steps, wait);
        const { rows } = await library.search({ query: 'is:saved' });
        if (rows.length < 2) return;
        const before = await view(library);
        wait(1);
        const { undo } = await library.mergeDuplicates(rows.map((row) => row.paper.id));
        const united = (await library.search({ query: 'is:saved' })).rows;
        expect(united).toHaveLength(1);
        expect(of(united, (row) => row.bookmark.tags).sort()).toEqual(of(rows, (row) => row.bookmark.tags).sort());
        expect(of(united, (row) => row.highlights.map(({ id }) => id)).sort()).toEqual(
          of(rows, (row) => row.highlights.map(({ id }) => id)).sort(),
        );
        for (const { bookmark } of rows) expect(united[0]?.bookmark.note).toContain(bookmark.note);
        expect(united[0]?.bookmark.starred).toBe(rows.some(({ bookmark }) => bookmark.starred));
        wait(1);
        const back = await library.undo(undo);
        expect(await view(library)).toEqual(before);
        wait(1);
        await library.undo(back?.undo);
        expect((await library.search({})).total).toBe(1);
        expect(of((await library.search({})).rows, (row) => row.bookmark.tags)).toEqual(
          of(united, (row) => row.bookmark.tags),
        );
      }),
      { numRuns: 25 },
    ));
});
