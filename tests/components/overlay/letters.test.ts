/** What a script whose extension was updated leaves for the newer one, in the page that both are in. */
import { afterEach, expect, it, vi } from 'vitest';

import { leaveLetters, takeLetters } from '../../../components/overlay/letters';
import { provideFieldHold } from '../../../components/ui/named-field';

const STARTED = 'ibid:letters';
const LETTER = { address: 'a1', sealed: 'b2' };
const OTHER = { address: 'a1', sealed: 'c3' };

const beTyping = (name: string | undefined): void =>
  provideFieldHold({ name, enter: () => undefined, drawn: () => undefined, expect: () => undefined });

afterEach(() => {
  beTyping(undefined);
  takeLetters(document);
});

it('is taken once, in its order', () => {
  const leave = leaveLetters(document, STARTED);
  leave(LETTER);
  leave(OTHER);
  expect(takeLetters(document)).toEqual([LETTER, OTHER]);
  expect(takeLetters(document)).toEqual([]);
  expect(document.querySelector('ibid-letter')).toBeNull();
});

it('is nothing that the page can read', () => {
  leaveLetters(document, STARTED)(LETTER);
  const host = document.querySelector('ibid-letter');
  expect([host?.shadowRoot, host?.textContent, host?.attributes.length]).toEqual([null, '', 0]);
});

it('is nothing while the reader still types, which the newer script goes on with, or once that one is there', () => {
  const leave = leaveLetters(document, STARTED);
  beTyping('note x:1');
  leave(LETTER);
  beTyping(undefined);
  document.dispatchEvent(new Event(STARTED));
  leave(LETTER);
  expect(takeLetters(document)).toEqual([]);
});

it.each(['', 'null', '{}', '{"address":1,"sealed":"b"}', '{'])('is not what a page made of %j', (text) => {
  const host = document.createElement('ibid-letter');
  host.attachShadow({ mode: 'open' }).append(text);
  document.documentElement.append(host);
  vi.spyOn(console, 'warn');
  expect(takeLetters(document)).toEqual([]);
  expect(console.warn).not.toHaveBeenCalled();
});
