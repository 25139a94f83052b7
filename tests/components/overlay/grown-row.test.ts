import { beforeEach, expect, it, vi } from 'vitest';

import { createRowNavigation } from '../../../components/overlay/walk/row-navigation';
import { createWayBack } from '../../../components/overlay/walk/way-back';
import { row } from '../../listing/rows-for-tests';

/** Where the visible part of the window begins and ends, and the room that a row has there. */
const TOP = 100;
const END = 800;
const ROOM = 10;

let resized: (() => void)[];

beforeEach(() => {
  document.body.replaceChildren();
  resized = [];
  vi.stubGlobal('innerHeight', END);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      private readonly call: () => void;
      constructor(call: () => void) {
        this.call = call;
      }
      observe(): void {
        resized.push(this.call);
      }
      disconnect(): void {
        resized = resized.filter((call) => call !== this.call);
      }
    },
  );
});

/** A row in the window, which can be made higher, and whose reader is in it. */
function begin(from: number, to: number) {
  const part = document.body.appendChild(document.createElement('article'));
  let bottom = to;
  part.getBoundingClientRect = () => new DOMRect(0, from, 100, bottom - from);
  const rows = [row('arxiv:1', {}, {}, { parts: [part] })];
  const ring = { around: vi.fn() };
  const navigation = createRowNavigation({
    rows: () => rows,
    all: () => rows,
    top: () => TOP,
    ring,
    scheme: () => 'light',
    wayBack: createWayBack([]),
  });
  const scroll = vi.spyOn(window, 'scrollBy').mockReturnValue();
  navigation.focus();
  scroll.mockClear();
  return {
    navigation,
    scrolled: () => scroll.mock.calls.map(([by]) => (by as unknown as ScrollToOptions).top),
    grow(end: number) {
      bottom = end;
      for (const call of resized) call();
    },
  };
}

it.each([
  ['keeps the end of a row in view that grows below the window', 300, 700, [900 - END + ROOM]],
  ['stays where the row is seen whole when it has grown', 110, 300, []],
])('%s', (_, from, to, by) => {
  const { grow, scrolled } = begin(from, to);
  grow(to + 200);
  expect(scrolled()).toEqual(by);
});

it('does not follow a row whose reader has scrolled on, nor one that has been left', () => {
  const far = begin(20, 700);
  far.grow(900);
  expect(far.scrolled()).toEqual([]);
  const left = begin(300, 700);
  left.navigation.leave();
  left.grow(900);
  expect(left.scrolled()).toEqual([]);
});

it('keeps the beginning of a row in view that becomes too high for the window', () => {
  const { grow, scrolled } = begin(300, 700);
  grow(1500);
  expect(scrolled()).toEqual([300 - TOP - ROOM]);
});
