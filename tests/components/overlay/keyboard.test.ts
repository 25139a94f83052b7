import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { listenToKeys } from '../../../components/overlay/keyboard';
import { judgeTrust } from '../../../components/ui/trust';

let stop: AbortController;
beforeEach(() => (stop = new AbortController()));
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
});

/** Presses a key at a moment; false when it was taken. */
function press(key: string, at = 0, more: KeyboardEventInit = {}, target: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  vi.spyOn(event, 'timeStamp', 'get').mockReturnValue(at);
  return target.dispatchEvent(event);
}

it('hears the reader’s keys, and none of the page’s own making', () => {
  const run = vi.fn(() => true);
  listenToKeys(document, () => ({}), run, stop.signal);
  const press = (): boolean =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true, cancelable: true }),
    );
  const restore = judgeTrust(({ isTrusted }) => isTrusted);
  expect(press()).toBe(true);
  expect(run).not.toHaveBeenCalled();
  restore();
  expect(press()).toBe(false);
  expect(run).toHaveBeenCalledWith('save');
});

it.each<[string, readonly (readonly [key: string, at: number])[], readonly string[]]>([
  [
    'a chord',
    [
      ['g', 5000],
      ['l', 5900],
    ],
    ['library'],
  ],
  [
    'a chord whose second key came late',
    [
      ['g', 5000],
      ['l', 6100],
    ],
    [],
  ],
  [
    'a chord that something else came between',
    [
      ['g', 5000],
      ['j', 5100],
      ['l', 5200],
    ],
    ['next'],
  ],
  [
    'one chord after the other',
    [
      ['g', 5000],
      ['g', 5100],
      ['g', 5200],
      ['l', 5300],
    ],
    ['top', 'library'],
  ],
  [
    'a chord with Shift in it',
    [
      ['g', 5000],
      ['Shift', 5100],
      ['J', 5200],
    ],
    ['selectNext'],
  ],
])('hears %s', (_, presses, heard) => {
  const run = vi.fn((_command: string) => true);
  const restore = judgeTrust(() => true);
  listenToKeys(document, () => ({}), run, stop.signal);
  for (const [key, at] of presses) press(key, at, { shiftKey: /^[A-Z]$/.test(key) });
  restore();
  expect(run.mock.calls.flat()).toEqual(heard);
});

it('leaves the first key of a chord to the page too', () => {
  const restore = judgeTrust(() => true);
  listenToKeys(
    document,
    () => ({}),
    () => true,
    stop.signal,
  );
  expect(press('g', 5000)).toBe(true);
  expect(press('l', 5100)).toBe(false);
  restore();
});

it.each<[string, () => void]>([
  ['a click', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  [
    'a field that is gone into',
    () => document.querySelector('input')?.dispatchEvent(new Event('focusin', { bubbles: true })),
  ],
  ['words', () => press('a', 5100, {}, document.querySelector('input') ?? undefined)],
  [
    'a key that another part of ours has taken',
    () => press('ArrowDown', 5100, {}, document.querySelector('input') ?? undefined),
  ],
])('ends a chord with %s', (_, between) => {
  const run = vi.fn(() => true);
  const restore = judgeTrust(() => true);
  document.body.replaceChildren(document.createElement('input'));
  addEventListener('keydown', (event) => event.key === 'ArrowDown' && event.stopPropagation(), {
    signal: stop.signal,
    capture: true,
  });
  listenToKeys(document, () => ({}), run, stop.signal);
  press('g', 5000);
  between();
  press('l', 5200);
  restore();
  expect(run).not.toHaveBeenCalled();
});

it('lets a page’s own events end no chord', () => {
  const run = vi.fn(() => true);
  const restore = judgeTrust(({ type }) => type === 'keydown');
  listenToKeys(document, () => ({}), run, stop.signal);
  press('g', 5000);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('l', 5200);
  restore();
  expect(run).toHaveBeenCalledWith('library');
});

it.each<[key: string, times: number]>([
  ['j', 3],
  ['k', 3],
  ['J', 3],
  ['K', 3],
  ['x', 1],
  ['u', 1],
  ['*', 1],
])('while %s is held, does what it means %d times of 3, and keeps all from the page', (key, times) => {
  const run = vi.fn(() => true);
  const restore = judgeTrust(() => true);
  listenToKeys(document, () => ({}), run, stop.signal);
  const given = [0, 1, 2].map((n) => press(key, n, { repeat: n > 0, shiftKey: /[A-Z]/.test(key) }));
  restore();
  expect(run).toHaveBeenCalledTimes(times);
  expect(given).toEqual([false, false, false]);
});

it('hears no chord in a key that is held', () => {
  const run = vi.fn(() => true);
  const restore = judgeTrust(() => true);
  listenToKeys(document, () => ({}), run, stop.signal);
  press('g', 5000);
  press('g', 5500, { repeat: true });
  press('l', 5600);
  restore();
  expect(run).not.toHaveBeenCalled();
});
