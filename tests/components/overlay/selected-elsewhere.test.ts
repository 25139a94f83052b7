import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { watchSelectedElsewhere } from '../../../components/overlay/paper/selected-elsewhere';

let stop: AbortController;
let found: number;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  found = 0;
  document.body.innerHTML = '<p>A <b>hedge</b></p><div>Grows back.</div>';
  watchSelectedElsewhere(
    document,
    () => [document.querySelector('p')!],
    () => void found++,
    stop.signal,
  );
});

afterEach(() => {
  stop.abort();
  document.getSelection()!.removeAllRanges();
  vi.useRealTimers();
});

function select(css: string, length = 5): void {
  const text = document.querySelector(css)!.firstChild!;
  document.getSelection()!.setBaseAndExtent(text, 0, text, length);
  document.dispatchEvent(new Event('selectionchange'));
}

it('tells once of words that are selected elsewhere, when they are', () => {
  select('div', 2);
  select('div', 4);
  expect(found).toBe(0);
  vi.runAllTimers();
  expect(found).toBe(1);
});

it.each([
  ['words in what is known', () => select('b')],
  ['a caret', () => select('div', 0)],
  [
    'anything, when it is over',
    () => {
      select('div');
      stop.abort();
    },
  ],
])('tells nothing of %s', (_, happens) => {
  happens();
  vi.runAllTimers();
  expect(found).toBe(0);
});
