import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { Receipt } from '../../utils/model/receipt';
import { arxiv, dumpAll, fresh, marked } from './fresh';

const A = arxiv(1, { abstract: 'We give it a memory of its own.' });
const B = arxiv(2);

/** What a user sees, without the times of edits. */
async function view(library: Library): Promise<unknown> {
  const { rows } = await library.search({ query: 'is:saved' });
  const plain = rows.map((row) => ({ ...row, highlights: row.highlights.map((each) => ({ ...each, modified: '' })) }));
  return JSON.parse(
    JSON.stringify(
      { rows: plain, facts: await library.facts([A.id, B.id]), topics: await library.topics() },
      (key, value: unknown) => (key === 'modified' ? '' : value),
    ),
  );
}

async function stocked(): Promise<{
  library: Library;
  highlight: string;
  wait: (ms: number) => void;
  reopen: () => Library;
}> {
  const { library, wait, reopen } = fresh();
  await library.save([A], { addTags: ['x'], note: 'mine' });
  const { highlight } = await library.highlight(A, marked);
  await library.saveTopic({ id: 'rnn-ssm', name: 'Recurrence' });
  wait(1_000);
  return { library, highlight: highlight.id, wait, reopen };
}

type Change = (library: Library, highlight: string) => Promise<Receipt>;

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['save', (library) => library.save([B], { addTags: ['y'] })],
  ['save again', (library) => library.save([A], { starred: true, status: 'read' })],
  ['edit', (library) => library.edit([A.id], { note: '', removeTags: ['x'], addTags: ['z'], starred: true })],
  ['editPaper', (library) => library.editPaper(A.id, { title: 'Other', abstract: '', venue: 'Here' })],
  ['remove', (library) => library.remove([A.id])],
  ['hide', (library) => library.hide([A, B], true)],
  ['highlight', (library) => library.highlight(B, marked)],
  ['editHighlight', (library, id) => library.editHighlight(id, { colour: 'pink', note: 'n', tags: ['t'] })],
  ['removeHighlights', (library, id) => library.removeHighlights([id])],
  ['saveTopic', (library) => library.saveTopic({ name: 'Mine', rule: 'memory' })],
  ['saveTopic of a built-in', (library) => library.saveTopic({ id: 'rnn-ssm', name: 'R', enabled: false })],
  ['removeTopic', (library) => library.removeTopic('rnn-ssm')],
];

describe('undo', () => {
  it.each(CHANGES)('takes back: %s, and does it again', async (_, change) => {
    const { library, highlight, wait } = await stocked();
    const before = await view(library);
    const receipt = await change(library, highlight);
    const after = await view(library);
    expect(after).not.toEqual(before);
    wait(1_000);
    const back = await library.undo(receipt.undo);
    expect(await view(library)).toEqual(before);
    expect(back?.ids).toEqual(receipt.ids);
    await library.undo(back?.undo);
    expect(await view(library)).toEqual(after);
  });

  it('of an edit of a highlight leaves it as last edited when it was, in a backup too', async () => {
    const { library, highlight, wait } = await stocked();
    const edited = async (of: Library = library) => (await of.get(A.id))?.highlights[0]?.modified;
    const before = await edited();
    wait(60_000);
    const { undo } = await library.editHighlight(highlight, { colour: 'pink', note: 'n', tags: ['t'] });
    const after = await edited();
    expect(after).not.toBe(before);
    wait(60_000);
    const back = await library.undo(undo);
    expect(await edited()).toBe(before);
    const other = fresh().library;
    await other.stage('s', await dumpAll(library));
    await other.restore('s');
    expect(await edited(other)).toBe(before);
    await library.undo(back?.undo);
    expect(await edited()).toBe(after);
  });

  it('without a receipt takes back one change after the other, in a new worker too', async () => {
    const { library, highlight, reopen } = await stocked();
    const states = [];
    for (const [, change] of CHANGES.slice(2, 8)) {
      states.push(await view(library));
      if (states.length === 3) await library.save([A]);
      await change(library, highlight).catch(() => undefined);
    }
    for (const state of states.reverse()) {
      while (JSON.stringify(await view(library)) !== JSON.stringify(state)) if (!(await reopen().undo())) break;
      expect(await view(library)).toEqual(state);
    }
  });

  it('without a receipt passes over what a visit learned', async () => {
    const { library } = fresh();
    await library.save([arxiv(7, { title: 'A draft of a title' })]);
    await library.meet([arxiv(7, { title: 'The title, as its own site has it' })], 'arxiv');
    expect((await library.get(arxiv(7).id))?.paper.title).toBe('The title, as its own site has it');
    await library.undo();
    expect(await library.get(arxiv(7).id)).toBeUndefined();
  });

  it('has an end', async () => {
    const { library } = fresh();
    await library.save([A]);
    expect(await library.undo()).toBeDefined();
    expect(await library.undo()).toBeUndefined();
    expect(await library.undo('never')).toBeUndefined();
  });

  it('takes a change back once', async () => {
    const { library } = fresh();
    const receipt = await library.save([A]);
    await library.undo(receipt.undo);
    expect(await library.undo(receipt.undo)).toBeUndefined();
  });

  it('leaves what was changed since', async () => {
    const { library } = fresh();
    await library.save([A]);
    const receipt = await library.edit([A.id], { note: 'first', starred: true });
    await library.edit([A.id], { note: 'second' });
    await library.undo(receipt.undo);
    expect((await library.get(A.id))?.bookmark).toMatchObject({ note: 'second', starred: false });
  });

  it('brings highlights and tags back with a removed paper', async () => {
    const { library, highlight } = await stocked();
    await library.remove([A.id]);
    expect((await library.facts([A.id]))[0]?.highlights).toEqual([]);
    await library.undo();
    const row = await library.get(A.id);
    expect(row?.bookmark).toMatchObject({ tags: ['x'], note: 'mine' });
    expect(row?.highlights.map(({ id }) => id)).toEqual([highlight]);
  });

  it('of a removed paper does not come from an edit: only saving again does that', async () => {
    const { library } = await stocked();
    await library.remove([A.id]);
    await expect(library.edit([A.id], { note: 'late' })).rejects.toMatchObject({ code: 'not-found' });
    await library.meet([A], 'arxiv');
    expect((await library.facts([A.id]))[0]?.bookmark).toBeUndefined();
    await library.save([A]);
    expect((await library.get(A.id))?.bookmark.tags).toEqual(['x']);
  });

  it('stamps what it sets back anew', async () => {
    const { library, wait } = await stocked();
    const stampOf = async (field: string): Promise<string> =>
      /"t":"([^"]+)"/.exec((await dumpAll(library)).join('').split(`"${field}":`)[1] ?? '')?.[1] ?? '';
    await library.edit([A.id], { note: 'other' });
    const edited = await stampOf('note');
    wait(1_000);
    await library.undo();
    expect((await stampOf('note')) > edited).toBe(true);
  });

  it('goes back two hundred changes', async () => {
    const { library } = fresh();
    const save = await library.save([A]);
    const first = await library.edit([A.id], { note: '0' });
    for (let i = 1; i < 200; i++) await library.edit([A.id], { note: String(i), starred: i % 2 === 0 });
    expect(await library.undo(save.undo)).toBeUndefined();
    expect(await library.undo(first.undo)).toBeDefined();
  });
});
