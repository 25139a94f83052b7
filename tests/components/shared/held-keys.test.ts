/** Keys that are held down on our own pages. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { pressOnce } from '../../../components/shared/held-keys';

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  pressOnce(window, stop.signal);
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

/** Whether the browser may do what the key does there. */
function press(key: string, target: Element, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function add<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.body.appendChild(document.createElement(name));
}

it('presses a button, and sends a form, with the first Enter alone', () => {
  for (const target of [add('button'), add('input'), add('a')])
    expect([press('Enter', target), press('Enter', target, { repeat: true }), press('Enter', target)]).toEqual([
      true,
      false,
      true,
    ]);
});

it('keeps a held Enter from a button that took the place of the one it pressed', () => {
  const heard = vi.fn();
  press('Enter', add('button'));
  const next = add('button');
  next.addEventListener('keydown', heard);
  press('Enter', next, { repeat: true });
  expect(heard).not.toHaveBeenCalled();
});

it('goes on to begin lines in a text of several, but not to send it', () => {
  const text = add('textarea');
  expect(press('Enter', text, { repeat: true })).toBe(true);
  expect(press('Enter', text, { repeat: true, ctrlKey: true })).toBe(false);
});

it('does not type a command’s letter into the field that the command went to', () => {
  const row = add('div');
  const field = add('input');
  row.addEventListener('keydown', (event) => {
    event.preventDefault();
    field.focus();
  });
  press('t', row);
  expect(press('t', field, { repeat: true })).toBe(false);
  expect(press('t', field)).toBe(true);
  expect(press('t', field, { repeat: true })).toBe(true);
});

it('lets a key that walks go on from row to row', () => {
  const [one, two] = [add('div'), add('div')];
  for (const row of [one, two]) row.tabIndex = 0;
  one.addEventListener('keydown', (event) => event.preventDefault());
  press('j', one);
  expect(press('j', two, { repeat: true })).toBe(true);
});

it('leaves keys alone when the page goes', () => {
  stop.abort();
  expect(press('Enter', add('button'), { repeat: true })).toBe(true);
});
