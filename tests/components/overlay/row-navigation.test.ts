import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createRowNavigation } from '../../../components/overlay/walk/row-navigation';
import { createWayBack } from '../../../components/overlay/walk/way-back';
import { CURRENT } from '../../../components/overlay/rows/row-visibility';
import type { Row } from '../../../utils/listing/rows';
import { row } from '../../listing/rows-for-tests';

const HEIGHT = 100;
let rows: Row[];
let gone: Set<Row>;
let scrolled: number;

beforeEach(() => {
  document.body.replaceChildren();
  vi.stubGlobal('innerHeight', 3 * HEIGHT);
  vi.spyOn(window, 'scrollBy').mockReturnValue();
  rows = [0, 1, 2, 3, 4].map((n) => rowAt(n));
  gone = new Set();
  scrolled = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function rowAt(n: number): Row {
  const part = document.body.appendChild(document.createElement('article'));
  part.getBoundingClientRect = () => new DOMRect(0, n * HEIGHT - scrolled, 10, HEIGHT - 20);
  const title = part.appendChild(document.createElement('h2'));
  return row(`arxiv:${n}`, {}, {}, { parts: [part], anchor: part, fields: { title } });
}

const at = (place: number): Row => rows[place] as Row;
const marked = (): readonly (Element | null)[] =>
  [...document.querySelectorAll(`[${CURRENT}]`)].map(({ parentElement }) => parentElement);

function navigating() {
  const ring = { around: vi.fn() };
  const navigation = createRowNavigation({
    rows: () => rows.filter((one) => !gone.has(one)),
    all: () => rows,
    top: () => 0,
    ring,
    scheme: () => 'light',
    wayBack: createWayBack([]),
  });
  const goTo = (place: number): void => navigation.instead(at(0), at(place));
  return { navigation, ring, goTo };
}

it.each([
  ['the next one that is shown', [1, 2], 3],
  ['the one before, at the end', [1, 2, 3, 4], 0],
  ['none, where none is shown', [0, 1, 2, 3, 4], undefined],
] as const)('a current row that is no longer shown gives way to %s, and the page stays', (_, hidden, next) => {
  const { navigation, ring, goTo } = navigating();
  goTo(1);
  gone = new Set(hidden.map(at));
  vi.mocked(window.scrollBy).mockClear();
  scrolled = -500;
  navigation.drawn();
  const then = next === undefined ? undefined : at(next);
  expect(navigation.current).toBe(then);
  expect(ring.around).toHaveBeenLastCalledWith(then, 'light');
  expect(marked()).toEqual(then ? [then.entry.parts[0]] : []);
  expect(window.scrollBy).not.toHaveBeenCalled();
});

it('marks the current row where the page has drawn it anew, or given its elements to another', () => {
  const { navigation, goTo } = navigating();
  goTo(1);
  const [one, other] = [at(1), at(2)];
  [one.entry, other.entry] = [other.entry, one.entry];
  navigation.drawn();
  expect(marked()).toEqual([one.entry.parts[0]]);
  one.entry = rowAt(1).entry;
  navigation.drawn();
  expect(marked()).toEqual([one.entry.parts[0]]);
});

it('tells from which row it took a step, and from none where it began at what is on screen', () => {
  const { navigation, goTo } = navigating();
  goTo(0);
  expect(navigation.move(1)).toBe(at(0));
  expect(navigation.current).toBe(at(1));
  scrolled = 3 * HEIGHT;
  expect(navigation.move(1)).toBeUndefined();
  expect(navigation.current).toBe(at(3));
});

it('brings the current row back into view that a drawing has pushed out of it, and not one that was out before', () => {
  const { navigation, goTo } = navigating();
  const by = vi.mocked(window.scrollBy);
  goTo(2);
  by.mockClear();
  // The browser makes up for some of what is drawn above.
  navigation.inView(() => {
    vi.stubGlobal('scrollY', 30);
    scrolled = -50;
  });
  expect(by).toHaveBeenCalledOnce();
  navigation.inView(() => void (scrolled = -80));
  expect(by).toHaveBeenCalledOnce();
});

it('comes back to the rows where the reader is: nothing scrolls as long as a row is in sight', () => {
  const { navigation, goTo } = navigating();
  goTo(0);
  vi.mocked(window.scrollBy).mockClear();
  navigation.settle();
  expect(navigation.current).toBe(at(0));
  scrolled = 2 * HEIGHT;
  navigation.settle();
  expect(navigation.current).toBe(at(2));
  expect(window.scrollBy).not.toHaveBeenCalled();
  scrolled = 9 * HEIGHT;
  navigation.settle();
  expect(navigation.current).toBe(at(0));
  expect(window.scrollBy).toHaveBeenCalled();
});
