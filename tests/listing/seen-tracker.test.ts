import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { trackSeen } from '../../utils/listing/seen-tracker';

interface View {
  readonly ratio: number;
  readonly height: number;
}

let show: (target: Element, view: View) => void;
const observed = new Set<Element>();
const seen = vi.fn<(elements: readonly Element[]) => void>();
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  seen.mockReset();
  observed.clear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: unknown[]) => void) {
        show = (target, { ratio, height }) =>
          callback([{ target, intersectionRatio: ratio, intersectionRect: { height }, rootBounds: { height: 800 } }]);
      }
      observe = (element: Element): void => void observed.add(element);
      unobserve = (element: Element): void => void observed.delete(element);
      disconnect = (): void => observed.clear();
    },
  );
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row = (): Element => document.createElement('article');

it.each<[string, View, boolean]>([
  ['half of it is on screen', { ratio: 0.5, height: 60 }, true],
  ['it fills half of the screen', { ratio: 0.2, height: 400 }, true],
  ['only a corner shows', { ratio: 0.2, height: 60 }, false],
])('when %s for a second: %s', (_, view, counts) => {
  const element = row();
  trackSeen(document, seen, stop.signal).watch(element);
  show(element, view);
  vi.advanceTimersByTime(3000);
  expect(seen.mock.calls.flat(2).includes(element)).toBe(counts);
});

it('does not count what is scrolled past', () => {
  const element = row();
  trackSeen(document, seen, stop.signal).watch(element);
  show(element, { ratio: 1, height: 60 });
  vi.advanceTimersByTime(600);
  show(element, { ratio: 0, height: 0 });
  vi.advanceTimersByTime(5000);
  expect(seen).not.toHaveBeenCalled();
});

it('tells several at once, and each only once', () => {
  const elements = [row(), row()];
  const sight = trackSeen(document, seen, stop.signal);
  for (const element of elements) {
    sight.watch(element);
    show(element, { ratio: 1, height: 60 });
  }
  vi.advanceTimersByTime(3000);
  expect(seen.mock.calls).toEqual([[elements]]);
  expect(observed.size).toBe(0);
});

it('forgets a row that the page took away', () => {
  const element = row();
  const sight = trackSeen(document, seen, stop.signal);
  sight.watch(element);
  show(element, { ratio: 1, height: 60 });
  element.remove();
  show(element, { ratio: 0, height: 0 });
  vi.advanceTimersByTime(5000);
  expect(seen).not.toHaveBeenCalled();
});
