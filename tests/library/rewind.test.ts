/** The way back to a backup of this library: what it was is again, and what was added since is the reader's choice. */
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

const [A, B, C, D] = [arxiv(1), arxiv(2), arxiv(3), arxiv(4)];

/** What a reader sees of a library. */
async function seen(library: Library) {
  const { rows } = await library.search({ sort: 'title' });
  const hidden = await library.facts([A, B, C, D].map(({ id }) => id));
  return {
    rows: rows.map(({ paper, bookmark, highlights }) => ({ paper, bookmark, highlights })),
    hidden: hidden.filter((facts) => facts.hidden).map(({ id }) => id),
    lists: await library.smartLists(),
    watches: await library.watches(),
    colours: await library.tagColours(),
    topics: (await library.topics()).filter(({ id, builtIn }) => !builtIn || id === 'rnn-ssm'),
    outline: await library.outline(`paper:${A.id}`),
  };
}

async function peopled() {
  const world = fresh();
  const { library, wait } = world;
  await library.save([A, B], { addTags: ['x', 'y'], note: 'First.', status: 'reading' });
  const { highlight } = await library.highlight(A, marked);
  await library.arrange(`paper:${A.id}`, [{ id: 'h', value: { at: 'a', heading: 'One' } }]);
  await library.saveSmartList({ name: 'Friday', query: 'survey' });
  await library.watch({ kind: 'author', value: 'Ada Example' });
  await library.colourTag('x', 'data');
  await library.saveTopic({ name: 'Mine', rule: 'memory' });
  await library.hide([D], true);
  wait(1_000);
  const lines = await dumpAll(library);
  wait(1_000);
  return { ...world, lines, mark: highlight.id };
}

/** Everything that a reader may do to what there is. */
async function spoil(library: Library, mark: string): Promise<void> {
  await library.edit([A.id], { removeTags: ['x'], addTags: ['z'], note: 'Second.', status: 'read', starred: true });
  await library.editHighlight(mark, { note: 'Hm.', colour: 'pink' });
  await library.arrange(`paper:${A.id}`, [{ id: 'h', value: { at: 'a', heading: 'Two' } }]);
  await library.editPaper(B.id, { title: 'Not its title', authors: [{ literal: 'Nobody' }] });
  await library.remove([B.id]);
  await library.removeSmartList((await library.smartLists())[0]?.id ?? '');
  await library.unwatch('author:ada example');
  await library.colourTag('x', 'systems');
  await library.hide([D], false);
  await library.saveTopic({ id: 'rnn-ssm', name: 'R', enabled: false });
}

async function add(library: Library): Promise<void> {
  await library.save([C], { note: 'Since.' });
  await library.highlight(A, { ...marked, selector: { ...marked.selector, exact: 'since' } });
  await library.saveSmartList({ name: 'Monday', query: 'bees' });
  await library.hide([arxiv(9)], true);
}

