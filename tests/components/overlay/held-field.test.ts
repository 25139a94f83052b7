import { expect, it, vi } from 'vitest';

import { KEPT, PATIENCE } from '../../../components/overlay/held-field';
import { fieldHold } from '../../../components/ui/named-field';
import {
  NAME,
  begin,
  commands,
  draw,
  focused,
  heard,
  place,
  press,
  seen,
  stop,
  type,
  useHeldPage,
  words,
} from './held-page';

useHeldPage();

it('takes keys for a field that was torn out, from the page and from our shortcuts, until the field is put back', async () => {
  const { host, field } = begin();
  host.remove();
  await seen();
  type('sjx');
  expect([commands, heard]).toEqual([[], []]);
  expect(words.typed.at(-1)).toBe('word-sjxs');
  place.append(host);
  await seen();
  expect(focused()).toBe(field);
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['word-sjxs', 8, 8]);
  expect(document.querySelector('ibid-field')).toBeNull();
  type('!');
  expect(field.value).toBe('word-sjx!s');
});

it('gives words, caret and focus to a field of the same name that is drawn in its place', async () => {
  const { host } = begin();
  host.remove();
  await seen();
  type('s');
  const { field } = draw('textarea', 'old');
  expect(focused()).toBe(field);
  expect([field.value, field.selectionStart]).toEqual(['word-ss', 6]);
  expect(words.typed.at(-1)).toBe('word-ss');
  expect(document.querySelector('ibid-field')).toBeNull();
});

it('gives the focus back at once where the page only moves what the field is in', async () => {
  const { host, field } = begin();
  host.remove();
  place.append(host);
  await seen();
  expect(focused()).toBe(field);
  type('s');
  expect([commands, field.value]).toEqual([[], 'word-ss']);
});

it('keeps the words when the stand-in is torn out too', async () => {
  const { host } = begin();
  host.remove();
  await seen();
  type('a');
  document.querySelector('ibid-field')?.remove();
  await seen();
  type('b');
  expect(draw().field.value).toBe('word-abs');
});

it('takes keys for a field whose code is still on its way', async () => {
  fieldHold()?.expect(NAME);
  type('sj');
  const { field } = draw('input');
  expect([focused(), field.value, commands]).toEqual([field, 'sj', []]);
});

it.each([
  ['the reader presses Escape', () => press('Escape')],
  ['the reader presses Tab', () => press('Tab')],
  ['the reader clicks elsewhere', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ['the field does not come back', () => vi.advanceTimersByTime(PATIENCE)],
  ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
])('ends when %s, and lets none of the words go', async (_, end) => {
  const { host } = begin();
  host.remove();
  await seen();
  type('s');
  end();
  expect(document.querySelector('ibid-field')).toBeNull();
  expect(words.left).toEqual(['word-ss']);
  expect(fieldHold()?.name).toBeUndefined();
  press('s');
  expect(commands).toEqual(['save']);
});

it.each([
  ['by a click', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ['by Tab', () => press('Tab')],
  ['by Escape', () => press('Escape')],
])('holds nothing of a field that was left %s before it went', async (_, leave) => {
  const { host, field } = begin();
  leave();
  field.blur();
  host.remove();
  await seen();
  press('s');
  expect([commands, words.left]).toEqual([['save'], []]);
});

it('holds a field again that is clicked in', async () => {
  const { host, field } = begin();
  field.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
  host.remove();
  await seen();
  press('s');
  expect(commands).toEqual([]);
});

it('goes on with what was typed while an older script was there', async () => {
  const { host, field } = begin();
  field.dataset['draft'] = 'span 7';
  const newer = new AbortController();
  // A copy of its own, as each script has.
  vi.resetModules();
  const { holdFields: holdAgain } = await import('../../../components/overlay/held-field');
  vi.stubGlobal('ibidRenews', true);
  holdAgain(newer.signal);
  stop.abort();
  host.remove();
  await seen();
  const again = draw('textarea', 'words');
  expect(focused()).toBe(again.field);
  expect([again.field.value, again.field.selectionStart]).toEqual(['word-s', 5]);
  // With all that it says of the span of typing.
  expect(words.from.at(-1)?.dataset['draft']).toBe('span 7');
  expect(field).not.toBe(again.field);
  newer.abort();
});

it('keeps the words while the page has thrown all of itself away, and goes on when it puts it back', async () => {
  const { field } = begin();
  const all = document.documentElement;
  all.remove();
  await seen();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }));
  document.append(all);
  await seen();
  expect(field.value).toBe('word-s');
  expect(focused()).toBe(field);
  type('s');
  expect([field.value, commands]).toEqual(['word-ss', []]);
});

it('hands the words on when the page does not put itself back', async () => {
  begin();
  const all = document.documentElement;
  all.remove();
  await seen();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }));
  vi.advanceTimersByTime(PATIENCE);
  document.append(all);
  expect(words.left).toEqual(['word-s']);
});

it('gives the words of a field that an older script began, and that was left before it was drawn anew, but not the focus', async () => {
  fieldHold()?.expect(NAME);
  type('sj');
  press('Tab');
  expect(fieldHold()?.name).toBe(NAME);
  const { field } = draw('input');
  expect([words.typed, words.left]).toEqual([['sj'], ['sj']]);
  expect(focused()).not.toBe(field);
  expect(fieldHold()?.name).toBeUndefined();
  draw('input');
  expect(words.left).toHaveLength(1);
});

it('does not wait for ever with words that were left', () => {
  fieldHold()?.expect(NAME);
  type('s');
  press('Tab');
  vi.advanceTimersByTime(KEPT);
  expect(fieldHold()?.name).toBeUndefined();
  draw('input');
  expect(words.left).toEqual([]);
});

it('leaves the focus to whatever else has taken it', async () => {
  const { host } = begin();
  const other = document.body.appendChild(document.createElement('input'));
  host.remove();
  other.focus();
  await seen();
  expect(document.activeElement).toBe(other);
  expect(fieldHold()?.name).toBeUndefined();
});

it('does not fight with a page that throws everything away', async () => {
  const wipe = new MutationObserver(() => document.querySelector('ibid-field')?.remove());
  wipe.observe(document.documentElement, { childList: true });
  const { host } = begin();
  host.remove();
  for (let turn = 0; turn < 100; turn++) await seen();
  wipe.disconnect();
  expect(fieldHold()?.name).toBeUndefined();
  expect(words.left).toEqual(['word-s']);
});

it.each([
  ['is drawn already', true],
  ['is drawn later', false],
])('adds what is typed to what a field holds that was only waited for, and %s', (_, isDrawn) => {
  const before = isDrawn ? draw('textarea', 'kept') : undefined;
  fieldHold()?.expect(NAME);
  type('!');
  const { field } = before ?? draw('textarea', 'kept');
  if (before) fieldHold()?.drawn(field);
  expect([field.value, field.selectionStart]).toEqual(['kept!', 5]);
  type('?');
  expect(field.value).toBe('kept!?');
});

it('takes nothing from a field that nobody waited for with words', () => {
  const { field } = draw('textarea', 'kept');
  fieldHold()?.expect(NAME);
  fieldHold()?.drawn(field);
  expect([field.value, words.typed]).toEqual(['kept', []]);
});

it('adds to what is kept when the reader has left before the field was there', () => {
  fieldHold()?.expect(NAME);
  type('!');
  document.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(fieldHold()?.name).toBe(NAME);
  draw('textarea', 'kept');
  expect(words.left).toEqual(['kept!']);
});
