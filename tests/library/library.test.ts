import { describe, expect, it, vi } from 'vitest';

import { CALLS } from '../../utils/library/calls';
import { arxiv, fresh, marked, paper } from './fresh';

const A = arxiv(1, {
  title: 'Recurrent neural networks that remember',
  abstract: 'We give a recurrent neural network a memory of its own. Recurrent neural networks forget.',
  published: '2026-01-02',
});
const B = arxiv(2, { title: 'Second', published: '2025-12-31' });

describe('the library', () => {
  it('answers every call that the door lets in', () => {
    const { library } = fresh();
    expect(Object.keys(library.as({})).sort()).toEqual(Object.keys(CALLS).sort());
    expect(Object.keys(library).sort()).toEqual([...Object.keys(CALLS), 'as', 'secret', 'tend'].sort());
  });

  it('keeps what was saved, for the next worker too', async () => {
    const { library, reopen } = fresh();
    const receipt = await library.save([A, B], { status: 'reading', addTags: ['rnn', ' to  cite '], note: 'Hm.' });
    expect(receipt.ids).toEqual([A.id, B.id]);
    const row = await reopen().get(A.id);
    expect(row?.paper).toEqual(A);
    expect(row?.bookmark).toEqual({
      status: 'reading',
      starred: false,
      tags: ['rnn', 'to cite'],
      note: 'Hm.',
      savedAt: '2026-01-31T08:00:00.000Z',
    });
    expect(await reopen().tags()).toEqual([
      { tag: 'rnn', count: 2 },
      { tag: 'to cite', count: 2 },
    ]);
  });

  it('shows what is saved, though it was hidden before, until that is undone', async () => {
    const { library } = fresh();
    const hidden = async (id = A.id) => (await library.facts([id]))[0]?.hidden;
    await library.hide([A, B], true);
    const receipt = await library.save([A]);
    expect(await hidden()).toBe(false);
    await library.highlight(B, marked);
    expect(await hidden(B.id)).toBe(false);
    await library.undo(receipt.undo);
    expect(await hidden()).toBe(true);
    await library.save([A]);
    await library.hide([A], true);
    await library.save([A], { starred: true });
    expect(await hidden()).toBe(true);
  });

  it('never keeps a day that is none', async () => {
    const { library } = fresh();
    await library.save([A]);
    for (const published of ['2021-02-31', '2021-13-01', '1066-10-14', '9999'])
      await expect(library.editPaper(A.id, { published })).rejects.toMatchObject({ code: 'bad-input' });
    expect((await library.get(A.id))?.paper.published).toBe('2026-01-02');
  });

  it('remembers when a paper was saved first', async () => {
    const { library, wait } = fresh();
    await library.save([A]);
    wait(1_000);
    await library.save([A], { starred: true });
    expect((await library.get(A.id))?.bookmark).toMatchObject({ starred: true, savedAt: '2026-01-31T08:00:00.000Z' });
  });

  it('does not write a listing down again that is met twice within the hour', async () => {
    const { library, wait } = fresh();
    await library.meet([A, B], 'arxiv');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    wait(3_000_000);
    await library.meet([A, B], 'arxiv');
    expect(put).not.toHaveBeenCalled();
    wait(1_000_000);
    await library.meet([A, B], 'arxiv');
    const stores = put.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores.filter((name) => name !== 'meta')).toEqual(['recent', 'recent']);
    put.mockRestore();
  });

  it('edits bookmarks field by field', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['x', 'y'] });
    await library.edit([A.id], { starred: true, removeTags: ['x'], addTags: ['z'], note: 'n' });
    expect((await library.get(A.id))?.bookmark).toMatchObject({ starred: true, tags: ['y', 'z'], note: 'n' });
  });

  it.each([
    ['edit', () => fresh().library.edit([A.id], { starred: true })],
    ['editPaper', () => fresh().library.editPaper(A.id, { title: 'T' })],
    ['remove', () => fresh().library.remove([A.id])],
    ['editHighlight', () => fresh().library.editHighlight('none', { colour: 'blue' })],
    ['removeHighlights', () => fresh().library.removeHighlights(['none'])],
    ['removeTopic', () => fresh().library.removeTopic('my:none')],
  ])('%s of what is not there says so', async (_, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ticks after each change, with the ids', async () => {
    const { library, ticks } = fresh();
    await library.save([A]);
    await library.see([A.id, B.id], 'arxiv');
    await library.see([A.id], 'huggingface');
    await library.hide([B], true);
    await library.saveTopic({ name: 'Mine', rule: 'recurrent' });
    expect(ticks).toEqual([
      { kind: 'papers', ids: [A.id] },
      { kind: 'seen', ids: [A.id, B.id] },
      { kind: 'papers', ids: [B.id] },
      { kind: 'topics', ids: [] },
    ]);
  });

  it('tells a page all it knows of the papers it shows', async () => {
    const { library, wait } = fresh();
    await library.save([A], { addTags: ['rnn'] });
    const { highlight } = await library.highlight(A, marked);
    await library.see([A.id], 'arxiv');
    wait(60_000);
    await library.see([A.id], 'huggingface');
    await library.hide([B], true);
    const [a, b] = await library.meet([A, B], 'arxiv');
    expect(a).toMatchObject({
      asked: A.id,
      id: A.id,
      bookmark: { tags: ['rnn'] },
      hidden: false,
      seen: { first: '2026-01-31T08:00:00.000Z', last: '2026-01-31T08:01:00.000Z', site: 'huggingface' },
      highlights: [highlight],
    });
    expect(a?.topics.map(({ id }) => id)).toContain('rnn-ssm');
    expect(b).toMatchObject({ asked: B.id, hidden: true, highlights: [] });
    expect(b).not.toHaveProperty('bookmark');
    expect(await library.facts([A.id, B.id])).toEqual([a, b]);
  });

  it('learns nothing for good of papers that are only met', async () => {
    const { library } = fresh();
    await library.meet([A, B], 'arxiv');
    expect((await library.search({})).total).toBe(0);
    expect((await library.stats()).papers).toBe(0);
    expect(await library.tryRule('recurrent')).toEqual({ matched: [A], count: 1, of: 2, days: 1 });
  });

  it('searches with the query language', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['rnn'] });
    await library.save([B], { status: 'read' });
    const found = async (query: string) => (await library.search({ query })).rows.map((row) => row.paper.id);
    expect(await found('memory')).toEqual([A.id]);
    expect(await found('status:read')).toEqual([B.id]);
    expect(await found('tag:rnn OR second')).toEqual([B.id, A.id]);
    await library.edit([B.id], { addTags: ['rnn'] });
    expect(await found('tag:rnn')).toHaveLength(2);
    await library.remove([A.id]);
    expect(await found('tag:rnn')).toEqual([B.id]);
    await library.save([A]);
    expect((await found('tag:rnn')).sort()).toEqual([A.id, B.id]);
    await library.see([A.id], 'arxiv');
    expect(await found('is:seen')).toEqual([A.id]);
    await expect(found('nofield:x')).rejects.toMatchObject({ code: 'bad-query' });
  });

  it.each([
    [{}, ['third', 'second', 'first']],
    [{ limit: 1, offset: 1 }, ['second']],
    [{ descending: false }, ['first', 'second', 'third']],
    [{ sort: 'title' as const }, ['first', 'second', 'third']],
    [{ sort: 'published' as const }, ['first', 'third', 'second']],
    [{ sort: 'author' as const, descending: true }, ['second', 'third', 'first']],
    [{ query: 'is:saved', sort: 'saved' as const, limit: 2 }, ['third', 'second']],
    [{ ids: [arxiv(1).id, arxiv(9).id] }, ['first']],
  ])('sorts and pages: %j', async (search, titles) => {
    const { library, wait } = fresh();
    const dates = ['2026-01-03', '2025', '2025-12'];
    for (const [i, title] of ['first', 'second', 'third'].entries()) {
      const authors = [{ family: ['Ada', 'Zoe', 'Mia'][i] ?? '', given: 'X' }];
      await library.save([arxiv(i + 1, { title, authors, published: dates[i] ?? '' })]);
      wait(1_000);
    }
    const { rows, total } = await library.search(search);
    expect(rows.map((row) => row.paper.title)).toEqual(titles);
    expect(total).toBe('ids' in search ? 1 : 3);
  });

  it('counts', async () => {
    const { library } = fresh();
    await library.save([A, B], { addTags: ['x'] });
    await library.highlight(A, marked);
    await library.highlight(B, marked);
    await library.remove([B.id]);
    await library.see([A.id], 'arxiv');
    expect(await library.stats()).toMatchObject({ papers: 1, highlights: 1, seen: 1, tags: 1 });
  });

  it('serves two openings of one database', async () => {
    const { library, reopen } = fresh();
    const other = reopen();
    await Promise.all([library.save([A]), other.save([B])]);
    expect((await library.search({ query: 'is:saved' })).total).toBe(2);
    await other.edit([A.id], { note: 'from elsewhere' });
    expect((await library.search({ query: 'elsewhere' })).total).toBe(1);
  });
});

