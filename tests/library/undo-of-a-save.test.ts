import { expect, it } from 'vitest';

import { arxiv, fresh, marked } from './fresh';

const A = arxiv(1, { abstract: 'We give it a memory of its own.' });

it('keeps a paper that was highlighted since, with its highlight', async () => {
  const { library } = fresh();
  const saved = await library.save([A], { note: 'read it' });
  await library.highlight(A, marked);
  await library.undo(saved.undo);
  expect((await library.get(A.id))?.bookmark.note).toBe('');
  expect((await library.get(A.id))?.highlights).toHaveLength(1);
});

it.each([
  ['a note', { note: 'for the thesis', base: '' }, 'note', 'for the thesis'],
  ['a tag', { addTags: ['thesis'] }, 'tags', ['thesis']],
] as const)('keeps a paper that was given %s since', async (_, patch, field, value) => {
  const { library } = fresh();
  const saved = await library.save([A]);
  await library.edit([A.id], patch);
  await library.undo(saved.undo);
  expect((await library.get(A.id))?.bookmark[field]).toEqual(value);
});

it('takes the paper out of the library when what was added since was taken back too', async () => {
  const { library } = fresh();
  const saved = await library.save([A]);
  const tagged = await library.edit([A.id], { addTags: ['thesis'] });
  const { undo } = await library.highlight(A, marked);
  await library.undo(undo);
  await library.undo(tagged.undo);
  await library.undo(saved.undo);
  expect(await library.get(A.id)).toBeUndefined();
});

it('takes out what a highlight alone had saved, and what was saved with a note and a tag', async () => {
  const { library, wait } = fresh();
  const { undo } = await library.highlight(A, marked);
  await library.undo(undo);
  expect(await library.get(A.id)).toBeUndefined();
  wait(1_000);
  const saved = await library.save([A], { note: 'read it', addTags: ['thesis'] });
  await library.undo(saved.undo);
  expect(await library.get(A.id)).toBeUndefined();
});

it('takes out a paper that was annotated before it was saved again', async () => {
  const { library, wait } = fresh();
  await library.highlight(A, marked);
  await library.edit([A.id], { addTags: ['thesis'] });
  wait(1_000);
  await library.remove([A.id]);
  wait(1_000);
  const again = await library.save([A]);
  expect((await library.get(A.id))?.highlights).toHaveLength(1);
  await library.undo(again.undo);
  expect(await library.get(A.id)).toBeUndefined();
});
