import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { NoteEdit } from '../../utils/model/note-edit';
import type { Receipt } from '../../utils/model/receipt';
import { arxiv, fresh, marked } from './fresh';

const A = arxiv(1, { abstract: 'We give it a memory of its own.' });

interface Place {
  readonly library: Library;
  readonly wait: (ms: number) => void;
  write(edit: NoteEdit): Promise<Receipt>;
  read(): Promise<string | undefined>;
  remove(): Promise<Receipt>;
}

async function paperNote(): Promise<Place> {
  const { library, wait } = fresh();
  await library.save([A], { note: 'first' });
  return {
    library,
    wait,
    write: (edit) => library.edit([A.id], edit),
    read: async () => (await library.get(A.id))?.bookmark.note,
    remove: () => library.remove([A.id]),
  };
}

async function highlightNote(): Promise<Place> {
  const { library, wait } = fresh();
  const { highlight } = await library.highlight(A, { ...marked, note: 'first' });
  return {
    library,
    wait,
    write: (edit) => library.editHighlight(highlight.id, edit),
    read: async () => (await library.get(A.id))?.highlights[0]?.note,
    remove: () => library.removeHighlights([highlight.id]),
  };
}

describe.each([
  ['a paper', paperNote],
  ['a highlight', highlightNote],
])('the note of %s', (_, open) => {
  it('is what was typed while nobody else wrote', async () => {
    const { write, read } = await open();
    expect(await write({ note: 'first typed', base: 'first' })).not.toHaveProperty('note');
    expect(await read()).toBe('first typed');
    await write({ note: '', base: 'first typed' });
    expect(await read()).toBe('');
  });

  it('keeps both texts when two places write it, and tells of it', async () => {
    const { write, read } = await open();
    await write({ note: 'written elsewhere' });
    expect(await write({ note: 'first typed', base: 'first' })).toMatchObject({
      note: 'written elsewhere\n\nfirst typed',
    });
    expect(await write({ note: 'first typed on', base: 'first typed' })).toMatchObject({
      note: 'written elsewhere\n\nfirst typed on',
    });
    expect(await read()).toBe('written elsewhere\n\nfirst typed on');
  });

  it('is the same when an edit arrives twice', async () => {
    const { write, read } = await open();
    await write({ note: 'written elsewhere' });
    for (let times = 0; times < 3; times++) await write({ note: 'first typed', base: 'first' });
    expect(await read()).toBe('written elsewhere\n\nfirst typed');
  });

  it('is what was typed when an earlier part of it was kept and nobody heard of it', async () => {
    const { write, read } = await open();
    await write({ note: '', base: 'first', span: 'one' });
    expect(await write({ note: 'first', base: 'first', span: 'one' })).not.toHaveProperty('note');
    expect(await read()).toBe('first');
    await write({ note: 'elsewhere' });
    await write({ note: 'first more', base: 'first', span: 'one' });
    await write({ note: 'first', base: 'first', span: 'one' });
    expect(await read()).toBe('elsewhere\n\nfirst');
  });

  it('is what was typed last, however late an earlier part of it arrives', async () => {
    const { write, read } = await open();
    await write({ note: 'first typed more', base: 'first', span: 'one', sequence: 2 });
    expect(await write({ note: 'first typed', base: 'first', span: 'one', sequence: 1 })).toMatchObject({
      note: 'first typed more',
    });
    expect(await read()).toBe('first typed more');
    await write({ note: 'first typed', base: 'first typed more', span: 'one', sequence: 3 });
    expect(await read()).toBe('first typed');
  });

  it('replaces whatever there is without a base', async () => {
    const { write, read } = await open();
    await write({ note: 'written elsewhere' });
    await write({ note: 'new' });
    expect(await read()).toBe('new');
  });

  it('takes a span of typing back as one', async () => {
    const { library, wait, write, read } = await open();
    const receipts = new Set<string>();
    let base = 'first';
    for (const letter of ' typed') {
      receipts.add((await write({ note: base + letter, base, span: 'one' })).undo);
      base += letter;
      wait(700);
    }
    expect(receipts.size).toBe(1);
    const other = await write({ note: `${base} more`, base, span: 'two' });
    expect(receipts).not.toContain(other.undo);
    await library.undo();
    expect(await read()).toBe('first typed');
    await library.undo();
    expect(await read()).toBe('first');
  });

  it('takes a span back as one when something else was done during it', async () => {
    const { library, write, read } = await open();
    const first = await write({ note: 'a', base: 'first', span: 'one' });
    await library.edit([A.id], { starred: true });
    expect((await write({ note: 'ab', base: 'a', span: 'one' })).undo).toBe(first.undo);
    await library.undo(first.undo);
    expect(await read()).toBe('first');
    expect((await library.get(A.id))?.bookmark.starred).toBe(true);
  });

  it('never takes back what somebody else wrote during a span', async () => {
    const { library, write, read } = await open();
    const first = await write({ note: 'first a', base: 'first', span: 'one' });
    await write({ note: 'elsewhere' });
    const second = await write({ note: 'first ab', base: 'first a', span: 'one' });
    expect(second.undo).not.toBe(first.undo);
    await library.undo(second.undo);
    expect(await read()).toBe('elsewhere');
  });

  it('begins anew after an undo within a span', async () => {
    const { library, write, read } = await open();
    const first = await write({ note: 'a', base: 'first', span: 'one' });
    await library.undo(first.undo);
    const second = await write({ note: 'b', base: 'first', span: 'one' });
    await library.undo(second.undo);
    expect(await read()).toBe('first');
  });

  it('comes back with what was removed while it was typed', async () => {
    const { library, write, read, remove } = await open();
    const removed = await remove();
    await write({ note: 'first typed', base: 'first' });
    expect(await read()).toBeUndefined();
    await library.undo(removed.undo);
    expect(await read()).toBe('first typed');
  });

  it('is not of what there never was', async () => {
    const { library } = await open();
    await expect(library.edit(['arxiv:2601.99999'], { note: 'x', base: '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(library.editHighlight('none', { note: 'x', base: '' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('is taken back with the paper when its first words saved it', async () => {
  const { library } = fresh();
  const { undo } = await library.save([A], { note: 'a', base: '', span: 'one' });
  await library.save([A], { note: 'ab', base: 'a', span: 'one' });
  await library.undo(undo);
  expect(await library.get(A.id)).toBeUndefined();
  await library.save([A]);
  expect((await library.get(A.id))?.bookmark.note).toBe('');
});