describe('completing', () => {
  it('fills in what a saved paper lacked when it is met again', async () => {
    const { library, ticks } = fresh();
    await library.save([{ ...A, title: 'arXiv:2601.00001', authors: [], abstract: 'We give …', published: '2026' }]);
    await library.meet([{ ...A, abstract: 'We give more than before.', code: 'https://example.org/code' }], 'arxiv');
    expect((await library.get(A.id))?.paper).toEqual({
      ...A,
      abstract: 'We give more than before.',
      code: 'https://example.org/code',
    });
    expect(ticks.at(-1)).toEqual({ kind: 'papers', ids: [A.id] });
  });

  it('leaves what the user wrote, and what the user cleared', async () => {
    const { library } = fresh();
    await library.save([{ ...A, authors: [] }]);
    await library.editPaper(A.id, { title: 'My title', abstract: '' });
    await library.meet([A], 'arxiv');
    await library.save([A]);
    const row = await library.get(A.id);
    expect(row?.paper.title).toBe('My title');
    expect(row?.paper.abstract).toBeUndefined();
    expect(row?.paper.authors).toEqual(A.authors);
  });

  it('keeps one address where nothing stronger is known', async () => {
    const { library } = fresh();
    const page = paper({ url: 'https://example.org/p?utm_source=x' });
    await library.save([page]);
    expect((await library.get(page.id))?.paper.ids).toEqual({ url: 'https://example.org/p' });
  });
});
