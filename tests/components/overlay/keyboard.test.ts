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
function press(key: string, at = 0, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  vi.spyOn(event, 'timeStamp', 'get').mockReturnValue(at);
  return document.body.dispatchEvent(event);
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
