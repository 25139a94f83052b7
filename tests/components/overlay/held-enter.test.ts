/** Enter in a single line that is not there to hear it. */
import { expect, it } from 'vitest';

import { fieldHold } from '../../../components/ui/named-field';
import { begin, commands, draw, focused, heard, NAME, place, press, seen, type, useHeldPage, words } from './held-page';

useHeldPage();

it('does what it does in the field, once for each line, and goes on', async () => {
  const { host } = begin('input');
  host.remove();
  await seen();
  press('Enter');
  expect([words.entered, focused()?.value]).toEqual([['word-s'], '']);
  type('jx');
  press('Enter');
  expect(words.entered).toEqual(['word-s', 'jx']);
  type('k');
  const { field } = draw('input');
  expect([focused(), field.value]).toEqual([field, 'k']);
  expect([words.entered.length, commands, heard]).toEqual([2, [], []]);
});

it('leaves the field where it does so, and the next keys are ours again', async () => {
  const { host } = begin('input');
  host.remove();
  await seen();
  press('Enter');
  press('Enter');
  expect(words.entered).toEqual(['word-s', '']);
  expect([fieldHold()?.name, document.querySelector('ibid-field')]).toEqual([undefined, null]);
  press('s');
  expect(commands).toEqual(['save']);
});

it('does it in a field that has come back and is not seen yet', async () => {
  const { host, field } = begin('input');
  host.remove();
  await seen();
  place.append(host);
  press('Enter');
  expect([words.entered, focused(), field.value]).toEqual([['word-s'], field, '']);
});

it('gives the words to a field whose code was still on its way', () => {
  fieldHold()?.expect(NAME);
  type('sj');
  press('Enter');
  expect(focused()).toBeUndefined();
  draw('input');
  expect([words.typed, words.left, words.entered]).toEqual([['sj'], ['sj'], []]);
});

it('begins a line where there are several', async () => {
  const { host } = begin('textarea');
  host.remove();
  await seen();
  press('Enter');
  expect(words.entered).toEqual([]);
  expect(focused()?.value).toBe('word-s');
});

it('chooses a word of an input method, and no more', async () => {
  const { host } = begin('input');
  host.remove();
  await seen();
  press('Enter', { isComposing: true });
  expect([words.entered, focused()?.value]).toEqual([[], 'word-s']);
});