describe('a rewind', () => {
  it('leaves the library as it was when the backup was made', async () => {
    const { library, lines, mark } = await peopled();
    const before = await seen(library);
    await spoil(library, mark);
    await add(library);
    expect(await seen(library)).not.toEqual(before);
    await library.stage('s', lines);
    const report = await library.rewind('s', false);
    const after = await seen(library);
    expect(after).toEqual(before);
    expect(report).toMatchObject({
      back: { count: 1, titles: [B.title] },
      changed: { count: 1, titles: [A.title] },
      since: { count: 1, titles: [C.title] },
      problems: [],
    });
    expect((await library.facts([arxiv(9).id]))[0]?.hidden).toBeFalsy();
  });

  it('keeps what was added since, where the reader wants that', async () => {
    const { library, lines, mark } = await peopled();
    const before = await seen(library);
    await spoil(library, mark);
    await add(library);
    await library.stage('s', lines);
    await library.rewind('s', true);
    const { rows, lists } = await seen(library);
    expect(rows.map((row) => row.paper.id)).toEqual([A.id, B.id, C.id]);
    expect(rows[0]?.highlights).toHaveLength(2);
    expect(rows[1]).toEqual(before.rows[1]);
    expect(rows[2]?.bookmark.note).toBe('Since.');
    expect(lists.map(({ name }) => name)).toEqual(['Friday', 'Monday']);
  });

  it('is taken back as a whole, and done again', async () => {
    const { library, lines, mark } = await peopled();
    await spoil(library, mark);
    await add(library);
    const spoiled = await seen(library);
    await library.stage('s', lines);
    const { undo } = await library.rewind('s', false);
    const rewound = await seen(library);
    const back = await library.undo(undo);
    expect(await seen(library)).toEqual(spoiled);
    await library.undo(back?.undo);
    expect(await seen(library)).toEqual(rewound);
  });

  it('is foreseen without changing anything', async () => {
    const { library, lines, mark } = await peopled();
    await spoil(library, mark);
    await add(library);
    const [spoiled, dumped] = [await seen(library), (await dumpAll(library)).slice(1)];
    await library.stage('s', lines);
    const { undo: _, ids: __, ...foreseen } = { undo: '', ids: [], ...(await library.foresee('s', false)) };
    expect(await seen(library)).toEqual(spoiled);
    expect((await dumpAll(library)).slice(1)).toEqual(dumped);
    expect(foreseen.others).toBeGreaterThan(0);
    expect(await library.rewind('s', false)).toMatchObject(foreseen);
  });

  it('says that nothing has changed where nothing has', async () => {
    const { library, lines } = await peopled();
    const before = (await dumpAll(library)).slice(1);
    await library.stage('s', lines);
    const none = { count: 0, titles: [] };
    const nothing = { back: none, changed: none, since: none, others: 0 };
    expect(await library.foresee('s', true)).toMatchObject(nothing);
    expect(await library.rewind('s', false)).toMatchObject(nothing);
    expect((await dumpAll(library)).slice(1)).toEqual(before);
  });

  it('fills a library that was lost', async () => {
    const { library, lines } = await peopled();
    const other = fresh().library;
    await other.stage('s', lines);
    expect(await other.rewind('s', true)).toMatchObject({ back: { count: 2 } });
    expect(await seen(other)).toEqual(await seen(library));
  });

  it('leaves what sites have told of a paper since, and its names', async () => {
    const { library, lines } = await peopled();
    const told = { ...A, abstract: 'Found since.', ids: { ...A.ids, doi: '10.1000/since' } };
    await library.save([told]);
    await library.stage('s', lines);
    await library.rewind('s', false);
    const row = await library.get(A.id);
    expect(row?.paper).toMatchObject({ abstract: 'Found since.', ids: { doi: '10.1000/since' } });
    expect(await library.get('doi:10.1000/since')).toEqual(row);
  });

  it('takes out of a paper what a file has said of it since', async () => {
    const { library, lines } = await peopled();
    const registers = { title: { v: A.title, t: '0'.repeat(9) }, venue: { v: 'Nowhere', t: '0'.repeat(9) } };
    const header = { ibid: 'backup', format: 3, made: '2026-01-31T08:00:00.000Z', from: 'wrong.bib' };
    await library.stage(
      'file',
      [header, { in: 'papers', id: A.id, registers }, { end: 1 }].map((line) => JSON.stringify(line)),
    );
    await library.restore('file');
    expect((await library.get(A.id))?.paper.venue).toBe('Nowhere');
    await library.stage('s', lines);
    await library.rewind('s', true);
    expect((await library.get(A.id))?.paper.venue).toBeUndefined();
  });

  it('leaves papers merged that were merged since, and nothing of them is lost', async () => {
    const { library, wait } = fresh();
    const [one, two] = [paper({ arxiv: '2601.00001' }), paper({ url: 'https://example.org/one' })];
    await library.save([one], { addTags: ['x'] });
    await library.save([two], { addTags: ['y'], note: 'Of two.' });
    const lines = await dumpAll(library);
    wait(1_000);
    await library.mergeDuplicates([one.id, two.id]);
    const merged = await library.search({});
    await library.stage('s', lines);
    await library.rewind('s', false);
    const { rows } = await library.search({});
    expect(rows).toHaveLength(1);
    expect(rows[0]?.bookmark).toEqual(merged.rows[0]?.bookmark);
  });
});
